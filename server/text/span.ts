/** A stretch of text: offsets in UTF-16 code units, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in the span or right behind it, as a cursor behind the last letter of a word does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether the inner span lies wholly in the outer one. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Orders spans by where they start; of two that start together the longer one comes first. */
export function byPosition(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end;
}

/** What something that carries its place in the text looks like. */
export interface Placed {
  readonly span: Span;
}

/** `byPosition` for things that carry a span. */
export function byPlace(one: Placed, other: Placed): number {
  return byPosition(one.span, other.span);
}

/**
 * The value with every span in it, however deep, replaced by `map` of that span. A span is an object whose only properties are
 * the numbers `start` and `end`.
 */
export function mapSpans<Value>(value: Value, map: (span: Span) => Span): Value {
  return mapAny(value, map) as Value;
}

function mapAny(value: unknown, map: (span: Span) => Span): unknown {
  if (Array.isArray(value)) return value.map((item) => mapAny(item, map));
  if (typeof value !== 'object' || value === null) return value;
  if (isSpan(value)) return map(value);
  const mapped: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) mapped[key] = mapAny(item, map);
  return mapped;
}

function isSpan(value: object): value is Span {
  const { start, end } = value as Partial<Span>;
  return typeof start === 'number' && typeof end === 'number' && Object.keys(value).length === 2;
}

/**
 * The index of the first of some things, in the order of the text, that starts at or behind an offset; their number if none
 * does.
 */
export function firstFrom(things: readonly Placed[], offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.span.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
