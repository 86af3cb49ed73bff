import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { builtInRegister } from '../../../server/actors/register';
import { extract } from '../../../server/corpus/extract';
import { createCorpusStore } from '../../../server/corpus/store';
import { readDocument } from '../../../server/document/read';

/** The kinds of rows that the gold of the passages tells. */
const KINDS = new Set([
  ...['citation', 'backReference', 'relativeReference', 'footnote', 'footnoteMarker', 'placeholder', 'identity'],
]);

describe('a whole passage', () => {
  const register = builtInRegister();
  for (const file of globSync('test/gold/passages/*.txt').sort()) {
    const name = file.replace(/^.*\/(.*)\.txt$/, '$1').replaceAll('-', ' ');
    it(`of the kind ${name} has the references, notes and identity of its gold`, () => {
      const { corpus } = createCorpusStore(register, async () => undefined);
      const rows = extract(readDocument(readFileSync(file, 'utf8'), register), corpus, file, String)
        .filter(({ kind }) => KINDS.has(kind))
        .map(({ file: _, ...row }) => row);
      const gold = readFileSync(file.replace(/txt$/, 'jsonl'), 'utf8').trim().split('\n');
      assert.deepEqual(
        rows,
        gold.map((line): unknown => JSON.parse(line)),
      );
    });
  }
});
