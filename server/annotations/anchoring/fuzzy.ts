import type { Span } from '../../text/span';
import type { Piece, Quote } from '../model';
import { alignmentsOf } from './alignment';
import type { Anchorable } from './anchorable';
import { comparableOf } from './comparable';
import { placementOf } from './placement';
import { edgesOf, type Score, scoreOf } from './score';

/** A place where a piece may stand now, in the source text. */
export interface Placed {
  readonly span: Span;
  readonly score: Score;
}

/** The places where a piece may stand by its words and what was around them, the best first; no two overlap. */
export function placesOf({ quote }: Piece, { text, comparable, index }: Anchorable): readonly Placed[] {
  const needle = comparableOf(quote.prefix + quote.exact + quote.suffix);
  const start = quote.prefix.length;
  const inNeedle = needle.fromSource({ start, end: start + quote.exact.length });
  const edges = edgesOf(quote);
  const places = alignmentsOf(needle.text, comparable.text, index).map((alignment): Placed => {
    const placement = placementOf(alignment, needle.text, inNeedle, comparable.text);
    return {
      span: withEdges(quote, text, comparable.toSource(placement.span)),
      score: scoreOf(placement, needle.text, inNeedle, edges),
    };
  });
  const ordered = places.sort((one, other) => other.score.whole - one.score.whole);
  return ordered.filter(({ span }, index) => !ordered.slice(0, index).some((better) => isSamePlace(better.span, span)));
}

/** Two readings of one place: their middles lie in each other. */
function isSamePlace(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end && (one.start < other.end || one.end === other.start);
}

/** The span with what isn't compared at both ends of the quote, a space or a dash, where that stands there. */
function withEdges({ exact }: Quote, text: string, { start, end }: Span): Span {
  const compared = comparableOf(exact);
  const core = compared.toSource({ start: 0, end: compared.text.length });
  const lead = exact.slice(0, core.start);
  const trail = exact.slice(core.end);
  return {
    start: text.endsWith(lead, start) ? start - lead.length : start,
    end: text.startsWith(trail, end) ? end + trail.length : end,
  };
}
