import { type Disposable, env, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export type Language = 'nl' | 'en';

/** What is set in the setting `bronwijzer.language`: `nl`, `en`, or `auto` for the language of the editor. */
export function languageSet(): unknown {
  return workspace.getConfiguration('bronwijzer').get('language');
}

/** The language in which the user is spoken to: the one that is set, or else that of the editor where we have it. */
export function language(): Language {
  const set = languageSet();
  if (set === 'nl' || set === 'en') return set;
  return env.language.startsWith('nl') ? 'nl' : 'en';
}

/** Says what stays on the screen: now, and again whenever another language is set. */
export function keepSaying(tell: () => void): Disposable {
  tell();
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('bronwijzer.language')) tell();
  });
}

/** Tells the server when another language is set: it takes care that what it told before is asked for again. */
export function tellLanguage(client: BaseLanguageClient): Disposable {
  return workspace.onDidChangeConfiguration(async (change) => {
    if (!change.affectsConfiguration('bronwijzer.language')) return;
    const settings = { bronwijzer: { language: languageSet() } };
    await client.sendNotification('workspace/didChangeConfiguration', { settings });
    renewProviders(client);
  });
}

/**
 * The outline and the links of a text are kept until it is edited, or somebody else provides them: nobody can say that they are
 * out of date.
 */
function renewProviders(client: BaseLanguageClient): void {
  const capabilities = client.initializeResult?.capabilities;
  if (capabilities === undefined) return;
  for (const feature of [
    client.getFeature('textDocument/documentSymbol'),
    client.getFeature('textDocument/documentLink'),
  ]) {
    feature.clear();
    feature.initialize(capabilities, client.clientOptions.documentSelector);
  }
}
