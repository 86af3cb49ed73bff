import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import schema from '../../../schemas/corpus.schema.json';
import { readCorpusYaml } from '../../../server/corpus/corpusYaml';
import { findingCodes, weights } from '../../../server/corpus/findingCodes';

/** `x-nl` is what a description says in Dutch. */
const valid = new Ajv({ allErrors: true, keywords: ['x-nl'], allowUnionTypes: true }).compile(schema);

const all = `
title: Migratiepact
include: brieven/**/*.txt
exclude: [brieven/concept*.txt]
documents:
  - file: brieven/brief-12.txt
    publication: kst-22112-2955
    date: 2020-11-04
    title: BNC-fiche
    source: https://zoek.officielebekendmakingen.nl/kst-22112-2955.html
placeholders: [nog opzoeken]
registers: [leden.yaml]
findings:
  incomplete-citation: off
folders:
  brieven:
    findings: {placeholder: error}
ignore:
  - rule: placeholder
    file: brieven/brief-12.txt
    quote: PM BRON
    before: Zie
    behind: . En daarna
    reason: # waarom?
`;

describe('the schema of corpus.yaml', () => {
  it('takes all that the reader takes', () => {
    assert.ok(valid(parse(all)), JSON.stringify(valid.errors));
    assert.deepEqual(readCorpusYaml(all, 'file:///c/').mistakes, []);
  });

  it('refuses what the reader tells of', () => {
    for (const wrong of [
      'titel: M',
      'include: ../x',
      'exclude: ["!a"]',
      'documents: [{title: A}]',
      'documents: [{file: /a.txt}]',
      'documents: [{file: a.txt, date: gisteren}]',
      'placeholders: [x]',
      'registers: ["../a.yaml"]',
      'findings: {placeholdr: off}',
      'findings: {placeholder: soms}',
      'folders: {brieven: {rules: {}}}',
      'ignore: [{quote: a}]',
    ]) {
      assert.ok(!valid(parse(wrong)), wrong);
      assert.equal(readCorpusYaml(wrong, 'file:///c/').mistakes.length, 1, wrong);
    }
  });

  it('knows every rule and every weight, and says what each is in both languages', () => {
    const { findings, weight, ignored } = schema.definitions;
    assert.deepEqual(Object.keys(findings.properties), [...findingCodes]);
    assert.deepEqual(ignored.properties.rule.enum, [...findingCodes]);
    assert.deepEqual(weight.enum, [...weights]);
    for (const rule of Object.values(findings.properties)) assert.ok(rule.description && rule['x-nl']);
  });
});
