import assert from 'node:assert/strict';
import { marked, registered } from './marked';

describe('de Kamer, uw Kamer', () => {
  it('is the Tweede Kamer, with its article or pronoun', () => {
    assert.equal(
      marked('Uw Kamer vroeg; de Kamer kreeg. Op kamers, in de kamer, een Kamerbrief.'),
      '[Uw Kamer|inst.tk] vroeg; [de Kamer|inst.tk] kreeg. Op kamers, in de kamer, een Kamerbrief.',
    );
  });

  it('is the chamber of the document, or the one to which a letter is addressed', () => {
    assert.equal(marked('aan uw Kamer', { chamber: 'I' }), 'aan [uw Kamer|inst.ek]');
    assert.equal(marked('aan uw Kamer', { chamber: 'I', chamberAt: () => 'II' }), 'aan [uw Kamer|inst.tk]');
  });

  it('is no other body', () => {
    for (const text of [
      'de Kamer van Koophandel',
      'de Kamer voor het Notariaat',
      'de Kamer der Afgevaardigden',
      'de Kamer-Jansen',
    ]) {
      assert.equal(marked(text), text);
    }
  });
});

describe('de Commissie', () => {
  it('is the European one where Europe is named, without the article', () => {
    assert.equal(
      marked('De Commissie stelt voor, aldus de Europese Commissie; hoewel de Commissie en de commissie'),
      'De [Commissie|inst.ec] stelt voor, aldus de [Europese Commissie|inst.ec]; hoewel de [Commissie|inst.ec] en de commissie',
    );
  });

  it('is nothing where Europe isn’t named, and no other body', () => {
    assert.equal(marked('De Commissie adviseert.'), 'De Commissie adviseert.');
    assert.equal(
      marked('de EU en de Commissie Gelijke Behandeling, de Commissie-Borstlap, de Commissie voor de Rijksuitgaven'),
      'de [EU|inst.eu] en de Commissie Gelijke Behandeling, de Commissie-Borstlap, de Commissie voor de Rijksuitgaven',
    );
  });
});

describe('the cabinet', () => {
  it('is every whole word, and each cabinet by its name', () => {
    assert.equal(
      marked('Het kabinet-Rutte III en dit kabinet; Kabinet kiest'),
      'Het [kabinet-Rutte III|inst.kabinet-rutte-iii] en dit [kabinet|inst.kabinet]; [Kabinet|inst.kabinet] kiest',
    );
  });

  it('is not that of another country, of another person, or of a person’s staff', () => {
    for (const text of [
      'het Belgische kabinet',
      'het kabinet Balkenende',
      'het Kabinet der Koningin',
      'het kabinet van de burgemeester',
      'aan de Directeur van Uw Kabinet',
    ]) {
      assert.equal(marked(text), text);
    }
    assert.equal(marked('is het kabinet van mening'), 'is het [kabinet|inst.kabinet] van mening');
  });
});

describe('an office by its first word', () => {
  it('is the one named before in full', () => {
    assert.equal(
      marked('De minister: aan de Staatssecretaris van Justitie en Veiligheid. De Staatssecretaris antwoordde.'),
      'De minister: aan de [Staatssecretaris van Justitie en Veiligheid|office.stas-jenv]. De [Staatssecretaris|office.stas-jenv] antwoordde.',
    );
  });

  it('is nothing before that', () => {
    assert.equal(
      marked('De Staatssecretaris schreef als Staatssecretaris van Justitie en Veiligheid.'),
      'De Staatssecretaris schreef als [Staatssecretaris van Justitie en Veiligheid|office.stas-jenv].',
    );
  });

  it('is nothing where another such office, or another holder, was named', () => {
    for (const other of [
      'de Staatssecretaris van Werk en Inkomen',
      'staatssecretaris Jansen',
      'staatssecretaris Teeven',
    ]) {
      const text = `De staatssecretaris van Justitie en Veiligheid en ${other}. De staatssecretaris zweeg.`;
      assert.equal(
        registered(text),
        text.replace('staatssecretaris van Justitie en Veiligheid', '[$&|office.stas-jenv]'),
      );
    }
  });

  it('is ambiguous where two of the register were named', () => {
    assert.equal(
      marked('De minister voor Immigratie en Asiel en de Minister van Buitenlandse Zaken: de minister dus.').slice(-60),
      'n Zaken|office.min-bz]: de [minister|office.min-ia?office.min-bz] dus.'.slice(-60),
    );
  });

  it('of a date is no other office', () => {
    assert.equal(
      marked('De staatssecretaris voor Europese Zaken. De brief van de staatssecretaris van 14 oktober').slice(-52),
      '[staatssecretaris|office.stas-ez] van 14 oktober'.padStart(52, ' de '),
    );
  });
});

describe('the prime minister', () => {
  it('is named by two words', () => {
    assert.equal(
      marked('de minister-president, de premier'),
      'de [minister-president|office.mp], de [premier|office.mp]',
    );
  });

  it('is not that of another country or of other days', () => {
    for (const text of ['de Britse premier', 'de premier van België', 'premier Balkenende', 'de Premier League']) {
      assert.equal(registered(text), text);
    }
  });
});

describe('a minister', () => {
  it('of another country is not ours', () => {
    assert.equal(marked('de Franse minister van Buitenlandse Zaken'), 'de Franse minister van Buitenlandse Zaken');
  });

  it('of a longer portfolio is another one', () => {
    assert.equal(
      marked('de Minister van Buitenlandse Zaken en Defensie'),
      'de Minister van Buitenlandse Zaken en Defensie',
    );
    assert.equal(
      marked('de Minister van Buitenlandse Zaken en de Minister van Defensie'),
      'de [Minister van Buitenlandse Zaken|office.min-bz] en de [Minister van Defensie|office.min-def]',
    );
    for (const text of [
      'de Minister van Economische Zaken, Landbouw en Innovatie',
      'de Minister van Economische Zaken en Klimaat',
      'het ministerie van Economische Zaken, Landbouw en Innovatie',
    ])
      assert.equal(marked(text), text);
    assert.equal(
      marked('de Minister van Economische Zaken, Henk Kamp en de leden'),
      'de [Minister van Economische Zaken|office.min-ez], [Henk Kamp|person.kamp] en de leden',
    );
  });
});

describe('the Eurocommissaris', () => {
  it('is the one of the register where she is named, or her office in full', () => {
    assert.equal(
      marked('Malmström kwam. De Eurocommissaris zei niets.'),
      '[Malmström|person.malmstrom] kwam. De [Eurocommissaris|office.eurocommissaris-hoaf] zei niets.',
    );
  });

  it('is another one with another name or portfolio, or where nothing says who', () => {
    assert.equal(registered('De Eurocommissaris zei niets.'), 'De Eurocommissaris zei niets.');
    assert.equal(
      registered('Malmström, Eurocommissaris Timmermans en de Eurocommissaris voor Handel'),
      '[Malmström|person.malmstrom], Eurocommissaris Timmermans en de Eurocommissaris voor Handel',
    );
    assert.equal(registered('de commissaris van de Koning'), 'de commissaris van de Koning');
  });
});

describe('digits glued to a name', () => {
  it('leave the name if they are a footnote mark, and take it away if not', () => {
    assert.equal(
      marked('de JBZ-Raad2 en D664', { isMark: () => true }),
      'de [JBZ-Raad|inst.jbzraad]2 en [D66|party.d66]4',
    );
    assert.equal(marked('de JBZ-Raad2 en EU27'), 'de JBZ-Raad2 en EU27');
  });
});

describe('names of institutions in their places', () => {
  it('are a ministry in brackets behind who leads it', () => {
    assert.equal(
      registered(
        'Antwoord van Minister Helder (Volksgezondheid, Welzijn en Sport) en staatssecretaris Gräper-van Koolwijk (Onderwijs, Cultuur en Wetenschap – Media)',
      ),
      'Antwoord van Minister Helder ([Volksgezondheid, Welzijn en Sport|inst.min-vws]) en staatssecretaris Gräper-van Koolwijk ' +
        '([Onderwijs, Cultuur en Wetenschap|inst.min-ocw] – Media)',
    );
    for (const text of [
      'de heer Helder (Defensie)',
      'de minister (Defensie)',
      'Minister Helder (Defensie en vrede)',
      'Minister Helder sprak. De Krant (Defensie)',
    ])
      assert.equal(registered(text), text);
  });

  it('are no codes of committees, nor a body of its own', () => {
    for (const text of [
      'Volgcommissie(s): OCW, JUST',
      'BuZa BZK EZ OCW',
      'Agenderen in december 2016. EU, SZW',
      'de Inspectie SZW',
    ])
      assert.equal(registered(text), text);
    assert.equal(registered('het Jaarverslag BZK'), 'het Jaarverslag [BZK|inst.min-bzk]');
    assert.equal(
      registered('Dat wil OCW. VWS en SZW ook.'),
      'Dat wil [OCW|inst.min-ocw]. [VWS|inst.min-vws] en [SZW|inst.min-szw] ook.',
    );
  });

  it('are the European Commissie behind what points at it, never the committee', () => {
    assert.equal(
      registered('De EU: deze Commissie, de nieuwe Commissie, de eerste Commissie'),
      'De [EU|inst.eu]: deze [Commissie|inst.ec], de nieuwe [Commissie|inst.ec], de eerste [Commissie|inst.ec]',
    );
    const other = 'deze commissie, een nieuwe Commissie, de nieuwe Commissie-Borstlap';
    assert.equal(registered(`De EU: ${other}`), `De [EU|inst.eu]: ${other}`);
  });

  it('are the chamber in the genitive, and this one', () => {
    assert.equal(
      registered('de leden der Kamer van deze Kamer'),
      'de leden [der Kamer|inst.tk] van [deze Kamer|inst.tk]',
    );
    assert.equal(registered('der Kamer van Koophandel'), 'der Kamer van Koophandel');
  });
});
