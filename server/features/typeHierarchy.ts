import { partiesOn, shortName } from '../actors/candidate';
import type { Actor, ActorKind, OfficeHeld, Register } from '../actors/model';
import type { Corpus } from '../corpus/model';
import { periodInWords } from '../text/dateInWords';
import type { Language } from '../text/language';
import type { Period } from '../text/partialDate';
import { actorCardUri, cardSubject } from './card/uri';
import type { Question } from './question';
import { thingsAt } from './thingsAt';

/** An actor in a hierarchy of persons below the parties, offices and institutions that they belong to. */
export interface ActorItem {
  readonly kind: ActorKind;
  readonly name: string;
  /** Of an item below or above another one: as what it belongs there, and from when to when. Else what tells who it is. */
  readonly detail: string;
  /** The card. */
  readonly uri: string;
}

/**
 * What the hierarchy starts from: the actor named at an offset, all candidates where it may be more than one; on a card the
 * actor that it is about. None for somebody whom the register doesn't have: of them no party or office is known.
 */
export async function actorsAt(question: Question, offset: number): Promise<readonly ActorItem[]> {
  const { uri, document, corpus } = question;
  const subject = cardSubject(uri);
  if (subject !== undefined) return subject.kind === 'actor' ? itemsOf([subject.id], corpus.register) : [];
  for (const thing of thingsAt(document, offset)) {
    if (thing.kind !== 'actor' || thing.reading.status === 'unregistered') continue;
    const { reading } = thing;
    return itemsOf(reading.status === 'certain' ? [reading.actorId] : reading.actorIds, corpus.register);
  }
  return [];
}

/** Above a person: parties, offices, and the institutions in which an office was held; each once, with all its days. */
export function above(uri: string, { register }: Corpus, language: Language): readonly ActorItem[] {
  const person = actorOfCard(uri, register);
  if (person?.kind !== 'person') return [];
  const parties = person.parties.flatMap((held): Belonging[] => {
    const actor = register.get(held.party);
    return actor === undefined ? [] : [{ actor, held }];
  });
  const offices = person.offices.flatMap((held): Belonging[] => {
    const actor = placeOf(held, register);
    return actor === undefined ? [] : [{ actor, held, title: titleBeside(actor, held) }];
  });
  return gathered([...parties, ...offices], language);
}

/**
 * Below a party, office or institution the persons who belonged to it. Of an office all holders; of a party or institution,
 * which may have many hundreds, those whom the corpus names.
 */
export function below(uri: string, corpus: Corpus, language: Language): readonly ActorItem[] {
  const { register } = corpus;
  const group = actorOfCard(uri, register);
  if (group === undefined || group.kind === 'person') return [];
  const persons = [...register.values()].filter(
    ({ kind, id }) => kind === 'person' && (group.kind === 'office' || corpus.mentionsOf(id).length > 0),
  );
  const belonging = persons.flatMap((actor): Belonging[] => [
    ...actor.parties.filter(({ party }) => party === group.id).map((held) => ({ actor, held })),
    ...actor.offices
      .filter((held) => placeOf(held, register)?.id === group.id)
      .map((held) => ({ actor, held, title: titleBeside(group, held) })),
  ]);
  return gathered(belonging, language).toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** Somebody's place in a group, or a group as somebody's place. */
interface Belonging {
  readonly actor: Actor;
  readonly held: Period;
  /** What was held, where the other item doesn't say it: not of an office. */
  readonly title?: string | undefined;
}

function titleBeside({ kind }: Actor, { title }: OfficeHeld): string | undefined {
  return kind === 'office' ? undefined : title;
}

function gathered(belongings: readonly Belonging[], language: Language): readonly ActorItem[] {
  const places = new Map<Actor, string[]>();
  for (const { actor, held, title } of belongings) {
    const said = [title, periodInWords(held, language)].filter((part) => part !== undefined).join(', ');
    const known = places.get(actor);
    if (known === undefined) places.set(actor, [said]);
    else if (!known.includes(said)) known.push(said);
  }
  return [...places].map(([actor, said]) => itemOf(actor, said.filter((one) => one !== '').join('; ')));
}

/** The office of the register, or the institution in which it was held: `lid Tweede Kamer` leads to the Tweede Kamer. */
function placeOf({ office, body }: OfficeHeld, register: Register): Actor | undefined {
  if (office !== undefined) return register.get(office);
  return body === undefined ? undefined : institutionsOf(register).get(body);
}

const institutions = new WeakMap<Register, ReadonlyMap<string, Actor>>();

function institutionsOf(register: Register): ReadonlyMap<string, Actor> {
  const known = institutions.get(register);
  if (known !== undefined) return known;
  const groups = [...register.values()].filter(({ kind }) => kind === 'institution' || kind === 'committee');
  const byName = new Map(groups.flatMap((group) => [group.name, ...group.names].map((name) => [name, group])));
  institutions.set(register, byName);
  return byName;
}

function actorOfCard(uri: string, register: Register): Actor | undefined {
  const subject = cardSubject(uri);
  return subject?.kind === 'actor' ? register.get(subject.id) : undefined;
}

function itemsOf(ids: readonly string[], register: Register): readonly ActorItem[] {
  return ids.flatMap((id) => {
    const actor = register.get(id);
    return actor === undefined ? [] : [itemOf(actor, partiesOn(actor, undefined, register).map(shortName).join(', '))];
  });
}

function itemOf({ id, kind, name }: Actor, detail: string): ActorItem {
  return { kind, name, detail, uri: actorCardUri(id) };
}
