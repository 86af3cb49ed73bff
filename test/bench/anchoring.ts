import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diceOf, MADE_EDITS, traced } from '../server/annotations/anchoring/madeEdits';
import { annotationsIn, type Figures, measure, noFigures } from '../server/annotations/anchoring/measured';

/**
 * `node out/test/bench/anchoring.mjs FOLDER…`: what becomes of 2,000 annotations of the texts of folders under made edits.
 * With `--examples`, the first that weren't found, or were found where they aren't, are printed. `--dice=N` throws other dice:
 * what is tuned on some has to hold for others. `--throws=N` throws so often, and adds up what came of it: where a text says
 * the same thing many times, a throw moves all of it or nothing, so that one throw tells little.
 */
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const texts = (folders.length > 0 ? folders : ['seeds', 'test/gold/passages', 'test/gold/layout']).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.includes('__'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);
const whole = texts.reduce((sum, text) => sum + text.length, 0);
const numberOf = (option: string, otherwise: number) =>
  Number(process.argv.find((argument) => argument.startsWith(option))?.slice(option.length) ?? otherwise);
const first = numberOf('--dice=', 0);
const throws = Array.from({ length: numberOf('--throws=', 1) }, (_, index) => first + index);
for (const [name, edit] of Object.entries(MADE_EDITS)) {
  const figures = noFigures();
  const started = performance.now();
  for (const thrown of throws)
    for (const [index, text] of texts.entries()) {
      const dice = diceOf(index + 1 + 1000 * thrown);
      const pieces = annotationsIn(text, Math.max(5, Math.round((2000 * text.length) / whole)), dice);
      measure(pieces, text, edit(traced(text), dice), figures);
    }
  print(name, figures, performance.now() - started);
}

function print(name: string, { examples, byLength, ...figures }: Figures, took: number): void {
  const found = (figures.right / figures.surviving).toFixed(4);
  const wrong = (figures.wrong / figures.annotations).toFixed(4);
  console.log(`${name.padEnd(24)} found ${found} wrong ${wrong}`, JSON.stringify(figures), `${Math.round(took)} ms`);
  for (const [length, of] of Object.entries(byLength).sort(([one], [other]) => (one < other ? -1 : 1)))
    console.log(
      `    ${length.padEnd(12)} ${of.surviving} surviving, found ${(of.right / of.surviving).toFixed(4)}, ${of.wrong} wrong`,
    );
  if (process.argv.includes('--examples'))
    for (const example of examples.toSorted((one, other) => rank(one) - rank(other)).slice(0, 12))
      console.log(`    ${example}`);
}

function rank(example: string): number {
  return example.startsWith('found') ? 0 : 1;
}
