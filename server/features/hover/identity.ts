import { addressesOf } from '../../citations/officialAddresses';
import type { Identity } from '../../document/model';
import { say } from '../../text/language';
import { bold, lines, type Markdown, md, paragraphs } from '../markdown';
import { placesOfPublication } from '../occurrences';
import type { Question } from '../question';
import { officialLine } from './publication';
import { whereInCorpus } from './where';

/** That this text is itself a publication, where it is published, and which texts cite it. */
export function identityHover({ id }: Identity, question: Question): Markdown {
  const itself = say(question.language, { nl: 'Dit document is zelf', en: 'This document is itself' });
  const cited = { nl: 'aangehaald', en: 'cited' };
  return paragraphs([
    md`${itself} ${bold(id)}.`,
    lines([
      officialLine(addressesOf(id), question.language),
      whereInCorpus(placesOfPublication(question, id), question, cited),
    ]),
  ]);
}
