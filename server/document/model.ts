import type { ActorMention, UnregisteredPerson } from '../actors/model';
import type { BackReference, Chamber, Citation, Part, Placeholder, WebAddress } from '../citations/model';
import type { PartialDate } from '../text/partialDate';
import type { Span } from '../text/span';

/** A page of the document that the text was taken from. */
export interface Page {
  readonly span: Span;
  /** Counted from 1 in the order of the text. */
  readonly ordinal: number;
  /** The number in the running foot, where one is printed. */
  readonly printed?: Part;
}

export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'question'
  | 'answer'
  | 'list'
  | 'dateline'
  | 'signature'
  | 'runningFoot'
  | 'footnote';

/** A stretch of text that is read on its own: a paragraph with the whole of its text, also where a page ends in it. */
export interface Block {
  readonly kind: BlockKind;
  /** From the first to the last character; on a block that runs over a page, what stands between the pages lies in it too. */
  readonly span: Span;
  /** The stretches that are the block's own text: one, or one a page where a page ends in it. */
  readonly pieces: readonly Span[];
  /** The number of a question, of an answer where it has one, or of a footnote, as printed. */
  readonly number?: Part;
}

/** A note at the foot of a page. */
export interface Footnote {
  readonly kind: 'footnote';
  /** From its number to its last character. */
  readonly span: Span;
  readonly number: Part;
  /** What stands behind the number. */
  readonly body: Span;
  /** Index of its page in `Document.pages`. */
  readonly page: number;
}

/** The digits that call a footnote. */
export interface FootnoteMark {
  readonly kind: 'footnoteMark';
  /** The digits alone. */
  readonly span: Span;
  /** The digits with the word, number or sign that they are glued to (`brief.1`, `20101`): what an extract shows. */
  readonly word: Span;
  readonly number: string;
  /** Where the number of the called note starts; absent where that note is missing. */
  readonly footnote?: number;
}

/** A date, in figures, in words, or relative to the day of the text. */
export interface DateMention {
  readonly kind: 'date';
  readonly span: Span;
  /** Absent where the text alone, or the day it was written, doesn't make the date certain. */
  readonly value?: PartialDate;
  /** Printed in full, or worked out from the date at which the text was written (`23 september jl.`). */
  readonly certainty: 'printed' | 'inferred';
}

/** Who says something, as the text prints it beside what is said. */
export interface Speaker {
  /** `Leers`, `een ingewijde`, `ze`. */
  readonly value: string;
  readonly span: Span;
  /** The actor of the register, where that is certain; of a pronoun the one person who can be meant. */
  readonly actorId?: string;
  /** A person who isn't in the register. */
  readonly unregistered?: UnregisteredPerson;
  /** A source that the text doesn't name: `een coalitiebron`, `meerdere ingewijden`. */
  readonly anonymous?: true;
}

/**
 * What somebody is quoted with, and who says it: between quotation marks (`direct`), or in the words of whoever writes
 * (`reported`): `Malmström beaamde dat …`, `…, aldus een coalitiebron`. Where no speaker is certain a direct quotation has
 * none: a title, a term, a passage that somebody reads (`Bent u bekend met het bericht «…»`); a reported one always has.
 */
export interface Quotation {
  readonly kind: 'quotation';
  readonly form: 'direct' | 'reported';
  /** With the quotation marks. Of reported speech the words that are said, without `dat` and the stop. */
  readonly span: Span;
  /** The text between the marks; of reported speech the same as `span`. */
  readonly quoted: Span;
  readonly speaker?: Speaker;
  /** `zei`, `aldus`, `liet weten`. */
  readonly verb?: Part;
  /** The sentence that says who speaks, where one does. */
  readonly sentence?: Span;
}

/**
 * A stretch that is somebody's own words as a whole, and who that is. What it quotes is another's (`Quotation`).
 * - `letter`: from behind its dateline up to its signature; who signed it says it
 * - `turn`: what stands below a line with a speaker in a report of a debate (`De heer Azarkan (DENK):`), up to the next
 * - `question`: those who ask are named above (`Vragen van de leden …`)
 * - `answer`: who answers is named above (`Antwoord van Minister …`), or signed the letter with which the answers were sent
 */
export interface Utterance {
  readonly kind: 'letter' | 'turn' | 'question' | 'answer';
  /** From its first to its last character; notes and running feet between its pages lie in it too. */
  readonly span: Span;
  /** At least one, each where the text names them. */
  readonly speakers: readonly Speaker[];
}

/** The source that a back-reference takes over. */
export type Antecedent =
  | {
      readonly status: 'resolved';
      /** The start of the citation that it ends at, through the chain. */
      readonly citation: number;
      /** The start of each back-reference passed on the way, nearest first. */
      readonly through: readonly number[];
      /** The page meant: its own, or the one taken over by *Ibidem*. */
      readonly pages?: string;
    }
  | {
      /** A relative reference that the document completes to a citation which is printed nowhere. */
      readonly status: 'completed';
      readonly citation: Citation;
      readonly from: 'own dossier' | 'only dossier';
    }
  | { readonly status: 'ambiguous'; readonly citations: readonly number[] }
  | {
      readonly status: 'dangling';
      /**
       * `not said here`: what a relative reference means stands in another text, or nowhere. `source not known here`: the note
       * names a source in words that are no citation, as literature is. Neither is a fault.
       */
      readonly why: 'first note' | 'no such note' | 'note without a source' | 'source not known here' | 'not said here';
    };

/** A back-reference together with what it takes over. */
export interface ResolvedBackReference extends BackReference {
  readonly antecedent: Antecedent;
}

/** A placeholder together with the sentence that waits for its source: the one that calls the note in which it stands. */
export interface WaitingPlaceholder extends Placeholder {
  readonly sentence?: Span;
}

export type Mention =
  | Citation
  | ResolvedBackReference
  | FootnoteMark
  | ActorMention
  | DateMention
  | WaitingPlaceholder
  | Quotation
  | WebAddress;

/** What in a text says which publication it is. */
export type IdentityOrigin = 'runningFoot' | 'colophon' | 'titleBlock';

/** The publication that the document itself is, as its running foot, colophon or title block says. It is no citation. */
export interface Identity {
  readonly kind: 'identity';
  /** Where it stands first; of a title block from the dossier to the number. */
  readonly span: Span;
  readonly id: string;
  /** What says so: of several the first of these. */
  readonly origin: IdentityOrigin;
  readonly chamber?: Part<Chamber>;
  /** The chamber that a letter or a Roman dossier (I), a number (II) or the identifier tells, where none is printed. */
  readonly chamberInferred?: Chamber;
  readonly session?: Part;
  /** The dossiers in the title block, that of the publication first; none where no title block is printed. */
  readonly dossiers: readonly TitledDossier[];
  /** Where every running foot, and every line of a colophon with the identifier, stands. */
  readonly feet: readonly Span[];
}

/** A dossier as a title block prints it: its number in canonical spelling (`21501-20`), and its title on one line. */
export interface TitledDossier {
  readonly number: Part;
  readonly title?: Part;
}

/** A day at which the document, or a letter in it, was written. */
export type DocumentDate = PrintedDate | StatedDate;

export interface PrintedDate {
  /** A `header` date (`date 2020-03`) was added by whoever collected the text: weak evidence. A `dateline` is the text's own. */
  readonly origin: 'header' | 'dateline';
  readonly span: Span;
  readonly value: PartialDate;
  /** Where what it dates begins: a letter, with the heading and the address above its dateline; else the date itself. */
  readonly from: number;
}

/** What a person stated in `corpus.yaml`: it takes the place of a header date, and stands nowhere in the text. */
export interface StatedDate {
  readonly origin: 'stated';
  readonly value: PartialDate;
  readonly from: 0;
}

/** One text of the corpus, read. Everything in it is plain data; all offsets are UTF-16 code units in `text`. */
export interface Document {
  readonly text: string;
  /** Where each line starts; the first at 0. A line ends with `\n`, `\r\n` or `\r`, as editors count. */
  readonly lines: readonly number[];
  readonly pages: readonly Page[];
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
  /** Titles and headings as a reader reads them, on one line; of a very long one its first words. */
  readonly headings: readonly Part[];
  /** In the order of the text; of two that start together the longer one first. */
  readonly mentions: readonly Mention[];
  /** In the order of the text; a question or answer may stand inside a letter. */
  readonly utterances: readonly Utterance[];
  readonly identity?: Identity;
  /** In the order of the text; one that was stated comes first. */
  readonly dates: readonly DocumentDate[];
}

/** What the corpus keeps of a document: small, serialisable, without the text. */
export interface DocumentFacts extends Omit<Document, 'text' | 'blocks'> {
  /** That of the text that they are of; facts without one may be of a text that has changed since. */
  readonly fingerprint?: string;
}
