import type { Wording } from '../../text/language';
import type { Span } from '../../text/span';
import type { Codebook } from '../codebook/model';
import type { Annotation, Annotator, Body, Statement } from '../model';

/**
 * What a person does to the annotations of a text. Offsets are UTF-16 code units of the text as it is now; all of it can be
 * sent as JSON.
 */
export type AnnotationChange =
  | Add
  | AddMany
  | Remove
  | Recode
  | Reach
  | Widen
  | Narrow
  | Split
  | Join
  | Note
  | Rephrase
  | Answer
  | Reopen
  | FillStatement
  | Place;

/** What is put on words: on one stretch or more, which need not be in order. White space at their ends is left out. */
export interface NewAnnotation {
  readonly spans: readonly Span[];
  readonly body: Body;
  readonly note?: string;
}

/** Refused where the same stands on the very same words already. */
export interface Add extends NewAnnotation {
  readonly kind: 'add';
}

/** Every equal mention, or several suggestions at once. Those that are there already are passed over. */
export interface AddMany {
  readonly kind: 'addMany';
  readonly items: readonly NewAnnotation[];
}

export interface Remove {
  readonly kind: 'remove';
  readonly ids: readonly string[];
}

/** Another code. The fields of a statement stay unless the codebook says that the new code is none. */
export interface Recode {
  readonly kind: 'recode';
  readonly ids: readonly string[];
  readonly code: string;
  /** What is known of those that become a statement by it, by their identifiers. */
  readonly statements?: Readonly<Record<string, Statement>>;
}

/** Put on these words instead; one that isn't found in the text is on them from then on. */
export interface Reach {
  readonly kind: 'reach';
  readonly id: string;
  readonly spans: readonly Span[];
}

/** An edge moved outwards, over a word or to where the sentence begins or ends. */
export interface Widen {
  readonly kind: 'widen';
  readonly id: string;
  readonly edge: Edge;
  readonly by: Stride;
}

/** An edge moved inwards, never so far that no word is left. */
export interface Narrow {
  readonly kind: 'narrow';
  readonly id: string;
  readonly edge: Edge;
  readonly by: Stride;
}

export type Edge = 'start' | 'end';

export type Stride = 'word' | 'sentence';

/** Made two at an offset; a word in which it lies goes with the second, which has a new identifier. */
export interface Split {
  readonly kind: 'split';
  readonly id: string;
  readonly at: number;
}

/** Made one, that of the first in the text; all must say the same. Notes that differ are put below each other. */
export interface Join {
  readonly kind: 'join';
  readonly ids: readonly string[];
}

/** The remark with an annotation; an empty text takes it away. */
export interface Note {
  readonly kind: 'note';
  readonly id: string;
  readonly text: string;
}

/** Another text for a comment or a question. */
export interface Rephrase {
  readonly kind: 'rephrase';
  readonly id: string;
  readonly text: string;
}

/** A question is answered; with an empty text it is settled with the answer that it had, or none. */
export interface Answer {
  readonly kind: 'answer';
  readonly id: string;
  readonly text: string;
}

/** A question is open again; its answer stays with it. */
export interface Reopen {
  readonly kind: 'reopen';
  readonly id: string;
}

/** All fields of a statement, in the place of those it had; one left empty isn't known. */
export interface FillStatement {
  readonly kind: 'statement';
  readonly id: string;
  readonly fields: Statement;
}

/** One piece of an annotation that isn't found put where a person says that it is; its other pieces stay. */
export interface Place {
  readonly kind: 'place';
  readonly id: string;
  /** Which of its pieces, from 0. */
  readonly piece: number;
  readonly span: Span;
}

/** What a change is made with: `applyChange(annotations, change, circumstances)` of `applyChange.ts` answers `Changed`. */
export interface Circumstances {
  /** The text as it is now, unsaved edits included. */
  readonly text: string;
  /** Its path, as `Target.source` has it. */
  readonly path: string;
  /** Which version of the text this is (`digest.ts`), where that is known already. */
  readonly digest?: string;
  /** Who makes the change. Nobody changes what others made; what says no maker belongs to whoever has the file. */
  readonly creator: Annotator;
  /** The moment, as ISO 8601. */
  readonly now: string;
  /** An IRI that nobody was given before, each time. */
  readonly newId: () => string;
  /** Says which codes are statements, and which are groups that are given to nothing; without codes where there is none. */
  readonly codebook: Codebook;
  /**
   * The pieces, by their number, of annotations that aren't found in the text as it is now. Their words and places stay as they
   * were until a person says where they are.
   */
  readonly lost?: ReadonlyMap<string, ReadonlySet<number>>;
}

export type Changed =
  | {
      readonly status: 'changed';
      /** In the order given; what is new comes last, what was split off behind what it was split off from. */
      readonly annotations: readonly Annotation[];
      /** The identifiers of what is new or changed; none where all was so already. */
      readonly touched: readonly string[];
      /** The identifiers of what is no longer there. */
      readonly gone: readonly string[];
    }
  | Refused;

/** Nothing was changed: a sentence for the user that says why, and what to do. */
export interface Refused {
  readonly status: 'refused';
  readonly reason: Wording;
}
