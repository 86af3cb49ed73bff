import type { Flow } from './flow';
import { firstFrom, type Placed, type Span } from './span';

/** A word of a text, without what a line end, a hyphen or a capital makes of it. */
export interface Word extends Placed {
  /** In small letters, without hyphens and apostrophes. */
  readonly plain: string;
}

/**
 * The words of a flow with their places in the source, in order; everything else is passed over. Stretches of the source that are
 * no part of a word, though they are glued to it (the marks of notes, in the order of the text), are cut off.
 */
export function wordsOf(flow: Flow, glued: readonly Placed[] = []): readonly Word[] {
  return [...flow.text.matchAll(/[\p{L}\p{N}]+(?:[-‐‑'’][\p{L}\p{N}]+)*/gu)].flatMap(
    ({ 0: printed, index }): readonly Word[] => {
      const whole = flow.toSource({ start: index, end: index + printed.length });
      const cut = glued[firstFrom(glued, whole.start)]?.span;
      const excess = cut === undefined ? 0 : Math.max(0, whole.end - cut.start);
      const plain = printed.slice(0, printed.length - excess).replace(/[-‐‑'’]/g, '');
      const span: Span = { start: whole.start, end: whole.end - excess };
      return plain === '' ? [] : [{ plain: plain.normalize('NFC').toLowerCase(), span }];
    },
  );
}
