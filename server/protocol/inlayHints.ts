import type { InlayHint, ServerCapabilities } from 'vscode-languageserver';
import { cardSubject } from '../features/card/uri';
import { inlayHints } from '../features/inlayHints';
import { offsetAt, positionAt } from './positions';
import { answerTo, type Session } from './session';

export const inlayHintsCapabilities = { inlayHintProvider: true } satisfies ServerCapabilities;

/**
 * Answers what the back-references in a part of a text stand for. That depends on the text alone, after whose edits editors ask
 * again by themselves: no change in another text has to be told, only that the language is another.
 */
export function answerInlayHints(session: Session): void {
  session.connection.languages.inlayHint.on(
    answerTo(session, null, async (question, { range }): Promise<InlayHint[]> => {
      const { document, uri } = question;
      if (cardSubject(uri)) return [];
      const within = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
      const hints = await inlayHints(question, within);
      return hints.map(({ offset, label, tooltip }) => ({
        position: positionAt(document.lines, offset),
        label,
        paddingLeft: true,
        ...(tooltip !== undefined && { tooltip }),
      }));
    }),
  );
}

/** Tells a client that can ask again that the hints it shows are out of date. */
export function renewInlayHints({ connection, client }: Session): void {
  if (client().refreshesInlayHints) connection.languages.inlayHint.refresh().catch(() => {});
}
