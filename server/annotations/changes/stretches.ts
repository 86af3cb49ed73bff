import { isBlank } from '../../text/flow';
import { byPosition, type Span } from '../../text/span';

/** Stretches of a text as an annotation has them: at least one, in order, with something else than white space between them. */
export type Stretches = readonly [Span, ...Span[]];

/**
 * The stretches that a person selected, without the white space at their ends, in the order of the text; those that overlap or
 * have only white space between them are one. Nothing if one of them, or all together, has nothing to see.
 */
export function stretchesIn(text: string, spans: readonly Span[]): Stretches | undefined {
  const seen = spans.flatMap((span) => seenOf(text, span) ?? []);
  return seen.length === spans.length ? united(text, seen) : undefined;
}

/** The same of what is left of stretches between two offsets: those of which nothing is left are left out. */
export function stretchesWithin(text: string, spans: readonly Span[], { start, end }: Span): Stretches | undefined {
  const inside = spans.map((span) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }));
  return united(
    text,
    inside.flatMap((span) => seenOf(text, span) ?? []),
  );
}

function united(text: string, spans: readonly Span[]): Stretches | undefined {
  const [first, ...others] = [...spans].sort(byPosition);
  if (first === undefined) return undefined;
  const done: Span[] = [];
  let last = first;
  for (const next of others) {
    if (seenFrom(text, last.end, next.start) === next.start || next.start <= last.end) {
      last = { start: last.start, end: Math.max(last.end, next.end) };
    } else {
      done.push(last);
      last = next;
    }
  }
  const [one = last, ...more] = [...done, last];
  return [one, ...more];
}

/** A span without the white space at its ends, with whole characters; nothing if there is nothing else in it. */
function seenOf(text: string, span: Span): Span | undefined {
  const start = seenFrom(text, Math.max(0, span.start), Math.min(text.length, span.end));
  const end = seenUpTo(text, Math.min(text.length, span.end), start);
  if (start >= end) return undefined;
  return { start: isInside(text, start) ? start - 1 : start, end: isInside(text, end) ? end + 1 : end };
}

/** The offset of the first character from `offset` on that can be seen; `last` if none before it can. */
export function seenFrom(text: string, offset: number, last = text.length): number {
  let at = offset;
  while (at < last && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind the last character before `offset` that can be seen; `first` if none behind it can. */
export function seenUpTo(text: string, offset: number, first = 0): number {
  let at = offset;
  while (at > first && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Whether an offset lies between the two halves of a character beyond U+FFFF. */
function isInside(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
