import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CompletionRequest,
  CompletionTriggerKind,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest,
  MarkupContent,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { at, type Editor, startEditor, stopServers, uriOf } from './editor';

const TEXT = `Den Haag, 4 november 2020

Kamerlid Farid Smals (DENK) vraagt dit. De heer Smals wil antwoord.
`;
const ADDED = `actors:
  person.smals:
    given: Farid
    surname: Smals
    parties:
      - party: party.denk
    offices:
      - title: lid Tweede Kamer
        body: Tweede Kamer
        source: brief.txt
        note: in elk geval op 4 november 2020
    sources: brief.txt
`;

describe('somebody whom the register doesn’t have', () => {
  let folder: string;
  let editor: Editor;
  const uri = (name: string): string => uriOf(join(folder, name));
  const textDocument = () => ({ uri: uri('brief.txt') });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
    await writeFile(join(folder, 'brief.txt'), TEXT);
    editor = await startEditor({ folders: [uriOf(folder)], locale: 'nl' });
    await editor.indexed;
    await editor.open(uri('brief.txt'), TEXT);
  });
  afterEach(async () => {
    stopServers();
    await rm(folder, { recursive: true, force: true });
  });

  const hover = async (where: string): Promise<string> => {
    const params = { textDocument: textDocument(), position: at(TEXT, where) };
    const contents = (await editor.connection.sendRequest(HoverRequest.type, params))?.contents;
    return MarkupContent.is(contents) ? contents.value : '';
  };
  const actionsAt = async (where: string): Promise<readonly CodeAction[]> => {
    const position = at(TEXT, where);
    const report = await editor.diagnostics(uri('brief.txt'));
    const diagnostics = report.kind === 'full' ? report.items : [];
    const here = diagnostics.filter(
      ({ range: { start, end } }) =>
        start.line === position.line && start.character <= position.character && position.character <= end.character,
    );
    const found = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: textDocument(),
      range: { start: position, end: position },
      context: { diagnostics: here },
    });
    const actions = (found ?? []).filter((action): action is CodeAction => 'kind' in action);
    // Every finding can also be ignored.
    return actions.filter(({ title }) => !/^Negeer/.test(title));
  };

  it('is told of by the hover and a finding, and put in actors.yaml by a quick fix; then the register has them', async () => {
    assert.match(await hover('Farid Sm|als'), /^\*\*Farid Smals\*\* staat niet in het register van actoren\./);
    const [action, ...others] = await actionsAt('Farid Sm|als');
    assert.ok(others.every(({ title }) => title.startsWith('Negeer')));
    assert.deepEqual(
      [action?.title, action?.kind, action?.diagnostics?.map(({ code }) => code)],
      ['Zet Farid Smals in actors.yaml', 'quickfix', ['unknown-actor']],
    );
    assert.ok(action);
    const { edit } = await editor.connection.sendRequest(CodeActionResolveRequest.type, action);
    const start = { line: 0, character: 0 };
    assert.deepEqual(edit, {
      documentChanges: [
        { kind: 'create', uri: uri('actors.yaml'), options: { ignoreIfExists: true } },
        {
          textDocument: { uri: uri('actors.yaml'), version: null },
          edits: [{ range: { start, end: start }, newText: ADDED }],
        },
      ],
    });
    await writeFile(join(folder, 'actors.yaml'), ADDED);
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uri('actors.yaml'), type: FileChangeType.Created }],
    });
    const deadline = Date.now() + 10_000;
    while (/staat niet in/.test(await hover('Farid Sm|als')) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.match(await hover('De heer Sm|als'), /^\*\*Farid Smals\*\* \(DENK\) — op 4 november 2020/);
    assert.deepEqual(await actionsAt('Farid Sm|als'), []);
  });

  it('can be added where no finding stands too', async () => {
    const [action, ...others] = await actionsAt('De heer Sm|als');
    assert.deepEqual([action?.title, action?.diagnostics, others], ['Zet Farid Smals in actors.yaml', undefined, []]);
  });

  it('is a symbol of the workspace, and offered behind a form of address', async () => {
    const symbols = (await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'smals' })) ?? [];
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      [['Farid Smals', 'DENK, Kamerlid; niet in het register']],
    );
    const text = `${TEXT}Ook mevrouw `;
    await editor.change(uri('brief.txt'), 2, [{ text }]);
    const found = await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: textDocument(),
      position: at(text, 'Ook mevrouw |'),
      context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' },
    });
    const items = Array.isArray(found) ? found : (found?.items ?? []);
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [['Smals (DENK)', 'Farid Smals; hier 2 keer genoemd']],
    );
  });
});
