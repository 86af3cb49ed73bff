import assert from 'node:assert/strict';
import { gazetteerOf } from '../../../server/actors/gazetteer';
import { builtInRegister } from '../../../server/actors/register';
import { readQuotations } from '../../../server/document/quotations';

/**
 * The quotations between marks of a flow as `quoted | speaker | verb`, a dash for what isn't there; each span is compared with
 * its text.
 */
function quotationsIn(flow: string): readonly string[] {
  const marked = readQuotations(flow, gazetteerOf(builtInRegister()).find(flow)).filter(
    ({ form }) => form === 'direct',
  );
  return marked.map(({ span, quoted, speaker, verb }) => {
    assert.equal(flow.slice(span.start + 1, span.end - 1), flow.slice(quoted.start, quoted.end));
    if (speaker !== undefined) assert.equal(flow.slice(speaker.span.start, speaker.span.end), speaker.value);
    return [flow.slice(span.start, span.end), speaker?.value ?? '-', verb?.value ?? '-'].join(' | ');
  });
}

describe('a quotation', () => {
  it('has its exact place, its text, its speaker and the verb', () => {
    assert.deepEqual(readQuotations('“Het kan”, zegt een ingewijde.'), [
      {
        kind: 'quotation',
        form: 'direct',
        span: { start: 0, end: 9 },
        quoted: { start: 1, end: 8 },
        speaker: { value: 'een ingewijde', span: { start: 16, end: 29 } },
        verb: { value: 'zegt', span: { start: 11, end: 15 } },
      },
    ]);
  });

  it('stands between any of the pairs of marks', () => {
    assert.deepEqual(quotationsIn(`«een» “twee” "drie" ‘vier’ 'vijf' „zes” „zeven“`), [
      '«een» | - | -',
      '“twee” | - | -',
      '"drie" | - | -',
      '‘vier’ | - | -',
      "'vijf' | - | -",
      '„zes” | - | -',
      '„zeven“ | - | -',
    ]);
  });

  it('may hold others', () => {
    assert.deepEqual(quotationsIn('«De vorming van een «Talentenpool», een ‘pool’ dus.»10 Kunt u'), [
      '«De vorming van een «Talentenpool», een ‘pool’ dus.» | - | -',
      '«Talentenpool» | - | -',
      '‘pool’ | - | -',
    ]);
  });

  it('is none where a mark doesn’t close, or opens nothing', () => {
    assert.deepEqual(quotationsIn('Hij zei «dit en dat. Een “ander begin en » slot.'), []);
    assert.deepEqual(quotationsIn('buiten «het «binnen» alleen'), ['«binnen» | - | -']);
    assert.deepEqual(quotationsIn('een scherm van 24" en 27" breed, 5\' lang en 6\' hoog'), []);
  });

  it('is never made of apostrophes', () => {
    assert.deepEqual(
      quotationsIn(
        "quota’s en foto's, 's avonds en 's morgens, D66'ers en VVD'er, in '90 en '95, 't is zo'n dag; Kaag’s plan’s",
      ),
      [],
    );
    assert.deepEqual(quotationsIn('‘Ik vind Leers’ brief goed’, zei Kaag. ‘Wij van de Swiss’ zei hij.'), [
      '‘Ik vind Leers’ brief goed’ | Kaag | zei',
      '‘Wij van de Swiss’ | - | -',
    ]);
    assert.deepEqual(quotationsIn("de 'agenda's van D66'ers' dus"), ["'agenda's van D66'ers' | - | -"]);
  });
});

describe('the speaker behind a quotation', () => {
  it('is the name of the register, without the office before it', () => {
    assert.deepEqual(
      quotationsIn(
        '"Dat begreep ze prima", zei Leers woensdag. “Het raakt ons”, zei minister Rob Jetten (Economische Zaken – D66) bij de inloop.',
      ),
      ['"Dat begreep ze prima" | Leers | zei', '“Het raakt ons” | Rob Jetten | zei'],
    );
    assert.deepEqual(quotationsIn('“Maar we zijn er nog niet”, aldus Hugo de Jonge (Volkshuisvesting – CDA).'), [
      '“Maar we zijn er nog niet” | Hugo de Jonge | aldus',
    ]);
    assert.deepEqual(quotationsIn('“Nee”, zei de heer Van Hattem.'), ['“Nee” | Van Hattem | zei']);
  });

  it('is else the whole of the words for somebody', () => {
    assert.deepEqual(quotationsIn('“Nee”, zegt een woordvoerder van het ministerie tegen de krant.'), [
      '“Nee” | een woordvoerder van het ministerie | zegt',
    ]);
    assert.deepEqual(quotationsIn('“Nee”, zei wethouder Jan Smit gisteren.'), ['“Nee” | Jan Smit | zei']);
    assert.deepEqual(quotationsIn('“Nee”, zeggen ingewijden.'), ['“Nee” | ingewijden | zeggen']);
    assert.deepEqual(quotationsIn('“Nee”, zei de Eurocommissaris voor binnenlandse zaken.'), [
      '“Nee” | de Eurocommissaris voor binnenlandse zaken | zei',
    ]);
  });

  it('may stand behind a question, a bracket, or a comma inside the marks', () => {
    assert.deepEqual(quotationsIn('“Waarom?” vroeg Rutte. “Kom,” zei Kaag. “Goed” (aldus Leers).'), [
      '“Waarom?” | Rutte | vroeg',
      '“Kom,” | Kaag | zei',
      '“Goed” | Leers | aldus',
    ]);
  });

  it('lets something be known', () => {
    assert.deepEqual(quotationsIn('“Het komt goed”, liet Kaag dinsdag weten.'), [
      '“Het komt goed” | Kaag | liet weten',
    ]);
    assert.deepEqual(quotationsIn('“Het komt goed”, liet Kaag vallen.'), ['“Het komt goed” | - | -']);
  });

  it('calls something so', () => {
    assert.deepEqual(quotationsIn('Het waren "tafelsessies", zoals het kabinet de gesprekken noemde. Maar'), [
      '"tafelsessies" | het kabinet | noemde',
    ]);
    assert.deepEqual(quotationsIn('Het waren "tafelsessies", zoals dat wel vaker zo genoemd wordt.'), [
      '"tafelsessies" | - | -',
    ]);
  });

  it('is a pronoun as it is printed, up to the end of its sentence', () => {
    assert.deepEqual(quotationsIn('"Dat is mooi", zegt ze. Rutte wil meer.'), ['"Dat is mooi" | ze | zegt']);
    assert.deepEqual(quotationsIn('“Ja”, zei hij woensdag. “Nee”, liet ze weten. “Kom”, zei u. Leers ging.'), [
      '“Ja” | hij | zei',
      '“Nee” | ze | liet weten',
      '“Kom” | u | zei',
    ]);
    assert.deepEqual(quotationsIn('"Mooi", aldus de SP. Rutte wil meer. “Goed”, zei dr. G. Smit. Kaag zweeg.'), [
      '"Mooi" | de SP | aldus',
      '“Goed” | dr. G. Smit | zei',
    ]);
  });

  it('is nobody for several, or for a word that stands for nobody', () => {
    assert.deepEqual(quotationsIn('“Nee”, zeiden Kaag en Rutte. “Ja”, klinkt het. “Kom”, zegt men.'), [
      '“Nee” | - | zeiden',
      '“Ja” | - | klinkt',
      '“Kom” | - | zegt',
    ]);
  });

  it('names whoever the words are, and nobody whose spokesman speaks', () => {
    const namesIn = (flow: string) =>
      readQuotations(flow, gazetteerOf(builtInRegister()).find(flow)).map(({ speaker }) =>
        speaker === undefined
          ? '-'
          : `${speaker.value} | ${speaker.name === undefined ? '-' : flow.slice(speaker.name.start, speaker.name.end)}`,
      );
    for (const [words, value, name] of [
      ['minister Sigrid Kaag', 'Sigrid Kaag', 'Sigrid Kaag'],
      ['demissionair premier Rutte', 'demissionair premier Rutte', 'Rutte'],
      ['zijn partijgenoot Jetten', 'zijn partijgenoot Jetten', 'Jetten'],
      ['mevrouw Kaag', 'Kaag', 'Kaag'],
      ['het kabinet', 'het kabinet', 'kabinet'],
      ['de VVD', 'de VVD', 'VVD'],
      ['een woordvoerder van Kaag', 'een woordvoerder van Kaag', '-'],
      ['de woordvoerder van minister Kaag', 'de woordvoerder van minister Kaag', '-'],
      ['een ambtenaar van minister Kaag', 'een ambtenaar van minister Kaag', '-'],
      ['de fractie van Rutte', 'de fractie van Rutte', '-'],
      ['de voorganger van Rutte', 'de voorganger van Rutte', '-'],
      ['een woordvoerder van het kabinet', 'een woordvoerder van het kabinet', '-'],
      ['een Kamerlid van de VVD', 'een Kamerlid van de VVD', '-'],
    ]) {
      assert.deepEqual(namesIn(`“Fout”, zei ${words}.`), [`${value} | ${name}`], words);
    }
  });
});

describe('the speaker before a quotation', () => {
  it('says that something is so', () => {
    assert.deepEqual(quotationsIn('Een andere coalitiebron zegt dat het “nog alle kanten kan opgaan”.'), [
      '“nog alle kanten kan opgaan” | Een andere coalitiebron | zegt',
    ]);
  });

  it('says it before a colon', () => {
    assert.deepEqual(quotationsIn('Minister Rutte (VVD) zei: “Kom.” Daarop antwoordde Kaag: “Ga.”'), [
      '“Kom.” | Rutte | zei',
      '“Ga.” | Kaag | antwoordde',
    ]);
  });

  it('is a name and a colon without a verb', () => {
    assert.deepEqual(quotationsIn('"Dat is mooi", zegt ze. Rutte: "Dit kan niet." Minister Kaag (D66): “Jawel.”'), [
      '"Dat is mooi" | ze | zegt',
      '"Dit kan niet." | Rutte | -',
      '“Jawel.” | Kaag | -',
    ]);
    assert.deepEqual(quotationsIn('Hij zei: “Kom.” Conclusie: “Ga.” Aan Rutte: “Wacht.” De brief van Kaag: “Blijf.”'), [
      '“Kom.” | Hij | zei',
      '“Ga.” | - | -',
      '“Wacht.” | - | -',
      '“Blijf.” | - | -',
    ]);
  });

  it('is nobody behind the speaker line of a debate', () => {
    assert.deepEqual(quotationsIn('De heer Rutte (VVD): "Wollige teksten". Dat is geestig. "Kom."'), [
      '"Wollige teksten" | - | -',
      '"Kom." | - | -',
    ]);
  });

  it('calls it so, or lets it be known', () => {
    assert.deepEqual(quotationsIn('Rutte noemt het plan “onverantwoord”.'), ['“onverantwoord” | Rutte | noemt']);
    assert.deepEqual(
      quotationsIn(
        "PVV-Kamerlid Sietse Fritsma liet dinsdag weten uit te kijken naar het gesprek, voor wie hij 'belangrijke vragen' had.",
      ),
      ["'belangrijke vragen' | Sietse Fritsma | liet weten"],
    );
  });

  it('is not certain of a title, a term, or with a second verb of speaking', () => {
    assert.deepEqual(quotationsIn('Rutte zegt dat de nota «Grip op migratie» klaar is.'), [
      '«Grip op migratie» | - | -',
    ]);
    assert.deepEqual(quotationsIn('Rutte zegt dat Kaag het “onzin” noemt.'), ['“onzin” | - | -']);
    assert.deepEqual(quotationsIn('Rutte zegt dat het volgens Kaag “onzin” is.'), ['“onzin” | - | -']);
    assert.deepEqual(quotationsIn('In het akkoord hebben ze afgesproken "grip op migratie" te krijgen.'), [
      '"grip op migratie" | - | -',
    ]);
    assert.deepEqual(quotationsIn('Rutte zei weinig. Het akkoord heet “een begin”.'), ['“een begin” | - | -']);
  });

  it('is nobody where a passage is read; the verb is given', () => {
    assert.deepEqual(
      quotationsIn(
        'De leden van de PVV-fractie lezen de volgende passage: «… is het kabinet van mening.» Op dezelfde pagina staat verder: «Het kabinet is voorstander.»',
      ),
      ['«… is het kabinet van mening.» | - | lezen', '«Het kabinet is voorstander.» | - | staat'],
    );
  });
});

describe('a quotation that goes on', () => {
  it('is the same speaker’s, in the same sentence or behind it', () => {
    assert.deepEqual(
      quotationsIn('“Het acuutste is er vanaf”, zegt een ingewijde. “Maar het blijft spannend.” Een ander zweeg.'),
      ['“Het acuutste is er vanaf” | een ingewijde | zegt', '“Maar het blijft spannend.” | een ingewijde | zegt'],
    );
    assert.deepEqual(quotationsIn('“Nee”, zei Rutte woensdag, “dat doen we niet.”'), [
      '“Nee” | Rutte | zei',
      '“dat doen we niet.” | Rutte | zei',
    ]);
  });

  it('is whose words are reported right before it, where it is a sentence', () => {
    assert.deepEqual(
      quotationsIn('Kaag zegt er constructief in te staan. “Ik doe mijn best.” Het kan, zei Rutte. “Dat weet ik.”'),
      ['“Ik doe mijn best.” | Kaag | zegt', '“Dat weet ik.” | Rutte | zei'],
    );
    assert.deepEqual(
      quotationsIn(
        'Rutte vindt dat het “beter” moet. “Echt waar.” Ook Kaag heeft iets. “Ik ook.” Rutte zegt dat het kan. «De nota.» Kaag zegt dat het kan. Nota: “De wet.”',
      ),
      [
        '“beter” | Rutte | vindt',
        '“Echt waar.” | Rutte | vindt',
        '“Ik ook.” | - | -',
        '«De nota.» | - | -',
        '“De wet.” | - | -',
      ],
    );
  });

  it('is its own speaker’s where it has one', () => {
    assert.deepEqual(quotationsIn('“Ja”, zei Rutte. “Nee, nooit.”, aldus Kaag.'), [
      '“Ja” | Rutte | zei',
      '“Nee, nooit.” | Kaag | aldus',
    ]);
  });

  it('is nobody’s behind another sentence, or where it is no sentence', () => {
    assert.deepEqual(quotationsIn('“Ja”, zei Rutte. De zaal zweeg. “Mooi.”'), [
      '“Ja” | Rutte | zei',
      '“Mooi.” | - | -',
    ]);
    assert.deepEqual(quotationsIn('“Ja”, zei Rutte. «Grip» heet de nota.'), ['“Ja” | Rutte | zei', '«Grip» | - | -']);
  });
});
