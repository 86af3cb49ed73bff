import type { Document, Mention } from '../../document/model';
import { lineAt } from '../../text/lines';
import type { Span } from '../../text/span';
import { mentionsAt } from '../mentionsAt';
import { noteAround } from '../thingsAt';

/** A citation that is being typed, as far as it goes. */
export interface Typed {
  /** What stands there of it, on one line: what a completion replaces. The cursor is in it or at its end. */
  readonly span: Span;
  /**
   * What it starts with: a label; a dossier, behind a head that stands before the span or with nothing; or the start of any
   * word.
   */
  readonly from: 'label' | 'bare dossier' | 'dossier' | 'word';
  /** The label, where it starts with one. */
  readonly label?: string;
  /** Letters and digits behind the label up to the cursor, without what stands between them; of a word the word itself. */
  readonly key: string;
  /** Whether a space or sign behind the last letter or digit says that it is whole. */
  readonly closed: boolean;
}

/** How the editor came to ask: the user did, or a space was typed. */
export type Asked = 'by hand' | 'by typing';

/**
 * What may be being typed of a citation at an offset, the likeliest first: behind a label, from a dossier on, and in a note, asked
 * for by hand, any word or none. Nothing in the middle of a word, in a page number or in what is recognised as something else.
 */
export function typedAt(document: Document, offset: number, asked: Asked): readonly Typed[] {
  const { text, lines } = document;
  const lineStart = lines[lineAt(lines, offset)] ?? 0;
  const from = Math.max(lineStart, offset - LONGEST);
  const before = text.slice(from, offset);
  if (isElsewhere(document, offset)) return [];
  const end = endOfTyped(document, offset, lines[lineAt(lines, offset) + 1] ?? text.length);
  if (end === undefined) return [];
  const context = text.slice(Math.max(0, from - LONGEST), from);
  const found = [...behindLabel(before, asked), ...fromDossier(before, context)];
  const inNote = asked === 'by hand' && isInNote(document, offset) ? wordIn(before, end > offset) : [];
  return [...found, ...inNote].map(({ at, ...typed }) => ({ ...typed, span: { start: from + at, end } }));
}

/**
 * Letters and digits alone, as they stand in a citation behind its label: `ii202020212211229` for `II, 2020–2021, 22 112, nr.
 * 29`.
 */
function keyOf(typed: string): string {
  return typed
    .replace(/\b(?:vergaderjaar|nrs?\b)/gi, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Further back than this no citation started that is still being typed. */
const LONGEST = 120;

type Found = Omit<Typed, 'span'> & { readonly at: number };

const LABEL = /(?<![\p{L}\p{N}-])(?:[Kk]amerst(?:uk(?:ken)?|\.)|Kst\.)/gu;

/** `Kamerstuk `, `Kamerstukken II, 2020–2021, 22 1`. In small letters it may be an ordinary word, until a figure follows. */
function behindLabel(before: string, asked: Asked): readonly Found[] {
  const last = [...before.matchAll(LABEL)].at(-1);
  if (last === undefined) return [];
  const rest = before.slice(last.index + last[0].length);
  if (!isRest(rest) || /^[\p{L}\p{N}-]/u.test(rest)) return [];
  if (last[0].startsWith('k') && asked === 'by typing' && !/\d/.test(rest)) return [];
  return [{ at: last.index, from: 'label', label: last[0], key: keyOf(rest), closed: isClosed(rest) }];
}

/** `22 112`, `22112, nr. `, `35 300 VI, nr. 1`; which figures are dossiers, the corpus tells. */
function fromDossier(before: string, context: string): readonly Found[] {
  return [...before.matchAll(/(?<![\p{L}\p{N}.,€$-]|[€$] |\d )\d{2}[ .]?\d{3}(?!\d)/gu)].flatMap(
    ({ index }): readonly Found[] => {
      const typed = before.slice(index);
      if (!isRest(typed)) return [];
      const stands = (context + before.slice(0, index)).replace(/\s+/g, ' ');
      const from = HEAD.test(stands) ? 'bare dossier' : 'dossier';
      return [{ at: index, from, key: keyOf(typed), closed: isClosed(typed) }];
    },
  );
}

/** What a dossier may stand behind that is part of its citation. */
const HEAD = /(?:[Kk]amerst(?:uk\p{L}*|\.)|Kst\.|[Dd]ossiers?(?: nr\.)?| I{1,2}|Kamer|[TE]K|\d{4}[-–/]\d{2,4}),? $/u;

/** In a note: the start of a word, or nothing behind a space or an opening sign. */
function wordIn(before: string, goesOn: boolean): readonly Found[] {
  const [word = ''] = /[\p{L}\p{N}()]*$/u.exec(before) ?? [];
  const at = before.length - word.length;
  if (goesOn || NUMBERING.test(before.slice(0, at))) return [];
  if (word === '' && !/[\s«“"]$/.test(before)) return [];
  return [{ at, from: 'word', key: word, closed: false }];
}

/** Words behind which a figure is something else than a dossier. */
const NUMBERING = /(?:^|\P{L})(?:nrs?|blz|pp?|pag|noot|art|artikel|lid|item)\.? $/iu;

/**
 * Whether text can go on a citation behind its label: figures, signs between them, numerals and letters in capitals. A full stop
 * behind a number ends the citation.
 */
function isRest(rest: string): boolean {
  const bare = rest
    .replace(/\b(?:vergaderjaar|nrs?\b\.?|[A-Z]{1,4}\b|(?:Eerste|Tweede) Kamer)/g, ' ')
    .replace(/(?<=\d)\.(?=\d)/g, '');
  return /^[\d ,()/–\u00a0-]*$/.test(bare);
}

function isClosed(typed: string): boolean {
  return /[^\p{L}\p{N}]$/u.test(typed);
}

/** A running foot says what the document is, and the middle of a date or an address is no place for a citation. */
function isElsewhere(document: Document, offset: number): boolean {
  const inFoot = [...(document.identity?.feet ?? [])].some(({ start, end }) => start <= offset && offset <= end);
  const mentions = mentionsAt(document, offset).filter(({ span }) => span.start < offset && offset < span.end);
  return inFoot || mentions.some((mention) => !mayBeTyped(mention));
}

function mayBeTyped(mention: Mention): boolean {
  if (mention.kind === 'quotation' || mention.kind === 'actor' || mention.kind === 'placeholder') return true;
  return mention.kind === 'citation' && (mention.type === 'kamerstuk' || mention.type === 'dossier');
}

/**
 * Where what is typed ends: at the cursor or, inside a citation, behind its number. Undefined in the middle of a word, and
 * where the citation goes on over the end of the line, since no editor replaces more than a line.
 */
function endOfTyped(document: Document, offset: number, nextLine: number): number | undefined {
  const around = mentionsAt(document, offset).find(
    ({ kind, span }) => kind === 'citation' && span.start < offset && offset < span.end,
  );
  if (around?.kind === 'citation' && (around.type === 'kamerstuk' || around.type === 'dossier')) {
    const { end } = around.type === 'kamerstuk' ? around.number.span : around.dossier.span;
    if (offset <= end) return end < nextLine ? end : undefined;
  }
  return /^[\p{L}\p{N}]/u.test(document.text.slice(offset, offset + 2)) ? undefined : offset;
}

function isInNote({ footnotes }: Document, offset: number): boolean {
  const note = noteAround(footnotes, offset) ?? noteAround(footnotes, offset - 1);
  return note !== undefined && offset > note.number.span.end;
}
