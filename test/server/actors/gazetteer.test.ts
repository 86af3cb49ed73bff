import assert from 'node:assert/strict';
import { gazetteerOf } from '../../../server/actors/gazetteer';
import { builtInRegister } from '../../../server/actors/register';
import { beside, marked } from './marked';

describe('the names found in a stretch of text', () => {
  const find = (flow: string) => gazetteerOf(builtInRegister()).find(flow);

  it('are plain data with all that stands beside them', () => {
    assert.deepEqual(find('Vicepremier Kaag (D66) sprak.'), [
      {
        kind: 'person',
        span: { start: 12, end: 16 },
        text: 'Kaag',
        form: 'surname',
        candidates: ['person.kaag'],
        spelled: { surname: 'Kaag' },
        standing: 'clear',
        role: { value: 'Vicepremier', span: { start: 0, end: 11 } },
        heads: ['vicepremier'],
        party: { value: 'D66', span: { start: 18, end: 21 }, actorId: 'party.d66' },
      },
      {
        kind: 'party',
        span: { start: 18, end: 21 },
        text: 'D66',
        form: 'name',
        candidates: ['party.d66'],
        standing: 'clear',
      },
    ]);
  });

  it('are built once for a register', () => {
    assert.equal(gazetteerOf(builtInRegister()), gazetteerOf(builtInRegister()));
  });

  it('keep digits glued to them apart, which may be a footnote mark', () => {
    const [committee] = find('de Algemene commissie voor Immigratie en Asiel2 vroeg');
    assert.deepEqual(committee?.span, { start: 3, end: 46 });
    assert.deepEqual(committee?.gluedDigits, { start: 46, end: 47 });
  });

  it('are none in an empty text or one without names', () => {
    assert.deepEqual(find(''), []);
    assert.deepEqual(find('De mouwen gaan omhoog.'), []);
  });

  it('are found whatever unpaired surrogates and control characters stand around them', () => {
    assert.deepEqual(
      find('\ud800Gerd Leers\udc00 \u0000').map(({ span }) => span),
      [{ start: 1, end: 11 }],
    );
  });
});

describe('names as a whole', () => {
  it('are the longest that the register has at a place', () => {
    assert.equal(
      marked('Aan de Voorzitter van de Eerste Kamer der Staten-Generaal'),
      'Aan de [Voorzitter van de Eerste Kamer der Staten-Generaal|office.vz-ek]',
    );
    assert.equal(
      marked('de griffie van de vaste commissie voor Immigratie en Asiel/JBZ-Raad en de JBZ-Raad'),
      'de griffie van de [vaste commissie voor Immigratie en Asiel/JBZ-Raad|comm.ek-ia-jbz] en de [JBZ-Raad|inst.jbzraad]',
    );
  });

  it('may stand in capitals', () => {
    assert.equal(
      marked('BRIEF VAN DE STAATSSECRETARIS VAN JUSTITIE EN VEILIGHEID'),
      'BRIEF VAN DE [STAATSSECRETARIS VAN JUSTITIE EN VEILIGHEID|office.stas-jenv]',
    );
  });

  it('may have accents as two characters', () => {
    assert.equal(marked('Cecilia Malmstro\u0308m'), '[Cecilia Malmstro\u0308m|person.malmstrom]');
  });

  it('are never part of another word, a compound of another meaning, or an address', () => {
    for (const text of [
      'de SGPer en de SPeler',
      'de kabinetsvisie en het kabinet-Balkenende',
      'de vice-premier en de oud-minister-president',
      'de Kaagbaan bij Leersum',
      'zie www.cda.nl/Gerd-Leers of mail Rutte@vvd.nl, op https://sp.nl/SP/Rutte',
      'de Leers-Jansen groep',
    ]) {
      assert.equal(marked(text), text);
    }
  });

  it('of parties and institutions also open a compound', () => {
    assert.equal(
      marked('De PVV-fractie, een D66’er en EU-lidstaten'),
      'De [PVV|party.pvv]-fractie, een [D66|party.d66]’er en [EU|inst.eu]-lidstaten',
    );
  });

  it('tell parties apart that share letters', () => {
    assert.equal(
      marked('VVD, SGP, SP en CU, GL, PvdA/PvdD'),
      '[VVD|party.vvd], [SGP|party.sgp], [SP|party.sp] en [CU|party.cu], [GL|party.gl], [PvdA|party.pvda]/[PvdD|party.pvdd]',
    );
  });
});

describe('what is printed before a name', () => {
  it('is an office of the register', () => {
    assert.deepEqual(beside('Minister voor Immigratie en Asiel Gerd Leers (CDA) is overtuigd'), [
      'Gerd Leers | role Minister voor Immigratie en Asiel = office.min-ia | party CDA = party.cda',
    ]);
  });

  it('is an office that the register doesn’t have', () => {
    assert.deepEqual(beside('Volgens minister van Werk en Inkomen Hugo de Jonge kan het.'), [
      'Hugo de Jonge | role minister van Werk en Inkomen',
    ]);
  });

  it('is a function in or for a party', () => {
    assert.deepEqual(beside('PVV-Kamerlid Sietse Fritsma en D66’er Rob Jetten'), [
      'Sietse Fritsma | role PVV-Kamerlid | party PVV = party.pvv',
      'Rob Jetten | role D66’er | party D66 = party.d66',
    ]);
  });

  it('may be two functions', () => {
    assert.deepEqual(beside('VVD-leider en premier Mark Rutte had gedreigd'), [
      'Mark Rutte | role VVD-leider en premier = office.mp | party VVD = party.vvd',
    ]);
  });

  it('in the plural belongs to all names of a list', () => {
    assert.deepEqual(
      beside(
        'de vicepremiers Sigrid Kaag (D66), Wopke Hoekstra (CDA) en Carola Schouten (ChristenUnie); Rob Jetten niet',
      ),
      [
        'Sigrid Kaag | role vicepremiers | party D66 = party.d66',
        'Wopke Hoekstra | role vicepremiers | party CDA = party.cda',
        'Carola Schouten | role vicepremiers | party ChristenUnie = party.cu',
        'Rob Jetten',
      ],
    );
  });

  it('in a signature stands before a comma', () => {
    assert.deepEqual(beside('De minister voor Immigratie en Asiel, G. B. M. Leers'), [
      'G. B. M. Leers | role minister voor Immigratie en Asiel = office.min-ia',
    ]);
    assert.deepEqual(beside('De griffier van de vaste commissie voor Immigratie en Asiel/JBZ-Raad, Van Dooren'), [
      'Van Dooren | role griffier van de vaste commissie voor Immigratie en Asiel/JBZ-Raad',
    ]);
    assert.deepEqual(beside('Daarna sprak de premier, Mark Rutte zweeg'), ['Mark Rutte']);
  });

  it('of a former holder or of another country is not the office of the register', () => {
    assert.deepEqual(beside('voormalig minister voor Immigratie en Asiel Gerd Leers'), [
      'Gerd Leers | role voormalig minister voor Immigratie en Asiel',
    ]);
  });

  it('is no role where it is a form of address', () => {
    assert.deepEqual(beside('Mevrouw Kaag en de heer Rutte'), ['Kaag', 'Rutte']);
  });
});

describe('what is printed behind a name', () => {
  it('is a party, with a ministry before it', () => {
    const text = 'minister Rob Jetten (Economische Zaken – D66) en Hugo de Jonge (Volkshuisvesting – CDA)';
    assert.deepEqual(beside(text), [
      'Rob Jetten | role minister | party D66 = party.d66',
      'Hugo de Jonge | party CDA = party.cda',
    ]);
    assert.equal(
      marked(text),
      'minister [Rob Jetten|person.jetten] ([Economische Zaken|inst.ezk] – [D66|party.d66]) en ' +
        '[Hugo de Jonge|person.dejonge] ([Volkshuisvesting|inst.bzk-vro] – [CDA|party.cda])',
    );
  });

  it('is a party that the register doesn’t have', () => {
    assert.deepEqual(beside('Gerd Leers (XYZ) en Mark Rutte (GroenLinks-PvdA)'), [
      'Gerd Leers | party XYZ',
      'Mark Rutte | party GroenLinks-PvdA = party.glpvda',
    ]);
  });

  it('is a function, also behind the party', () => {
    assert.deepEqual(beside('Faber-van de Klashorst (PVV), (voorzitter), Stienen (D66) (ondervoorzitter)'), [
      'Faber-van de Klashorst | role voorzitter | party PVV = party.pvv',
      'Stienen | role ondervoorzitter | party D66 = party.d66',
    ]);
  });

  it('is neither where the brackets hold something else', () => {
    assert.deepEqual(beside('Mark Rutte (1967) en Gerd Leers (links op de foto)'), ['Mark Rutte', 'Gerd Leers']);
  });

  it('is no ministry without a name and a party', () => {
    const text = 'Economische Zaken (zie Volkshuisvesting) en de taak (Economische Zaken)';
    assert.equal(marked(text), text);
  });
});
