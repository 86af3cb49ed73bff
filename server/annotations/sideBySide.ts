import { overlaps, type Span } from '../text/span';
import { byAnnotation } from './diff';
import type { Annotation, Piece, Tagging, Target } from './model';

/** One passage, and what each of two annotators gave it. */
export interface ComparedPassage {
  /** As the first of them marked it who did. */
  readonly target: Target;
  readonly one: readonly Annotation[];
  readonly other: readonly Annotation[];
  readonly codes: {
    readonly both: readonly string[];
    readonly one: readonly string[];
    readonly other: readonly string[];
  };
  readonly verdict: Verdict;
}

/**
 * `agree`: the same codes, and statements with the same fields, on the very same words. `other edges`: the same on more or fewer
 * words. `other statements`: the same codes, but who takes which side in what differs. `other codes`: each marked it, not with
 * all the same codes. `only one`, `only other`: one of them marked nothing there.
 */
export type Verdict = 'agree' | 'other edges' | 'other statements' | 'other codes' | 'only one' | 'only other';

/**
 * The passages that two annotators coded in one text, in its order, those of both beside each other. Two are the same passage if
 * they share a code and a character, or at least half of their characters together; each is paired once, the likest first.
 */
export function sideBySide(one: readonly Annotation[], other: readonly Annotation[]): readonly ComparedPassage[] {
  const [own, others] = [passagesOf(one), passagesOf(other)];
  const pairs = pairsOf(own, others).sort((first, second) => second.likeness - first.likeness || first.at - second.at);
  const paired = new Map<Passage, Passage>();
  const taken = new Set<Passage>();
  for (const { mine, theirs } of pairs) {
    if (paired.has(mine) || taken.has(theirs)) continue;
    paired.set(mine, theirs);
    taken.add(theirs);
  }
  const rows = own.map((passage) => rowOf(passage, paired.get(passage)));
  const alone = others.flatMap((passage) => (taken.has(passage) ? [] : [rowOf(undefined, passage)]));
  return [...rows, ...alone].flatMap((row) => row ?? []).sort(byFirst);
}

/** All annotations of one annotator on the very same words. */
interface Passage {
  readonly annotations: readonly [Annotation, ...Annotation[]];
  readonly codes: ReadonlySet<string>;
  readonly hull: Span;
}

function passagesOf(annotations: readonly Annotation[]): readonly Passage[] {
  const byPlace = new Map<string, [Annotation, ...Annotation[]]>();
  for (const annotation of [...annotations].sort(byAnnotation)) {
    if (annotation.body.motivation !== 'tagging') continue;
    const key = placeOf(annotation);
    const same = byPlace.get(key);
    if (same) same.push(annotation);
    else byPlace.set(key, [annotation]);
  }
  return [...byPlace.values()].map((same): Passage => {
    const { pieces } = same[0].target;
    const codes = same.flatMap(({ body }) => (body.motivation === 'tagging' ? [body.code] : []));
    const hull = { start: pieces[0].span.start, end: Math.max(...pieces.map(({ span }) => span.end)) };
    return { annotations: same, codes: new Set(codes), hull };
  });
}

function placeOf({ target }: Annotation): string {
  return target.pieces.map(({ span }) => `${span.start}-${span.end}`).join();
}

interface Pair {
  readonly mine: Passage;
  readonly theirs: Passage;
  readonly at: number;
  readonly likeness: number;
}

/** All pairs that may be one passage; both lists are in the order of the text. */
function pairsOf(own: readonly Passage[], others: readonly Passage[]): Pair[] {
  const pairs: Pair[] = [];
  let open: readonly Passage[] = [];
  let next = 0;
  for (const mine of own) {
    const begun: Passage[] = [];
    for (let theirs = others[next]; theirs !== undefined && theirs.hull.start < mine.hull.end; theirs = others[++next])
      begun.push(theirs);
    // Passages of one's own come in the order of their beginnings: what ended before this one is past for all that follow.
    open = [...open, ...begun].filter(({ hull }) => hull.end > mine.hull.start);
    for (const theirs of open) {
      if (!overlaps(mine.hull, theirs.hull)) continue;
      const share = sharedPart(mine, theirs);
      const hasCode = [...mine.codes].some((code) => theirs.codes.has(code));
      if (share >= HALF || (hasCode && share > 0))
        pairs.push({ mine, theirs, at: mine.hull.start, likeness: share + (hasCode ? 1 : 0) });
    }
  }
  return pairs;
}

const HALF = 0.5;

/** How much of the characters of both are in both. */
function sharedPart(mine: Passage, theirs: Passage): number {
  const [own, others] = [mine, theirs].map(({ annotations }) => annotations[0].target.pieces);
  if (own === undefined || others === undefined) return 0;
  let shared = 0;
  for (const { span } of own) {
    for (const { span: other } of others)
      shared += Math.max(0, Math.min(span.end, other.end) - Math.max(span.start, other.start));
  }
  const all = lengthOf(own) + lengthOf(others) - shared;
  return all === 0 ? 0 : shared / all;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { span }) => sum + span.end - span.start, 0);
}

function rowOf(mine: Passage | undefined, theirs: Passage | undefined): ComparedPassage | undefined {
  const first = mine ?? theirs;
  if (first === undefined) return undefined;
  const [own, others] = [[...(mine?.codes ?? [])], [...(theirs?.codes ?? [])]];
  const codes = {
    both: own.filter((code) => others.includes(code)).sort(),
    one: own.filter((code) => !others.includes(code)).sort(),
    other: others.filter((code) => !own.includes(code)).sort(),
  };
  return {
    target: first.annotations[0].target,
    one: mine?.annotations ?? [],
    other: theirs?.annotations ?? [],
    codes,
    verdict: verdictOf(mine, theirs, codes),
  };
}

function verdictOf(
  mine: Passage | undefined,
  theirs: Passage | undefined,
  { one, other }: ComparedPassage['codes'],
): Verdict {
  if (mine === undefined) return 'only other';
  if (theirs === undefined) return 'only one';
  if (one.length > 0 || other.length > 0) return 'other codes';
  if (statedIn(mine) !== statedIn(theirs)) return 'other statements';
  return placeOf(mine.annotations[0]) === placeOf(theirs.annotations[0]) ? 'agree' : 'other edges';
}

/** The statements of a passage, in an order that is always the same. */
function statedIn({ annotations }: Passage): string {
  return annotations
    .flatMap(({ body }) => (body.motivation === 'tagging' ? saidBy(body) : []))
    .sort()
    .join();
}

/** A code with its fields: the same letters for two annotations that say the same. */
export function saidBy({ code, statement }: Tagging): string {
  const { speaker, organisation, concept, agrees, date } = statement ?? {};
  return JSON.stringify([code, speaker, organisation, concept, agrees, date]);
}

function byFirst(one: ComparedPassage, other: ComparedPassage): number {
  const [first, second] = [one, other].map((row) => row.one[0] ?? row.other[0]);
  return first === undefined || second === undefined ? 0 : byAnnotation(first, second);
}
