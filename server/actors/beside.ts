import type { Span } from '../text/span';
import type { Match } from './dictionary';
import type { Word, Words } from './words';

/** A text cut into words, with the names found in it: what the words beside a name are read from. */
export interface Surroundings {
  readonly flow: string;
  readonly words: Words;
  /** Whether the text has no small letter, as a heading, so that capitals say nothing of its words. */
  readonly inCapitals: boolean;
  /** The name that begins, or ends, with the word at an index. */
  readonly beginning: ReadonlyMap<number, Match>;
  readonly ending: ReadonlyMap<number, Match>;
}

/** A stretch of words, from the first to the last. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A stretch as it is printed, and where. */
export function printed({ flow, words }: Surroundings, { first, last }: Stretch): { value: string; span: Span } {
  const span = { start: words.at(first)?.start ?? 0, end: words.at(last)?.end ?? 0 };
  return { value: flow.slice(span.start, span.end), span };
}

/** Whether a name is one of a party. */
export function isParty(match: Match | undefined): match is Match {
  return match?.entries[0]?.actor.kind === 'party';
}

/** Whether a name is one of an office. */
export function isOffice(match: Match | undefined): match is Match {
  return match?.entries[0]?.actor.kind === 'office';
}

/** The one actor that all entries of a match name; nothing where they are several. */
export function onlyActor(match: Match): string | undefined {
  const ids = new Set(match.entries.map(({ actor }) => actor.id));
  const [id] = ids;
  return ids.size === 1 ? id : undefined;
}

/** `Franse`, `Belgische`: what makes `minister` or `kabinet` one of another country. */
export function isForeign(word: Word | undefined): boolean {
  return /^\p{Lu}\p{L}{2,}(?:s|sch)e$/u.test(word?.text ?? '') && !/^(?:Nederland|Haag)se$/.test(word?.text ?? '');
}
