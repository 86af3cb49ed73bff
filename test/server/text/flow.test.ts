import assert from 'node:assert/strict';
import { flowOf } from '../../../server/text/flow';

const read = (source: string) => flowOf(source, [{ start: 0, end: source.length }]);

describe('a flow', () => {
  it('is one line, with one space for line ends, tabs and runs of space', () => {
    assert.equal(
      read(' Bijlage bij\tKamerstuk \r\n34 700,\u00a0nr.  34 \n').text,
      'Bijlage bij Kamerstuk 34 700, nr. 34',
    );
  });

  it('puts a word together that a line end broke', () => {
    assert.equal(
      read('met de ambassa-\ndeurs en de welva-\r\nrende Veror-\ndening').text,
      'met de ambassadeurs en de welvarende Verordening',
    );
  });

  it('keeps a hyphen that belongs to the word, or to a number', () => {
    assert.equal(read('de JBZ-\nRaad, de PVV-\nfractie en 21501-\n20').text, 'de JBZ-Raad, de PVV-fractie en 21501-20');
  });

  it('keeps a hyphen inside an address of the web', () => {
    assert.equal(read('(www.zorgvisie.nl/jos-de-\nblok)').text, '(www.zorgvisie.nl/jos-de-blok)');
  });

  it('keeps the space behind a word that is left unfinished, and a dash that is no hyphen', () => {
    assert.equal(read('in-\nen uitvoer, en -\nzoals gezegd - later').text, 'in- en uitvoer, en - zoals gezegd - later');
  });

  it('leaves out what has no width', () => {
    assert.equal(read('\ufeffvreem\u00addeling over\u00ad\nheid').text, 'vreemdeling overheid');
  });

  it('reads control characters as white space', () => {
    assert.equal(read('Kamerstuk\u0000 19 637\f, nr. 2375').text, 'Kamerstuk 19 637 , nr. 2375');
  });

  it('knows where each of its characters stands in the source', () => {
    const source = 'een  welva-\nrend\u00a0land ';
    const flow = read(source);
    const at = (part: string) => {
      const start = flow.text.indexOf(part);
      const { start: from, end: to } = flow.toSource({ start, end: start + part.length });
      return source.slice(from, to);
    };
    assert.deepEqual(['een', 'welvarend', 'rend land', 'd'].map(at), ['een', 'welva-\nrend', 'rend\u00a0land', 'd']);
    assert.deepEqual(flow.toSource({ start: 4, end: 4 }), { start: 5, end: 5 });
  });

  it('runs on over pieces, such as the two pages that a paragraph stands on', () => {
    const source = 'te vereen-\n6 Een noot.\nvoudigen door';
    const flow = flowOf(source, [
      { start: 0, end: 10 },
      { start: 23, end: 36 },
    ]);
    assert.equal(flow.text, 'te vereenvoudigen door');
    assert.deepEqual(flow.toSource({ start: 3, end: 17 }), { start: 3, end: 31 });
  });

  it('of nothing is empty', () => {
    assert.equal(read('').text, '');
    assert.equal(read(' \n\u0000').text, '');
  });
});
