import assert from 'node:assert/strict';
import { footnoteOrder } from '../../../server/findings/footnoteOrder';
import { missingFootnote } from '../../../server/findings/missingFootnote';
import { unreferencedFootnote } from '../../../server/findings/unreferencedFootnote';
import { told } from './told';

const text = (sentences: string, ...notes: readonly string[]): string => `${sentences}\n\n${notes.join('\n')}\n`;

describe('footnote-order', () => {
  it('tells of a number that neither a note nor a mark has', () => {
    const skipping = text('Een zin.1 Een tweede.2 Een derde.4', '1 Een noot.', '2 Nog een noot.', '4 De laatste noot.');
    assert.deepEqual(told(footnoteOrder, skipping), [
      {
        severity: 'information',
        at: '4',
        message: 'Na noot 2 volgt noot 4: noot 3 ontbreekt. Zoek die op in het origineel of nummer de noten opnieuw.',
        related: ['2 — Dit is de noot ervoor.'],
      },
    ]);
  });

  it('tells of a note out of order, which then isn’t missing', () => {
    const swapped = text(
      'Een zin.1 Een tweede.2 Een derde.3 Een vierde.4',
      ...['1 Een noot.', '3 De derde noot.', '2 De tweede noot.', '4 De laatste noot.'],
    );
    assert.deepEqual(
      told(footnoteOrder, swapped).map(({ at, message }) => [at, message]),
      [['2', 'Noot 2 staat niet op volgorde: zet die op de juiste plaats of nummer de noten opnieuw.']],
    );
    assert.deepEqual(told(missingFootnote, swapped), []);
  });

  it('tells of a mark out of order, whose note then is called', () => {
    const swapped = text(
      'Een zin.1 Een tweede.3 Een derde.2 Een vierde.4',
      ...['1 Een noot.', '2 De tweede noot.', '3 De derde noot.', '4 De laatste noot.'],
    );
    assert.deepEqual(told(footnoteOrder, swapped, {}, 'en'), [
      {
        severity: 'information',
        at: '2',
        message: 'Mark 2 stands behind mark 3: number the notes in the order of the text.',
        related: ['3 — Mark 3.', '2 — Note 2.'],
      },
    ]);
    assert.deepEqual(told(unreferencedFootnote, swapped), []);
  });

  it('leaves a number that only lacks its note, or only its mark, to the rules of those', () => {
    assert.deepEqual(
      told(footnoteOrder, text('Een zin.1 Een tweede.2 Een derde.3', '1 Een noot.', '3 Nog een noot.')),
      [],
    );
    assert.deepEqual(
      told(footnoteOrder, text('Een zin.1 Een derde.3', '1 Een noot.', '2 Een tweede noot.', '3 Nog een noot.')),
      [],
    );
  });

  it('has nothing to tell of notes in order, through the text or by page, nor of a text that starts at a later one', () => {
    const page = ' Een zin.1 Nog een zin.2\n\n1 Een noot.\n2 Nog een noot.\n';
    assert.deepEqual(told(footnoteOrder, page + page), []);
    assert.deepEqual(told(footnoteOrder, text('Een zin.7 Een tweede.8', '7 Een noot.', '8 Nog een noot.')), []);
    assert.deepEqual(told(footnoteOrder, 'Er waren 2 moties en artikel 3 gold.\n'), []);
  });
});
