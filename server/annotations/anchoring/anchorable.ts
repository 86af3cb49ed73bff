import { type Comparable, comparableOf } from './comparable';
import { type GramIndex, gramIndexOf } from './gramIndex';

/** A text in which passages are looked for again. What that takes is made once, when it is first needed. */
export interface Anchorable {
  readonly text: string;
  readonly comparable: Comparable;
  readonly index: GramIndex;
}

/** The text as `anchor` takes it: keep it as long as the text is the same. */
export function anchorable(text: string): Anchorable {
  let comparable: Comparable | undefined;
  let index: GramIndex | undefined;
  return {
    text,
    get comparable() {
      comparable ??= comparableOf(text);
      return comparable;
    },
    get index() {
      index ??= gramIndexOf(this.comparable.text);
      return index;
    },
  };
}
