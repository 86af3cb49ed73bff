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
import { type ToldUnasked, tellUnasked } from './unasked';

/**
 * Sends what is wrong in the settings files that the corpus uses or that are open: always unasked, for a client asks of open
 * files only, and what is wrong in one file can change with another.
 */
export function tellOfSettings(session: Session): ToldUnasked {
  const { connection, workspace, client } = session;
  const followed = new Set<string>();
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

  return tellUnasked(connection, async () => {
    const files = await workspace.checkedSettings();
    for (const { uri } of files) if (!isCorpusFile(uri) && !isActorsFile(uri)) follow(fileName(uri));
    return new Map(files.map((file) => [file.uri, diagnosticsOf(file, client().language)]));
  });
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
