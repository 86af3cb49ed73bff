import type { OfficialAddress } from '../../citations/model';
import { type Language, say } from '../../text/language';
import { address, md } from '../markdown';
import { type CardLine, chapter, line } from './writing';

/** The chapter with official addresses; of those that are built from a citation, that they may not exist. */
export function addressChapter(addresses: readonly OfficialAddress[], language: Language): readonly CardLine[] {
  return chapter(
    say(language, { nl: 'Officiële adressen', en: 'Official addresses' }),
    addresses.map(({ url, certainty }) => line(md`- ${address(url)}${unsure(certainty, language)}`)),
  );
}

/** What is said behind an address that is built from a citation or an identifier; nothing behind one that is certain. */
export function unsure(certainty: OfficialAddress['certainty'], language: Language): string {
  if (certainty === 'certain') return '';
  return say(language, { nl: ' (afgeleid, bestaat misschien niet)', en: ' (inferred, may not exist)' });
}

/** How a reader gets at a publication that the corpus doesn't have. */
export function toRead(addresses: readonly OfficialAddress[], language: Language): string {
  if (addresses.length === 0) return say(language, { nl: 'Niet in het corpus.', en: 'Not in the corpus.' });
  return say(language, {
    nl: 'Niet in het corpus. Bronwijzer haalt zelf niets op: open een adres om het te lezen.',
    en: 'Not in the corpus. Bronwijzer fetches nothing by itself: open an address to read it.',
  });
}
