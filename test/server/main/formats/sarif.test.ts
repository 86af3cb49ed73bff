import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { findingCodes } from '../../../../server/corpus/findingCodes';
import type { Checked, Report } from '../../../../server/main/formats/report';
import { sarifFormat } from '../../../../server/main/formats/sarif';
import { checkedText, reportOf } from './reportOf';

const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const valid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

const faults = (log: unknown): unknown => (valid(log) ? [] : valid.errors);

/** What is written, valid by the schema of SARIF 2.1.0. */
function written(report: Report) {
  const log = JSON.parse([...sarifFormat(report)].join(''));
  assert.deepEqual(faults(log), []);
  return log.runs[0];
}

const results = (...checked: readonly Checked[]) => written(reportOf(checked)).results;
const fingerprints = (text: string): readonly string[] =>
  results(checkedText('a.txt', text, ['PM BRON', 'placeholder', 'warning'])).map(
    ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
      partialFingerprints['wordsAndSurroundings/v1'],
  );

describe('check --format sarif', () => {
  it('is a log of one run: the tool with its rules, and what was found', () => {
    const { tool, results, ...run } = written(
      reportOf(
        [checkedText('map/een brief.txt', 'Zie 😀 PM\r\nBRON.', ['PM\r\nBRON', 'placeholder', 'warning'])],
        'en',
      ),
    );
    assert.deepEqual(run, {
      language: 'en',
      columnKind: 'utf16CodeUnits',
      newlineSequences: ['\r\n', '\n', '\r'],
      originalUriBaseIds: {
        '%SRCROOT%': { description: { text: 'The folder in which the command was given.' } },
      },
      invocations: [{ executionSuccessful: true }],
    });
    assert.equal(tool.driver.name, 'Bronwijzer');
    assert.deepEqual(results, [
      {
        ruleId: 'placeholder',
        level: 'warning',
        message: { text: 'Hier klopt placeholder niet.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'map/een%20brief.txt', uriBaseId: '%SRCROOT%' },
              region: { startLine: 1, startColumn: 8, endLine: 2, endColumn: 5 },
            },
          },
        ],
        partialFingerprints: { 'wordsAndSurroundings/v1': '6ff67a0c17ade364cf102b40f9a78750:1' },
        ruleIndex: 0,
      },
    ]);
  });

  it('describes every rule, in the language asked for, with its page', () => {
    const { rules } = written(reportOf([], 'nl')).tool.driver;
    assert.deepEqual(
      rules.map(({ id }: { id: string }) => id),
      [...findingCodes],
    );
    const [placeholder] = rules;
    assert.deepEqual(placeholder.shortDescription, { text: 'Een bron die nog moet worden ingevuld.' });
    assert.match(placeholder.help.markdown, /^# placeholder\n/);
    assert.deepEqual(placeholder.defaultConfiguration, { level: 'warning' });
    const off = rules.find(({ id }: { id: string }) => id === 'not-in-corpus');
    assert.deepEqual(off.defaultConfiguration, { enabled: false });
  });

  it('describes settings files as well, where something is wrong in them', () => {
    const { tool, results } = written(reportOf([checkedText('corpus.yaml', 'a: b', ['a', 'corpus.yaml', 'warning'])]));
    assert.equal(tool.driver.rules[results[0].ruleIndex].id, 'corpus.yaml');
  });

  it('weighs information and hints as notes', () => {
    const levels = results(
      checkedText(
        'a.txt',
        'a b c',
        ['a', 'misquoted', 'error'],
        ['b', 'misquoted', 'information'],
        ['c', 'misquoted', 'hint'],
      ),
    ).map(({ level }: { level: string }) => level);
    assert.deepEqual(levels, ['error', 'note', 'note']);
  });

  it('tells of related places, also in other texts that were checked', () => {
    const one = checkedText('a.txt', 'PM BRON\nhier', ['PM BRON', 'placeholder', 'warning']);
    const two = checkedText('b.txt', 'daar');
    const related = [
      { span: { start: 8, end: 12 }, message: 'Hier.' },
      { uri: 'file:///map/b.txt', span: { start: 0, end: 4 }, message: 'Daar.' },
      { uri: 'file:///map/c.txt', span: { start: 0, end: 4 }, message: 'Niet gelezen.' },
    ];
    const [result] = results({ ...one, findings: one.findings.map((finding) => ({ ...finding, related })) }, two);
    const place = (uri: string, startLine: number) => ({
      physicalLocation: {
        artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
        region: { startLine, startColumn: 1, endLine: startLine, endColumn: 5 },
      },
    });
    assert.deepEqual(result.relatedLocations, [
      { ...place('a.txt', 2), message: { text: 'Hier.' } },
      { ...place('b.txt', 1), message: { text: 'Daar.' } },
    ]);
  });

  it('names a text outside the folder by its whole address', () => {
    const { text, findings } = checkedText('a.txt', 'PM BRON', ['PM BRON', 'placeholder', 'warning']);
    const [result] = results({ text: { ...text, uri: 'file:///elders/a.txt' }, findings, ignored: [] });
    assert.deepEqual(result.locations[0].physicalLocation.artifactLocation, { uri: 'file:///elders/a.txt' });
  });

  it('has what the corpus ignores as suppressed, with the reason', () => {
    const { text } = checkedText('a.txt', 'PM BRON');
    const finding = {
      code: 'placeholder',
      severity: 'warning',
      span: { start: 0, end: 7 },
      message: 'Hier ontbreekt een bron.',
      related: [],
    } as const;
    const suppressed = results({
      text,
      findings: [],
      ignored: [
        { finding, by: { rule: 'placeholder', reason: 'De bijlage verschijnt in mei.' } },
        { finding, by: { rule: 'placeholder' } },
      ],
    });
    assert.deepEqual(
      suppressed.map(({ suppressions }: { suppressions: unknown }) => suppressions),
      [[{ kind: 'external', justification: 'De bijlage verschijnt in mei.' }], [{ kind: 'external' }]],
    );
  });

  it('would not be valid with anything that the schema has not', () => {
    const log = JSON.parse([...sarifFormat(reportOf([]))].join(''));
    assert.notDeepEqual(faults({ ...log, findings: [] }), []);
    assert.notDeepEqual(faults({ ...log, version: '2.0' }), []);
  });

  it('says what could not be read', () => {
    const { invocations } = written({ ...reportOf([]), failures: ['weg.txt bestaat niet. Controleer het pad.'] });
    assert.deepEqual(invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'weg.txt bestaat niet. Controleer het pad.' } },
        ],
      },
    ]);
  });

  describe('the fingerprint of a finding', () => {
    const text = 'De minister schrijft in zijn brief van gisteren: PM BRON. Daarna volgt het debat met de Kamer.';

    it('stays when the text changes elsewhere', () => {
      assert.deepEqual(fingerprints(`Aan de Voorzitter.\n\n${text}\nHoogachtend`), fingerprints(text));
      assert.notDeepEqual(fingerprints(text.replace('gisteren', 'vandaag')), fingerprints(text));
    });

    it('tells two findings with the same words apart', () => {
      const twice = checkedText(
        'a.txt',
        text,
        ['PM BRON', 'placeholder', 'warning'],
        ['PM BRON', 'placeholder', 'warning'],
      );
      const [first, second] = results(twice).map(
        ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
          partialFingerprints['wordsAndSurroundings/v1'],
      );
      assert.match(first, /:1$/);
      assert.equal(second, first.replace(/:1$/, ':2'));
    });
  });
});
