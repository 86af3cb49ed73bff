import type { Actor, ActorMention, UnregisteredPerson } from '../../actors/model';
import { say } from '../../text/language';
import { bold, list, type Markdown, md, paragraphs } from '../markdown';
import { placesOfActor, placesOfUnregistered } from '../occurrences';
import { partyOf } from '../officesInWords';
import { printed } from '../printed';
import type { Question } from '../question';
import { groupHover } from './group';
import { officeHover } from './office';
import { personHover } from './person';
import { whereInCorpus } from './where';

/** Who or what is named. Of a name that can mean several, all of them, without a choice. */
export function actorHover(mention: ActorMention, question: Question): Markdown | undefined {
  const { reading } = mention;
  if (reading.status === 'ambiguous') return ambiguousHover(mention, reading.actorIds, question);
  if (reading.status === 'unregistered') return unregisteredHover(reading.person, question);
  const actor = question.corpus.register.get(reading.actorId);
  if (actor === undefined) return undefined;
  const named = whereInCorpus(placesOfActor(question, actor.id), question, { nl: 'genoemd', en: 'named' });
  return paragraphs([...aboutActor(actor, mention, question), named]);
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

function unregisteredHover(person: UnregisteredPerson, question: Question): Markdown {
  const { language } = question;
  const unknown = say(language, {
    nl: 'staat niet in het register van actoren.',
    en: 'is not in the register of actors.',
  });
  const named = whereInCorpus(placesOfUnregistered(question, person), question, { nl: 'genoemd', en: 'named' });
  return paragraphs([md`${bold(person.name)} ${unknown}`, named]);
}

function ambiguousHover(
  { span }: ActorMention,
  actorIds: readonly string[],
  { corpus, document, language }: Question,
): Markdown {
  const candidates = actorIds.flatMap((id) => corpus.register.get(id) ?? []);
  const name = bold(printed(document, span));
  const question = say(language, { nl: 'kan meer dan één betekenen:', en: 'can mean more than one:' });
  const items = candidates.map((actor) => md`${actor.name}${partyOf(actor, undefined, corpus.register)}`);
  return paragraphs([md`${name} ${question}`, list(items)]);
}
