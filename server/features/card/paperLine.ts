import type { Corpus } from '../../corpus/model';
import { type Language, say } from '../../text/language';
import { md } from '../markdown';
import { publicationName } from '../publicationName';

import { publicationCardUri } from './uri';
import type { CardLine } from './writing';

/** An item of a list of publications: its name, which leads to its card, whether the corpus has it, and how often it is cited. */
export function paperLine(id: string, corpus: Corpus, language: Language): CardLine {
  const cited = corpus.citationsOf(id).length;
  const has = corpus.published(id).length > 0 ? say(language, { nl: 'in het corpus', en: 'in the corpus' }) : undefined;
  const often =
    cited === 0 ? undefined : say(language, { nl: `${cited} keer aangehaald`, en: `cited ${timesInWords(cited)}` });
  const known = [has, often].filter((part) => part !== undefined).join(', ');
  return [
    { content: md`- ` },
    { content: md`${publicationName(id, corpus)}`, to: { uri: publicationCardUri(id), span: { start: 0, end: 0 } } },
    { content: md` — ${known}` },
  ];
}

function timesInWords(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
