import type { PartialDate } from '../text/partialDate';
import type { Span } from '../text/span';

/**
 * What a person noted about a stretch of text. Offsets are UTF-16 code units of the text, as everywhere in Bronwijzer; on disk
 * they are code points (`webAnnotation.ts`). What Bronwijzer merely suggests is no annotation until a person accepts it.
 */
export interface Annotation {
  /** An IRI that nobody else will ever give: `urn:uuid:…`. */
  readonly id: string;
  readonly creator?: Annotator;
  /** A moment as ISO 8601: `2021-03-16T10:00:00Z`. */
  readonly created?: string;
  readonly modified?: string;
  readonly target: Target;
  readonly body: Body;
  /** A remark with whatever the annotation is. */
  readonly note?: string;
}

/** Who made an annotation. */
export interface Annotator {
  readonly name: string;
  /** An IRI of the person, such as an ORCID, where one is known. */
  readonly id?: string;
}

/** What an annotation says; its kind is the motivation of the W3C vocabulary. */
export type Body = Tagging | Commenting | Questioning | Linking | Identifying;

export type Motivation = Body['motivation'];

/** A code of the codebook. */
export interface Tagging {
  readonly motivation: 'tagging';
  /** The identifier of the code in `codebook.yaml`. */
  readonly code: string;
  /** The fields of a code that is a statement. */
  readonly statement?: Statement;
}

export interface Commenting {
  readonly motivation: 'commenting';
  readonly text: string;
}

export interface Questioning {
  readonly motivation: 'questioning';
  readonly text: string;
  readonly state: 'open' | 'answered';
  readonly answer?: string;
}

/** Something else that belongs to the stretch. */
export interface Linking {
  readonly motivation: 'linking';
  readonly to: LinkedThing;
}

export type LinkedThing =
  | {
      readonly kind: 'publication';
      /** A canonical identifier: `kst-22112-2955`. */
      readonly id: string;
    }
  | { readonly kind: 'passage'; readonly target: Target };

/** Which actor the words mean. */
export interface Identifying {
  readonly motivation: 'identifying';
  /** The identifier of the actor in the register: `person.leers`. */
  readonly actor: string;
}

/**
 * Who takes which side in what, as discourse network analysis asks it. Each field is the identifier of an actor or of a code
 * where there is one, and the words themselves where there isn't; what isn't known is left out.
 */
export interface Statement {
  readonly speaker?: string;
  readonly organisation?: string;
  readonly concept?: string;
  readonly agrees?: boolean;
  /** When it was said. */
  readonly date?: PartialDate;
}

/** The stretch of a text that an annotation is about. */
export interface Target {
  /** The path of the text from the root of the corpus, with forward slashes. */
  readonly source: string;
  /** Which version of the text the places were taken from (`digest.ts`). */
  readonly digest?: string;
  /** In the order of the text; mostly one. */
  readonly pieces: readonly [Piece, ...Piece[]];
}

/** One unbroken stretch: where it stood, and the words to find it again by. */
export interface Piece {
  readonly span: Span;
  readonly quote: Quote;
}

/** The words of a stretch and what stood around them, exactly as in the text, line ends included. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
