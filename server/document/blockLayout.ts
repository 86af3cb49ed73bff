import { MONTH_PATTERN } from '../text/months';
import { isItemLabel } from '../text/sentence';
import type { Span } from '../text/span';
import type { Layout, LayoutLine } from './layout';
import type { BlockKind } from './model';
import type { NoteLayout } from './noteExtent';

/** A block as the layout shows it. */
export interface BlockLayout {
  readonly kind: BlockKind;
  /** What names a question or an answer (`Vraag 1`, `Antwoord`, `3.`), apart from its text. */
  readonly label?: Span;
  /** The text of the block: one stretch, or one a page. Empty for a label without text. */
  readonly pieces: readonly Span[];
}

/**
 * Gathers the lines of the body into blocks, and adds notes and running feet, in the order of the text. A paragraph that
 * runs over the end of a page is one block.
 */
export function findBlocks(layout: Layout, notes: readonly NoteLayout[]): readonly BlockLayout[] {
  const noteLines = new Set<number>();
  for (const note of notes) for (let at = note.lines[0]; at <= note.lines[1]; at++) noteLines.add(at);

  const blocks: BlockLayout[] = notes.map((note) => ({ kind: 'footnote', pieces: [note.span] }));
  for (const line of layout.lines) {
    if (line.furniture !== undefined) blocks.push({ kind: 'runningFoot', pieces: [line.span] });
  }
  return [...blocks, ...bodyBlocks(groupLines(layout, noteLines))].sort((one, other) => start(one) - start(other));
}

/** The date that whoever collected the text wrote in front of it: `date 2020-03`. */
export function headerDate(layout: Layout): Span | undefined {
  const first = layout.lines.find((line) => line.text !== '');
  const match = first === undefined ? null : HEADER.exec(first.text);
  if (first === undefined || match?.[1] === undefined) return undefined;
  const start = first.span.start + match[0].indexOf(match[1]);
  return { start, end: start + match[1].length };
}

const HEADER = /^date (\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?)(?=\s|$)\s*/;

function start(block: BlockLayout): number {
  return block.label?.start ?? block.pieces[0]?.start ?? 0;
}

/** Lines that stand together. */
interface Group {
  readonly label?: LayoutLine;
  readonly lines: readonly LayoutLine[];
  /** Whether it is one of the names below a motion, a line each. */
  readonly signed: boolean;
}

function groupLines(layout: Layout, noteLines: ReadonlySet<number>): readonly Group[] {
  const groups: Group[] = [];
  let label: LayoutLine | undefined;
  let lines: LayoutLine[] = [];
  let signed = false;
  const close = (): void => {
    if (lines.length > 0 || label !== undefined) groups.push({ ...(label && { label }), lines, signed });
    label = undefined;
    lines = [];
    signed = false;
  };
  let page = 0;
  for (const [index, line] of layout.lines.entries()) {
    if (line.page !== page) close();
    page = line.page;
    if (line.furniture !== undefined || noteLines.has(index)) {
      close();
      continue;
    }
    if (line.text === '') {
      if (lines.length > 0) close();
      continue;
    }
    if (isItemLabel(line.text)) {
      close();
      label = line;
      continue;
    }
    const last = lines.at(-1);
    const signs: boolean = last !== undefined && (signed || END_OF_MOTION.test(last.text)) && SIGNATORY.test(line.text);
    const isLong = last !== undefined && last.text.length > PARAGRAPH_LINE;
    if (last !== undefined && (signs || startsAnew(line) || endsThere(last) || isLong)) close();
    signed = signs;
    lines.push(line);
  }
  close();
  return groups;
}

/** The last words of a motion; the names below them are those who signed it. */
const END_OF_MOTION = /\bgaat over tot de orde van de dag\.?$/;
const SIGNATORY = /^(?=.{2,50}$)(?:[\p{L}\p{M}’'.-]{1,30} ){0,5}\p{Lu}[\p{L}\p{M}’'-]+$/u;

/** Longer lines are whole paragraphs: a text that is not wrapped. */
const PARAGRAPH_LINE = 240;

/** A line that begins a block of its own, blank line before it or not. */
function startsAnew(line: LayoutLine): boolean {
  return LIST_ITEM.test(line.text) || endsThere(line) || (SIGNATURE.test(line.text) && line.text.endsWith(','));
}

/** A line that is a block by itself. */
function endsThere(line: LayoutLine): boolean {
  return DATELINE.test(line.text) || DATED.test(line.text);
}

const LIST_ITEM = /^(?:[•·▪◦‣–—*-] ?(?=\S)(?![-–—*])|\(cid:\d+\)|[a-z]\) |\d{1,2}\) |[ivx]{1,4}\. )/;

/** `Den Haag, 16 maart 2011`, `’s-Gravenhage, 4 mei 2001`, `Datum 26 februari 2015`. */
const DATELINE = new RegExp(
  String.raw`^(?:(?:\p{Lu}|[’'‘]s-\p{Lu})[\p{L}’'-]+(?: [\p{L}’'-]+){0,3}, |Datum:? )\d{1,2} (?:${MONTH_PATTERN}) \d{4}$`,
  'u',
);

/** `Vastgesteld 12 januari 2021`, `Voorgesteld tijdens het wetgevingsoverleg van 3 december 2020`: what was done with a paper. */
const DATED = new RegExp(
  String.raw`^(?:Vastgesteld|Voorgesteld|Ontvangen|Ingezonden|Ingediend|Gewijzigd) (?:[^.]{0,80} )?\d{1,2} (?:${MONTH_PATTERN}) \d{4}$`,
);

const SIGNATURE =
  /^(?:De|Het) (?:minister|staatssecretaris|voorzitter|griffier|ondervoorzitter|adjunct-griffier|secretaris|minister-president|president|vice-president|directeur)\b/i;

function bodyBlocks(groups: readonly Group[]): readonly BlockLayout[] {
  const runs: Group[][] = [];
  for (const group of groups) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && runsOn(before, group)) run.push(group);
    else runs.push([group]);
  }
  return runs.map((run, index) => blockOf(run, index === 0));
}

/** Whether a group goes on with what the one before, or the page before, left off: in the middle of a sentence. */
function runsOn(before: Group, group: Group): boolean {
  const last = before.lines.at(-1);
  const next = group.lines[0];
  if (last === undefined || next === undefined || group.label !== undefined || next.page > last.page + 1) return false;
  if (before.signed || group.signed || startsAnew(next) || endsThere(last)) return false;
  if (/[.!?:;»”]\d{0,3}$/.test(last.text)) return false;
  return /^\p{Ll}/u.test(next.text) || (next.page > last.page && /[\p{Ll}\p{Lu}][,-]$/u.test(last.text));
}

/** The block of groups that run on: with the label of the first, and a piece for each page. */
function blockOf(run: readonly Group[], first: boolean): BlockLayout {
  const [opening, ...rest] = run;
  const label = opening?.label;
  const lines = [...withoutHeader(opening?.lines ?? [], first), ...rest.flatMap((group) => group.lines)];
  const pieces = piecesOf(lines);
  if (label !== undefined) return { kind: /^Antw/.test(label.text) ? 'answer' : 'question', label: label.span, pieces };
  const [line] = lines;
  if (line === undefined) return { kind: 'paragraph', pieces };
  const kind = opening?.signed === true ? 'signature' : kindOf(lines, line, first);
  return { kind: rest.length > 0 && (kind === 'title' || kind === 'heading') ? 'paragraph' : kind, pieces };
}

function withoutHeader(lines: readonly LayoutLine[], first: boolean): readonly LayoutLine[] {
  const [opening, ...rest] = lines;
  const header = first && opening !== undefined ? HEADER.exec(opening.text)?.[0].length : undefined;
  if (header === undefined || opening === undefined) return lines;
  const span = { ...opening.span, start: opening.span.start + header };
  return [{ ...opening, text: opening.text.slice(header), span }, ...rest];
}

/** The lines as stretches of text: one a page. */
function piecesOf(lines: readonly LayoutLine[]): readonly Span[] {
  const pieces: { start: number; end: number; page: number }[] = [];
  for (const { span, page } of lines) {
    const last = pieces.at(-1);
    if (last?.page === page) last.end = span.end;
    else pieces.push({ ...span, page });
  }
  return pieces.map(({ start, end }) => ({ start, end }));
}

function kindOf(lines: readonly LayoutLine[], opening: LayoutLine, first: boolean): BlockKind {
  const last = lines.at(-1) ?? opening;
  if (lines.length === 1 && DATELINE.test(opening.text)) return 'dateline';
  if (lines.length > 1 && lines.length <= 4 && SIGNATURE.test(opening.text) && /,$/.test(lines.at(-2)?.text ?? ''))
    return 'signature';
  if (LIST_ITEM.test(opening.text)) return 'list';
  const heads =
    lines.length <= 3 &&
    lines.every((line) => line.text.length <= LONGEST_HEADING) &&
    /^(?:[\p{Lu}«“"‘'#*]|\d{1,2}(?:\.\d{1,2})*\.? )/u.test(opening.text) &&
    !/[.,;:?!»”]\d{0,2}$/.test(last.text) &&
    !ADDRESSED.test(opening.text) &&
    !DATED.test(opening.text);
  if (!heads) return 'paragraph';
  return first ? 'title' : 'heading';
}

const LONGEST_HEADING = 120;

/** `Aan de Voorzitter van de Tweede Kamer`: to whom a letter goes. */
const ADDRESSED = /^(?:Aan|T\.a\.v\.) /;
