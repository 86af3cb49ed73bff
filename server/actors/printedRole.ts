/**
 * A function as it is printed with a name, in the form in which a register has it: in small letters where it stands in capitals
 * or opens a sentence, and of one member where several are named: `LEDEN` → `lid`, `Minister van Financiën` → `minister van
 * Financiën`.
 */
export function plainRole(printed: string): string {
  const own = ofSigner(printed);
  const small = own === own.toUpperCase() ? own.toLowerCase() : own;
  const role = /^(?:Eerste|Tweede) Kamer|^\p{Lu}{2}|-/u.test(small)
    ? small
    : small.charAt(0).toLowerCase() + small.slice(1);
  return PLURALS.get(role) ?? role;
}

/** Who signs `De Minister van Buitenlandse Zaken, namens deze, de directeur-generaal,` is not the minister. */
function ofSigner(printed: string): string {
  const [, signer] = /^[\s\S]*\bnamens (?:deze|dezen|hem|haar)\b[,:;]?\s*(\S[\s\S]*)$/.exec(printed) ?? [];
  return signer?.replace(/^de /i, '') ?? printed;
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
