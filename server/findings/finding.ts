import type { FindingCode, Severity } from '../corpus/findingCodes';
import type { Corpus } from '../corpus/model';
import type { Document } from '../document/model';
import type { Language } from '../text/language';
import type { Span } from '../text/span';

export type { FindingCode, Severity };

/** Another place that explains a finding, or where the answer may be found. */
export interface RelatedPlace {
  /** The text it stands in, where that is another one. */
  readonly uri?: string;
  readonly span: Span;
  readonly message: string;
}

/** What is wrong or missing in a text. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly span: Span;
  /** What is wrong and what to do about it, in the user's language. */
  readonly message: string;
  readonly related: readonly RelatedPlace[];
}

/**
 * Looks for one kind of fault. Pure: the same document in the same corpus has the same findings, in the order of the text.
 * `uri` is that of the document, which need not be in the corpus itself.
 */
export type Rule = (document: Document, corpus: Corpus, uri: string, language: Language) => readonly Finding[];

/** A rule that looks at the rest of the corpus as well. One that reads other texts there answers when it has them. */
export type CorpusRule = (...asked: Parameters<Rule>) => readonly Finding[] | Promise<readonly Finding[]>;

/** A rule, and what there is to know of it without running it. */
export type DescribedRule = {
  readonly code: FindingCode;
  /** What its findings weigh at most unless a corpus says otherwise; a rule that is `off` is run only where it was asked for. */
  readonly severity: Severity | 'off';
} & (
  | {
      /** Needs the text alone, and the register of actors: its findings come at once. */
      readonly kind: 'text';
      readonly find: Rule;
    }
  | {
      /** Needs other texts of the corpus: its findings may follow later. */
      readonly kind: 'corpus';
      readonly find: CorpusRule;
    }
);

/** A stretch of the text as a message quotes it: on one line, and cut where it is long. */
export function quote(document: Document, { start, end }: Span): string {
  const longest = 80;
  const text = document.text.slice(start, Math.min(end, start + longest)).replace(/\s+/g, ' ');
  return end - start > longest ? `${text}…` : text;
}

/** The first of many related places: more than these help nobody. */
export function few<Place>(places: readonly Place[]): readonly Place[] {
  return places.slice(0, 10);
}
