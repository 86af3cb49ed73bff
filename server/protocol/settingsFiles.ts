import {
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { isActorsFile } from '../corpus/actorFiles';
import { isCorpusFile } from '../corpus/membership';
import type { SettingsFile } from '../corpus/settings';
import { fileName } from '../corpus/uris';
import { type Language, say } from '../text/language';
import type { Mistake } from '../text/yamlSource';
import { rangeOf } from './positions';
import type { Session } from './session';

/** What is wrong in settings files, on its way to the client. */
export interface SettingsTold {
  /** Something was read that may change it. */
  changed(): void;
  /** The client is told nothing after this. */
  stop(): void;
}

/**
 * Sends what is wrong in the settings files that the corpus uses or that are open: always unasked, for a client asks of open
 * files only, and what is wrong in one file can change with another.
 */
export function tellOfSettings(session: Session): SettingsTold {
  const { connection, workspace, client } = session;
  /** What was last sent of each file. */
  const sent = new Map<string, string>();
  const followed = new Set<string>();
  let telling = false;
  let again = false;
  let stopped = false;

  const send = (uri: string, diagnostics: Diagnostic[]): void => {
    const told = JSON.stringify(diagnostics);
    if (stopped || told === (sent.get(uri) ?? '[]')) return;
    sent.set(uri, told);
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  const tell = async (): Promise<void> => {
    const files = await workspace.checkedSettings();
    const used = new Set(files.map(({ uri }) => uri));
    for (const uri of sent.keys()) if (!used.has(uri)) send(uri, []);
    for (const file of files) send(file.uri, diagnosticsOf(file, client().language));
    for (const { uri } of files) if (!isCorpusFile(uri) && !isActorsFile(uri)) follow(fileName(uri));
  };
  /** Asks to be told of edits in files of this name: those that a `corpus.yaml` names have any. */
  const follow = (name: string): void => {
    if (!client().opensOnRequest || followed.has(name) || /[*?[\]{}!]/.test(name)) return;
    followed.add(name);
    const documentSelector = [{ pattern: `**/${name}` }];
    const syncKind = TextDocumentSyncKind.Incremental;
    void connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector });
    void connection.client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind });
    void connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector });
  };

  return {
    changed() {
      again = true;
      if (telling) return;
      telling = true;
      void (async () => {
        while (again && !stopped) {
          again = false;
          await tell().catch((error: unknown) => connection.console.error(String(error)));
        }
        telling = false;
      })();
    },
    stop() {
      stopped = true;
    },
  };
}

function diagnosticsOf({ form, lines, mistakes, reminders }: SettingsFile, language: Language): Diagnostic[] {
  const told =
    (severity: DiagnosticSeverity) =>
    ({ span, message }: Mistake): Diagnostic => ({
      range: rangeOf(lines, span),
      severity,
      code: form,
      source: 'bronwijzer',
      message: say(language, message),
    });
  return [...mistakes.map(told(DiagnosticSeverity.Warning)), ...reminders.map(told(DiagnosticSeverity.Information))];
}
