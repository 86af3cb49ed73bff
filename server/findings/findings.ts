import { type Ignored, weightOf } from '../corpus/settings';
import { byPlace } from '../text/span';
import { ambiguousActor } from './ambiguousActor';
import { ambiguousBackReference } from './ambiguousBackReference';
import { conflictingCitation } from './conflictingCitation';
import { danglingBackReference } from './danglingBackReference';
import { dateConflict } from './dateConflict';
import { duplicateDocument } from './duplicateDocument';
import { duplicateFootnote } from './duplicateFootnote';
import type { DescribedRule, Finding, FindingCode, Rule, Severity } from './finding';
import { footnoteOrder } from './footnoteOrder';
import { ignoredBy, isIgnored } from './ignored';
import { impossibleCitation } from './impossibleCitation';
import { incompleteCitation } from './incompleteCitation';
import { misquoted } from './misquoted';
import { missingFootnote } from './missingFootnote';
import { notInCorpus } from './notInCorpus';
import { placeholder } from './placeholder';
import { unclosedQuotation } from './unclosedQuotation';
import { unknownActor } from './unknownActor';
import { unknownIdentity } from './unknownIdentity';
import { unreferencedFootnote } from './unreferencedFootnote';

/** Every rule there is, in the order in which they are told of. */
export const rules: readonly DescribedRule[] = [
  { code: 'placeholder', severity: 'warning', kind: 'text', find: placeholder },
  { code: 'missing-footnote', severity: 'warning', kind: 'text', find: missingFootnote },
  { code: 'unreferenced-footnote', severity: 'information', kind: 'text', find: unreferencedFootnote },
  { code: 'duplicate-footnote', severity: 'warning', kind: 'text', find: duplicateFootnote },
  { code: 'footnote-order', severity: 'information', kind: 'text', find: footnoteOrder },
  { code: 'dangling-back-reference', severity: 'warning', kind: 'text', find: danglingBackReference },
  { code: 'ambiguous-back-reference', severity: 'information', kind: 'text', find: ambiguousBackReference },
  { code: 'incomplete-citation', severity: 'hint', kind: 'corpus', find: incompleteCitation },
  { code: 'impossible-citation', severity: 'warning', kind: 'text', find: impossibleCitation },
  { code: 'conflicting-citation', severity: 'warning', kind: 'corpus', find: conflictingCitation },
  { code: 'not-in-corpus', severity: 'off', kind: 'corpus', find: notInCorpus },
  { code: 'unknown-actor', severity: 'hint', kind: 'text', find: unknownActor },
  { code: 'ambiguous-actor', severity: 'information', kind: 'text', find: ambiguousActor },
  { code: 'date-conflict', severity: 'warning', kind: 'text', find: dateConflict },
  { code: 'unclosed-quotation', severity: 'information', kind: 'text', find: unclosedQuotation },
  { code: 'misquoted', severity: 'warning', kind: 'corpus', find: misquoted },
  { code: 'duplicate-document', severity: 'information', kind: 'corpus', find: duplicateDocument },
  { code: 'unknown-identity', severity: 'information', kind: 'corpus', find: unknownIdentity },
];

/** Whether something is the code of a rule. */
export function isFindingCode(code: unknown): code is FindingCode {
  return rules.some((rule) => rule.code === code);
}

/** What the text alone shows to be wrong, in the order of the text, as far as the corpus wants to know it. */
export const textFindingsOf: Rule = (...asked) =>
  rules.flatMap((rule) => (rule.kind === 'text' ? weighed(rule, asked, rule.find) : [])).sort(byPlace);

/** What shows to be wrong beside the rest of the corpus, in the order of the text, as far as the corpus wants to know it. */
export async function corpusFindingsOf(...asked: Parameters<Rule>): Promise<readonly Finding[]> {
  const found = await Promise.all(
    rules.map(async (rule) => {
      if (rule.kind !== 'corpus' || weightIn(rule, asked) === 'off') return [];
      const findings = await rule.find(...asked);
      return weighed(rule, asked, () => findings);
    }),
  );
  return found.flat().sort(byPlace);
}

/** All that is wrong with a text, in the order of the text. */
export async function findingsOf(...asked: Parameters<Rule>): Promise<readonly Finding[]> {
  return [...textFindingsOf(...asked), ...(await corpusFindingsOf(...asked))].sort(byPlace);
}

/** What some rules find in a text, in its order. A rule that is off was asked for by name: what it finds is information. */
export async function findingsOfRules(
  codes: ReadonlySet<FindingCode>,
  ...asked: Parameters<Rule>
): Promise<readonly Finding[]> {
  const wanted = rules.filter(({ code }) => codes.has(code));
  const found = await Promise.all(
    wanted.map(async (rule) => {
      const findings = await rule.find(...asked);
      return weighed(rule, asked, () => findings, 'information');
    }),
  );
  return found.flat().sort(byPlace);
}

/** A finding that isn't told of, as its rule weighs it, and the entry of `corpus.yaml` that says so. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly by: Ignored;
}

/** What the corpus ignores in a text, in its order. Only rules of which it ignores something there are asked. */
export async function ignoredFindingsOf(...asked: Parameters<Rule>): Promise<readonly IgnoredFinding[]> {
  const [document, corpus, uri] = asked;
  const ignored = corpus.corpusFile(uri)?.settings.ignored.filter(({ file }) => file === undefined || file === uri);
  if (ignored === undefined || ignored.length === 0) return [];
  const found: IgnoredFinding[] = [];
  for (const rule of rules) {
    if (!ignored.some((one) => one.rule === rule.code) || weightIn(rule, asked) === 'off') continue;
    for (const finding of await rule.find(...asked)) {
      const by = ignoredBy(finding, document, uri, ignored);
      if (by) found.push({ finding, by });
    }
  }
  return found.sort((one, other) => byPlace(one.finding, other.finding));
}

/**
 * The findings of a rule as its corpus weighs them, without those that it ignores. A rule that is off isn't asked, unless it is
 * said what its findings weigh then.
 */
function weighed(
  rule: DescribedRule,
  asked: Parameters<Rule>,
  find: Rule,
  whenOff: Severity | 'off' = 'off',
): readonly Finding[] {
  const [document, corpus, uri] = asked;
  const settings = corpus.corpusFile(uri)?.settings;
  const stated = settings && weightOf(settings, rule.code, uri);
  const weight = (stated ?? rule.severity) === 'off' ? whenOff : stated;
  if (weight === 'off') return [];
  const found = find(...asked);
  const kept = settings ? found.filter((finding) => !isIgnored(finding, document, uri, settings.ignored)) : found;
  return weight === undefined ? kept : kept.map((finding) => ({ ...finding, severity: weight }));
}

function weightIn({ code, severity }: DescribedRule, [, corpus, uri]: Parameters<Rule>): Severity | 'off' {
  const settings = corpus.corpusFile(uri)?.settings;
  return (settings && weightOf(settings, code, uri)) ?? severity;
}
