import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type Location,
  type Position,
  type SelectionRange,
  SelectionRangeRequest,
  SymbolKind,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { at, capabilities, type Editor, positionOf, seed, startEditor, stopServers, textAt, uriOf } from './editor';

const citing = 'De leden lezen Kamerstukken I 2020/21, 35 612, D, blz. 6 nog eens, en Kamerstuk 19 637, nr. 2375.\n';

describe('the ways along what texts cite', () => {
  let folder: string;
  let editor: Editor;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
    await writeFile(uri('verslag.txt').path, seed('004').text);
    await writeFile(uri('corpus.yaml').path, '');
    await writeFile(uri('vraag.txt').path, citing);
    editor = await startEditor({ folders: [uriOf(folder)], locale: 'nl' });
    await editor.open(uri('verslag.txt').uri, seed('004').text);
  });
  afterEach(async () => {
    stopServers();
    await rm(folder, { recursive: true, force: true });
  });

  const uri = (name: string) => ({ path: join(folder, name), uri: uriOf(join(folder, name)) });
  const verslag = () => ({ textDocument: { uri: uri('verslag.txt').uri } });
  const printed = (range: { start: Position; end: Position }) => textAt(seed('004').text, range).replace(/\s+/g, ' ');

  const prepare = async (context: string): Promise<CallHierarchyItem> => {
    const position = at(seed('004').text, context);
    const items = await editor.connection.sendRequest(CallHierarchyPrepareRequest.type, { ...verslag(), position });
    const [item, ...others] = items ?? [];
    assert.ok(item);
    assert.deepEqual(others, []);
    return item;
  };
  const incoming = async (item: CallHierarchyItem) =>
    (await editor.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item })) ?? [];
  const outgoing = async (item: CallHierarchyItem) =>
    (await editor.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item })) ?? [];

  it('callHierarchy: what a text cites, each publication once and with every place', async () => {
    const item = await prepare('heb|ben kennisgenomen van');
    assert.deepEqual([item.name, item.detail], ['verslag.txt', 'Kamerstukken I 2020/21, 35612, D']);
    const calls = await outgoing(item);
    assert.equal(new Set(calls.map(({ to }) => to.name)).size, calls.length);
    const fiche = calls.find(({ to }) => to.name === 'Kamerstukken II 2020/21, 22112, nr. 2955');
    assert.equal(fiche?.to.uri, 'bronwijzer:/publication/kst-22112-2955.md');
    assert.equal(fiche.to.detail, 'niet in het corpus');
    assert.deepEqual(fiche.fromRanges.map(printed), [
      'Kamerstukken II, 2020–2021, 22 112, nr. 2955',
      'Kamerstukken II, 2020–2021, 22 112, nr. 2955',
      'Idem, blz. 12',
      'Ibidem',
      'Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 14',
      'Idem, blz. 17',
    ]);
  });

  it('callHierarchy: who cites a text, or a publication that isn’t in the corpus', async () => {
    const [cited, ...others] = await incoming(await prepare('35 6|12, D 6'));
    assert.deepEqual(others, []);
    assert.deepEqual([cited?.from.name, cited?.from.uri], ['vraag.txt', uri('vraag.txt').uri]);
    assert.deepEqual(
      cited?.fromRanges.map((range) => textAt(citing, range)),
      ['Kamerstukken I 2020/21, 35 612, D, blz. 6'],
    );
    const published = await incoming(await prepare('Kamerstuk 19 6|37, nr. 2375'));
    assert.deepEqual(
      published.map(({ from }) => from.name),
      ['verslag.txt', 'vraag.txt'],
    );
    // An item is walked on from: from the text that cites to what it cites.
    assert.ok(cited);
    assert.deepEqual(
      (await outgoing(cited.from)).map(({ to }) => [to.name, to.detail]),
      [
        ['Kamerstukken I 2020/21, 35612, D', 'verslag.txt'],
        ['Kamerstukken II 19637, nr. 2375', 'niet in het corpus'],
      ],
    );
  });

  it('callHierarchy: follows what stands in an open text now', async () => {
    const item = await prepare('35 6|12, D 6');
    await editor.open(uri('vraag.txt').uri, 'Geen bron meer.\n');
    assert.deepEqual(await incoming(item), []);
  });

  it('workspaceSymbol: publications, dossiers, actors and headings, with the place of each', async () => {
    const find = async (query: string) =>
      ((await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []).map((symbol) => {
        const { name, kind, location, containerName } = symbol as WorkspaceSymbol;
        const start = 'range' in location ? location.range.start : undefined;
        return { name, kind, containerName, uri: location.uri, line: start?.line };
      });
    assert.deepEqual(await find('35612 D'), [
      {
        name: 'Kamerstukken I 2020/21, 35612, D',
        kind: SymbolKind.File,
        containerName: undefined,
        uri: uri('verslag.txt').uri,
        line: 0,
      },
      {
        name: 'Dossier 35612',
        kind: SymbolKind.Package,
        containerName: undefined,
        uri: 'bronwijzer:/publication/dossier-35612.md',
        line: 0,
      },
    ]);
    const [hattem] = await find('hattem');
    assert.deepEqual([hattem?.kind, hattem?.containerName], [SymbolKind.Class, 'PVV, lid Eerste Kamer']);
    assert.match(hattem?.uri ?? '', /^bronwijzer:\/actor\//);
    const [heading] = await find('Vragen en opm');
    assert.equal(heading?.name, 'Vragen en opmerkingen van de leden van de PVV-fractie');
    const line = positionOf(seed('004').text, seed('004').text.indexOf('Vragen en opmerkingen')).line;
    assert.deepEqual([heading.uri, heading.line], [uri('verslag.txt').uri, line]);
    assert.deepEqual(await find('qqqqq'), []);
    assert.ok((await find('')).length > 10);
  });

  it('typeHierarchy: from a person up to party and chamber, and down again', async () => {
    const { connection } = editor;
    const text = seed('004').text;
    const found = await connection.sendRequest(TypeHierarchyPrepareRequest.type, {
      ...verslag(),
      position: at(text, 'Van Hat|tem'),
    });
    const [hattem, ...others] = found ?? [];
    assert.ok(hattem);
    assert.deepEqual(others, []);
    assert.deepEqual([hattem.name, hattem.detail, hattem.kind], ['Alexander van Hattem', 'PVV', SymbolKind.Class]);
    const parents = (await connection.sendRequest(TypeHierarchySupertypesRequest.type, { item: hattem })) ?? [];
    assert.deepEqual(
      parents.map(({ name }) => name),
      ['Partij voor de Vrijheid', 'Eerste Kamer der Staten-Generaal'],
    );
    const [pvv] = parents;
    assert.ok(pvv);
    const members = (await connection.sendRequest(TypeHierarchySubtypesRequest.type, { item: pvv })) ?? [];
    assert.ok(members.some(({ name }) => name === 'Alexander van Hattem'));
    const nothing = await connection.sendRequest(TypeHierarchyPrepareRequest.type, {
      ...verslag(),
      position: { line: 0, character: 0 },
    });
    assert.equal(nothing, null);
  });

  it('inlayHint: behind Idem and Ibidem, of the part of the text that is asked for', async () => {
    const { text } = seed('004');
    const hints = async (start: Position, end: Position) => {
      const params = { ...verslag(), range: { start, end } };
      const found = await editor.connection.sendRequest(InlayHintRequest.type, params);
      return (found ?? []).map(({ position, label, tooltip }) => {
        const line = { line: position.line, character: 0 };
        return [textAt(text, { start: line, end: position }), label, tooltip];
      });
    };
    const all = [
      ['7 Idem', '= Kamerstukken II 2020/21, 22112, nr. 2955', 'Uit noot 6.'],
      ['8 Ibidem', '= Kamerstukken II 2020/21, 22112, nr. 2955, p. 12', 'Uit noot 6, via noot 7.'],
      ['10 Idem', '= Kamerstukken II 2020/21, 22112, nr. 2955', 'Uit noot 9.'],
    ];
    assert.deepEqual(await hints({ line: 0, character: 0 }, positionOf(text, text.length)), all);
    assert.deepEqual(await hints(at(text, '|8 Ibidem'), at(text, '|9 Kamerstukken')), all.slice(1, 2));
    assert.deepEqual(await hints({ line: 0, character: 0 }, { line: 5, character: 0 }), []);
  });

  it('codeLens: what a text is and how many cite it, with the places', async () => {
    const [lens, ...others] = (await editor.connection.sendRequest(CodeLensRequest.type, verslag())) ?? [];
    assert.deepEqual(others, []);
    assert.equal(lens?.range.start.line, 0);
    assert.equal(lens.command?.title, 'Kamerstukken I 2020/21, 35612, D · in 1 tekst aangehaald');
    assert.equal(lens.command.command, 'editor.action.showReferences');
    const [opened, position, places] = lens.command.arguments ?? [];
    assert.deepEqual([opened, position], [uri('verslag.txt').uri, { line: 0, character: 0 }]);
    assert.deepEqual(
      places.map(({ uri, range }: Location) => [uri, textAt(citing, range)]),
      [[uri('vraag.txt').uri, 'Kamerstukken I 2020/21, 35 612, D, blz. 6']],
    );
  });

  it('codeLens: nothing above a text that says of no publication that it is one', async () => {
    await editor.open(uri('vraag.txt').uri, citing);
    const textDocument = { uri: uri('vraag.txt').uri };
    assert.deepEqual(await editor.connection.sendRequest(CodeLensRequest.type, { textDocument }), []);
  });

  it('codeLens: the editor is told to ask again when who cites an open text changes, and of nothing else', async () => {
    await editor.connection.sendRequest(CodeLensRequest.type, verslag());
    let refreshed = 0;
    const told = new Promise<void>((resolve) =>
      editor.connection.onRequest(CodeLensRefreshRequest.type, () => {
        refreshed++;
        resolve();
      }),
    );
    editor.connection.onRequest(InlayHintRefreshRequest.type, () => assert.fail('hints depend on no other text'));
    const other = uri('los.txt').uri;
    await editor.open(other, 'Zie Kamerstuk 19 637, nr. 2375.\n');
    await editor.diagnostics(other);
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(refreshed, 0);
    await editor.change(other, 2, [{ text: 'Zie Kamerstuk 35 612, D.\n' }]);
    await editor.diagnostics(other);
    await told;
    const [lens] = (await editor.connection.sendRequest(CodeLensRequest.type, verslag())) ?? [];
    assert.match(lens?.command?.title ?? '', /in 2 teksten aangehaald$/);
  });

  it('codeLens: an editor that can’t ask again is told nothing', async () => {
    const { codeLens: _, ...workspace } = capabilities.workspace ?? {};
    const other = await startEditor({
      folders: [uriOf(folder)],
      capabilities: { ...capabilities, workspace: { ...workspace } },
    });
    let told = false;
    other.connection.onRequest(CodeLensRefreshRequest.type, () => {
      told = true;
    });
    await other.open(uri('verslag.txt').uri, seed('004').text);
    await other.open(uri('los.txt').uri, 'Zie Kamerstuk 35 612, D.\n');
    await other.diagnostics(uri('los.txt').uri);
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(told, false);
  });

  it('selectionRange: word, mention, sentence, paragraph, parts, and the whole text', async () => {
    const { text } = seed('004');
    const params = {
      ...verslag(),
      positions: [at(text, '12 Kamerstuk 19 6|37'), at(text, 'Het kabinet st|elt voorop')],
    };
    const found = await editor.connection.sendRequest(SelectionRangeRequest.type, params);
    const steps = (range: SelectionRange | undefined): readonly string[] =>
      range === undefined ? [] : [printed(range.range), ...steps(range.parent)];
    const [note = [], answer = []] = (found ?? []).map((range) => steps(range));
    assert.deepEqual(note.slice(0, 3), ['637', 'Kamerstuk 19 637, nr. 2375', '12 Kamerstuk 19 637, nr. 2375.']);
    assert.deepEqual(
      answer.map((step) => step.slice(0, 20)),
      [
        'stelt',
        'Het kabinet stelt vo',
        'Antwoord Het kabinet',
        '4. Ten slotte lezen ',
        'Vragen en opmerkinge',
        'BRIEF VAN DE STAATSS',
        text.slice(0, 20),
      ],
    );
  });
});
