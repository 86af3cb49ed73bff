import type { Wording } from '../../text/language';
import type { Span } from '../../text/span';
import type { Annotation } from '../model';
import type { Circumstances, Split } from './change';
import { wordAround } from './edges';
import { done, isFound, NOT_FOUND, type Outcome, refused, spansOf, targetOn, withOwn } from './outcome';
import { type Stretches, stretchesWithin } from './stretches';

/**
 * Two annotations that say the same, notes included: the first keeps its identifier, the second comes right behind it. A word in
 * which the cut lies goes with the second, or with the first where there would be nothing before it. Both have words.
 */
export function split(annotations: readonly Annotation[], { id, at: cut }: Split, at: Circumstances): Outcome {
  return withOwn(annotations, [id], at, ([own]) => {
    if (own === undefined || !isFound(own, at)) return refused(NOT_FOUND);
    const halves = halvesOf(spansOf(own), cut, at.text);
    if (halves === undefined) return refused(NO_TWO);
    const { modified: _, ...whole } = own;
    const first: Annotation = { ...own, target: targetOn(halves[0], at), modified: at.now };
    const second: Annotation = { ...whole, id: at.newId(), created: at.now, target: targetOn(halves[1], at) };
    return done(annotations.flatMap((annotation) => (annotation === own ? [first, second] : [annotation])));
  });
}

function halvesOf(spans: Stretches, cut: number, text: string): readonly [Stretches, Stretches] | undefined {
  const word = wordAround(text, cut)?.span;
  for (const offset of word === undefined ? [cut] : [word.start, word.end]) {
    const first = withWords(text, spans, { start: 0, end: offset });
    const second = withWords(text, spans, { start: offset, end: text.length });
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return undefined;
}

function withWords(text: string, spans: Stretches, within: Span): Stretches | undefined {
  const stretches = stretchesWithin(text, spans, within);
  return stretches?.some(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end))) ? stretches : undefined;
}

const NO_TWO: Wording = {
  nl: 'Hier kan de annotatie niet in tweeën. Zet de cursor tussen twee van haar woorden.',
  en: 'The annotation can’t be split here. Put the cursor between two of its words.',
};
