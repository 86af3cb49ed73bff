import { type Language, say } from '../../text/language';
import type { LeftOut } from './leftOut';

/** Words as they are listed where something is told of them: all of them, or the first. */
export type Listing = (words: readonly string[]) => string;

/** What a format or an import left out, a line each: what, and where. */
export function sayLeftOut(leftOut: readonly LeftOut[], list: Listing, language: Language): readonly string[] {
  return leftOut.map(({ what, where }) => `${say(language, what)} ${list(where)}`);
}
