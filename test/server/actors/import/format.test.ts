import assert from 'node:assert/strict';
import { readFiles } from '../../../../server/actors/import/format';

const openkamer = JSON.stringify([{ model: 'person.person', pk: 1, fields: { forename: 'Bo', surname: 'Zon' } }]);
const popolo = JSON.stringify({ persons: [{ id: '1', name: 'Bo Zon' }] });
const parlamint = '\n<listPerson><person><persName><surname>Zon</surname></persName></person></listPerson>';
const tweedeKamer = JSON.stringify({ '@odata.context': 'x/$metadata#Fractie', value: [{ Id: '1', NaamNL: 'Zon' }] });

describe('the form of a file', () => {
  it('is told by what stands in it, and files of one form are read together', () => {
    const read = readFiles([
      { name: 'a', text: parlamint },
      { name: 'b', text: openkamer },
      { name: 'c', text: popolo },
      { name: 'd', text: tweedeKamer },
      { name: 'e', text: openkamer },
    ]);
    assert.deepEqual(read.status === 'read' && read.imported.map(({ format, files }) => [format, ...files]), [
      ['tweedeKamer', 'd'],
      ['openkamer', 'b', 'e'],
      ['popolo', 'c'],
      ['parlamint', 'a'],
    ]);
  });

  const unusable = (text: string) => {
    const read = readFiles([
      { name: 'goed', text: popolo },
      { name: 'fout', text },
    ]);
    return read.status === 'unusable' && { [read.file]: read.reason };
  };

  it('may be none that is known', () => {
    for (const text of ['Geachte voorzitter,', '<html/>', '{"a": 1}', '[]', '[1, null]', '"tekst"', 'a,b\n1,2']) {
      assert.deepEqual(unusable(text), { fout: { kind: 'unknown format' } }, text);
    }
    assert.deepEqual(unusable(' \n'), { fout: { kind: 'empty' } });
  });

  it('may be broken', () => {
    assert.deepEqual(unusable('<listPerson>\n<person>'), {
      fout: { kind: 'broken XML', line: 2, reason: 'unclosed tag: person' },
    });
    const broken = unusable('{"persons": [}');
    assert.ok(broken && broken.fout?.kind === 'broken JSON' && broken.fout.reason !== '');
  });
});
