/** A text after edits, in which every character still knows where it stood in the first text; -1 for one that is new. */
export interface Traced {
  readonly text: string;
  readonly origins: readonly number[];
}

/** Numbers from 0 up to 1, the same for the same seed. */
export type Dice = () => number;

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function traced(text: string): Traced {
  return { text, origins: Array.from({ length: text.length }, (_, index) => index) };
}

/** What is done to a text between the day it was annotated and the day it is read again. */
export type MadeEdit = (text: Traced, dice: Dice) => Traced;

export const MADE_EDITS = {
  'typos mended': mendTypos,
  'hyphenation removed': removeHyphenation,
  'lines wrapped again': wrapAgain,
  'feet of pages deleted': deleteFeet,
  'paragraphs moved': (text, dice) => times(text, dice, moveParagraph),
  'paragraphs inserted': (text, dice) => times(text, dice, insertParagraph),
  'passages doubled': (text, dice) => times(text, dice, doublePassage),
  'all of it': (text, dice) =>
    [
      mendTypos,
      removeHyphenation,
      deleteFeet,
      (one: Traced) => times(one, dice, moveParagraph),
      (one: Traced) => times(one, dice, insertParagraph),
      (one: Traced) => times(one, dice, doublePassage),
      wrapAgain,
    ].reduce((one, edit) => edit(one, dice), text),
} satisfies Record<string, MadeEdit>;

/** Pieces of an edited text, each a stretch of the old one or new. */
type Part = Traced;

function joined(parts: readonly Part[]): Traced {
  return { text: parts.map(({ text }) => text).join(''), origins: parts.flatMap(({ origins }) => origins) };
}

function part({ text, origins }: Traced, start: number, end = text.length): Part {
  return { text: text.slice(start, end), origins: origins.slice(start, end) };
}

function fresh(text: string): Part {
  return { text, origins: Array.from({ length: text.length }, () => -1) };
}

/** Every match replaced by what `change` makes of it. */
function replaced(text: Traced, pattern: RegExp, change: (match: Traced) => readonly Part[]): Traced {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: found, index } of text.text.matchAll(pattern)) {
    parts.push(part(text, at, index), ...change(part(text, index, index + found.length)));
    at = index + found.length;
  }
  parts.push(part(text, at));
  return joined(parts);
}

/** In one word of twenty a letter is changed, added, left out, or changes places with the next. */
function mendTypos(text: Traced, dice: Dice): Traced {
  return replaced(text, /\p{L}{4,}/gu, (word) => {
    if (dice() >= 0.05) return [word];
    const at = 1 + Math.floor(dice() * (word.text.length - 2));
    const letter = 'aeinrst'[Math.floor(dice() * 7)] ?? 'e';
    const other = { text: letter, origins: word.origins.slice(at, at + 1) };
    switch (Math.floor(dice() * 4)) {
      case 0:
        return [part(word, 0, at), other, part(word, at + 1)];
      case 1:
        return [part(word, 0, at), fresh(letter), part(word, at)];
      case 2:
        return [part(word, 0, at), part(word, at + 1)];
      default:
        return [part(word, 0, at), part(word, at + 1, at + 2), part(word, at, at + 1), part(word, at + 2)];
    }
  });
}

function removeHyphenation(text: Traced): Traced {
  return replaced(text, /\p{Ll}-\r?\n\p{Ll}+/gu, (word) => {
    const lineEnd = word.text.indexOf('-');
    const rest = word.text.search(/\p{Ll}+$/u);
    return [part(word, 0, lineEnd), part(word, rest), part(word, lineEnd + 1, rest)];
  });
}

/** Paragraphs become lines of another width. */
function wrapAgain(text: Traced, dice: Dice): Traced {
  const width = 50 + Math.floor(dice() * 60);
  const flowing = replaced(text, /(?<=[^\n-])\r?\n(?=[^\s])/g, () => [fresh(' ')]);
  let column = 0;
  return replaced(flowing, /[^\n\S]|\n|[^\s]+/g, (piece) => {
    column = piece.text === '\n' ? 0 : column + piece.text.length;
    if (piece.text !== ' ' || column < width) return [piece];
    column = 0;
    return [fresh('\n')];
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function paragraphsOf({ text }: Traced): readonly Stretch[] {
  const breaks = [...text.matchAll(/\n\s*\n|\n(?=[A-Z«])/g)].map(({ index, 0: found }) => index + found.length);
  return [0, ...breaks].map((start, index) => ({ start, end: breaks[index] ?? text.length }));
}

/** Of every page's length one short paragraph goes, as the foot of a page does. */
function deleteFeet(text: Traced, dice: Dice): Traced {
  let page = 0;
  const kept = paragraphsOf(text).filter(({ start, end }) => {
    const isFoot = start >= page && end - start <= 200 && dice() < 0.3;
    if (isFoot) page = end + PAGE;
    return !isFoot;
  });
  return joined(kept.map(({ start, end }) => part(text, start, end)));
}

const PAGE = 4000;

/** As often as the length of the text gives reason to. */
function times(text: Traced, dice: Dice, edit: MadeEdit): Traced {
  let edited = text;
  for (let left = 1 + Math.floor(text.text.length / 8000); left > 0; left--) edited = edit(edited, dice);
  return edited;
}

function chosen(paragraphs: readonly Stretch[], dice: Dice): Stretch {
  return paragraphs[Math.floor(dice() * paragraphs.length)] ?? { start: 0, end: 0 };
}

function moveParagraph(text: Traced, dice: Dice): Traced {
  const moving = chosen(paragraphsOf(text), dice);
  const left = joined([part(text, 0, moving.start), part(text, moving.end)]);
  const { start } = chosen(paragraphsOf(left), dice);
  return joined([part(left, 0, start), part(text, moving.start, moving.end), part(left, start)]);
}

function insertParagraph(text: Traced, dice: Dice): Traced {
  const words = text.text.split(/\s+/);
  const made = Array.from({ length: 20 + Math.floor(dice() * 60) }, () => words[Math.floor(dice() * words.length)]);
  const { start } = chosen(paragraphsOf(text), dice);
  return joined([part(text, 0, start), fresh(`${made.join(' ')}\n\n`), part(text, start)]);
}

function doublePassage(text: Traced, dice: Dice): Traced {
  const { start: from, end } = chosen(paragraphsOf(text), dice);
  const { start } = chosen(paragraphsOf(text), dice);
  // Of a passage and its copy right behind it nobody can say which is which: the first is.
  const at = start === from ? end : start;
  return joined([part(text, 0, at), fresh(text.text.slice(from, end)), part(text, at)]);
}
