import { isPreposition, isTimeWord } from './adverbials';
import type { CertainSpeakers } from './certainSpeaker';
import { isOneQuotation, type Reported, type Sentence } from './reportingSentence';
import { endOfSpeakerLine } from './speakerLine';
import { verbsWithForm } from './verbsOfSaying';

/** What is said before the words that say who says it. */
export interface SaidBefore {
  readonly reported: Reported;
  /** Where those words begin, with the comma before them. */
  readonly from: number;
}

/** Words that open a clause which belongs to the verb behind it: `Als dat niet lukt, vindt Leers een andere weg`. */
const OPENS_SUBCLAUSE =
  /^(?:als|nu|toen|omdat|hoewel|terwijl|voordat|nadat|zodra|indien|wanneer|zolang|zoals|doordat|aangezien|gezien|sinds|mocht)\b/i;

/** No more words than these stand between who speaks and the end of the sentence: `in juni op het partijcongres`. */
const LONGEST_TAIL = 12;

/** How far the words that say who speaks may run. */
const REACH = 160;

/**
 * `Het plan is goed, zei Leers woensdag`, `…, zei ze, maar …`, `…, zo laat Kaag weten`, `… (aldus Rutte)`, `…, aldus een
 * coalitiebron`. In the midst of a sentence the whole of it is said. Nothing where two speak in one sentence.
 */
export function saidBefore(sentence: Sentence, speakers: CertainSpeakers): SaidBefore | undefined {
  const { text, end } = sentence;
  // `De heer Koolmees (D66): Klopt dat, vroeg hij`: what is said begins behind the speaker line.
  const line = endOfSpeakerLine(text, sentence.start);
  const start = line === undefined || line >= end ? sentence.start : line + 1;
  const found: SaidBefore[] = [];
  for (const match of text.slice(start, end).matchAll(/, (zo )?(\p{Ll}+) |,? \(?(aldus) /gu)) {
    const from = start + match.index;
    const behind = from + match[0].length;
    const one = attributionAt(
      { ...sentence, start },
      speakers,
      from,
      behind,
      match[3] ?? match[2] ?? '',
      match[1] !== undefined,
    );
    if (one !== undefined) found.push(one);
    if (found.length > 1) return undefined;
  }
  return found[0];
}

function attributionAt(
  { text, start, end }: Sentence,
  speakers: CertainSpeakers,
  from: number,
  behind: number,
  word: string,
  isSo: boolean,
): SaidBefore | undefined {
  const verbs =
    word === 'aldus' ? [{ apart: undefined }] : verbsWithForm(word).filter((verb) => verb.follows.includes('behind'));
  if (verbs.length === 0) return undefined;
  const somebody = speakers.at(behind);
  if (somebody?.speaker === undefined || somebody.end > end) return undefined;
  const rest = text
    .slice(somebody.end, Math.min(end, somebody.end + REACH))
    .replace(/^ \([^()]{0,60}\)/, (group) => ' '.repeat(group.length));
  const comma = rest.search(/[,;)]/);
  const clause = (comma < 0 ? rest : rest.slice(0, comma)).trimEnd();
  const apart = verbs.flatMap((verb) => verb.apart ?? []).find((one) => ` ${clause.trim()} `.includes(` ${one} `));
  if (apart === undefined && verbs.every((verb) => verb.apart !== undefined)) return undefined;
  const tail = apart === undefined ? clause : ` ${clause.trim()} `.replace(` ${apart} `, ' ');
  if (!isAdverbial(tail.trim())) return undefined;
  const before = text.slice(start, from);
  if (isOneQuotation(before)) return undefined;
  if (word !== 'aldus' && !isSo && OPENS_SUBCLAUSE.test(before) && !before.includes(',')) return undefined;
  const verbStart = behind - 1 - word.length;
  const verbEnd = apart === undefined ? verbStart + word.length : somebody.end + rest.indexOf(apart) + apart.length;
  const isAmid = comma >= 0 && rest.charAt(comma) === ',' && somebody.end + comma + 1 < end;
  return {
    reported: {
      said: { start, end: isAmid ? end : from },
      speaker: somebody.speaker,
      end,
      verb: {
        value: apart === undefined ? word : `${word} ${apart}`,
        span: { start: verbStart, end: verbEnd },
      },
    },
    from,
  };
}

/** Nothing, or words that say when, where or to whom: `woensdag`, `in juni op het partijcongres`. */
function isAdverbial(words: string): boolean {
  if (words === '') return true;
  const [first = '', ...others] = words.split(' ');
  return others.length < LONGEST_TAIL && (isTimeWord(first) || isPreposition(first));
}
