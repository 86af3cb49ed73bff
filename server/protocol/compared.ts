import type { CancellationToken } from 'vscode-languageserver';
import { codesById } from '../annotations/codebook/model';
import { digestOf } from '../annotations/digest';
import { annotatorKey } from '../annotations/files/sidecarPath';
import type { AnnotatedText } from '../annotations/followed';
import type { Annotation, Tagging } from '../annotations/model';
import { NAMESAKE_OF_THIRD } from '../annotations/samePerson';
import { taggingInWords } from '../annotations/taggingInWords';
import { writeAll } from '../annotations/written';
import { canonicalUri } from '../corpus/uris';
import {
  type Compared,
  type ComparedRow,
  comparedAgreement,
  comparedRows,
  withDecision,
} from '../features/annotations/compared';
import { namesakeOf } from '../features/annotations/namesake';
import { say } from '../text/language';
import { lineStarts } from '../text/lines';
import type { AnnotationRequests, ShownComparison } from './annotationRequests';
import { corpusPatience, signalOf, waitFor } from './cancellation';
import { fileEdit } from './fileEdit';
import { rangeOf } from './positions';
import { answerAny, type Session } from './session';
import type { Texts } from './texts';

type ComparedRequest = AnnotationRequests['bronwijzer/annotations/compared'];
type AgreementRequest = AnnotationRequests['bronwijzer/annotations/agreement'];
type DecideRequest = AnnotationRequests['bronwijzer/annotations/decide'];

/** Answers what two annotators gave the same passages, and writes what a third decides on that in a file of its own. */
export function answerCompared(session: Session, texts: Texts): void {
  const { connection, annotations, client } = session;

  connection.onRequest<ComparedRequest['result'], never>(
    'bronwijzer/annotations/compared',
    answerAny(async ({ uri, compared: asking, texts: only }: ComparedRequest['params'], token) => {
      const compared = withKey(asking);
      await waitFor(session.indexed, token, corpusPatience);
      const book = await annotations.codebook(canonicalUri(uri));
      if (book === undefined) return null;
      const known = codesById(book.read.codebook);
      const { register } = session.workspace.corpus;
      const nameOf = (id: string): string => known.get(id)?.code.name ?? register.get(id)?.name ?? id;
      // Whoever decides between two must see in what they differ.
      const inWords = (body: Tagging): string => taggingInWords(body, client().language, nameOf);
      const wanted = only && new Set(only.map(canonicalUri));
      const rows: ShownComparison[] = [];
      for (const textUri of await textsOfBoth(compared, book.root, session, token)) {
        if (wanted?.has(textUri) === false) continue;
        const text = await annotations.of(textUri);
        if (text === undefined) continue;
        const lines = lineStarts(text.text);
        rows.push(
          ...comparedRows(text, compared, book.read.codebook).map((row) =>
            shownRow(row, { uri: textUri, path: text.path }, lines, ({ verdict }) =>
              verdict === 'agree' ? ({ code }) => nameOf(code) : inWords,
            ),
          ),
        );
      }
      return rows;
    }),
  );

  connection.onRequest<AgreementRequest['result'], never>(
    'bronwijzer/annotations/agreement',
    answerAny(async ({ uri, compared: asking }: AgreementRequest['params'], token) => {
      const compared = withKey(asking);
      await waitFor(session.indexed, token, corpusPatience);
      const book = await annotations.codebook(canonicalUri(uri));
      if (book === undefined) return null;
      const both: AnnotatedText[] = [];
      for (const textUri of await textsOfBoth(compared, book.root, session, token)) {
        const text = await annotations.of(textUri);
        if (text !== undefined) both.push(text);
      }
      const { kappa, unitizingAlpha } = comparedAgreement(both, compared, book.read.codebook);
      return {
        texts: both.length,
        ...(kappa !== undefined && { kappa }),
        ...(unitizingAlpha !== undefined && { unitizingAlpha }),
      };
    }),
  );

  connection.onRequest<DecideRequest['result'], never>(
    'bronwijzer/annotations/decide',
    answerAny(async ({ uri, compared: asking, passage, choice }: DecideRequest['params']) => {
      const { language } = client();
      const compared = withKey(asking);
      if (compared.third === compared.one || compared.third === compared.other)
        return { refusal: say(language, NO_THIRD) };
      // Before all folders have been read a file that is there would be taken for one that is to be made.
      await session.indexed;
      const textUri = canonicalUri(uri);
      annotations.lookAgain(textUri, compared.third);
      const namesake = await namesakeOf(asking.third, textUri, annotations);
      if (namesake !== undefined) return { refusal: say(language, NAMESAKE_OF_THIRD(asking.third.trim(), namesake)) };
      const text = await annotations.of(textUri);
      const book = await annotations.codebook(textUri);
      if (text === undefined || book === undefined) return { refusal: say(language, GONE) };
      const digest = await digestOf(text.text);
      const decided = withDecision(text, compared, passage, choice, book.read.codebook, digest, language);
      if (decided === undefined) return { refusal: say(language, GONE) };
      const file = annotations.fileOf(text, compared.third);
      const written = writeAll(text, file, decided);
      if (written.status === 'refused') return { refusal: say(language, written.reason) };
      return { edit: fileEdit(file, written.content, texts) };
    }),
  );
}

/** The texts that two annotated: one that only one of them has says nothing of where they differ. */
async function textsOfBoth(
  { one, other }: Compared,
  root: string,
  { annotations }: Session,
  token: CancellationToken,
): Promise<readonly string[]> {
  const files = await annotations.under(root, signalOf(token));
  const textsOf = (annotator: string): readonly string[] =>
    files.flatMap((file) => (file.annotator === annotator ? [file.textUri] : []));
  const others = new Set(textsOf(other));
  return textsOf(one).filter((textUri) => others.has(textUri));
}

/** People give the third a name, files have a key. */
function withKey({ one, other, third }: ComparedRequest['params']['compared']): Compared {
  return { one, other, third: annotatorKey(third) };
}

function shownRow(
  { id, passage, decision = '', choice }: ComparedRow,
  where: { readonly uri: string; readonly path: string },
  lines: readonly number[],
  wordsFor: (passage: ComparedRow['passage']) => (body: Tagging) => string,
): ShownComparison {
  const inWords = wordsFor(passage);
  const { pieces } = passage.target;
  const hull = { start: pieces[0].span.start, end: (pieces.at(-1) ?? pieces[0]).span.end };
  const side = (all: readonly Annotation[]): ShownComparison['one'] => ({
    words: (all[0]?.target.pieces ?? []).map(({ quote }) => quote.exact.replace(/\s+/g, ' ').trim()).join(' … '),
    codes: [...new Set(all.flatMap(({ body }) => (body.motivation === 'tagging' ? [inWords(body)] : [])))],
  });
  const { one, other, verdict } = passage;
  return {
    id,
    ...where,
    range: rangeOf(lines, hull),
    verdict,
    one: side(one),
    other: side(other),
    decision,
    ...(choice && { choice }),
  };
}

const NO_THIRD = {
  nl: 'De beslissingen komen onder een derde naam, zodat het werk van beiden blijft zoals het is. Kies een andere naam.',
  en: 'The decisions are kept under a third name, so that the work of both stays as it is. Choose another name.',
};

const GONE = {
  nl: 'Deze passage is intussen veranderd. Vergelijk opnieuw.',
  en: 'This passage has changed in the meantime. Compare again.',
};
