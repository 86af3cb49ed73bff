import type { Block, Document, Footnote } from '../document/model';
import { covers, type Span } from '../text/span';

export type SectionKind = 'title' | 'letter' | 'heading' | 'question' | 'answer' | 'notes' | 'note';

/** A part of a document: what stands under a title or heading, a letter inside it, a question, the notes of a page. */
export interface Section {
  readonly kind: SectionKind;
  /** From its first to its last visible character, everything under it included. */
  readonly span: Span;
  /** Its heading: what names it. */
  readonly head: Span;
  /** The text with which it opens: of a question its first paragraph, of a note all behind its number, of a heading itself. */
  readonly text: Span;
  /** The number of a question, answer or note, as printed; of a group of notes that of its page, printed or counted. */
  readonly number?: string;
  readonly children: readonly Section[];
}

/**
 * The parts of a document as a tree: titles and letters, in them headings, in them questions with their answers. Each lasts
 * until the next of its own rank or a higher one. The notes of a page are a group in the part at whose foot they stand.
 */
export function sectionsOf(document: Document): readonly Section[] {
  const heads = [...headsOf(document.blocks, document), ...noteGroups(document)].sort(
    (one, other) => one.start - other.start,
  );
  return nested(heads, document.text, document.text.length);
}

/** Where a section starts, before it is known where it ends. */
interface Head {
  readonly kind: SectionKind;
  readonly rank: number;
  readonly start: number;
  readonly head: Span;
  readonly text: Span;
  readonly number?: string;
  /** A group of notes is whole already. */
  readonly whole?: Section;
}

const RANK: Readonly<Record<Exclude<SectionKind, 'notes' | 'note'>, number>> = {
  title: 1,
  letter: 1,
  heading: 2,
  question: 3,
  answer: 4,
};
/** A group of notes goes into whatever part it stands in. */
const WHOLE = 5;

function headsOf(blocks: readonly Block[], document: Document): readonly Head[] {
  const letters = lettersOf(blocks, document.text);
  const heads: Head[] = [];
  let asked: string | undefined;
  for (const block of blocks) {
    const letter = letters.get(block);
    if (letter === 'opens') heads.push(headOf('letter', block));
    if (letter !== undefined) continue;
    if (block.kind === 'title' || block.kind === 'heading') heads.push(headOf(block.kind, block));
    if (block.kind === 'question') {
      asked = block.number?.value;
      heads.push(headOf('question', block));
    }
    if (block.kind === 'answer') heads.push(answerOf(block, asked));
  }
  return heads;
}

/** An answer may have the number of its question, which stands there: such a number is no head. */
function headOf(kind: 'title' | 'letter' | 'heading' | 'question' | 'answer', block: Block): Head {
  const text = block.pieces[0] ?? block.span;
  const own = block.number !== undefined && covers(block.span, block.number.span);
  const head = own ? block.number.span : text;
  const number = block.number?.value;
  return { kind, rank: RANK[kind], start: block.span.start, head, text, ...(number !== undefined && { number }) };
}

/** An answer belongs to the question before it, unless it says that it answers another. */
function answerOf(block: Block, asked: string | undefined): Head {
  const own = block.number?.value;
  const belongs = own === undefined || own === asked;
  return { ...headOf('answer', block), rank: belongs ? RANK.answer : RANK.question };
}

/**
 * The blocks with which letters open: `Aan de …` with a dateline close behind it, and the heading right before it if there is
 * one. What the head of the letter consists of besides is no section of its own.
 */
function lettersOf(blocks: readonly Block[], text: string): ReadonlyMap<Block, 'opens' | 'belongs'> {
  const body = blocks.filter(({ kind }) => kind !== 'footnote' && kind !== 'runningFoot');
  const letters = new Map<Block, 'opens' | 'belongs'>();
  body.forEach((block, index) => {
    if (!text.startsWith('Aan ', block.span.start)) return;
    if (!body.slice(index, index + 4).some(({ kind }) => kind === 'dateline')) return;
    const before = body[index - 1];
    if (before?.kind === 'heading' || before?.kind === 'title') {
      letters.set(before, 'opens');
      letters.set(block, 'belongs');
    } else letters.set(block, 'opens');
  });
  return letters;
}

function noteGroups({ footnotes, pages, text }: Document): readonly Head[] {
  const byPage = new Map<number, Footnote[]>();
  for (const note of footnotes) {
    const group = byPage.get(note.page);
    if (group === undefined) byPage.set(note.page, [note]);
    else group.push(note);
  }
  return [...byPage].flatMap(([page, notes]) => {
    const first = notes[0];
    const last = notes.at(-1);
    if (first === undefined || last === undefined) return [];
    const number = pages[page]?.printed?.value ?? String(pages[page]?.ordinal ?? page + 1);
    const whole: Section = {
      kind: 'notes',
      span: trimmed(text, first.span.start, last.span.end),
      head: first.number.span,
      text: first.span,
      number,
      children: notes.map(noteSection),
    };
    return [{ kind: 'notes', rank: WHOLE, start: first.span.start, head: first.number.span, text: first.span, whole }];
  });
}

function noteSection(note: Footnote): Section {
  return {
    kind: 'note',
    span: note.span,
    head: note.number.span,
    text: note.body,
    number: note.number.value,
    children: [],
  };
}

function nested(heads: readonly Head[], text: string, end: number): readonly Section[] {
  const root: Open = { rank: 0, children: [] };
  const open: Open[] = [root];
  const close = (rank: number, at: number): void => {
    for (let top = open.at(-1); top !== undefined && top.rank >= rank; top = open.at(-1)) {
      open.pop();
      if (top.head !== undefined) open.at(-1)?.children.push(sectionOf(top.head, top.children, text, at));
    }
  };
  for (const head of heads) {
    if (head.whole !== undefined) {
      open.at(-1)?.children.push(head.whole);
      continue;
    }
    close(head.rank, head.start);
    open.push({ rank: head.rank, head, children: [] });
  }
  close(1, end);
  return root.children;
}

interface Open {
  readonly rank: number;
  readonly head?: Head;
  readonly children: Section[];
}

function sectionOf(opening: Head, children: readonly Section[], source: string, end: number): Section {
  const { kind, start, head, text, number } = opening;
  const whole = children.reduce((span, child) => ({ start, end: Math.max(span.end, child.span.end) }), {
    start,
    end: Math.max(trimmed(source, start, end).end, head.end),
  });
  return { kind, span: whole, head, text, ...(number !== undefined && { number }), children };
}

function trimmed(text: string, start: number, end: number): Span {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}
