import type { Span } from '../text/span';
import type { Glue, MarkCandidate } from './markCandidates';
import type { NoteLayout } from './noteExtent';

/** Digits that call a note, and which: the index in the notes, or none where that note is missing. */
export interface ChosenMark {
  readonly candidate: MarkCandidate;
  readonly note?: number;
}

/** The pages of a text by their indices. */
export interface PagesOfMarks {
  readonly pageOf: (offset: number) => number;
  readonly startOf: (page: number) => number;
}

/**
 * Chooses the digits that call notes. What decides is the set of notes and their order, not the look of the word: every
 * note takes at most one mark of its own page, or of the page before where its page has none, in the order of the notes.
 * What is left is a mark without a note only where the digits are glued to an ordinary word or a closing sign and fit
 * between the marks around them.
 */
export function chooseMarks(
  candidates: readonly MarkCandidate[],
  notes: readonly NoteLayout[],
  pages: PagesOfMarks,
): readonly ChosenMark[] {
  const { pageOf } = pages;
  const apparent = candidates.filter(({ glue }) => glue !== 'number' && glue !== 'loose');
  const glued = callsInOrder(apparent, notes, pageOf);
  const inOrder = setsApart(glued)
    ? callsInOrder(
        candidates.filter(({ glue }) => glue !== 'number'),
        notes,
        pageOf,
      )
    : glued;
  const called = withNumbers(candidates, notes, inOrder, pages);
  return withMissingNotes(apparent, notes, called, pageOf);
}

/** Whether the extraction set marks of this text apart from their words, at least where a sentence ends. */
function setsApart(calls: readonly Call[]): boolean {
  return calls.some(({ candidate }) => candidate.glue === 'apart');
}

/** A candidate with the note that it may call. */
interface Call {
  readonly candidate: MarkCandidate;
  readonly note: number;
  readonly weight: number;
}

const WEIGHT: Record<Glue, number> = {
  raised: 12,
  word: 10,
  closing: 10,
  dated: 9,
  year: 6,
  name: 4,
  apart: 3,
  loose: 2,
  number: 0,
};

/** The calls with the greatest weight in which marks and notes stand in the same order: a longest increasing chain. */
function callsInOrder(
  candidates: readonly MarkCandidate[],
  notes: readonly NoteLayout[],
  pageOf: (offset: number) => number,
): readonly Call[] {
  const best = new BestBefore(notes.length);
  let last: Link | undefined;
  const byNumber = new Map<number, number[]>();
  for (const [index, note] of notes.entries()) {
    const list = byNumber.get(note.number);
    if (list) list.push(index);
    else byNumber.set(note.number, [index]);
  }
  for (const candidate of candidates) {
    const page = pageOf(candidate.span.start);
    const eligible = (byNumber.get(candidate.number) ?? []).filter((index) => mayCall(candidate, page, notes[index]));
    const note = eligible.find((index) => (notes[index]?.page ?? 0) === page) ?? eligible[0];
    if (note === undefined) continue;
    const weight = WEIGHT[candidate.glue] + ((notes[note]?.page ?? 0) === page ? 1 : 0);
    const before = best.upTo(note);
    const link: Link = {
      call: { candidate, note, weight },
      total: weight + (before?.total ?? 0),
      ...(before && { before }),
    };
    best.put(note, link);
    if (last === undefined || link.total > last.total) last = link;
  }
  const calls: Call[] = [];
  for (let link = last; link !== undefined; link = link.before) calls.push(link.call);
  return calls.reverse();
}

/** A mark stands before its note; on its page, or, where notes stand at the end of the text, on any page before. */
function mayCall(candidate: MarkCandidate, page: number, note: NoteLayout | undefined): boolean {
  if (note === undefined || note.page < page) return false;
  if (note.page === page) return candidate.span.end <= note.span.start || candidate.span.start >= note.span.end;
  return isFirm(candidate.glue);
}

interface Link {
  readonly call: Call;
  readonly total: number;
  readonly before?: Link;
}

/** The heaviest link among the notes before one, in logarithmic time (a binary indexed tree). */
class BestBefore {
  private readonly tree: (Link | undefined)[];

  constructor(size: number) {
    this.tree = new Array(size + 1);
  }

  upTo(note: number): Link | undefined {
    let best: Link | undefined;
    for (let at = note; at > 0; at -= at & -at) {
      const link = this.tree[at];
      if (link !== undefined && (best === undefined || link.total > best.total)) best = link;
    }
    return best;
  }

  put(note: number, link: Link): void {
    for (let at = note + 1; at < this.tree.length; at += at & -at) {
      const known = this.tree[at];
      if (known === undefined || known.total < link.total) this.tree[at] = link;
    }
  }
}

/**
 * Adds the marks that end a number (`er 303`, `Stb. 2017, 521`): where one note alone is not called between the calls of its
 * neighbours, and a single number there ends in its digits. Of several it is the one that can't be read whole, if any.
 *
 * Before the first call and behind the last the place is wider, so that only the number of a citation is taken there.
 */
function withNumbers(
  candidates: readonly MarkCandidate[],
  notes: readonly NoteLayout[],
  called: readonly Call[],
  pages: PagesOfMarks,
): readonly Call[] {
  const placeOf = uncalledPlaces(notes, called, pages);
  const numbers = candidates.filter(({ glue }) => glue === 'number');
  const found = notes.flatMap((note, index): readonly Call[] => {
    const place = placeOf(index);
    if (place === undefined) return [];
    const possible: MarkCandidate[] = [];
    for (let at = firstBehind(numbers, place.start); at < numbers.length; at++) {
      const candidate = numbers[at];
      if (candidate === undefined || candidate.span.end >= place.end) break;
      if (candidate.number === note.number) possible.push(candidate);
    }
    const only = onlyOf(possible.filter(({ endsCitation }) => endsCitation === 'only without')) ?? onlyOf(possible);
    if (only === undefined || (!place.isBetween && only.endsCitation === undefined)) return [];
    return [{ candidate: only, note: index, weight: 0 }];
  });
  return [...called, ...found].sort((one, other) => one.candidate.span.start - other.candidate.span.start);
}

function onlyOf<Item>([only, ...others]: readonly Item[]): Item | undefined {
  return others.length === 0 ? only : undefined;
}

/** Where the mark of a note must stand. */
interface Place extends Span {
  /** Whether the calls of the notes before and behind enclose it. */
  readonly isBetween: boolean;
}

/**
 * Tells of a note that isn't called where its mark must stand: between the calls of its neighbours, on its own page where the
 * notes of that page are called from it. Nowhere where a neighbour on the page isn't called either: which of them it would be
 * is open.
 */
function uncalledPlaces(
  notes: readonly NoteLayout[],
  called: readonly Call[],
  { pageOf, startOf }: PagesOfMarks,
): (index: number) => Place | undefined {
  const byNote = new Map(called.map(({ note, candidate }) => [note, candidate.span]));
  const calledFromElsewhere = new Set(
    called.flatMap(({ note, candidate }) => {
      const page = notes[note]?.page ?? 0;
      return page === pageOf(candidate.span.start) ? [] : [page];
    }),
  );
  return (index) => {
    const note = notes[index];
    if (note === undefined || byNote.has(index)) return undefined;
    const before = byNote.get(index - 1);
    const after = byNote.get(index + 1);
    const isOpen = (neighbour: number, call: Span | undefined): boolean =>
      call === undefined && notes[neighbour]?.page === note.page;
    if (isOpen(index - 1, before) || isOpen(index + 1, after)) return undefined;
    const fromElsewhere = calledFromElsewhere.has(note.page);
    if (fromElsewhere && before === undefined && index > 0) return undefined;
    const start = Math.max(before?.end ?? 0, fromElsewhere ? 0 : startOf(note.page) - 1);
    return {
      start,
      end: Math.min(after?.start ?? note.span.start, note.span.start),
      isBetween: before !== undefined && after !== undefined,
    };
  };
}

/** The index of the first candidate that starts behind an offset. */
function firstBehind(candidates: readonly MarkCandidate[], offset: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds the marks whose notes are missing. */
function withMissingNotes(
  candidates: readonly MarkCandidate[],
  notes: readonly NoteLayout[],
  called: readonly Call[],
  pageOf: (offset: number) => number,
): readonly ChosenMark[] {
  const chosen: ChosenMark[] = called.map(({ candidate, note }) => ({ candidate, note }));
  const taken = new Set(called.map(({ candidate }) => candidate.span.end));
  const firm = candidates.filter((candidate) => !taken.has(candidate.span.end) && isFirm(candidate.glue));
  const restarts = notes.some((note, index) => index > 0 && note.number === 1);
  const numbers = new Set(notes.map((note) => note.number));
  let position = 0;
  let previous: { readonly number: number; readonly page: number } | undefined;

  for (const candidate of notes.length > 0 ? firm : steps(firm)) {
    const page = pageOf(candidate.span.start);
    for (; position < called.length; position++) {
      const call = called[position];
      if (call === undefined || call.candidate.span.start > candidate.span.start) break;
      previous = { number: call.candidate.number, page: pageOf(call.candidate.span.start) };
    }
    const next = called[position]?.candidate;
    const nextNumber = next === undefined || (restarts && pageOf(next.span.start) !== page) ? undefined : next.number;
    const reached = restarts && previous?.page !== page ? 0 : (previous?.number ?? 0);
    const fits =
      notes.length === 0 ||
      (candidate.number > reached &&
        (nextNumber === undefined ? candidate.number === reached + 1 : candidate.number < nextNumber) &&
        (restarts || !numbers.has(candidate.number)));
    if (!fits) continue;
    chosen.push({ candidate });
    previous = { number: candidate.number, page };
  }
  return chosen.sort((one, other) => one.candidate.span.start - other.candidate.span.start);
}

function isFirm(glue: Glue): boolean {
  return glue === 'word' || glue === 'closing' || glue === 'raised' || glue === 'dated';
}

/** In a text without notes: the candidates that follow each other as marks do, or stand alone with a low number. */
function steps(firm: readonly MarkCandidate[]): readonly MarkCandidate[] {
  const kept: MarkCandidate[] = [];
  for (const [index, candidate] of firm.entries()) {
    const follows = kept.at(-1)?.number === candidate.number - 1;
    const leads = firm[index + 1]?.number === candidate.number + 1;
    const alone = kept.length === 0 && candidate.number <= LOW;
    if (follows || (leads && kept.length === 0) || alone) kept.push(candidate);
  }
  return kept;
}

const LOW = 9;
