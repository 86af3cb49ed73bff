import {
  answered,
  asked,
  coded,
  commented,
  identified,
  linkedToPassage,
  linkedToPublication,
  type Notebook,
  stated,
} from './list';

/** What Anna noted about all five texts. */
export const anna: Notebook = {
  annotator: 'Anna',
  texts: [
    {
      text: 'minister',
      begun: '2026-03-02T09:00:00Z',
      noted: [
        asked('De kop zegt maart 2020, maar toen was Leers geen minister. Van wanneer is dit bericht?', 'date 2020-03'),
        identified('person.leers', 'Minister voor Immigratie en Asiel Gerd Leers (CDA)'),
        stated(
          { speaker: 'person.leers', organisation: 'inst.kabinet-rutte-i', concept: 'gezinsmigratie', agrees: true },
          'hij Eurocommissaris Cecilia Malmström … strengere regels voor gezinsmigratie wil',
        ),
        identified('person.malmstrom', 'Eurocommissaris Cecilia Malmström'),
        coded('gezinsmigratie', 'strengere regels voor gezinsmigratie'),
        coded('draagvlak', 'Nederland is het enige land dat de regels over gezinshereniging wil wijzigen', {
          note: 'Volgens Malmström, niet volgens Leers.',
        }),
        stated(
          { organisation: 'party.pvv', concept: 'instroom', agrees: true },
          'De PVV wil het aantal migranten drastisch verlagen',
        ),
        stated(
          { speaker: 'person.leers', organisation: 'inst.kabinet-rutte-i', concept: 'instroom', agrees: false },
          'het verminderen van de migratie geen doel op zich is',
          { note: 'Minder migranten noemt hij een gevolg, geen doel.' },
        ),
        coded('toezegging-termijn', 'Malmström komt eind november met een plan om de immigratieregels aan te passen'),
        linkedToPassage({ to: 'letter', words: 'Groenboek gezinshereniging' }, 'zogeheten groenboek'),
        answered(
          'Spreken deze twee elkaar tegen?',
          'Niet helemaal: openstaan voor een plan is nog niet erop aandringen.',
          [
            'staan onder meer Frankrijk en Oostenrijk open voor zijn plannen',
            'geen enkel ander land … gezinshereniging',
          ],
        ),
        coded('draagvlak', 'staan onder meer Frankrijk en Oostenrijk open voor zijn plannen'),
        coded(
          'gezinsmigratie',
          'de inkomenseis bij gezinsmigratie omhoog moet, … aan een opleidingseis moeten voldoen',
        ),
      ],
    },
    {
      text: 'letter',
      begun: '2026-03-03T09:30:00Z',
      noted: [
        linkedToPublication('kst-30573-61', 'mijn brief d.d. 22 december 2010'),
        commented(
          'Deze bijlage hoort bij de brief van december en zit niet bij deze teksten.',
          '«Roadmap Europese inzet migratie- beleid»',
        ),
        identified('comm.tk-ia', 'Algemene commissie voor Immigratie en Asiel'),
        coded('draagvlak', 'het vinden en creëren van draagvlak voor onze voorstellen'),
        coded('draagvlak', 'zeer positief ontvangen is'),
        asked('Door wie? De brief noemt geen land.', 'zeer positief ontvangen is'),
        coded('probleem', 'Het beeld dat de huidige Europese regelgeving … werd algemeen herkend'),
        stated(
          { speaker: 'person.leers', concept: 'selectief migratiemodel', agrees: true, date: '2011-03-16' },
          'een selectief migratiemodel … samenleving te realiseren',
        ),
        coded('toezegging-termijn', 'zal ik een ontmoeting hebben met commissaris Malmström … zal komen', {
          note: '“In mei”, en dat “volgens de huidige planning”.',
        }),
        coded('toezegging', 'plan ik werkbezoeken aan Duitsland, Denemarken en Griekenland'),
        coded(
          'toezegging',
          'ontwikkel ik een publieksvriendelijke brochure die in ieder geval digitaal beschikbaar zal zijn',
        ),
        coded('toezegging-termijn', 'Ik informeer u graag weer na het zomerreces'),
      ],
    },
    {
      text: 'package',
      begun: '2026-03-04T13:00:00Z',
      noted: [
        coded('druk', 'Het kabinet voert deze week de druk rond het overleg over migratie op'),
        coded('instroom', 'minder asielzoekers', { behind: 'Dat moet ook zorgen voor' }),
        coded('druk', 'de druk om op korte termijn met concrete plannen te komen'),
        stated(
          { organisation: 'party.vvd', concept: 'instroom', agrees: true },
          'Die partij wil dat er minder asielzoekers naar Nederland komen',
        ),
        coded('toezegging', 'VVD-leider Mark Rutte beloofde zich hier persoonlijk voor in te zetten'),
        identified('person.rutte', 'VVD-leider Mark Rutte'),
        coded('toezegging-termijn', 'Dat pakket moet er voor de zomer wel liggen, beloofde Rutte'),
        commented('Bijschrift van een video, geen lopende tekst.', '1:08 Afspelen knop'),
        stated({ organisation: 'party.vvd', concept: 'instroom', agrees: true }, 'VVD en CDA willen strengere regels'),
        stated({ organisation: 'party.cda', concept: 'instroom', agrees: true }, 'VVD en CDA willen strengere regels'),
        stated(
          { organisation: 'party.d66', concept: 'opvang', agrees: true },
          'D66 en de ChristenUnie. Zij zien liever zien dat de opvang beter geregeld wordt',
        ),
        stated(
          { organisation: 'party.cu', concept: 'opvang', agrees: true },
          'D66 en de ChristenUnie. Zij zien liever zien dat de opvang beter geregeld wordt',
        ),
        coded('opvang', 'de opvang beter geregeld'),
        coded('druk', 'de onderhandelingen al lang genoeg hebben geduurd'),
      ],
    },
    {
      text: 'crisis',
      begun: '2026-03-05T10:00:00Z',
      noted: [
        coded('gezinsmigratie', 'een nieuwe variant op tafel over de gezinshereniging'),
        coded('anonieme-bron', 'een coalitiebron'),
        coded('druk', 'een dag eerder gedreigd een pakket maatregelen in de ministerraad in stemming te brengen'),
        coded('anonieme-bron', 'meerdere ingewijden'),
        coded('anonieme-bron', 'een ingewijde'),
        coded('gezinsmigratie', 'meerdere varianten besproken om gezinshereniging te beperken'),
        identified('person.jetten', 'minister Rob Jetten'),
        stated(
          { speaker: 'person.dejonge', organisation: 'party.cda', concept: 'akkoord in de coalitie', agrees: true },
          ['Ik denk wel dat er kansen zouden kunnen zijn om eruit te komen. Dat denk ik wel.', 'Hugo de Jonge'],
        ),
        stated(
          { organisation: 'party.vvd', concept: 'instroom', agrees: true },
          'De VVD eist beperking van de migratie',
        ),
        linkedToPassage(
          { to: 'package', words: 'VVD-leider Mark Rutte beloofde zich hier persoonlijk voor in te zetten' },
          'Rutte moest dat vorig jaar aan zijn fractie beloven',
        ),
        coded('opvang', 'Die moet asielzoekers eerlijker verdelen over het land'),
      ],
    },
    {
      text: 'senate',
      begun: '2026-03-06T09:00:00Z',
      noted: [
        linkedToPublication('kst-22112-2955', 'BNC-fiche', { behind: 'asielpact3 van 23 september 2020' }),
        coded(
          'grensprocedure',
          'verbetering van de grensprocedure de hoeksteen van het nieuwe asiel- en migratiebeleid is',
          {
            behind: 'BRIEF VAN DE VOORZITTER',
          },
        ),
        stated(
          { organisation: 'party.pvv', concept: 'instroom', agrees: true, date: '2021-02-12' },
          'in welke concrete aantallen dit tot een beperking van de immigratie naar Nederland zou moeten leiden',
          { behind: 'BRIEF VAN DE VOORZITTER', note: 'Een vraag, maar de wens is duidelijk.' },
        ),
        identified('person.broekers-knol', 'A. Broekers-Knol'),
        coded('probleem', 'het aanpakken van tekortkomingen in implementatie van asielregels in meerdere lidstaten'),
        coded(
          'solidariteit',
          'het voorgestelde flexibele solidariteitsmechanisme waaraan elke lidstaat dient bij te dragen',
        ),
        asked(
          'Welke brieven zijn bedoeld? De noot noemt ze niet.',
          'brieven die hierover aan de Tweede Kamer zijn gezonden',
        ),
        stated(
          {
            speaker: 'person.broekers-knol',
            organisation: 'inst.kabinet-rutte-iii',
            concept: 'grensprocedure',
            agrees: true,
            date: '2021-03-24',
          },
          'De grensprocedure die nu in de voorstellen wordt geïntroduceerd kan daar in grote mate aan bijdragen',
        ),
        commented(
          'Loopt over het eind van de bladzijde, met vier noten ertussen.',
          'Er 11 Regeerakkoord … op dit punt',
        ),
        coded('toezegging', 'Het kabinet zal zich tijdens de onderhandelingen inzetten om deze punten te realiseren'),
        answered(
          'Wordt dit beantwoord?',
          'Ten dele: wat er verandert staat er wel, aantallen niet.',
          'welke specifieke consequenties deze «solida- riteit» voor Nederland heeft',
          { behind: '3. Op dezelfde pagina staat verder' },
        ),
        coded('solidariteit', 'moet die lidstaat verzekerd zijn van een EU-breed solidariteitsmechanisme'),
        coded(
          'solidariteit',
          ['de Commissie kiest voor een flexibele vorm van solidariteit', 'waarbij elke lidstaat dient bij te dragen'],
          { behind: 'Het kabinet stelt daarbij op prijs dat' },
        ),
        stated(
          {
            speaker: 'person.broekers-knol',
            organisation: 'inst.kabinet-rutte-iii',
            concept: 'solidariteit',
            agrees: true,
            date: '2021-03-24',
          },
          'Het kabinet waardeert deze innovatieve aanpak',
        ),
        coded('probleem', ['het voorkomen van secundaire', 'migratie']),
        coded('toezegging-termijn', 'wordt uw Kamer hierover op de gebruikelijke wijze geïnformeerd', {
          note: 'De termijn is die van de voorstellen: dit jaar.',
        }),
      ],
    },
  ],
};
