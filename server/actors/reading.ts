import type { PartialDate } from '../text/partialDate';
import type { ActorReading, Register } from './model';

/** What settling needs to know of the document around the names. Offsets are those of the source text. */
export interface SettlingContext {
  readonly register: Register;
  /** The date of the text, or of the letter in it, at an offset. */
  dateAt(offset: number): PartialDate | undefined;
  /** Whether a footnote mark begins at an offset. */
  isMark(offset: number): boolean;
  /** The chamber of which the document is a paper. */
  readonly chamber?: 'I' | 'II';
  /** The chamber to which the letter at an offset is addressed; it goes before that of the document. */
  chamberAt?(offset: number): 'I' | 'II' | undefined;
}

/** The reading of the actors that are left: none, the one, or one of several. */
export function readingAs(candidates: readonly string[]): ActorReading | undefined {
  const [actorId, ...others] = candidates;
  if (actorId === undefined) return undefined;
  return others.length === 0 ? { status: 'certain', actorId } : { status: 'ambiguous', actorIds: candidates };
}
