import type { Connection } from 'vscode-languageserver';

/**
 * The locale that a client asks for, given what it has set (`nl`, `en`, or `auto` for the language of the editor) and the locale
 * of the editor, which it need not have told. Anything else that is set counts as `auto`.
 */
export function localeAsked(set: unknown, ofEditor: string | undefined): string | undefined {
  return set === 'nl' || set === 'en' ? set : ofEditor;
}

/**
 * Listens to the setting `bronwijzer.language`, as `workspace/didChangeConfiguration` tells it. A client that tells of other
 * settings alone has not set another language.
 */
export function followLanguage(connection: Connection, onSet: (set: unknown) => void): void {
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    const set = fieldOf(fieldOf(settings, 'bronwijzer'), 'language');
    if (set !== undefined) onSet(set);
  });
}

/** A field of what a client sent; nothing where that is no object or has no such field. */
export function fieldOf(sent: unknown, name: string): unknown {
  if (typeof sent !== 'object' || sent === null) return undefined;
  return Object.entries(sent).find(([key]) => key === name)?.[1];
}
