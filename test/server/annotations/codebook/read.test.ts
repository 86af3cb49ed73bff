import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import schema from '../../../../schemas/codebook.schema.json';
import { CODE_FIELDS, CODEBOOK_FIELDS, COLOUR_NAMES } from '../../../../server/annotations/codebook/format';
import { allCodes, codesById, colourOf } from '../../../../server/annotations/codebook/model';
import { readCodebook } from '../../../../server/annotations/codebook/read';
import { unknownCodes } from '../../../../server/annotations/codebook/unknownCodes';
import type { Annotation } from '../../../../server/annotations/model';

const CODEBOOK = `title: Asielbrieven
codes:
  toezegging:
    name: Toezegging
    description: Een bewindspersoon belooft iets.
    use: Ook als de belofte voorwaardelijk is.
    avoid: Niet bij een voornemen (voornemen).
    examples: [Ik zeg de Kamer toe, Daar kom ik op terug]
    colour: blue
    key: t
    patterns: [zeg* * toe]
    formerly: [belofte]
    codes:
      termijn:
        name: Met termijn
        colour: "#d7263d"
      zonder-termijn:
  voornemen:
    name: Voornemen
    statement: true
  vorm:
    group: true
    guid: 8b3664bd-77e4-468b-af96-f3f4ec27fcce
`;

/** What is told of a codebook, each with the stretch where it is told, and the codes that are left. */
function told(text: string) {
  const { codebook, mistakes } = readCodebook(text);
  return {
    left: allCodes(codebook).map(({ code, above }) => [...above, code].map(({ id }) => id).join(' > ')),
    told: mistakes.map(({ span, message }) => `${text.slice(span.start, span.end)} | ${message.en}`),
  };
}

const codes = (...lines: readonly string[]) => `codes:\n${lines.map((line) => `  ${line}\n`).join('')}`;

describe('a codebook.yaml', () => {
  it('is a tree of codes, each with what is written of it', () => {
    const { codebook, mistakes, places } = readCodebook(CODEBOOK);
    assert.deepEqual(mistakes, []);
    assert.deepEqual(codebook, {
      title: 'Asielbrieven',
      codes: [
        {
          id: 'toezegging',
          name: 'Toezegging',
          description: 'Een bewindspersoon belooft iets.',
          use: 'Ook als de belofte voorwaardelijk is.',
          avoid: 'Niet bij een voornemen (voornemen).',
          examples: ['Ik zeg de Kamer toe', 'Daar kom ik op terug'],
          colour: 'blue',
          key: 't',
          patterns: ['zeg* * toe'],
          formerly: ['belofte'],
          codes: [
            { id: 'termijn', name: 'Met termijn', colour: '#d7263d', codes: [] },
            { id: 'zonder-termijn', name: 'zonder-termijn', codes: [] },
          ],
        },
        { id: 'voornemen', name: 'Voornemen', isStatement: true, codes: [] },
        { id: 'vorm', name: 'vorm', isGroup: true, guid: '8b3664bd-77e4-468b-af96-f3f4ec27fcce', codes: [] },
      ],
    });
    const place = places.get('termijn');
    assert.equal(place && CODEBOOK.slice(place.start, place.end), 'termijn');
  });

  it('gives a code the colour of the one above it, and its annotations their code by a former identifier', () => {
    const known = codesById(readCodebook(CODEBOOK).codebook);
    const colours = ['toezegging', 'termijn', 'zonder-termijn', 'voornemen'].map((id) => {
      const code = known.get(id);
      return code && colourOf(code);
    });
    assert.deepEqual(colours, ['blue', '#d7263d', 'blue', undefined]);
    assert.equal(known.get('belofte')?.code.id, 'toezegging');
  });

  it('is empty where nothing is written yet', () => {
    for (const text of ['', '# later\n', 'codes:\n', 'title:\ncodes: {}\n'])
      assert.deepEqual(told(text), { left: [], told: [] }, text);
  });

  it('tells of codes of one name side by side, but not of those under different codes', () => {
    assert.deepEqual(told(codes('a: { name: Voor }', 'b: { name: voor }', 'c: { codes: { d: { name: Voor } } }')), {
      left: ['a', 'b', 'c', 'c > d'],
      told: ['voor | “a” is called “voor” here too. Give one of the two another name, or merge them.'],
    });
  });

  it('tells of a key that two codes have; the first keeps it', () => {
    const text = codes('a: { key: v }', 'b: { codes: { c: { key: v } } }');
    assert.deepEqual(told(text).told, ['v | The key v belongs to “a” already. Choose another.']);
    assert.deepEqual(
      allCodes(readCodebook(text).codebook).map(({ code }) => code.key),
      ['v', undefined, undefined],
    );
  });

  it('tells of an identifier that is none or comes twice; the codes below hang one higher', () => {
    assert.deepEqual(told(codes('a:', 'Met Termijn: { codes: { b: { name: B } } }', 'c: { codes: { a: {} } }')), {
      left: ['a', 'b', 'c'],
      told: [
        'Met Termijn | An identifier has small letters, digits and hyphens: toezegging-termijn. Put what people see in name.',
        'a | The code “a” is here already. Merge the two, or give this one another identifier.',
      ],
    });
  });

  it('tells of a former identifier that still is a code', () => {
    assert.deepEqual(told(codes('a: { formerly: [b] }', 'b:')).told, [
      "b | “b” still is a code. Take that away or leave it out here: what its annotations mean isn't clear now.",
    ]);
  });

  it('tells of a former identifier that two codes have', () => {
    assert.deepEqual(told(codes('a: { formerly: [z] }', 'b: { formerly: [y, z] }')).told, [
      "z | “z” is under formerly before this already. Keep one: what its annotations mean isn't clear now.",
    ]);
  });

  it('tells that a colour behind # is a comment', () => {
    assert.deepEqual(told(codes('a:', '  colour: #d7263d', '  name: A')), {
      left: ['a'],
      told: ['colour | Put the colour in quotation marks: "#d7263d". Without them it is a comment in YAML.'],
    });
    assert.equal(told(codes('a:', '  colour :\t#d7263d')).told.length, 1);
    assert.deepEqual(told(codes('a:', '  colour: # nog kiezen', '  name: A')).told, []);
  });

  it('loses a wrong field alone', () => {
    const text = codes('a:', '  name: A', '  key: tt', '  patterns: ["*", toezeg*]', '  use: [een]', '  kleur: blauw');
    assert.deepEqual(told(text), {
      left: ['a'],
      told: [
        'tt | A key is one small letter or one digit.',
        '"*" | This fits nearly everything. Give at least one word of two letters.',
        '[een] | A text is expected here.',
        `kleur | “kleur” is no field here. There are: ${CODE_FIELDS.join(', ')}.`,
      ],
    });
    const [code] = readCodebook(text).codebook.codes;
    assert.deepEqual(code, { id: 'a', name: 'A', patterns: ['toezeg*'], codes: [] });
  });

  it('is read as far as its YAML goes', () => {
    const { codebook, isWhole, mistakes } = readCodebook(codes('a: { name: A }', 'b: { name: "B', 'c: { name: C }'));
    assert.equal(isWhole, false);
    assert.ok(mistakes.length > 0);
    assert.equal(codebook.codes[0]?.name, 'A');
  });
});

describe('codes that the codebook does not have', () => {
  const tagged = (id: string, code: string): Annotation => ({
    id,
    target: {
      source: 'a.txt',
      pieces: [{ span: { start: 0, end: 1 }, quote: { exact: 'a', prefix: '', suffix: '' } }],
    },
    body: { motivation: 'tagging', code },
  });

  it('are told with their annotations, former identifiers not', () => {
    const { codebook } = readCodebook(CODEBOOK);
    const annotations = [tagged('1', 'termijn'), tagged('2', 'weg'), tagged('3', 'belofte'), tagged('4', 'weg')];
    assert.deepEqual(
      unknownCodes(codebook, annotations).map((unknown) => [unknown.code, unknown.annotations.map(({ id }) => id)]),
      [['weg', ['2', '4']]],
    );
  });
});

describe('the schema of codebook.yaml', () => {
  const valid = new Ajv({ allErrors: true, keywords: ['x-nl'], allowUnionTypes: true }).compile(schema);

  it('accepts what Bronwijzer reads without a mistake', () => {
    assert.ok(valid(parse(CODEBOOK)), JSON.stringify(valid.errors));
  });

  it('has the fields and colours that Bronwijzer reads, each with a description in both languages', () => {
    const { properties } = schema.definitions.code;
    assert.deepEqual(Object.keys(schema.properties), CODEBOOK_FIELDS);
    assert.deepEqual(Object.keys(properties), CODE_FIELDS);
    assert.deepEqual(properties.colour.oneOf[0]?.enum, COLOUR_NAMES);
    for (const [name, field] of Object.entries({ ...properties, ...schema.properties }))
      assert.ok(field.description !== '' && field['x-nl'] !== '', name);
  });

  for (const [what, text] of [
    ['a field that is none', codes('a: { naam: A }')],
    ['an identifier with a capital', codes('A: { name: A }')],
    ['a colour that is none', codes('a: { colour: blauw }')],
    ['a key of two letters', codes('a: { key: tt }')],
    ['a list where a text is expected', codes('a: { use: [een] }')],
    ['codes in a list', 'codes: [a, b]'],
    ['a flag that is none', codes('a: { group: soms }')],
  ] as const) {
    it(`rejects ${what}, as Bronwijzer does`, () => {
      assert.equal(valid(parse(text)), false);
      assert.notDeepEqual(told(text).told, []);
    });
  }
});
