import { dossierId } from '../../citations/identifier';
import { addressesOf } from '../../citations/officialAddresses';
import { papersOf, titleOfDossier } from '../../corpus/dossier';
import type { Corpus } from '../../corpus/model';
import { type Language, say } from '../../text/language';
import { italic, md, NOTHING } from '../markdown';
import { addressChapter } from './addresses';
import { paperLine } from './paperLine';
import { type Card, cardOf, chapter, line, placeLines } from './writing';

/**
 * All that is known of a dossier: its title, its papers that the corpus has or cites, its address, and every place that cites
 * the dossier or one of its papers. Nothing where the corpus knows none of these.
 */
export async function dossierCard(dossier: string, corpus: Corpus, language: Language): Promise<Card | undefined> {
  const papers = papersOf(dossier, corpus);
  const title = titleOfDossier(dossier, corpus);
  const places = [dossierId(dossier), ...papers]
    .flatMap((id) => corpus.citationsOf(id))
    .sort(
      (one, other) =>
        compare(one.document.uri, other.document.uri) || one.mention.span.start - other.mention.span.start,
    );
  if (places.length === 0 && papers.length === 0 && title === undefined) return undefined;
  const shown = places.map(({ document, mention: { span } }) => ({ document, span, showPrinted: true }));
  return cardOf([
    line(md`# Dossier ${dossier}`),
    line(NOTHING),
    ...(title === undefined ? [] : [line(italic(title)), line(NOTHING)]),
    line(md`${say(language, { nl: 'Aanduiding', en: 'Identifier' })}: ${dossierId(dossier)}`),
    ...chapter(
      say(language, { nl: `Stukken (${papers.length})`, en: `Papers (${papers.length})` }),
      papers.map((id) => paperLine(id, corpus, language)),
    ),
    ...addressChapter(addressesOf(dossierId(dossier)), language),
    ...chapter(
      say(language, {
        nl: `Aangehaald in het corpus (${places.length})`,
        en: `Cited in the corpus (${places.length})`,
      }),
      await placeLines(shown, corpus, language),
    ),
  ]);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
