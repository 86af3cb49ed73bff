import assert from 'node:assert/strict';
import { type CodebookChange, changeCodebook } from '../../../../server/annotations/codebook/changeCodebook';

const BOOK = `codes:
  belofte:
    name: Beloften
    group: true
    codes:
      # met een dag
      toezegging:
        name: Toezegging
        colour: green
        description: De spreker zegt iets toe.
  voornemen:
    name: Voornemen
    key: v
    description: De spreker is iets van plan.
`;

const changedTo = (change: CodebookChange, uses = 0): string => {
  const changed = changeCodebook(BOOK, change, () => uses);
  assert.equal(changed.status, 'changed', JSON.stringify(changed));
  return changed.status === 'changed' ? changed.text : '';
};
const refusal = (change: CodebookChange, uses = 0): string => {
  const changed = changeCodebook(BOOK, change, () => uses);
  return changed.status === 'refused' ? changed.reason.nl : '';
};

describe('what a person does to codes', () => {
  it('moves a code under another, or to the top, with its comments', () => {
    const below = changedTo({ kind: 'move', code: 'voornemen', under: 'belofte' });
    assert.match(below, /\n {6}voornemen:\n {8}name: Voornemen\n/);
    const top = changedTo({ kind: 'move', code: 'toezegging' });
    assert.match(top, /\n {2}# met een dag\n {2}toezegging:\n/);
    assert.equal(changedTo({ kind: 'move', code: 'toezegging', under: 'belofte' }), BOOK);
  });

  it('moves no code below itself', () => {
    assert.equal(
      refusal({ kind: 'move', code: 'belofte', under: 'toezegging' }),
      '«Beloften» kan niet onder zichzelf komen te staan.',
    );
  });

  it('merges a code into another, and tells what finds no place there', () => {
    const merged = changeCodebook(BOOK, { kind: 'merge', code: 'voornemen', into: 'toezegging' }, () => 3);
    assert.ok(merged.status === 'changed');
    assert.match(merged.text, /formerly: \[voornemen\]\n/);
    assert.equal(merged.code, 'toezegging');
    assert.deepEqual(merged.leftOut, [
      { field: 'name', text: 'Voornemen' },
      { field: 'description', text: 'De spreker is iets van plan.' },
      { field: 'key', text: 'v' },
    ]);
  });

  it('merges no code with itself or into a group', () => {
    assert.match(refusal({ kind: 'merge', code: 'voornemen', into: 'voornemen' }), /niet met zichzelf/);
    assert.match(refusal({ kind: 'merge', code: 'voornemen', into: 'belofte' }), /is een groep van codes/);
  });

  it('gives another name or colour; the identifier stays', () => {
    assert.equal(
      changedTo({ kind: 'rename', code: 'voornemen', name: ' Plan: later ' }),
      BOOK.replace('name: Voornemen', 'name: "Plan: later"'),
    );
    assert.equal(changedTo({ kind: 'colour', code: 'toezegging', colour: 'red' }), BOOK.replace('green', 'red'));
    assert.match(changedTo({ kind: 'colour', code: 'voornemen', colour: '#aa00cc' }), /colour: "#aa00cc"/);
    assert.equal(refusal({ kind: 'rename', code: 'voornemen', name: ' ' }), 'Een code heeft een naam nodig.');
    assert.match(refusal({ kind: 'colour', code: 'voornemen', colour: 'blauwig' }), /^Dat is geen kleur/);
  });

  it('adds a code below another, under an identifier that no other has', () => {
    const added = changeCodebook(BOOK, { kind: 'add', name: 'Toezegging!', under: 'belofte' }, () => 0);
    assert.ok(added.status === 'changed');
    assert.equal(added.code, 'toezegging-2');
    assert.match(added.text, /\n {6}toezegging-2:\n {8}name: Toezegging!\n/);
  });

  it('removes a code that nothing uses, and no other', () => {
    assert.equal(changedTo({ kind: 'remove', code: 'voornemen' }), BOOK.slice(0, BOOK.indexOf('  voornemen:')));
    assert.match(refusal({ kind: 'remove', code: 'voornemen' }, 2), /^«Voornemen» is 2 keer gebruikt/);
    assert.match(refusal({ kind: 'remove', code: 'belofte' }), /^Onder «Beloften» staan nog codes/);
  });

  it('refuses what is about a code that isn’t there, and a file that can’t be read', () => {
    assert.match(refusal({ kind: 'remove', code: 'spoed' }), /^De code «spoed» staat niet meer/);
    assert.match(refusal({ kind: 'move', code: 'voornemen', under: 'spoed' }), /^De code «spoed» staat niet meer/);
    const broken = changeCodebook(`${BOOK}  <<<: [\n`, { kind: 'rename', code: 'voornemen', name: 'Plan' }, () => 0);
    assert.equal(broken.status, 'refused');
  });
});
