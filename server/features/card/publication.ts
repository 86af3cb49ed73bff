import type { Citation } from '../../citations/model';
import { addressesOf, officialAddresses } from '../../citations/officialAddresses';
import type { Corpus } from '../../corpus/model';
import { citationMeant } from '../../corpus/resolve';
import { type Language, say } from '../../text/language';
import { address, md, NOTHING } from '../markdown';
import { fileName } from '../places';
import { fullest, publicationName } from '../publicationName';
import { type Card, type CardLine, cardOf, chapter, line, placeLines } from './writing';

/**
 * All that is known of a publication: its official form, whether the corpus has it, its addresses, and every place that
 * cites it. Nothing where the corpus neither has nor cites it.
 */
export async function publicationCard(id: string, corpus: Corpus, language: Language): Promise<Card | undefined> {
  const places = corpus.citationsOf(id);
  const published = corpus.published(id);
  if (places.length === 0 && published.length === 0) return undefined;
  const citation = fullest(places.flatMap(({ document, mention }) => citationMeant(mention, document.facts) ?? []));
  const shown = places.map(({ document, mention: { span } }) => ({ document, span, showPrinted: true }));
  const title = say(language, {
    nl: `Aangehaald in het corpus (${places.length})`,
    en: `Cited in the corpus (${places.length})`,
  });
  return cardOf([
    line(md`# ${publicationName(id, corpus)}`),
    line(NOTHING),
    line(md`${say(language, { nl: 'Aanduiding', en: 'Identifier' })}: ${id}`),
    ...inCorpusLines(id, corpus, language),
    ...addressLines(id, citation, language),
    ...chapter(title, await placeLines(shown, corpus, language)),
  ]);
}

function inCorpusLines(id: string, corpus: Corpus, language: Language): readonly CardLine[] {
  const published = corpus.published(id);
  if (published.length === 0)
    return [line(md`${say(language, { nl: 'Niet in het corpus.', en: 'Not in the corpus.' })}`)];
  const label = { content: md`${say(language, { nl: 'In het corpus', en: 'In the corpus' })}: ` };
  return published.map(({ uri }) => [
    label,
    { content: md`${fileName(uri)}`, to: { uri, span: { start: 0, end: 0 } } },
  ]);
}

function addressLines(id: string, citation: Citation | undefined, language: Language): readonly CardLine[] {
  const addresses = citation === undefined ? addressesOf(id) : officialAddresses(citation);
  const maybe = say(language, { nl: ' (afgeleid, bestaat misschien niet)', en: ' (inferred, may not exist)' });
  return chapter(
    say(language, { nl: 'Officiële adressen', en: 'Official addresses' }),
    addresses.map(({ url, certainty }) => line(md`- ${address(url)}${certainty === 'certain' ? NOTHING : maybe}`)),
  );
}
