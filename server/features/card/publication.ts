import { dossierId } from '../../citations/identifier';
import { addressesOf, officialAddresses } from '../../citations/officialAddresses';
import { maybeTheSame } from '../../corpus/candidates';
import { dossierOf, papersOf, titleOfDossier } from '../../corpus/dossier';
import type { Corpus, CorpusDocument } from '../../corpus/model';
import { citationMeant } from '../../corpus/resolve';
import { fileName } from '../../corpus/uris';
import { dateInWords } from '../../text/dateInWords';
import { type Language, say } from '../../text/language';
import { italic, md, NOTHING } from '../markdown';
import { fullest, publicationName } from '../publicationName';
import { addressChapter, toRead } from './addresses';

import { paperLine } from './paperLine';
import { publicationCardUri } from './uri';
import { type Card, type CardLine, type CardPiece, cardOf, chapter, line, placeLines } from './writing';

/**
 * All that is known of a publication: its official form to copy, its dossier, whether the corpus has it and how it can be read
 * where it hasn't, its addresses, every place that cites it, and the other papers of its dossier. Nothing where the corpus
 * neither has nor cites it.
 */
export async function publicationCard(id: string, corpus: Corpus, language: Language): Promise<Card | undefined> {
  const places = corpus.citationsOf(id);
  const published = corpus.published(id);
  if (places.length === 0 && published.length === 0) return undefined;
  const citation = fullest(places.flatMap(({ document, mention }) => citationMeant(mention, document.facts) ?? []));
  const name = publicationName(id, corpus);
  const addresses = citation === undefined ? addressesOf(id) : officialAddresses(citation);
  const shown = places.map(({ document, mention: { span } }) => ({ document, span, showPrinted: true }));
  return cardOf([
    line(md`# ${name}`),
    line(NOTHING),
    line(md`${say(language, { nl: 'Aanduiding', en: 'Identifier' })}: ${id}`),
    ...(name === id ? [] : [line(md`${say(language, { nl: 'Officiële vorm', en: 'Official form' })}: ${name}`)]),
    ...dossierLines(id, corpus),
    ...(published.length === 0
      ? [line(md`${toRead(addresses, language)}`)]
      : published.flatMap((document) => inCorpusLines(document, language))),
    ...addressChapter(addresses, language),
    ...chapter(
      say(language, {
        nl: `Aangehaald in het corpus (${places.length})`,
        en: `Cited in the corpus (${places.length})`,
      }),
      await placeLines(shown, corpus, language),
    ),
    ...besideLines(id, corpus, language),
  ]);
}

/** The dossier, which leads to its card, with its title where a text of the corpus prints it. */
function dossierLines(id: string, corpus: Corpus): readonly CardLine[] {
  const dossier = dossierOf(id);
  if (dossier === undefined) return [];
  const title = titleOfDossier(dossier, corpus);
  const to = { uri: publicationCardUri(dossierId(dossier)), span: { start: 0, end: 0 } };
  const label: CardPiece = { content: md`Dossier: ` };
  return [
    [label, { content: md`${dossier}`, to }, ...(title === undefined ? [] : [{ content: md`, ${italic(title)}` }])],
  ];
}

/** The text that is the publication, with what a person stated of it. */
function inCorpusLines({ uri, stated }: CorpusDocument, language: Language): readonly CardLine[] {
  const label: CardPiece = { content: md`${say(language, { nl: 'In het corpus', en: 'In the corpus' })}: ` };
  const to = { uri, span: { start: 0, end: 0 } };
  const said = [stated?.title, stated?.date && dateInWords(stated.date, language)].filter((part) => part !== undefined);
  const more: readonly CardPiece[] = said.length === 0 ? [] : [{ content: md` (corpus.yaml: ${said.join(', ')})` }];
  return [[label, { content: md`${fileName(uri)}`, to }, ...more]];
}

/** The other papers of the dossier, and what may be the same publication under another identifier. */
function besideLines(id: string, corpus: Corpus, language: Language): readonly CardLine[] {
  const dossier = dossierOf(id);
  const others = dossier === undefined ? [] : papersOf(dossier, corpus).filter((other) => other !== id);
  return [
    ...chapter(
      say(language, {
        nl: `Andere stukken van dit dossier (${others.length})`,
        en: `Other papers of this dossier (${others.length})`,
      }),
      others.map((other) => paperLine(other, corpus, language)),
    ),
    ...chapter(
      say(language, { nl: 'Misschien hetzelfde stuk', en: 'Perhaps the same paper' }),
      maybeTheSame(id, corpus).map((other) => paperLine(other, corpus, language)),
    ),
  ];
}
