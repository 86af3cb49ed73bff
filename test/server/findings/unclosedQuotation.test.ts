import assert from 'node:assert/strict';
import { unclosedQuotation } from '../../../server/findings/unclosedQuotation';
import { told } from './told';

const places = (text: string): readonly string[] => told(unclosedQuotation, text).map(({ at }) => at);

describe('unclosed-quotation', () => {
  it('tells of a mark that opens and never closes', () => {
    assert.deepEqual(
      told(unclosedQuotation, 'De minister zei: «Wij gaan door met dit beleid.\n\nDaarna ging men naar huis.\n'),
      [
        {
          severity: 'information',
          at: '«Wij',
          message: 'Het aanhalingsteken bij “«Wij” wordt nergens gesloten. Zet het sluitende teken achter het citaat.',
          related: [],
        },
      ],
    );
    assert.deepEqual(places('Volgens Rutte is het “een goed plan. Dat zei hij.'), ['“een']);
    assert.deepEqual(places('Hij noemde het "een goed plan. Dat zei hij.'), ['"een']);
  });

  it('tells of the outer of two that open where one closes', () => {
    assert.deepEqual(places('1 juli 2024, «Erkenning gaat vaak mis: «Beoordeling bij driekwart gaat fout».'), [
      '«Erkenning',
    ]);
  });

  it('knows quotations of several paragraphs, whether each opens anew or not', () => {
    assert.deepEqual(places('Hij zei: «Eerst dit.\n\n«Dan dat.\n\n«En toen niets meer.»\n'), []);
    assert.deepEqual(places('Hij zei: “Eerst dit.\n\nDan dat.\n\nEn toen niets meer.” Aldus de heer Leers.\n'), []);
    assert.deepEqual(places('Hij zei: "Eerst dit.\n\nDan dat."\n'), []);
  });

  it('takes no apostrophe for a quotation mark, nor a sign of inches', () => {
    assert.deepEqual(places("'s Avonds waren er foto's van D66'ers, Leers’ brief en de ‘90’er jaren.\n"), []);
    assert.deepEqual(places('Een scherm van 19" stond op tafel.\n'), []);
  });

  it('abstains where a sign of another kind may close it', () => {
    assert.deepEqual(places('Hij noemde het “een goed plan", zei hij.\n'), []);
    assert.deepEqual(places("Hij noemde het „een goed plan'', zei hij.\n"), []);
  });

  it('has nothing to tell of quotations that close, nested ones too', () => {
    assert.deepEqual(
      places('Hij zei: “Het heet «samen verder» en dat blijft zo.” En "zo" was het, ‘zo’ en niet anders.\n'),
      [],
    );
  });

  it('has nothing to tell of a title in a title, each with its own mark, nor of one that runs over lines', () => {
    assert.deepEqual(
      places(
        '1 Dagblad, 2 juli 2023, «Stalvloer kan stoppende boer in\nde weg zitten: «Dit is zo krom»» (https://www.bd.nl).\n',
      ),
      [],
    );
    assert.deepEqual(places('Het bericht dat schepen met «prio» door de «asielketen» gaan (Kamerstuk 32 317).\n'), []);
  });
});
