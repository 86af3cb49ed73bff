import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { type DefinitionLink, DefinitionRequest, HoverRequest, type Location } from 'vscode-languageserver/node';
import { goldFindings, goldRows, leadsTo, pointIn } from '../gold/gold';
import { type Editor, positionOf, seed, startEditor, stopServers, textAt, uriOf } from './editor';

const seeds = ['000', '001', '002', '003', '004'] as const;

/** What a run of the built command prints; `status` is its exit code. */
function terminal(...args: readonly string[]): { readonly stdout: string; readonly status: number | null } {
  return spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

describe('the seeds in a terminal', () => {
  it('give the rows of the gold, all of them and no others', () => {
    const { stdout, status } = terminal('extract', 'seeds', '--format', 'jsonl');
    const printed = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const number of seeds) {
      const rows = printed.filter(({ file }) => basename(file).startsWith(number)).map(({ file, ...row }) => row);
      assert.deepEqual(rows, goldRows[number]);
    }
    assert.equal(printed.length, Object.values(goldRows).flat().length);
    assert.equal(status, 0);
  });

  it('give the findings of the gold, all of them and no others', () => {
    const { stdout, status } = terminal('check', 'seeds', '--format', 'json');
    const found = JSON.parse(stdout).findings.map(({ message, ...finding }: { message: string; file: string }) => {
      assert.ok(message.length > 0);
      return { ...finding, file: basename(finding.file) };
    });
    assert.deepEqual(found, goldFindings);
    assert.equal(status, 1);
  });
});

describe('the seeds over the protocol', () => {
  let editor: Editor;

  before(async () => {
    editor = await startEditor({ folders: [uriOf('seeds')], locale: 'nl' });
    for (const number of seeds) {
      const { uri, text } = seed(number);
      await editor.open(uri, text);
    }
    await editor.indexed;
  });
  after(stopServers);

  for (const number of seeds) {
    it(`lead from every row of the gold of seed ${number} to where it leads, and nowhere else`, async () => {
      const { uri, text } = seed(number);
      const followed: unknown[] = [];
      const expected: unknown[] = [];
      for (const row of goldRows[number] ?? []) {
        if (row.kind === 'quotation' || row.kind === 'footnote') continue;
        const position = positionOf(text, pointIn(row));
        const links = await editor.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
        assert.ok(links === null || Array.isArray(links));
        const to = (links ?? []).map((link: Location | DefinitionLink) => {
          assert.ok('targetUri' in link);
          return link.targetUri === uri ? link.targetRange.start : link.targetUri;
        });
        const goal = leadsTo(row);
        const place = `${row.line}:${row.column} ${row.kind} ${row.text}`;
        followed.push([place, ...to]);
        expected.push(
          goal === undefined ? [place] : [place, typeof goal === 'number' ? positionOf(text, goal) : cardOf(goal)],
        );
      }
      assert.deepEqual(followed, expected);
    });

    it(`answer a hover on every name, note, mark, citation and gap of seed ${number}, on exactly its words`, async () => {
      const { uri, text } = seed(number);
      for (const row of goldRows[number] ?? []) {
        if (!['actor', 'citation', 'backReference', 'footnoteMarker', 'placeholder', 'identity'].includes(row.kind))
          continue;
        const position = positionOf(text, pointIn(row));
        const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
        assert.ok(hover?.range, `a hover on ${row.text} in line ${row.line}`);
        const words = row.kind === 'footnoteMarker' ? row.number : row.text;
        assert.equal(textAt(text, hover.range), words);
        const name = row.name ?? row.number;
        if (row.kind === 'actor' && typeof name === 'string')
          assert.ok(JSON.stringify(hover.contents).includes(name), row.text);
      }
    });
  }
});

/** The address of the card of an actor or a publication. */
function cardOf(id: string): string {
  const kind = /^(?:person|party|inst|comm|office)\./.test(id) ? 'actor' : 'publication';
  return `bronwijzer:/${kind}/${encodeURIComponent(id)}.md`;
}
