import { assert } from 'chai';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CodeLens,
  commands,
  type DocumentSymbol,
  type InlayHint,
  Location,
  Range,
  type SelectionRange,
  type SymbolInformation,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { fileOf, linksOf, openSeed, openSource, rangeOf, symbolsOf, until } from './editor';

const citing = 'De leden lezen Kamerstukken I 2020/21, 35 612, D, blz. 6 nog eens.\n';

describe('Walking along what seed 004 cites', () => {
  let document: TextDocument;
  before(async () => {
    document = await openSeed('004');
  });

  const printed = (range: Range) => document.getText(range).replace(/\s+/g, ' ');
  const itemsAt = (text: string) =>
    commands.executeCommand<CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      rangeOf(document, text).start,
    );

  it('shows in the call hierarchy what it cites, each publication once', async () => {
    const [item] = await itemsAt('De griffier van');
    assert.ok(item);
    assert.match(item.name, /^004_.*\.txt$/);
    const calls = await commands.executeCommand<CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item);
    const fiche = calls.find(({ to }) => to.name === 'Kamerstukken II 2020/21, 22112, nr. 2955');
    assert.strictEqual(fiche?.to.uri.scheme, 'bronwijzer');
    assert.deepEqual(fiche?.fromRanges.map(printed).slice(1, 4), [
      'Kamerstukken II, 2020–2021, 22 112, nr. 2955',
      'Idem, blz. 12',
      'Ibidem',
    ]);
    assert.strictEqual(new Set(calls.map(({ to }) => to.name)).size, calls.length);
  });

  it('shows in the call hierarchy of a publication who cites it', async () => {
    const [item] = await itemsAt('Kamerstuk 19 637, nr. 2375');
    assert.ok(item);
    const calls = await commands.executeCommand<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
    assert.deepEqual(
      calls.map(({ from }) => from.uri.toString()),
      [document.uri.toString()],
    );
  });

  it('finds publications, dossiers, actors and headings by their names', async () => {
    const find = (query: string) =>
      commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
    const names = async (query: string) => (await find(query)).map(({ name }) => name);
    assert.include(await names('22112 2955'), 'Kamerstukken II 2020/21, 22112, nr. 2955');
    assert.include(await names('dossier 22112'), 'Dossier 22112');
    assert.include(await names('leers'), 'Gerd Leers');
    const [heading] = await find('Vragen en opmerkingen');
    assert.strictEqual(heading?.location.uri.toString(), document.uri.toString());
  });

  it('opens what a symbol leads to', async () => {
    const [symbol] = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Gerd Leers',
    );
    assert.ok(symbol);
    const card = await workspace.openTextDocument(symbol.location.uri);
    assert.include(card.getText(), 'Gerd Leers');
  });

  it('shows behind Idem and Ibidem what they stand for', async () => {
    const end = document.lineAt(document.lineCount - 1).range.end;
    const hints = await commands.executeCommand<InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new Range(0, 0, end.line, end.character),
    );
    assert.deepEqual(
      hints.map(({ position, label }) => [document.lineAt(position).text.slice(0, position.character), label]),
      [
        ['7 Idem', '= Kamerstukken II 2020/21, 22112, nr. 2955'],
        ['8 Ibidem', '= Kamerstukken II 2020/21, 22112, nr. 2955, p. 12'],
        ['10 Idem', '= Kamerstukken II 2020/21, 22112, nr. 2955'],
      ],
    );
  });

  it('selects more step by step', async () => {
    const at = rangeOf(document, '19 637, nr. 2375').start;
    const [found] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at],
    );
    const steps: string[] = [];
    for (let step = found; step !== undefined; step = step.parent as SelectionRange) steps.push(printed(step.range));
    assert.includeMembers(steps, ['Kamerstuk 19 637, nr. 2375', '12 Kamerstuk 19 637, nr. 2375.']);
    assert.strictEqual(steps.at(-1), printed(new Range(0, 0, document.lineCount, 0)));
  });

  it('has breadcrumbs that fit on a line', async () => {
    const { start } = rangeOf(document, 'Het kabinet stelt voorop');
    const path: string[] = [];
    let level: readonly DocumentSymbol[] = await symbolsOf(document);
    for (;;) {
      const around = level.find(({ range }) => range.contains(start));
      if (around === undefined) break;
      path.push(around.name);
      level = around.children;
    }
    assert.match(
      path.join(' > '),
      /^BRIEF VAN DE STAATSSECRETARIS VAN… > Vragen en opmerkingen van de leden… > (?:Vraag|Question) 4 > (?:Antwoord|Answer) 4$/,
    );
  });

  it('links every kind of citation in it to its address', async () => {
    const targets = new Map((await linksOf(document)).map(({ range, target }) => [printed(range), target?.authority]));
    assert.strictEqual(targets.get('COM(2020)609'), 'eur-lex.europa.eu');
    assert.strictEqual(targets.get('E200023'), 'www.eerstekamer.nl');
    assert.strictEqual(targets.get('Kamerstuk 22 112 nr. 2956'), 'zoek.officielebekendmakingen.nl');
  });
});

describe('The lens above a text', () => {
  const lensesOf = (document: TextDocument) =>
    commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);

  it('says what seed 004 is, and opens who cites it as soon as a text does', async () => {
    const document = await openSeed('004');
    const [lens, ...others] = await lensesOf(document);
    assert.deepEqual(others, []);
    assert.strictEqual(lens?.command?.title, 'Kamerstukken I 2020/21, 35612, D');
    assert.strictEqual(lens?.command?.command, '');

    const seed = await openSeed('001');
    const question = fileOf('vraag.txt');
    await workspace.fs.writeFile(question, new TextEncoder().encode(`${seed.getText()}\n\n${citing}`));
    try {
      await openSource(question);
      const cited = await until('the lens to count', async () => {
        const [found] = await lensesOf(document);
        return /(?:in 1 tekst aangehaald|cited in 1 text)$/.test(found?.command?.title ?? '') && found;
      });
      const [uri, , places] = cited.command?.arguments ?? [];
      assert.ok(uri instanceof Uri);
      assert.ok(Array.isArray(places) && places[0] instanceof Location);
      assert.strictEqual(places[0].uri.toString(), question.toString());
      await commands.executeCommand(cited.command?.command ?? '', ...(cited.command?.arguments ?? []));
    } finally {
      await commands.executeCommand('workbench.action.closeAllEditors');
      await workspace.fs.delete(question);
    }
  });

  it('is silent above a text that isn’t known to be a publication', async () => {
    assert.deepEqual(await lensesOf(await openSeed('001')), []);
  });
});
