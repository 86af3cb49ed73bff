import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { ActorFile } from '../corpus/actorFiles';
import type { CorpusFile } from '../corpus/settings';
import { canonicalUri } from '../corpus/uris';
import { cardSubject } from '../features/card/uri';
import type { Question } from '../features/question';
import type { Finding, Severity } from '../findings/finding';
import { findingsOf } from '../findings/findings';
import { type Language, say } from '../text/language';
import { lineStarts } from '../text/lines';
import type { Mistake } from '../text/yamlSource';
import { rangeOf } from './positions';
import { answerAny, linesOf, questionAbout, type Session } from './session';

export const diagnosticsCapabilities = {
  diagnosticProvider: { identifier: 'bronwijzer', interFileDependencies: true, workspaceDiagnostics: false },
} satisfies ServerCapabilities;

const nothingFound: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Milliseconds in which several changes count as one before clients are told of them. */
const breath = 200;

/** The findings of open texts on their way to the client. */
export interface Diagnostics {
  /** A text was opened, edited or closed. */
  changed(textDocument: string): void;
  /** What was found in any open text may have changed through other texts. */
  affected(): void;
  /** What is wrong in an `actors.yaml` may have changed. */
  actors(): void;
}

/**
 * Answers what is wrong with a text, or with an `actors.yaml`, which is told of where it isn't open too. A client that asks is told to ask again when other texts change the answer; one that
 * can't ask is sent every change. Never both, for then a fault would be shown twice.
 */
export function answerDiagnostics(session: Session): Diagnostics {
  const { connection, client } = session;
  const numbers = new Map<string, { readonly found: string; readonly resultId: string }>();
  let count = 0;
  let telling = false;
  const pushing = new Set<string>();
  /** What was last sent of each `actors.yaml`. */
  const sent = new Map<string, string>();
  let toldOfOpen = '[]';

  connection.languages.diagnostics.on(
    answerAny(async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
      const items = await diagnosticsAt(session, textDocument.uri);
      if (items === undefined) return nothingFound;
      const found = JSON.stringify(items);
      const before = numbers.get(textDocument.uri);
      const resultId = before?.found === found ? before.resultId : String(++count);
      numbers.set(textDocument.uri, { found, resultId });
      return previousResultId === resultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );

  const push = async (uri: string): Promise<void> => {
    const diagnostics = await diagnosticsAt(session, uri);
    if (!diagnostics) pushing.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: diagnostics ?? [] });
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
  /** Who asks for diagnostics asks for those of open files only: those of closed ones are sent. */
  const pushActors = (): void => {
    const files = session.workspace.actorFiles();
    const found = new Map<string, Diagnostic[]>([...sent.keys()].map((uri) => [uri, []]));
    for (const file of files)
      found.set(file.uri, file.open && client().pullsDiagnostics ? [] : mistakesOf(session, file));
    for (const [uri, diagnostics] of found) {
      const told = JSON.stringify(diagnostics);
      if (told === (sent.get(uri) ?? '[]')) continue;
      sent.set(uri, told);
      void connection.sendDiagnostics({ uri, diagnostics });
    }
    const told = JSON.stringify(files.filter(({ open }) => open).map(({ uri, mistakes }) => [uri, mistakes]));
    if (told !== toldOfOpen) affected();
    toldOfOpen = told;
  };
  return {
    affected,
    actors: pushActors,
    changed(textDocument) {
      if (client().pullsDiagnostics) return;
      pushing.add(textDocument);
      affected();
    },
  };
}

function mistakesOf({ client }: Session, { lines, mistakes }: ActorFile): Diagnostic[] {
  return mistakes.map(({ span, message }) => ({
    range: rangeOf(lines, span),
    severity: DiagnosticSeverity.Error,
    source: 'bronwijzer',
    message: say(client().language, message),
  }));
}

/** What is shown at an open text, or at a `corpus.yaml` or `actors.yaml`; nothing where none such is open. */
async function diagnosticsAt(session: Session, textDocument: string): Promise<Diagnostic[] | undefined> {
  const uri = canonicalUri(textDocument);
  const actors = session.workspace.actorFiles().find((one) => one.uri === uri);
  if (actors) return mistakesOf(session, actors);
  const file = session.workspace.configuration(uri);
  if (file) return settingsDiagnostics(file, session.client().language);
  const question = questionAbout(session, textDocument);
  return question && diagnosticsOf(session, question);
}

/** Mistakes disable what they stand in; what is still to be filled in doesn't. */
function settingsDiagnostics({ text = '', mistakes, unfinished }: CorpusFile, language: Language): Diagnostic[] {
  const lines = lineStarts(text);
  const told =
    (severity: DiagnosticSeverity) =>
    (mistake: Mistake): Diagnostic => ({
      range: rangeOf(lines, mistake.span),
      severity,
      code: 'corpus.yaml',
      source: 'bronwijzer',
      message: say(language, mistake.message),
    });
  const { Warning, Information } = DiagnosticSeverity;
  return [...mistakes.map(told(Warning)), ...unfinished.map(told(Information))];
}

async function diagnosticsOf(session: Session, question: Question): Promise<Diagnostic[]> {
  if (cardSubject(question.uri)) return [];
  const { document, corpus, uri, language } = question;
  const findings = await findingsOf(document, corpus, uri, language);
  return findings.map((finding) => diagnosticOf(session, question, finding));
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
