import type { Document, Footnote } from './model';

/**
 * The notes in the series that the text itself numbers: one through the whole text, or one a page where the numbers start anew.
 * A series ends where a number isn't higher than the one before.
 */
export function seriesOf({ footnotes }: Document): readonly (readonly Footnote[])[] {
  const series: Footnote[][] = [];
  for (const note of footnotes) {
    const current = series.at(-1);
    const before = current?.at(-1);
    if (current === undefined || before === undefined || numberOf(note) <= numberOf(before)) series.push([note]);
    else current.push(note);
  }
  return series;
}

/** The number of a note. */
export function numberOf({ number }: Footnote): number {
  return Number(number.value);
}
