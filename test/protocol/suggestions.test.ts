import assert from 'node:assert/strict';
import { DidChangeWatchedFilesNotification, FileChangeType, ProgressType } from 'vscode-languageserver/node';
import type { SearchProgress, ShownSuggestion } from '../../server/protocol/offeredRequests';
import { annotatedText, contentOf } from './annotatedText';
import { at, textAt, until } from './editor';

const text =
  'Den Haag, 16 maart 2011\n\nMinister Leers zegde toe dat hij het plan stuurt. Gerd Leers las kst-22112-2955.\n\n“Dat plan deugt niet”, zei Sigrid Kaag (D66).\n';
const other = 'Den Haag, 17 maart 2011\n\nHet plan van Gerd Leers is er nog niet. De minister kent kst-22112-2955.\n';
const codebook =
  'codes:\n  toezegging:\n    name: Toezegging\n    patterns: [zegde toe]\n  bewering:\n    name: Bewering\n    statement: true\n';

describe('what is offered to an annotator', () => {
  const { editor, uri, put, textDocument, ask, change, edited, done } = annotatedText(text, {
    'codebook.yaml': codebook,
    'antwoord.txt': other,
  });
  const suggestions = async (): Promise<readonly ShownSuggestion[]> => {
    const found = await ask('bronwijzer/annotations/suggestions', { textDocument: textDocument() });
    assert.ok(found);
    return found.suggestions;
  };
  const shown = async (now = text): Promise<readonly string[]> =>
    (await suggestions()).map(({ kind, ranges, label }) =>
      [kind, label, ranges.map((range) => textAt(now, range)).join(' … ')].join(' | '),
    );
  const all = [
    'actor | Gerd Leers | Leers',
    'pattern | Toezegging | zegde toe',
    'actor | Gerd Leers | Gerd Leers',
    'citation | Kamerstukken II 22112, nr. 2955 | kst-22112-2955',
    'quotation | Bewering | Dat plan deugt niet',
    'actor | Sigrid Kaag | Sigrid Kaag',
    'actor | Democraten 66 | D66',
  ];

  it('is what the text names, cites and quotes, and where a code’s patterns stand', async () => {
    assert.deepEqual(await shown(), all);
  });

  it('is offered no more once it is accepted, and again when that is undone', async () => {
    const [, pattern] = await suggestions();
    assert.ok(pattern);
    const edit = await done({ kind: 'addMany', items: [pattern] });
    assert.deepEqual(
      await shown(),
      all.filter((one) => !one.startsWith('pattern')),
    );
    await editor().change(edit.uri, 2, [{ text: '' }]);
    assert.deepEqual(await shown(), all);
  });

  it('brings the fields of a statement that the text tells', async () => {
    const quotation = (await suggestions()).find(({ kind }) => kind === 'quotation');
    assert.deepEqual(quotation?.body, {
      motivation: 'tagging',
      code: 'bewering',
      statement: { speaker: 'person.kaag', organisation: 'party.d66', date: '2011-03-16' },
    });
  });

  it('is offered no more once it is rejected: in a file beside the annotations, saved or not', async () => {
    const keys = (await suggestions()).slice(0, 2).map(({ key }) => key);
    const found = await ask('bronwijzer/annotations/reject', { textDocument: textDocument(), keys });
    assert.ok(found && 'edit' in found && found.edit);
    const file = uri('annotations/brief.txt.anna.rejected.json');
    assert.deepEqual([found.edit.uri, found.edit.create], [file, true]);
    const content = contentOf(found.edit);
    await editor().open(file, content);
    assert.deepEqual(await shown(), all.slice(2));
    await editor().close(file);
    assert.deepEqual(await shown(), all);
    put('annotations/brief.txt.anna.rejected.json', content);
    await editor().connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: file, type: FileChangeType.Created }],
    });
    await until(async () => (await shown()).length === all.length - 2);
    const start = { line: 0, character: 0 };
    await editor().change(uri(), 2, [{ range: { start, end: start }, text: 'Geachte voorzitter,\n\n' }]);
    assert.deepEqual(await shown(`Geachte voorzitter,\n\n${text}`), all.slice(2));
  });

  it('is not written over what can’t be read', async () => {
    const file = uri('annotations/brief.txt.anna.rejected.json');
    await editor().open(file, '{ "rejected": [\n<<<<<<< HEAD\n');
    const keys = (await suggestions()).map(({ key }) => key);
    const found = await ask('bronwijzer/annotations/reject', { textDocument: textDocument(), keys });
    assert.ok(found && 'refusal' in found);
    assert.match(
      found.refusal,
      /^brief\.txt\.anna\.rejected\.json can't be read \(line 2\)\. .* Nothing was changed\.$/,
    );
  });

  it('fills in who says the words that are given the code of a statement, and not what already has fields', async () => {
    const ranges = [{ start: at(text, '|Dat plan'), end: at(text, 'deugt| niet') }];
    await done({ kind: 'add', ranges, body: { motivation: 'tagging', code: 'bewering' } });
    const of = await ask('bronwijzer/annotations/of', { textDocument: textDocument() });
    const [annotation] = of?.annotations ?? [];
    const fields = { speaker: 'person.kaag', organisation: 'party.d66', date: '2011-03-16' };
    assert.deepEqual(annotation?.statement, fields);
    const toFill = await ask('bronwijzer/annotations/statement', {
      textDocument: textDocument(),
      id: annotation?.id ?? '',
    });
    assert.deepEqual(toFill?.fields, fields);
    assert.deepEqual(
      toFill?.actors.map(({ id, isPerson }) => (isPerson ? id : `${id}, no person`)),
      ['person.kaag', 'party.d66, no person', 'person.leers'],
    );
    assert.deepEqual(
      toFill?.actors.flatMap(({ organisation }) => organisation ?? []),
      ['party.d66', 'office.min-ia'],
    );
    const body = { motivation: 'tagging', code: 'bewering', statement: { agrees: true } } as const;
    const own = await edited({
      kind: 'add',
      ranges: [{ start: at(text, '|Minister'), end: at(text, 'stuurt|') }],
      body,
    });
    assert.ok(!contentOf(own).includes('person.leers'));
  });

  it('fills in who says the words whose code becomes that of a statement', async () => {
    const ranges = [{ start: at(text, '|Dat plan'), end: at(text, 'deugt| niet') }];
    await done({ kind: 'add', ranges, body: { motivation: 'tagging', code: 'toezegging' } });
    const noted = async () =>
      (await ask('bronwijzer/annotations/of', { textDocument: textDocument() }))?.annotations[0];
    const id = (await noted())?.id ?? '';
    const { uri: file, edits } = await edited({ kind: 'recode', ids: [id], code: 'bewering' });
    const changes = edits.map(({ range, newText }) => ({ range, text: newText }));
    await editor().change(file, 2, changes.reverse());
    const { code, statement } = (await noted()) ?? {};
    const fields = { speaker: 'person.kaag', organisation: 'party.d66', date: '2011-03-16' };
    assert.deepEqual({ code, statement }, { code: 'bewering', statement: fields });
  });

  it('finds what is meant at a place, and all places that mean the same, in all texts or this one', async () => {
    const range = { start: at(text, 'Gerd L|eers'), end: at(text, 'Gerd L|eers') };
    const sought = await ask('bronwijzer/annotations/sought', { textDocument: textDocument(), range });
    assert.deepEqual(
      sought.map(({ sought: { kind }, label }) => [kind, label]),
      [
        ['actor', 'Gerd Leers'],
        ['words', '«Leers»'],
      ],
    );
    const told: SearchProgress[] = [];
    editor().connection.onProgress(
      new ProgressType<SearchProgress>(),
      'search',
      (progress) => void told.push(progress),
    );
    const equal = async (everywhere: boolean): Promise<readonly string[]> => {
      const [{ sought: first } = { sought: { kind: 'words', words: '' } as const }] = sought;
      const found = await ask('bronwijzer/annotations/equal', {
        textDocument: textDocument(),
        sought: first,
        code: 'toezegging',
        everywhere,
        workDoneToken: 'search',
      });
      return found.flatMap(({ path, mentions }) =>
        mentions.map(
          ({ before, words, behind, isSaid }) => `${path}: ${before}[${words}]${behind}${isSaid ? ' *' : ''}`,
        ),
      );
    };
    const here = [
      'brief.txt: Minister [Leers] zegde toe dat hij het plan stuurt. Gerd Leers las kst-22112-2955.',
      'brief.txt: Minister Leers zegde toe dat hij het plan stuurt. [Gerd Leers] las kst-22112-2955.',
    ];
    assert.deepEqual(await equal(false), here);
    const there = 'antwoord.txt: Het plan van [Gerd Leers] is er nog niet. De minister kent kst-22112-2955.';
    assert.deepEqual(await equal(true), [...here, there]);
    assert.deepEqual(told.at(-1), { done: 1, total: 1 });
    await done({
      kind: 'add',
      ranges: [{ start: at(text, '|Gerd Leers'), end: at(text, 'Gerd Leers|') }],
      body: { motivation: 'tagging', code: 'toezegging' },
    });
    assert.deepEqual(await equal(false), [here[0], `${here[1]} *`]);
  });

  it('can be put on the words of a text that isn’t open, unless that has changed since', async () => {
    const found = await ask('bronwijzer/annotations/equal', {
      textDocument: textDocument(),
      sought: { kind: 'words', words: 'Het plan' },
      code: 'toezegging',
      everywhere: true,
    });
    const closed = found.find((one) => one.uri === uri('antwoord.txt'));
    assert.ok(closed);
    const items = closed.mentions.map(({ range }) => ({
      ranges: [range],
      body: { motivation: 'tagging', code: 'toezegging' } as const,
    }));
    const edit = await edited({ kind: 'addMany', items }, closed);
    assert.equal(edit.uri, uri('annotations/antwoord.txt.anna.jsonld'));
    assert.match(contentOf(edit), /"exact": "Het plan"/);
    put('antwoord.txt', `Nader antwoord.\n\n${other}`);
    const refused = await change({ kind: 'addMany', items }, closed);
    assert.ok(refused && 'refusal' in refused);
    assert.equal(refused.refusal, 'antwoord.txt has changed in the meantime. Look for the places again.');
  });

  it('can’t be put on a text that is neither open nor of the corpus', async () => {
    put('notities.md', other);
    assert.equal(await change({ kind: 'remove', ids: [] }, { uri: uri('notities.md') }), null);
  });
});
