import assert from 'node:assert/strict';
import type { ActorMention } from '../../../server/actors/model';
import { parseRegister } from '../../../server/actors/register';
import { type ActorCount, actorCounts, inTotal, mostNamedFirst } from '../../../server/corpus/actorCounts';
import { readDocument } from '../../../server/document/read';

const register = parseRegister({
  actors: {
    'person.zon': {
      given: 'Bo',
      surname: 'Zon',
      parties: [
        { party: 'party.vvx', to: '2014-03-21' },
        { party: 'party.blz', from: '2014-03-21' },
      ],
    },
    'person.dewit-jan': { given: 'Jan', particle: 'de', surname: 'Wit', parties: [{ party: 'party.vvx' }] },
    'person.dewit-jan-2': { given: 'Jan', particle: 'de', surname: 'Wit', parties: [{ party: 'party.blz' }] },
    'party.vvx': { name: 'Vereniging voor Voorbeelden', names: ['VVX'] },
    'party.blz': { name: 'Bond van Landelijke Zaken', names: ['BLZ'] },
  },
});

const counts = (text: string, document = 'brief.txt'): readonly ActorCount[] =>
  actorCounts(readDocument(text, register), register, document);

/** A text that names somebody, as often as given, who isn't in the register. */
function unregistered(key: string, wholeName: boolean, times: number, document: string): readonly ActorCount[] {
  const person = { key, wholeName, name: 'Farid Maan', parts: { given: 'Farid', surname: 'Maan' } };
  const mention: ActorMention = {
    kind: 'actor',
    span: { start: 0, end: 10 },
    actorKind: 'person',
    reading: { status: 'unregistered', person },
    party: { value: 'GroenLinks', span: { start: 12, end: 22 } },
  };
  return actorCounts({ mentions: Array.from({ length: times }, () => mention), dates: [] }, register, document);
}

describe('who is named in a text', () => {
  it('is counted whatever the form of the name, with the party on the day of the text', () => {
    assert.deepEqual(
      counts('Den Haag, 3 mei 2015\n\nBo Zon sprak. Volgens Zon is dat zo, en de VVX vindt dat ook.\n'),
      [
        {
          key: 'person.zon',
          actorIds: ['person.zon'],
          name: 'Bo Zon',
          kind: 'person',
          registered: 'yes',
          parties: ['party.blz'],
          document: 'brief.txt',
          mentions: 2,
        },
        {
          key: 'party.vvx',
          actorIds: ['party.vvx'],
          name: 'Vereniging voor Voorbeelden',
          kind: 'party',
          registered: 'yes',
          parties: [],
          document: 'brief.txt',
          mentions: 1,
        },
      ],
    );
  });

  it('may be one of several, or not in the register', () => {
    assert.deepEqual(
      [...counts('Jan de Wit sprak.\n'), ...unregistered('farid maan', true, 2, 'brief.txt')].map(
        ({ key, document, kind, ...count }) => count,
      ),
      [
        {
          actorIds: ['person.dewit-jan', 'person.dewit-jan-2'],
          name: 'Jan de Wit / Jan de Wit',
          registered: 'ambiguous',
          parties: [],
          mentions: 1,
        },
        { actorIds: [], name: 'Farid Maan', registered: 'no', parties: ['GroenLinks'], mentions: 2 },
      ],
    );
  });
});

describe('who is named in several texts', () => {
  const all = [
    ...counts('De VVX en de BLZ spraken.\n', 'a.txt'),
    ...counts('Bo Zon en de BLZ spraken.\n', 'b.txt'),
    ...unregistered('maan', false, 1, 'c.txt'),
    ...unregistered('maan', false, 1, 'd.txt'),
    ...unregistered('farid maan', true, 2, 'c.txt'),
    ...unregistered('farid maan', true, 1, 'd.txt'),
  ];

  it('comes by how often, then by name', () => {
    assert.deepEqual(
      mostNamedFirst(all).map(({ name, document }) => `${name} ${document}`),
      [
        'Farid Maan c.txt',
        'Farid Maan d.txt',
        'Bond van Landelijke Zaken a.txt',
        'Bond van Landelijke Zaken b.txt',
        'Bo Zon b.txt',
        'Farid Maan c.txt',
        'Farid Maan d.txt',
        'Vereniging voor Voorbeelden a.txt',
      ],
    );
  });

  it('is counted over all of them; a surname that isn’t registered is no one person', () => {
    assert.deepEqual(
      inTotal(mostNamedFirst(all)).map(({ name, documents, mentions }) => [name, documents, mentions]),
      [
        ['Farid Maan', 2, 3],
        ['Bond van Landelijke Zaken', 2, 2],
        ['Bo Zon', 1, 1],
        ['Farid Maan', 1, 1],
        ['Farid Maan', 1, 1],
        ['Vereniging voor Voorbeelden', 1, 1],
      ],
    );
  });
});
