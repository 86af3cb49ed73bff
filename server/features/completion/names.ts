import { partiesOn, shortName } from '../../actors/candidate';
import type { Actor, ActorMention, Register } from '../../actors/model';
import { capitalised, join } from '../../actors/names';
import type { Corpus } from '../../corpus/model';
import { dateAt } from '../../document/dateAt';
import type { Document } from '../../document/model';
import { unregisteredIn } from '../../document/printedOfPerson';
import type { PartialDate } from '../../text/partialDate';
import type { Span } from '../../text/span';
import { unregisteredCardUri } from '../card/uri';
import { folded } from '../matching';
import type { Question } from '../question';
import type { TypedName } from './typedName';

/** A person who may be being named, as this document would name them. */
export interface NamedPerson {
  /** The actor or, of somebody whom the register doesn't have, the address of the card. */
  readonly id: string;
  readonly text: string;
  /** The whole name, where the text has only the surname. */
  readonly name: string;
  /** How often the document, and the rest of the corpus, names the person. */
  readonly here: number;
  readonly elsewhere: number;
}

/**
 * The persons whose name goes on from what is typed, those of this document first, then those of the corpus, then the others of
 * the register; in each group who is named most comes first. Behind `minister` or `staatssecretaris` only those who held such an
 * office. Of the register's others none before two letters are typed: they may be ten thousand.
 */
export function personsNamed(question: Question, typed: TypedName): readonly NamedPerson[] {
  const { document, corpus, uri } = question;
  const here = countsIn(document, typed.span);
  const date = dateAt(document, typed.span.start)?.value;
  const letters = folded(typed.key);
  const style = styleOf(document, typed);
  const found: NamedPerson[] = [];
  for (const { actor, forms } of personsOf(corpus.register)) {
    if (letters !== '' && !forms.some((form) => form.startsWith(letters))) continue;
    if (typed.office !== undefined && !held(actor, typed.office)) continue;
    const count = here.get(actor.id) ?? 0;
    const all = corpus.mentionsOf(actor.id);
    const elsewhere = all.filter((place) => place.document.uri !== uri).length;
    if (count + elsewhere === 0 && letters.trim().length < 2) continue;
    const text = written(actor, date, style, corpus);
    found.push({ id: actor.id, text, name: actor.name, here: count, elsewhere });
  }
  return [...found, ...unregistered(question, typed, letters, style)].sort(byUse);
}

/** How the document names persons. */
interface Style {
  readonly surnameOnly: boolean;
  readonly withParty: boolean;
  /** What the document calls each party. */
  readonly parties: ReadonlyMap<string, string>;
}

/** Behind a form of address and `het lid` stands the surname; a party in brackets unless the document never has one there. */
function styleOf({ mentions }: Document, typed: TypedName): Style {
  const persons = mentions.filter(
    (mention): mention is ActorMention => mention.kind === 'actor' && mention.actorKind === 'person',
  );
  const parties = new Map<string, string>();
  for (const { party } of persons)
    if (party?.actorId !== undefined && !parties.has(party.actorId)) parties.set(party.actorId, party.value);
  return {
    surnameOnly: typed.behind === 'address' || typed.behind === 'member',
    withParty: persons.length === 0 || parties.size > 0,
    parties,
  };
}

/** `Gerd Leers (CDA)`, `Van Hattem (PVV)`, `Leers`. A party is left out where it isn't certain which it was. */
function written(actor: Actor, date: PartialDate | undefined, style: Style, { register }: Corpus): string {
  const { personName, name } = actor;
  const surname = personName && capitalised(join(personName.particle, personName.surname));
  const printed = style.surnameOnly ? (surname ?? name) : name;
  const [party, ...others] = partiesOn(actor, date, register);
  if (!style.withParty || party === undefined || others.length > 0) return printed;
  return `${printed} (${style.parties.get(party.id) ?? shortName(party)})`;
}

function held({ offices }: Actor, office: string): boolean {
  return offices.some(({ title }) => title.toLowerCase().startsWith(office));
}

/** Who isn't in the register: those of this document, as it names them in full. */
function unregistered(
  { document, uri }: Question,
  typed: TypedName,
  letters: string,
  style: Style,
): readonly NamedPerson[] {
  if (typed.office !== undefined) return [];
  return unregisteredIn(document).flatMap(({ person, mentions, parties }) => {
    const count = mentions.filter(({ span }) => !meets(span, typed.span)).length;
    const surname = capitalised(join(person.parts.particle, person.parts.surname));
    const forms = [person.name, surname].map(folded);
    if (count === 0 || !forms.some((form) => form.startsWith(letters))) return [];
    const printed = style.surnameOnly ? surname : person.name;
    const [party, ...others] = parties;
    const text = party === undefined || others.length > 0 ? printed : `${printed} (${party.value})`;
    return { id: unregisteredCardUri(person, uri), text, name: person.name, here: count, elsewhere: 0 };
  });
}

/** How often a document names each actor, apart from the name that is being typed. */
function countsIn({ mentions }: Document, typed: Span): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    if (mention.kind !== 'actor' || mention.reading.status !== 'certain' || meets(mention.span, typed)) continue;
    counts.set(mention.reading.actorId, (counts.get(mention.reading.actorId) ?? 0) + 1);
  }
  return counts;
}

function meets(span: Span, typed: Span): boolean {
  return span.start <= typed.end && typed.start <= span.end && typed.start < typed.end;
}

interface Person {
  readonly actor: Actor;
  /** All forms of the name, as they are compared. */
  readonly forms: readonly string[];
}

/** The persons of a register, folded once for all keystrokes. */
const known = new WeakMap<Register, readonly Person[]>();

function personsOf(register: Register): readonly Person[] {
  const before = known.get(register);
  if (before !== undefined) return before;
  const persons = [...register.values()]
    .filter(({ kind }) => kind === 'person')
    .map((actor) => ({ actor, forms: [...new Set(actor.names.map(folded))] }));
  known.set(register, persons);
  return persons;
}

function byUse(one: NamedPerson, other: NamedPerson): number {
  return other.here - one.here || other.elsewhere - one.elsewhere || one.name.localeCompare(other.name, 'nl');
}
