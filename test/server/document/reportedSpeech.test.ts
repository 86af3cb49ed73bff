import assert from 'node:assert/strict';
import { gazetteerOf } from '../../../server/actors/gazetteer';
import { builtInRegister } from '../../../server/actors/register';
import { readQuotations } from '../../../server/document/quotations';

/** The reported speech of a flow as `what is said | speaker | verb`; each span is compared with its text. */
function reportedIn(flow: string): readonly string[] {
  const found = readQuotations(flow, gazetteerOf(builtInRegister()).find(flow)).filter(
    ({ form }) => form === 'reported',
  );
  return found.map(({ span, quoted, speaker, verb }) => {
    assert.deepEqual(span, quoted);
    if (speaker !== undefined) assert.equal(flow.slice(speaker.span.start, speaker.span.end), speaker.value);
    return [flow.slice(span.start, span.end), speaker?.value ?? '-', verb?.value ?? '-'].join(' | ');
  });
}

/** Each text reports nothing. */
function nothingIn(texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(reportedIn(text), [], text);
}

describe('reported speech with `dat`', () => {
  it('has its exact place, its speaker and the whole of its verb', () => {
    assert.deepEqual(readQuotations('Een ingewijde liet weten dat het kan.'), [
      {
        kind: 'quotation',
        form: 'reported',
        span: { start: 29, end: 36 },
        quoted: { start: 29, end: 36 },
        speaker: { value: 'Een ingewijde', span: { start: 0, end: 13 } },
        verb: { value: 'liet weten', span: { start: 14, end: 24 } },
      },
    ]);
  });

  it('is in the present, the past and the perfect', () => {
    assert.deepEqual(
      reportedIn(
        'Rutte zegt dat het plan klaar is. Kaag zei woensdag dat het plan klaar was. De minister heeft eerder gezegd dat het plan klaar was. De VVD had laten weten dat het plan klaar is.',
      ),
      [
        'het plan klaar is | Rutte | zegt',
        'het plan klaar was | Kaag | zei',
        'het plan klaar was | De minister | heeft gezegd',
        'het plan klaar is | De VVD | had laten weten',
      ],
    );
  });

  it('has verbs of which a part stands apart', () => {
    assert.deepEqual(
      reportedIn(
        'Kaag merkte op dat het geld op was. De minister geeft in zijn brief aan dat dit in 2025 gebeurt. Het kabinet is van mening dat dit moet. Rutte voegde eraan toe dat het kan. De Kamer wijst erop dat het niet kan.',
      ),
      [
        'het geld op was | Kaag | merkte op',
        'dit in 2025 gebeurt | De minister | geeft aan',
        'dit moet | Het kabinet | is van mening',
        'het kan | Rutte | voegde eraan toe',
        'het niet kan | De Kamer | wijst erop',
      ],
    );
  });

  it('has its subject behind the verb where something else opens the sentence', () => {
    assert.deepEqual(
      reportedIn(
        'Daarop antwoordde Kaag dat het te laat was. In een brief aan de Kamer schrijft de minister dat de wet wordt gewijzigd. Zo zei Rutte dat hij blijft.',
      ),
      [
        'het te laat was | Kaag | antwoordde',
        'de wet wordt gewijzigd | de minister | schrijft',
        'hij blijft | Rutte | zei',
      ],
    );
  });

  it('ends before a clause that another may say', () => {
    assert.deepEqual(
      reportedIn(
        'Rutte zegt dat het plan klaar is, maar de oppositie gelooft het niet. Kaag vindt dat het beter moet en dat het sneller moet. Jetten zegt dat het kan; wij zien wel. De minister erkent dat het te duur is en hij pleit voor minder.',
      ),
      [
        'het plan klaar is | Rutte | zegt',
        'het beter moet en dat het sneller moet | Kaag | vindt',
        'het kan | Jetten | zegt',
        'het te duur is | De minister | erkent',
      ],
    );
  });

  it('may hold a quotation, and stand in one', () => {
    assert.deepEqual(reportedIn('Een coalitiebron zegt dat het “nog alle kanten kan opgaan. Echt.”'), [
      'het “nog alle kanten kan opgaan. Echt.” | Een coalitiebron | zegt',
    ]);
    assert.deepEqual(
      reportedIn('Zij lezen: «Dit is zo. Het kabinet stelt voorop dat de lidstaten zelf kiezen.» Waarom?'),
      ['de lidstaten zelf kiezen | Het kabinet | stelt voorop'],
    );
  });

  it('is nothing where nobody certainly says it', () => {
    nothingIn([
      'Het rapport zegt dat het plan klaar is.',
      'Er wordt gezegd dat het plan klaar is.',
      'Niemand zegt dat het plan klaar is.',
      'Rutte zegt niet dat het plan klaar is.',
      'Rutte en Kaag zeggen dat het plan klaar is.',
      'Ik vind dat het plan klaar is. Wij menen dat het zo is.',
      'Als de minister zegt dat het plan klaar is, dan stemmen wij voor.',
      'Zegt de minister dat het plan klaar is? Waarom vindt de minister dat het plan klaar is?',
    ]);
  });

  it('is nothing behind another verb, or where `dat` points at something', () => {
    nothingIn([
      'Het kabinet stelt daarbij op prijs dat de Commissie hiervoor kiest.',
      'De Kamer neemt aan dat het plan klaar is.',
      'Rutte vindt dat een goed idee. Kaag zei dat gisteren ook al. Jetten vindt dat schokkend, omdat het plan klaar is.',
      'De minister vraagt de patiënt of diens nabestaanden toestemming te geven.',
    ]);
  });
});

describe('reported speech with another clause', () => {
  it('is a question with `of`', () => {
    assert.deepEqual(reportedIn('De leden van de PVV-fractie vragen u of u dit kunt uitleggen en waarom.'), [
      'u dit kunt uitleggen en waarom | De leden van de PVV-fractie | vragen',
    ]);
  });

  it('is an infinitive', () => {
    assert.deepEqual(
      reportedIn(
        'Fritsma liet dinsdag weten uit te kijken naar het gesprek. Wel kondigt de Commissie aan met nieuwe wetgeving te komen. De Europese Commissie stelt voor om de regels te wijzigen. Rutte beloofde zich ervoor in te zetten, maar het lukte niet.',
      ),
      [
        'uit te kijken naar het gesprek | Fritsma | liet weten',
        'met nieuwe wetgeving te komen | de Commissie | kondigt aan',
        'de regels te wijzigen | De Europese Commissie | stelt voor',
        'zich ervoor in te zetten | Rutte | beloofde',
      ],
    );
  });

  it('is none behind words of a clause, or where another verb is meant', () => {
    nothingIn([
      'De minister kondigt een brief aan waarin wordt voorgesteld de regels te wijzigen.',
      'De minister laat de Kamer weten wat hij wil doen.',
      'Rutte laat het plan door zijn ambtenaren te laat maken.',
    ]);
  });
});

describe('reported speech before its speaker', () => {
  it('is the sentence up to the words that say who speaks', () => {
    assert.deepEqual(
      reportedIn(
        'Het plan is niet klaar, zei Leers woensdag na afloop. Het wordt nog spannend, aldus een coalitiebron. Het plan moet er voor de zomer liggen, beloofde Rutte. De brief is onderweg, zo laat de minister weten. Dat kan niet (aldus Kaag).',
      ),
      [
        'Het plan is niet klaar | Leers | zei',
        'Het wordt nog spannend | een coalitiebron | aldus',
        'Het plan moet er voor de zomer liggen | Rutte | beloofde',
        'De brief is onderweg | de minister | laat weten',
        'Dat kan niet | Kaag | aldus',
      ],
    );
  });

  it('is the whole sentence where they stand amid it', () => {
    assert.deepEqual(reportedIn('Het speelt overal, zei ze, maar alleen Nederland wil de regels wijzigen.'), [
      'Het speelt overal, zei ze, maar alleen Nederland wil de regels wijzigen | ze | zei',
    ]);
  });

  it('is a question', () => {
    assert.deepEqual(reportedIn('Wat wordt hiermee «beoogd» en waarom, zo vragen de leden van de PVV-fractie.'), [
      'Wat wordt hiermee «beoogd» en waarom | de leden van de PVV-fractie | vragen',
    ]);
  });

  it('is nothing where the verb belongs to what stands before it, or the quotation is the whole', () => {
    nothingIn([
      'Als dat niet lukt, vindt Leers een andere weg.',
      'Nu het plan klaar is, meldt de VVD zich bij Rutte.',
      'Zolang dat zo is, vindt hij het onverantwoord het kabinet te laten vallen.',
      '“Het plan is klaar”, zei Leers. “Het is. Echt waar”, aldus Kaag.',
      'Hier is aldus besloten en gedaan.',
      'Het plan is klaar, staat in de brief.',
    ]);
  });
});

describe('reported speech with `volgens`', () => {
  it('is what follows, or the whole sentence', () => {
    assert.deepEqual(
      reportedIn(
        'Volgens hem lukt dat goed, en staan Frankrijk en Oostenrijk open voor zijn plannen. Volgens Kaag (D66) is het te laat, maar de VVD wacht nog. Dat kwam volgens meerdere ingewijden door Rutte. Dat het beter ging, kwam volgens de minister omdat er excuses waren.',
      ),
      [
        'lukt dat goed, en staan Frankrijk en Oostenrijk open voor zijn plannen | hem | Volgens',
        'is het te laat | Kaag | Volgens',
        'Dat kwam volgens meerdere ingewijden door Rutte | meerdere ingewijden | volgens',
        'Dat het beter ging, kwam volgens de minister omdat er excuses waren | de minister | volgens',
      ],
    );
  });

  it('is nothing of things, in questions, and inside another clause', () => {
    nothingIn([
      'Volgens de huidige planning komt hij in mei. Volgens het rapport is het te laat. Volgens mij klopt dat.',
      'Volgens artikel 3 van de wet mag dat. Het kan volgens de wet niet anders.',
      'Wat is volgens de minister de oorzaak hiervan?',
      'Rutte weet dat het volgens Kaag niet kan lukken, maar hij probeert het.',
      'Volgens het SGP mag het tekort niet groter worden.',
    ]);
  });
});
