import type { Part } from '../citations/model';
import type { Span } from '../text/span';
import { isPreposition, isTimeWord } from './adverbials';
import type { CertainSpeakers } from './certainSpeaker';
import { endOfClause } from './endOfClause';
import type { Speaker } from './nounPhrase';
import type { Reported, Sentence } from './reportingSentence';
import { isPerfect, type VerbOfSaying, verbsInPerfect, verbsWithForm } from './verbsOfSaying';

/** How far into a sentence its verb is looked for, and how far behind that what is said may begin. */
const REACH = 240;

/** No sentence has its first verb of saying behind more other verbs than these. */
const MOST_VERBS = 4;

/**
 * `Leers zei woensdag dat …`, `De Staatssecretaris heeft gezegd dat …`, `Daarop antwoordde Kaag dat …`, `Wel kondigt de
 * Commissie aan … te …`, `is het kabinet van mening dat …`, `De leden vragen of …`: a main clause whose subject is certain, and
 * what follows it. Nothing for what isn't said (`zegt niet dat`), in questions, and where the verb isn't one of saying
 * (`stelt op prijs dat`).
 */
export function reportedClause(sentence: Sentence, speakers: CertainSpeakers): Reported | undefined {
  const { text, start, end } = sentence;
  const opening = OPENING.exec(text.slice(start, start + 60))?.[0] ?? '';
  const from = start + opening.length;
  let looked = 0;
  for (const match of text.slice(start, Math.min(end, start + REACH)).matchAll(/(?:^|(?<= ))\p{Ll}+(?= )/gu)) {
    const [word] = match;
    const verbs = verbsWithForm(word);
    if (verbs.length === 0 && !isPerfect(word)) continue;
    if (++looked > MOST_VERBS) return undefined;
    const verb: Part = { value: word, span: { start: start + match.index, end: start + match.index + word.length } };
    const subject = verb.span.start > from ? speakers.filling(from, verb.span.start - 1)?.speaker : undefined;
    if (subject !== undefined) return complement(sentence, verb, subject, verb.span.end);
    const behind = speakers.at(verb.span.end + 1);
    if (behind?.speaker === undefined || !mayStandFirst(text.slice(start, verb.span.start), verbs)) continue;
    const brackets = /^ \([^()]{0,60}\)/.exec(text.slice(behind.end, behind.end + 64))?.[0].length ?? 0;
    const found = complement(sentence, verb, behind.speaker, behind.end + brackets);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * What may stand before the subject: dots, the place of a news item, a speaker line, what a motion begins its grounds with, a
 * word that ties the sentence to the one before.
 */
const OPENING =
  /^(?:(?:\.\.\.|…) ?)?(?:[\p{Lu}’' -]{4,30} [-–] )?(?:(?:constaterende|overwegende|gelezen|gehoord) dat )?(?:(?:Maar|En|Want|Dus|Ook|Voorzitter,) )?/u;

/** Words that stand before the verb without being its subject: `Daarop zei Kaag dat`, `Wel kondigt de Commissie aan`. */
const ADVERB =
  /^(?:daarop|daarna|vervolgens|toen|nu|ook|verder|daarnaast|tevens|bovendien|wel|hierover|daarover|eerder|later|tegelijk|tegelijkertijd|zo|onlangs|inmiddels|tot slot|ten slotte|desgevraagd|daarbij|hierbij|hiermee|daarmee|hierop|overigens|voorts|ten eerste|ten tweede|echter|wel|terecht|zojuist|net|vorig jaar|vorige week)$/i;

/** Whether the words before a verb leave its subject to what stands behind it; of `is van mening` any do. */
function mayStandFirst(before: string, verbs: readonly VerbOfSaying[]): boolean {
  const words = before.trim();
  if (verbs.some(({ apart }) => apart?.startsWith('van ') === true))
    return !/[,;:]/.test(words) || /^[^,]*, $/.test(before);
  if (words === '' || /[,;:]/.test(words)) return false;
  const [first = '', ...others] = words.split(' ');
  if (/^(?:maar|en|want|dus)$/i.test(first)) return mayStandFirst(others.join(' '), verbs);
  return ADVERB.test(words) || (others.length < 9 && (isTimeWord(first) || isPreposition(first)));
}

/** Words with which something isn't said. */
const NOT = /(?:^| )(?:niet|nooit|geen|niets|nauwelijks|nergens)(?: |$)/;
/** Words that make another verb of the one they end: `stelt voor`, `neemt aan`. */
const PARTICLE = /(?:^| )(?:voor|vast|aan|op|toe|uit|in|af|voorop|uiteen|prijs|hoogte|eens|oneens)$/;
const MOST_BETWEEN = 9;
/** Words of a clause: what stands behind them is no infinitive that belongs to the verb. */
const CLAUSE = /(?: |^)(?:die|waar\p{L}*|wie|wat|hoe|als|wordt|worden|werd|is|zijn|heeft|hebben|[–—-])(?= )/u;
/** What may stand between `vragen` and `of`: `de patiënt of diens nabestaanden` is no question. */
const ASKED =
  /^(?:(?:u|zich|zich af|hem|haar|hun|hen|ons|mij|de minister|de staatssecretaris|de regering|het kabinet|ook|tevens|daarom|dan ook|verder|voorts|nogmaals|of)(?: |$)){0,4}$/;

/** What follows a verb and its subject, both of which end before an offset: a clause, a question or an infinitive. */
function complement(sentence: Sentence, verb: Part, speaker: Speaker, behind: number): Reported | undefined {
  const opening = openingBehind(sentence, behind);
  if (opening === undefined) return undefined;
  const reading = readingOf(verb.value, opening);
  if (reading === undefined) return undefined;
  const { follows } = opening;
  if (sentence.isQuestion && follows !== 'of') return undefined;
  const apartEnd =
    reading.apart === undefined
      ? undefined
      : behind + opening.before.indexOf(` ${reading.apart}`) + 1 + reading.apart.length;
  const start =
    follows === 'te' && !opening.isIntroduced ? behindTime(sentence.text, (apartEnd ?? behind) + 1) : opening.end;
  const said: Span = { start, end: endOfClause(sentence, start, 'subclause') };
  if (follows === 'dat' && !isSubclause(sentence.flow.slice(said.start, said.end))) return undefined;
  const value = reading.apart === undefined ? verb.value : `${verb.value} ${reading.apart}`;
  return {
    said,
    speaker,
    end: sentence.end,
    verb: { value, span: { start: verb.span.start, end: Math.max(apartEnd ?? 0, verb.span.end) } },
  };
}

/** The word that opens what is said, and the words before it. */
interface Opening {
  readonly follows: 'dat' | 'of' | 'te';
  /** The words between, each with a space before it. */
  readonly before: string;
  /** Where what is said begins behind it; of an infinitive with `om`. */
  readonly end: number;
  /** Whether the word itself opens it: `dat`, `of`, `om`; not the `te` in the midst of an infinitive. */
  readonly isIntroduced: boolean;
}

function openingBehind({ text, end }: Sentence, behind: number): Opening | undefined {
  const stretch = text.slice(behind, Math.min(end, behind + REACH));
  for (const match of stretch.matchAll(/ (\S+)/g)) {
    const word = match[1] ?? '';
    const before = stretch.slice(0, match.index);
    const at = behind + match.index + match[0].length + 1;
    switch (word) {
      case 'dat':
      case 'of':
        return { follows: word, before, end: at, isIntroduced: true };
      case 'om':
        return { follows: 'te', before, end: at, isIntroduced: true };
      case 'te':
        if (/^ kennen /.test(text.slice(at - 1, at + 8))) break;
        return { follows: 'te', before, end: at, isIntroduced: false };
    }
    if (/[,;:.!?)]$/.test(word)) return undefined;
  }
  return undefined;
}

/** What of the verb stands apart from its finite form, where the words between leave it a verb of saying. */
function readingOf(
  finite: string,
  { follows, before, isIntroduced }: Opening,
): { readonly apart?: string } | undefined {
  const verbs = isPerfect(finite) ? verbsInPerfect() : verbsWithForm(finite);
  const options = verbs.filter((verb) => verb.follows.includes(follows));
  if (follows === 'of' && !ASKED.test(before.trim())) return undefined;
  const words = `${before} `;
  for (const { apart } of options) {
    if (apart === undefined || !words.includes(` ${apart} `)) continue;
    const [between = '', beyond = ''] = words.split(` ${apart} `, 2);
    if (follows === 'te' && !isIntroduced && CLAUSE.test(` ${beyond}`)) return undefined;
    const others = follows === 'te' && !isIntroduced ? between : `${between} ${beyond}`.trim();
    return isBetween(others.trim()) ? { apart } : undefined;
  }
  if (!options.some(({ apart }) => apart === undefined)) return undefined;
  if (follows === 'te' && !isIntroduced && CLAUSE.test(before)) return undefined;
  const others = follows === 'te' && !isIntroduced ? '' : before.trim();
  return isBetween(others) && !PARTICLE.test(others) && !NOT.test(before) && !/ prijs /.test(words) ? {} : undefined;
}

function isBetween(words: string): boolean {
  return words.split(' ').length <= MOST_BETWEEN && !NOT.test(words);
}

function behindTime(text: string, start: number): number {
  const word = /^\p{Ll}+ /u.exec(text.slice(start, start + 24))?.[0];
  return word !== undefined && isTimeWord(word.trim()) ? start + word.length : start;
}

/** Whether words behind `dat` are a clause, with a verb of its own: not those of `vindt dat een goed idee`. */
function isSubclause(words: string): boolean {
  if (/^(?:goed|prima|ook|wel|niet|al|zo|te|echt|heel|erg|juist|gisteren|eerder|onlangs|graag) [^ ]*$/.test(words))
    return false;
  const [first = ''] = words.split(/[,;]/, 1);
  if (FINITE.test(first)) return true;
  // A subject that stands by itself needs a verb behind it only: `dat het regent`.
  const fewest = /^(?:hij|zij|ze|er|we|wij|men|het) /.test(first) ? 2 : 4;
  return first.split(' ').length >= fewest && /(?:t|en|de|te)$/.test(first) && !/ste$/.test(first);
}

const FINITE =
  /(?:^| )(?:is|was|zijn|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|kan|kunnen|kon|konden|moet|moeten|moest|moesten|mag|mogen|mocht|mochten|zal|zullen|zou|zouden|gaat|gaan|ging|gingen|wil|willen|wilde|wilden|komt|komen|kwam|kwamen|blijft|blijven|bleef|doet|doen|deed|staat|staan|stond|ligt|liggen|geldt|gelden|heet|krijgt|krijgen|kreeg|ziet|zien|zag)(?=[ ,;]|$)/;
