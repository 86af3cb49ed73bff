import type { Wording } from '../text/language';
import type { Mistake } from '../text/yamlSource';
import type { CorpusFile, Ignored } from './settings';

/** What is known of the files that a `corpus.yaml` names. */
export interface NamedFiles {
  /** Whether there is such a file. */
  exists(uri: string): Promise<boolean>;
  /** Its text; nothing where it can't be read. */
  textOf(uri: string): Promise<string | undefined>;
}

/**
 * What the files show that a `corpus.yaml` names: those that aren't there, and words to be ignored that don't stand in their text
 * any more. In the order of the text. Whether a rule that is ignored in a whole text or corpus would find anything isn't asked.
 */
export async function remindersOf({ named }: CorpusFile, files: NamedFiles): Promise<readonly Mistake[]> {
  const reminders: Mistake[] = [];
  for (const { uri, span, ignored } of named) {
    if (!(await files.exists(uri))) {
      reminders.push({ span, message: MISSING });
      continue;
    }
    const text = ignored && (await files.textOf(uri));
    if (ignored && text !== undefined && !standsIn(text, ignored.words))
      reminders.push({ span: ignored.span, message: NOT_THERE });
  }
  return reminders;
}

/** How much of the text around the words is compared, in UTF-16 code units: more than is ever kept of it. */
const AROUND = 200;

/** Whether the words stand in a text with those before or behind them, as one that is ignored must. */
function standsIn(text: string, { quote = '', before, behind }: Ignored): boolean {
  if (quote === '') return true;
  const line = text.replace(/\s+/g, ' ');
  for (let at = line.indexOf(quote); at !== -1; at = line.indexOf(quote, at + 1)) {
    if (before === undefined && behind === undefined) return true;
    const end = at + quote.length;
    if (
      before !== undefined &&
      line
        .slice(Math.max(0, at - AROUND), at)
        .trimEnd()
        .endsWith(before)
    )
      return true;
    if (
      behind !== undefined &&
      line
        .slice(end, end + AROUND)
        .trimStart()
        .startsWith(behind)
    )
      return true;
  }
  return false;
}

const MISSING: Wording = {
  nl: 'Dit bestand is er niet. Verbeter de naam, of haal dit weg.',
  en: 'This file is not there. Correct its name, or take this away.',
};

const NOT_THERE: Wording = {
  nl: 'Deze woorden staan niet meer zo in de tekst, dus hier wordt niets overgeslagen. Haal dit weg.',
  en: 'These words no longer stand so in the text, so nothing is ignored here. Take this away.',
};
