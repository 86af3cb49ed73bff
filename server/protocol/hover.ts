import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { codebookHover } from '../features/codebook/hover';
import { type HoverAnswer, hover } from '../features/hover';
import { waitFor } from './cancellation';
import { annotationsOf, orInCodebook } from './codebooks';
import { plainText } from './plainText';
import { type Lines, offsetAt, rangeOf } from './positions';
import { answerTo, type Session } from './session';

/** Milliseconds that a hover waits for the other texts of the corpus to be read; a reader waits no longer. */
const patience = 1000;

/** Answers what is known of the thing pointed at, as Markdown or, to a client that shows none, as plain text. Never HTML. */
export function answerHover(session: Session): void {
  const inText = answerTo(session, null, async (question, { position }: HoverParams, token): Promise<Hover | null> => {
    await waitFor(session.indexed, token, patience);
    const found = await hover(question, offsetAt(question.document, position));
    return shown(found, question.document.lines, session);
  });
  session.connection.onHover(
    orInCodebook(
      session,
      async (codebook, { position }, token) => {
        await waitFor(session.indexed, token, patience);
        const annotations = await annotationsOf(session, codebook.uri);
        const found = codebookHover(codebook.text, offsetAt(codebook, position), annotations, codebook.language);
        return shown(found, codebook.lines, session);
      },
      inText,
    ),
  );
}

function shown(found: HoverAnswer | undefined, lines: Lines, { client }: Session): Hover | null {
  if (found === undefined) return null;
  const contents = client().markdown
    ? { kind: MarkupKind.Markdown, value: found.markdown }
    : { kind: MarkupKind.PlainText, value: plainText(found.markdown) };
  return { contents, range: rangeOf(lines, found.span) };
}
