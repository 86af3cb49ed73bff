import { partiesOn } from '../actors/candidate';
import { isMembership } from '../actors/conflicts';
import type { Actor, ActorMention, OfficeHeld, Register } from '../actors/model';
import { type HolderOnDay, holderOf, officesOn } from '../actors/offices';
import type { Document, Speaker } from '../document/model';
import type { PartialDate } from '../text/partialDate';
import { lastAt } from '../text/search';
import { firstFrom, type Span } from '../text/span';
import type { Statement } from './model';
import { type Said, whoSays } from './whoSays';

/**
 * What is known of a statement before a person fills it in: who says the words, for which party or office, and when. What isn't
 * certain is left out, and what is said, and with which side it agrees, is a person's to say. An empty statement where nothing
 * is known. `spans` are the pieces of one stretch, in the order of the text.
 */
export function statementAt(document: Document, spans: readonly Span[], register: Register): Statement {
  const said = whoSays(document, spans);
  if (said === undefined) return {};
  const date = dateOf(document, said);
  const { speaker, organisation } = sidesOf(document, said.speaker, date, register);
  return {
    ...(speaker !== undefined && { speaker }),
    ...(organisation !== undefined && { organisation }),
    ...(date !== undefined && { date }),
  };
}

/**
 * The day of the text at the words: what a person stated or the text prints, never the date in a header, which is weak evidence and
 * couldn't be told from another here. A sentence that prints another day beside what it quotes (`zei ze op 3 maart 2020`) may
 * tell when it was said, so that the day of the text isn't certain to.
 */
function dateOf({ dates, mentions }: Document, { span, quotation }: Said): PartialDate | undefined {
  const { sentence, quoted } = quotation ?? {};
  if (sentence !== undefined && quoted !== undefined) {
    for (let index = firstFrom(mentions, sentence.start); ; index++) {
      const mention = mentions[index];
      if (mention === undefined || mention.span.start >= sentence.end) break;
      if (mention.kind === 'date' && (mention.span.end <= quoted.start || quoted.end <= mention.span.start))
        return undefined;
    }
  }
  return dayAt(dates, span.start);
}

function dayAt(dates: Document['dates'], offset: number): PartialDate | undefined {
  const date = lastAt(dates, offset, ({ from }) => from);
  return date === undefined || date.origin === 'header' ? undefined : date.value;
}

/** For whom somebody speaks who is named here, as `statementAt` has it; nothing of who is no person, or where it isn't certain. */
export function organisationAt(document: Document, mention: ActorMention, register: Register): string | undefined {
  const { reading, span } = mention;
  const actor = reading.status === 'certain' ? register.get(reading.actorId) : undefined;
  return actor?.kind === 'person'
    ? organisationOf(actor, mention, dayAt(document.dates, span.start), register)
    : undefined;
}

type Sides = Pick<Statement, 'speaker' | 'organisation'>;

/** A person speaks for a party or an office; a party, an institution or an office speaks by itself. */
function sidesOf(document: Document, said: Speaker, date: PartialDate | undefined, register: Register): Sides {
  const { actorId, unregistered, span } = said;
  const mention = mentionAt(document, span);
  if (unregistered !== undefined) return { speaker: unregistered.name, ...partyPrinted(mention) };
  const actor = actorId === undefined ? undefined : register.get(actorId);
  if (actor === undefined) return {};
  if (actor.kind !== 'person') return { ...holderOn(actor, date, register), organisation: actor.id };
  const organisation = organisationOf(actor, mention, date, register);
  return { speaker: actor.id, ...(organisation !== undefined && { organisation }) };
}

function mentionAt({ mentions }: Document, { start, end }: Span): ActorMention | undefined {
  for (let index = firstFrom(mentions, start); mentions[index]?.span.start === start; index++) {
    const mention = mentions[index];
    if (mention?.kind === 'actor' && mention.span.end === end) return mention;
  }
  return undefined;
}

function partyPrinted(mention: ActorMention | undefined): Sides {
  const party = mention?.party;
  return party === undefined ? {} : { organisation: party.actorId ?? party.value };
}

/** Who held an office that speaks, where the register is certain of one person on that day. */
function holderOn({ id, kind }: Actor, date: PartialDate | undefined, register: Register): Sides {
  if (kind !== 'office' || date === undefined) return {};
  const [one, ...others]: readonly HolderOnDay[] = holderOf(register, id, date);
  return one?.held === 'yes' && others.length === 0 ? { speaker: one.holder.id } : {};
}

/**
 * For whom a person speaks: the office that is printed with the name, the party that is, or what the register knows of that day.
 * Whoever holds an office of government speaks for it, a member of a chamber for the party.
 */
function organisationOf(
  person: Actor,
  mention: ActorMention | undefined,
  date: PartialDate | undefined,
  register: Register,
): string | undefined {
  const { role, party } = mention ?? {};
  const isOfficial =
    role !== undefined && !isMembership(role) && (role.actorId !== undefined || OFFICE.test(role.value));
  if (isOfficial) return role.actorId ?? officeOn(person, date);
  if (party !== undefined) return party.actorId ?? party.value;
  const others = officesOf(person, date).filter(({ title }) => !FOR_PARTY.test(title));
  if (others.length > 0) return role === undefined ? officeOn(person, date) : undefined;
  const [only, ...more] = partiesOn(person, date, register);
  return more.length === 0 ? only?.id : undefined;
}

/**
 * The one office that somebody certainly held on a day; of a cabinet its title where the register has it under no identifier. Other
 * offices without one, such as that of a mayor, tell nothing of an organisation.
 */
function officeOn(person: Actor, date: PartialDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  const then = officesOn(person, date).filter(
    ({ office }) => !FOR_PARTY.test(office.title) && !BESIDE.test(office.title),
  );
  const [one, ...others] = then;
  return one?.held === 'yes' && others.length === 0 ? nameOf(one.office) : undefined;
}

function nameOf({ office, title, body = '' }: OfficeHeld): string | undefined {
  return office ?? (body.startsWith('kabinet') ? title : undefined);
}

function officesOf(person: Actor, date: PartialDate | undefined): readonly OfficeHeld[] {
  return date === undefined ? person.offices : officesOn(person, date).map(({ office }) => office);
}

/** How the text calls an office of government. */
const OFFICE = /^(?:(?:vice-?)?minister|staatssecretaris|(?:vice-?)?premier|(?:euro)?commissaris)/i;

/** In these somebody speaks for a party. */
const FOR_PARTY = /^(?:lid|fractievoorzitter|partijleider)\b/;

/** Who holds this holds an office of its own besides. */
const BESIDE = /^viceminister-president\b/;
