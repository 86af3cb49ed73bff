import type { Position, Refused } from './requests';

/**
 * The requests about annotations and codes that Bronwijzer adds to the language server protocol, by method. Types only, as in
 * `requests.ts`. Who asks says in which name: `annotator` is the name of the person at the editor, empty where that isn't known.
 */
export interface AnnotationRequests {
  /** All that was noted about a text, in its order. `null` where the text isn't open, or lies in no folder of the workspace. */
  readonly 'bronwijzer/annotations/of': {
    readonly params: InText & ByAnnotator;
    readonly result: AnnotationsOfText | null;
  };
  /**
   * What a person does to annotations of a text, as the edit that does it, to be applied by the client; `null` where the text is
   * neither open nor one of the corpus. With a digest it is refused of a text that is no longer the one it belongs to.
   */
  readonly 'bronwijzer/annotations/change': {
    readonly params: InText & ByAnnotator & { readonly change: RequestedChange; readonly digest?: string };
    readonly result: ChangedAnnotations | Refused | null;
  };
  /**
   * The edit that writes where the annotator's annotations now stand in a text that was edited, for when it is saved; nothing
   * where they stand as they were written.
   */
  readonly 'bronwijzer/annotations/settle': {
    readonly params: InText & ByAnnotator;
    readonly result: FileEdit | null;
  };
  /** The passages of a corpus that a filter lets through, with what is around them: a concordance. */
  readonly 'bronwijzer/annotations/passages': {
    readonly params: { readonly uri: string; readonly filter: ShownFilter } & ByAnnotator;
    readonly result: readonly ShownPassage[] | null;
  };
  /** Who annotated anything in a corpus. */
  readonly 'bronwijzer/annotations/annotators': {
    readonly params: { readonly uri: string };
    readonly result: readonly { readonly key: string; readonly name: string; readonly count: number }[];
  };
  /** What two annotators gave the same passages, in the texts of a corpus that both annotated, and what a third decided on that. */
  readonly 'bronwijzer/annotations/compared': {
    readonly params: {
      readonly uri: string;
      readonly compared: ComparedAnnotators;
      /** Only these texts. */
      readonly texts?: readonly string[];
    };
    readonly result: readonly ShownComparison[] | null;
  };
  /**
   * How far two annotators agree over all codes, in the texts of a corpus that both annotated: Cohen's kappa, and Krippendorff's
   * alpha for unitizing. Neither is there where it can't be told.
   */
  readonly 'bronwijzer/annotations/agreement': {
    readonly params: { readonly uri: string; readonly compared: ComparedAnnotators };
    readonly result: ShownAgreement | null;
  };
  /** The edit of the third file that writes a decision on a passage; refused where that passage is no longer there. */
  readonly 'bronwijzer/annotations/decide': {
    readonly params: {
      readonly uri: string;
      readonly compared: ComparedAnnotators;
      readonly passage: string;
      readonly choice: ComparisonChoice;
    };
    readonly result: { readonly edit: FileEdit | null } | Refused;
  };
  /**
   * The annotations, codes or network of a corpus as files of another program, for the client to write; refused where there is
   * nothing to export, or something can't be read.
   */
  readonly 'bronwijzer/annotations/export': {
    readonly params: {
      readonly uri: string;
      readonly form: ExportForm;
      /** By the keys of their names, as `annotators` answers them; all where nothing is said. */
      readonly annotators?: readonly string[];
    };
    readonly result: ExportedFiles | Refused;
  };
  /**
   * What files of another program bring to a corpus, as edits to be applied by the client; refused where they can't be read or
   * taken over. What is there stays. All goes to the annotator, or without one to whom the files say made it, and what they
   * say of nobody to `nameless`.
   */
  readonly 'bronwijzer/annotations/import': {
    readonly params: {
      readonly uri: string;
      readonly files: readonly ExchangedFile[];
      /** Without it the files tell. */
      readonly form?: ImportForm;
      readonly annotator?: string;
      readonly nameless?: string;
    };
    readonly result: ImportedFiles | Refused | { readonly unclear: 'form' | 'annotator' };
  };
  /** The copies that saves which were cut off left beside files of annotations and codebooks, in folders. */
  readonly 'bronwijzer/annotations/leftOver': {
    readonly params: { readonly folders: readonly string[] };
    readonly result: readonly LeftOverCopy[];
  };
  /** The codes for a text or a folder; without codes where there is no `codebook.yaml` yet. */
  readonly 'bronwijzer/codes': {
    readonly params: { readonly uri: string } & ByAnnotator;
    readonly result: Codes | null;
  };
  /** The edit that adds a code to the codebook, which is made where there is none; no edit where a code has this name already. */
  readonly 'bronwijzer/codes/add': {
    readonly params: { readonly uri: string; readonly name: string };
    readonly result: AddedCode | Refused | null;
  };
  /**
   * Where a code stands in the codebook for a text or a folder: its identifier there, where it can be told. `null` without a
   * codebook.
   */
  readonly 'bronwijzer/codes/place': {
    readonly params: { readonly uri: string; readonly code: string };
    readonly result: { readonly uri: string; readonly range?: Range } | null;
  };
  /** The publications or actors that words name, then others with a name like the one typed. `null` where the text isn't open. */
  readonly 'bronwijzer/named': {
    readonly params: InText & {
      readonly range: Range;
      readonly kind: 'publication' | 'actor';
      readonly typed: string;
    };
    readonly result: readonly NamedThing[] | null;
  };
  /** What a person does to the codes for a text or a folder, as the edit of `codebook.yaml` that does it. */
  readonly 'bronwijzer/codebook/change': {
    readonly params: { readonly uri: string; readonly change: RequestedCodebookChange };
    readonly result: ChangedCodebook | Refused;
  };
}

/** What the server tells the client unasked. */
export interface AnnotationNotifications {
  /** What was noted, or what codes there are, may be other than before: of one text, or of all. */
  readonly 'bronwijzer/annotations/changed': { readonly uri?: string };
}

export interface LeftOverCopy {
  readonly copy: string;
  readonly file: string;
  /** What is to become of it; `newest` where it is offered only if it is the later of the two. */
  readonly verdict: 'offer' | 'remove' | 'newest';
}

interface InText {
  readonly textDocument: { readonly uri: string };
}

interface ByAnnotator {
  readonly annotator: string;
}

/** As in the protocol. */
export interface Range {
  start: Position;
  end: Position;
}

export interface AnnotationsOfText {
  /** The version of the text that the places are of. */
  readonly version: number;
  readonly annotations: readonly ShownAnnotation[];
  /** Files that can't be read: nothing is shown of them, and nothing written. */
  readonly broken: readonly { readonly uri: string; readonly message: string }[];
}

export type MotivationName = 'tagging' | 'commenting' | 'questioning' | 'linking' | 'identifying';

export interface ShownAnnotation {
  readonly id: string;
  /** The file in which it stands. */
  readonly file: string;
  /** Who made it, and whether that is who asks. */
  readonly annotator: string;
  readonly own: boolean;
  readonly motivation: MotivationName;
  /** The code, by its present identifier; empty for what is no code. */
  readonly code: string;
  /** What it is called to the user: the name of the code, or what it is. */
  readonly label: string;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Where it stands; none of one that isn't found. */
  readonly ranges: readonly Range[];
  readonly status: 'found' | 'ambiguous' | 'orphaned';
  /** The words that it was made on. */
  readonly words: string;
  /** The text of a comment or question. */
  readonly text?: string;
  readonly answer?: string;
  readonly state?: 'open' | 'answered';
  readonly note?: string;
  readonly statement?: StatementFields;
  /** Moments as ISO 8601. */
  readonly created?: string;
  readonly modified?: string;
  /** Where the pieces that aren't found may stand, the likeliest first. */
  readonly candidates: readonly ShownCandidate[];
}

export interface ShownCandidate {
  /** Which of the pieces, from 0. */
  readonly piece: number;
  readonly range: Range;
  /** The words there, on one line. */
  readonly words: string;
  /** From 0 to 1. */
  readonly likeness: number;
}

export interface StatementFields {
  readonly speaker?: string;
  readonly organisation?: string;
  readonly concept?: string;
  readonly agrees?: boolean;
  readonly date?: string;
}

/** What an annotation says. */
export type RequestedBody =
  | { readonly motivation: 'tagging'; readonly code: string; readonly statement?: StatementFields }
  | { readonly motivation: 'commenting'; readonly text: string }
  | { readonly motivation: 'questioning'; readonly text: string; readonly state: 'open' | 'answered' }
  | { readonly motivation: 'linking'; readonly to: LinkedTo }
  | { readonly motivation: 'identifying'; readonly actor: string };

export type LinkedTo =
  | { readonly kind: 'publication'; readonly id: string }
  /** A passage of this or another text of the same corpus. */
  | { readonly kind: 'passage'; readonly uri: string; readonly ranges: readonly Range[] };

export interface RequestedAnnotation {
  readonly ranges: readonly Range[];
  readonly body: RequestedBody;
  readonly note?: string;
}

/** What a person does to annotations, as in `annotations/changes/change.ts`, with the places as the protocol has them. */
export type RequestedChange =
  | ({ readonly kind: 'add' } & RequestedAnnotation)
  | { readonly kind: 'addMany'; readonly items: readonly RequestedAnnotation[] }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'recode'; readonly ids: readonly string[]; readonly code: string }
  | { readonly kind: 'reach'; readonly id: string; readonly ranges: readonly Range[] }
  | {
      readonly kind: 'widen' | 'narrow';
      readonly id: string;
      readonly edge: 'start' | 'end';
      readonly by: 'word' | 'sentence';
    }
  | { readonly kind: 'split'; readonly id: string; readonly at: Position }
  | { readonly kind: 'join'; readonly ids: readonly string[] }
  | { readonly kind: 'note' | 'rephrase' | 'answer'; readonly id: string; readonly text: string }
  | { readonly kind: 'reopen'; readonly id: string }
  | { readonly kind: 'statement'; readonly id: string; readonly fields: StatementFields }
  | { readonly kind: 'place'; readonly id: string; readonly piece: number; readonly range: Range };

export interface ChangedAnnotations {
  /** Nothing where all was so already. */
  readonly edit: FileEdit | null;
  /** The identifiers of what is new or changed. */
  readonly touched: readonly string[];
}

/** A file of the user's, and what comes in the place of what in it. */
export interface FileEdit {
  readonly uri: string;
  /** The version that the edits belong to; `null` of a file that isn't open, or was changed while they were worked out. */
  readonly version: number | null;
  /** Whether it is to be made first. */
  readonly create: boolean;
  readonly edits: { range: Range; newText: string }[];
}

export interface AddedCode {
  readonly id: string;
  readonly edit: FileEdit | null;
}

export interface NamedThing {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the name. */
  readonly detail: string;
  /** Where the words themselves name it. */
  readonly range?: Range;
}

export interface Codes {
  /** The `codebook.yaml`, and whether it is there. */
  readonly codebook: { readonly uri: string; readonly exists: boolean; readonly title?: string };
  /** The tree of codes. */
  readonly codes: readonly ShownCode[];
  /** The identifiers of all codes that can be given, those that this annotator used most first. */
  readonly mostUsed: readonly string[];
  /** The colours that have a name: as it stands in the file, for the user, and as `#rrggbb`. */
  readonly colours: readonly { readonly id: string; readonly name: string; readonly colour: string }[];
}

/** As in `annotations/codebook/changeCodebook.ts`; codes by their identifiers. */
export type RequestedCodebookChange =
  /** Under another code, or to the top. */
  | { readonly kind: 'move'; readonly code: string; readonly under?: string }
  | { readonly kind: 'merge'; readonly code: string; readonly into: string }
  | { readonly kind: 'rename'; readonly code: string; readonly name: string }
  /** Below another; `bronwijzer/codes/add` adds those at the top. */
  | { readonly kind: 'add'; readonly name: string; readonly under: string }
  /** `red`, or `#rrggbb`. */
  | { readonly kind: 'colour'; readonly code: string; readonly colour: string }
  | { readonly kind: 'remove'; readonly code: string };

export interface ChangedCodebook {
  /** Nothing where all was so already. */
  readonly edit: FileEdit | null;
  /** The code that it is about: of a new one its identifier. */
  readonly code: string;
  /** What was written of a code that is merged and finds no place at the other. */
  readonly leftOut: readonly { readonly field: string; readonly text: string }[];
}

export interface ShownCode {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`: its own, or that of what it stands under. */
  readonly colour: string;
  readonly key?: string;
  readonly description?: string;
  readonly use?: string;
  readonly avoid?: string;
  readonly isStatement: boolean;
  readonly isGroup: boolean;
  /** How many annotations of the corpus have it, without those of the codes below it. */
  readonly count: number;
  readonly codes: readonly ShownCode[];
}

/** As `PassageFilter` in `features/annotations/passages.ts`: what isn't said leaves nothing out. */
export interface ShownFilter {
  readonly texts?: readonly string[];
  readonly codes?: readonly string[];
  /** By the keys of their names, as `annotators` answers them. */
  readonly annotators?: readonly string[];
  readonly motivations?: readonly MotivationName[];
  readonly unanswered?: boolean;
  readonly unplaced?: boolean;
}

/** An annotation with its text and what is around it. */
export interface ShownPassage extends ShownAnnotation {
  readonly uri: string;
  /** From the root of the corpus. */
  readonly path: string;
  /** Each on one line. */
  readonly before: string;
  readonly behind: string;
}

/** The keys of two annotators, and the name of the third who decides. */
export interface ComparedAnnotators {
  readonly one: string;
  readonly other: string;
  readonly third: string;
}

export type ComparisonChoice = 'one' | 'other' | 'both' | 'neither';

export interface ShownAgreement {
  /** How many texts both annotated. */
  readonly texts: number;
  readonly kappa?: number;
  readonly unitizingAlpha?: number;
}

export interface ShownComparison {
  /** What tells it from all others. */
  readonly id: string;
  readonly uri: string;
  readonly path: string;
  readonly range: Range;
  readonly verdict: 'agree' | 'other edges' | 'other statements' | 'other codes' | 'only one' | 'only other';
  /** What each marked there, on one line, and with which codes by their names; empty where nothing. */
  readonly one: { readonly words: string; readonly codes: readonly string[] };
  readonly other: { readonly words: string; readonly codes: readonly string[] };
  /** What was decided, in words; empty where nothing was. */
  readonly decision: string;
  /** Which choice that was, where it is one. */
  readonly choice?: ComparisonChoice;
}

/** The forms in which annotations go in and out, as in `annotations/exchange/formats.ts`. */
export type AnnotationForm = 'refi-qda' | 'brat' | 'cas-json' | 'cas-xmi' | 'tei' | 'conll' | 'csv' | 'w3c';

/** Codes without annotations. */
export type CodebookForm = 'codebook-qdc' | 'codebook-csv';

/** Who says what, and what cites what. */
export type NetworkForm = 'statements-graphml' | 'statements-csv' | 'citations-graphml' | 'citations-csv';

export type ImportForm = AnnotationForm | CodebookForm;
export type ExportForm = ImportForm | NetworkForm;

/** A file of another program. */
export interface ExchangedFile {
  /** With forward slashes, from the folder of the exchange. */
  readonly path: string;
  readonly base64: string;
}

export interface ExportedFiles {
  readonly files: readonly ExchangedFile[];
  /** Whether it is one file, which may be called as one likes. */
  readonly isOneFile: boolean;
  /** The URIs of the files that these were made of: never to be written over. */
  readonly sources: readonly string[];
  /** How much it is, for the user. */
  readonly count: string;
  /** What the form can't hold, and what else should be known, a sentence each. */
  readonly warnings: readonly string[];
}

export interface ImportedFiles {
  /** Of files of annotations and the codebook. */
  readonly edits: readonly FileEdit[];
  /** What is done, in one sentence. */
  readonly summary: string;
  /** The same file by file, a sentence each. */
  readonly lines: readonly string[];
  /** What a person should look at, a sentence each. */
  readonly warnings: readonly string[];
}
