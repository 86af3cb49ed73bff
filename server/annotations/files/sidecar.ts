import type { Mistake } from '../../text/yamlSource';
import { byAnnotation } from '../diff';
import type { Annotation } from '../model';
import { type JsonNode, readJson, valueAt } from './json';
import { rewritten } from './rewritten';
import { CONTEXT, fromWebAnnotation, type Surroundings, toWebAnnotation } from './webAnnotation';

/**
 * The file beside a text with what one person noted about it: a W3C `AnnotationPage`, one property a line, in the order of the
 * text. Only that person's editor writes it, so that two people's work never meets in one file.
 */
export interface Sidecar {
  readonly annotations: readonly Annotation[];
  /** What is odd, but in nobody's way: it is kept as it stands. */
  readonly mistakes: readonly Mistake[];
  /** What was read, letter for letter: what isn't changed is written again exactly so. */
  readonly written: Written;
}

interface Written {
  readonly head: string;
  readonly items: readonly Item[];
  readonly tail: string;
  readonly lineEnd: '\n' | '\r\n';
}

/** One annotation in the file; one that Bronwijzer can't read has only its letters. */
export interface Item {
  readonly letters: string;
  readonly annotation?: Annotation;
}

export type ReadSidecar =
  | { readonly status: 'read'; readonly sidecar: Sidecar }
  /** Such a file must never be written over: what is in it may be all there is. */
  | { readonly status: 'broken'; readonly mistake: Mistake };

/** A sidecar in which nothing is yet; `path` is its own. */
export function newSidecar(path: string): Sidecar {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const page = { '@context': CONTEXT, id: encodeURIComponent(name), type: 'AnnotationPage', items: [] };
  const [head = '', tail = ''] = JSON.stringify(page, undefined, 2).split(/(?<="items": \[)(?=\])/);
  return { annotations: [], mistakes: [], written: { head, items: [], tail: `${tail}\n`, lineEnd: '\n' } };
}

/** Reads a sidecar; an empty file is one in which nothing is yet. Nothing here throws. */
export function readSidecar(content: string, path: string, around: Surroundings): ReadSidecar {
  if (content.trim() === '') return { status: 'read', sidecar: newSidecar(path) };
  const root = readJson(content);
  if ('message' in root) return { status: 'broken', mistake: root };
  const list = root.kind === 'object' ? root.members.find(({ key }) => key === 'items')?.value : undefined;
  if (list?.kind !== 'array') return { status: 'broken', mistake: { span: { start: 0, end: 0 }, message: NO_PAGE } };
  const mistakes: Mistake[] = [];
  const seen = new Set<string>();
  const items = list.items.map((node): Item => {
    const letters = content.slice(node.span.start, node.span.end);
    const annotation = fromWebAnnotation(valueAt(node, content), around);
    if (annotation === undefined) {
      mistakes.push({ span: firstLineOf(node, content), message: UNREAD });
      return { letters };
    }
    if (seen.has(annotation.id)) {
      mistakes.push({ span: firstLineOf(node, content), message: TWICE });
      return { letters };
    }
    seen.add(annotation.id);
    return { letters, annotation };
  });
  const written: Written = {
    head: content.slice(0, list.span.start + 1),
    items,
    tail: content.slice(list.span.end - 1),
    lineEnd: content.includes('\r\n') ? '\r\n' : '\n',
  };
  const annotations = items.flatMap(({ annotation }) => annotation ?? []);
  return { status: 'read', sidecar: { annotations, mistakes, written } };
}

/**
 * The file with these annotations in the place of those that were read: what has changed is written anew, with whatever other
 * programs put in it; what is the same stays letter for letter; what Bronwijzer can't read stays behind all others. In the
 * order of the text, then of the identifiers.
 */
export function writeSidecar({ written }: Sidecar, annotations: readonly Annotation[], around: Surroundings): string {
  const known = new Map(
    written.items.flatMap((item) => (item.annotation ? [[item.annotation.id, item] as const] : [])),
  );
  const ordered = [...annotations].sort(byAnnotation);
  const own = ordered.map((annotation) => lettersOf(annotation, known.get(annotation.id), around));
  const foreign = written.items.flatMap(({ letters, annotation }) => (annotation === undefined ? [letters] : []));
  const all = [...own, ...foreign];
  const { head, tail, lineEnd } = written;
  if (all.length === 0) return `${head}${tail}`;
  const lines = (letters: string) => letters.replace(/\r?\n/g, lineEnd);
  return `${head}${lineEnd}    ${all.map(lines).join(`,${lineEnd}    `)}${lineEnd}  ${tail}`;
}

function lettersOf(annotation: Annotation, item: Item | undefined, around: Surroundings): string {
  const now = toWebAnnotation(annotation, around);
  if (item?.annotation === undefined) return indented(now);
  const before = toWebAnnotation(item.annotation, around);
  if (JSON.stringify(now) === JSON.stringify(before)) return item.letters;
  return indented(rewritten(JSON.parse(item.letters), before, now));
}

/** An annotation as it is written in a file. */
export function indented(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', '\n    ');
}

function firstLineOf({ span }: JsonNode, content: string): { start: number; end: number } {
  const lineEnd = content.indexOf('\n', span.start);
  return { start: span.start, end: lineEnd < 0 ? span.end : Math.min(span.end, lineEnd) };
}

const NO_PAGE = {
  nl: 'Dit is geen bestand met annotaties: een AnnotationPage met «items» ontbreekt.',
  en: 'This is no file of annotations: an AnnotationPage with “items” is missing.',
};

const TWICE = {
  nl: 'Een annotatie met dit kenmerk staat al eerder in dit bestand. Haal een van beide weg.',
  en: 'An annotation with this identifier is in this file already. Take one of the two out.',
};

const UNREAD = {
  nl: 'Deze annotatie kan Bronwijzer niet lezen. Zij wordt niet getoond en blijft staan zoals zij is. Herstel haar, of laat haar staan voor het programma dat haar maakte.',
  en: 'Bronwijzer can’t read this annotation. It isn’t shown, and stays as it is. Mend it, or leave it for the program that made it.',
};
