import { isOffice, isParty, onlyActor, printed, type Stretch, type Surroundings } from './beside';
import { type Behind, bracketsBehind } from './brackets';
import type { NameByForm } from './byForm/model';
import { OPENERS } from './byForm/notNames';
import type { SpelledName } from './byForm/spelledName';
import type { Match } from './dictionary';
import type { PrintedWith } from './model';
import { asNamed, type Half, type NamedActor } from './named';
import { addressBefore, isAddressed, isHead, isPlural, type RoleBefore, roleBefore } from './role';
import { isCapitalised, isInCapitals, opensSentence, type Words } from './words';

/** Words that are neither what is somebody's nor part of a name. */
const SMALL_WORDS = new Set(
  [
    'en of maar want dat die als dan is was zijn waren wordt worden werd werden heeft hebben had hadden kan kunnen kon zal zullen zou',
    'moet moeten mag mogen wil willen wilde aan bij door in met na naar op over per te tegen tot uit van voor om niet ook nog al er',
  ].flatMap((line) => line.split(' ')),
);

/** Particles that make another surname of the one behind them: `De Vos`, `Van der Leers`. */
const PARTICLES = /^(?:de|den|der|ten|ter|la|le|el|von|du|di)$/;

/** What follows the name of a firm, a cabinet or a street, none of which is a person. */
const NO_PERSON = /^(?:I{1,3}|IV|VI{0,3}|B\.?V|N\.?V|BV|NV|cs|&|Holding|Groep|Advocaten|Stichting)$/;

/** Reads the persons of one text, from left to right: a function in the plural goes on over a list of names. */
export interface PersonReader {
  /** The person whom a name of the register names where it stands. */
  registered(match: Match): NamedActor | undefined;
  /** The person whom the text names by a form, with those of the register who are called exactly so. */
  byForm(name: NameByForm, match: Match | undefined): NamedActor;
  /**
   * The person whom the text names with more words than a name of the register: initials of somebody so called
   * (`minister G. Leers`), or somebody else, which makes the name of the register uncertain.
   */
  around(name: NameByForm, inner: Match): readonly NamedActor[];
}

/** The reader of one text. */
export function personReader(around: Surroundings): PersonReader {
  let list: { readonly role: RoleBefore; readonly last: number } | undefined;
  const look = (stretch: Stretch, role?: RoleBefore): Beside => {
    const own = role ?? roleBefore(around, stretch.first);
    const before =
      own ?? (list !== undefined && isNextOfList(around, list.last, stretch.first) ? list.role : undefined);
    const behind = bracketsBehind(around, stretch.last);
    list = before !== undefined && isPlural(before.heads) ? { role: before, last: behind.last } : undefined;
    return { own, before, behind };
  };
  return {
    registered(match) {
      const named = asNamed(match, around);
      if (named === undefined) return undefined;
      const beside = look(match);
      const standing = standingOf(named, match, around, beside.before, beside.behind);
      return standing === undefined ? undefined : { ...named, standing, ...fieldsOf(around, match, beside) };
    },
    byForm(name, match) {
      const beside = look(name, name.role);
      const named = match === undefined ? spelledOnly(name, around) : asNamed(match, around);
      return {
        ...(named ?? spelledOnly(name, around)),
        spelled: name.parts,
        standing: name.standing,
        ...(name.listed && { listed: true }),
        ...(name.halves && { halves: name.halves.map((half) => halfOf(half, around)) }),
        ...fieldsOf(around, name, beside),
      };
    },
    around(name, inner) {
      const named = this.byForm(name, undefined);
      const called = calledAlike(name, inner);
      if (called !== undefined) return [{ ...named, ...called }];
      const other = asNamed(inner, around);
      return other === undefined ? [named] : [named, { ...other, standing: 'other' }];
    },
  };
}

/**
 * Those of a surname whose initials are the printed ones, or else those whose initials begin so, or whose given name does where
 * no initials are known. A list of decisions has the initials behind the surname (`Bijleveld-Schouten A.Th.B.`).
 */
function calledAlike(
  { parts, first, last }: NameByForm,
  inner: Match,
): Pick<NamedActor, 'form' | 'candidates'> | undefined {
  if (parts.initials === undefined || parts.given !== undefined) return undefined;
  if (inner.last !== last && inner.first !== first) return undefined;
  const printedInitials = parts.initials.replaceAll(/[. ]/g, '');
  const alike = inner.entries.flatMap(({ actor, form }) => {
    const { given, initials } = actor.personName ?? {};
    const known = initials?.replaceAll(/[. ]/g, '');
    const fits =
      known === undefined ? given?.charAt(0) === printedInitials.charAt(0) : known.startsWith(printedInitials);
    return form === 'surname' && fits ? [{ id: actor.id, isWhole: known === printedInitials }] : [];
  });
  const whole = alike.filter(({ isWhole }) => isWhole && printedInitials.length > 1);
  if (whole.length > 0) return { form: 'initials', candidates: whole.map(({ id }) => id) };
  return alike.length === 0 ? undefined : { form: 'surname', candidates: alike.map(({ id }) => id) };
}

/** A name of which the register has nobody, as it stands. */
function spelledOnly({ first, last, parts, gluedDigits, standing }: NameByForm, around: Surroundings): NamedActor {
  const { start, end: behind } = printed(around, { first, last }).span;
  const end = behind - gluedDigits;
  return {
    kind: 'person',
    span: { start, end },
    text: around.flow.slice(start, end),
    form: parts.given !== undefined ? 'full name' : parts.initials !== undefined ? 'initials' : 'surname',
    candidates: [],
    standing,
    ...(gluedDigits === 0 ? {} : { gluedDigits: { start: end, end: behind } }),
  };
}

function halfOf(half: SpelledName, around: Surroundings): Half {
  const { span, text, gluedDigits } = spelledOnly({ ...half, standing: 'clear' }, around);
  return { span, text, spelled: half.parts, ...(gluedDigits && { gluedDigits }) };
}

/** What stands beside a name: the function before it, its own or that of its list, and the brackets behind it. */
interface Beside {
  readonly own: RoleBefore | undefined;
  readonly before: RoleBefore | undefined;
  readonly behind: Behind;
}

function fieldsOf(around: Surroundings, { first }: Stretch, { own, before, behind }: Beside): Partial<NamedActor> {
  const role = roleOf(around, before, behind);
  const printedParty = behind.party ?? own?.party;
  const party = partyOf(around, printedParty);
  const jointParties = printedParty === undefined ? [] : jointPartiesIn(around, printedParty);
  const address = addressBefore(around, first);
  const heads = [
    ...(before?.heads ?? []),
    ...(behind.role === undefined ? [] : [around.words.at(behind.role.first)?.key ?? '']),
  ];
  return {
    ...(role === undefined ? {} : { role }),
    ...(heads.length > 0 ? { heads } : address === undefined ? {} : { heads: [] }),
    ...(address === undefined ? {} : { address }),
    ...(party === undefined ? {} : { party }),
    ...(jointParties.length === 0 ? {} : { jointParties }),
  };
}

function roleOf(around: Surroundings, before: RoleBefore | undefined, behind: Behind): PrintedWith | undefined {
  if (before !== undefined) {
    return { ...printed(around, before), ...(before.office === undefined ? {} : { actorId: before.office }) };
  }
  if (behind.role === undefined) return undefined;
  const office = around.beginning.get(behind.role.first);
  const id = isOffice(office) ? onlyActor(office) : undefined;
  return { ...printed(around, behind.role), ...(id === undefined ? {} : { actorId: id }) };
}

function partyOf(around: Surroundings, party: Stretch | undefined): PrintedWith | undefined {
  if (party === undefined) return undefined;
  const match = around.beginning.get(party.first);
  const id = isParty(match) && match.last === party.last ? onlyActor(match) : undefined;
  return { ...printed(around, party), ...(id === undefined ? {} : { actorId: id }) };
}

/** The parties of one group: those of `GroenLinks-PvdA` as the register has it, or of parties with a sign between them. */
function jointPartiesIn({ words, beginning }: Surroundings, { first, last }: Stretch): readonly string[] {
  const whole = beginning.get(first);
  if (isParty(whole) && whole.last === last)
    return whole.entries.flatMap(({ actor }) => actor.parties.map(({ party }) => party));
  const ids: string[] = [];
  for (let index = first; ; ) {
    const match = beginning.get(index);
    const id = isParty(match) ? onlyActor(match) : undefined;
    if (match === undefined || id === undefined) return [];
    ids.push(id);
    if (match.last === last) return ids.length > 1 ? ids : [];
    if (match.last > last || !/^[-/]$/.test(words.at(match.last + 1)?.text ?? '')) return [];
    index = match.last + 2;
  }
}

/** Whether only a comma or `en` stands between the last word of one name of a list and the first of the next. */
function isNextOfList({ words }: Surroundings, last: number, first: number): boolean {
  const between = first - last - 1;
  if (between < 1 || between > 2) return false;
  return /^(?:,|en)$/.test(words.at(last + 1)?.key ?? '') && /^(?:,|en)$/.test(words.at(first - 1)?.key ?? '');
}

/**
 * How a name stands among the words beside it; nothing where they make something else of it. `role` and `behind` are what
 * was read beside it.
 */
export function standingOf(
  named: Pick<NamedActor, 'form'>,
  match: Match,
  around: Surroundings,
  role: RoleBefore | undefined,
  behind: Behind,
): NamedActor['standing'] | undefined {
  const { words } = around;
  if (isInitial(words, match.first - 1)) return 'other';
  if (named.form !== 'surname') return 'clear';
  const next = words.at(match.last + 1);
  if (NO_PERSON.test(next?.text ?? '')) return undefined;
  if (match.genitive > 0 && !isGenitive(around, match)) return undefined;
  const isHeading = isInCapitals(words.at(match.last)?.text ?? '') && isInHeading(around, match);
  if (role === undefined && !isHeading) {
    const standing = standingBehind(around, match, behind);
    if (standing !== 'clear') return standing;
  }
  if (behind.party !== undefined || role !== undefined) return 'clear';
  const first = words.at(match.first);
  if (isHeading) return 'clear';
  const isOdd =
    match.genitive > 0 ||
    isInCapitals(words.at(match.last)?.text ?? '') ||
    (next?.spaced === true && /^[\p{Lu}\d]/u.test(next.text)) ||
    // Without a given name before it a particle has a capital: `Van Hattem`.
    (match.last > match.first && /^\p{Ll}/u.test(first?.text ?? ''));
  return isOdd ? 'doubtful' : 'clear';
}

/** Whether something follows that is whose it says: `Ruttes brief`, never `de Ruttes` or `Bloks en planken`. */
function isGenitive({ words }: Surroundings, { first, last }: Match): boolean {
  const before = words.at(first - 1);
  if (/^(?:de|het|een|die|deze|dat|dit|geen|alle|veel|twee|drie)$/.test(before?.key ?? '')) return false;
  const next = words.at(last + 1);
  return next?.spaced === true && /^(?:\p{Ll}|\d)/u.test(next.text) && !SMALL_WORDS.has(next.key);
}

/**
 * Whether a surname in capitals stands in a line of capitals, where they say nothing, and no word beside it can be
 * another part of a name: `RUTTE EN KAAG OVER ASIEL`, not `MARIJKE VOS` or `VOS LOGISTICS`.
 */
function isInHeading({ words, inCapitals }: Surroundings, { first, last }: Match): boolean {
  if (last > first || !inCapitals) return false;
  const isNoName = (index: number): boolean => {
    const word = words.at(index);
    return word === undefined || word.sign || SMALL_WORDS.has(word.key) || OPENERS.has(word.key) || isHead(word.key);
  };
  return isNoName(first - 1) && isNoName(last + 1);
}

/** What the word before a bare surname makes of it. */
function standingBehind(around: Surroundings, match: Match, behind: Behind): NamedActor['standing'] | undefined {
  const { words } = around;
  const index = match.first - 1;
  const before = words.at(index);
  if (before === undefined || before.sign || words.at(match.first)?.spaced === false) return 'clear';
  if (PARTICLES.test(before.key)) return undefined;
  if (before.key === 'van') {
    const isGivenName = isCapitalised(words.at(index - 1)) && !opensSentence(words, index - 1);
    return isCapitalised(before) && !opensSentence(words, index) ? undefined : isGivenName ? 'other' : 'clear';
  }
  if (!isCapitalised(before) || isHead(before.key) || isAddressed(around, match.first)) return 'clear';
  if (!opensSentence(words, index)) return isInCapitals(before.text) ? 'doubtful' : 'other';
  if (OPENERS.has(before.key)) return 'clear';
  // `Betty Vos (VVD)` is somebody else; without the party it may be no name at all.
  return behind.party === undefined ? undefined : 'other';
}

/** Whether an initial ends at a word: the `J.` of `J. Vos`. */
function isInitial(words: Words, index: number): boolean {
  return (
    words.at(index)?.text === '.' &&
    words.at(index)?.spaced === false &&
    /^\p{Lu}$/u.test(words.at(index - 1)?.text ?? '')
  );
}
