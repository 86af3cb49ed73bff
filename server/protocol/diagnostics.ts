import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Change } from '../corpus/workspace';
import type { Question } from '../features/question';
import type { Client } from './client';
import { answerClosedTexts } from './closedTexts';
import { diagnosticsIn, ofCorpus, ofText, type Part, partAsked, resultIdOf } from './findingDiagnostics';
import { answerTo, questionAbout, type Session } from './session';

/** A client that can keep two answers asks for what needs the corpus apart, so that this never delays what needs the text alone. */
export function diagnosticsCapabilities({ keepsDiagnosticsApart }: Client) {
  return {
    diagnosticProvider: {
      identifier: ofText,
      interFileDependencies: !keepsDiagnosticsApart,
      workspaceDiagnostics: true,
    },
  } satisfies ServerCapabilities;
}

const nothingFound: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Milliseconds in which several changes count as one before clients are told of them. */
const breath = 200;

/** Milliseconds after which a client that is sent findings gets those of the text alone, if the others are still looked for. */
const patience = 300;

/** The findings of texts on their way to the client. */
export interface Diagnostics {
  /** A text was opened, edited or closed. */
  changed(textDocument: string): void;
  /** What was found in any open text may have changed through other texts. */
  affected(): void;
  /** What may have changed what was found in texts that aren't open. */
  closedChanged(change: Change): void;
  /** The client is told nothing after this. */
  stop(): void;
}

/**
 * Answers what is wrong with an open text, and with those that aren't open (`closedTexts.ts`). A client that asks is told to
 * ask again when other texts change the answer; one that can't ask is sent every change. Never both, for then a fault would be
 * shown twice. What is wrong in settings files is always sent (`settingsFiles.ts`), for it can change with any other file.
 */
export function answerDiagnostics(session: Session): Diagnostics {
  const { connection, client } = session;
  let telling = false;
  let stopped = false;
  const pushing = new Set<string>();

  const report = (items: Diagnostic[], previousResultId: string | undefined): DocumentDiagnosticReport => {
    const resultId = resultIdOf(items);
    return previousResultId === resultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };
  const answer = answerTo(session, nothingFound, async (question, params: DocumentDiagnosticParams) =>
    report(await diagnosticsOf(session, question, partAsked(client(), params.identifier)), params.previousResultId),
  );
  const answering = new Set<Promise<unknown>>();
  connection.languages.diagnostics.on((params, token) => {
    const answered = answer(params, token);
    answering.add(answered);
    void answered.catch(() => {}).finally(() => answering.delete(answered));
    return answered;
  });

  let asked = false;
  /** Asks to be asked for what needs the corpus too, once there is a text to ask for, open or not. */
  const askApart = (): void => {
    if (asked || !client().keepsDiagnosticsApart) return;
    asked = true;
    const options = { identifier: ofCorpus, interFileDependencies: true, workspaceDiagnostics: true };
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
    if (stopped) return;
    if (!telling) setTimeout(tell, breath);
    telling = true;
  };
  const closed = answerClosedTexts(session, { affected, answered: () => Promise.allSettled(answering) });
  void session.indexed.then(askApart);
  return {
    affected,
    closedChanged: closed.changed,
    stop() {
      stopped = true;
      closed.stop();
    },
    changed(textDocument) {
      closed.opened(textDocument);
      if (client().pullsDiagnostics) {
        askApart();
        return;
      }
      pushing.add(textDocument);
      affected();
    },
  };
}

/** The findings at their places in the text as it is when they are told: what was edited in the meantime is looked at again. */
async function diagnosticsOf(session: Session, question: Question, part: Part): Promise<Diagnostic[]> {
  const found = await diagnosticsIn(session, question, part);
  const now = questionAbout(session, question.uri);
  return now && now.document !== question.document ? diagnosticsOf(session, now, part) : found;
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
