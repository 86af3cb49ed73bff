import assert from 'node:assert/strict';
import { bold, italic, link, list, md, paragraphs, quoted } from '../../../server/features/markdown';
import { plainText } from '../../../server/protocol/plainText';

describe('Markdown as plain text', () => {
  it('keeps the words, and the address behind the label that is linked to it', () => {
    const content = paragraphs([
      md`${bold('Gerd Leers')} (${italic('CDA')})`,
      list([md`minister`, link('wikidata', 'https://www.wikidata.org/wiki/Q983180')]),
    ]);
    assert.equal(
      plainText(content.markdown),
      'Gerd Leers (CDA)\n\n- minister\n- wikidata (https://www.wikidata.org/wiki/Q983180)',
    );
  });

  it('shows a heading as its words, and a line of a text that looks like one as it stands there', () => {
    assert.equal(plainText(`## Waar\n\n${md`${'# geen kop'}`.markdown}`), 'Waar\n\n# geen kop');
  });

  it('shows what a text prints as it stands there', () => {
    const printed = '<img src=x> [klik](command:boos) **let op** 1. a_b \\ «c»';
    assert.equal(plainText(md`${printed}`.markdown), printed);
    assert.equal(plainText(quoted(printed).markdown), printed);
  });

  it('shows an address that is its own label once', () => {
    assert.equal(plainText(link('https://a.nl/b', 'https://a.nl/b').markdown), 'https://a.nl/b');
  });
});
