import { lastAt } from '../text/search';
import type { Document, DocumentDate } from './model';

/**
 * The day on which what stands at an offset was written: that of the letter around it, or the last date that the text gives
 * for itself before it. Before the first of them what a person stated of the text, else the last of all: a report is no older
 * than the letters in it. Nothing where there is none.
 */
export function dateAt(document: Pick<Document, 'dates'>, offset: number): DocumentDate | undefined {
  return lastAt(document.dates, offset, ({ from }) => from) ?? document.dates.at(-1);
}
