import assert from 'node:assert/strict';
import { builtInRegister } from '../../../server/actors/register';
import type { Statement } from '../../../server/annotations/model';
import { statementAt } from '../../../server/annotations/statements';
import type { KnownOfText } from '../../../server/document/knownOfText';
import { readDocument } from '../../../server/document/read';
import { REGISTER } from '../features/corpusOf';

/** The statement of some words of a text, or of several; each where it stands first. */
function stated(
  text: string,
  words: string | readonly string[],
  known: KnownOfText = {},
  register = builtInRegister(),
): Statement {
  const document = readDocument(text, register, undefined, known);
  const spans = [words].flat().map((piece) => {
    const start = text.indexOf(piece);
    assert.ok(start >= 0, piece);
    return { start, end: start + piece.length };
  });
  return statementAt(document, spans, register);
}

const on = (date: string): KnownOfText => ({ date });

describe('the fields of a statement', () => {
  it('are whose turn it is, and for which party', () => {
    const debate = `De heer Ronsma (DENK):
Voorzitter. Wij zijn hier niet voor.

De heer Leers (CDA):
Dat doe ik.

De heer Krol:
Nee.
`;
    assert.deepEqual(stated(debate, 'Wij zijn hier niet voor', on('2021-03-16')), {
      speaker: 'Ronsma',
      organisation: 'party.denk',
      date: '2021-03-16',
    });
    assert.deepEqual(stated(debate, 'Dat doe ik.'), { speaker: 'person.leers', organisation: 'party.cda' });
  });

  const letter = `Den Haag, 16 maart 2011

Hierbij zend ik u de brief. Malmström beaamde dat Europa meer moet doen. Ik noem dat «een begin».

De minister voor Immigratie en Asiel,
G. B. M. Leers
`;

  it('are who signed the letter, the office and the day', () => {
    assert.deepEqual(stated(letter, 'Hierbij zend ik u de brief.'), {
      speaker: 'person.leers',
      organisation: 'office.min-ia',
      date: '2011-03-16',
    });
    assert.deepEqual(stated(letter, ['zend ik', 'de brief']), {
      speaker: 'person.leers',
      organisation: 'office.min-ia',
      date: '2011-03-16',
    });
  });

  it('are those of the one who is quoted in it', () => {
    assert.equal(stated(letter, 'Europa meer moet doen').speaker, 'person.malmstrom');
    assert.equal(stated(letter, 'Malmström beaamde dat Europa meer moet doen.').speaker, 'person.leers');
  });

  it('are nobody’s where a quotation is, or words are of two', () => {
    assert.deepEqual(stated(letter, 'een begin'), {});
    assert.deepEqual(stated(letter, 'meer moet doen. Ik noem'), {});
    assert.deepEqual(stated(letter, ['zend ik', 'Europa meer moet doen']), {});
  });

  it('are those of who said it in a news item, with the sentence that tells so or without', () => {
    const text = 'Het regent. “Het kan zo niet”, zei Leers. Niemand lachte.';
    const fields = { speaker: 'person.leers', organisation: 'office.min-ia', date: '2011-03-16' };
    assert.deepEqual(stated(text, 'Het kan zo niet', on('2011-03-16')), fields);
    assert.deepEqual(stated(text, '“Het kan zo niet”, zei Leers.', on('2011-03-16')), fields);
    assert.deepEqual(stated(text, '“Het kan zo niet”, zei Leers. Niemand lachte.', on('2011-03-16')), {});
    assert.deepEqual(stated(text, 'Het regent.', on('2011-03-16')), {});
  });

  it('are those of the innermost quotation', () => {
    const text = 'Kaag zei: “Het gaat goed. Leers zei dat het niet kan. Dat is onjuist.”';
    assert.equal(stated(text, 'Het gaat goed').speaker, 'person.kaag');
    assert.equal(stated(text, 'het niet kan').speaker, 'person.leers');
    assert.equal(stated(text, 'Leers zei dat het niet kan.').speaker, 'person.kaag');
    assert.equal(stated(text, 'niet kan. Dat is').speaker, 'person.kaag');
  });

  it('are those of who answers', () => {
    const text = `Vragen van de leden Ronsma (PvdA) en Smitsma (PVV) aan de Minister-President over grenzen (ingezonden 7 maart 2024).

Antwoord van Minister Rutte (Algemene Zaken) (ontvangen 5 april 2024).

Vraag 1
Bent u bekend met het bericht «Grenzen dicht»?

Antwoord 1
Ja, dat bericht ken ik.
`;
    assert.equal(stated(text, 'dat bericht ken ik').speaker, 'person.rutte');
    assert.deepEqual(stated(text, 'Bent u bekend met'), {}, 'two who ask');
    assert.deepEqual(stated(text, 'Grenzen dicht'), {}, 'a title');
  });

  it('are empty where the speaker isn’t certain', () => {
    for (const text of [
      '“Het kan zo niet”, zei een ingewijde.',
      '“Het kan zo niet”, zei De Vries.',
      '“Het kan zo niet”, zei ze.',
      'Hij noemde het «Het kan zo niet».',
    ])
      assert.deepEqual(stated(text, 'Het kan zo niet', on('2022-03-16')), {}, text);
  });

  it('have no day that only a header gives, or where the sentence prints another', () => {
    assert.equal(stated('date 2022-03\n\n“Het kan niet”, zei Kaag.', 'Het kan niet').date, undefined);
    const text = '“Het kan niet”, zei Kaag op 3 maart 2020.';
    assert.equal(stated(text, 'Het kan niet', on('2022-03-16')).date, undefined);
    assert.equal(stated(text, 'Het kan niet', on('2022-03-16')).speaker, 'person.kaag');
  });
});

describe('the organisation of a statement', () => {
  const said = (who: string, date?: string) =>
    stated(`“Het kan niet”, zei ${who}.`, 'Het kan niet', date === undefined ? {} : on(date), REGISTER);

  it('is the office that the register knows of the day, else the party', () => {
    assert.equal(said('Leers', '2011-03-16').organisation, 'office.min-ia');
    assert.equal(said('Leers', '1999-03-16').organisation, 'party.cda');
    assert.equal(said('Kaag', '2022-03-16').organisation, undefined, 'a seat in a committee, of unknown days');
  });

  it('is the party that is printed', () => {
    assert.equal(said('Leers (CDA)', '2011-03-16').organisation, 'party.cda');
  });

  it('is left out where the register can’t tell for whom somebody spoke', () => {
    assert.equal(said('Leers', '2005-03-16').organisation, undefined, 'a mayor');
    assert.equal(said('Leers', '2011').organisation, undefined, 'in part of that year');
    assert.equal(said('Leers').organisation, undefined, 'on an unknown day');
  });

  it('is the party or office that speaks by itself', () => {
    assert.deepEqual(said('de minister voor Immigratie en Asiel', '2011-03-16'), {
      speaker: 'person.leers',
      organisation: 'office.min-ia',
      date: '2011-03-16',
    });
    assert.deepEqual(said('de minister voor Immigratie en Asiel', '2011-12'), {
      organisation: 'office.min-ia',
      date: '2011-12',
    });
    assert.deepEqual(said('het CDA'), { organisation: 'party.cda' });
  });
});
