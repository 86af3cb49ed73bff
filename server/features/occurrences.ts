import type { ActorMention, UnregisteredPerson } from '../actors/model';
import type { Citation } from '../citations/model';
import { citationMeant } from '../corpus/resolve';
import type { DocumentFacts, Footnote, FootnoteMark, Mention, ResolvedBackReference } from '../document/model';
import { cardSubject } from './card/uri';
import { lastStartingBy } from './mentionsAt';
import type { Location, Question } from './question';

/**
 * Every place in the corpus that certainly means this actor, in whatever form: those in the text in front of the user first,
 * as it stands there now, then those of the other texts.
 */
export function placesOfActor({ uri, document, corpus }: Question, actorId: string): readonly Location[] {
  const here = isCard(uri) ? [] : document.mentions.filter((mention) => meansActor(mention, actorId));
  const elsewhere = corpus.mentionsOf(actorId).filter((place) => place.document.uri !== uri);
  return [
    ...here.map(({ span }) => ({ uri, span })),
    ...elsewhere.map(({ document: { uri }, mention: { span } }) => ({ uri, span })),
  ];
}

/**
 * Every place that means this person, who isn't in the register: those in the text in front of the user first, and those of
 * the other texts in which the same whole name stands.
 */
export function placesOfUnregistered(
  { uri, document, corpus }: Question,
  person: UnregisteredPerson,
): readonly Location[] {
  const here = isCard(uri) ? [] : document.mentions.filter((mention) => meansUnregistered(mention, person));
  const named = person.wholeName ? corpus.mentionsOf(person.key) : [];
  return [
    ...here.map(({ span }) => ({ uri, span })),
    ...named
      .filter((place) => place.document.uri !== uri)
      .map(({ document: { uri }, mention: { span } }) => ({ uri, span })),
  ];
}

/** Every place in the corpus that cites this publication, back-references included; the text in front of the user first. */
export function placesOfPublication({ uri, document, corpus }: Question, id: string): readonly Location[] {
  const here = isCard(uri) ? [] : document.mentions.filter((mention) => citesPublication(document, mention, id));
  const elsewhere = corpus.citationsOf(id).filter((place) => place.document.uri !== uri);
  return [
    ...here.map(({ span }) => ({ uri, span })),
    ...elsewhere.map(({ document: { uri }, mention: { span } }) => ({ uri, span })),
  ];
}

/** A card only repeats what stands in the corpus. */
function isCard(uri: string): boolean {
  return cardSubject(uri) !== undefined;
}

/** Whether a mention certainly means this actor. */
export function meansActor(mention: Mention, actorId: string): mention is ActorMention {
  return mention.kind === 'actor' && mention.reading.status === 'certain' && mention.reading.actorId === actorId;
}

function meansUnregistered(mention: Mention, { key }: UnregisteredPerson): mention is ActorMention {
  return mention.kind === 'actor' && mention.reading.status === 'unregistered' && mention.reading.person.key === key;
}

/** Whether a mention is a citation of this publication, or a back-reference that ends at one. */
function citesPublication(
  facts: DocumentFacts,
  mention: Mention,
  id: string,
): mention is Citation | ResolvedBackReference {
  if (mention.kind === 'citation') return mention.id === id;
  return mention.kind === 'backReference' && citationMeant(mention, facts)?.id === id;
}

/** The note that a mark calls; nothing where it is missing. */
export function noteOfMark({ footnotes }: DocumentFacts, { footnote }: FootnoteMark): Footnote | undefined {
  if (footnote === undefined) return undefined;
  const note = footnotes[lastStartingBy(footnotes, footnote)];
  return note?.number.span.start === footnote ? note : undefined;
}

/** The marks that call a note, in the order of the text. */
export function marksOfNote({ mentions }: DocumentFacts, note: Footnote): readonly FootnoteMark[] {
  const start = note.number.span.start;
  return mentions.filter(
    (mention): mention is FootnoteMark => mention.kind === 'footnoteMark' && mention.footnote === start,
  );
}
