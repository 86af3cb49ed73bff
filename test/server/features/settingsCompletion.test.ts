import assert from 'node:assert/strict';
import { settingsCompletion } from '../../../server/features/settingsCompletion';

/** What can be written at the `|` of a corpus.yaml: what would be put in. */
function offered(marked: string): readonly string[] {
  const text = marked.replace('|', '');
  const found = settingsCompletion(text, marked.indexOf('|'), 'nl', ['brieven/a.txt', 'verslag: 2.txt']);
  return found?.items.map((item) => item.text) ?? [];
}

describe('completion in a corpus.yaml', () => {
  it('offers the fields that are not there yet', () => {
    assert.deepEqual(offered('title: M\n|\nfindings:\n  misquoted: off\n'), [
      ...['include:', 'exclude:', 'documents:', 'placeholders:', 'registers:', 'folders:', 'ignore:'],
    ]);
    assert.equal(offered('|').length, 9);
  });

  it('offers those of an entry, behind its dash and on the lines below', () => {
    const document = ['file: ', 'publication: ', 'date: ', 'title: ', 'source: '];
    assert.deepEqual(offered('documents:\n  - |\n'), document);
    assert.deepEqual(offered('documents:\n  - file: a.txt\n    |\n'), document.slice(1));
    assert.deepEqual(offered('documents:\n- file: a.txt\n- title: A\n  pub|\n'), [
      ...document.filter((field) => field !== 'title: '),
    ]);
    assert.deepEqual(offered('documents:\n  - file: a.txt\n    |\n    date: 2020\n  - source: x\n'), [
      ...['publication: ', 'title: ', 'source: '],
    ]);
  });

  it('offers rules, and what they may weigh', () => {
    assert.ok(offered('findings:\n  |').includes('missing-footnote: '));
    assert.deepEqual(offered('findings:\n  misquoted: |'), ['off', 'hint', 'information', 'warning', 'error']);
    assert.deepEqual(offered('folders:\n  brieven:\n    |'), ['findings:']);
    assert.equal(offered('folders:\n  "oude brieven":\n    findings:\n      misquoted: o|').length, 5);
    assert.ok(offered('ignore:\n  - rule: |').includes('placeholder'));
  });

  it('offers the texts of the corpus where one is named', () => {
    assert.deepEqual(offered('documents:\n  - file: |'), ['brieven/a.txt', '"verslag: 2.txt"']);
  });

  it('says what each is', () => {
    const found = settingsCompletion('ignore:\n  - rule: ', 18, 'nl', []);
    const item = found?.items.find(({ label }) => label === 'misquoted');
    assert.equal(item?.about, 'Een citaat dat afwijkt van zijn bron in het corpus.');
  });

  it('offers nothing in a comment, in free text, and where nothing is known', () => {
    for (const marked of ['# tit|', 'title: |', 'iets:\n  |', 'title: M # |']) assert.deepEqual(offered(marked), []);
  });
});
