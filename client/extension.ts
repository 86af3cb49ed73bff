import { type ExtensionContext, extensions } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { annotating } from './annotations/annotating';
import { provideWorkspaceDiagnostics } from './closedTexts';
import { copyCitations } from './copyCitation';
import { createCorpus } from './createCorpus';
import { giveReasons } from './giveReasons';
import { languageSet, tellLanguage } from './language';
import { withPlaces } from './places';
import { recogniseSources } from './recognise';
import { renumberNotes } from './renumberNotes';
import { didChangeWatchedFile } from './watched';

/**
 * What the server is told of: the texts that are sources, the read-only cards that it serves itself, who is who, and what was
 * noted.
 */
export const clientOptions: LanguageClientOptions = {
  documentSelector: [
    { language: 'bronwijzer' },
    { scheme: 'bronwijzer' },
    { pattern: '**/corpus.yaml' },
    { pattern: '**/actors.yaml' },
    { pattern: '**/codebook.yaml' },
    { pattern: '**/annotations/**/*.jsonld' },
    { pattern: '**/annotations/**/*.rejected.json' },
  ],
  initializationOptions: () => ({ asksReasons: true, language: languageSet() }),
  middleware: {
    // The YAML extension completes from the same schema: whoever has it would see everything twice.
    provideCompletionItem: (document, position, context, token, next) =>
      document.languageId === 'yaml' && extensions.getExtension('redhat.vscode-yaml')
        ? undefined
        : next(document, position, context, token),
    provideCodeLenses: async (document, token, next) => (await next(document, token))?.map(withPlaces),
    provideWorkspaceDiagnostics,
    workspace: { didChangeWatchedFile },
  },
};

/** Starts the server and, from then on, gives the texts that it recognises the language of sources. */
export async function run(client: BaseLanguageClient, context: ExtensionContext): Promise<void> {
  context.subscriptions.push(tellLanguage(client));
  await client.start();
  context.subscriptions.push(
    recogniseSources(client),
    copyCitations(client),
    renumberNotes(client),
    giveReasons(client),
    createCorpus(client),
    annotating(client, context.extensionUri),
  );
}
