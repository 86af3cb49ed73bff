import { readdirSync, readFileSync } from 'node:fs';

const pages = readdirSync('seeds')
  .filter((name) => /^00[14]_/.test(name))
  .map((name) => readFileSync(`seeds/${name}`, 'utf8'));

/**
 * A text as long as the letter and the report among the seeds together, that many times. No paragraph is the same as another:
 * what was read before in the same words would not be read again.
 */
export function textOf(times: number): string {
  return Array.from({ length: times }, (_, index) =>
    pages.map((page) => page.replace(/ (de|een) /g, ` $1 ${wordFor(index)} `)),
  )
    .flat()
    .join('\n\n');
}

/** A word of letters for a number. */
function wordFor(number: number): string {
  return `maat${String(number).replace(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)))}`;
}
