import { asked, coded, commented, identified, type Notebook, stated } from './list';

/** What Bram noted, apart from Anna, about three of the texts. */
export const bram: Notebook = {
  annotator: 'Bram',
  texts: [
    {
      text: 'package',
      begun: '2026-03-09T14:00:00Z',
      noted: [
        coded('druk', 'de druk rond het overleg over migratie'),
        coded('toezegging-termijn', 'er vrijdag een maatregelenpakket ligt'),
        coded('instroom', 'minder asielzoekers', { behind: 'Dat moet ook zorgen voor' }),
        coded('druk', 'de druk om op korte termijn met concrete plannen te komen'),
        stated(
          { organisation: 'party.vvd', concept: 'instroom', agrees: true },
          'Die partij wil dat er minder asielzoekers naar Nederland komen',
        ),
        coded('toezegging', 'Mark Rutte beloofde zich hier persoonlijk voor in te zetten'),
        coded('toezegging', 'Dat pakket moet er voor de zomer wel liggen, beloofde Rutte'),
        coded('probleem', 'maken zich zorgen over het grote aantal mensen dat asiel aanvraagt'),
        coded('opvang', 'de opvang beter geregeld'),
        coded('druk', 'vindt hij het onverantwoord het kabinet te laten vallen'),
      ],
    },
    {
      text: 'crisis',
      begun: '2026-03-10T14:00:00Z',
      noted: [
        coded('gezinshereniging', 'een nieuwe variant op tafel over de gezinshereniging', {
          note: 'Met de code zoals hij eerst heette.',
        }),
        coded('anonieme-bron', 'een coalitiebron'),
        coded('druk', 'gedreigd een pakket maatregelen in de ministerraad in stemming te brengen'),
        coded('anonieme-bron', 'meerdere ingewijden'),
        coded('anonieme-bron', 'een ingewijde'),
        coded('anonieme-bron', 'Een andere coalitiebron'),
        coded('gezinsmigratie', 'gezinshereniging te beperken'),
        stated(
          { organisation: 'party.vvd', concept: 'instroom', agrees: true },
          'De VVD eist beperking van de migratie',
        ),
        coded('toezegging', 'Rutte moest dat vorig jaar aan zijn fractie beloven'),
        asked('Is “dat” de beperking van de migratie?', 'Rutte moest dat vorig jaar aan zijn fractie beloven'),
        coded('opvang', 'Die moet asielzoekers eerlijker verdelen over het land'),
      ],
    },
    {
      text: 'senate',
      begun: '2026-03-11T15:00:00Z',
      noted: [
        coded('grensprocedure', 'de grensprocedure', { behind: 'BRIEF VAN DE VOORZITTER' }),
        identified('person.faber', 'Faber-van de Klashorst', { behind: 'De voorzitter van de vaste commissie' }),
        coded(
          'solidariteit',
          'het voorgestelde flexibele solidariteitsmechanisme waaraan elke lidstaat dient bij te dragen',
        ),
        stated(
          {
            speaker: 'person.broekers-knol',
            organisation: 'inst.kabinet-rutte-iii',
            concept: 'grensprocedure',
            agrees: true,
          },
          'De grensprocedure die nu in de voorstellen wordt geïntroduceerd kan daar in grote mate aan bijdragen',
        ),
        coded('toezegging', 'Het kabinet zal zich tijdens de onderhandelingen inzetten'),
        coded('draagvlak', 'moet die lidstaat verzekerd zijn van een EU-breed solidariteitsmechanisme'),
        coded(
          'solidariteit',
          ['de Commissie kiest voor een flexibele vorm van solidariteit', 'waarbij elke lidstaat dient bij te dragen'],
          { behind: 'Het kabinet stelt daarbij op prijs dat' },
        ),
        commented('Vergelijk vraag 3, waar “innovatieve” ontbreekt.', 'deze innovatieve aanpak'),
        coded(
          'kennismigratie',
          'legale migratie eigen afwegingen maken op basis van de behoeften van de nationale arbeidsmarkten',
        ),
        coded('toezegging-termijn', 'wordt uw Kamer hierover op de gebruikelijke wijze geïnformeerd'),
      ],
    },
  ],
};
