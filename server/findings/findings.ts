import { byPlace } from '../text/span';
import { danglingBackReference } from './danglingBackReference';
import { dateConflict } from './dateConflict';
import type { Rule } from './finding';
import { incompleteCitation } from './incompleteCitation';
import { missingFootnote } from './missingFootnote';
import { placeholder } from './placeholder';
import { unreferencedFootnote } from './unreferencedFootnote';

const rules: readonly Rule[] = [
  placeholder,
  missingFootnote,
  unreferencedFootnote,
  danglingBackReference,
  incompleteCitation,
  dateConflict,
];

/** All that is wrong with a text, in the order of the text. */
export const findingsOf: Rule = (document, corpus, uri, language) =>
  rules.flatMap((rule) => rule(document, corpus, uri, language)).sort(byPlace);
