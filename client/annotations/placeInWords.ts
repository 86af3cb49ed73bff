/** The longest name of a text that a column of a table holds. */
const LONGEST = 14;

/** Where something stands, as it fits in a column: `002_fe59bcc4f…:3`. */
export function placeInWords(path: string, place: string): string {
  const name = path.replace(/\.txt$/i, '');
  return `${name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name}:${place}`;
}
