import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { readCodebook } from '../annotations/codebook/read';
import { addCodes } from '../features/codebook/addCodes';
import { unknownCodeFindings } from '../features/codebook/findings';
import type { FileChange } from '../findings/fix';
import { annotationsOf, type OpenCodebook } from './codebooks';
import type { Session } from './session';

/** What can be done about the findings that an editor shows in a codebook, with what each does. */
export async function codebookActions(
  { uri, text, language }: OpenCodebook,
  { context }: CodeActionParams,
  session: Session,
): Promise<readonly { readonly action: CodeAction; readonly change: FileChange }[]> {
  const shown = new Map(context.diagnostics.filter(isUnknownCode).map((one) => [one.message, one]));
  if (shown.size === 0) return [];
  const annotations = await annotationsOf(session, uri);
  // A message says which code it is about.
  const missing = unknownCodeFindings(text, readCodebook(text), annotations, language).filter(({ message }) =>
    shown.has(message),
  );
  const ways = addCodes(text, missing, language);
  return ways.map(({ title, mends, edits }) => ({
    action: {
      title,
      kind: 'quickfix',
      diagnostics: mends.flatMap(({ message }) => shown.get(message) ?? []),
      ...(ways.length === 1 && { isPreferred: true }),
    },
    change: { kind: 'edit', uri, text, edits },
  }));
}

function isUnknownCode({ source, code }: Diagnostic): boolean {
  return source === 'bronwijzer' && code === 'unknown-code';
}
