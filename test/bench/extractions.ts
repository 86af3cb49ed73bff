import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffArrays } from 'diff';
import { diceOf, type Traced } from '../server/annotations/anchoring/madeEdits';
import { annotationsIn, measure, noFigures } from '../server/annotations/anchoring/measured';

/**
 * `node out/test/bench/extractions.mjs FOLDER`: carries annotations from one extraction of a document (`x.txt`) to another
 * (`x__program.txt`), and back. What is true is told by a difference of both without white space, which knows nothing
 * of anchoring; for a whole document it is exact, but too slow for anything but a measure.
 */
const [folder = 'seeds'] = process.argv.slice(2);
const names = readdirSync(folder).sort();
const pairs = names.flatMap((name) => {
  const [, stem, program] = /^(.*)__(.*)\.txt$/.exec(name) ?? [];
  return stem !== undefined && program !== undefined && names.includes(`${stem}.txt`)
    ? [[`${stem}.txt`, name] as const]
    : [];
});
const figures = noFigures();
for (const [index, pair] of pairs.entries()) {
  const [one, other] = pair.map((name) => readFileSync(join(folder, name), 'utf8'));
  if (one === undefined || other === undefined) continue;
  const number = Math.round(1000 / pairs.length);
  for (const [before, now] of [
    [one, other],
    [other, one],
  ] as const) {
    measure(annotationsIn(before, number, diceOf(index + 1)), before, aligned(before, now), figures);
  }
}
const { examples, ...told } = figures;
console.log(
  `found ${(told.right / told.surviving).toFixed(4)} wrong ${(told.wrong / told.annotations).toFixed(4)}`,
  told,
);
if (process.argv.includes('--examples'))
  for (const example of examples.slice(0, 40)) console.log(example.slice(0, 700));

/** The new text, each character of which knows where it stands in the old one. */
function aligned(before: string, now: string): Traced {
  const placesIn = (text: string) => text.split('').flatMap((letter, at) => (/\S/.test(letter) ? [at] : []));
  const [old, fresh] = [placesIn(before), placesIn(now)];
  const origins = Array.from({ length: now.length }, () => -1);
  let inOld = 0;
  let inNew = 0;
  const letters = (text: string, places: readonly number[]) => places.map((at) => text[at] ?? '');
  for (const { added, removed, count = 0 } of diffArrays(letters(before, old), letters(now, fresh))) {
    if (removed) inOld += count;
    else if (added) inNew += count;
    else
      for (let left = count; left > 0; left--) {
        const place = fresh[inNew++];
        const origin = old[inOld++];
        if (place !== undefined && origin !== undefined) origins[place] = origin;
      }
  }
  return { text: now, origins };
}
