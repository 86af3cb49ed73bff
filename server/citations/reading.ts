import type { Span } from '../text/span';
import type { Citation } from './model';
import type { Rule } from './rules';

/** What a format reads in one go: its citations, and the digits that it knows to be a footnote mark glued to a number. */
export interface Reading {
  readonly citations: readonly Citation[];
  readonly gluedMarks: readonly Span[];
}

/** A rule that reads citations only, as one that reads marks as well. */
export function withoutMarks(rule: Rule<readonly Citation[]>): Rule<Reading> {
  return (tokens, at) => {
    const read = rule(tokens, at);
    return read === undefined ? undefined : { value: { citations: read.value, gluedMarks: [] }, next: read.next };
  };
}

/** A rule that reads one citation. */
export function single(rule: Rule<Citation>): Rule<Reading> {
  return (tokens, at) => {
    const read = rule(tokens, at);
    return read === undefined ? undefined : { value: { citations: [read.value], gluedMarks: [] }, next: read.next };
  };
}

/**
 * A code of fixed length and the digits that run on behind it: those can only be a footnote mark (`E2000181` is E200018 with
 * mark 1). Undefined where the digits are too few.
 */
export function splitDigits(
  span: Span,
  length: number,
): { readonly code: Span; readonly mark: Span | undefined } | undefined {
  const end = span.start + length;
  if (span.end < end) return undefined;
  return { code: { start: span.start, end }, mark: span.end > end ? { start: end, end: span.end } : undefined };
}
