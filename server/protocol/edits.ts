import { LSPErrorCodes, type TextEdit as ProtocolEdit, ResponseError } from 'vscode-languageserver';
import type { TextEdit } from '../text/edits';
import { type Lines, rangeOf } from './positions';

/** Edits as editors apply them. */
export function protocolEdits(edits: readonly TextEdit[], lines: Lines): ProtocolEdit[] {
  return edits.map(({ span, text }) => ({ range: rangeOf(lines, span), newText: text }));
}

/** What a client shows its user when something can't be done: the request failed, and why. */
export function refused(reason: string): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
