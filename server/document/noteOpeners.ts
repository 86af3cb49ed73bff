import { isItemLabel } from '../text/sentence';
import type { Span } from '../text/span';
import type { Layout } from './layout';
import { type MarkCandidate, plainDigits } from './markCandidates';
import { MEASURES } from './measures';

/** A line that may open a note. */
export interface Opener {
  readonly line: number;
  readonly page: number;
  readonly number: number;
  /** Where the note starts: at its digits, or at the bracket before them. */
  readonly start: number;
  readonly digits: Span;
  /** Where the text of the note starts. */
  readonly bodyStart: number;
  /** How much the line looks like a note: above 0 more than not. */
  readonly weight: number;
  /** How it is called: from its own page, from an earlier one, or not at all. */
  readonly called: 'here' | 'before' | 'no';
  /** Whether it opens as sources do (`Kamerstukken`, `Zie`, an address). */
  readonly cites: boolean;
}

/** How the numbers of notes are written: as notes are (`1 Zie`, `[1] Zie`, `¹ Zie`), or as the items of a list (`1. Zie`). */
export type NoteStyle = 'note' | 'list';

/** All lines of the body that may open a note, in order, weighed by what calls them and by how they look and stand. */
export function findOpeners(layout: Layout, calls: Calls, style: NoteStyle): readonly Opener[] {
  const openers: Opener[] = [];
  for (const [index, line] of layout.lines.entries()) {
    if (line.furniture !== undefined) continue;
    const opening = openingOf(line.text, style);
    if (opening === undefined || isItemLabel(line.text)) continue;
    const { digits, number } = opening;
    const body = line.text.slice(opening.length);
    const called = calls.find(number, line.span.start, layout.pageStarts[line.page] ?? 0);
    const cites = SOURCE_OPENING.test(body);
    openers.push({
      line: index,
      page: line.page,
      number,
      start: line.span.start,
      digits: { start: line.span.start + digits.start, end: line.span.start + digits.end },
      bodyStart: line.span.start + opening.length,
      weight:
        called.weight +
        shape(body, opening.length > digits.end) +
        (cites ? 1 : 0) +
        standing(layout, index, style) -
        NEEDED,
      called: called.where,
      cites,
    });
  }
  return openers;
}

/** A number at the start of a line with something behind it. */
interface Opening {
  readonly number: number;
  /** Where the digits stand in the line. */
  readonly digits: Span;
  /** How much of the line comes before the body of the note. */
  readonly length: number;
}

/**
 * Reads `1  Kamerstukken`, `2Kamerstuk`, `3 bis:`, `25https://`, `[4] Zie`, `⁵ Idem`, or of a list `6. Zie`, `7) Zie`; no lone
 * number.
 */
function openingOf(line: string, style: NoteStyle): Opening | undefined {
  const match = style === 'list' ? LISTED.exec(line) : (PLAIN.exec(line) ?? BRACKETED.exec(line) ?? RAISED.exec(line));
  if (match === null) return undefined;
  const [whole, digits = ''] = match;
  const start = whole.indexOf(digits);
  return { number: Number(plainDigits(digits)), digits: { start, end: start + digits.length }, length: whole.length };
}

const PLAIN = /^([1-9]\d{0,4})(?:[ \t\u00a0]+(?=\S)|(?=[\p{Lu}«“"(]|https?:|www\.))/u;
const BRACKETED = /^\[\^?([1-9]\d{0,3}) ?\]:?[ \t\u00a0]*(?=\S)/;
const LISTED = /^\(?([1-9]\d{0,2})(?:\.|\))[ \t\u00a0]+(?=\S)/;
const RAISED = /^([¹²³⁴-⁹][¹²³⁰⁴-⁹]{0,3})[ \t\u00a0]*(?=\S)/;

const SOURCE_OPENING =
  /^\*?(?:Kamerst|Kst|Handelingen|Aanhangsel|Zie\b|Vgl|Idem|Ibid|Id\.|T\.a\.p|A\.w|COM\s?\(|https?:|www\.|PM\b|Stb|Stcrt|Trb|Pb|ECLI|LJN|Bijlage|Motie|Brief|Verordening|Richtlijn|Regeerakkoord|TK |EK )/;

/** What counts against a note behind a number: the number belongs to the sentence (`23 september 2020`, `4 procent`). */
const MEASURE = new RegExp(`^(?:${MEASURES}|en |of |tot )`, 'i');

const NEEDED = 3;

function shape(body: string, spaced: boolean): number {
  if (MEASURE.test(body)) return -5;
  if (/^\d/.test(body)) return -2;
  if (!spaced) return 2;
  return /^[\p{Lu}«“"'‘(*[]/u.test(body) ? 1 : 0;
}

/** What the line before tells: notes stand behind a blank line, behind another note, or at least behind a full stop. */
function standing(layout: Layout, index: number, style: NoteStyle): number {
  const line = layout.lines[index];
  const before = layout.lines[index - 1];
  if (line === undefined || before === undefined || before.page !== line.page) return 2;
  if (before.text === '' || before.furniture !== undefined || openingOf(before.text, style) !== undefined) return 2;
  const closing = before.text.slice(-LONGEST_ADDRESS);
  if (/[.!?:;»”"')\]]\d{0,3}$/.test(closing) || /\b(?:https?:|www\.)\S*$/.test(closing)) return 1;
  return isInNote(layout, index, style) ? 1 : -1;
}

/** How much of a line's end is looked at for an address that ends it. */
const LONGEST_ADDRESS = 200;

/** Whether a line that opens with a number stands closely above, so that the line before may be the rest of a note. */
function isInNote(layout: Layout, index: number, style: NoteStyle): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 8); at--) {
    const line = layout.lines[at];
    if (line === undefined || line.page !== layout.lines[index]?.page || line.text === '') return false;
    if (openingOf(line.text, style) !== undefined) return true;
  }
  return false;
}

/** What calls a note of a number: the nearest digits before it. */
export interface Calls {
  find(number: number, before: number, pageStart: number): { weight: number; where: Opener['called'] };
}

/** What the digits of a text may call, by number. `find` takes the number, and the offsets of the note and of its page. */
export function callsByNumber(candidates: readonly MarkCandidate[]): Calls {
  const byNumber = new Map<number, MarkCandidate[]>();
  for (const candidate of candidates) {
    if (candidate.glue === 'number' || candidate.glue === 'loose') continue;
    const list = byNumber.get(candidate.number);
    if (list) list.push(candidate);
    else byNumber.set(candidate.number, [candidate]);
  }
  return {
    find(number, before, pageStart) {
      const list = byNumber.get(number) ?? [];
      const nearest = list[lastBefore(list, before)];
      if (nearest === undefined) return { weight: 0, where: 'no' };
      const firm =
        nearest.glue === 'word' || nearest.glue === 'closing' || nearest.glue === 'raised' || nearest.glue === 'dated';
      if (nearest.span.start < pageStart) return { weight: firm ? 1 : 0, where: firm ? 'before' : 'no' };
      return { weight: firm ? 3 : 2, where: 'here' };
    },
  };
}

function lastBefore(list: readonly MarkCandidate[], offset: number): number {
  let low = -1;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list[middle]?.span.start ?? 0) < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
