import { tellsApart } from '../../actors/candidate';
import type { Actor, ActorMention, UnregisteredPerson } from '../../actors/model';
import { dateAt } from '../../document/dateAt';
import type { DocumentDate } from '../../document/model';
import { printedOfPerson } from '../../document/printedOfPerson';
import { type Language, say } from '../../text/language';
import { unsure } from '../card/addresses';
import { pagesAbout } from '../card/pages';
import { bold, joined, link, list, type Markdown, md, paragraphs } from '../markdown';
import { placesOfActor, placesOfUnregistered } from '../occurrences';
import { onDate } from '../officesInWords';
import { printed } from '../printed';
import type { Question } from '../question';
import { groupHover } from './group';
import { officeHover } from './office';
import { personHover } from './person';
import { labelled, whereInCorpus } from './where';

/** Who or what is named. Of a name that can mean several, all of them, without a choice. */
export function actorHover(mention: ActorMention, question: Question): Markdown | undefined {
  const { reading } = mention;
  if (reading.status === 'ambiguous') return ambiguousHover(mention, reading.actorIds, question);
  if (reading.status === 'unregistered') return unregisteredHover(reading.person, question);
  const actor = question.corpus.register.get(reading.actorId);
  if (actor === undefined) return undefined;
  const named = whereInCorpus(placesOfActor(question, actor.id), question, NAMED);
  return paragraphs([...aboutActor(actor, mention, question), named, pages(actor, question.language)]);
}

const NAMED = { nl: 'genoemd', en: 'named' };

function pages(actor: Actor, language: Language): Markdown {
  return joined(
    pagesAbout(actor).map(({ label, url, certainty }) => md`${link(label, url)}${unsure(certainty, language)}`),
    ' · ',
  );
}

function aboutActor(actor: Actor, mention: ActorMention, question: Question): readonly (Markdown | undefined)[] {
  switch (actor.kind) {
    case 'person':
      return personHover(actor, mention, question);
    case 'office':
      return officeHover(actor, mention, question);
    case 'party':
    case 'institution':
    case 'committee':
      return groupHover(actor, mention, question);
  }
}

/** Somebody whom only texts know: what stands with the name, here first, and what to do. */
function unregisteredHover(person: UnregisteredPerson, question: Question): Markdown {
  const { document, language } = question;
  const unknown = say(language, {
    nl: 'staat niet in het register van actoren.',
    en: 'is not in the register of actors.',
  });
  const { roles = [], parties = [] } = printedOfPerson(document, person) ?? {};
  const printed = [...roles, ...parties].map(({ value }) => md`${value}`);
  const beside = say(language, { nl: 'In deze tekst genoemd als', en: 'Named in this text as' });
  const todo = say(language, {
    nl: 'Met een snelle oplossing (Ctrl+.) komt deze persoon in actors.yaml.',
    en: 'A quick fix (Ctrl+.) adds this person to actors.yaml.',
  });
  return paragraphs([
    md`${bold(person.name)} ${unknown}`,
    printed.length === 0 ? undefined : labelled(beside, joined(printed, ', ')),
    whereInCorpus(placesOfUnregistered(question, person), question, NAMED),
    md`${todo}`,
  ]);
}

function ambiguousHover({ span }: ActorMention, actorIds: readonly string[], question: Question): Markdown {
  const { corpus, document, language } = question;
  const date = dateAt(document, span.start);
  const name = bold(printed(document, span));
  const several = say(language, { nl: 'kan meer dan één betekenen:', en: 'can mean more than one:' });
  const items = actorIds.flatMap((id) => {
    const actor = corpus.register.get(id);
    if (actor === undefined) return [];
    const apart = tellsApart(actor, date?.value, corpus.register, language);
    return [apart === '' ? bold(actor.name) : md`${bold(actor.name)} — ${apart}`];
  });
  const then = date === undefined ? undefined : md`${whatIsTold(date, language)}`;
  return paragraphs([md`${name} ${several}`, list(items), then]);
}

/** Of which day the offices are: a date in the header is weak evidence. */
function whatIsTold(date: DocumentDate, language: Language): string {
  const day = onDate(date, language);
  return say(language, { nl: `Ambten zoals ${day}.`, en: `Offices as they were ${day}.` });
}
