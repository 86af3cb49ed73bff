import assert from 'node:assert/strict';
import { applyChange } from '../../../../server/annotations/changes/applyChange';
import type { AnnotationChange, Changed, Circumstances } from '../../../../server/annotations/changes/change';
import type { Annotation, Annotator, Body, Piece } from '../../../../server/annotations/model';
import { pieceAt } from '../../../../server/annotations/quote';
import type { Span } from '../../../../server/text/span';

export const anna: Annotator = { name: 'Anna' };
export const made = '2021-03-16T10:00:00Z';
export const now = '2021-03-17T10:00:00Z';
export const promise: Body = { motivation: 'tagging', code: 'toezegging' };

/** A text, and the stretches between « and » in it. */
export function marked(shown: string): { readonly text: string; readonly spans: readonly [Span, ...Span[]] } {
  const parts = shown.split(/[«»]/);
  const ends = parts.map((_, index) => parts.slice(0, index + 1).join('').length);
  const spans = ends.flatMap((end, index) => (index % 2 === 1 ? [{ start: ends[index - 1] ?? 0, end }] : []));
  const [first, ...others] = spans;
  assert.ok(first, shown);
  return { text: parts.join(''), spans: [first, ...others] };
}

/** The text with « and » around the words of an annotation. */
export function shown(text: string, { target }: Annotation): string {
  return target.pieces.reduceRight(
    (marks, { span }) => `${marks.slice(0, span.start)}«${marks.slice(span.start, span.end)}»${marks.slice(span.end)}`,
    text,
  );
}

/** An annotation by Anna on the stretches between « and ». */
export function on(marks: string, id: string, body: Body = promise, others: Partial<Annotation> = {}): Annotation {
  const { text, spans } = marked(marks);
  const [first, ...more] = spans;
  const pieces: readonly [Piece, ...Piece[]] = [pieceAt(text, first), ...more.map((span) => pieceAt(text, span))];
  return { id, creator: anna, created: made, target: { source: 'brief.txt', pieces }, body, ...others };
}

/** What Anna changes a text with; new annotations are called `new 1`, `new 2`. */
export function at(text: string, others: Partial<Circumstances> = {}): Circumstances {
  let count = 0;
  const newId = () => `new ${++count}`;
  return { text, path: 'brief.txt', creator: anna, now, newId, codebook: { codes: [] }, ...others };
}

/** What is left after a change that must not be refused. */
export function changed(
  annotations: readonly Annotation[],
  change: AnnotationChange,
  circumstances: Circumstances,
): Extract<Changed, { readonly status: 'changed' }> {
  const answer = applyChange(annotations, change, circumstances);
  assert.ok(answer.status === 'changed', answer.status === 'refused' ? answer.reason.en : '');
  return answer;
}

/** Why a change is refused, in English. */
export function refusal(
  annotations: readonly Annotation[],
  change: AnnotationChange,
  circumstances: Circumstances,
): string {
  const answer = applyChange(annotations, change, circumstances);
  assert.ok(answer.status === 'refused');
  assert.notEqual(answer.reason.nl, answer.reason.en);
  return answer.reason.en;
}

/** The marks after a change to the one annotation of a marked text; `×` and the reason where it is refused. */
export function marksAfter(marks: string, change: AnnotationChange): string {
  const { text } = marked(marks);
  const answer = applyChange([on(marks, 'a')], change, at(text));
  if (answer.status === 'refused') return `× ${answer.reason.en}`;
  return answer.annotations.map((annotation) => shown(text, annotation)).join(' | ');
}
