import type { Body, Statement } from '../../server/annotations/model';

/**
 * The words in which the example annotations are listed (`anna.ts`, `bram.ts`): what is noted, and on which words.
 * `sidecars.ts` finds the words in the texts and makes the files of it.
 */

/** The five texts, by a name that can be read. */
export const TEXTS = {
  minister: '000_ba76dabd628ac1e3.txt',
  letter: '001_cf6c0d0bc28a9eeb.txt',
  package: '002_fe59bcc4f5a820d3.txt',
  crisis: '003_a36165e28937a564.txt',
  senate: '004_0dbf1fc7ba84b8b6.txt',
} as const;

export type TextName = keyof typeof TEXTS;

/** All that one person noted. */
export interface Notebook {
  readonly annotator: string;
  readonly texts: readonly NotedText[];
}

export interface NotedText {
  readonly text: TextName;
  /** The moment of the first annotation; each that follows came two minutes later. */
  readonly begun: string;
  readonly noted: readonly Noted[];
}

/**
 * Some words of a text. A space stands for any white space, `A … B` for all from A to the first B behind it; a hyphen at a line
 * end is written as it stands (`overlast- gevers`). Several are the pieces of one passage, in the order of the text.
 */
export type Words = string | readonly [string, ...string[]];

/** Where words stand that stand in more than one place: the first behind other words, which must stand in one place only. */
export interface Whereabouts {
  readonly behind?: string;
}

export interface Noted extends Whereabouts {
  readonly words: Words;
  readonly body: Body | NotedPassage;
  /** A remark with it. */
  readonly note?: string;
}

/** A link to a passage of one of the texts. */
export interface NotedPassage extends Whereabouts {
  readonly to: TextName;
  readonly words: Words;
}

type More = Pick<Noted, 'behind' | 'note'>;

export function coded(code: string, words: Words, more: More = {}): Noted {
  return { words, body: { motivation: 'tagging', code }, ...more };
}

/** Who takes which side in what. */
export function stated(statement: Statement, words: Words, more: More = {}): Noted {
  return { words, body: { motivation: 'tagging', code: 'standpunt', statement }, ...more };
}

export function commented(text: string, words: Words, more: More = {}): Noted {
  return { words, body: { motivation: 'commenting', text }, ...more };
}

export function asked(text: string, words: Words, more: More = {}): Noted {
  return { words, body: { motivation: 'questioning', text, state: 'open' }, ...more };
}

export function answered(text: string, answer: string, words: Words, more: More = {}): Noted {
  return { words, body: { motivation: 'questioning', text, state: 'answered', answer }, ...more };
}

/** Which actor of the register the words mean. */
export function identified(actor: string, words: Words, more: More = {}): Noted {
  return { words, body: { motivation: 'identifying', actor }, ...more };
}

export function linkedToPublication(id: string, words: Words, more: More = {}): Noted {
  return { words, body: { motivation: 'linking', to: { kind: 'publication', id } }, ...more };
}

export function linkedToPassage(body: NotedPassage, words: Words, more: More = {}): Noted {
  return { words, body, ...more };
}
