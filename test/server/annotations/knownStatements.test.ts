import assert from 'node:assert/strict';
import { builtInRegister } from '../../../server/actors/register';
import type { AnnotationChange } from '../../../server/annotations/changes/change';
import type { Codebook } from '../../../server/annotations/codebook/model';
import { leavesFieldsOpen, withKnownFields } from '../../../server/annotations/knownStatements';
import type { Annotation } from '../../../server/annotations/model';
import { readDocument } from '../../../server/document/read';
import { tagged } from './tagged';

const text = 'Het regent. “Dat plan deugt niet”, zei Sigrid Kaag (D66). Niemand lachte.';
const codebook: Codebook = {
  codes: [
    { id: 'bewering', name: 'Bewering', isStatement: true, formerly: ['mening'], codes: [] },
    { id: 'verwijt', name: 'Verwijt', isStatement: true, codes: [] },
    { id: 'weer', name: 'Weer', codes: [] },
  ],
};
const fields = { speaker: 'person.kaag', organisation: 'party.d66' };

function filled(change: AnnotationChange, found: readonly Annotation[]): AnnotationChange {
  return withKnownFields(change, found, readDocument(text, builtInRegister()), builtInRegister(), codebook);
}

describe('the fields that are known of what becomes a statement', () => {
  const said = tagged(text, 'Dat plan deugt niet', 'a', 'weer');
  const rain = tagged(text, 'Het regent', 'b', 'weer');

  it('go with the code of a statement that is given in the place of another', () => {
    for (const code of ['bewering', 'mening']) {
      const change = { kind: 'recode', ids: [said.id, rain.id], code } as const;
      assert.equal(leavesFieldsOpen(change, [said, rain], codebook), true);
      assert.deepEqual(filled(change, [said, rain]), { ...change, statements: { [said.id]: fields } });
    }
  });

  it('are not looked for where the code is no statement, or it is of something else', () => {
    assert.equal(leavesFieldsOpen({ kind: 'recode', ids: [said.id], code: 'weer' }, [said], codebook), false);
    assert.equal(leavesFieldsOpen({ kind: 'recode', ids: [rain.id], code: 'bewering' }, [said], codebook), false);
    assert.equal(leavesFieldsOpen({ kind: 'recode', ids: [said.id], code: 'onbekend' }, [said], codebook), false);
  });

  it('are left as they are of what was a statement: a person may have emptied them', () => {
    const emptied = tagged(text, 'Dat plan deugt niet', 'a', 'verwijt');
    const change = { kind: 'recode', ids: [said.id], code: 'bewering' } as const;
    assert.equal(leavesFieldsOpen(change, [emptied], codebook), false);
    assert.deepEqual(filled(change, [emptied]), { ...change, statements: {} });
  });

  it('go with a code that is put on words', () => {
    const { pieces } = said.target;
    const spans = pieces.map(({ span }) => span);
    const body = { motivation: 'tagging', code: 'bewering' } as const;
    const change = { kind: 'add', spans, body } as const;
    assert.equal(leavesFieldsOpen(change, [], codebook), true);
    assert.deepEqual(filled(change, []), { ...change, body: { ...body, statement: fields } });
  });
});
