import assert from 'node:assert/strict';
import { builtInRegister } from '../../../server/actors/register';
import { readDocument } from '../../../server/document/read';

/** The quotations of a text as `quoted | speaker = actor | verb`, on one line each. */
function quotationsIn(text: string): readonly string[] {
  return readDocument(text, builtInRegister()).mentions.flatMap((mention) => {
    if (mention.kind !== 'quotation') return [];
    const { quoted, speaker, verb } = mention;
    const who = speaker?.actorId ?? (speaker?.anonymous ? 'anonymous' : '-');
    return [
      text.slice(quoted.start, quoted.end).replace(/\s+/g, ' '),
      `${speaker?.value ?? '-'} = ${who}`,
      verb?.value ?? '-',
    ].join(' | ');
  });
}

describe('a speaker', () => {
  it('that the text doesn’t name stays anonymous; one that it only doesn’t name here doesn’t', () => {
    assert.deepEqual(
      quotationsIn(
        '“Het kan”, zegt een ingewijde. Het wordt laat, aldus bronnen rond het kabinet. Meerdere Kamerleden zeggen dat het kan. Haagse bronnen melden dat het kan. Ingewijden zeggen dat het kan. De partij liet weten dat het kan. “Nee”, zei Jan Smit.',
      ),
      [
        'Het kan | een ingewijde = anonymous | zegt',
        'Het wordt laat | bronnen rond het kabinet = anonymous | aldus',
        'het kan | Meerdere Kamerleden = anonymous | zeggen',
        'het kan | Haagse bronnen = anonymous | melden',
        'het kan | Ingewijden = anonymous | zeggen',
        'het kan | De partij = - | liet weten',
        'Nee | Jan Smit = - | zei',
      ],
    );
  });

  it('is the office where it stands for its holder', () => {
    assert.deepEqual(quotationsIn('De minister voor Immigratie en Asiel zegt dat het plan klaar is.'), [
      'het plan klaar is | minister voor Immigratie en Asiel = office.min-ia | zegt',
    ]);
  });

  it('is the one person whom a pronoun can mean', () => {
    assert.deepEqual(
      quotationsIn(
        'Kaag was er ook. Het kan niet, zei ze. Zij vindt dat het anders moet.\n\nHet is laat, zei hij. Volgens hem is het laat.',
      ),
      [
        'Het kan niet | ze = person.kaag | zei',
        'het anders moet | Zij = person.kaag | vindt',
        'Het is laat | hij = - | zei',
        'is het laat | hem = - | Volgens',
      ],
    );
  });

  it('is nobody where a pronoun can mean two, several or another', () => {
    assert.deepEqual(
      quotationsIn(
        'Rutte sprak met Gerd Leers. Het kan niet, zei hij.\n\nKaag was er. De plannen zijn er, zeggen ze. “Kaag heeft gelijk”, zei ze.',
      ),
      [
        'Het kan niet | hij = - | zei',
        'De plannen zijn er | ze = - | zeggen',
        'Kaag heeft gelijk | ze = person.kaag | zei',
      ],
    );
    assert.deepEqual(quotationsIn('Minister Kaag:\nHet kan wel, zei ze. Zij zegt dat het kan.'), [
      'Het kan wel | ze = - | zei',
      'het kan | Zij = - | zegt',
    ]);
    assert.deepEqual(quotationsIn('“Kaag heeft gelijk”, zei ze.'), ['Kaag heeft gelijk | ze = - | zei']);
  });

  it('stands in the sentence that says so', () => {
    const text = 'Het regent. Rutte zegt dat het\nregent. Kaag zwijgt.';
    const sentences = readDocument(text, builtInRegister()).mentions.flatMap((mention) =>
      mention.kind === 'quotation' && mention.sentence ? text.slice(mention.sentence.start, mention.sentence.end) : [],
    );
    assert.deepEqual(sentences, ['Rutte zegt dat het\nregent.']);
  });
});

describe('a quotation of several paragraphs', () => {
  it('is one, from its first mark to its last', () => {
    assert.deepEqual(quotationsIn('Rutte zei: «Eerst dit.\n\nDan dat.\n\nEn toen niets meer.»\n\nKaag zweeg.'), [
      'Eerst dit. Dan dat. En toen niets meer. | Rutte = person.rutte | zei',
    ]);
    assert.deepEqual(quotationsIn('“Eerst dit.\n\nDan dat”, zei Kaag woensdag.'), [
      'Eerst dit. Dan dat | Kaag = person.kaag | zei',
    ]);
  });

  it('may open anew in each', () => {
    assert.deepEqual(quotationsIn('Rutte zei: “Eerst dit.\n\n“Dan dat.\n\n“En toen niets.” “Meer”, zei Kaag.'), [
      'Eerst dit. “Dan dat. “En toen niets. | Rutte = person.rutte | zei',
      'Meer | Kaag = person.kaag | zei',
    ]);
  });

  it('is none where a mark never closes, or another text begins', () => {
    assert.deepEqual(quotationsIn('Rutte zei: «Eerst dit.\n\nDan dat.\n\nEn meer.'), []);
    assert.deepEqual(quotationsIn('Rutte zei: «Eerst dit.\n\n“Dan dat”, zei Kaag.'), [
      'Dan dat | Kaag = person.kaag | zei',
    ]);
    assert.deepEqual(quotationsIn('Rutte zei: «Eerst dit.\n\nVraag 2\nWat is dat»?'), []);
  });
});

/** Passages in the manner of real texts, with everything that is quoted in them. */
describe('the quotations of a passage', () => {
  it('of a news item', () => {
    assert.deepEqual(
      quotationsIn(`DEN HAAG - Minister Sigrid Kaag (D66) is ervan overtuigd dat het geld op tijd komt. “Dat is mijn inzet”, zei Kaag
donderdag na afloop van het overleg. Volgens een ingewijde is de sfeer slecht. Het kabinet wil "grip" en noemt
het plan 'een begin'.

De onderhandelingen lopen vast, aldus meerdere bronnen rond het kabinet. Rutte ontkent dat er ruzie is.`),
      [
        'het geld op tijd komt | Sigrid Kaag = person.kaag | is ervan overtuigd',
        'Dat is mijn inzet | Kaag = person.kaag | zei',
        'is de sfeer slecht | een ingewijde = anonymous | Volgens',
        'grip | - = - | -',
        'een begin | - = - | -',
        'De onderhandelingen lopen vast | meerdere bronnen rond het kabinet = anonymous | aldus',
        'er ruzie is | Rutte = person.rutte | ontkent',
      ],
    );
  });

  it('of a question to a minister, where titles and terms have no speaker', () => {
    assert.deepEqual(
      quotationsIn(`Vraag 1
Bent u bekend met het bericht «Wachtlijsten: «Het is code
rood»» en met het begrip «passende zorg»?1

Vraag 2
Wat is volgens de minister de oorzaak hiervan? Deelt u de mening dat het anders moet?

1 De Volkskrant, 3 mei 2024, «Wachtlijsten: «Het is code rood»».
`),
      [
        'Wachtlijsten: «Het is code rood» | - = - | -',
        'Het is code rood | - = - | -',
        'passende zorg | - = - | -',
        'Wachtlijsten: «Het is code rood» | - = - | -',
        'Het is code rood | - = - | -',
      ],
    );
  });

  it('of a debate', () => {
    assert.deepEqual(
      quotationsIn(`De heer Ronsma (SP):
Voorzitter. De minister zegt dat zijn plan beter is, maar hij noemt geen bedragen. Volgens mij klopt
dat niet. De PvdA vindt dat onbegrijpelijk, omdat het geld er is. De premier heeft gezegd dat hij 30% niet
zal blokkeren. Waarom zegt hij niet "oordeel Kamer"? Ik hoor het woord "duurzaam".

constaterende dat de Inspectie SZW stelt dat "het pgb een pinautomaat" is;
`),
      [
        'zijn plan beter is | De minister = - | zegt',
        'hij 30% niet zal blokkeren | premier = office.mp | heeft gezegd',
        'oordeel Kamer | - = - | -',
        'duurzaam | - = - | -',
        'het "pgb een pinautomaat" is | de Inspectie SZW = - | stelt',
      ]
        .filter((row) => !row.startsWith('het "pgb'))
        .concat(['"het pgb een pinautomaat" is | de Inspectie SZW = - | stelt', 'het pgb een pinautomaat | - = - | -']),
    );
  });

  it('of a letter', () => {
    assert.deepEqual(
      quotationsIn(`Den Haag, 16 maart 2011

In mijn brief heb ik aangegeven dat ik de «roadmap» uitvoer. Het kabinet is van mening dat dit nodig
is; de Commissie stelt voor om de regels te wijzigen. Commissaris Malmström heeft laten weten dat zij komt. De leden van de
PVV-fractie vragen of dit haalbaar is. Het kabinet stelt op prijs dat zij dit vragen.

De minister voor Immigratie en Asiel,
G. B. M. Leers
`),
      [
        'roadmap | - = - | -',
        'dit nodig is | kabinet = inst.kabinet | is van mening',
        'zij komt | Malmström = person.malmstrom | heeft laten weten',
        'dit haalbaar is | De leden van de PVV-fractie = - | vragen',
      ],
    );
  });

  it('of a list of decisions', () => {
    assert.deepEqual(
      quotationsIn(`Noot: In zijn brief kondigt de staatssecretaris een notitie aan waarin wordt voorgesteld de regels te
wijzigen. De staatssecretaris stelt voor dit onderwerp te koppelen aan de brief. In de brief meldt de minister dat het rapport
"Inzicht in publiek geld" naar de Kamer is gestuurd.
`),
      [
        'dit onderwerp te koppelen aan de brief | De staatssecretaris = - | stelt voor',
        'het rapport "Inzicht in publiek geld" naar de Kamer is gestuurd | de minister = - | meldt',
        'Inzicht in publiek geld | - = - | -',
      ],
    );
  });
});
