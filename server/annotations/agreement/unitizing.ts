import type { Span } from '../../text/span';

/** How much annotators disagree on where the stretches of one code begin and end, and how much chance alone would make them. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * The disagreement of annotators who each marked stretches of the same continuum with one code. `marked` has the stretches of
 * each annotator, ordered, within the continuum and without overlap (`unitedSpans`); at least two annotators.
 *
 * K. Krippendorff, "On the Reliability of Unitizing Continuous Data", Sociological Methodology 25 (1995), 47–76; the form
 * with sections and gaps is that of "Measuring the Reliability of Qualitative Text Analysis Data", Quality & Quantity 38
 * (2004), 787–800.
 */
export function unitizingDisagreement(continuum: Span, marked: readonly (readonly Span[])[]): Disagreement {
  const length = continuum.end - continuum.start;
  const gaps = marked.map((spans) => gapsBetween(continuum, spans));
  const annotators = marked.length;
  let observed = 0;
  for (const [one, spans] of marked.entries()) {
    for (const [other, others] of marked.entries()) {
      if (one === other) continue;
      observed += sumOverlapping(
        spans,
        others,
        (span, found) => square(span.start - found.start) + square(span.end - found.end),
      );
      // A stretch that lies in a gap of somebody else counts once from each side.
      observed +=
        2 * sumOverlapping(spans, gaps[other] ?? [], (span, gap) => (isInside(span, gap) ? square(lengthOf(span)) : 0));
    }
  }
  return {
    observed: observed / (annotators * (annotators - 1) * square(length)),
    expected: expectedDisagreement(length * annotators, length, marked.flat(), gaps.flat()),
  };
}

/** Krippendorff's alpha for unitizing, of one code or of several together; nothing where nothing was marked. */
export function unitizingAlpha(disagreements: readonly Disagreement[]): number | undefined {
  const observed = disagreements.reduce((sum, one) => sum + one.observed, 0);
  const expected = disagreements.reduce((sum, one) => sum + one.expected, 0);
  return expected === 0 ? undefined : 1 - observed / expected;
}

/** The spans in order, those that touch or overlap made one: what one annotator marked twice is marked. */
export function unitedSpans(spans: readonly Span[]): readonly Span[] {
  const united: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = united.at(-1);
    if (last === undefined || last.end < span.start) united.push(span);
    else if (last.end < span.end) united[united.length - 1] = { start: last.start, end: span.end };
  }
  return united.filter((span) => span.start < span.end);
}

function expectedDisagreement(places: number, length: number, marked: readonly Span[], gaps: readonly Span[]): number {
  // Longest first: the gaps that hold a stretch are then the first so many.
  const gapLengths = gaps.map(lengthOf).sort((one, other) => other - one);
  const byLength = marked.map(lengthOf).sort((one, other) => other - one);
  let sum = 0;
  let alike = 0;
  let holding = 0;
  let held = 0;
  for (const size of byLength) {
    for (let gap = gapLengths[holding]; gap !== undefined && gap >= size; gap = gapLengths[++holding]) held += gap;
    const ways = held - holding * (size - 1);
    sum += ((marked.length - 1) / 3) * (2 * size ** 3 - 3 * size ** 2 + size) + size ** 2 * ways;
    alike += size * (size - 1);
  }
  const pairs = places * (places - 1) - alike;
  return pairs === 0 ? 0 : ((2 / length) * sum) / pairs;
}

function gapsBetween(continuum: Span, spans: readonly Span[]): readonly Span[] {
  const gaps: Span[] = [];
  let at = continuum.start;
  for (const { start, end } of spans) {
    if (start > at) gaps.push({ start: at, end: start });
    at = end;
  }
  if (at < continuum.end) gaps.push({ start: at, end: continuum.end });
  return gaps;
}

/** The sum over all pairs of two ordered lists that share a character; each list is gone through once. */
function sumOverlapping(
  spans: readonly Span[],
  others: readonly Span[],
  value: (one: Span, other: Span) => number,
): number {
  let sum = 0;
  let first = 0;
  for (const span of spans) {
    while ((others[first]?.end ?? Number.POSITIVE_INFINITY) <= span.start) first++;
    for (let index = first; index < others.length; index++) {
      const other = others[index];
      if (other === undefined || other.start >= span.end) break;
      sum += value(span, other);
    }
  }
  return sum;
}

function isInside(span: Span, gap: Span): boolean {
  return gap.start <= span.start && span.end <= gap.end;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function square(value: number): number {
  return value * value;
}
