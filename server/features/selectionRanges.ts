import type { Block, Document } from '../document/model';
import { sentenceAt } from '../text/sentence';
import { covers, type Span, touches } from '../text/span';
import { mentionsAt } from './mentionsAt';
import type { Question } from './question';
import { type Section, sectionsOf } from './sections';

/**
 * What a reader selects around each offset, growing step by step: the word, what is mentioned there, the sentence, the
 * paragraph (on its own page), the parts of the outline, the whole text. The smallest comes first, each lies in the next and
 * is smaller than it; the last is always the whole text.
 */
export async function selectionRanges(
  { document }: Question,
  offsets: readonly number[],
): Promise<readonly (readonly Span[])[]> {
  const sections = sectionsOf(document);
  return offsets.map((offset) => {
    const paragraph = paragraphAt(document, offset);
    const steps = [
      wordAt(document.text, offset),
      ...mentionsAt(document, offset).map(({ span }) => span),
      ...(paragraph === undefined ? [] : [sentenceIn(paragraph, document.text, offset), paragraph]),
      ...sectionsAround(sections, offset),
    ].filter((span) => span.end > span.start && touches(span, offset));
    return growing([...steps, { start: 0, end: document.text.length }]);
  });
}

/** Those of the steps of which each encloses the one before. */
function growing(steps: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const step of steps.toSorted((one, other) => lengthOf(one) - lengthOf(other))) {
    const last = kept.at(-1);
    if (last === undefined || (covers(step, last) && lengthOf(step) > lengthOf(last))) kept.push(step);
  }
  return kept;
}

function wordAt(text: string, offset: number): Span {
  let { start, end } = { start: offset, end: offset };
  while (start > 0 && isOfWord(text.charAt(start - 1))) start--;
  while (end < text.length && isOfWord(text.charAt(end))) end++;
  return { start, end };
}

function isOfWord(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character);
}

/** The block at an offset, or the piece of it on that page; the label of a question or answer is part of the first. */
function paragraphAt({ blocks }: Document, offset: number): Span | undefined {
  for (const block of blocks) {
    if (block.span.start > offset) break;
    const piece = piecesOf(block).find((one) => touches(one, offset));
    if (piece !== undefined) return piece;
  }
  return undefined;
}

function piecesOf({ span, pieces: [first = span, ...others] }: Block): readonly Span[] {
  return [{ start: Math.min(span.start, first.start), end: first.end }, ...others];
}

function sentenceIn(paragraph: Span, text: string, offset: number): Span {
  const sentence = sentenceAt(text, offset);
  return { start: Math.max(sentence.start, paragraph.start), end: Math.min(sentence.end, paragraph.end) };
}

function sectionsAround(sections: readonly Section[], offset: number): readonly Span[] {
  const around = sections.find(({ span }) => touches(span, offset));
  return around === undefined ? [] : [...sectionsAround(around.children, offset), around.span];
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
