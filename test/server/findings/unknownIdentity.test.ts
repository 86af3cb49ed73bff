import assert from 'node:assert/strict';
import { unknownIdentity } from '../../../server/findings/unknownIdentity';
import { told } from './told';

describe('unknown-identity', () => {
  it('tells of a printed paper whose foot has no number', () => {
    const text = 'Vragen van het lid Ceder.\n\nTweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2\n';
    assert.deepEqual(told(unknownIdentity, text), [
      {
        severity: 'information',
        at: 'Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2',
        message:
          'Dit is een gedrukt stuk, maar er staat niet in welk: dossier of nummer ontbreekt. Noem de publicatie in corpus.yaml of in de naam van het bestand.',
        related: [],
      },
    ]);
  });

  it('tells of the head of a paper without dossier and number', () => {
    const text =
      'Tweede Kamer der Staten-Generaal\nVergaderjaar 2010–2011\n\nDe commissie heeft een verslag gemaakt.\n';
    assert.deepEqual(
      told(unknownIdentity, text).map(({ at }) => at),
      ['Vergaderjaar 2010–2011'],
    );
  });

  it('has nothing to tell of a paper that says which it is, of a letter or of a news article', () => {
    assert.deepEqual(told(unknownIdentity, 'Tekst.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 6\n'), []);
    const letter =
      'Aan de Voorzitter van de\nTweede Kamer der Staten-Generaal\nPostbus 20018\n\nDen Haag, 16 maart 2011\n';
    assert.deepEqual(told(unknownIdentity, letter), []);
    assert.deepEqual(
      told(unknownIdentity, ' date 2020-03 De Tweede Kamer debatteert, vergaderjaar na vergaderjaar.\n'),
      [],
    );
  });

  it('has nothing to tell of a collection of papers', () => {
    const paper = (number: number): string =>
      `Tweede Kamer der Staten-Generaal\nVergaderjaar 2022–2023\n\n34 682 Nationale Omgevingsvisie\n\nNr. ${number} MOTIE VAN HET LID GRINWIS\n\nDe Kamer verzoekt de regering.\n\n`;
    assert.deepEqual(told(unknownIdentity, paper(141) + paper(142)), []);
  });

  it('has nothing to tell of a paper whose head names dossier and number below the session', () => {
    const text =
      'Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2023-2024\n\n19 637 Vreemdelingenbeleid\n\nNr. 3199 VERSLAG VAN EEN COMMISSIEDEBAT\n\nVastgesteld 25 januari 2024\n';
    assert.deepEqual(told(unknownIdentity, text), []);
  });
});
