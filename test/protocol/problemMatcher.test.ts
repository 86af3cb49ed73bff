import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import packageJson from '../../package.json';
import { goldFindings } from '../gold/gold';

const [matcher] = packageJson.contributes.problemMatchers;
const { regexp, ...groups } = matcher?.pattern ?? assert.fail();

/** The problems that VS Code takes from what a run of the built command prints. */
function problems(...args: readonly string[]) {
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', ...args], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const found = new RegExp(regexp).exec(line);
    if (!found) return [];
    const entries = Object.entries(groups).map(([name, group]) => [name, found[group]]);
    return [Object.fromEntries(entries)];
  });
}

describe('the problem matcher for VS Code', () => {
  for (const language of ['nl', 'en']) {
    it(`takes every finding from what check prints, and nothing else (${language})`, () => {
      const found = problems('seeds', '--language', language);
      assert.deepEqual(
        found.map(({ file, line, column, code }) => ({ file, line: Number(line), column: Number(column), code })),
        goldFindings.map(({ file, line, column, code }) => ({ file: `seeds/${file}`, line, column, code })),
      );
      assert.ok(found.every(({ message }) => message.length > 0));
    });
  }

  it('knows how much each weighs: what it leaves open is a warning', () => {
    const weight = ({ severity = matcher?.severity }) => severity;
    const expected = goldFindings.map(({ severity }) => (severity === 'information' ? 'info' : severity));
    assert.deepEqual(problems('seeds', '--language', 'en').map(weight), expected);
    assert.deepEqual(problems('seeds', '--language', 'nl').map(weight), expected);
  });
});
