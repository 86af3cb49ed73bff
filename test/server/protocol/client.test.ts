import assert from 'node:assert/strict';
import { clientOf, foldersOf } from '../../../server/protocol/client';

const params = { processId: null, rootUri: null, capabilities: {} };

describe('the client at the other end', () => {
  it('is spoken to in its own language, or in the one that was settled where it runs', () => {
    assert.equal(clientOf({ ...params, locale: 'nl-NL' }).language, 'nl');
    assert.equal(clientOf({ ...params, locale: 'nl-NL' }, 'en').language, 'en');
    assert.equal(clientOf(params, 'nl').language, 'nl');
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
