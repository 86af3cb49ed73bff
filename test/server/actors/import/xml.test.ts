import assert from 'node:assert/strict';
import { childrenOf, elements, parseXml, XmlError, xmlText } from '../../../../server/actors/import/xml';

describe('XML', () => {
  it('gives elements without their namespace, and text without its line ends', () => {
    const root = parseXml(
      '<?xml version="1.0"?><t:a xmlns:t="x"><t:b xml:id="1">een\n  <c>twee</c></t:b><t:b/><!-- niets --></t:a>',
    );
    assert.deepEqual(
      childrenOf(root, 'b').map((element) => [element.attributes['xml:id'], xmlText(element)]),
      [
        ['1', 'een twee'],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(elements(root, 'c').map(xmlText), ['twee']);
  });

  it('knows the five entities and characters by number', () => {
    assert.equal(xmlText(parseXml('<a>P&amp;P &lt;&#233;&#xE9;</a>')), 'P&P <éé');
  });

  it('does nothing with a DOCTYPE: what it declares or points at is neither opened nor put in', () => {
    const declared =
      '<!DOCTYPE a SYSTEM "file:///etc/hostname" [<!ENTITY own "eigen"><!ENTITY other SYSTEM "file:///etc/hostname">]>';
    assert.equal(xmlText(parseXml(`${declared}<a>tekst</a>`)), 'tekst');
    for (const entity of ['own', 'other']) {
      assert.throws(() => parseXml(`${declared}<a>&${entity};</a>`), new XmlError(1, 'undefined entity.'));
    }
  });

  it('doesn’t grow by entities that name each other', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;">]><a>&d;</a>';
    assert.throws(() => parseXml(bomb), XmlError);
  });

  it('says on which line it is broken', () => {
    assert.throws(() => parseXml('<a>\n<b>\n</a>'), new XmlError(3, 'unexpected close tag.'));
    assert.throws(() => parseXml(''), XmlError);
  });

  it('may be as deep as it likes', () => {
    const deep = 50_000;
    assert.equal(xmlText(parseXml(`${'<a>'.repeat(deep)}diep${'</a>'.repeat(deep)}`)), 'diep');
  });
});
