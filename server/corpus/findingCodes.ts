/**
 * The code of each rule about what is wrong with a text: what a reader filters on, silences in `corpus.yaml`, and a test counts.
 * The rules themselves are a floor higher, in `findings/`.
 */
export const findingCodes = [
  'placeholder',
  'missing-footnote',
  'unreferenced-footnote',
  'duplicate-footnote',
  'footnote-order',
  'dangling-back-reference',
  'ambiguous-back-reference',
  'incomplete-citation',
  'impossible-citation',
  'conflicting-citation',
  'not-in-corpus',
  'unknown-actor',
  'ambiguous-actor',
  'date-conflict',
  'unclosed-quotation',
  'misquoted',
  'duplicate-document',
  'unknown-identity',
] as const;

export type FindingCode = (typeof findingCodes)[number];

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a corpus can make of a rule: `off` is not looked for at all. */
export const weights = ['off', 'hint', 'information', 'warning', 'error'] as const;

export type Weight = (typeof weights)[number];
