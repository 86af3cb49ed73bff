import assert from 'node:assert/strict';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  type Position,
  PrepareRenameRequest,
  RenameRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { ClientRequests } from '../../server/protocol/requests';
import { at, capabilities, type Editor, positionOf, seed, startEditor, stopServers, textAt, uriOf } from './editor';

type Citation = ClientRequests['bronwijzer/citation'];
type Renumber = ClientRequests['bronwijzer/renumberNotes'];

describe('writing with an editor', () => {
  let editor: Editor;
  const { uri, text } = seed('004');
  const textDocument = { uri };

  beforeEach(async () => {
    editor = await startEditor({ folders: [uriOf('seeds')], locale: 'nl' });
    await editor.indexed;
    await editor.open(uri, text);
  });
  afterEach(stopServers);

  /** Opens the seed as it reads with something typed into it, and answers where the `|` then stands. */
  const type = async (before: string, after: string): Promise<{ typed: string; position: Position }> => {
    const typed = text.replace(before, after.replace('|', ''));
    const position = positionOf(typed, text.indexOf(before) + after.indexOf('|'));
    await editor.change(uri, 2, [{ text: typed }]);
    return { typed, position };
  };
  const complete = async (position: Position, triggerCharacter?: string): Promise<CompletionList | null> => {
    const context =
      triggerCharacter === undefined
        ? { triggerKind: CompletionTriggerKind.Invoked }
        : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter };
    const found = await editor.connection.sendRequest(CompletionRequest.type, { textDocument, position, context });
    assert.ok(!Array.isArray(found));
    return found;
  };
  const editOf = (item: CompletionItem | undefined): TextEdit => {
    assert.ok(item?.textEdit && 'range' in item.textEdit);
    return item.textEdit;
  };

  it('completion: the citations of this document first, in its own style, in the place of what is typed', async () => {
    const { typed, position } = await type('14 PM BRON', '14 Kamerstukken 22|');
    const found = await complete(position);
    const [first, second] = found?.items ?? [];
    assert.equal(textAt(typed, editOf(first).range), 'Kamerstukken 22');
    assert.equal(editOf(first).newText, 'Kamerstukken II, 2020–2021, 22 112, nr. 2955');
    assert.equal(first?.detail, 'hier 6 keer aangehaald');
    assert.equal(editOf(second).newText, 'Kamerstukken II 22 112, nr. 2956');
    assert.ok(first?.filterText?.startsWith('Kamerstukken 22'));
    assert.ok((first?.sortText ?? '') < (second?.sortText ?? ''));
    assert.equal(found?.isIncomplete, true);
  });

  it('completion: behind a label also when a space is typed; elsewhere only when asked for, and never in a word', async () => {
    const behindLabel = await type('14 PM BRON', '14 Kamerstuk |');
    const texts = (await complete(behindLabel.position, ' '))?.items.map(({ label }) => label) ?? [];
    assert.equal(texts[0], 'Kamerstuk 22 112, nr. 2955');
    assert.ok(texts.includes('Kamerstuk 30 573, nr. 61'), 'of seed 001');
    const inNote = await type('14 PM BRON', '14 Zie |');
    assert.equal(await complete(inNote.position, ' '), null);
    assert.ok(await complete(inNote.position));
    assert.equal(await complete(at(text, 'hebben kennis|genomen van de mededeling')), null);
    assert.equal(await complete(at(text, 'De griffier |van de vaste')), null);
  });

  it('completion: the card of a publication, when it is looked at', async () => {
    const { position } = await type('14 PM BRON', '14 Kamerstuk 22112|');
    const [first] = (await complete(position))?.items ?? [];
    assert.ok(first && first.documentation === undefined);
    const { documentation } = await editor.connection.sendRequest(CompletionResolveRequest.type, first);
    assert.ok(typeof documentation === 'object' && documentation.kind === 'markdown');
    assert.match(documentation.value, /^# Kamerstukken II 2020\/21, 22112, nr\. 2955\n/);
    assert.match(documentation.value, /regel 58, bladzijde 2|noot 7/);
    const unknown = { label: 'x', data: { nonsense: true } };
    assert.deepEqual(await editor.connection.sendRequest(CompletionResolveRequest.type, unknown), unknown);
  });

  it('completion: the card as plain text to an editor that shows no Markdown', async () => {
    const { completion: _, ...others } = capabilities.textDocument ?? {};
    const plain = await startEditor({
      folders: [uriOf('seeds')],
      capabilities: { ...capabilities, textDocument: others },
    });
    await plain.indexed;
    const resolved = await plain.connection.sendRequest(CompletionResolveRequest.type, {
      label: 'x',
      data: 'kst-22112-2955',
    });
    assert.ok(typeof resolved.documentation === 'object' && resolved.documentation.kind === 'plaintext');
    assert.match(resolved.documentation.value, /Kamerstukken II 2020\/21, 22112, nr\. 2955/);
  });

  const citation = (position: Position): Promise<Citation['result']> => {
    const params: Citation['params'] = { textDocument, position };
    return editor.connection.sendRequest<Citation['result']>('bronwijzer/citation', params);
  };

  it('citation: both forms, from a citation, a back-reference and the running foot', async () => {
    const choices = { official: 'volgens de Leidraad', printed: 'zoals in deze tekst' };
    assert.deepEqual(await citation(at(text, '10 Ide|m, blz. 17')), {
      official: 'Kamerstukken II 2020/21, 22112, nr. 2955, p. 17',
      printed: 'Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 17',
      choices,
    });
    assert.deepEqual(await citation(at(text, 'Kamer|stuk 22 112 nr. 2956')), {
      official: 'Kamerstukken II 22112, nr. 2956',
      printed: 'Kamerstuk 22 112 nr. 2956',
      choices,
    });
    assert.deepEqual(await citation(at(text, 'Eerste Kamer, vergader|jaar')), {
      official: 'Kamerstukken I 2020/21, 35612, D',
      printed: 'Eerste Kamer, vergaderjaar 2020–2021, 35 612, D',
      choices,
    });
  });

  it('citation: elsewhere, where to put the cursor; nothing of a text that isn’t open', async () => {
    assert.deepEqual(await citation(at(text, 'De griff|ier')), {
      refusal: 'Zet de cursor op een verwijzing: een Kamerstuk, een «Idem» of de voettekst van het stuk.',
    });
    await editor.close(uri);
    assert.equal(await citation({ line: 0, character: 0 }), null);
  });

  const rename = async (position: Position, newName: string): Promise<readonly TextEdit[]> => {
    const edit = await editor.connection.sendRequest(RenameRequest.type, { textDocument, position, newName });
    return edit?.changes?.[uri] ?? [];
  };

  it('rename: mark and note together, from either of them', async () => {
    const mark = at(text, 'migratiebeheer.1|5 Een');
    const note = at(text, '|15 Kamerstuk 22 112 nr. 2956');
    for (const position of [mark, note]) {
      const prepared = await editor.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position });
      assert.ok(prepared && 'placeholder' in prepared);
      assert.equal(prepared.placeholder, '15');
      assert.equal(textAt(text, prepared.range), '15');
      const edits = await rename(position, '16');
      assert.deepEqual(
        edits.map(({ range, newText }) => [textAt(text, range), range.start.line, newText]),
        [
          ['15', mark.line, '16'],
          ['15', note.line, '16'],
        ],
      );
    }
  });

  it('rename: refused with the reason', async () => {
    const noMark = at(text, '|1 Zie dossiers E200018');
    const why = /Geen nootcijfer in de tekst verwijst naar noot 1: zet het cijfer in de tekst of haal de noot weg\./;
    await assert.rejects(
      editor.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position: noMark }),
      why,
    );
    await assert.rejects(rename(noMark, '20'), why);
    const mark = at(text, 'migratiebeheer.1|5 Een');
    await assert.rejects(rename(mark, '14'), /Nummer 14 is in deze tekst al van een andere noot \(regel 182\)/);
    await assert.rejects(rename(mark, 'vijftien'), /Geef een nummer van 1 tot en met 999\./);
    const word = at(text, 'De griff|ier van');
    assert.equal(
      await editor.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position: word }),
      null,
    );
    await assert.rejects(rename(word, '3'), /Zet de cursor op een nootcijfer/);
  });

  it('rename: for an editor that doesn’t prepare it, offered without', async () => {
    assert.deepEqual(editor.initialized.capabilities.renameProvider, { prepareProvider: true });
    const { rename: _, ...others } = capabilities.textDocument ?? {};
    const plain = await startEditor({ capabilities: { ...capabilities, textDocument: others } });
    assert.equal(plain.initialized.capabilities.renameProvider, true);
  });

  const renumber = (): Promise<Renumber['result']> =>
    editor.connection.sendRequest<Renumber['result']>('bronwijzer/renumberNotes', { textDocument });

  it('renumberNotes: the edits for a text where marks and notes match', async () => {
    const shorter = text.replace(/^1 Zie dossiers.*\n/m, '');
    await editor.change(uri, 2, [{ text: shorter }]);
    const found = await renumber();
    assert.ok(found && 'edits' in found);
    assert.equal(found.message, '14 noten hernummerd.');
    assert.equal(found.edits.length, 28);
    const [first] = found.edits;
    assert.ok(first);
    assert.deepEqual([textAt(shorter, first.range), first.newText], ['2', '1']);
  });

  it('renumberNotes: which do not match where they don’t', async () => {
    const found = await renumber();
    assert.ok(found && 'refusal' in found);
    assert.match(found.refusal, /^Niet hernummerd, .*: bij noot 1 \(regel 19\) is geen nootcijfer\./);
    await editor.close(uri);
    assert.equal(await renumber(), null);
  });
});
