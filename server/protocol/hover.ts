import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { canonicalUri } from '../corpus/uris';
import { annotationHover } from '../features/annotations/hover';
import { codebookHover } from '../features/codebook/hover';
import { type HoverAnswer, hover } from '../features/hover';
import type { Question } from '../features/question';
import { waitFor } from './cancellation';
import { annotationsOf, orInCodebook } from './codebooks';
import { plainText } from './plainText';
import { type Lines, offsetAt, rangeOf } from './positions';
import { answerWhenRead, type Session } from './session';

/** Milliseconds that a hover waits for the other texts of the corpus to be read; a reader waits no longer. */
const patience = 1000;

/**
 * Answers what is known of the thing pointed at, and below that what was noted about the words, as Markdown or, to a client that
 * shows none, as plain text. Never HTML.
 */
export function answerHover(session: Session): void {
  const inText = answerWhenRead(
    session,
    { none: null, patience },
    async (question, { position }: HoverParams, token): Promise<Hover | null> => {
      // Where the folders are still being listed what was noted has been waited for long enough.
      const isListed = await waitFor(session.listed, token, 0);
      const offset = offsetAt(question.document, position);
      const known = await hover(question, offset);
      const noted = isListed ? await notedAt(question, offset, session) : undefined;
      return shown(together(known, noted), question.document.lines, session);
    },
  );
  session.connection.onHover(
    orInCodebook(
      session,
      async (codebook, { position }, token) => {
        const isListed = await waitFor(session.listed, token, patience);
        const annotations = isListed ? await annotationsOf(session, codebook.uri) : [];
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

async function notedAt(question: Question, offset: number, { annotations }: Session): Promise<HoverAnswer | undefined> {
  const uri = canonicalUri(question.uri);
  const annotated = await annotations.of(uri);
  const codebook = await annotations.codebook(uri);
  if (annotated === undefined || codebook === undefined) return undefined;
  return annotationHover(annotated, codebook.read.codebook, question, offset);
}

function together(known: HoverAnswer | undefined, noted: HoverAnswer | undefined): HoverAnswer | undefined {
  if (known === undefined || noted === undefined) return known ?? noted;
  return { span: known.span, markdown: `${known.markdown}\n\n---\n\n${noted.markdown}` };
}
