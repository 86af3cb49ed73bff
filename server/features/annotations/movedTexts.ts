import { addressOf, sidecarUri } from '../../annotations/files/addresses';
import { movedSources } from '../../annotations/files/movedSources';
import { ANNOTATIONS_FOLDER, rejectionsBeside } from '../../annotations/files/sidecarPath';
import type { AnnotationFile } from '../../annotations/followed';
import { pathFrom } from '../../corpus/corpusYaml';
import type { TextEdit } from '../../text/edits';

/** A text or a folder of texts that gets another name, or another place. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What becomes of a file of annotations when texts are moved. */
export interface MovedFile {
  readonly file: AnnotationFile;
  readonly edits: readonly TextEdit[];
  /** Where it belongs then; nothing for one that stays where it is. */
  readonly to: string | undefined;
}

/**
 * What files of annotations, of whomever, become when texts are moved: they go along with their own, and what leads to another
 * text that moved leads there still. One that lies in a moved folder itself goes with that; one whose text leaves all folders
 * stays, for nobody would find it where the text goes.
 */
export function movedWithTexts(
  all: readonly AnnotationFile[],
  moves: readonly Move[],
  rootOf: (uri: string) => string | undefined,
): readonly MovedFile[] {
  return all.flatMap((file): readonly MovedFile[] => {
    const { uri, textUri, annotator, content = '', around } = file;
    if (afterMoves(uri, moves) !== uri) return [];
    const text = afterMoves(textUri, moves);
    const root = rootOf(textUri);
    const rootNow = text === textUri ? root : rootOf(text);
    const path = rootNow === undefined ? undefined : pathFrom(rootNow, text);
    if (root === undefined || rootNow === undefined || path === undefined) return [];
    const pathNow = (source: string): string => pathFrom(rootNow, afterMoves(addressOf(root, source), moves)) ?? source;
    const edits = movedSources(content, { before: around.textPath, after: path }, pathNow);
    const to = text === textUri ? undefined : sidecarUri(rootNow, text, annotator);
    return edits.length === 0 && to === undefined ? [] : [{ file, edits, to }];
  });
}

/**
 * Where files of what was rejected go when texts are moved: along with their own, whether something was noted there or not.
 * `rejected` are those of the corpus with this root.
 */
export function rejectedWithTexts(
  rejected: readonly string[],
  root: string,
  moves: readonly Move[],
  rootOf: (uri: string) => string | undefined,
): readonly Move[] {
  return rejected.flatMap((uri): readonly Move[] => {
    const [, path, annotator] = /^(.+)\.([a-z0-9-]+)\.rejected\.json$/.exec(uri.slice(root.length)) ?? [];
    if (path === undefined || annotator === undefined || afterMoves(uri, moves) !== uri) return [];
    const textUri = root + path.slice(ANNOTATIONS_FOLDER.length);
    const text = afterMoves(textUri, moves);
    const rootNow = text === textUri ? undefined : rootOf(text);
    return rootNow === undefined ? [] : [{ from: uri, to: rejectionsBeside(sidecarUri(rootNow, text, annotator)) }];
  });
}

function afterMoves(uri: string, moves: readonly Move[]): string {
  for (const { from, to } of moves) {
    if (uri === from) return to;
    if (uri.startsWith(`${from}/`)) return to + uri.slice(from.length);
  }
  return uri;
}
