import type { ActorReading } from '../actors/model';
import type { Citation } from '../citations/model';
import type { Corpus } from '../corpus/model';
import { citationAt, citationMeant, resolve, type Target } from '../corpus/resolve';
import type { ResolvedBackReference } from '../document/model';
import type { Span } from '../text/span';
import { actorCardUri, publicationCardUri, unregisteredCardUri } from './card/uri';
import { marksOfNote, noteOfMark } from './occurrences';
import type { Location, Question } from './question';
import { pointedAt, type Thing, thingsAt } from './thingsAt';

/** Where something leads to. */
export interface Definition {
  /** What is pointed at, as a whole. */
  readonly from: Span;
  /** At least one place. A card (`bronwijzer:`) is no text of the corpus; its span is empty and at its start. */
  readonly to: readonly Location[];
}

/**
 * Where the thing at an offset leads to: a mark to its note, a back-reference to the citation taken over, a citation to the
 * publication in the corpus (at the page cited, where that is known) or else to its card, an actor to its entry in
 * `actors.yaml` or else to its card, a placeholder to the sentence that waits for it, the number of a note to its marks.
 * Nothing where nothing is certain.
 */
export async function definition(question: Question, offset: number): Promise<Definition | undefined> {
  const [thing] = thingsAt(question.document, offset);
  if (thing === undefined) return undefined;
  const to = placesOf(thing, question);
  return to.length === 0 ? undefined : { from: pointedAt(thing, offset), to };
}

function placesOf(thing: Thing, question: Question): readonly Location[] {
  const { uri, document, corpus } = question;
  switch (thing.kind) {
    case 'footnoteMark': {
      const note = noteOfMark(document, thing);
      return note === undefined ? [] : [{ uri, span: note.span }];
    }
    case 'footnote':
      return marksOfNote(document, thing).map(({ span }) => ({ uri, span }));
    case 'citation':
      return publicationPlaces(thing, question);
    case 'backReference':
      return takenOverPlaces(thing, question);
    case 'actor':
      return actorPlaces(thing.reading, question);
    case 'placeholder':
      return thing.sentence === undefined ? [] : [{ uri, span: thing.sentence }];
    case 'identity':
      return [cardPlace(publicationCardUri(thing.id))];
    case 'quotation': {
      const actorId = thing.speaker?.actorId;
      return actorId === undefined ? [] : [actorPlace(actorId, corpus)];
    }
    case 'date':
    case 'address':
      return [];
  }
}

/** Where all whom a mention can mean are described. */
function actorPlaces(reading: ActorReading, { uri, corpus }: Question): readonly Location[] {
  switch (reading.status) {
    case 'certain':
      return [actorPlace(reading.actorId, corpus)];
    case 'ambiguous':
      return reading.actorIds.map((actorId) => actorPlace(actorId, corpus));
    case 'unregistered':
      return [cardPlace(unregisteredCardUri(reading.person, uri))];
  }
}

/** Of an ambiguous back-reference all citations that it can mean: the reader chooses. */
function takenOverPlaces(reference: ResolvedBackReference, question: Question): readonly Location[] {
  const { uri, document } = question;
  if (reference.antecedent.status === 'completed') return publicationPlaces(reference.antecedent.citation, question);
  const citations =
    reference.antecedent.status === 'ambiguous'
      ? reference.antecedent.citations.map((start) => citationAt(document, start))
      : [citationMeant(reference, document)];
  return citations.filter((citation) => citation !== undefined).map(({ span }) => ({ uri, span }));
}

/** The publication in the corpus, at the page cited; else its card. A dossier is many publications and has a card only. */
function publicationPlaces(citation: Citation, { document, corpus }: Question): readonly Location[] {
  if (citation.id === undefined) return [];
  const targets = resolve(citation, document, corpus);
  if (targets.length === 0) return [cardPlace(publicationCardUri(citation.id))];
  return targets.map(placeOfTarget);
}

/** Where a publication starts, or the page of it that is cited; an empty span. */
export function placeOfTarget({ document, page }: Target): Location {
  const start = page?.start ?? 0;
  return { uri: document.uri, span: { start, end: start } };
}

/** Where a person described an actor; one who is built in only has a card. */
function actorPlace(actorId: string, corpus: Corpus): Location {
  return corpus.describedAt(actorId) ?? cardPlace(actorCardUri(actorId));
}

function cardPlace(uri: string): Location {
  return { uri, span: { start: 0, end: 0 } };
}
