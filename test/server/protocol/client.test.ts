import assert from 'node:assert/strict';
import { clientOf, foldersOf } from '../../../server/protocol/client';

const params = { processId: null, rootUri: null, capabilities: {} };

describe('the client at the other end', () => {
  it('is spoken to in its own language, or in the one that was settled where it runs', () => {
    assert.equal(clientOf({ ...params, locale: 'nl-NL' }).language, 'nl');
    assert.equal(clientOf({ ...params, locale: 'nl-NL' }, () => 'en').language, 'en');
    assert.equal(clientOf(params, (asked) => asked ?? 'nl').language, 'nl');
  });

  it('may ask for another language than its own, and settles nothing with anything else', () => {
    const asking = (language: unknown, locale: string) =>
      clientOf({ ...params, locale, initializationOptions: { language } }).language;
    assert.equal(asking('nl', 'en-GB'), 'nl');
    assert.equal(asking('en', 'nl-NL'), 'en');
    for (const other of ['auto', 'NL', 'fr', '', null, true, ['nl'], { nl: true }]) {
      assert.equal(asking(other, 'nl-NL'), 'nl');
      assert.equal(asking(other, 'en-GB'), 'en');
    }
    const command = () => 'en';
    const options = { initializationOptions: { language: 'nl' } };
    assert.equal(clientOf({ ...params, ...options }, command).language, 'en', 'the command line settles it');
  });

  it('can nothing that it does not say it can', () => {
    assert.deepEqual(clientOf(params), {
      language: 'en',
      markdown: false,
      markdownInCompletions: false,
      snippets: false,
      preparesRename: false,
      locationLinks: false,
      nestedSymbols: false,
      relatedPlaces: false,
      explainsCodes: false,
      pullsDiagnostics: false,
      keepsDiagnosticsApart: false,
      refreshesDiagnostics: false,
      refreshesCodeLenses: false,
      refreshesInlayHints: false,
      codeActionLiterals: false,
      resolvesCodeActions: false,
      documentChanges: false,
      asksReasons: false,
      createsFiles: false,
      renamesFiles: false,
      watchesFiles: false,
      opensOnRequest: false,
      changesFolders: false,
      showsProgress: false,
    });
  });

  it('can what it says', () => {
    const capabilities = {
      textDocument: {
        synchronization: { dynamicRegistration: true },
        hover: { contentFormat: ['markdown' as const] },
        completion: { completionItem: { documentationFormat: ['markdown' as const], snippetSupport: true } },
        rename: { prepareSupport: true },
        definition: { linkSupport: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        diagnostic: { relatedInformation: true, codeDescriptionSupport: true, dynamicRegistration: true },
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
          dataSupport: true,
          resolveSupport: { properties: ['edit'] },
        },
      },
      workspace: {
        workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const, 'rename' as const] },
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
        codeLens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
        textDocumentContent: {},
      },
      window: { workDoneProgress: true },
    };
    const { language, ...abilities } = clientOf({
      ...params,
      locale: 'nl-NL',
      capabilities,
      initializationOptions: { asksReasons: true },
    });
    assert.equal(language, 'nl');
    for (const [name, able] of Object.entries(abilities)) assert.equal(able, true, name);
  });

  it('has several folders open, one, or none', () => {
    const workspaceFolders = ['file:///a', 'file:///b'].map((uri) => ({ uri, name: uri }));
    assert.deepEqual(foldersOf({ ...params, workspaceFolders }), ['file:///a', 'file:///b']);
    assert.deepEqual(foldersOf({ ...params, rootUri: 'file:///a' }), ['file:///a']);
    assert.deepEqual(foldersOf({ ...params, rootUri: 'file:///a', workspaceFolders: [] }), []);
    assert.deepEqual(foldersOf(params), []);
  });
});
