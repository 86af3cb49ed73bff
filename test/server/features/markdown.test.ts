import assert from 'node:assert/strict';
import { address, bold, link, list, md, paragraphs, quoted } from '../../../server/features/markdown';

/** How a text stands in Markdown that is written here. */
function written(text: string): string {
  return md`${text}`.markdown;
}

describe('text in Markdown', () => {
  it('stands as it is where nothing in it means anything to Markdown', () => {
    const text = 'Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 14 (COM(2020)609); «... is.»7 “nou ja!” 2 + 3 = 5';
    assert.equal(written(text), text);
    assert.equal(written('004_0dbf1fc7ba84b8b6.txt'), '004_0dbf1fc7ba84b8b6.txt');
  });

  it('is one line, so that none of it can be a block of its own', () => {
    assert.equal(written('de\r\n\r\n\tdoelstellingen \n van\fhet'), 'de doelstellingen van het');
  });

  it('never is HTML or an entity', () => {
    assert.equal(written('<img src=x onerror=alert(1)> &lt;b&gt;'), '\\<img src=x onerror=alert(1)\\> \\&lt;b\\&gt;');
  });

  it('never is a link, an image or an address that becomes one', () => {
    assert.equal(written('[klik](command:workbench.action.quit)'), '\\[klik\\](command:workbench.action.quit)');
    assert.equal(written('![](https://example.org/x.png)'), '!\\[\\](https\\://example.org/x.png)');
    assert.equal(written('<command:evil>'), '\\<command:evil\\>');
    assert.equal(written('www.europapoort.nl'), 'www\\.europapoort.nl');
    assert.equal(written('WWW.europapoort.nl'), 'WWW\\.europapoort.nl');
    assert.equal(written('griffie@example.org'), 'griffie\\@example.org');
  });

  it('never is emphasis, code, a table or mathematics', () => {
    assert.equal(
      written('*a* _b_ __c__ ~~d~~ `e` | f | $g$'),
      '\\*a\\* \\_b\\_ \\_\\_c\\_\\_ \\~\\~d\\~\\~ \\`e\\` \\| f \\| \\$g\\$',
    );
    assert.equal(written('\\*'), '\\\\\\*');
  });

  it('never is a heading, list, quotation or rule at the start of a line', () => {
    const starts = ['# a', '- a', '+ a', '1. a', '12) a', '> a', '---', '=== ', ' - a', '2.', '2.5'];
    assert.deepEqual(starts.map(written), [
      '\\# a',
      '\\- a',
      '\\+ a',
      '1\\. a',
      '12\\) a',
      '\\> a',
      '\\---',
      '\\=== ',
      ' \\- a',
      '2\\.',
      '2.5',
    ]);
  });

  it('hides nothing: no control characters, no marks that turn the direction, no halves of characters', () => {
    assert.equal(written('a\u0000b\u202Etxt.exe\u2066c\u200Bd\uFEFFe'), 'abtxt.execde');
    assert.equal(written('half \uD83D einde'), 'half \uFFFD einde');
  });

  it('is escaped in bold and quotations too', () => {
    assert.equal(bold('a*b').markdown, '**a\\*b**');
    assert.equal(bold('').markdown, '');
    assert.equal(quoted('een\n\n# kop').markdown, '> een # kop');
  });
});

describe('a link in Markdown', () => {
  it('leads to the web and to files of a workspace', () => {
    assert.equal(link('KOOP', 'https://example.org/kst-1.html').markdown, '[KOOP](https://example.org/kst-1.html)');
    assert.equal(link('001.txt', 'file:///corpus/001.txt#L3,1').markdown, '[001.txt](file:///corpus/001.txt#L3,1)');
  });

  it('is text for any other scheme', () => {
    const schemes = [
      'command:x',
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'bronwijzer:/actor/a.md',
      'x',
      '',
    ];
    assert.deepEqual(
      schemes.map((scheme) => link('a', scheme).markdown),
      schemes.map(() => 'a'),
    );
  });

  it('can’t be ended by what stands in its label or its address', () => {
    const hostile = link('a](command:b) [c', 'https://example.org/a) [b](command:c "d" <e> &amp; \n f%20g');
    assert.equal(
      hostile.markdown,
      '[a\\](command:b) \\[c](https://example.org/a%29%20%5Bb%5D%28command:c%20%22d%22%20%3Ce%3E%20&amp%3B%20%0A%20f%20g)',
    );
  });

  it('can be read as well as followed', () => {
    assert.equal(address('https://example.org/a?b=c').markdown, '<https://example.org/a?b=c>');
    assert.equal(address('https://example.org/> <b>').markdown, '<https://example.org/%3E%20%3Cb%3E>');
    assert.equal(address('command:x').markdown, 'command:x');
  });
});

describe('paragraphs and lists in Markdown', () => {
  it('leave out what is empty', () => {
    const items = list([md`een`, md``, md`twee`]);
    assert.equal(paragraphs([md`kop`, undefined, md``, items]).markdown, 'kop\n\n- een\n- twee');
  });
});
