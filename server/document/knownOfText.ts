import type { PartialDate } from '../text/partialDate';

/** What is known of a text before it is read: what a person stated of it, and what its file is named after. */
export interface KnownOfText {
  /** Words that stand for a missing source, besides those that are always known. */
  readonly placeholders?: readonly string[];
  /** The publication that it is: what a person stated counts before what the text says, and that before a file's name. */
  readonly publication?: { readonly id: string; readonly evidence: 'corpus.yaml' | 'file name' };
  /** When it was written. The dateline of a letter in it counts before it for that letter; a date in the header doesn't. */
  readonly date?: PartialDate;
}
