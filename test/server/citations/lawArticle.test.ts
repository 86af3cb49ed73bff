import { deepEqual } from 'node:assert/strict';
import { readCitations } from '../../../server/citations/read';
import { withoutMark } from '../../../server/citations/withoutMark';
import { cited } from './readOut';

const rows = (flow: string) => cited(flow).map(({ text, id = '', paragraphs = '' }) => [text, id, paragraphs]);

describe('a law by its name and an article', () => {
  it('is read with every part', () => {
    deepEqual(cited('op grond van artikel 14, vierde lid, van de Rijkswet op het Nederlanderschap is'), [
      {
        text: 'artikel 14, vierde lid, van de Rijkswet op het Nederlanderschap',
        type: 'law',
        id: 'BWBR0003738',
        label: 'artikel',
        article: '14',
        paragraphs: '4',
        law: 'Rijkswet op het Nederlanderschap',
      },
    ]);
  });

  for (const [flow, ...read] of [
    ['art. 4:84 Awb', 'BWBR0005537', ''],
    ['artikel 8 EVRM', 'BWBV0001000', ''],
    ['Artikel 78(3) VWEU', '', '3'],
    ['artikel 22 van de AVG', '32016R0679', ''],
    ['art. 10 lid 1 Grondwet', 'BWBR0001840', '1'],
    ['artikel 6:162 BW', 'BWBR0005289', ''],
    ['artikelen 3:40 en 6:162 BW', '', ''],
    ['artikel 162 BW', '', ''],
    ['artikel 126nd lid 3 Sv', 'BWBR0001903', '3'],
    ['artikel 300 e.v. Sr', 'BWBR0001854', ''],
    ['art. 3 van het Wetboek van Strafrecht BES', '', ''],
    ['artikel 1F Vluchtelingenverdrag', '', ''],
    ['artikel 29, eerste en tweede lid, aanhef en onder b, van de Vreemdelingenwet 2000', 'BWBR0011823', '1, 2'],
    ['artikel 10.8, tweede lid, van de Wet inkomstenbelasting 2001', '', '2'],
    ['artikelen 8, eerste lid, en 9, tweede lid, van de Opiumwet', '', ''],
    ['artikel 77 van de Wet op de lijkbezorging', '', ''],
    ['artikel 6, derde lid, sub d, van het Subsidiebesluit Ministerie van Buitenlandse Zaken', '', '3'],
    ['artikel 63, eerste lid, onder c, van het Verdrag tot oprichting van de Europese Gemeenschap', '', '1'],
    ['art. 6 jo. 13 EVRM', 'BWBV0001000', ''],
    ['artikel 8:69a juncto 8:72 Awb', 'BWBR0005537', ''],
    ['art. 2.3 Jeugdwet', 'BWBR0034925', ''],
    ['art. 18 lid 4 Participatiewet', 'BWBR0015703', '4'],
    ['artikel 2.1.3 van de Wmo 2015', 'BWBR0035362', ''],
    ['artikel 4 Wmo', '', ''],
    ['artikel 3.2.1 Wlz', 'BWBR0035917', ''],
    ['artikel 11 Zvw', 'BWBR0018450', ''],
    ['artikel 17, eerste lid, Wet WOZ', 'BWBR0007119', '1'],
    ['artikel 25i van de Wet Markt en Overheid', '', ''],
    ['artikel 32 van de Wet personenvervoer 2000', '', ''],
    ['artikel 8 van het Besluit slachtoffers van strafbare feiten', '', ''],
    ['artikel 68 van de Grondwet', 'BWBR0001840', ''],
  ] as const) {
    it(`is read in «${flow}»`, () => deepEqual(rows(`Zie ${flow}.`), [[flow, ...read]]));
  }

  it('lists its articles, a range as one', () => {
    deepEqual(
      cited('artikelen 3, 5 en 10 tot en met 12 van de Gemeentewet').map((read) => read.article),
      ['3, 5, 10-12'],
    );
  });

  it('ends before a word that begins the next sentence, where a stop is lost', () => {
    deepEqual(
      ['Opiumwet De heer', 'Opiumwet Kamerstuk 22 112', 'Vreemdelingenwet 2000 De heer', 'Wet Bibob Zie'].map(
        (words) => cited(`artikel 3 van de ${words}`)[0]?.law,
      ),
      ['Opiumwet', 'Opiumwet', 'Vreemdelingenwet 2000', 'Wet Bibob'],
    );
  });

  for (const [flow, law] of [
    ['artikel 9 Opiumwet hierover', 'Opiumwet'],
    ['artikel 9 Opiumwet vergunning is verleend', 'Opiumwet'],
    ['art. 11.7a, lid 3b, Telecommunicatiewet (hierna: Tw)', 'Telecommunicatiewet'],
    ['artikel 4 Leerplichtwet 1969 en', 'Leerplichtwet 1969'],
    ['artikel 3 VN-Folteringsverdrag', 'VN-Folteringsverdrag'],
    ['artikel 267 VwEU', 'VwEU'],
    ['artikel 12 Huisvestingsverordening gemeente Utrecht', 'Huisvestingsverordening'],
    ['artikel 3.14a Activiteitenbesluit milieubeheer daarover', 'Activiteitenbesluit milieubeheer'],
    ['artikel 2a van het Uitvoeringsbesluit loonbelasting 1965', 'Uitvoeringsbesluit loonbelasting 1965'],
    ['artikel 2 van het Subsidiebesluit toepassing vindt', 'Subsidiebesluit'],
    ['artikel 4 van de Bekostigingsregeling vanaf 2012', 'Bekostigingsregeling'],
    ['artikel 4 van de Opiumwet januari 2011', 'Opiumwet'],
    ['artikel 3 van het Besluit proceskosten bestuursrecht geeft', 'Besluit proceskosten bestuursrecht'],
    ['artikel 12 Wet verplichte geestelijke gezondheidszorg', 'Wet verplichte geestelijke gezondheidszorg'],
    ['artikel 6 van de Wet gegevensuitwisseling verplicht de minister', 'Wet gegevensuitwisseling'],
    ['artikel 10 van de Uitvoeringswet grondkamers pachters, en', 'Uitvoeringswet grondkamers pachters'],
    ['artikel 3 van het Verdrag tegen foltering hierover', 'Verdrag tegen foltering'],
    ['artikel 4 van de Wet op de lijkbezorging van toepassing', 'Wet op de lijkbezorging'],
    ['artikel 12 van het Reglement van Orde van de Tweede Kamer luidt', 'Reglement van Orde van de Tweede Kamer'],
    ['artikel 22 van Boek 1 van het Burgerlijk Wetboek', 'Burgerlijk Wetboek'],
  ] as const) {
    it(`is named «${law}» in «${flow}»`, () => deepEqual(cited(`Zie ${flow}.`)[0]?.law, law));
  }

  it('is the book of the code that is named before it', () => {
    deepEqual(rows('artikel 22 van Boek 1 van het Burgerlijk Wetboek, artikel 611, Boek 7 BW'), [
      ['artikel 22 van Boek 1 van het Burgerlijk Wetboek', 'BWBR0002656', ''],
      ['artikel 611, Boek 7 BW', 'BWBR0005290', ''],
    ]);
  });

  it('is none in the heading of an article of the text itself', () => {
    deepEqual(rows('Artikel 7 Privacyreglement'), []);
    deepEqual(rows('Artikel IV Opiumwet'), []);
    deepEqual(rows('Zie artikel 7 Privacyreglement'), [['artikel 7 Privacyreglement', '', '']]);
  });

  it('ends before a footnote mark glued to its year', () => {
    const flow = 'artikel 3 van de Vreemdelingenwet 20001';
    const { citations, gluedMarks } = readCitations(flow, 'body');
    deepEqual(
      [...citations.map(({ span }) => span), ...gluedMarks].map(({ start, end }) => flow.slice(start, end)),
      ['artikel 3 van de Vreemdelingenwet 2000', '1'],
    );
    const [citation] = citations;
    deepEqual(citation && withoutMark(citation, flow.length - 3), undefined);
  });

  it('is not the Dutch one where it is another country’s', () => {
    deepEqual(rows('artikel 5 van de Grondwet van Suriname'), [['artikel 5 van de Grondwet', '', '']]);
  });

  it('leaves an act of the Union with a number to what cites that', () => {
    deepEqual(
      cited(
        'artikel 17 van de Dublinverordening (EU) 604/2013, artikel 5 van Richtlijn 2004/83/EG en artikel 3 van Kaderbesluit 2002/584/JBZ',
      ).map(({ type, id }) => [type, id]),
      [
        ['eu-act', '32013R0604'],
        ['eu-act', '32004L0083'],
        ['eu-act', '32002F0584'],
      ],
    );
  });

  for (const flow of [
    'artikel 14',
    'artikel 5 van deze wet en artikel 3, eerste lid, van de wet',
    'artikel 5 van het verdrag',
    'artikel 5 van de gemeente Amsterdam',
    'artikel 5 Nederland',
    'de artikel 100-brief van het kabinet',
    'een artikel van de Volkskrant over de Awb',
    'artikel 3 van de Wet ter bevordering van woningbouw en zo meer',
    'artikel 5 De Opiumwet geldt',
    'Artikel 5. Opiumwet',
    'artikel 5 besluit de minister',
    'artikel 1 Algemene bepalingen en artikel 2 Overeenkomst',
    'artikel 22 van Boek 1',
    'artikel 2 VN-verdrag nr. 3',
    'artikel I van de Wet van 6 juni 2011',
    'in art. 5 awb, artikel 3 sr',
    'artikel 8 Awbx en artikel 8 AVG-verzoek',
  ]) {
    it(`is not read in «${flow}»`, () => deepEqual(rows(flow), []));
  }
});
