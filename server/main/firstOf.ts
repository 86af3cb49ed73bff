import type { Listing } from '../annotations/exchange/sayLeftOut';
import { type Language, say } from '../text/language';

/** Words with commas; of many the first, and how many more there are, unless all are asked for. */
export function firstOf(language: Language, all: boolean): Listing {
  return (words) => {
    const shown = all ? words : words.slice(0, MOST);
    const rest = words.length - shown.length;
    const more =
      rest === 0 ? '' : say(language, { nl: ` en nog ${rest} (--verbose)`, en: ` and ${rest} more (--verbose)` });
    return `[${shown.join(', ')}${more}]`;
  };
}

const MOST = 5;
