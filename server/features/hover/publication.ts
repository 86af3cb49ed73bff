import type { Citation, OfficialAddress } from '../../citations/model';
import { officialAddresses } from '../../citations/officialAddresses';
import { resolve } from '../../corpus/resolve';
import type { ResolvedBackReference } from '../../document/model';
import { type Language, say } from '../../text/language';
import { placeOfTarget } from '../definition';
import { joined, link, type Markdown, md } from '../markdown';
import { placesOfPublication } from '../occurrences';
import type { Question } from '../question';
import { linkTo, whereInCorpus } from './where';

/** Where a publication is to be found: in the corpus, at its official address, and how often it is cited. */
export function publicationLines(
  reference: Citation | ResolvedBackReference,
  citation: Citation,
  question: Question,
): readonly (Markdown | undefined)[] {
  const { id } = citation;
  return [
    inCorpus(reference, citation, question),
    officialLine(officialAddresses(citation), question.language),
    id === undefined
      ? undefined
      : whereInCorpus(placesOfPublication(question, id), question, { nl: 'aangehaald', en: 'cited' }),
  ];
}

/** Whether the publication is in the corpus, with a link to it; a dossier is many publications and is in it or not by parts. */
export function inCorpus(
  reference: Citation | ResolvedBackReference,
  citation: Citation,
  question: Question,
): Markdown | undefined {
  const { uri, document, corpus, language } = question;
  if (citation.id === undefined || citation.type === 'dossier' || citation.type === 'e-dossier') return undefined;
  const targets = resolve(reference, document, corpus);
  if (targets.length === 0) return md`${say(language, { nl: 'Niet in het corpus.', en: 'Not in the corpus.' })}`;
  if (targets.every((target) => target.document.uri === uri)) {
    return md`${say(language, { nl: 'Dat is dit document zelf.', en: 'That is this very document.' })}`;
  }
  const links = targets.map((target) => linkTo(placeOfTarget(target), question));
  return md`${say(language, { nl: 'In het corpus:', en: 'In the corpus:' })} ${joined(links, ', ')}`;
}

/** The official addresses as links; of those that are built from a citation, that they may not exist. */
export function officialLine(addresses: readonly OfficialAddress[], language: Language): Markdown | undefined {
  if (addresses.length === 0) return undefined;
  const certain = addresses.filter(({ certainty }) => certainty === 'certain');
  const shown = certain.length > 0 ? certain : addresses;
  const links = joined(
    shown.map(({ site, url }) => link(shown.length === 1 ? site : `${site} (${numberIn(url)})`, url)),
    ', ',
  );
  if (certain.length > 0) return md`${say(language, { nl: 'Officieel:', en: 'Official:' })} ${links}`;
  const maybe = say(language, { nl: '(afgeleid adres, bestaat misschien niet)', en: '(inferred, may not exist)' });
  return md`${say(language, { nl: 'Vermoedelijk op', en: 'Probably at' })} ${links} ${maybe}`;
}

/** What tells apart two addresses at the same site: `52020DC0609`. */
function numberIn(url: string): string {
  return /[^:=/]*$/.exec(url)?.[0] ?? '';
}
