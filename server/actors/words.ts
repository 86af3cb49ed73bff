import type { Span } from '../text/span';

/** A word of letters and digits, or one sign; white space is nothing. */
export interface Word extends Span {
  readonly text: string;
  /** Its key in a dictionary: lower case, composed letters, an ordinary hyphen. */
  readonly key: string;
  readonly sign: boolean;
  /** Whether white space, or the start of the text, stands before it. */
  readonly spaced: boolean;
}

/**
 * The words and signs of a text, in order. One pass finds where they stand; the words themselves are made when asked for,
 * since most of them are never looked at.
 */
export class Words {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Whether a word is of ASCII alone and doesn't end with a digit, which may be a footnote mark. */
  private readonly plain: boolean[] = [];
  /** Those asked for before: the readers of names ask for the same few again and again. */
  private readonly made: Word[] = [];

  constructor(private readonly text: string) {
    for (let start = 0; start < text.length; ) {
      const kind = kindAt(text, start);
      if (kind === 'space' || isMarkup(text, start)) {
        start++;
        continue;
      }
      let next = start + sizeAt(text, start);
      let plain = text.charCodeAt(start) < 128;
      while (kind === 'letter' && next < text.length && kindAt(text, next) === 'letter') {
        plain &&= text.charCodeAt(next) < 128;
        next += sizeAt(text, next);
      }
      this.starts.push(start);
      this.ends.push(next);
      this.plain.push(plain && !isDigit(text.charCodeAt(next - 1)));
      start = next;
    }
  }

  get length(): number {
    return this.starts.length;
  }

  /** The word at an index; nothing outside the text. Unpaired surrogates are signs. */
  at(index: number): Word | undefined {
    const known = this.made[index];
    if (known !== undefined) return known;
    const start = this.starts[index];
    const end = this.ends[index];
    if (start === undefined || end === undefined) return undefined;
    const word = wordAt(this.text, start, end, this.ends[index - 1] ?? -1);
    this.made[index] = word;
    return word;
  }

  /** The opening of the word at an index, to compare with `openingOf`; nothing where only the whole word can tell. */
  openingAt(index: number): number | undefined {
    if (this.plain[index] !== true) return undefined;
    const start = this.starts[index] ?? 0;
    const length = (this.ends[index] ?? 0) - start;
    return openingCode(this.text.charCodeAt(start), length > 1 ? this.text.charCodeAt(start + 1) : 0, length);
  }
}

/** What words that may be equal have in common: their first two letters and their length. */
export function openingOf({ key }: Pick<Word, 'key'>): number {
  return openingCode(key.charCodeAt(0), key.length > 1 ? key.charCodeAt(1) : 0, key.length);
}

function openingCode(first: number, second: number, length: number): number {
  return (lower(first) * 128 + lower(second)) * 64 + Math.min(length, 63);
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** The stars that make bold in Markdown, as in a text taken from a web page: `De heer **Azarkan** (DENK):`. */
function isMarkup(text: string, at: number): boolean {
  return text.charCodeAt(at) === STAR && (text.charCodeAt(at - 1) === STAR || text.charCodeAt(at + 1) === STAR);
}

const STAR = 42;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function wordAt(text: string, start: number, end: number, before: number): Word {
  const printed = text.slice(start, end);
  return {
    text: printed,
    key: keyOf(printed),
    sign: kindAt(text, start) === 'sign',
    start,
    end,
    spaced: start !== before,
  };
}

/** Whether the word begins with a capital letter. */
export function isCapitalised(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}

/** Whether the word is two or more letters, all capitals. */
export function isInCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/**
 * Whether a sentence begins with the word at this index: at the start, behind a stop or a colon, also one inside a mark that
 * closes (`«Nee.» Volgens Rutte …`), or inside an opening mark.
 */
export function opensSentence(words: Words, index: number): boolean {
  const before = words.at(index - 1);
  if (before === undefined) return true;
  if (!before.sign) return false;
  if ('»”’"\''.includes(before.text) && '.?!…'.includes(words.at(index - 2)?.text ?? ' ')) return true;
  // The stop of an initial ends no sentence: `Marijke J. Vos`.
  if (before.text === '.') return !/^\p{Lu}$/u.test(words.at(index - 2)?.text ?? '');
  return '?!:;«“„"‘—–•*'.includes(before.text);
}

function keyOf(printed: string): string {
  if (!/[^ -~]/.test(printed)) return printed.toLowerCase();
  return printed
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-')
    .toLowerCase();
}

type Kind = 'letter' | 'space' | 'sign';

/** Letters and digits, with their accents; asked for every character, so that ASCII is looked up. */
function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  return ASCII[code] ?? kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
}

function kindOf(character: string): Kind {
  // The cedilla that an extraction set beside its letter: `Yes¸ilgöz`.
  if (/[\p{L}\p{N}\p{M}¸]/u.test(character)) return 'letter';
  return /\s/.test(character) ? 'space' : 'sign';
}

const ASCII: readonly Kind[] = Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function sizeAt(text: string, at: number): number {
  return text.charCodeAt(at) < 0xd800 ? 1 : String.fromCodePoint(text.codePointAt(at) ?? 0).length;
}
