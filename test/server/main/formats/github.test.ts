import assert from 'node:assert/strict';
import { githubFormat } from '../../../../server/main/formats/github';
import { checkedText, reportOf } from './reportOf';

const written = (...checked: readonly ReturnType<typeof checkedText>[]): readonly string[] =>
  [...githubFormat(reportOf(checked))].join('').split('\n');

describe('check --format github', () => {
  it('is a command for each finding, and one line for who reads the log', () => {
    const text = checkedText(
      'brieven/een.txt',
      'Zie PM BRON\nen Idem.\n',
      ['PM BRON', 'placeholder', 'error'],
      ['BRON', 'misquoted', 'warning'],
      ['Idem', 'dangling-back-reference', 'information'],
      ['en', 'unknown-actor', 'hint'],
    );
    assert.deepEqual(written(text), [
      '::error file=brieven/een.txt,line=1,col=5,endLine=1,endColumn=12,title=placeholder::Hier klopt placeholder niet.',
      '::warning file=brieven/een.txt,line=1,col=8,endLine=1,endColumn=12,title=misquoted::Hier klopt misquoted niet.',
      '::notice file=brieven/een.txt,line=2,col=4,endLine=2,endColumn=8,title=dangling-back-reference::Hier klopt dangling-back-reference niet.',
      '::notice file=brieven/een.txt,line=2,col=1,endLine=2,endColumn=3,title=unknown-actor::Hier klopt unknown-actor niet.',
      '1 fout, 1 waarschuwing, 1 keer informatie, 1 hint in 1 tekst.',
      '',
    ]);
  });

  it('leaves out columns where the place runs over a line end: GitHub takes none there', () => {
    const text = checkedText('a.txt', 'Zie PM\nBRON', ['PM\nBRON', 'placeholder', 'warning']);
    assert.equal(
      written(text)[0],
      '::warning file=a.txt,line=1,endLine=2,title=placeholder::Hier klopt placeholder niet.',
    );
  });

  it('escapes what would end a property or the command', () => {
    const { text, findings } = checkedText('100%, a:b.txt', 'PM BRON', ['PM BRON', 'placeholder', 'warning']);
    const message = '50% van “a:b, c”\n::error::';
    const checked = { text, findings: findings.map((finding) => ({ ...finding, message })), ignored: [] };
    assert.equal(
      written(checked)[0],
      '::warning file=100%25%2C a%3Ab.txt,line=1,col=1,endLine=1,endColumn=8,title=placeholder::50%25 van “a:b, c”\uFFFD::error::',
    );
  });

  it('is nothing but the line where nothing was found', () => {
    assert.deepEqual(written(checkedText('a.txt', '')), ['Niets gevonden in 1 tekst.', '']);
  });
});
