/** Words that tell when or how often: an adverb may stand between a verb of saying and what is said. */
const TIME =
  'vandaag gisteren morgen eergisteren onlangs toen nu eerder later vanochtend vanmorgen vanmiddag vanavond vannacht daarop daarna ' +
  'vervolgens maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandagavond dinsdagavond woensdagavond ' +
  'donderdagavond vrijdagavond zaterdagavond zondagavond woensdagmiddag dinsdagmiddag maandagmiddag donderdagmiddag ' +
  'vrijdagmiddag maandagochtend dinsdagochtend woensdagochtend donderdagochtend vrijdagochtend';

const PREPOSITION =
  'aan achter bij binnen boven buiten door gedurende in langs met na naar naast om onder op over per rond sinds tegen ' +
  'tegenover tijdens tot tussen uit vanaf vanuit via van voor wegens namens';

const TIME_WORDS: ReadonlySet<string> = new Set(TIME.split(' '));
const PREPOSITIONS: ReadonlySet<string> = new Set(PREPOSITION.split(' '));

/** Whether a word tells when: `woensdag`, `eerder`. */
export function isTimeWord(word: string): boolean {
  return TIME_WORDS.has(word.toLowerCase());
}

export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word.toLowerCase());
}
