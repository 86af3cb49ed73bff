import { GRAM, type GramIndex } from './gramIndex';

/** A stretch of a needle that stands in the text letter for letter, as far as it goes on both sides. */
export interface Run {
  /** Offset in the needle. */
  readonly needle: number;
  /** Offset in the text. */
  readonly text: number;
  readonly length: number;
}

/** A way in which a needle may stand in a text: runs in the order of both. */
export interface Alignment {
  readonly runs: readonly [Run, ...Run[]];
  /** The characters that agree, less what the breaks between them cost. */
  readonly weight: number;
}

/**
 * The ways in which a needle may stand in a text, the likeliest first. No two share a run. What is common is looked up last
 * and only so often, so that a text of nothing but repetitions costs no more than another.
 */
export function alignmentsOf(needle: string, text: string, index: GramIndex): readonly Alignment[] {
  return chained(runsOf(needle, text, index));
}

function runsOf(needle: string, text: string, index: GramIndex): readonly Run[] {
  const offsets = Array.from({ length: Math.max(0, needle.length - GRAM + 1) }, (_, offset) => ({
    offset,
    count: index.count(needle, offset),
  }));
  offsets.sort((one, other) => one.count - other.count);
  const budget = MOST_LOOKED_UP + 2 * needle.length;
  const onDiagonal = new Map<number, Run[]>();
  const runs: Run[] = [];
  let looked = 0;
  for (const { offset, count } of offsets) {
    if (looked > 0 && looked + count > budget) break;
    looked += count;
    let left = budget;
    index.each(needle, offset, (at) => {
      const goOn = --left > 0;
      const diagonal = at - offset;
      const known = onDiagonal.get(diagonal);
      if (known?.some((run) => run.needle <= offset && offset < run.needle + run.length)) return goOn;
      const run = extended(needle, text, offset, at);
      if (known) known.push(run);
      else onDiagonal.set(diagonal, [run]);
      runs.push(run);
      return goOn;
    });
  }
  if (runs.length > MOST_RUNS) runs.sort((one, other) => other.length - one.length).splice(MOST_RUNS);
  return runs.sort((one, other) => one.needle - other.needle || one.text - other.text);
}

const MOST_LOOKED_UP = 1000;

/** Chains are made of every two runs, so their number is bounded; the shortest are left out. */
const MOST_RUNS = 300;

function extended(needle: string, text: string, offset: number, at: number): Run {
  let before = 0;
  while (before < Math.min(offset, at) && needle[offset - before - 1] === text[at - before - 1]) before++;
  let behind = GRAM;
  while (offset + behind < needle.length && at + behind < text.length && needle[offset + behind] === text[at + behind])
    behind++;
  return { needle: offset - before, text: at - before, length: before + behind };
}

/** The heaviest chains of runs that come in the same order in needle and text. */
function chained(runs: readonly Run[]): readonly Alignment[] {
  const links = runs.map((run): Link => ({ run, weight: run.length }));
  for (const [index, link] of links.entries()) {
    for (let earlier = 0; earlier < index; earlier++) {
      const before = links[earlier];
      const gained = before === undefined ? undefined : joined(before.run, link.run);
      if (before === undefined || gained === undefined || before.weight + gained <= link.weight) continue;
      link.weight = before.weight + gained;
      link.before = before;
    }
  }
  const used = new Set<Link>();
  const found: Alignment[] = [];
  for (const last of [...links].sort((one, other) => other.weight - one.weight)) {
    if (found.length === MOST_ALIGNMENTS) break;
    const { chain, weight } = unusedChain(last, used);
    for (const link of chain) used.add(link);
    const [first, ...others] = chain.map(({ run }) => run);
    if (first !== undefined) found.push({ runs: withoutOverlap([first, ...others]), weight });
  }
  return found.sort((one, other) => other.weight - one.weight);
}

interface Link {
  readonly run: Run;
  weight: number;
  before?: Link;
}

const MOST_ALIGNMENTS = 8;

/** What a run adds to a chain that ends in the one before; nothing where it can't follow it. */
function joined(before: Run, run: Run): number | undefined {
  const overlap = overlapOf(before, run);
  if (overlap >= run.length) return undefined;
  const inNeedle = run.needle + overlap - (before.needle + before.length);
  const inText = run.text + overlap - (before.text + before.length);
  if (inNeedle < 0 || inText < 0 || inText > WIDEST_BREAK) return undefined;
  return run.length - overlap - breakCost(Math.abs(inNeedle - inText));
}

/** A page's foot and head with all their notes are seldom longer. */
const WIDEST_BREAK = 1500;

/** A letter more or less costs little, a page's foot in between not much more than a few words, a paragraph as much as a line. */
function breakCost(difference: number): number {
  return difference === 0 ? 0.5 : 1 + Math.min(difference, 2 + 2 * Math.log2(difference) + difference / 25);
}

/** By how many characters the end of one run and the beginning of the next claim the same character of needle or text. */
function overlapOf(before: Run, run: Run): number {
  return Math.max(0, before.needle + before.length - run.needle, before.text + before.length - run.text);
}

/** The chain that ends in a link, as far back as no other chain has used it. */
function unusedChain(
  last: Link,
  used: ReadonlySet<Link>,
): { readonly chain: readonly Link[]; readonly weight: number } {
  const chain: Link[] = [];
  let link: Link | undefined = last;
  for (; link !== undefined && !used.has(link); link = link.before) chain.push(link);
  return { chain: chain.reverse(), weight: last.weight - (link?.weight ?? 0) };
}

function withoutOverlap([first, ...others]: readonly [Run, ...Run[]]): readonly [Run, ...Run[]] {
  let before = first;
  const cut = others.map((run) => {
    const overlap = overlapOf(before, run);
    before = { needle: run.needle + overlap, text: run.text + overlap, length: run.length - overlap };
    return before;
  });
  return [first, ...cut];
}
