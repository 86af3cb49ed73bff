import { canonicalUri } from '../corpus/uris';
import { type Passage, passages } from '../features/annotations/passages';
import { lineStarts } from '../text/lines';
import type { AnnotationRequests, ShownPassage } from './annotationRequests';
import { corpusPatience, signalOf, waitFor } from './cancellation';
import { answerAny, type Session } from './session';
import { protocolAnnotation } from './shownAnnotation';

type PassagesRequest = AnnotationRequests['bronwijzer/annotations/passages'];
type AnnotatorsRequest = AnnotationRequests['bronwijzer/annotations/annotators'];

/** Answers the passages of a corpus by code, annotator or text, and who annotated anything. */
export function answerPassages(session: Session): void {
  const { connection, annotations, workspace, client } = session;

  connection.onRequest<PassagesRequest['result'], never>(
    'bronwijzer/annotations/passages',
    answerAny(async ({ uri, filter, annotator }: PassagesRequest['params'], token) => {
      await waitFor(session.indexed, token, corpusPatience);
      const book = await annotations.codebook(canonicalUri(uri));
      if (book === undefined) return null;
      const texts = filter.texts?.map(canonicalUri);
      const known = {
        codebook: book.read.codebook,
        register: workspace.corpus.register,
        language: client().language,
      };
      const wanted = { ...filter, ...(texts && { texts }) };
      const found = await passages(annotations, book.root, wanted, known, signalOf(token));
      const lines = new Map<string, readonly number[]>();
      return found.map((passage) => {
        const { text } = passage;
        const starts = lines.get(text.uri) ?? lineStarts(text.text);
        lines.set(text.uri, starts);
        return shownPassage(passage, starts, annotator);
      });
    }),
  );

  connection.onRequest<AnnotatorsRequest['result'], never>(
    'bronwijzer/annotations/annotators',
    answerAny(async ({ uri }: AnnotatorsRequest['params'], token) => {
      await waitFor(session.indexed, token, corpusPatience);
      // Who isn't named here is left out of an export, and compared with nobody.
      await annotations.findAgain(canonicalUri(uri));
      const book = await annotations.codebook(canonicalUri(uri));
      const files = book === undefined ? [] : await annotations.under(book.root, signalOf(token));
      const found = new Map<string, { key: string; name: string; count: number }>();
      for (const { annotator: key, read } of files) {
        if (read.status !== 'read') continue;
        const { annotations: own } = read.sidecar;
        const known = found.get(key) ?? { key, name: key, count: 0 };
        const name = own.find(({ creator }) => creator !== undefined)?.creator?.name ?? known.name;
        found.set(key, { key, name, count: known.count + own.length });
      }
      return [...found.values()].sort((one, other) => other.count - one.count);
    }),
  );
}

function shownPassage(
  { text, shown, before, words, behind }: Passage,
  lines: readonly number[],
  asking: string,
): ShownPassage {
  return { ...protocolAnnotation(shown, text, lines, asking), uri: text.uri, path: text.path, before, words, behind };
}
