import type { Part } from '../citations/model';
import { layoutLines } from '../text/lines';
import { mapSpans, type Span } from '../text/span';
import { type Furniture, readFurniture } from './furniture';

/** A line of the layout. */
export interface LayoutLine {
  /** From its first to its last visible character; empty for a blank line. */
  readonly span: Span;
  /** What stands in the span. */
  readonly text: string;
  /** Index of its page. */
  readonly page: number;
  /** What the page carries and the text doesn't: a running foot, a colophon, the page number below the foot. */
  readonly furniture?: Furniture | { readonly kind: 'pageNumber' };
}

/** What the shape of a text tells, before anything in it is read. */
export interface Layout {
  readonly lines: readonly LayoutLine[];
  /** Where each page starts; the first at 0. */
  readonly pageStarts: readonly number[];
  /** The page number that a page prints in or below its running foot, by the index of the page. */
  readonly printed: ReadonlyMap<number, Part>;
}

/**
 * Cuts a text into lines and pages. A page starts at a form feed, with the first line behind a running foot, or at a line
 * that opens with a single space where the text itself opens so: that is how one common extraction marks pages.
 */
export function layOut(text: string): Layout {
  const lines: LayoutLine[] = [];
  const pageStarts = [0];
  const printed = new Map<number, Part>();
  let spaceOpensPages: boolean | undefined;
  let behindFoot = false;
  let pageIsEmpty = true;

  for (const line of layoutLines(text).flatMap((one) => behindGluedFoot(text, one))) {
    const span = visible(text, line);
    const content = text.slice(span.start, span.end);
    const blank = content === '';
    const opensWithSpace = !blank && span.start === line.start + 1 && text.charAt(line.start) === ' ';
    if (!blank) spaceOpensPages ??= opensWithSpace;

    const furniture = blank ? undefined : behindFoot && isPageNumber(content) ? PAGE_NUMBER : readFurniture(content);
    const formFeed = line.start > 0 && text.charAt(line.start - 1) === '\f';
    const behindPage = !blank && furniture === undefined && behindFoot;
    const spaced = opensWithSpace && spaceOpensPages === true && furniture === undefined && !pageIsEmpty;
    if (formFeed || behindPage || spaced) {
      pageStarts.push(line.start);
      behindFoot = false;
      pageIsEmpty = true;
    }
    if (furniture?.kind === 'runningFoot') behindFoot = true;
    if (!blank && furniture === undefined) pageIsEmpty = false;
    const number = pageNumber(furniture, content, span);
    if (number !== undefined) printed.set(pageStarts.length - 1, number);
    lines.push({ span, text: content, page: pageStarts.length - 1, ...(furniture && { furniture }) });
  }
  const last = pageStarts.at(-1) ?? 0;
  if (pageStarts.length > 1 && !/[^\s\f]/.test(text.slice(last))) pageStarts.pop();
  return { lines, pageStarts, printed };
}

/** A running foot to which an extraction glued the first line of the next page (`…, Aanhangsel 2Antwoord 7`), as two lines. */
function behindGluedFoot(text: string, line: Span): readonly Span[] {
  const foot = GLUED_FOOT.exec(text.slice(line.start, Math.min(line.end, line.start + LONGEST_FOOT)));
  if (foot === null) return [line];
  const end = line.start + foot[0].length;
  return [
    { start: line.start, end },
    { start: end, end: line.end },
  ];
}

const GLUED_FOOT =
  /^(?:Eerste|Tweede) Kamer, vergaderjaar \d{4}[–-]\d{2,4}, (?:Aanhangsel|\d{2} ?\d{3}(?:[ -][IVX]{1,6})?, (?:nr\. \d{1,4}|[A-Z]{1,2})) \d{1,3}(?=\p{Lu}\p{Ll})/u;
const LONGEST_FOOT = 120;

const PAGE_NUMBER = { kind: 'pageNumber' } as const;

function pageNumber(furniture: LayoutLine['furniture'], content: string, span: Span): Part | undefined {
  if (furniture?.kind === 'pageNumber') return { value: content, span };
  if (furniture?.kind !== 'runningFoot' || furniture.identity.page === undefined) return undefined;
  const shift = span.start + furniture.at;
  return mapSpans(furniture.identity.page, ({ start, end }) => ({ start: start + shift, end: end + shift }));
}

function isPageNumber(content: string): boolean {
  return /^\d{1,4}$/.test(content);
}

function visible(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0xfeff;
}
