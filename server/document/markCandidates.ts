import { MONTHS } from '../text/months';
import type { Span } from '../text/span';
import { MEASURES } from './measures';

/**
 * What digits are glued to tells how likely they call a note:
 * - `word`: an ordinary word (`afgewogen1`), `closing`: a closing sign behind a word (`brief.1`, `is.»7`, `691)16`);
 * - `raised`: superscript digits or digits between square brackets;
 * - `dated`: the four digits of a year behind a month or a preposition (`van 20101`);
 * - `year`: four digits that may be a year;
 * - `name`: a word with capitals or digits of its own (`VVD2`, `covid-192`);
 * - `apart`: nothing; a space stands before them (`misgaan? 1`);
 * - `loose`: nothing, in the middle of a sentence (`de beleidsreactie 6 op`): only where the text sets all its marks apart;
 * - `number`: a plain number (`er 303`), which says nothing by itself: only the notes around can tell.
 */
export type Glue = 'word' | 'closing' | 'raised' | 'dated' | 'year' | 'name' | 'apart' | 'loose' | 'number';

/** Digits that may call a note. Which ones do is decided over the whole document. */
export interface MarkCandidate {
  /** The digits alone. */
  readonly span: Span;
  /** With what they are glued to. */
  readonly word: Span;
  readonly number: number;
  readonly glue: Glue;
  /** Of a number that ends a citation: whether it can be read with these digits, or is too long to be one (`nr. 29553`). */
  readonly endsCitation?: 'either way' | 'only without';
}

/**
 * All digits in a line that may call a note, in order; offsets are those of the line plus `from`. The lines
 * around tell what a number at the end of this one counts, and what one on a line of its own stands behind.
 * None in addresses, codes (`E200018`, `Cft201400112`), behind abbreviations that number something (`art.1`), or in
 * numbers with a point or comma (`12.30`).
 */
export function markCandidates(line: string, from: number, around: Neighbours = {}): readonly MarkCandidate[] {
  const candidates: MarkCandidate[] = [];
  if (CHAMBER.test(line)) return candidates;
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    if (!DIGITS.test(word) || word.length > LONGEST_WORD || isAddress(word)) continue;
    const before = line.slice(Math.max(0, index - CONTEXT), index);
    const behind = line.slice(index + word.length, index + word.length + CONTEXT);
    for (const match of word.matchAll(/[\d¹²³⁰⁴-⁹]+/g)) {
      const [digits] = match;
      const end = match.index + digits.length;
      const run: Run = { digits, head: word.slice(0, match.index), after: word.slice(end), before, behind, around };
      for (const { skip, glue } of readingsOf(run)) {
        const start = match.index + skip;
        const left = glue === 'apart' || glue === 'loose' ? (/\S+\s+$/.exec(before)?.[0].length ?? 0) : 0;
        candidates.push({
          span: { start: from + index + start, end: from + index + end },
          word: { start: from + index - left, end: from + index + end },
          number: Number(plainDigits(word.slice(start, end))),
          glue,
        });
      }
    }
  }
  return candidates;
}

/** The lines before and behind a line, empty for a blank one. */
export interface Neighbours {
  readonly previousLine?: string | undefined;
  readonly nextLine?: string | undefined;
}

/** The chamber in figures at the head of its papers: `Tweede Kamer der Staten-Generaal 2`. */
const CHAMBER = /^(?:Eerste|Tweede) Kamer der Staten-Generaal ?[12]$/;

const DIGITS = /[\d¹²³⁰⁴-⁹]/;
/** Ten thousands of notes exist. Of digits that are set apart, or stand behind a bracket, only shorter ones are looked at. */
const LONGEST_MARK = 5;
const LONGEST_APART = 3;
const LONGEST_WORD = 120;
/** How many characters around a word are looked at. */
const CONTEXT = 24;

/** A run of digits with what stands around it. */
interface Run {
  readonly digits: string;
  /** What stands before and behind the digits in their word. */
  readonly head: string;
  readonly after: string;
  /** What stands before and behind the word in its line. */
  readonly before: string;
  readonly behind: string;
  readonly around: Neighbours;
}

/** One way in which digits can be a mark: the first of them, so many, belong to the word. */
interface Reading {
  readonly skip: number;
  readonly glue: Glue;
}

function readingsOf(run: Run): readonly Reading[] {
  const { digits, head, after } = run;
  if (isPair(head, digits, after)) return asMark(digits, 'closing');
  if (/^[\p{L}\p{N}/=_@%-]|^[.,:]\d|^\.\p{L}/u.test(after)) return [];
  if (/^[¹²³⁰⁴-⁹]/.test(digits)) return head === '' ? [] : [{ skip: 0, glue: 'raised' }];
  if (/\[\^?$/.test(head)) return after.startsWith(']') || /^ \]/.test(run.behind) ? asMark(digits, 'raised') : [];
  if (head === '') return [...behindYear(run), ...apart(run), ...atNumberEnd(run)];
  if (/^[([]?(?:19|20)\d\d\/$/.test(head)) return behindYearOfAct(run);
  if (/\d[.,]$/.test(head)) return behindFigure(run);
  if (CODE_BEFORE_NUMBER.test(head)) return atNumberEnd({ ...run, before: '' });
  if (/\p{Ll}$/u.test(head)) return behindWord(run);
  if (/\p{Lu}$/u.test(head)) return behindCapital(run);
  if (/\p{L}-$/u.test(head)) return behindHyphen(digits);
  return [...behindYear(run), ...behindClosing(run)];
}

/** The digits as a mark, all of them. */
function asMark(digits: string, glue: Glue): readonly Reading[] {
  return digits.length <= LONGEST_MARK && !digits.startsWith('0') ? [{ skip: 0, glue }] : [];
}

/** `afgewogen1`; not `nr3`, nor a single letter and a number (`a4`). */
function behindWord({ digits, head }: Run): readonly Reading[] {
  if (NUMBERING.test(head) || /(?:^|[^\p{L}’'])\p{Ll}$/u.test(head)) return [];
  return asMark(digits, /\d/.test(head) ? 'name' : 'word');
}

/** `VVD2`, `D662`, `2004/83/EG2`, `C1 VERSLAG`; not `D66`, `CO2` or a code with digits of its own. */
function behindCapital({ digits, head, before, behind }: Run): readonly Reading[] {
  if (/(?:^|\P{L})D$/u.test(head) && /^66[1-9]\d?$/.test(digits)) return [{ skip: 2, glue: 'name' }];
  // The letter of a paper of the Eerste Kamer, in its title block.
  if (before === '' && /^\p{Lu}{1,2}$/u.test(head) && /^ \p{Lu}{4}/u.test(behind)) return asMark(digits, 'name');
  if (ACT.test(head)) return asMark(digits, 'name');
  return /\p{L}{2}$/u.test(head) && !/\d|(?:^|\P{L})(?:CO|NO|SO|NH|PM)$/u.test(head) ? asMark(digits, 'name') : [];
}

/** `covid-192`: the name has one or two digits of its own. */
function behindHyphen(digits: string): readonly Reading[] {
  if (digits.length < 3 || digits.length > 4) return [];
  return [2, 1].filter((skip) => digits.charAt(skip) !== '0').map((skip) => ({ skip, glue: 'name' }));
}

/** `brief.1`, `is.»7`, `691)16`, `38%5`; not behind an abbreviation (`art.1`), in a number (`0,7`) or in a list (`;2.`). */
function behindClosing(run: Run): readonly Reading[] {
  const { digits, head, after } = run;
  if (!/(?:[\p{L}\p{N})%][.,;:!?»”"'’)\]…*_]{1,6}|\d%|\p{L}%)$/u.test(head)) return [];
  if (/\d[,:]$/.test(head) || NUMBERING.test(head.replace(/\.$/, ''))) return [];
  if (/[;:]$/.test(head) && after.startsWith('.')) return [];
  if (head.endsWith(')') && digits.length > LONGEST_APART) return atNumberEnd({ ...run, before: '' });
  return asMark(digits, 'closing');
}

/** `20101`: the year 2010 and a mark. */
function behindYear({ digits, head, before }: Run): readonly Reading[] {
  if (!/^(?:1[89]|20)\d\d[1-9]\d{0,2}$/.test(digits)) return [];
  return [{ skip: 4, glue: head === '' && DATED.test(before) ? 'dated' : 'year' }];
}

/** Words behind which four digits are a year. */
const DATED = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${MONTHS.join('|')}|in|van|uit|sinds|tot|over|medio|eind|begin|voorjaar|najaar|zomer|winter|jaar) $`,
  'iu',
);

/**
 * Behind a figure and its stop or comma: `mei 2019.2`, `D66.2`, `TO3357.5`; a group of thousands has three digits
 * (`1.0261`). Other figures say nothing by themselves (`artikel 12.2`, `0,7`).
 */
function behindFigure({ digits, head, after, before, behind }: Run): readonly Reading[] {
  if (/^\d{1,3}(?:\.\d{3}){0,4}\.$/.test(head) && /^\d{3}[1-9]\d?$/.test(digits)) return [{ skip: 3, glue: 'name' }];
  if (/^\p{Lu}{2,4}\d{3,6}\.$/u.test(head)) return asMark(digits, 'closing');
  if (/(?:^|\P{L})D66[.,]$/u.test(head)) return asMark(digits, 'name');
  const ends = after === '' && /^(?:$|\s(?:$|[\p{Lu}«“"(]))/u.test(behind);
  if (ends && /^(?:1[89]|20)\d\d\.$/.test(head)) return asMark(digits, DATED.test(before) ? 'dated' : 'year');
  return after === '' && /^\P{N}*\d{1,4}[.,]$/u.test(head) ? asMark(digits, 'number') : [];
}

/** `Verordening (EU) 2018/8413`: no act of the Union has so high a number. Lower ones say nothing by themselves. */
function behindYearOfAct(run: Run): readonly Reading[] {
  const { digits } = run;
  if (digits.length < 3) return [];
  const readings = atNumberEnd({ ...run, before: '' });
  return Number(digits) > HIGHEST_ACT ? readings.map(({ skip }) => ({ skip, glue: 'name' })) : readings;
}

/** The acts of a year have never been as many. */
const HIGHEST_ACT = 5000;

/** An act of the Union up to the institution behind its number: `2004/83/EG`. */
const ACT = /^[([]?\d{2,4}\/\d{1,4}\/\p{Lu}{2,4}$/u;

/** What a number of its own follows in one word: `COM(2020)6142`, `ECLI:NL:RVS:2015:12342`, `22112-29552`. */
const CODE_BEFORE_NUMBER =
  /(?:^|[([«“"])(?:\p{Lu}{1,5}\(\d{4}\)|ECLI:\p{Lu}{2}:[\p{Lu}\d]{1,8}:\d{4}:|\d{5}(?:-\p{Lu}{1,4})?-)$/u;

/** `onderzocht er 303`: a number that may end in a mark, where it is no year and nothing says that it numbers something. */
function atNumberEnd({ digits, before, behind }: Run): readonly Reading[] {
  if (digits.length < 2 || digits.length > 5 || /^(?:1[89]|20)\d\d$/.test(digits) || PROVISION.test(before)) return [];
  if (OF_MONTH.test(behind)) return [];
  return [digits.length - 1, digits.length - 2]
    .filter((skip) => skip > 0 && digits.charAt(skip) !== '0')
    .map((skip) => ({ skip, glue: 'number' }));
}

/** `is misgegaan? 1` or `de beleidsreactie 6 op`: a mark that the extraction set apart from its word, or on a line of its own. */
function apart({ digits, after, before, behind, around }: Run): readonly Reading[] {
  if (digits.length > LONGEST_APART) return [];
  if (isSecond(digits, before)) return asMark(digits, 'closing');
  if (after === '' && isSecondApart(digits, before) && !MEASURE.test(behind)) return asMark(digits, 'name');
  const alone = before === '' && behind === '' && after === '';
  if (alone) return isBetweenLines(around) ? asMark(digits, 'apart') : [];
  const closesSentence = after === '' && /^\s*(?:$|[\p{Lu}«“"(])/u.test(behind);
  if (closesSentence && /[.!?»”")\]]\s$/.test(before)) return asMark(digits, 'apart');
  if (!/[\p{Ll}.,!?»”")\]]\s$/u.test(before) || NUMBERED.test(before)) return [];
  if (MEASURE.test(behind === '' ? (around.nextLine ?? '') : behind)) return [];
  return asMark(digits, 'loose');
}

/** `brief1,2`: two marks in one word, the second of which counts on. */
function isPair(head: string, digits: string, after: string): boolean {
  const second = /^,(\d{1,3})[.,;:)]?$/.exec(after)?.[1];
  if (second !== undefined) return /[\p{L}.!?»”"'’)]$/u.test(head) && Number(second) === Number(digits) + 1;
  const first = /[\p{L}.!?»”"'’)](\d{1,3}),$/u.exec(head)?.[1];
  return first !== undefined && Number(first) + 1 === Number(digits);
}

/** Whether a line alone stands in the middle of a text; before a blank line it rather numbers a section. */
function isBetweenLines({ previousLine = '', nextLine = '' }: Neighbours): boolean {
  return nextLine !== '' && /[\p{L}\p{N}.,!?»”")\]]$/u.test(previousLine);
}

/** `leefomgeving»1?, 2` and `)7, 8`: behind a mark the next one. */
function isSecond(digits: string, before: string): boolean {
  const first = /[\p{L}.,;:!?»”"'’)\]](\d{1,3})[.?!]?,\s?$/u.exec(before)?.[1];
  return first !== undefined && Number(first) + 1 === Number(digits);
}

/** `brief.1 2`: the next mark, with only a space between. */
function isSecondApart(digits: string, before: string): boolean {
  const first = /[\p{L}.!?»”"'’)\]](\d{1,3})\s$/u.exec(before)?.[1];
  return first !== undefined && Number(first) + 1 === Number(digits);
}

/** Abbreviations that number what follows: `art.1`, `nr.3`. */
const NUMBERING = /(?:^|\P{L})(?:nr|nrs|art|artt|blz|pag|pp?|lid|no|par|hfst|H|t|d|vgl|ca|sub|bijl|Stb|Stcrt|Trb)$/iu;

/** Behind a day stands its month. */
const OF_MONTH = new RegExp(String.raw`^ (?:${MONTHS.join('|')})(?!\p{L})`, 'iu');

/** Words behind which a number is one of a law or of this text. */
const PROVISION =
  /(?:artikel|artikelen|artt?\.|lid|leden|vraag|vragen|antwoord|hoofdstuk|paragraaf|bijlage|tabel|figuur|noot|noten|[€$]) $/i;

/** Words behind which a number is a number. */
const NUMBERED =
  /(?:artikel|artikelen|lid|leden|nr\.?|nrs\.?|nummer|vraag|vragen|antwoord|blz\.|pagina|p\.|hoofdstuk|paragraaf|bijlage|tabel|figuur|noot|noten|[€$]) $/i;

/** Words before which a number is a number. */
const MEASURE = new RegExp(String.raw`^\s*(?:${MEASURES}|en \d|of \d|tot |t/m )`, 'i');

/** An address of the web or of mail, or a path: digits in it never call a note. */
function isAddress(word: string): boolean {
  if (/^[([]?\d{2,4}\/\d{1,4}\/\p{Lu}{2,4}\d/u.test(word)) return false;
  return /:\/\/|www\.|@|\/[\p{L}\p{N}_-]+\//u.test(word);
}

/** Digits as figures, raised ones too: `¹²` is `12`. */
export function plainDigits(digits: string): string {
  return digits.replace(/[¹²³⁰⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
}
