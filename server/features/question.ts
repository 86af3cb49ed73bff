import type { Corpus } from '../corpus/model';
import type { Document } from '../document/model';
import type { Language } from '../text/language';
import type { Span } from '../text/span';

/** What every question of an editor is asked about: the text in front of the user, its corpus, and the user's language. */
export interface Question {
  readonly uri: string;
  readonly document: Document;
  readonly corpus: Corpus;
  readonly language: Language;
}

/** A stretch of a text of the corpus. */
export interface Location {
  readonly uri: string;
  readonly span: Span;
}
