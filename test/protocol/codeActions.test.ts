import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { capabilities, type Editor, startEditor, stopServers } from './editor';

const uri = 'untitled:Untitled-1';
const text = [
  'Een zin.1 Nog een.2',
  '',
  '1 Zie Kamerstukken II 2020/21, 22112, nr. 2955.',
  '',
  'Zie Kamerstuk 22112, nr. 2955.',
  'Zie Kamerstuk 22112, nr. 2955, p. 3.',
  '',
].join('\n');

describe('code actions', () => {
  afterEach(stopServers);

  const start = async (can: ClientCapabilities = capabilities): Promise<Editor> => {
    const editor = await startEditor({ locale: 'nl', capabilities: can });
    await editor.open(uri, text);
    return editor;
  };
  const findings = async (editor: Editor): Promise<readonly Diagnostic[]> => {
    const report = await editor.diagnostics(uri);
    return report.kind === 'full' ? report.items : [];
  };
  const actions = async (editor: Editor, code: string, only?: string[]): Promise<readonly CodeAction[]> => {
    const diagnostics = (await findings(editor)).filter((one) => one.code === code).slice(0, 1);
    const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const params = { textDocument: { uri }, range, context: { diagnostics, ...(only && { only }) } };
    const found = (await editor.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
    return found.filter((action): action is CodeAction => !('command' in action) || typeof action.command !== 'string');
  };
  const resolved = async (editor: Editor, action: CodeAction | undefined): Promise<WorkspaceEdit | undefined> => {
    assert.ok(action);
    return (await editor.connection.sendRequest(CodeActionResolveRequest.type, action)).edit;
  };

  it('complete a citation: named when asked, worked out when chosen, for this version of the text', async () => {
    const editor = await start();
    const [action] = await actions(editor, 'incomplete-citation', ['quickfix']);
    assert.equal(action?.title, 'Vul aan: Kamerstukken II 2020/21, 22112, nr. 2955');
    assert.equal(action?.kind, 'quickfix');
    assert.equal(action?.isPreferred, true);
    assert.equal(action?.diagnostics?.[0]?.code, 'incomplete-citation');
    assert.equal(action?.edit, undefined);
    assert.deepEqual(await resolved(editor, action), {
      documentChanges: [
        {
          textDocument: { uri, version: 1 },
          edits: [
            {
              range: { start: { line: 4, character: 4 }, end: { line: 4, character: 14 } },
              newText: 'Kamerstukken II 2020/21, ',
            },
          ],
        },
      ],
    });
  });

  it('do nothing when the text has changed so that there is nothing left to mend', async () => {
    const editor = await start();
    const [action] = await actions(editor, 'incomplete-citation', ['quickfix']);
    await editor.change(uri, 2, [{ text: 'Niets meer.\n' }]);
    assert.equal(await resolved(editor, action), undefined);
  });

  it('offer what may stand for a placeholder, with the reason, and write it when it is chosen', async () => {
    const editor = await start();
    await editor.change(uri, 2, [
      {
        text: [
          'De aanpak van overlastgevers is beschreven.1 Over overlastgevers schreef ik u eerder.2',
          '',
          '1 Kamerstukken II 2020/21, 19637, nr. 2681.',
          '2 PM BRON',
          '',
        ].join('\n'),
      },
    ]);
    const [action, ...others] = await actions(editor, 'placeholder', ['quickfix']);
    assert.equal(
      action?.title,
      'Vervang door Kamerstukken II 2020/21, 19637, nr. 2681 — zelfde woord: overlastgevers, genoemd in noot 1',
    );
    assert.equal(action?.isPreferred ?? false, false);
    assert.ok(others.every(({ title }) => title.startsWith('Negeer ')));
    assert.deepEqual(await resolved(editor, action), {
      documentChanges: [
        {
          textDocument: { uri, version: 2 },
          edits: [
            {
              range: { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } },
              newText: 'Kamerstukken II 2020/21, 19637, nr. 2681.',
            },
          ],
        },
      ],
    });
  });

  it('come with their edits, and without versions, to an editor that asks but once', async () => {
    const { codeAction: _, ...textDocument } = capabilities.textDocument ?? {};
    const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } };
    const editor = await start({ textDocument: { ...textDocument, codeAction: literals } });
    const [action] = await actions(editor, 'missing-footnote', ['quickfix']);
    assert.equal(action?.title, 'Maak noot 2 onder aan de pagina: 2 PM BRON');
    assert.deepEqual(
      action?.edit?.changes?.[uri]?.map(({ newText }) => newText),
      ['\n2 PM BRON'],
    );
  });

  it('rewrite a citation in the official form where the cursor is', async () => {
    const editor = await start();
    const [action] = await actions(editor, 'incomplete-citation', ['refactor']);
    assert.equal(action?.title, 'Schrijf volgens de Leidraad: Kamerstukken II 2020/21, 22112, nr. 2955');
    assert.equal(action?.kind, 'refactor.rewrite');
  });

  it('fix all that is safe at once, offered to who asks for it', async () => {
    const editor = await start();
    const offered = await actions(editor, 'incomplete-citation');
    assert.ok(offered.every(({ kind }) => !kind?.startsWith('source')));
    const [all, ...others] = await actions(editor, 'incomplete-citation', ['source.fixAll']);
    assert.equal(all?.kind, 'source.fixAll.bronwijzer');
    assert.deepEqual(others, []);
    const [change] = (await resolved(editor, all))?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(
      change.edits.map((edit) => ('range' in edit ? edit.range.start.line : undefined)),
      [4, 5],
    );
  });
});
