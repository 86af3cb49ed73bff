import assert from 'node:assert/strict';
import type { Checked } from '../../../../server/main/formats/report';
import { textFormat } from '../../../../server/main/formats/text';
import type { Paint } from '../../../../server/main/output';
import type { Language } from '../../../../server/text/language';
import { checkedText, plain, reportOf } from './reportOf';

const written = (checked: readonly Checked[], language: Language = 'nl', paint: Paint = plain): readonly string[] =>
  [...textFormat(reportOf(checked, language), paint)].join('').split('\n');

const one = checkedText(
  'een.txt',
  'Zie PM BRON  \nen Idem.',
  ['PM BRON', 'placeholder', 'warning'],
  ['Idem', 'misquoted', 'hint'],
);
const two = checkedText('map/twee.txt', 'Zie PM BRON', ['PM BRON', 'placeholder', 'error']);

describe('check --format text', () => {
  it('shows each finding under its line, then how many there are by rule and by text, the heaviest first', () => {
    assert.deepEqual(written([one, two, checkedText('goed.txt', '')]), [
      'een.txt:1:5  waarschuwing  placeholder  Hier klopt placeholder niet.',
      '    Zie PM BRON',
      '        ^^^^^^^',
      '',
      'een.txt:2:4  hint  misquoted  Hier klopt misquoted niet.',
      '    en Idem.',
      '       ^^^^',
      '',
      'map/twee.txt:1:5  fout  placeholder  Hier klopt placeholder niet.',
      '    Zie PM BRON',
      '        ^^^^^^^',
      '',
      'Per regel       fout  waarschuwing  hint',
      '  placeholder      1             1',
      '  misquoted                            1',
      '',
      'Per tekst       fout  waarschuwing  hint',
      '  map/twee.txt     1',
      '  een.txt                        1     1',
      '',
      '1 fout, 1 waarschuwing, 1 hint in 3 teksten.',
      '',
    ]);
  });

  it('has no table of one row', () => {
    assert.deepEqual(written([two], 'en').slice(4), ['1 error in 1 text.', '']);
  });

  it('shows places in other texts that were checked', () => {
    const [finding] = two.findings;
    assert.ok(finding);
    const related = [
      { uri: 'file:///map/een.txt', span: { start: 14, end: 16 }, message: 'Daar staat het anders.' },
      { uri: 'file:///map/elders.txt', span: { start: 0, end: 1 }, message: 'Niet gelezen.' },
    ];
    const [, , caret, place, end] = written([
      { ...two, findings: [{ ...finding, related }] },
      checkedText('een.txt', one.text.document.text),
    ]);
    assert.deepEqual([caret, place, end], ['        ^^^^^^^', '      een.txt:2:1  Daar staat het anders.', '']);
  });

  it('names twenty texts and says how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      checkedText(`${index}.txt`, 'PM BRON', ['PM BRON', 'placeholder', 'hint']),
    );
    const lines = written(many);
    const table = lines.slice(lines.indexOf('Per tekst  hint'));
    assert.deepEqual(table.slice(0, 2), ['Per tekst  hint', '  0.txt       1']);
    assert.deepEqual(table.slice(20), ['  19.txt      1', '  en nog 10', '', '30 hints in 30 teksten.', '']);
  });

  it('paints the severity, the place and the counts, and nothing that comes from a text', () => {
    const [head, line, caret] = written([two], 'nl', (style, text) => `<${style}>${text}</>`);
    assert.deepEqual(
      [head, line, caret],
      [
        'map/twee.txt:1:5  <red>fout</>  <bold>placeholder</>  Hier klopt placeholder niet.',
        '    Zie PM BRON',
        '    <red>    ^^^^^^^</>',
      ],
    );
  });
});
