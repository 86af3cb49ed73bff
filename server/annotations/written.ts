import type { Wording } from '../text/language';
import { lineAt, lineStarts } from '../text/lines';
import { applyChange } from './changes/applyChange';
import type { AnnotationChange, Circumstances, Refused } from './changes/change';
import { codePointsOf } from './codePoints';
import { type Sidecar, writeSidecar } from './files/sidecar';
import type { Surroundings } from './files/webAnnotation';
import type { AnnotatedText, AnnotationFile } from './followed';
import type { Annotation, Piece } from './model';
import type { Placed } from './placed';
import { pieceAt } from './quote';

/** A file of annotations after a change. */
export interface Written {
  readonly status: 'written';
  /** All that stands in it now; what it was where nothing changed. */
  readonly content: string;
  /** The identifiers of what is new or changed. */
  readonly touched: readonly string[];
}

/** What a change is written with. */
interface Given extends Omit<Circumstances, 'text' | 'path' | 'lost'> {
  /** The other texts that the change leads to, by their paths. */
  readonly others?: ReadonlyMap<string, string>;
}

/**
 * A change that a person makes to annotations in a file of the text. Only what is touched is written with the places that it has
 * in the text as it is now; all else stays letter for letter. Refused where the file can't be read: what is in it may be all
 * there is.
 */
export function writeChange(
  text: AnnotatedText,
  file: AnnotationFile,
  change: AnnotationChange,
  { digest, others, ...given }: Given,
): Written | Refused {
  if (file.read.status === 'broken') return { status: 'refused', reason: sayBroken(file, file.read.mistake) };
  const own = text.placed.filter((one) => one.file === file.uri);
  const circumstances: Circumstances = {
    ...given,
    ...(digest !== undefined && { digest }),
    text: text.text,
    path: text.path,
    lost: lostIn(own),
  };
  const changed = applyChange(
    own.map(({ now }) => now.annotation),
    change,
    circumstances,
  );
  if (changed.status === 'refused') return changed;
  const touched = new Set(changed.touched);
  const stored = new Map(own.map((one) => [one.stored.id, one.stored]));
  const all = changed.annotations.map((one) => (touched.has(one.id) ? one : (stored.get(one.id) ?? one)));
  return {
    status: 'written',
    content: contentOf(text, file, file.read.sidecar, all, others),
    touched: changed.touched,
  };
}

/** A file with these annotations in the place of those that stood in it; what is the same stays letter for letter. */
export function writeAll(text: AnnotatedText, file: AnnotationFile, all: readonly Annotation[]): Written | Refused {
  if (file.read.status === 'broken') return { status: 'refused', reason: sayBroken(file, file.read.mistake) };
  const before = new Map(file.read.sidecar.annotations.map((annotation) => [annotation.id, annotation]));
  const touched = all.filter((annotation) => before.get(annotation.id) !== annotation).map(({ id }) => id);
  return { status: 'written', content: contentOf(text, file, file.read.sidecar, all), touched };
}

/**
 * The file with all its annotations that are found written where they now stand in the text: after edits in the editor, and
 * when it is saved. What isn't found stays as it was written.
 */
export function writePlaces(text: AnnotatedText, file: AnnotationFile, digest: string): string | undefined {
  if (file.read.status === 'broken') return file.content;
  const own = text.placed.filter((one) => one.file === file.uri);
  if (!own.some((one) => isOtherwise(one, text.text))) return file.content;
  const all = own.map((one) => (one.now.status === 'found' ? settled(one, text.text, digest) : one.stored));
  return contentOf(text, file, file.read.sidecar, all);
}

/** Why nothing is written in a file that can't be read, and what to do. */
export function sayBroken(
  { uri, content = '' }: Pick<AnnotationFile, 'uri' | 'content'>,
  { span, message }: Broken,
): Wording {
  const line = lineAt(lineStarts(content), span.start) + 1;
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return {
    nl: `${name} kan niet worden gelezen (regel ${line}). ${message.nl} Er is niets veranderd.`,
    en: `${name} can't be read (line ${line}). ${message.en} Nothing was changed.`,
  };
}

type Broken = Extract<AnnotationFile['read'], { status: 'broken' }>['mistake'];

function contentOf(
  text: AnnotatedText,
  file: AnnotationFile,
  sidecar: Sidecar,
  all: readonly Annotation[],
  others: ReadonlyMap<string, string> = new Map(),
): string {
  const texts = [...others, [text.path, text.text] as const];
  const points = new Map(texts.map(([path, one]) => [path, codePointsOf(one)]));
  const { pointsOf, textPath } = file.around;
  const around: Surroundings = { textPath, pointsOf: (source) => points.get(source) ?? pointsOf(source) };
  return writeSidecar(sidecar, all, around);
}

function lostIn(own: readonly Placed[]): NonNullable<Circumstances['lost']> {
  return new Map(
    own.flatMap(({ stored, now }) => {
      if (now.status === 'found') return [];
      const lost = now.anchorings.flatMap(({ status }, piece) => (status === 'found' ? [] : [piece]));
      return [[stored.id, new Set(lost)] as const];
    }),
  );
}

/** Whether an annotation stands elsewhere than its file says, or on other words. */
function isOtherwise({ stored, now }: Placed, text: string): boolean {
  if (now.status !== 'found') return false;
  return now.annotation.target.pieces.some(({ span: { start, end } }, index) => {
    const before = stored.target.pieces[index];
    const isSame = before?.span.start === start && before.span.end === end;
    return !isSame || text.slice(start, end) !== before.quote.exact;
  });
}

function settled({ stored, now }: Placed, text: string, digest: string): Annotation {
  const [first, ...others] = now.annotation.target.pieces.map(({ span, quote }): Piece => {
    const isSame =
      text.slice(span.start, span.end) === quote.exact &&
      text.endsWith(quote.prefix, span.start) &&
      text.startsWith(quote.suffix, span.end);
    return isSame ? { span, quote } : pieceAt(text, span);
  });
  return first === undefined ? stored : { ...stored, target: { ...stored.target, digest, pieces: [first, ...others] } };
}
