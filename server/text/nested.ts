import { byPlace, type Placed, type Span } from './span';

/** Things that may lie in each other, ready to be asked what lies where. */
export interface Nested<Thing extends Placed> {
  /** Those that share at least one character with a span, in the order of the text; what begins together the longer first. */
  touching(span: Span): readonly Thing[];
}

/**
 * Built in the time that ordering takes. A question costs no more than what it answers, and how deep things lie in each other
 * there: a letter with a thousand questions in it is looked at once for each question, and not a thousand times.
 */
export function nestedOf<Thing extends Placed>(things: readonly Thing[]): Nested<Thing> {
  const ordered = things.filter(({ span }) => span.start < span.end).sort(byPlace);
  const open: number[] = [];
  // For each thing the last one before it that may go on where it begins: the way to all that lies around it.
  const around = ordered.map(({ span }, index) => {
    while (endOf(ordered[open.at(-1) ?? -1]) <= span.start && open.length > 0) open.pop();
    const last = open.at(-1);
    open.push(index);
    return last;
  });
  return {
    touching({ start, end }) {
      const behind = countUpTo(ordered, start);
      const found: Thing[] = [];
      for (let index: number | undefined = behind - 1; index !== undefined && index >= 0; index = around[index]) {
        const thing = ordered[index];
        if (thing !== undefined && thing.span.end > start && start < end) found.push(thing);
      }
      found.reverse();
      for (let index = behind; ; index++) {
        const thing = ordered[index];
        if (thing === undefined || thing.span.start >= end) return found;
        found.push(thing);
      }
    },
  };
}

function endOf(thing: Placed | undefined): number {
  return thing?.span.end ?? 0;
}

/** How many things begin at an offset or before it. */
function countUpTo(ordered: readonly Placed[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
