import assert from 'node:assert/strict';
import { digestOf } from '../../server/annotations/digest';
import type { RequestedBody } from '../../server/protocol/annotationRequests';
import { annotatedText, contentOf } from './annotatedText';
import { at } from './editor';

const text = 'De minister stuurt morgen een brief. De Kamer krijgt die brief in mei.\n';
const codebook = 'codes:\n  toezegging:\n    name: Toezegging\n  termijn:\n    name: Termijn\n';

describe('what a third decides over the protocol', () => {
  const { editor, uri, textDocument, ask } = annotatedText(text, { 'codebook.yaml': codebook });

  it('stands on the words of the text as it is now, whatever the files of the two say', async () => {
    const ranges = [{ start: at(text, '|morgen een brief'), end: at(text, 'morgen een brief|') }];
    for (const [annotator, code] of [
      ['Anna', 'toezegging'],
      ['Bob', 'termijn'],
    ] as const) {
      const body: RequestedBody = { motivation: 'tagging', code };
      const asked = { textDocument: textDocument(), change: { kind: 'add', ranges, body } as const };
      const answer = await ask('bronwijzer/annotations/change', asked, annotator);
      assert.ok(answer && 'touched' in answer && answer.edit);
      await editor().open(answer.edit.uri, contentOf(answer.edit));
    }
    const inside = { start: at(text, 'morgen een |brief'), end: at(text, 'morgen een |brief') };
    const start = { line: 0, character: 0 };
    await editor().change(uri(), 2, [
      { range: inside, text: 'lange ' },
      { range: { start, end: start }, text: 'Geachte voorzitter,\n' },
    ]);
    const now = 'Geachte voorzitter,\nDe minister stuurt morgen een lange brief. De Kamer krijgt die brief in mei.\n';

    const compared = { one: 'anna', other: 'bob', third: 'Besluit' };
    const [row] = (await ask('bronwijzer/annotations/compared', { uri: uri(), compared })) ?? [];
    assert.ok(row);
    const asked = { uri: uri(), compared, passage: row.id, choice: 'one' } as const;
    const answer = await ask('bronwijzer/annotations/decide', asked);
    assert.ok('edit' in answer && answer.edit);
    const { items } = JSON.parse(contentOf(answer.edit));
    assert.equal(items.length, 2);
    for (const { target } of items) {
      const [{ start: from, end }, { exact, prefix }] = target.selector;
      assert.deepEqual(
        [now.slice(from, end), exact, prefix, target.digest],
        [
          'morgen een lange brief',
          'morgen een lange brief',
          'eachte voorzitter,\nDe minister stuurt '.slice(-32),
          await digestOf(now),
        ],
      );
    }
  });
});
