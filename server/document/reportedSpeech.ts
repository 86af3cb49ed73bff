import type { NamedActor } from '../actors/gazetteer';
import { accordingTo } from './accordingTo';
import { certainSpeakersIn } from './certainSpeaker';
import type { Quoted } from './quotationMarks';
import { reportedClause } from './reportedClause';
import { isOneQuotation, type Reported, type Sentence, sentencesIn } from './reportingSentence';
import { saidBefore } from './saidBefore';

export type { Reported };

/** One word is mostly something else. */
const FEWEST_WORDS = 2;

/**
 * Reported speech without quotation marks, in order: `Malmström beaamde dat …`, `Volgens Rutte …`, `…, zei ze`, `aldus een
 * coalitiebron`. Where it isn't certain who speaks, or that anybody does, nothing. `marked` are the quotations between marks
 * of the same flow, in order: a sentence that is one of them as a whole isn't reported too.
 */
export function readReportedSpeech(
  flow: string,
  named: readonly NamedActor[],
  marked: readonly Quoted[],
): readonly Reported[] {
  const speakers = certainSpeakersIn(flow, named);
  return sentencesIn(flow, marked).flatMap((sentence) => {
    const behind = saidBefore(sentence, speakers);
    // What the words at the end report is the sentence before them, with all that is reported in it.
    const rest: Sentence = behind === undefined ? sentence : { ...sentence, end: behind.from };
    const inside = reportedClause(rest, speakers) ?? accordingTo(rest, speakers);
    const found = [behind?.reported, inside].filter((reported) => reported !== undefined);
    return found.filter((reported) => isSaid(flow, sentence, reported));
  });
}

function isSaid(flow: string, sentence: Sentence, { said }: Reported): boolean {
  const words = flow
    .slice(said.start, Math.min(said.end, said.start + 80))
    .trim()
    .split(' ').length;
  return words >= FEWEST_WORDS && !isOneQuotation(sentence.text.slice(said.start, said.end));
}
