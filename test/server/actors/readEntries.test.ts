import assert from 'node:assert/strict';
import { readActorEntries } from '../../../server/actors/readEntries';

/** What is told of an `actors.yaml`, each with the stretch where it is told, and the identifiers of the entries that are left. */
function told(text: string) {
  const { entries, mistakes } = readActorEntries(text);
  return {
    left: entries.map(({ id }) => id),
    told: mistakes.map(({ span, message }) => `${text.slice(span.start, span.end)} | ${message.nl}`),
  };
}

describe('an actors.yaml', () => {
  it('gives what each entry says, with the sources in words', () => {
    const text = `
sources:
  openkamer: { title: "openkamer, 2019", licence: MIT, address: "https://github.com/openkamer/openkamer" }
  brief: Brief van 16 maart 2011
actors:
  person.hattem:
    given: Alexander
    particle: van
    surname: Hattem
    names: [Van Hattem-Jansen]
    address: de heer
    settled: [De heer Hattem]
    parties:
      - party: party.pvv
        from: 2015
    offices:
      - title: lid Eerste Kamer
        body: Eerste Kamer
        from: 2015-06-09
        source: [openkamer, mondeling]
      - title: lid Provinciale Staten
    wikidata: Q19607187
    tweedeKamer: 8b3664bd-77e4-468b-af96-f3f4ec27fcce
    parlement: vjqkf1pxeyz1
    sources: brief
`;
    const { entries, mistakes } = readActorEntries(text);
    assert.deepEqual(mistakes, []);
    const [entry] = entries;
    assert.deepEqual(entry?.facts, {
      personName: { given: 'Alexander', particle: 'van', surname: 'Hattem', others: ['Van Hattem-Jansen'] },
      address: 'de heer',
      parties: [{ party: 'party.pvv', from: '2015' }],
      offices: [
        {
          title: 'lid Eerste Kamer',
          body: 'Eerste Kamer',
          from: '2015-06-09',
          source: 'openkamer, 2019 (github.com/openkamer/openkamer, MIT); mondeling',
        },
        { title: 'lid Provinciale Staten', source: 'actors.yaml' },
      ],
      settledNames: ['De heer Hattem'],
      wikidata: 'Q19607187',
      tweedeKamer: '8b3664bd-77e4-468b-af96-f3f4ec27fcce',
      parlement: 'vjqkf1pxeyz1',
      sources: ['Brief van 16 maart 2011'],
    });
    assert.equal(text.slice(entry?.key.start, entry?.key.end), 'person.hattem');
    assert.deepEqual(
      entry?.links.map(({ id, kind }) => [id, kind]),
      [['party.pvv', 'party']],
    );
  });

  it('is nothing where it is empty', () => {
    assert.deepEqual(told(''), { left: [], told: [] });
    assert.deepEqual(told('# later\nactors:\n'), { left: [], told: [] });
  });

  it('loses one entry by a mistake, and no other', () => {
    const text = `
actors:
  person.a: { surname: A, nmaes: [B] }
  person.b: { surname: B }
  person.c: { surname: C, offices: [{ title: lid, from: 2010-13 }] }
  person.d: { surname: D, offices: [{ title: lid, from: 2011, to: 2010-12-31 }] }
  person.e: { surname: E, offices: [{ body: Tweede Kamer }] }
  person.f: { surname: F, kind: party }
  person.g: [F]
  party.h: { name: H, given: Piet }
  office.i: { name: I, wikidata: "983180", shortNames: [{ name: de I, counts: always }] }
  comm.j: { name: J, sources: [] }
`;
    assert.deepEqual(told(text), {
      left: ['person.b'],
      told: [
        'nmaes | «nmaes» is hier geen veld. Bedoelt u «names»?',
        '2010-13 | Dit is geen datum. Schrijf een dag (2010-10-14), een maand (2010-10) of een jaar (2010).',
        '2010-12-31 | Dit ligt vóór het begin (2011). Verbeter een van beide.',
        'body | Hier ontbreekt «title».',
        'party | Hier hoort een van deze: person.',
        '[F] | Hier horen velden: given, initials, particle, surname, names, surnameAlone, address, parties, offices, settled, wikidata, sources, note, kind, tweedeKamer, parlement.',
        'given | «given» is hier geen veld. Er zijn: name, names, shortNames, from, to, parties, settled, wikidata, sources, note, kind, tweedeKamer, parlement.',
        'always | Hier hoort een van deze: for the chamber at hand, in brackets with a party, where named, once named, where a party stands, in brackets behind the same name, before its holder.',
        '"983180" | Een kenmerk van Wikidata is een Q met cijfers: Q983180.',
        '[] | Hier ontbreekt een bron.',
      ].sort((one, other) => text.indexOf(one.split(' | ')[0] ?? '') - text.indexOf(other.split(' | ')[0] ?? '')),
    });
  });

  it('has each identifier once, and in the form that says the kind', () => {
    const identifier =
      'Een kenmerk begint met person., party., inst., comm. of office. en gaat verder in kleine letters, cijfers en streepjes.';
    assert.deepEqual(
      told(
        'actors:\n  person.a: { surname: A }\n  jan: { surname: B }\n  person.Ä: { surname: C }\n  person.a: { surname: D }\n',
      ),
      {
        left: ['person.a'],
        told: [
          `jan | ${identifier}`,
          `person.Ä | ${identifier}`,
          'person.a | «person.a» staat er al. Voeg de twee samen, of geef deze een ander kenmerk.',
        ],
      },
    );
  });

  it('is told of fields that are none beside sources and actors', () => {
    assert.deepEqual(told('actor:\n  person.a: { surname: A }\n'), {
      left: [],
      told: ['actor | «actor» is hier geen veld. Bedoelt u «actors»?'],
    });
    assert.deepEqual(told('actors: [person.a]'), { left: [], told: ['[person.a] | Hier horen velden.'] });
  });

  it('keeps the entries around one that is still being typed', () => {
    assert.deepEqual(told('actors:\n  person.a:\n    surname: A\n    giv\n  person.b:\n    surname: B\n'), {
      left: ['person.b'],
      told: ['giv | Hier ontbreekt een teken: een dubbele punt, een haakje of een aanhalingsteken.'],
    });
  });
});
