import type { FileEdit, Range, RequestedBody, StatementFields } from './annotationRequests';
import type { Refused } from './requests';

/**
 * The requests about what Bronwijzer offers to annotate: suggestions, the fields of a statement, and all equal mentions. Types
 * only, as in `annotationRequests.ts`; nothing is an annotation before a person asked for that by a change.
 */
export interface OfferedRequests {
  /** What is offered in a text to who asks, in its order. `null` where the text isn't open, or lies in no folder. */
  readonly 'bronwijzer/annotations/suggestions': {
    readonly params: InText & ByAnnotator;
    readonly result: SuggestionsInText | null;
  };
  /** The edit that keeps suggestions from being offered to this annotator again, by their keys. */
  readonly 'bronwijzer/annotations/reject': {
    readonly params: InText & ByAnnotator & { readonly keys: readonly string[] };
    readonly result: { readonly edit: FileEdit | null } | Refused | null;
  };
  /** The fields of a statement that was made, and what they can be filled in with. `null` where there is no such annotation. */
  readonly 'bronwijzer/annotations/statement': {
    readonly params: InText & ByAnnotator & { readonly id: string };
    readonly result: StatementToFill | null;
  };
  /** What can be looked for everywhere from a selection, what a reader means first. */
  readonly 'bronwijzer/annotations/sought': {
    readonly params: InText & { readonly range: Range };
    readonly result: readonly ShownSought[];
  };
  /**
   * All places that mean the same or have the same words, in this text or in all texts under the same codebook, this one first.
   * How far it is is told as `$/progress` with a `SearchProgress` where the client gave a token.
   */
  readonly 'bronwijzer/annotations/equal': {
    readonly params: InText &
      ByAnnotator & {
        readonly sought: Sought;
        readonly code: string;
        readonly everywhere: boolean;
        readonly workDoneToken?: string;
      };
    readonly result: readonly EqualInText[];
  };
}

interface InText {
  readonly textDocument: { readonly uri: string };
}

interface ByAnnotator {
  readonly annotator: string;
}

export type SuggestionKind = 'actor' | 'citation' | 'quotation' | 'pattern';

export interface SuggestionsInText {
  /** The version of the text that the places are of. */
  readonly version: number;
  readonly suggestions: readonly ShownSuggestion[];
}

export interface ShownSuggestion {
  readonly key: string;
  readonly kind: SuggestionKind;
  readonly ranges: readonly Range[];
  /** What would be noted: the name of a code, an actor or a publication. */
  readonly label: string;
  /** Why it is offered. */
  readonly reason: string;
  /** What the annotation will say. */
  readonly body: RequestedBody;
}

export interface StatementToFill {
  /** What it has; of one that has nothing yet, what the text tells. */
  readonly fields: StatementFields;
  /** Whoever the text names, the nearest first, and whom the fields already have. */
  readonly actors: readonly NamedActor[];
}

export interface NamedActor {
  readonly id: string;
  readonly name: string;
  readonly isPerson: boolean;
  /** For whom a person speaks by what the text says, where that is certain. */
  readonly organisation?: string;
}

/** As in `annotations/equal/sought.ts`. */
export type Sought =
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'publication'; readonly id: string }
  | { readonly kind: 'words'; readonly words: string };

export interface ShownSought {
  readonly sought: Sought;
  /** What it is called to the user. */
  readonly label: string;
}

export interface EqualInText {
  readonly uri: string;
  /** From the root of the corpus. */
  readonly path: string;
  /** Which version of the text the places are of, for the change that is made with them. */
  readonly digest: string;
  readonly mentions: readonly ShownEqual[];
}

export interface ShownEqual {
  readonly range: Range;
  /** Each on one line. */
  readonly before: string;
  readonly words: string;
  readonly behind: string;
  /** Whether this annotator has put the same code there already. */
  readonly isSaid: boolean;
}

/** How many texts have been looked through. */
export interface SearchProgress {
  readonly done: number;
  readonly total: number;
}
