import { flowOf } from '../../text/flow';
import type { Span } from '../../text/span';

/** Words by which a suggestion is known again when the text around it changes: on one line, without the hyphens of line ends. */
export interface KnownBy {
  readonly quote: string;
  readonly before: string;
  readonly behind: string;
}

/** The words of a stretch, of a very long one the first, and those on either side of it. Takes the same time wherever it stands. */
export function knownBy(text: string, spans: readonly [Span, ...Span[]]): KnownBy {
  const [{ start }] = spans;
  const end = spans.at(-1)?.end ?? start;
  const first = spans.map((span) => ({ start: span.start, end: Math.min(span.end, span.start + LONGEST) }));
  return {
    quote: flowOf(text, first.slice(0, MOST_PIECES)).text.slice(0, LONGEST),
    before: lastWords(flowOf(text, [{ start: Math.max(0, start - LOOKED_AT), end: start }]).text),
    behind: firstWords(flowOf(text, [{ start: end, end: Math.min(text.length, end + LOOKED_AT) }]).text),
  };
}

const LONGEST = 120;
const MOST_PIECES = 4;
const AROUND = 32;
/** White space can be much longer than the one space that it counts for. */
const LOOKED_AT = 4 * AROUND;

/** Whole words, where there is room for one. */
function lastWords(text: string): string {
  if (text.length <= AROUND) return text.trim();
  const last = text.slice(-AROUND - 1);
  return (last.includes(' ') ? last.slice(last.indexOf(' ')) : last.slice(1)).trim();
}

function firstWords(text: string): string {
  if (text.length <= AROUND) return text.trim();
  const first = text.slice(0, AROUND + 1);
  return (first.includes(' ') ? first.slice(0, first.lastIndexOf(' ')) : first.slice(0, -1)).trim();
}
