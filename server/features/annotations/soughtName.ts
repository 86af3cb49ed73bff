import type { Sought } from '../../annotations/equal/sought';
import type { Corpus } from '../../corpus/model';
import { publicationName } from '../publicationName';

/** What is looked for everywhere, as the user calls it. */
export function soughtName(sought: Sought, corpus: Corpus): string {
  switch (sought.kind) {
    case 'actor':
      return corpus.register.get(sought.id)?.name ?? unregisteredName(sought.id, corpus);
    case 'publication':
      return publicationName(sought.id, corpus);
    case 'words':
      return `«${sought.words}»`;
  }
}

/** A person whom only the texts name has a key, no name for readers: the words of a mention are one. */
function unregisteredName(key: string, corpus: Corpus): string {
  for (const { mention } of corpus.mentionsOf(key))
    if (mention.reading.status === 'unregistered') return mention.reading.person.name;
  return key;
}
