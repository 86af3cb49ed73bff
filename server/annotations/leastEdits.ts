import type { TextEdit } from '../text/edits';
import type { Span } from '../text/span';

/**
 * What an edit really changes, in the order of the text: the words that it takes away and puts back, in the same order, stay. An
 * editor that reads a changed text again replaces all from the first difference to the last, and a formatter the whole text.
 * Words count as the same at both ends, and where three in a row stand only once in what goes and in what comes. `before` is the
 * text before the edit, of which the spans are.
 */
export function leastEdits(edit: TextEdit, before: string): readonly TextEdit[] {
  const { span, text } = withoutWhatStays(edit, before);
  if (span.end - span.start < LONG || text.length < LONG) return [{ span, text }];
  const found: TextEdit[] = [];
  let from = span.start;
  let fromNew = 0;
  const upTo = (end: number, endNew: number): void => {
    const least = withoutWhatStays({ span: { start: from, end }, text: text.slice(fromNew, endNew) }, before);
    if (least.text !== '' || least.span.end > least.span.start) found.push(least);
  };
  for (const { was, is } of sameWords(wordsIn(before, span), wordsIn(text, { start: 0, end: text.length }))) {
    upTo(was.start, is.start);
    from = was.end;
    fromNew = is.end;
  }
  upTo(span.end, text.length);
  return found;
}

/** What is shorter is written by hand, or has no three words. */
const LONG = 12;

/** The edit without the characters at both ends that it leaves as they are. */
function withoutWhatStays({ span, text }: TextEdit, before: string): TextEdit {
  const most = Math.min(span.end - span.start, text.length);
  let head = 0;
  while (head < most && before[span.start + head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && before[span.end - 1 - tail] === text[text.length - 1 - tail]) tail++;
  return {
    span: { start: span.start + head, end: span.end - tail },
    text: text.slice(head, text.length - tail),
  };
}

interface Word {
  readonly span: Span;
  readonly letters: string;
}

interface Same {
  readonly was: Span;
  readonly is: Span;
}

function wordsIn(text: string, { start, end }: Span): readonly Word[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ 0: letters, index }) => ({
    span: { start: start + index, end: start + index + letters.length },
    letters,
  }));
}

/**
 * The words that stay, in the order of both: those at both ends, those in between that stand there only once, and those that
 * follow on these or come before them.
 */
function sameWords(was: readonly Word[], is: readonly Word[]): readonly Same[] {
  const whole = { from: 0, to: was.length, fromNew: 0, toNew: is.length };
  const found: Same[] = [];
  const take = (index: number, now: number): void => {
    const [one, other] = [was[index]?.span, is[now]?.span];
    if (one !== undefined && other !== undefined) found.push({ was: one, is: other });
  };
  const middle = withoutEnds(was, is, whole);
  for (let word = whole.from; word < middle.from; word++) take(word, word - whole.from + whole.fromNew);
  let { from, fromNew } = middle;
  const upTo = (to: number, toNew: number): void => {
    const gap = withoutEnds(was, is, { from, to, fromNew, toNew });
    for (let word = from; word < gap.from; word++) take(word, word - from + fromNew);
    for (let word = gap.to; word < to; word++) take(word, word - to + toNew);
  };
  const places = onceIn(is.slice(middle.fromNew, middle.toNew));
  const pairs: (readonly [number, number])[] = [];
  for (const [three, index] of onceIn(was.slice(middle.from, middle.to))) {
    const now = places.get(three);
    if (now !== undefined) pairs.push([index + middle.from, now + middle.fromNew]);
  }
  for (const [first, now] of inOrder(pairs)) {
    if (first < from || now < fromNew) continue;
    upTo(first, now);
    for (let word = 0; word < 3; word++) take(first + word, now + word);
    from = first + 3;
    fromNew = now + 3;
  }
  upTo(middle.to, middle.toNew);
  for (let word = middle.to; word < whole.to; word++) take(word, word - whole.to + whole.toNew);
  return found;
}

/** A stretch of the words that go, and the one of those that come in its place. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly fromNew: number;
  readonly toNew: number;
}

/** What is left of it between the words at both its ends that stay. */
function withoutEnds(was: readonly Word[], is: readonly Word[], { from, to, fromNew, toNew }: Gap): Gap {
  const most = Math.min(to - from, toNew - fromNew);
  let head = 0;
  while (head < most && was[from + head]?.letters === is[fromNew + head]?.letters) head++;
  let tail = 0;
  while (tail < most - head && was[to - 1 - tail]?.letters === is[toNew - 1 - tail]?.letters) tail++;
  return { from: from + head, to: to - tail, fromNew: fromNew + head, toNew: toNew - tail };
}

/** Where three words in a row begin that stand only once, in the order of the text. */
function onceIn(words: readonly Word[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let index = 0; index + 2 < words.length; index++) {
    const three = `${words[index]?.letters} ${words[index + 1]?.letters} ${words[index + 2]?.letters}`;
    places.set(three, places.has(three) ? TWICE : index);
  }
  for (const [three, index] of places) if (index === TWICE) places.delete(three);
  return places;
}

const TWICE = -1;

/** As many of the pairs as come in the same order in both, by their second numbers; they are given by their first. */
function inOrder(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const before: (number | undefined)[] = [];
  /** The pair that ends the best chain of each length. */
  const ends: number[] = [];
  for (const [index, [, now]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < now) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  }
  const found: (readonly [number, number])[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at];
    if (pair !== undefined) found.push(pair);
  }
  return found.reverse();
}
