import type { LeftOut } from '../annotations/exchange/leftOut';
import { type Language, say } from '../text/language';

/** What a format or an import left out, a line each: what, and where. Of many places the first, unless all are asked for. */
export function sayLeftOut(leftOut: readonly LeftOut[], language: Language, all: boolean): readonly string[] {
  return leftOut.map(({ what, where }) => `${say(language, what)} ${firstOf(where, language, all)}`);
}

/** Words with commas; of many the first, and how many more there are. */
export function firstOf(words: readonly string[], language: Language, all: boolean): string {
  const shown = all ? words : words.slice(0, MOST);
  const rest = words.length - shown.length;
  const more =
    rest === 0 ? '' : say(language, { nl: ` en nog ${rest} (--verbose)`, en: ` and ${rest} more (--verbose)` });
  return `[${shown.join(', ')}${more}]`;
}

const MOST = 5;
