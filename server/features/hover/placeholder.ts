import type { WaitingPlaceholder } from '../../document/model';
import { say } from '../../text/language';
import { bold, type Markdown, md, paragraphs, quoted } from '../markdown';
import { clipped, printed } from '../printed';
import type { Question } from '../question';

/** That a source is still missing, and the sentence that waits for it. */
export function placeholderHover({ sentence }: WaitingPlaceholder, { document, language }: Question): Markdown {
  const title = bold(say(language, { nl: 'Bron nog in te vullen', en: 'Source still to be filled in' }));
  if (sentence === undefined) {
    const alone = { nl: 'Welke zin erop wacht, is niet te zien.', en: 'Which sentence waits for it can’t be seen.' };
    return paragraphs([title, md`${say(language, alone)}`]);
  }
  const waiting = say(language, { nl: 'Deze zin wacht erop:', en: 'This sentence waits for it:' });
  return paragraphs([title, md`${waiting}`, quoted(clipped(printed(document, sentence), LONGEST_SENTENCE))]);
}

const LONGEST_SENTENCE = 400;
