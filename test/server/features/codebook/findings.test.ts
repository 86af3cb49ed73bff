import assert from 'node:assert/strict';
import { readCodebook } from '../../../../server/annotations/codebook/read';
import type { Annotation } from '../../../../server/annotations/model';
import { addCodes } from '../../../../server/features/codebook/addCodes';
import { codebookFindings, unknownCodeFindings } from '../../../../server/features/codebook/findings';
import { edited } from '../../../../server/text/edits';
import { tagged } from './tagged';

const BOOK = `# Van ons

title: Asiel # voorlopig
codes:
  toezegging:
    formerly: [belofte]
  nooit-gebruikt:
`;

const told = (text: string, annotations: readonly Annotation[]): readonly string[] =>
  codebookFindings(text, readCodebook(text), annotations, 'nl').map(
    ({ code, span, message }) => `${code} | ${text.slice(span.start, span.end)} | ${message}`,
  );

describe('findings in a codebook', () => {
  it('are codes that annotations have and it has not, with how many and where', () => {
    const annotations = [
      ...['d.txt', 'a.txt', 'b.txt', 'c.txt', 'e.txt', 'a.txt'].map((source) => tagged('plan', source)),
      ...[tagged('toezegging', 'a.txt'), tagged('belofte', 'a.txt'), tagged('wens', 'a.txt')],
    ];
    assert.deepEqual(told(BOOK, annotations), [
      'unknown-code | title: Asiel # voorlopig | De code «plan» staat hier niet, maar wel bij 6 annotaties in a.txt, b.txt, c.txt en nog 2. Voeg hem toe, of zet hem onder formerly van de code die hij is geworden.',
      'unknown-code | title: Asiel # voorlopig | De code «wens» staat hier niet, maar wel bij 1 annotatie in a.txt. Voeg hem toe, of zet hem onder formerly van de code die hij is geworden.',
    ]);
    assert.match(told('', annotations).join(), /^unknown-code \| {2}\| De code «plan»/);
  });

  it('are its mistakes', () => {
    assert.deepEqual(told('codes:\n  a:\n    colour: rood\n', []).length, 1);
  });

  it('are not codes that nobody used, nor what may stand in YAML that is broken', () => {
    assert.deepEqual(told(BOOK, []), []);
    assert.deepEqual(
      told('codes:\n  a: [\n  plan:\n', [tagged('plan', 'a.txt')]).filter((one) => one.startsWith('unknown')),
      [],
    );
  });
});

describe('adding codes that annotations have', () => {
  const adding = (text: string, ...codes: readonly string[]) => {
    const annotations = codes.map((code) => tagged(code, 'a.txt'));
    const missing = unknownCodeFindings(text, readCodebook(text), annotations, 'nl');
    return addCodes(text, missing, 'nl').map(({ title, mends, edits }) => [
      title,
      mends.length,
      edited(text, edits).text,
    ]);
  };

  it('puts them at the end, one by one or all', () => {
    assert.deepEqual(adding('codes:\n  a:\n', 'plan', 'wens'), [
      ['Voeg de code «plan» toe', 1, 'codes:\n  a:\n  plan:\n    name: Plan\n'],
      ['Voeg de code «wens» toe', 1, 'codes:\n  a:\n  wens:\n    name: Wens\n'],
      ['Voeg alle 2 ontbrekende codes toe', 2, 'codes:\n  a:\n  plan:\n    name: Plan\n  wens:\n    name: Wens\n'],
    ]);
    assert.deepEqual(adding('', 'plan-b'), [['Voeg de code «plan-b» toe', 1, 'codes:\n  plan-b:\n    name: Plan b\n']]);
  });

  it('is not offered for what can be no identifier', () => {
    assert.deepEqual(adding('codes:\n  a:\n', 'Plan B'), []);
    assert.match(told('codes:\n  a:\n', [tagged('Plan B', 'a.txt')]).join(), /kan geen kenmerk van een code zijn/);
  });
});
