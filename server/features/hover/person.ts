import { officeConflict } from '../../actors/conflicts';
import type { Actor, ActorMention, OfficeHeld } from '../../actors/model';
import { dateAt } from '../../document/dateAt';
import { type Language, say } from '../../text/language';
import type { PartialDate } from '../../text/partialDate';
import { bold, joined, type Markdown, md, paragraphs } from '../markdown';
import { meansActor } from '../occurrences';
import { officeInWords, officeList, officesInTime, partyOf, withOfficesOnDate } from '../officesInWords';
import type { Question } from '../question';
import { labelled } from './where';

/** A person: party, office on the day of the text, the office printed here if that is another, and all other offices. */
export function personHover(
  person: Actor,
  mention: ActorMention,
  question: Question,
): readonly (Markdown | undefined)[] {
  const { document, corpus, language } = question;
  const date = dateAt(document, mention.span.start);
  const offices = officesInTime(person, date?.value);
  const name = md`${bold(person.name)}${partyOf(person, date?.value, corpus.register)}`;
  const contradicted = date === undefined ? [] : contradictedOffices(person, date.value, question);
  const others = [...(offices.held.length > 0 ? offices.perhaps : []), ...offices.others];
  return [
    withOfficesOnDate(date === undefined ? name : md`${name} —`, offices, date, language),
    contradictionLine(contradicted, language),
    otherOffices(
      others.filter((office) => !contradicted.includes(office)),
      offices.held.length + offices.perhaps.length > 0,
      language,
    ),
  ];
}

/**
 * The periods of the office that is printed with the name, here or elsewhere in the text, where none of them can be the date of
 * the text: the two contradict each other, and the reader sees how.
 */
function contradictedOffices(person: Actor, date: PartialDate, { document, corpus }: Question): readonly OfficeHeld[] {
  for (const mention of document.mentions) {
    const conflict = meansActor(mention, person.id) ? officeConflict(mention, corpus.register, date) : undefined;
    if (conflict !== undefined) return conflict.periods;
  }
  return [];
}

function contradictionLine(periods: readonly OfficeHeld[], language: Language): Markdown | undefined {
  if (periods.length === 0) return undefined;
  const words = periods.map((office) => officeInWords(office, language));
  return labelled(say(language, { nl: 'In deze tekst genoemd als', en: 'Named in this text as' }), joined(words, ', '));
}

function otherOffices(others: readonly OfficeHeld[], besides: boolean, language: Language): Markdown | undefined {
  if (others.length === 0) return undefined;
  const title = besides ? { nl: 'Andere ambten:', en: 'Other offices:' } : { nl: 'Ambten:', en: 'Offices:' };
  return paragraphs([md`${say(language, title)}`, officeList(others, language)]);
}
