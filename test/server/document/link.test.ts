import assert from 'node:assert/strict';
import { builtInRegister } from '../../../server/actors/register';
import type { Mention } from '../../../server/document/model';
import { readDocument } from '../../../server/document/read';

/** The mentions of some kinds, as they stand in the text. */
function mentions(text: string, ...kinds: readonly Mention['kind'][]): readonly string[] {
  return readDocument(text, builtInRegister())
    .mentions.filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
}

describe('the whole of a text', () => {
  it('cuts a footnote mark off the citation that it is glued to, where the notes around are called', () => {
    const notes = '\n\n1 Brief aan de Kamer.\n2 Kamerstuk 25 424, nr. 678.\n3 Idem.';
    assert.deepEqual(
      mentions(`De brief1 en Kamerstuk 25 424, nr. 6912 en het debat3.${notes}`, 'citation', 'footnoteMark'),
      [
        'footnoteMark: 1',
        'citation: Kamerstuk 25 424, nr. 691',
        'footnoteMark: 2',
        'footnoteMark: 3',
        'citation: Kamerstuk 25 424, nr. 678',
      ],
    );
    assert.deepEqual(
      mentions(`De brief1 en Kamerstuk 25 424, nr. 6912 en het plan2 en debat3.${notes}`, 'citation', 'footnoteMark'),
      [
        'footnoteMark: 1',
        'citation: Kamerstuk 25 424, nr. 6912',
        'footnoteMark: 2',
        'footnoteMark: 3',
        'citation: Kamerstuk 25 424, nr. 678',
      ],
    );
  });

  it('takes a date with a glued mark, and none where the digits are no mark', () => {
    assert.deepEqual(mentions('Op 22 december 20101 schreef ik.\n\n1 Brief.', 'date', 'footnoteMark'), [
      'date: 22 december 2010',
      'footnoteMark: 1',
    ]);
    assert.deepEqual(mentions('Dossier van 22 december 20105678.', 'date', 'footnoteMark'), []);
  });

  it('names nobody inside a citation or an address', () => {
    assert.deepEqual(
      mentions('Zie Kamerstukken Tweede Kamer 31 700 XII, nr. 6 en www.vvd.nl/VVD van de VVD.', 'actor'),
      ['actor: VVD'],
    );
  });

  it('says which sentence waits for a source', () => {
    const text = 'Eerst dit. Dat blijkt uit brieven\naan de Kamer.1 Meer niet.\n\n1 PM BRON';
    const placeholder = readDocument(text, new Map()).mentions.find(({ kind }) => kind === 'placeholder');
    assert.ok(placeholder?.kind === 'placeholder' && placeholder.sentence);
    assert.equal(
      text.slice(placeholder.sentence.start, placeholder.sentence.end),
      'Dat blijkt uit brieven\naan de Kamer.',
    );
  });

  it('dates what stands in a letter by the dateline of that letter', () => {
    const text =
      'Den Haag, 12 februari 2021\n\nop 23 september jl.\n\nDen Haag, 24 december 2021\n\nop 23 september jl.';
    const values = readDocument(text, new Map()).mentions.flatMap((mention) =>
      mention.kind === 'date' ? [mention.value] : [],
    );
    assert.deepEqual(values, ['2021-02-12', '2020-09-23', '2021-12-24', '2021-09-23']);
  });

  it('gives a quotation to whom the words name, and to nobody whose spokesman speaks', () => {
    const speakers = (text: string) =>
      readDocument(text, builtInRegister()).mentions.flatMap((mention) =>
        mention.kind === 'quotation' ? `${mention.speaker?.value} = ${mention.speaker?.actorId}` : [],
      );
    assert.deepEqual(speakers('“Nee”, zei minister Sigrid Kaag. “Ja”, aldus de VVD. "Mooi", zegt ze. Rutte: "Kom."'), [
      'Sigrid Kaag = person.kaag',
      'VVD = party.vvd',
      'ze = person.kaag',
      'Rutte = person.rutte',
    ]);
    assert.deepEqual(
      speakers('“Fout”, benadrukte een woordvoerder van\nKaag. “Nee”, zei de fractie van de VVD.\n\nKaag (D66) zweeg.'),
      ['een woordvoerder van Kaag = undefined', 'de fractie van de VVD = undefined'],
    );
  });

  it('of any string is a document', () => {
    for (const text of [
      '',
      '\u0000',
      '\ud83d',
      '\ufeff\r\r\n\f\f',
      '1',
      '1 ',
      ' 1 x\n1 x',
      '«'.repeat(500),
      '1 2 3 4 5 6 7 8 9\n'.repeat(50),
    ]) {
      assert.equal(readDocument(text, builtInRegister()).text, text);
    }
  });
});
