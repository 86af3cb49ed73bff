import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { copyCitations } from './copyCitation';
import { withPlaces } from './places';
import { recogniseSources } from './recognise';
import { renumberNotes } from './renumberNotes';

/** What the server is told of: the texts that are sources, the read-only cards that it serves itself, and who is who. */
export const clientOptions: LanguageClientOptions = {
  documentSelector: [{ language: 'bronwijzer' }, { scheme: 'bronwijzer' }, { pattern: '**/actors.yaml' }],
  middleware: {
    provideCodeLenses: async (document, token, next) => (await next(document, token))?.map(withPlaces),
  },
};

/** Starts the server and, from then on, gives the texts that it recognises the language of sources. */
export async function run(client: BaseLanguageClient, context: ExtensionContext): Promise<void> {
  await client.start();
  context.subscriptions.push(recogniseSources(client), copyCitations(client), renumberNotes(client));
}
