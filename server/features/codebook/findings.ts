import { CODE_IDENTIFIER } from '../../annotations/codebook/format';
import type { ReadCodebook } from '../../annotations/codebook/read';
import { type UnknownCode, unknownCodes } from '../../annotations/codebook/unknownCodes';
import type { Annotation } from '../../annotations/model';
import { type Language, say } from '../../text/language';
import type { Span } from '../../text/span';
import { annotationsInWords } from './inWords';

/** What is wrong in a codebook: with its own words, or a code that annotations have and it hasn't. */
export interface CodebookFinding {
  readonly code: 'codebook.yaml' | 'unknown-code';
  readonly span: Span;
  readonly message: string;
}

/** A code that the codebook hasn't, told of at its top. */
export interface UnknownCodeFinding extends CodebookFinding {
  readonly code: 'unknown-code';
  readonly unknown: UnknownCode;
}

/**
 * What is wrong in the text of a `codebook.yaml`, in its order; `annotations` are those of its corpus. That a code was never
 * used is nothing wrong: a codebook comes before the reading.
 */
export function codebookFindings(
  text: string,
  read: ReadCodebook,
  annotations: readonly Annotation[],
  language: Language,
): readonly CodebookFinding[] {
  const mistakes = read.mistakes.map(
    ({ span, message }): CodebookFinding => ({ code: 'codebook.yaml', span, message: say(language, message) }),
  );
  return [...unknownCodeFindings(text, read, annotations, language), ...mistakes];
}

/** The codes that annotations have and the codebook hasn't. None where the YAML is broken: the code may be there. */
export function unknownCodeFindings(
  text: string,
  { codebook, isWhole }: ReadCodebook,
  annotations: readonly Annotation[],
  language: Language,
): readonly UnknownCodeFinding[] {
  const span = topOf(text);
  return (isWhole ? unknownCodes(codebook, annotations) : []).map((unknown) => ({
    code: 'unknown-code',
    span,
    message: say(language, CODE_IDENTIFIER.test(unknown.code) ? toBeAdded(unknown) : toBeGiven(unknown)),
    unknown,
  }));
}

/** The first line that says something and is no comment, else the first. */
function topOf(text: string): Span {
  const lines = text.split('\n');
  const top = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('#')),
  );
  const start = lines.slice(0, top).reduce((length, line) => length + line.length + 1, 0);
  return { start, end: start + (lines[top] ?? '').trimEnd().length };
}

function toBeAdded(unknown: UnknownCode) {
  const { code } = unknown;
  const { nl, en } = usedIn(unknown);
  return {
    nl: `De code «${code}» staat hier niet, maar wel bij ${nl}. Voeg hem toe, of zet hem onder formerly van de code die hij is geworden.`,
    en: `The code “${code}” is not in here, but is used by ${en}. Add it, or put it in formerly of the code it has become.`,
  };
}

function toBeGiven(unknown: UnknownCode) {
  const { code } = unknown;
  const { nl, en } = usedIn(unknown);
  return {
    nl: `«${code}» staat bij ${nl}, maar kan geen kenmerk van een code zijn. Geef die annotaties een andere code.`,
    en: `“${code}” is used by ${en}, but can't be the identifier of a code. Give those annotations another code.`,
  };
}

function usedIn({ annotations }: UnknownCode) {
  const sources = [...new Set(annotations.map(({ target }) => target.source))].sort();
  const named = sources.slice(0, MOST_NAMED).join(', ');
  const more = sources.length - MOST_NAMED;
  const { nl, en } = annotationsInWords(annotations.length);
  return {
    nl: `${nl} in ${named}${more > 0 ? ` en nog ${more}` : ''}`,
    en: `${en} in ${named}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

const MOST_NAMED = 3;
