import type { PartialDate } from '../text/partialDate';
import type { Span } from '../text/span';
import { dateAt } from './dateAt';
import { completeDate } from './dates';
import type { Block, DateMention, DocumentDate, FootnoteMark } from './model';
import type { ReadBlock } from './readBlock';

/**
 * The dates of the text: those on which it says itself that it was written (its header, the datelines of letters, the day
 * on which an answer was received) or somebody `stated` that it was, and all dates mentioned, completed from these where they
 * need it.
 */
export function linkDates(
  text: string,
  blocks: readonly ReadBlock[],
  header: Span | undefined,
  stated: PartialDate | undefined,
  markAt: ReadonlyMap<number, FootnoteMark>,
): { readonly dates: readonly DocumentDate[]; readonly mentions: readonly DateMention[] } {
  const local = blocks.flatMap(({ block, facts }, index) =>
    facts.dates
      .filter(({ glued }) => glued === undefined || markAt.has(glued.start))
      .map((date) => ({ ...date, from: datedFrom(text, blocks, block, index, date.span) })),
  );
  const dates: DocumentDate[] = [];
  const atHead = header && { span: header, value: text.slice(header.start, header.end) };
  if (stated !== undefined) dates.push({ origin: 'stated', value: stated, from: 0 });
  else if (atHead !== undefined) dates.push({ origin: 'header', ...atHead, from: 0 });
  for (const { span, says, from } of local) {
    if (from !== undefined && says.how === 'printed') dates.push({ span, value: says.value, from, origin: 'dateline' });
  }
  const mentions = local.flatMap(({ span, says }): readonly DateMention[] => {
    const value = completeDate(says, dateAt({ dates }, span.start)?.value);
    return value === undefined
      ? []
      : [{ kind: 'date', span, value, certainty: says.how === 'printed' ? 'printed' : 'inferred' }];
  });
  return {
    dates,
    mentions: [...(atHead ? [{ kind: 'date', ...atHead, certainty: 'printed' } as const] : []), ...mentions],
  };
}

/**
 * Where what a date dates begins, if the text says with it when it was written: the day of a sitting in the head of its report,
 * the heading and address above a dateline, or the date itself in `(ontvangen 13 juni 2024)`, the day of an answer to questions
 * of the Kamer.
 */
function datedFrom(
  text: string,
  blocks: readonly ReadBlock[],
  block: Block,
  index: number,
  { start }: Span,
): number | undefined {
  if (block.kind !== 'dateline') {
    if (start < LONGEST_HEAD && OF_SITTING.test(text.slice(0, start))) return 0;
    return /\(ontvangen\s$/.test(text.slice(Math.max(0, start - 12), start)) ? start : undefined;
  }
  let from = block.span.start;
  for (let at = index - 1; at >= 0; at--) {
    const above = blocks[at]?.block;
    if (above === undefined || !opensLetter(text, above)) break;
    from = above.span.start;
  }
  return from;
}

/** The head of a report is no longer. */
const LONGEST_HEAD = 400;

/** What stands before the day in the head of a report: `Tweede Kamer, 14e vergadering, woensdag 25 oktober 2017`. */
const OF_SITTING =
  /\b(?:Eerste|Tweede) Kamer, \d{1,3}e vergadering,?\s{1,4}(?:maan|dins|woens|donder|vrij|zater|zon)dag\s{1,4}$/i;

/** A heading, or the line that says to whom a letter goes: `Aan de Staatssecretaris van Justitie en Veiligheid`. */
function opensLetter(text: string, { kind, span }: Block): boolean {
  return kind === 'heading' || kind === 'title' || (kind === 'paragraph' && text.startsWith('Aan ', span.start));
}
