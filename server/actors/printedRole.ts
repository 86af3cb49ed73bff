/**
 * A function as it is printed with a name, in the form in which a register has it: in small letters where it stands in capitals
 * or opens a sentence, and of one member where several are named: `LEDEN` → `lid`, `Minister van Financiën` → `minister van
 * Financiën`.
 */
export function plainRole(printed: string): string {
  const small = printed === printed.toUpperCase() ? printed.toLowerCase() : printed;
  const role = /^(?:Eerste|Tweede) Kamer|^\p{Lu}{2}|-/u.test(small)
    ? small
    : small.charAt(0).toLowerCase() + small.slice(1);
  return PLURALS.get(role) ?? role;
}

const PLURALS: ReadonlyMap<string, string> = new Map([
  ['leden', 'lid'],
  ['kamerleden', 'Kamerlid'],
  ['Kamerleden', 'Kamerlid'],
  ['kamerlid', 'Kamerlid'],
  ['Tweede Kamerleden', 'Tweede Kamerlid'],
  ['Eerste Kamerleden', 'Eerste Kamerlid'],
  ['senatoren', 'senator'],
  ['ministers', 'minister'],
  ['staatssecretarissen', 'staatssecretaris'],
]);

/** Whether a function is one that somebody had before, or will have: `oud-minister`, `voormalig premier`. */
export function isFormer(role: string): boolean {
  return /^(?:(?:oud|ex)-|(?:voormalige?|toenmalige?|gewezen|vorige?|aankomende?|beoogde?|toekomstige?) )/i.test(role);
}

/** Whether a function says of nobody what office they hold: many are called so, or in passing. */
export function isPassing(role: string): boolean {
  return isFormer(role) || PASSING.has(role.toLowerCase());
}

const PASSING = new Set(
  [
    'lid woordvoerder woordvoerders rapporteur rapporteurs collega collega’s politicus politica politici voorman voorvrouw',
    'bewindslieden bewindspersoon bewindspersonen bewindsman bewindsvrouw lijsttrekker lijsttrekkers leider leiders',
  ].flatMap((line) => line.split(' ')),
);
