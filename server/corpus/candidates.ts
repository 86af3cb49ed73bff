import type { Corpus } from './model';

/**
 * Publications of the corpus that may be the same as one under another identifier, but aren't certain to be: the CELEX numbers
 * that a paper of the Commission can have (`COM(2020)609` is 52020DC0609 or 52020PC0609), and decisions of Dutch courts whose
 * ECLI ends with an LJN, since the advice before a judgment ends so too. Both ways, in the order of their identifiers.
 */
export function maybeTheSame(id: string, corpus: Corpus): readonly string[] {
  const key = keyOf(id);
  return key === undefined ? [] : corpus.publications().filter((other) => other !== id && keyOf(other) === key);
}

/** What two identifiers of one publication have in common. */
function keyOf(id: string): string | undefined {
  const [, series, year, number] = /^(COM|JOIN|SWD|SEC)\((\d{4})\)(\d{1,4})$/.exec(id) ?? [];
  if (series !== undefined && year !== undefined && number !== undefined) {
    return `${KIND[series] ?? ''} ${year} ${number.padStart(4, '0')}`;
  }
  const [, inYear, letters, digits] = /^5(\d{4})(PC|DC|JC|SC)(\d{4})$/.exec(id) ?? [];
  if (letters !== undefined) return `${letters === 'PC' ? 'DC' : letters} ${inYear} ${digits}`;
  return /^(?:ECLI:NL:[A-Z]{2,7}:\d{4}:)?([A-Z]{2}\d{4})$/.exec(id)?.[1];
}

/** The letters of a CELEX number that belong to a series; those of a proposal (`PC`) and a communication (`DC`) to the same. */
const KIND: Readonly<Record<string, string>> = { COM: 'DC', JOIN: 'JC', SWD: 'SC', SEC: 'SC' };
