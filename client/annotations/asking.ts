import { type CancellationToken, Position, Range, type TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AnnotationRequests } from '../../server/protocol/annotationRequests';
import type { OfferedRequests } from '../../server/protocol/offeredRequests';
import { annotatorName } from './annotator';

/** All that can be asked about annotations, by method. */
export interface Requests extends AnnotationRequests, OfferedRequests {}

/** Asks the server about annotations. */
export interface Asking {
  ask<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]['params'],
    token?: CancellationToken,
  ): Promise<Requests[Method]['result']>;
  /** What names a text, and who asks about it. */
  inText(document: TextDocument): {
    readonly textDocument: { readonly uri: string };
    readonly annotator: string;
  };
}

export function askingOf(client: BaseLanguageClient): Asking {
  return {
    ask: (method, params, token) =>
      token === undefined
        ? client.sendRequest(method, asSent(params))
        : client.sendRequest(method, asSent(params), token),
    inText: (document) => ({
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      annotator: annotatorName(),
    }),
  };
}

/** What is sent, with its stretches as the protocol has them: the editor would write its own as a list of two places. */
function asSent(value: unknown): unknown {
  if (value instanceof Range) {
    const { start, end } = value;
    return {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    };
  }
  if (Array.isArray(value)) return value.map(asSent);
  if (typeof value !== 'object' || value === null || value instanceof Position) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asSent(inner)]));
}
