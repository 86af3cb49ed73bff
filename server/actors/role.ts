import { isForeign, isOffice, isParty, onlyActor, type Stretch, type Surroundings } from './beside';
import type { FormOfAddress } from './model';
import { isCapitalised } from './words';

/** What is printed before a person's name: an office, function or form of address, over how many words. */
export interface RoleBefore extends Stretch {
  /** The words that say what the function is, in lower case: `leider` and `premier` of `VVD-leider en premier`. */
  readonly heads: readonly string[];
  /** The office of the register, where one is printed. */
  readonly office?: string;
  /** The word that names a party in it: `VVD` of `VVD-leider`. */
  readonly party?: Stretch;
}

/** Words that name a function. */
const SINGULAR = new Set(
  [
    'minister staatssecretaris premier vicepremier president kamerlid lid senator parlementariër europarlementariër',
    'fractievoorzitter fractieleider leider partijleider partijvoorzitter lijsttrekker voorman voorvrouw politicus politica',
    'voorzitter ondervoorzitter kamervoorzitter woordvoerder rapporteur griffier commissaris eurocommissaris collega',
    'burgemeester wethouder gedeputeerde gouverneur informateur formateur bewindspersoon bewindsman bewindsvrouw',
    'buitenlandcommissaris commissievoorzitter raadsvoorzitter parlementsvoorzitter opvolger opvolgster voorganger voorgangster',
  ].flatMap((line) => line.split(' ')),
);

/** The same for the names of a list: `de vicepremiers Sigrid Kaag (D66), Wopke Hoekstra (CDA) en …`. */
const PLURAL = new Set(
  [
    'ministers staatssecretarissen premiers vicepremiers kamerleden leden senatoren parlementariërs europarlementariërs',
    'fractievoorzitters fractieleiders leiders partijleiders lijsttrekkers voorzitters woordvoerders rapporteurs',
    'eurocommissarissen burgemeesters wethouders informateurs formateurs bewindspersonen bewindslieden politici',
  ].flatMap((line) => line.split(' ')),
);

/** Forms of address: they say that a person follows, and nothing of an office. */
const ADDRESS: ReadonlyMap<string, FormOfAddress> = new Map([
  ...(['heer', 'mijnheer', 'meneer', 'dhr'] as const).map((word) => [word, 'de heer'] as const),
  ...(['mevrouw', 'mw', 'mevr'] as const).map((word) => [word, 'mevrouw'] as const),
]);

/** Functions that say as much as a form of address. */
const ADDRESS_IN_FUNCTION: ReadonlyMap<string, FormOfAddress> = new Map([
  ['voorman', 'de heer'],
  ['bewindsman', 'de heer'],
  ['voorvrouw', 'mevrouw'],
  ['bewindsvrouw', 'mevrouw'],
]);

const TITLE = /^(?:dr|mr|drs|ir|ing|prof)$/;
const MOST_TITLES = 4;

/** Words that take an office back, so that it is no longer that of the register: `voormalig minister`. */
const FORMER =
  /^(?:voormalige?|toenmalige?|gewezen|oud|ex|vorige?|toekomstige?|aankomende?|beoogde?|nieuwe?|waarnemende?|aanstaande?)$/;

/** Words that tie the words of a portfolio together: `Volksgezondheid, Welzijn en Sport`. */
const TIES = new Set(['en', ',', 'de', 'het', 'van', 'voor', '-', '&']);
const LONGEST_PORTFOLIO = 14;
const LONGEST_SIGNATURE = 24;

/**
 * The function printed directly before the name that begins at a word: `Minister voor Immigratie en Asiel`, `premier`,
 * `VVD-leider en premier`, `PVV-Kamerlid`, `minister van Volksgezondheid, Welzijn en Sport`; in a signature also before a
 * comma. Nothing where the words before the name are no function.
 */
export function roleBefore(around: Surroundings, name: number): RoleBefore | undefined {
  if (around.words.at(name)?.spaced === false) return undefined;
  if (around.words.at(name - 1)?.text === ',') return signatureEndingAt(around, name - 2);
  let role = partEndingAt(around, name - 1);
  for (let parts = 1; role !== undefined && parts < 4 && around.words.at(role.first - 1)?.key === 'en'; parts++) {
    const before = partEndingAt(around, role.first - 2);
    if (before === undefined) break;
    role = joined(before, role);
  }
  return role;
}

/** The form of address before the name that begins at a word: `de heer`, `mevrouw mr. drs.`, `dhr.`, `VVD-voorvrouw`. */
export function addressBefore({ words }: Surroundings, name: number): FormOfAddress | undefined {
  let index = name - 1;
  for (let titles = 0; titles < MOST_TITLES; titles++) {
    const isStop = words.at(index)?.text === '.';
    if (!TITLE.test(words.at(isStop ? index - 1 : index)?.key ?? '')) break;
    index -= isStop ? 2 : 1;
  }
  const before = words.at(index)?.text === '.' ? words.at(index - 1) : words.at(index);
  const key = before?.key ?? '';
  return ADDRESS.get(key) ?? ADDRESS_IN_FUNCTION.get(key);
}

/** Whether a form of address stands before the name that begins at a word. */
export function isAddressed(around: Surroundings, name: number): boolean {
  return addressBefore(around, name) !== undefined;
}

/** Whether a word names a function. */
export function isHead(key: string): boolean {
  return SINGULAR.has(key) || PLURAL.has(key);
}

/** All words that name a function, in lower case. */
export function functionWords(): Iterable<string> {
  return [...SINGULAR, ...PLURAL];
}

/** Whether a word is a title before a name: `mr`, `drs`; in lower case. */
export function isTitle(key: string): boolean {
  return TITLE.test(key);
}

/** The function that ends with a word. */
export function roleEndingAt(around: Surroundings, last: number): RoleBefore | undefined {
  return partEndingAt(around, last);
}

/** Whether a function is printed in the plural, so that it belongs to every name of the list behind it. */
export function isPlural(heads: readonly string[]): boolean {
  return heads.some((head) => PLURAL.has(head));
}

function joined(before: RoleBefore, role: RoleBefore): RoleBefore {
  const office = before.office === undefined || role.office === undefined ? (before.office ?? role.office) : undefined;
  const party = before.party ?? role.party;
  return {
    first: before.first,
    last: role.last,
    heads: [...before.heads, ...role.heads],
    ...(office === undefined ? {} : { office }),
    ...(party === undefined ? {} : { party }),
  };
}

function partEndingAt(around: Surroundings, last: number): RoleBefore | undefined {
  const { words, ending } = around;
  const office = ending.get(last);
  if (isOffice(office)) {
    const id = onlyActor(office);
    const first = behindFormer(around, office.first);
    const heads = [words.at(office.first)?.key ?? ''];
    // A minister of another country, or a former one, isn't the office of the register.
    const same = first === office.first && !isForeign(words.at(first - 1)) && id !== undefined;
    return { first, last, heads, ...(same ? { office: id } : {}) };
  }
  const word = words.at(last);
  if (word === undefined) return undefined;
  if (/^ers?$/.test(word.key) && !word.spaced) return memberOfParty(around, last);
  if (isHead(word.key)) return withParty(around, last);
  return portfolioEndingAt(around, last);
}

/** `VVD'er`, `D66’er`, `PVV-er`. */
function memberOfParty({ ending }: Surroundings, last: number): RoleBefore | undefined {
  const party = ending.get(last - 2);
  if (!isParty(party)) return undefined;
  return { first: party.first, last, heads: ['lid'], party };
}

/** `VVD-leider`, `Tweede Kamerlid`, `oud-minister`: a function with what is tied to it. */
function withParty(around: Surroundings, last: number): RoleBefore {
  const { words, ending } = around;
  const head = words.at(last)?.key ?? '';
  let first = last;
  if (/^(?:Eerste|Tweede)$/.test(words.at(first - 1)?.text ?? '') && head.startsWith('kamer')) first--;
  const hyphen = words.at(first - 1);
  if (
    hyphen?.text === '-' &&
    !hyphen.spaced &&
    words.at(first)?.spaced === false &&
    words.at(first - 2)?.sign === false
  ) {
    const party = ending.get(first - 2);
    if (isParty(party)) return { first: behindFormer(around, party.first), last, heads: [head], party };
    return { first: first - 2, last, heads: [`${words.at(first - 2)?.key}-${head}`] };
  }
  return { first: behindFormer(around, first), last, heads: [head] };
}

/** `minister van Financiën`: from the function to the last word of a portfolio that the register doesn't have. */
function portfolioEndingAt(around: Surroundings, last: number): RoleBefore | undefined {
  const { words } = around;
  if (!isCapitalised(words.at(last))) return undefined;
  for (let index = last; index > last - LONGEST_PORTFOLIO; index--) {
    const word = words.at(index);
    if (word === undefined) return undefined;
    if (/^(?:minister|staatssecretaris|eurocommissaris)$/.test(word.key)) {
      if (!/^(?:van|voor)$/.test(words.at(index + 1)?.key ?? '')) return undefined;
      return { first: behindFormer(around, index), last, heads: [word.key] };
    }
    if (!isCapitalised(word) && !TIES.has(word.key)) return undefined;
  }
  return undefined;
}

function behindFormer({ words }: Surroundings, first: number): number {
  return FORMER.test(words.at(first - 1)?.key ?? '') ? first - 1 : first;
}

/** `De griffier van de vaste commissie voor …,` before a name: a signature begins its line, so it begins the text. */
function signatureEndingAt({ words, ending }: Surroundings, last: number): RoleBefore | undefined {
  const first = /^(?:de|het)$/.test(words.at(0)?.key ?? '') ? 1 : 0;
  const head = words.at(first);
  if (head === undefined || last < first || last - first >= LONGEST_SIGNATURE || !isHead(head.key)) return undefined;
  for (let index = first; index <= last; index++) if (/^[.;:()!?]$/.test(words.at(index)?.text ?? '')) return undefined;
  const office = ending.get(last);
  const id = isOffice(office) && office.first === first ? onlyActor(office) : undefined;
  return { first, last, heads: [head.key], ...(id === undefined ? {} : { office: id }) };
}
