import assert from 'node:assert/strict';
import { type SettingsItem, settingsCompletion } from '../../../server/features/settingsCompletion';
import type { SettingsForm } from '../../../server/features/settingsCompletion/schema';

/** What can be written at the `|` of a file. */
function itemsAt(marked: string, form: SettingsForm): readonly SettingsItem[] {
  const text = marked.replace('|', '');
  const files = ['brieven/a.txt', 'verslag: 2.txt'];
  const goneCodes = ['belofte', 'plan'];
  const found = settingsCompletion(text, marked.indexOf('|'), { form, language: 'nl', files, goneCodes });
  return found?.items ?? [];
}

/** What would be put in. */
function offered(marked: string, form: SettingsForm = 'corpus.yaml'): readonly string[] {
  return itemsAt(marked, form).map(({ text }) => text);
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
    const item = itemsAt('ignore:\n  - rule: |', 'corpus.yaml').find(({ label }) => label === 'misquoted');
    assert.equal(item?.about, 'Een citaat dat afwijkt van zijn bron in het corpus.');
  });

  it('offers nothing in a comment, in free text, and where nothing is known', () => {
    for (const marked of ['# tit|', 'title: |', 'iets:\n  |', 'title: M # |']) assert.deepEqual(offered(marked), []);
  });
});

describe('completion in an actors.yaml', () => {
  it('offers the fields of what the identifier begins with', () => {
    assert.deepEqual(offered('|', 'actors.yaml'), ['sources:', 'actors:']);
    assert.ok(offered('actors:\n  person.leers:\n    |', 'actors.yaml').includes('surname: '));
    const office = offered('actors:\n  office.min-ia:\n    name: minister\n    |', 'actors.yaml');
    assert.ok(office.includes('shortNames:') && !office.includes('surname: ') && !office.includes('name: '));
    assert.deepEqual(offered('actors:\n  iemand:\n    |', 'actors.yaml'), []);
  });

  it('offers the values that a field can have', () => {
    assert.deepEqual(offered('actors:\n  person.leers:\n    address: |', 'actors.yaml'), ['de heer', 'mevrouw']);
    const counts = offered('actors:\n  inst.tk:\n    shortNames:\n      - counts: |', 'actors.yaml');
    assert.deepEqual([counts[0], counts.length], ['for the chamber at hand', 7]);
  });
});

describe('completion in a codebook.yaml', () => {
  const inBook = (marked: string) => offered(marked, 'codebook.yaml');

  it('offers the fields of a code that are not there yet', () => {
    assert.deepEqual(inBook('|\ncodes:\n'), ['title: ']);
    const fields = inBook('codes:\n  a:\n    name: A\n    |\n    codes:\n      b:\n        use: hier\n');
    assert.deepEqual(
      [fields.includes('use: '), fields.includes('name: '), fields.includes('codes:'), fields.includes('examples:')],
      [true, false, false, true],
    );
  });

  it('offers colours by name, each with what it looks like', () => {
    const items = itemsAt('codes:\n  a:\n    colour: |', 'codebook.yaml');
    assert.equal(items.length, 10);
    assert.deepEqual(items[0], { kind: 'colour', label: 'red', text: 'red', about: '#d7263d' });
  });

  it('offers the keys that are free, the letters of the code first', () => {
    const keys = inBook('codes:\n  b:\n    key: c\n  cab:\n    key: |\n  d:\n    key: 1\n');
    assert.deepEqual(keys.slice(0, 3), ['a', 'b', 'd']);
    assert.equal(keys.length, 34);
    // What is being typed is the key of this code, and free for it.
    assert.ok(inBook('codes:\n  a:\n    key: x|\n').includes('x'));
  });

  it('offers codes that have gone where former ones are named', () => {
    const gone = ['belofte', 'plan'];
    assert.deepEqual(inBook('codes:\n  a:\n    formerly: |'), gone);
    assert.deepEqual(inBook('codes:\n  a:\n    formerly: [x, be|'), gone);
    assert.deepEqual(inBook('codes:\n  a:\n    formerly:\n      - |'), gone);
  });

  it('offers a new code where codes stand, with what is typed as its identifier', () => {
    const [item, ...others] = itemsAt('codes:\n  toe|\n', 'codebook.yaml');
    assert.deepEqual(others, []);
    assert.deepEqual([item?.kind, item?.label], ['snippet', 'Nieuwe code']);
    assert.match(item?.text ?? '', /^\$\{1:toe\}:\n {2}name: \$\{2:Naam\}\n {2}description: \$0$/);
    assert.match(inBook('codes:\n  a:\n    codes:\n      |').join(), /^\$\{1:kenmerk\}:/);
  });

  it('offers true and false, and nothing where anything can be written', () => {
    assert.deepEqual(inBook('codes:\n  a:\n    group: |'), ['true', 'false']);
    for (const marked of ['codes:\n  a:\n    name: |', 'codes:\n  a:\n    colour: "#d|'])
      assert.deepEqual(inBook(marked), []);
  });
});
