import { flowOf } from '../../text/flow';
import { sentenceAt } from '../../text/sentence';
import type { Span } from '../../text/span';
import { type Word, wordsOf } from '../../text/words';
import type { Edge, Stride } from './change';
import { seenFrom, seenUpTo } from './stretches';

/**
 * Where an edge comes that goes outwards: over the next word, or to where the sentence ends or begins that it is in, or else the
 * next one. Nothing where there is nothing more to take in.
 */
export function edgeOutwards(text: string, offset: number, edge: Edge, by: Stride): number | undefined {
  const to = by === 'word' ? nextWordEdge(text, offset, edge) : nextSentenceEdge(text, offset, edge);
  return to === undefined || (edge === 'end' ? to <= offset : to >= offset) ? undefined : to;
}

/**
 * Where an edge of a stretch comes that goes inwards: over its last word, whole or not, with the signs behind it, or to where the
 * sentence at that edge begins or ends, which may lie outside the stretch. Nothing where it has no word more than that.
 */
export function edgeInwards(text: string, stretch: Span, edge: Edge, by: Stride): number | undefined {
  if (by === 'sentence') {
    return edge === 'end' ? sentenceAt(text, stretch.end - 1).start : sentenceAt(text, stretch.start).end;
  }
  const words = wordsOf(flowOf(text, [stretch]));
  return edge === 'end' ? words.at(-2)?.span.end : words[1]?.span.start;
}

/** The word in which an offset lies, neither at its beginning nor at its end. */
export function wordAround(text: string, offset: number): Word | undefined {
  return wordsNear(text, { start: offset - REACH, end: offset + REACH }).find(
    ({ span }) => span.start < offset && offset < span.end,
  );
}

function nextWordEdge(text: string, offset: number, edge: Edge): number | undefined {
  if (edge === 'end') {
    const around = { start: offset - REACH, end: seenFrom(text, offset) + REACH };
    return wordsNear(text, around).find(({ span }) => span.end > offset)?.span.end;
  }
  const around = { start: seenUpTo(text, offset) - REACH, end: offset + REACH };
  return wordsNear(text, around).findLast(({ span }) => span.start < offset)?.span.start;
}

function nextSentenceEdge(text: string, offset: number, edge: Edge): number {
  return edge === 'end'
    ? sentenceAt(text, seenFrom(text, offset)).end
    : sentenceAt(text, seenUpTo(text, offset) - 1).start;
}

/** The words of the text around a place, so that a stroke of a key costs the same in a long text. */
function wordsNear(text: string, { start, end }: Span): readonly Word[] {
  return wordsOf(flowOf(text, [{ start: Math.max(0, start), end: Math.min(text.length, end) }]));
}

/** Words are shorter; what is cut off at the far end of this isn't asked for. */
const REACH = 1_000;
