import type { Sentence } from './reportingSentence';

/** How a new main clause begins behind a comma and `en`. */
const SUBJECT = /^(?:de|het|een|dit|deze|die|hij|zij|ze|er|we|wij|ik|u|men|\p{Lu}\p{L}*) /u;

/** How a clause goes on that shares its first part with the one before: `…, en staan Frankrijk en Oostenrijk open`. */
const GOES_ON = /^(?:dat|of|om|te|daarom dat|omdat|niet|ook niet) /;

/** `en hij pleit`, `en het kabinet zegt dat`: a main clause of its own, with its verb behind its subject. */
const CLAUSE_OF_ITS_OWN =
  /^(?:(?:hij|zij|ze|ik|wij|we) (?:is|was|zijn|heeft|had|wil|kan|zal|gaat|(?!niet|dit|het|dat|wat|met|uit|echt|juist)\p{Ll}{2,12}t) |(?:\S{1,30} ){1,3}(?:zegt|zei|stelt|vindt|meent|schrijft|vraagt) dat )/u;

/**
 * Where what is said ends that begins at an offset: at the end of its sentence, or before a clause of the sentence that another
 * may say: behind a semicolon, before `, maar`, and before `en` with a subject and verb of its own. `, maar dat …` goes on; in a
 * main clause (`Volgens hem lukt het, maar kost het tijd`) so does what begins with a verb.
 */
export function endOfClause({ text, end }: Sentence, start: number, kind: 'subclause' | 'main clause'): number {
  for (const match of text.slice(start, end).matchAll(/(?:;|,? \(?aldus|, (?:maar|want|dus|terwijl|en|zo)| en) /g)) {
    const at = start + match.index;
    const behind = text.slice(at + match[0].length, at + match[0].length + 120);
    if (endsBefore(match[0].trim(), behind, kind)) return at;
  }
  return end;
}

function endsBefore(sign: string, behind: string, kind: 'subclause' | 'main clause'): boolean {
  switch (sign) {
    case 'en':
      return kind === 'subclause' && CLAUSE_OF_ITS_OWN.test(behind);
    case ', en':
      return !GOES_ON.test(behind) && SUBJECT.test(behind);
    case ', maar':
      return !GOES_ON.test(behind) && (kind === 'subclause' || SUBJECT.test(behind));
    case ';':
      return true;
    default:
      return !GOES_ON.test(behind);
  }
}
