import { digestOf } from '../../annotations/digest';
import { type Annotated, actorsOf, sourcesOf } from '../../annotations/exchange/projectOf';
import { addressOf } from '../../annotations/files/addresses';
import { isTextPath } from '../../annotations/files/textPath';
import type { AnnotationFile, FollowedAnnotations, FollowedCodebook } from '../../annotations/followed';
import type { Annotation } from '../../annotations/model';
import type { Placed } from '../../annotations/placed';
import { targetAt } from '../../annotations/presentAnnotations';
import { sayBroken } from '../../annotations/written';
import type { Corpus } from '../../corpus/model';
import type { Wording } from '../../text/language';

/** What some annotators noted in a corpus, with all texts and codes that it is about, and the files that it stands in. */
export interface Gathered {
  readonly annotated: Annotated;
  readonly files: readonly AnnotationFile[];
  readonly sources: readonly string[];
}

/**
 * Gathers what annotators, by the keys of their names, noted in the corpus of a codebook, as it stands in the editor now: the
 * places of a text with unsaved edits are those that it has with them. A problem where a file can't be read, or nothing was
 * noted.
 */
export async function gathered(
  book: FollowedCodebook,
  annotations: FollowedAnnotations,
  corpus: Corpus,
  asked?: readonly string[],
  signal?: AbortSignal,
): Promise<Gathered | { readonly problem: Wording }> {
  const { root } = book;
  if (!book.read.isWhole) return { problem: BROKEN_CODEBOOK };
  const files = (await annotations.under(root, signal)).filter(
    ({ annotator }) => asked === undefined || asked.includes(annotator),
  );
  for (const file of files) if (file.read.status === 'broken') return { problem: sayBroken(file, file.read.mistake) };
  const texts = new Map<string, string | undefined>();
  const noted: Annotation[] = [];
  const byAnnotator = [...files].sort((one, other) => compare(one.annotator, other.annotator));
  for (const { uri, textUri, around, read } of byAnnotator) {
    const text = await annotations.of(textUri);
    texts.set(around.textPath, text?.text);
    if (text === undefined) noted.push(...(read.status === 'read' ? read.sidecar.annotations : []));
    else {
      const digest = await digestOf(text.text);
      for (const placed of text.placed) if (placed.file === uri) noted.push(asItStands(placed, text.text, digest));
    }
  }
  if (noted.length === 0) return { problem: NOTHING };
  const sources = sourcesOf(noted).filter(isTextPath);
  for (const path of sources)
    if (!texts.has(path)) texts.set(path, (await annotations.of(addressOf(root, path)))?.text);
  return {
    annotated: {
      texts: sources.flatMap((path) => {
        const text = texts.get(path);
        return text === undefined ? [] : [{ path, text }];
      }),
      annotations: noted,
      codebook: book.read.codebook,
      actorOf: actorsOf(corpus.register),
    },
    files,
    sources: [...sources.map((path) => addressOf(root, path)), ...files.map(({ uri }) => uri), book.uri],
  };
}

/** An annotation with the words that it has moved with or that were edited in it; untouched where nothing happened to it. */
function asItStands({ stored, now }: Placed, text: string, digest: string): Annotation {
  const isSame = now.anchorings.every((one) => one.status === 'found' && one.how === 'same');
  if (now.status !== 'found' || isSame) return stored;
  return { ...stored, target: targetAt(now.annotation.target, text, digest) };
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** That a codebook can't be read as a whole. */
export const BROKEN_CODEBOOK: Wording = {
  nl: 'codebook.yaml heeft fouten waardoor het niet helemaal gelezen kan worden. Herstel die eerst.',
  en: 'codebook.yaml has mistakes, so that not all of it can be read. Repair those first.',
};

const NOTHING: Wording = {
  nl: 'Hier staan geen annotaties. Open een tekst van het corpus dat u bedoelt.',
  en: 'There are no annotations here. Open a text of the corpus that you mean.',
};
