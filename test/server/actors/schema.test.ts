import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import schema from '../../../schemas/actors.schema.json';
import { extendRegister } from '../../../server/actors/extendRegister';
import {
  FIELDS_OF,
  OFFICE_FIELDS,
  PARTY_FIELDS,
  SHORT_NAME_FIELDS,
  SHORT_NAME_RULES,
  SOURCE_FIELDS,
} from '../../../server/actors/format';
import { readActorEntries } from '../../../server/actors/readEntries';
import { builtInRegister } from '../../../server/actors/register';

const valid = new Ajv({ allErrors: true, keywords: ['x-nl'] }).compile(schema);
const page = readFileSync('schemas/README.md', 'utf8');

/** The faults that the schema finds in a YAML text, by their places. */
function faults(text: string): readonly string[] {
  return valid(parse(text))
    ? []
    : (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What Bronwijzer tells of it. */
function mistakesIn(text: string) {
  return extendRegister(builtInRegister(), [readActorEntries(text)]).files.flatMap(({ mistakes }) => mistakes);
}

describe('the schema of actors.yaml', () => {
  it('says in Dutch too what each field is', () => {
    const lacking = Object.entries({ ...schema.properties, ...schema.definitions }).flatMap(([name, part]) =>
      JSON.stringify(part, (_key, value) =>
        typeof value?.description === 'string' && !value['x-nl'] ? 'not in Dutch' : value,
      ).includes('not in Dutch')
        ? [name]
        : [],
    );
    assert.deepEqual(lacking, []);
  });

  it('accepts the example of its page, and so does Bronwijzer', () => {
    const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
    assert.match(example, /person\.leers/);
    assert.deepEqual(faults(example), []);
    assert.deepEqual(mistakesIn(example), []);
  });

  it('accepts every file of the built-in register, which has each actor once and a known source for each fact', () => {
    const folder = 'server/actors/register';
    const files = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    assert.deepEqual(files.flatMap(faults), []);
    const contents: readonly { sources?: object; actors?: object }[] = files.map((text) => parse(text));
    const known = contents.flatMap(({ sources = {} }) => Object.keys(sources));
    const actors = contents.flatMap((content) => Object.entries(content.actors ?? {}));
    assert.equal(new Set(actors.map(([id]) => id)).size, actors.length);
    const strangers = actors.flatMap(([id, { sources, offices = [] }]) => {
      const named = [sources, ...offices.map(({ source }: { source: unknown }) => source)].flat();
      return named.filter((source) => !known.includes(source)).map((source) => `${id}: ${source}`);
    });
    assert.deepEqual(strangers, []);
  });

  it('has the fields that Bronwijzer reads, each with a description', () => {
    const { definitions } = schema;
    const fieldsOf = ({ properties }: { properties: object }) => Object.keys(properties).sort();
    for (const kind of ['person', 'party', 'institution', 'committee', 'office'] as const)
      assert.deepEqual(fieldsOf(definitions[kind]), [...FIELDS_OF[kind]].sort(), kind);
    assert.deepEqual(fieldsOf(definitions['office held']), [...OFFICE_FIELDS].sort());
    assert.deepEqual(fieldsOf(definitions.parties.items), [...PARTY_FIELDS].sort());
    assert.deepEqual(fieldsOf(definitions.shortNames.items), [...SHORT_NAME_FIELDS].sort());
    const [, inParts] = definitions.sourceInWords.oneOf;
    assert.deepEqual(Object.keys(inParts?.properties ?? {}).sort(), [...SOURCE_FIELDS].sort());
    assert.deepEqual(
      definitions.shortNames.items.properties.counts.oneOf.map((rule) => rule.const),
      SHORT_NAME_RULES,
    );
  });

  for (const [what, text] of [
    ['a field that is none', 'actors: { person.a: { surname: A, nmaes: [B] } }'],
    ['a field of another kind', 'actors: { party.a: { name: A, given: Piet } }'],
    ['an identifier of no kind', 'actors: { jan: { surname: A } }'],
    ['an identifier with capitals', 'actors: { person.Jan: { surname: A } }'],
    ['a date that is none', 'actors: { person.a: { offices: [{ title: lid, from: 14-10-2010 }] } }'],
    ['an office without a title', 'actors: { person.a: { offices: [{ body: Tweede Kamer }] } }'],
    ['a party that is no party', 'actors: { person.a: { parties: [{ party: CDA }] } }'],
    ['a Wikidata number without its Q', 'actors: { person.a: { wikidata: "983180" } }'],
    ['an empty name', 'actors: { party.a: { name: "" } }'],
    ['another kind than that of the identifier', 'actors: { party.a: { kind: person } }'],
    ['no source in a list of them', 'actors: { party.a: { sources: [] } }'],
    ['a text where a list is expected', 'actors: { party.a: { names: CDA } }'],
  ] as const) {
    it(`rejects ${what}, as Bronwijzer does`, () => {
      assert.notDeepEqual(faults(text), []);
      assert.notDeepEqual(mistakesIn(text), []);
    });
  }
});
