import type { ActorReading } from '../actors/model';
import { citationMeant } from '../corpus/resolve';
import { marksOfNote, noteOfMark, placesOfActor, placesOfPublication, placesOfUnregistered } from './occurrences';
import type { Location, Question } from './question';
import { type Thing, thingsAt } from './thingsAt';

/**
 * Every place in the corpus that means the same as the thing at an offset: of a note or a mark the marks that call the note,
 * of a citation or back-reference everything that cites the publication, of an actor every mention whatever its form.
 * With `declaration` also what they lead to inside the text: the note itself. Nothing where it isn't certain what is meant.
 */
export async function references(
  question: Question,
  offset: number,
  declaration: boolean,
): Promise<readonly Location[]> {
  const [thing] = thingsAt(question.document, offset);
  return thing === undefined ? [] : placesOf(thing, question, declaration);
}

function placesOf(thing: Thing, question: Question, declaration: boolean): readonly Location[] {
  const { uri, document } = question;
  switch (thing.kind) {
    case 'footnoteMark':
    case 'footnote': {
      const note = thing.kind === 'footnote' ? thing : noteOfMark(document, thing);
      if (note === undefined) return [];
      const marks = marksOfNote(document, note).map(({ span }) => ({ uri, span }));
      return declaration ? [...marks, { uri, span: note.number.span }] : marks;
    }
    case 'citation':
      return thing.id === undefined ? [] : placesOfPublication(question, thing.id);
    case 'backReference': {
      const id = citationMeant(thing, document)?.id;
      return id === undefined ? [] : placesOfPublication(question, id);
    }
    case 'identity':
      return placesOfPublication(question, thing.id);
    case 'actor':
      return placesOfReading(thing.reading, question);
    case 'placeholder':
    case 'date':
    case 'quotation':
    case 'address':
      return [];
  }
}

function placesOfReading(reading: ActorReading, question: Question): readonly Location[] {
  switch (reading.status) {
    case 'certain':
      return placesOfActor(question, reading.actorId);
    case 'unregistered':
      return placesOfUnregistered(question, reading.person);
    case 'ambiguous':
      return [];
  }
}
