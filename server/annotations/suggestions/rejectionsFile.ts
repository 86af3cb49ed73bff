import type { Mistake } from '../../text/yamlSource';
import { isObject, readJson, valueAt } from '../files/json';
import type { Rejection } from './rejection';

/**
 * The file of what one person rejected in a text, beside the annotations: JSON with one rejection a line, in an order that doesn't
 * depend on when it was made, so that one more is one line more. No sidecar, since what somebody doesn't say is no annotation and
 * must reach no other program as one.
 */
export interface RejectionsFile {
  readonly rejections: readonly Rejection[];
  readonly written: Written;
}

interface Written {
  readonly head: string;
  /** What in the list is no rejection that Bronwijzer can read, letter for letter: it stays, behind all others. */
  readonly foreign: readonly string[];
  /** The letters of those that were read: they stay as they are. */
  readonly letters: ReadonlyMap<string, string>;
  readonly tail: string;
  readonly lineEnd: '\n' | '\r\n';
}

export type ReadRejections =
  | { readonly status: 'read'; readonly file: RejectionsFile }
  /** Such a file must never be written over: what is in it may be all there is. */
  | { readonly status: 'broken'; readonly mistake: Mistake };

/** A file in which nothing is rejected yet. */
export function newRejections(): RejectionsFile {
  const written: Written = {
    head: '{\n  "rejected": [',
    foreign: [],
    letters: new Map(),
    tail: ']\n}\n',
    lineEnd: '\n',
  };
  return { rejections: [], written };
}

/** Reads such a file; an empty one is one in which nothing is rejected yet. Nothing here throws. */
export function readRejections(content: string): ReadRejections {
  if (content.trim() === '') return { status: 'read', file: newRejections() };
  const root = readJson(content);
  if ('message' in root) return { status: 'broken', mistake: root };
  const list = root.kind === 'object' ? root.members.find(({ key }) => key === 'rejected')?.value : undefined;
  if (list?.kind !== 'array') return { status: 'broken', mistake: { span: { start: 0, end: 0 }, message: NO_LIST } };
  const rejections: Rejection[] = [];
  const foreign: string[] = [];
  const letters = new Map<string, string>();
  for (const node of list.items) {
    const written = content.slice(node.span.start, node.span.end);
    const rejection = rejectionIn(valueAt(node, content));
    if (rejection === undefined) foreign.push(written);
    else if (!letters.has(lineOf(rejection))) {
      letters.set(lineOf(rejection), written);
      rejections.push(rejection);
    }
  }
  const written: Written = {
    head: content.slice(0, list.span.start + 1),
    foreign,
    letters,
    tail: content.slice(list.span.end - 1),
    lineEnd: content.includes('\r\n') ? '\r\n' : '\n',
  };
  return { status: 'read', file: { rejections, written } };
}

/** The file with these rejections in the place of those that were read, each once; all else in it stays as it stands. */
export function writeRejections({ written }: RejectionsFile, rejections: readonly Rejection[]): string {
  const { head, foreign, letters, tail, lineEnd } = written;
  const lines = [...new Set(rejections.map(lineOf))].sort().map((line) => letters.get(line) ?? line);
  const all = [...lines, ...foreign];
  if (all.length === 0) return `${head}${tail}`;
  return `${head}${lineEnd}    ${all.join(`,${lineEnd}    `)}${lineEnd}  ${tail}`;
}

function lineOf({ what, quote, before, behind }: Rejection): string {
  const members = Object.entries({ what, quote, before, behind });
  return `{ ${members.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')} }`;
}

function rejectionIn(value: ReturnType<typeof valueAt>): Rejection | undefined {
  if (!isObject(value)) return undefined;
  const { what, quote, before, behind } = value;
  return typeof what === 'string' &&
    typeof quote === 'string' &&
    typeof before === 'string' &&
    typeof behind === 'string'
    ? { what, quote, before, behind }
    : undefined;
}

const NO_LIST = {
  nl: 'Dit is geen bestand met afgewezen voorstellen: de lijst «rejected» ontbreekt.',
  en: 'This is no file of rejected suggestions: the list “rejected” is missing.',
};
