import { type Nested, nestedOf } from '../text/nested';
import type { Span } from '../text/span';
import type { Annotation, Body } from './model';

/**
 * What an annotation says, so that two can be compared: its code, its actor or its publication. Nothing for remarks, questions and
 * passages, of which no two are the same.
 */
export function saidBy(body: Body): string | undefined {
  switch (body.motivation) {
    case 'tagging':
      return `tagging ${body.code}`;
    case 'identifying':
      return `identifying ${body.actor}`;
    case 'linking':
      return body.to.kind === 'publication' ? `linking ${body.to.id}` : undefined;
    case 'commenting':
    case 'questioning':
      return undefined;
  }
}

/**
 * Whether stretches of the text already bear an annotation that says the same: at least half of their characters. A sentence that
 * has a code has it for each word in it; a word that has it says nothing of its sentence.
 */
export function alreadySaid(annotations: readonly Annotation[]): (body: Body, spans: readonly Span[]) => boolean {
  const places = new Map<string, { readonly span: Span }[]>();
  for (const { body, target } of annotations) {
    const what = saidBy(body);
    if (what === undefined) continue;
    const known = places.get(what);
    if (known) known.push(...target.pieces);
    else places.set(what, [...target.pieces]);
  }
  const nested = new Map<string, Nested<{ readonly span: Span }>>();
  for (const [what, pieces] of places) nested.set(what, nestedOf(pieces));
  return (body, spans) => {
    const same = nested.get(saidBy(body) ?? '');
    if (same === undefined) return false;
    const all = spans.reduce((sum, { start, end }) => sum + end - start, 0);
    const borne = spans.reduce((sum, span) => sum + covered(same, span), 0);
    return borne > 0 && 2 * borne >= all;
  };
}

/** How many characters of a span lie in any of the pieces. */
function covered(pieces: Nested<{ readonly span: Span }>, span: Span): number {
  let count = 0;
  let behind = span.start;
  for (const { span: piece } of pieces.touching(span)) {
    const start = Math.max(behind, piece.start);
    const end = Math.min(span.end, piece.end);
    if (end <= start) continue;
    count += end - start;
    behind = end;
  }
  return count;
}
