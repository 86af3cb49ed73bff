import { type Hover, MarkupKind } from 'vscode-languageserver';
import { hover } from '../features/hover';
import { waitFor } from './cancellation';
import { plainText } from './plainText';
import { offsetAt, rangeOf } from './positions';
import { answerTo, type Session } from './session';

/** Milliseconds that a hover waits for the other texts of the corpus to be read; a reader waits no longer. */
const patience = 1000;

/** Answers what is known of the thing pointed at, as Markdown or, to a client that shows none, as plain text. Never HTML. */
export function answerHover(session: Session): void {
  session.connection.onHover(
    answerTo(session, null, async (question, { position }, token): Promise<Hover | null> => {
      await waitFor(session.indexed, token, patience);
      const found = await hover(question, offsetAt(question.document, position));
      if (!found) return null;
      const { markdown } = session.client();
      const contents = markdown
        ? { kind: MarkupKind.Markdown, value: found.markdown }
        : { kind: MarkupKind.PlainText, value: plainText(found.markdown) };
      return { contents, range: rangeOf(question.document.lines, found.span) };
    }),
  );
}
