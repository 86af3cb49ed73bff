import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { standingOf } from '../corpus/membership';
import { cardSubject, findingCardUri } from '../features/card/uri';
import type { Question } from '../features/question';
import type { Finding, Severity } from '../findings/finding';
import { corpusFindingsOf, findingsOf, textFindingsOf } from '../findings/findings';
import { fingerprint } from '../text/fingerprint';
import type { Client } from './client';
import { rangeOf } from './positions';
import { linesOf, type Session } from './session';

/** What a client is asked to ask for, by the name under which it keeps the answer. */
export const ofText = 'bronwijzer';
export const ofCorpus = 'bronwijzer-corpus';

/** Which findings are asked for: those of the text alone, those that need the corpus, or all. */
export type Part = 'text' | 'corpus' | 'all';

/** What a client asks for under a name. One that doesn't keep answers apart asks for all. */
export function partAsked({ keepsDiagnosticsApart }: Client, identifier: string | undefined): Part {
  if (!keepsDiagnosticsApart) return 'all';
  return identifier === ofCorpus ? 'corpus' : 'text';
}

/** What is found in a document, as the protocol has it, in the order of the text. */
export async function diagnosticsIn(session: Session, question: Question, part: Part): Promise<Diagnostic[]> {
  const { document, corpus, uri, language } = question;
  if (cardSubject(uri) || standingOf(corpus.corpusFile(uri), uri) === 'out') return [];
  const find = { text: textFindingsOf, corpus: corpusFindingsOf, all: findingsOf }[part];
  const findings = await find(document, corpus, uri, language);
  return findings.map((finding) => diagnosticOf(session, question, finding));
}

/** The name of an answer: another for another. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  return fingerprint(JSON.stringify(diagnostics));
}

function diagnosticOf(session: Session, question: Question, finding: Finding): Diagnostic {
  const { lines } = question.document;
  const related = finding.related.map(({ uri = question.uri, span, message }) => ({
    location: { uri, range: rangeOf(uri === question.uri ? lines : linesOf(session, uri), span) },
    message,
  }));
  return {
    range: rangeOf(lines, finding.span),
    severity: severityOf(finding.severity),
    code: finding.code,
    ...(session.client().explainsCodes && { codeDescription: { href: findingCardUri(finding.code) } }),
    source: 'bronwijzer',
    message: finding.message,
    ...(session.client().relatedPlaces && related.length > 0 && { relatedInformation: related }),
  };
}

function severityOf(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'information':
      return DiagnosticSeverity.Information;
    case 'hint':
      return DiagnosticSeverity.Hint;
  }
}
