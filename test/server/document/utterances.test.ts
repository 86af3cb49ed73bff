import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { builtInRegister } from '../../../server/actors/register';
import type { Document } from '../../../server/document/model';
import { readDocument } from '../../../server/document/read';
import { utteranceAt } from '../../../server/document/utteranceAt';

function read(text: string): Document {
  return readDocument(text, builtInRegister());
}

/** The utterances of a text as `kind | speakers | text`; long ones by their first and last words. */
function utterancesIn(text: string): readonly string[] {
  return read(text).utterances.map(({ kind, span, speakers }) => {
    const words = text.slice(span.start, span.end).split(/\s+/);
    const shown = words.length > 12 ? [...words.slice(0, 5), '…', ...words.slice(-4)] : words;
    const who = speakers.map(({ value, actorId, span: where }) => {
      assert.equal(text.slice(where.start, where.end).replace(/\s+/g, ' '), value);
      return actorId === undefined ? value : `${value} = ${actorId}`;
    });
    return [kind, who.join(', '), shown.join(' ')].join(' | ');
  });
}

describe('a turn in a debate', () => {
  it('is what stands below a speaker line, up to the next', () => {
    assert.deepEqual(
      utterancesIn(`De voorzitter:
Ik geef het woord aan de heer Ronsma.

De heer Ronsma (DENK):
Voorzitter. Wij zijn hier niet voor.

De Kamer,

gehoord de beraadslaging,

en gaat over tot de orde van de dag.

Minister Rutte:
Dat doe ik.
`),
      [
        'turn | De voorzitter | Ik geef het woord aan de heer Ronsma.',
        'turn | Ronsma | Voorzitter. Wij zijn hier niet … orde van de dag.',
        'turn | Rutte = person.rutte | Dat doe ik.',
      ],
    );
  });

  it('may stand on the line of its speaker, and ends where the report goes on', () => {
    assert.deepEqual(
      utterancesIn(`De voorzitter: Van harte welkom. Wij beginnen.

De beraadslaging wordt geschorst.

Europese Top

Aan de orde is het debat over de Europese Top.

Mevrouw Abelsma (GroenLinks): Dank u wel.
`),
      ['turn | De voorzitter | Van harte welkom. Wij beginnen.', 'turn | Abelsma | Dank u wel.'],
    );
  });

  it('is none below other words with a colon', () => {
    assert.deepEqual(
      utterancesIn(`Voorzitter: Van Miltenburg

Aanwezig zijn: de leden.

De minister zegt het zo. Hij wil twee dingen:
dit en dat.

De heer Ronsma vroeg. Waarom: dat is niet bekend.
`),
      [],
    );
  });
});

describe('a letter', () => {
  it('is what stands between its dateline and its signature', () => {
    assert.deepEqual(
      utterancesIn(`Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 16 maart 2011

Hierbij zend ik u de brief.

Ik zie uw reactie tegemoet.

De minister voor Immigratie en Asiel,
G. B. M. Leers
`),
      ['letter | G. B. M. Leers = person.leers | Hierbij zend ik u de brief. Ik zie uw reactie tegemoet.'],
    );
  });

  it('may have office and name on one line, and two who sign', () => {
    assert.deepEqual(
      utterancesIn(`Den Haag, 22 februari 2017

Deze bespreking zal plaatsvinden, waarna ik uw Kamer zal informeren.

De minister-president,
M. Rutte

De minister voor Immigratie en Asiel,
G. B. M. Leers

Bijlage

Hier staat iets anders.
`),
      [
        'letter | M. Rutte = person.rutte, G. B. M. Leers = person.leers | Deze bespreking zal plaatsvinden, waarna ik uw Kamer zal informeren.',
      ],
    );
    assert.deepEqual(
      utterancesIn(
        'Den Haag, 16 maart 2011\n\nHierbij de brief.\n\nDe minister voor Immigratie en Asiel, G. B. M. Leers\n',
      ),
      ['letter | G. B. M. Leers = person.leers | Hierbij de brief.'],
    );
  });

  it('is none without a day or an address, or without a signature', () => {
    assert.deepEqual(
      utterancesIn(`De commissie brengt verslag uit.

De griffier van de vaste commissie voor Immigratie en Asiel/JBZ-Raad,
Van Dooren
`),
      [],
    );
    assert.deepEqual(utterancesIn('Den Haag, 16 maart 2011\n\nHierbij zend ik u de brief.\n'), []);
  });
});

describe('a question and its answer', () => {
  it('are of those who are named above them', () => {
    assert.deepEqual(
      utterancesIn(`Vragen van de leden Ronsma (PvdA) en Faber-van de
Klashorst (PVV) aan de Staatssecretaris van Justitie over grenzen
(ingezonden 7 maart 2024).

Antwoord van Minister Rutte (Algemene Zaken), mede namens de Minister
voor Rechtsbescherming (ontvangen 5 april 2024).

Vraag 1
Bent u bekend met het bericht «Grenzen dicht»?

Antwoord 1
Ja.

Dat bericht ken ik.

Vraag 2
Waarom niet?

Antwoord 2
Daarom niet.
`),
      [
        'question | Ronsma, Faber-van de Klashorst = person.faber | Bent u bekend met het bericht «Grenzen dicht»?',
        'answer | Rutte = person.rutte | Ja. Dat bericht ken ik.',
        'question | Ronsma, Faber-van de Klashorst = person.faber | Waarom niet?',
        'answer | Rutte = person.rutte | Daarom niet.',
      ],
    );
  });

  it('are nobody’s where neither is named', () => {
    assert.deepEqual(utterancesIn('Vraag 1\nWaarom niet?\n\nAntwoord 1\nDaarom niet.\n'), []);
  });
});

describe('the utterances of the seeds', () => {
  const seed = (number: string): string => readFileSync(globSync(`seeds/${number}*`)[0] ?? '', 'utf8');

  it('are the letters of 001 and 004, and the questions and answers that were sent with the last', () => {
    assert.deepEqual(utterancesIn(seed('000')), []);
    assert.deepEqual(utterancesIn(seed('001')), [
      'letter | G. B. M. Leers = person.leers | In mijn brief d.d. 22 … van mijn Europese inzet.',
    ]);
    const spoken = utterancesIn(seed('004')).map((row) => row.split(' | ').slice(0, 2).join(' | '));
    assert.deepEqual(spoken, [
      'letter | Faber-van de Klashorst = person.faber',
      'letter | A. Broekers-Knol = person.broekers-knol',
      ...[1, 2, 3, 4].flatMap(() => [
        'question | de leden van de PVV-fractie',
        'answer | A. Broekers-Knol = person.broekers-knol',
      ]),
    ]);
  });

  it('say whose words stand at an offset, but in a note between them', () => {
    const document = read(seed('004'));
    const sayer = (words: string) => utteranceAt(document, document.text.indexOf(words))?.speakers[0]?.value;
    assert.equal(sayer('Kunt u nader \naangeven'), 'Faber-van de Klashorst');
    assert.equal(sayer('Over de aanpak van overlastgevers'), 'A. Broekers-Knol');
    assert.equal(sayer('14 PM BRON'), undefined);
    assert.equal(sayer('De commissie brengt bijgaand verslag'), undefined);
  });
});
