import type { Span } from '../text/span';
import type { CertainSpeakers } from './certainSpeaker';
import { endOfClause } from './endOfClause';
import type { Reported, Sentence } from './reportingSentence';

/** Words that open a clause in another: what stands in it is said, but not the whole sentence. */
const SUBCLAUSE =
  /(?:^| )(?:dat|die|of|omdat|als|indien|waar\p{L}*|wie|wat|hoe|toen|terwijl|hoewel|zodat|zoals|om|dan|tenzij|mits|nu)(?= |$)/iu;

/** A clause that stands first, before the main one: `Dat de stemming verbeterde, kwam volgens …`. */
const FRONTED = /^(?:dat|als|omdat|hoewel|nu|toen|wanneer|indien|terwijl|doordat)\b[^,]*, [^,]*$/i;

/**
 * `Volgens Rutte lukt het`, `Daarmee biedt de mededeling volgens het kabinet een basis`. What follows at the start of a
 * sentence, or else the whole sentence is said. Nothing of a thing (`volgens het rapport`), in a question, or where
 * `volgens` stands in a clause inside the sentence.
 */
export function accordingTo(sentence: Sentence, speakers: CertainSpeakers): Reported | undefined {
  const { text, start, end, isQuestion } = sentence;
  if (isQuestion) return undefined;
  const [first, ...others] = [...text.slice(start, end).matchAll(/(?:^|(?<= ))volgens /gi)];
  if (first === undefined || others.length > 0) return undefined;
  const at = start + first.index;
  const somebody = speakers.at(at + first[0].length);
  if (somebody?.speaker === undefined || somebody.end >= end) return undefined;
  const said = saidIn(sentence, at, behindBrackets(text, somebody.end));
  if (said === undefined) return undefined;
  return {
    said,
    speaker: somebody.speaker,
    end,
    verb: { value: text.slice(at, at + 'volgens'.length), span: { start: at, end: at + 'volgens'.length } },
  };
}

function saidIn(sentence: Sentence, at: number, behind: number): Span | undefined {
  const { text, start, end } = sentence;
  const before = text.slice(start, at);
  const isFirst = /^(?:(?:maar|en|want|ook|dus) )?$/i.test(before) || /^[^,]*, (?:maar|en|want) $/.test(before);
  if (isFirst) {
    if (text.charAt(behind) !== ' ') return undefined;
    return { start: behind + 1, end: endOfClause(sentence, behind + 1, 'main clause') };
  }
  // `Dat kwam volgens …` points at something, and opens no clause.
  const clause = before.slice(before.lastIndexOf(',') + 1).replace(/^(?:Dat|Die) /, '');
  if (SUBCLAUSE.test(clause.trim()) && !FRONTED.test(before)) return undefined;
  if (before.includes(',') && !FRONTED.test(before)) return undefined;
  if (!/^[ ,]/.test(text.slice(behind, behind + 1)) && behind < end) return undefined;
  return { start, end: endOfClause(sentence, behind, 'main clause') };
}

function behindBrackets(text: string, end: number): number {
  return end + (/^ \([^()]{0,60}\)/.exec(text.slice(end, end + 64))?.[0].length ?? 0);
}
