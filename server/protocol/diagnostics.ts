import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { standingOf } from '../corpus/membership';
import { cardSubject, findingCardUri } from '../features/card/uri';
import type { Question } from '../features/question';
import type { Finding, Severity } from '../findings/finding';
import { corpusFindingsOf, findingsOf, textFindingsOf } from '../findings/findings';
import type { Client } from './client';
import { rangeOf } from './positions';
import { answerTo, linesOf, questionAbout, type Session } from './session';

/** What a client is asked to ask for, by the name under which it keeps the answer. */
const ofText = 'bronwijzer';
const ofCorpus = 'bronwijzer-corpus';

/** A client that can keep two answers asks for what needs the corpus apart, so that this never delays what needs the text alone. */
export function diagnosticsCapabilities({ keepsDiagnosticsApart }: Client) {
  return {
    diagnosticProvider: {
      identifier: ofText,
      interFileDependencies: !keepsDiagnosticsApart,
      workspaceDiagnostics: false,
    },
  } satisfies ServerCapabilities;
}

const nothingFound: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Milliseconds in which several changes count as one before clients are told of them. */
const breath = 200;

/** Milliseconds after which a client that is sent findings gets those of the text alone, if the others are still looked for. */
const patience = 300;

/** The findings of open texts on their way to the client. */
export interface Diagnostics {
  /** A text was opened, edited or closed. */
  changed(textDocument: string): void;
  /** What was found in any open text may have changed through other texts. */
  affected(): void;
}

/**
 * Answers what is wrong with a text. A client that asks is told to ask again when other texts change the answer; one that can't
 * ask is sent every change. Never both, for then a fault would be shown twice. What is wrong in settings files is always sent
 * (`settingsFiles.ts`), for it can change with any other file.
 */
export function answerDiagnostics(session: Session): Diagnostics {
  const { connection, client } = session;
  const numbers = new Map<string, { readonly found: string; readonly resultId: string }>();
  let count = 0;
  let telling = false;
  const pushing = new Set<string>();

  const report = (
    uri: string,
    items: Diagnostic[],
    { identifier, previousResultId }: DocumentDiagnosticParams,
  ): DocumentDiagnosticReport => {
    const found = JSON.stringify(items);
    const key = `${identifier ?? ''} ${uri}`;
    const before = numbers.get(key);
    const resultId = before?.found === found ? before.resultId : String(++count);
    numbers.set(key, { found, resultId });
    return previousResultId === resultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };
  const answer = answerTo(session, nothingFound, async (question, params: DocumentDiagnosticParams) =>
    report(question.uri, await diagnosticsOf(session, question, partAsked(client(), params.identifier)), params),
  );
  connection.languages.diagnostics.on(answer);

  let asked = false;
  /** Asks to be asked for what needs the corpus too, once there is a text to ask for. */
  const askApart = (): void => {
    if (asked || !client().keepsDiagnosticsApart) return;
    asked = true;
    const options = { identifier: ofCorpus, interFileDependencies: true, workspaceDiagnostics: false };
    void connection.client.register(DocumentDiagnosticRequest.type, { documentSelector: null, ...options });
  };

  const send = (uri: string, diagnostics: Diagnostic[]): void => {
    // A text that was closed in the meantime has been taken back.
    if (pushing.has(uri)) void connection.sendDiagnostics({ uri, diagnostics });
  };
  const push = async (uri: string): Promise<void> => {
    const question = questionAbout(session, uri);
    if (!question) {
      send(uri, []);
      pushing.delete(uri);
      return;
    }
    const all = diagnosticsOf(session, question, 'all');
    const soon = await Promise.race([all, pause(patience)]);
    if (!soon) send(uri, await diagnosticsOf(session, question, 'text'));
    send(uri, await all);
  };
  const tell = (): void => {
    telling = false;
    if (client().pullsDiagnostics) {
      if (client().refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => {});
      return;
    }
    for (const uri of pushing) void push(uri);
  };
  const affected = (): void => {
    if (!telling) setTimeout(tell, breath);
    telling = true;
  };
  return {
    affected,
    changed(textDocument) {
      if (client().pullsDiagnostics) {
        askApart();
        return;
      }
      pushing.add(textDocument);
      affected();
    },
  };
}

/** Which findings are asked for: those of the text alone, those that need the corpus, or all. */
type Part = 'text' | 'corpus' | 'all';

function partAsked({ keepsDiagnosticsApart }: Client, identifier: string | undefined): Part {
  if (!keepsDiagnosticsApart) return 'all';
  return identifier === ofCorpus ? 'corpus' : 'text';
}

/** The findings at their places in the text as it is when they are told: what was edited in the meantime is looked at again. */
async function diagnosticsOf(session: Session, question: Question, part: Part): Promise<Diagnostic[]> {
  const { document, corpus, uri, language } = question;
  if (cardSubject(uri) || standingOf(corpus.corpusFile(uri), uri) === 'out') return [];
  const find = { text: textFindingsOf, corpus: corpusFindingsOf, all: findingsOf }[part];
  const findings = await find(document, corpus, uri, language);
  const now = questionAbout(session, uri);
  if (now && now.document !== document) return diagnosticsOf(session, now, part);
  return findings.map((finding) => diagnosticOf(session, question, finding));
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
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
