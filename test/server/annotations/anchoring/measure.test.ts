import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diceOf, MADE_EDITS, traced } from './madeEdits';
import { annotationsIn, measure, noFigures } from './measured';

const read = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** The short texts joined, since in a text of a few lines every edit is most of it. */
const texts = [...read('seeds'), read('test/gold/passages').join('\n\f\n'), read('test/gold/layout').join('\n\f\n')];

describe('annotations of the texts at hand, after made edits', () => {
  for (const [name, edit] of Object.entries(MADE_EDITS)) {
    it(`are found again: ${name}`, () => {
      const figures = noFigures();
      for (const [index, text] of texts.entries()) {
        const dice = diceOf(index + 1);
        const pieces = annotationsIn(text, Math.ceil(text.length / 80), dice);
        measure(pieces, text, edit(traced(text), dice), figures);
      }
      const { annotations, surviving, lost, right, wrong, examples } = figures;
      const told = `${right} of ${surviving} right, ${wrong} of ${annotations} wrong\n${examples.join('\n')}`;
      assert.equal(lost, 0);
      const isAll = name === 'all of it';
      assert.ok(right >= (isAll ? 0.97 : 0.99) * surviving, told);
      // One of the seeds says whole questions twice: what is deleted of one is still there in the other.
      assert.ok(wrong <= (isAll ? 5 : 2), told);
    });
  }
});
