import assert from 'node:assert/strict';
import { parseRegister } from '../../../../server/actors/register';
import { actorsIn, marked } from '../marked';

/** A register of three parties and nobody else. */
const register = parseRegister({
  sources: { here: 'this test' },
  actors: {
    'party.sp': { kind: 'party', name: 'Socialistische Partij', names: ['SP'], sources: ['here'] },
    'party.cu': { kind: 'party', name: 'ChristenUnie', names: ['CU'], sources: ['here'] },
    'party.vvd': { kind: 'party', name: 'VVD', sources: ['here'] },
    'party.lid-klever': {
      kind: 'party',
      name: 'Lid Klever',
      shortNames: [{ name: 'Klever', counts: 'in brackets behind the same name' }],
      sources: ['here'],
    },
  },
});

/** The persons in a text, by the name under which the document knows them. */
function persons(flow: string, setting?: 'note' | 'signature' | 'members'): readonly string[] {
  return actorsIn(flow, { register }, setting).flatMap(({ span, reading }) => {
    if (reading.status !== 'unregistered') return [];
    const text = flow.slice(span.start, span.end);
    return text === reading.person.name ? [text] : [`${text} = ${reading.person.name}`];
  });
}

/** Texts in which nobody is named. */
function nobodyIn(texts: readonly string[], setting?: 'note' | 'signature' | 'members'): void {
  for (const text of texts) assert.deepEqual(persons(text, setting), [], text);
}

describe('a person whom the register doesn’t have', () => {
  it('is named behind a form of address or a title', () => {
    assert.deepEqual(
      persons('De heer Smals, mevrouw Van der Laan-Bos en dhr. mr. D’Hondt spraken; mw. drs. Iding niet.'),
      ['Smals', 'Van der Laan-Bos', 'D’Hondt', 'Iding'],
    );
    assert.deepEqual(persons('de heer van Gasteren, prof. dr. Zwemmer, Prof. dr. A. Toornstra en drs. Rinske Idema'), [
      'van Gasteren = Van Gasteren',
      'Zwemmer',
      'A. Toornstra',
      'Rinske Idema',
    ]);
    assert.deepEqual(persons('De heer **Smals** (VVD): Voorzitter.'), ['Smals']);
  });

  it('is none behind a form of address alone', () => {
    nobodyIn([
      'De heer/mevrouw kan plaatsnemen.',
      'Mevrouw de Voorzitter',
      'Mijnheer de President',
      'De heren leden',
      'mevrouw van de VVD',
      'Voorzitter. Vorige week was het druk.',
      'De voorzitter: Van harte welkom.',
      'prof. dr.',
    ]);
  });

  it('is named behind an office or function', () => {
    assert.deepEqual(
      persons(
        'Minister Smals, staatssecretaris Van Ooijen, burgemeester Iding van Amsterdam, Kamerlid Rinske Idema, ' +
          'oud-wethouder Zwemmer, commissaris Kroos, formateur Van Zwaal en president Toornstra',
      ),
      ['Smals', 'Van Ooijen', 'Iding', 'Rinske Idema', 'Zwemmer', 'Kroos', 'Van Zwaal', 'Toornstra'],
    );
    assert.deepEqual(
      persons('Minister Smals van Veiligheid en Justitie en Staatssecretaris Van Til (Jeugd en Sport)'),
      ['Smals', 'Van Til'],
    );
    assert.deepEqual(persons("VVD'er Smals, SP-Kamerlid Iding, mijn collega's Zwemmer en Kroos"), [
      'Smals',
      'Iding',
      'Zwemmer',
      'Kroos',
    ]);
  });

  it('is none in the name of an office, a body or a law', () => {
    nobodyIn([
      'de burgemeester van Amsterdam',
      'de minister van Financiën',
      'minister Van Financiën',
      'MINISTER VAN FINANCIËN EN ECONOMIE',
      'Minister President',
      'de minister VWS',
      'de president van De Nederlandsche Bank',
      'voorzitter Eerste Kamer',
      'lid Raad van Bestuur',
      'het eerste lid Onze Minister',
      'artikel 3, tweede lid, Wet',
      'de leden van de VVD-fractie',
      'de leden van de fracties van VVD en SP',
      'de leden Koninklijk Huis',
      'commissaris van de Koning',
      'voorzitter Stichting Zorg',
      'Aan de voorzitter Den Haag',
    ]);
  });

  it('is a member in a list, each with a party or without', () => {
    assert.deepEqual(persons('Vragen van de leden Smals (ChristenUnie) en Iding (SP) aan de minister van Defensie'), [
      'Smals',
      'Iding',
    ]);
    assert.deepEqual(persons('de leden Smals, Van der Iding, Otwin van Zwemmer en Kroos c.s. vragen'), [
      'Smals',
      'Van der Iding',
      'Otwin van Zwemmer',
      'Kroos',
    ]);
    assert.deepEqual(persons('van de leden Smals en Iding(beiden SP), en van het lid Zwemmer/Kroos'), [
      'Smals',
      'Iding',
      'Zwemmer',
      'Kroos',
    ]);
    assert.deepEqual(persons('Samenstelling: Leden: Smals (VVD), voorzitter, Van Til (SP), Iding (Fractie-Otten)'), [
      'Smals',
      'Van Til',
      'Iding',
    ]);
    assert.deepEqual(
      persons('Aanwezig zijn drie leden der Kamer, te weten: Smals, Fred de Iding en Van ’t Hul, en de Voorzitter'),
      ['Smals', 'Fred de Iding', 'Van ’t Hul'],
    );
    assert.deepEqual(persons('Smals, Van Iding en Kroos,', 'members'), ['Smals', 'Van Iding', 'Kroos']);
  });

  it('has the party of the list in which the brackets say so of all', () => {
    const parties = actorsIn('de leden Smals en Iding (beiden SP)', { register }).map(({ party }) => party?.value);
    assert.deepEqual(parties, [undefined, 'SP', undefined]);
  });

  it('is named with a party in brackets', () => {
    assert.deepEqual(persons('Volgens Sandra Zwemmer (SP) en Van Til (Jeugd – VVD) zei Ook Smals (CU) dat.'), [
      'Sandra Zwemmer',
      'Van Til',
      'Smals',
    ]);
    nobodyIn([
      'Kleine partijen (VVD, SP)',
      'Socialistische Partij (SP)',
      'een vacature (SP)',
      'Vacature (SP)',
      'de Partijgenoot (SP)',
      'in Amsterdam (VVD)',
      'Europese Unie (EU)',
      'Oppositiepartij (SP)',
    ]);
  });

  it('is who a motion or amendment is named after', () => {
    assert.deepEqual(
      persons('de motie-Smals/Otwin van Iding, de motie Van Til, motie Zwemmer c.s. en het amendement-Kroos'),
      ['Smals', 'Otwin van Iding', 'Van Til', 'Zwemmer', 'Kroos'],
    );
    assert.deepEqual(persons('de motie Smals (29 754, nr. 113)'), ['Smals']);
    nobodyIn([
      'de motie Zorgplicht',
      'Stemmingen moties Vreemdelingen- en asielbeleid',
      'de motie-SP',
      'de SP-motie',
      // One person or two: nobody can tell.
      'de motie Smals-Iding',
      'commissie-Smals, kabinet-Smals, de Wet-Smals',
    ]);
    assert.deepEqual(persons('De heer Smals sprak. De motie Smals is verworpen.'), ['Smals', 'Smals']);
  });

  it('is named in capitals', () => {
    assert.deepEqual(persons('MOTIE VAN DE LEDEN SMALS EN VAN DER IDING Voorgesteld 1 februari 2023'), [
      'SMALS = Smals',
      'VAN DER IDING = Van der Iding',
    ]);
    assert.deepEqual(persons('MOTIE VAN HET LID OLGER VAN ZWEMMER C.S.'), ['OLGER VAN ZWEMMER = Olger van Zwemmer']);
    nobodyIn(['BRIEF VAN DE MINISTER VAN FINANCIËN', 'DE LEDEN VAN DE VASTE COMMISSIE', 'VERSLAG VAN EEN OVERLEG']);
  });

  it('signs a letter or a motion', () => {
    assert.deepEqual(persons('De minister van Defensie, K.H.D.M. Smals'), ['K.H.D.M. Smals']);
    assert.deepEqual(persons('De griffier van de vaste commissie voor Zorg, Van Til'), ['Van Til']);
    assert.deepEqual(persons('Griffier: Van Til'), ['Van Til']);
    assert.deepEqual(persons('Olger van Zwemmer', 'signature'), ['Olger van Zwemmer']);
    assert.deepEqual(persons('Smals', 'signature'), ['Smals']);
    nobodyIn(['Smals', 'Olger', 'De minister van Defensie, dank u wel.', 'De voorzitter: Ja.']);
    nobodyIn(['Tweede Kamer', 'de orde van de dag'], 'signature');
  });

  it('stands in a list of decisions with the surname first', () => {
    assert.deepEqual(
      persons(
        'Brief regering - minister van Defensie, Iding ter G. - 13 maart 2009 Brief - Kamerlid, Zwemmer, van der (SP) - 3 mei 2009 ' +
          'Brief - voorzitter van het Presidium, Smals-Kroos A.Th.B. (VVD) - 1 juni 2009',
      ),
      [
        'Iding ter G. = G. ter Iding',
        'Zwemmer, van der = Van der Zwemmer',
        'Smals-Kroos A.Th.B. = A.Th.B. Smals-Kroos',
      ],
    );
    assert.deepEqual(persons('de brief, Bijlage - 3 mei 2009'), []);
  });

  it('is named by initials or a given name and a surname, in running text', () => {
    assert.deepEqual(persons('Daarna kwam G. B. M. van Zwemmer, met Sandra Kroos en A. (Aukje) de Til.'), [
      'G. B. M. van Zwemmer',
      'Sandra Kroos',
      'A. (Aukje) de Til = Aukje de Til',
    ]);
    nobodyIn([
      'N.V. Philips en B.V. Bakker',
      'de P.C. Hooftstraat en het Jan Luykenplein',
      'de Anne Frank Stichting',
      'Stichting Jan Smals',
      'A. Intensievere samenwerking',
      'Tot slot: B. Maatregelen',
      'Mark en Linda',
    ]);
  });

  it('is no author in a note', () => {
    nobodyIn(['J. Smals & P.A. Iding, Recht in zicht, Den Haag 2009.', 'Sandra Kroos, Over leven, 2011.'], 'note');
    assert.deepEqual(persons('Motie Smals c.s., en staatssecretaris Iding over de zorg.', 'note'), ['Smals', 'Iding']);
  });

  it('stands in a cell of a table before that of the party', () => {
    assert.deepEqual(persons('| 22 | Smals, Van Iding | CU, VVD | Advies |\n| 27 | Kroos e.a. | SP | Nee |'), [
      'Smals',
      'Van Iding',
      'Kroos',
    ]);
    nobodyIn([
      '| Nummer | Advies | Aangenomen |',
      '| Indieners | SP |',
      '| 3 | Smals | Ja |',
      '| Smals | Verworpen | SP |',
    ]);
  });

  it('goes before the group that is called after them', () => {
    assert.equal(
      marked('De heer Klever (Klever) sprak; het lid Klever niet.', { register }),
      'De heer [Klever|+Klever] ([Klever|party.lid-klever]) sprak; het lid [Klever|+Klever] niet.',
    );
  });
});

describe('a list of members', () => {
  it('goes on behind what looks like no name, and is announced by those who follow too', () => {
    assert.equal(
      marked('de leden der Kamer, te weten: Azarkan, Zaken, Van den Bosch, Utrecht en Bisschop.').replaceAll(
        /\|\+[^\]]*/g,
        '',
      ),
      'de leden [der Kamer|inst.tk], te weten: [Azarkan], Zaken, [Van den Bosch], Utrecht en [Bisschop].',
    );
    assert.equal(
      marked('Ik benoem de volgende leden: Van Bochove, De Rooij en Ortega-Martijn. Zij zijn er.').replaceAll(
        /\|\+[^\]]*/g,
        '',
      ),
      'Ik benoem de volgende leden: [Van Bochove], [De Rooij] en [Ortega-Martijn]. Zij zijn er.',
    );
  });

  it('has no places, and ends with its sentence', () => {
    for (const text of [
      'in Den Bosch en Den Haag',
      'de heer uit Van Utrecht',
      'De leden: Azarkan en Bisschop',
      'de volgende leden: het college, Azarkan',
    ])
      assert.equal(marked(text), text);
  });
});
