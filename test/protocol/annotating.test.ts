import assert from 'node:assert/strict';
import { HoverRequest, MarkupContent } from 'vscode-languageserver/node';
import type { AnnotationsOfText, RequestedChange } from '../../server/protocol/annotationRequests';
import { annotatedText, contentOf } from './annotatedText';
import { at, textAt } from './editor';

const text = 'De minister stuurt morgen een brief. De Kamer krijgt die brief in mei.\n';
const codebook = 'codes:\n  toezegging:\n    name: Toezegging\n    colour: green\n';

describe('annotating over the protocol', () => {
  const { editor, start, uri, put, remove, textDocument, ask, change, edited, done } = annotatedText(text, {
    'codebook.yaml': codebook,
  });
  const of = async (): Promise<AnnotationsOfText> => {
    const found = await ask('bronwijzer/annotations/of', { textDocument: textDocument() });
    assert.ok(found);
    return found;
  };
  const onWords = (words: string) => ({ start: at(text, `|${words}`), end: at(text, `${words}|`) });
  const add: RequestedChange = {
    kind: 'add',
    ranges: [onWords('morgen een brief')],
    body: { motivation: 'tagging', code: 'toezegging' },
  };

  it('answers the edit of a file that is to be made, and shows what stands in it once it is open', async () => {
    const edit = await edited(add);
    assert.equal(edit.uri, uri('annotations/brief.txt.anna.jsonld'));
    assert.equal(edit.create, true);
    assert.deepEqual((await of()).annotations, []);
    await editor().open(edit.uri, contentOf(edit));
    const [shown, ...others] = (await of()).annotations;
    assert.deepEqual(others, []);
    assert.ok(shown);
    assert.deepEqual(
      { ...shown, id: '', created: '' },
      {
        id: '',
        file: edit.uri,
        annotator: 'Anna',
        own: true,
        motivation: 'tagging',
        code: 'toezegging',
        label: 'Toezegging',
        colour: '#2e9e4f',
        ranges: [onWords('morgen een brief')],
        status: 'found',
        words: 'morgen een brief',
        created: '',
        candidates: [],
      },
    );
  });

  it('moves what was noted with the words, and writes where they stand when the text is saved', async () => {
    await done(add);
    const shown = async () => {
      const found = await of();
      return found.annotations.flatMap(({ ranges }) => ranges.map((range) => textAt(now, range)));
    };
    let now = text;
    assert.deepEqual(await shown(), ['morgen een brief']);
    const start = { line: 0, character: 0 };
    await editor().change(uri(), 2, [{ range: { start, end: start }, text: 'Zeer geachte voorzitter,\n' }]);
    now = `Zeer geachte voorzitter,\n${text}`;
    assert.deepEqual(await shown(), ['morgen een brief']);
    const settled = await ask('bronwijzer/annotations/settle', { textDocument: textDocument() });
    assert.ok(settled);
    assert.match(contentOf(settled), /44/);
  });

  it('writes the words anew when the text is saved, also where as many others stand in their place', async () => {
    await done(add);
    const inside = { start: at(text, 'm|orgen een brief'), end: at(text, 'morgen een brie|f') };
    await editor().change(uri(), 2, [{ range: inside, text: 'iddagpauze goe' }]);
    const [shown] = (await of()).annotations;
    assert.deepEqual([shown?.status, shown?.ranges], ['found', [onWords('morgen een brief')]]);
    const settled = await ask('bronwijzer/annotations/settle', { textDocument: textDocument() });
    assert.ok(settled);
    assert.match(contentOf(settled), /middagpauze go/);
  });

  it('answers the codes, with how often each is used', async () => {
    const before = await ask('bronwijzer/codes', { uri: uri() });
    assert.deepEqual(
      before?.codes.map(({ id, count }) => [id, count]),
      [['toezegging', 0]],
    );
    await done(add);
    const after = await ask('bronwijzer/codes', { uri: uri() });
    assert.deepEqual(
      after?.codes.map(({ id, count }) => [id, count]),
      [['toezegging', 1]],
    );
    assert.deepEqual(after?.mostUsed, ['toezegging']);
  });

  const hoverAt = async (words: string): Promise<string> => {
    const found = await editor().connection.sendRequest(HoverRequest.type, {
      textDocument: textDocument(),
      position: onWords(words).start,
    });
    return found === null ? 'nothing' : MarkupContent.is(found.contents) ? found.contents.value : '';
  };

  it('tells in the hover what was noted, below what is known of the words', async () => {
    const nested = 'codes:\n  beloften:\n    name: Beloften\n    codes:\n      toezegging:\n        name: Toezegging\n';
    const described = `${nested}        description: Iets dat *beloofd* wordt.\n`;
    await editor().open(uri('codebook.yaml'), described);
    await done({ ...add, note: 'Nog <b>nagaan</b>.' });
    const hover = await hoverAt('een brief');
    assert.match(
      hover,
      /^Beloften › \*\*Toezegging\*\* {2}\nIets dat \\\*beloofd\\\* wordt\.\n\n> Nog \\<b\\>nagaan\\<\/b\\>\.\n\n\*Anna, \d+ \S+ \d{4}\*$/,
    );
    assert.equal(await hoverAt('stuurt'), 'nothing');
    assert.match(await hoverAt('De Kamer'), /Kamer/);
  });

  it('tells of a question whether it was answered, the shortest stretch first', async () => {
    await done(add);
    const asked = await edited({
      kind: 'add',
      ranges: [onWords('brief')],
      body: { motivation: 'questioning', text: 'Welke brief?', state: 'open' },
    });
    await editor().change(
      asked.uri,
      2,
      asked.edits.map(({ range, newText }) => ({ range, text: newText })),
    );
    assert.match(
      await hoverAt('brief'),
      /^\*\*Question\*\*\n\n> Welke brief\?\n\n\*Anna, .*\*\n\n---\n\n\*\*Toezegging\*\*/,
    );
  });

  it('adds a code to the codebook, in a colour of its own, and knows one by its name', async () => {
    const added = await ask('bronwijzer/codes/add', { uri: uri(), name: ' Met  termijn ' });
    assert.ok(added && 'id' in added);
    assert.equal(added.id, 'met-termijn');
    assert.ok(added.edit);
    assert.match(contentOf(added.edit), /met-termijn:\n {4}name: Met termijn\n {4}colour: red/);
    assert.equal(added.edit.create, false);
    assert.deepEqual(await ask('bronwijzer/codes/add', { uri: uri(), name: 'toezegging' }), {
      id: 'toezegging',
      edit: null,
    });
    const unnamed = await ask('bronwijzer/codes/add', { uri: uri(), name: ' ' });
    assert.ok(unnamed && 'refusal' in unnamed);
  });

  it('makes the codebook with its first code', async () => {
    await editor().stop();
    remove('codebook.yaml');
    await start();
    const added = await ask('bronwijzer/codes/add', { uri: uri(), name: 'Toezegging' });
    assert.ok(added && 'id' in added);
    assert.deepEqual(added.edit, {
      uri: uri('codebook.yaml'),
      version: null,
      create: true,
      edits: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          newText: 'codes:\n  toezegging:\n    name: Toezegging\n    colour: red\n',
        },
      ],
    });
  });

  it('names the publications and actors that words refer to, then others by what is typed', async () => {
    const citing = `${text}Zie Kamerstukken II 2020/21, 22 112, nr. 2955. Dat vond Gerd Leers ook.\n`;
    await editor().change(uri(), 2, [{ text: citing }]);
    const named = async (kind: 'publication' | 'actor', words: string, typed: string) => {
      const range = { start: at(citing, `|${words}`), end: at(citing, `${words}|`) };
      const found = await ask('bronwijzer/named', { textDocument: textDocument(), range, kind, typed });
      return (found ?? []).map(({ id, range: place }) => (place ? `${id}: ${textAt(citing, place)}` : id));
    };
    assert.equal(
      (await named('publication', '22 112', ''))[0],
      'kst-22112-2955: Kamerstukken II 2020/21, 22 112, nr. 2955',
    );
    assert.deepEqual(await named('publication', 'ook', 'xyz'), []);
    assert.equal((await named('actor', 'Leers', ''))[0], 'person.leers: Gerd Leers');
    assert.ok((await named('actor', 'ook', 'sigrid kaag')).includes('person.kaag'));
    assert.deepEqual(await named('actor', 'morgen', 'qqqq'), []);
  });

  it('writes nothing in a file that can’t be read, and says which', async () => {
    const broken = uri('annotations/brief.txt.anna.jsonld');
    await editor().open(broken, '<<<<<<< HEAD\n{"items": []}\n=======\n');
    const found = await change(add);
    assert.ok(found && 'refusal' in found);
    assert.match(found.refusal, /^brief\.txt\.anna\.jsonld can't be read \(line 1\)\. .* Nothing was changed\.$/);
    assert.deepEqual(
      (await of()).broken.map((file) => file.uri),
      [broken],
    );
  });

  it('writes nothing about a text in a hidden folder, and says where it would', async () => {
    const hidden = put('.archief/brief.txt', text);
    await editor().open(hidden, text);
    assert.deepEqual(await change(add, { uri: hidden }), {
      refusal:
        'This text lies outside the folder that is open, or in a hidden one in it. Open the folder it is in: the annotations are kept there.',
    });
  });

  it('never writes into the files of somebody whose name they don’t tell from the annotator’s, and says what to do', async () => {
    await done(add);
    const params = { textDocument: textDocument(), change: add };
    const other = { textDocument: { uri: uri('antwoord.txt') }, change: add };
    await editor().open(other.textDocument.uri, text);
    for (const asked of [params, other]) {
      const found = await ask('bronwijzer/annotations/change', asked, 'Änna');
      assert.ok(found && 'refusal' in found, JSON.stringify(found));
      assert.match(found.refusal, /^There are annotations by “Anna” here already, .*\. Nothing was changed\.$/);
    }
    const rejected = await ask('bronwijzer/annotations/reject', { textDocument: textDocument(), keys: [] }, 'Änna');
    assert.ok(rejected && 'refusal' in rejected);
    assert.equal(await ask('bronwijzer/annotations/settle', { textDocument: textDocument() }, 'Änna'), null);
    const shownTo = async (name: string) =>
      (await ask('bronwijzer/annotations/of', { textDocument: textDocument() }, name))?.annotations.map(
        ({ own }) => own,
      );
    assert.deepEqual([await shownTo('Anna'), await shownTo('ANNA'), await shownTo('Änna')], [[true], [true], [false]]);
    const found = await ask('bronwijzer/annotations/change', params, 'Änna 2');
    assert.ok(found && 'edit' in found && found.edit);
    assert.equal(found.edit.uri, uri('annotations/brief.txt.anna-2.jsonld'));
  });
});
