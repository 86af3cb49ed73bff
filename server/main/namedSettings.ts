import { relative } from 'node:path';
import { URI } from 'vscode-uri';
import type { SettingsFile } from '../corpus/settings';
import { type Language, say } from '../text/language';
import type { Mistake } from '../text/yamlSource';
import { lineAndColumn, type Shown, type Told } from './findingLines';

/** A settings file that counts for the texts that were named, with its path from where the command was given. */
export interface NamedSettings {
  readonly path: string;
  readonly file: SettingsFile;
}

/** A settings file with its path. */
export function namedSettings(file: SettingsFile): NamedSettings {
  return { path: relative('', URI.parse(file.uri).fsPath), file };
}

/** What is wrong in a settings file, and what a person may want to fill in or take away, as findings are told. */
export function toldOf(
  { path, file }: NamedSettings,
  language: Language,
): { readonly text: Shown; readonly findings: readonly Told[] } {
  const told =
    (severity: Told['severity']) =>
    ({ span, message }: Mistake): Told => ({
      code: file.form,
      severity,
      span,
      message: say(language, message),
      related: [],
    });
  return {
    text: shownOf(path, file),
    findings: [...file.mistakes.map(told('warning')), ...file.reminders.map(told('information'))],
  };
}

/** Each mistake in settings files behind its place: for a command that prints something else than findings. */
export function mistakeLines(settings: readonly NamedSettings[], language: Language): readonly string[] {
  return settings.flatMap(({ path, file }) =>
    file.mistakes.map(({ span, message }) => {
      const { line, column } = lineAndColumn(shownOf(path, file), span.start);
      return `${path}:${line}:${column}: ${say(language, message)}`;
    }),
  );
}

function shownOf(path: string, { uri, text, lines }: SettingsFile): Shown {
  return { path, uri, document: { text, lines } };
}
