import assert from 'node:assert/strict';
import { rules } from '../../../server/findings/findings';
import { notInCorpus } from '../../../server/findings/notInCorpus';
import { told } from './told';

describe('not-in-corpus', () => {
  it('tells of every cited publication of which the corpus has no text', () => {
    const text = 'Zie Kamerstukken I 2020/21, 35 612, D en Kamerstuk 22 112, nr. 2955.';
    const others = { daar: 'Een verslag.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 6\n' };
    assert.deepEqual(told(notInCorpus, text, others), [
      {
        severity: 'information',
        at: 'Kamerstuk 22 112, nr. 2955',
        message:
          'Kamerstukken II 22112, nr. 2955 zit niet in het corpus: voeg de tekst toe, of noem in corpus.yaml welke tekst het is.',
        related: [],
      },
    ]);
  });

  it('passes over what is no single text', () => {
    assert.deepEqual(told(notInCorpus, 'Zie dossier 22 112, artikel 14 van de Vreemdelingenwet 2000 en E200018.'), []);
  });

  it('is off unless asked for', () => {
    assert.equal(rules.find(({ code }) => code === 'not-in-corpus')?.severity, 'off');
  });

  it('tells of papers in the forms of a list of decisions and of a debate', () => {
    assert.deepEqual(
      told(notInCorpus, 'Nota van wijziging - 30569-8. Voortgang (31200 XI, nr. 65). Zij krijgt nr. 28 (33964).').map(
        ({ at }) => at,
      ),
      ['30569-8', '31200 XI, nr. 65', 'nr. 28 (33964)'],
    );
  });
});
