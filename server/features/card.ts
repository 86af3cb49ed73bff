import type { Corpus } from '../corpus/model';
import { explanation } from '../findings/explanations';
import { isFindingCode } from '../findings/findings';
import type { Language } from '../text/language';
import { actorCard } from './card/actor';
import { dossierCard } from './card/dossier';
import { publicationCard } from './card/publication';
import { unregisteredCard } from './card/unregistered';
import { cardSubject } from './card/uri';
import type { Card } from './card/writing';

/**
 * The read-only text at an address of Bronwijzer's own (`bronwijzer:/publication/…`, `bronwijzer:/actor/…`,
 * `bronwijzer:/unregistered/…`, `bronwijzer:/finding/…`), with its links back into the corpus. Nothing for another address, or
 * where nothing is known.
 */
export async function card(uri: string, corpus: Corpus, language: Language): Promise<Card | undefined> {
  const subject = cardSubject(uri);
  switch (subject?.kind) {
    case undefined:
      return undefined;
    case 'publication': {
      const dossier = /^dossier-(.+)$/s.exec(subject.id)?.[1];
      return dossier === undefined
        ? publicationCard(subject.id, corpus, language)
        : dossierCard(dossier, corpus, language);
    }
    case 'actor':
      return actorCard(subject.id, corpus, language);
    case 'unregistered':
      return unregisteredCard(subject.id, subject.uri, corpus, language);
    case 'finding':
      return isFindingCode(subject.id) ? { text: explanation(subject.id, language), links: [] } : undefined;
  }
}
