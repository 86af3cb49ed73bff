import assert from 'node:assert/strict';
import { readCorpusYaml } from '../../../server/corpus/corpusYaml';
import { newCorpusYaml, withIgnored } from '../../../server/corpus/writeCorpusYaml';
import { edited } from '../../../server/text/edits';

const ignored = { rule: 'placeholder', file: 'a.txt', quote: 'PM "BRON"', behind: '. En' } as const;
const written = (text: string, reason?: string): string | undefined => {
  const edit = withIgnored(text, { ...ignored, ...(reason && { reason }) }, 'nl');
  return edit && edited(text, [edit]).text;
};
const item = [
  '  - rule: placeholder',
  '    file: "a.txt"',
  '    quote: "PM \\"BRON\\""',
  '    behind: ". En"',
  '    reason: # waarom?',
];

describe('what is ignored, written in a corpus.yaml', () => {
  it('makes a new file, in which the reason is still to be filled in', () => {
    const text = newCorpusYaml(ignored, 'nl');
    const { settings, mistakes, unfinished } = readCorpusYaml(text, 'file:///c/');
    assert.deepEqual(settings.ignored, [
      { rule: 'placeholder', file: 'file:///c/a.txt', quote: 'PM "BRON"', behind: '. En' },
    ]);
    assert.deepEqual([mistakes.length, unfinished.length], [0, 1]);
  });

  it('comes behind what is there, which stays as it is written', () => {
    assert.equal(
      written('# Mijn corpus\ntitle:  Migratie # kort\n'),
      ['# Mijn corpus', 'title:  Migratie # kort', 'ignore:', ...item, ''].join('\n'),
    );
    assert.equal(written('title: M')?.startsWith('title: M\nignore:\n  - rule'), true);
  });

  it('comes behind the last of a list, as far in as that is', () => {
    const text = 'ignore:\n- rule: misquoted\n  reason: slordig # echt\n\nfindings:\n  placeholder: hint\n';
    const after = [
      'ignore:',
      '- rule: misquoted',
      '  reason: slordig # echt',
      ...item.map((line) => line.slice(2)),
      '',
      'findings:',
      '  placeholder: hint',
      '',
    ];
    assert.equal(written(text), after.join('\n'));
  });

  it('fills an empty list, or one on a single line', () => {
    assert.equal(written('ignore:\ntitle: M\n'), ['ignore:', ...item, 'title: M', ''].join('\n'));
    assert.equal(written('ignore: []\n'), ['ignore: ', ...item, ''].join('\n'));
    assert.equal(
      written('ignore: [{rule: misquoted}]\n', 'volgt'),
      'ignore: [{rule: misquoted}, { rule: placeholder, file: "a.txt", quote: "PM \\"BRON\\"", behind: ". En", reason: "volgt" }]\n',
    );
  });

  it('is not written where the YAML is broken or no mapping', () => {
    assert.equal(written('title: "M\n'), undefined);
    assert.equal(written('- a\n'), undefined);
    assert.equal(written('ignore: niets\n'), undefined);
  });
});
