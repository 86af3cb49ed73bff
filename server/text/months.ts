/** The months as Dutch texts write them, January first. */
export const MONTHS: readonly string[] = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** How Dutch texts shorten the months, with or without a stop. */
const SHORT: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'febr'],
  ['mrt'],
  ['apr'],
  [],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep', 'sept'],
  ['okt'],
  ['nov'],
  ['dec'],
];

/** The months, in full and shortened, as one alternative of a regular expression; the longer spelling first. */
export const MONTH_PATTERN = `${MONTHS.join('|')}|(?:${SHORT.flat()
  .sort((one, other) => other.length - one.length)
  .join('|')})\\.?`;

/** The number of a month from 1, whatever its case and spelling; 0 for any other word. */
export function monthNumber(name: string): number {
  const word = name.toLowerCase().replace(/\.$/, '');
  const full = MONTHS.indexOf(word);
  return (full >= 0 ? full : SHORT.findIndex((spellings) => spellings.includes(word))) + 1;
}
