import { isParty, type Stretch, type Surroundings } from '../beside';
import { bracketsBehind, opensBrackets } from '../brackets';
import type { Match } from '../dictionary';
import { functionWords, isHead, isPlural, isTitle, roleBefore, roleEndingAt } from '../role';
import { isCapitalised, isInCapitals, openingOf, opensSentence, type Words } from '../words';
import { givenNames, isGivenName } from './givenNames';
import { initialsAt } from './initials';
import type { NameByForm, Setting } from './model';
import { isNoNameWord, OPENERS } from './notNames';
import { namesOfPair, namesOfPaper } from './papers';
import { sortedName } from './sortedName';
import { nameFrom, nameUntil, type SpelledName, type Spelling } from './spelledName';

/** Words behind which a name stands, in lower case; functions are told by `isHead`. */
const ADDRESSES = new Set('heer heren mijnheer meneer dhr mevrouw mw mevr'.split(' '));
const TITLES = new Set('dr mr drs ir ing prof'.split(' '));
const ABBREVIATIONS = /^(?:dhr|mw|mevr|dr|mr|drs|ir|ing|prof)$/;
const PAPERS = new Set('motie moties amendement amendementen initiatiefnota subamendement'.split(' '));
const PAIRS = new Set(['duo', 'tandem', 'team']);

/** Functions of somebody who belongs to what stands behind `van`: `burgemeester Halsema van Amsterdam`. */
const BELONGING =
  /^(?:minister|ministers|staatssecretaris|staatssecretarissen|premier|president|burgemeester|wethouder|gedeputeerde|voorzitter|commissaris|eurocommissaris|gouverneur|koning|koningin|bondskanselier)$/;

/** All that can follow each other in one list of names. */
const LONGEST_LIST = 200;

/** Words behind a whole name that make it the name of something else: `Anne Frank Stichting`. */
const NOT_BEHIND =
  /^(?:stichting|fonds|huis|museum|college|school|lyceum|ziekenhuis|instituut|universiteit|academie|arena|stadion|prijs|lezing|bv|nv|holding|groep|advocaten|kazerne|brug|tunnel|park)$/i;

/**
 * The persons of a text whom it names in a form that only persons are named in, in order and without overlap: behind an
 * office, a title or a form of address, with a party in brackets, as signatory, speaker or member in a list, as who a motion
 * is named after, behind initials or a given name.
 */
export function personsByForm(around: Surroundings, setting: Setting): readonly NameByForm[] {
  return withoutOverlap(new Finder(around, setting).find());
}

class Finder {
  private readonly found: NameByForm[] = [];

  constructor(
    private readonly around: Surroundings,
    private readonly setting: Setting,
  ) {}

  find(): readonly NameByForm[] {
    const { words } = this.around;
    if (this.setting === 'signature') this.addWhole();
    if (this.setting === 'members') this.addList(0, {}, undefined, true, true);
    this.addOpening();
    for (let index = 0; index < words.length; index++) {
      const opening = words.openingAt(index);
      if (opening === undefined || OPENINGS.has(opening)) this.look(index);
    }
    for (const match of this.around.ending.values()) this.lookBehind(match);
    return this.found;
  }

  /** What may begin or end at a word. */
  private look(index: number): void {
    const { words, ending } = this.around;
    const word = words.at(index);
    if (word === undefined) return;
    const { key, text } = word;
    if (word.sign) {
      if (text === '(' && opensBrackets(this.around, index)) this.addUntil(index - 1);
      // `minister van Financiën, Bos W.J. - 13 maart 2009`.
      if (text === '|') this.addCell(index);
      if (text === ',' && this.isBehindEntry(index)) this.addSorted(index + 1);
      return;
    }
    if (ADDRESSES.has(key)) this.addBehind(index, { lowerParticle: true, formal: true }, key === 'heren');
    else if (isHead(key) && !ending.has(index)) this.addBehindHead(index, key);
    else if (PAPERS.has(key)) this.found.push(...namesOfPaper(this.around, index));
    else if (PAIRS.has(key)) this.found.push(...namesOfPair(this.around, index));
    else if (key === 'c') this.addBeforeOthers(index);
    else if (key === 'weten') this.addBehindToWit(index);
    if (this.setting === 'note') return;
    if (TITLES.has(key)) this.addBehind(index, {}, false);
    else if (isCapitalised(word)) {
      if (initialsAt(words, index) !== undefined) this.addBehindInitials(index);
      else if (isGivenName(text.replace(/\d+$/, ''))) this.addWholeName(index);
    }
  }

  /** What stands behind a name of the register: `minister van Financiën Hoekstra`, `VVD'er Van Wijngaarden`. */
  private lookBehind(match: Match): void {
    const { words } = this.around;
    const [entry] = match.entries;
    if (entry?.actor.kind === 'office') {
      this.addFrom(match.last + 1, { belongs: true, formal: true }, undefined);
    }
    if (!isParty(match)) return;
    const er = words.at(match.last + 2);
    if (/^['’-]$/.test(words.at(match.last + 1)?.text ?? '') && /^ers?$/.test(er?.key ?? '') && er?.spaced === false)
      this.addFrom(match.last + 3, {}, undefined);
  }

  /** Whether a comma stands behind the function of somebody in a list of decisions: ` - voorzitter van het Presidium,`. */
  private isBehindEntry(comma: number): boolean {
    const { words } = this.around;
    for (let index = comma - 1; index >= Math.max(1, comma - LONGEST_FUNCTION); index--) {
      const sign = words.at(index - 1);
      if (sign?.text !== '-' || !sign.spaced || words.at(index)?.spaced !== true) continue;
      return isHead(words.at(index)?.key ?? '') || isHead(words.at(index + 1)?.key ?? '');
    }
    return false;
  }

  private addBehindHead(index: number, key: string): void {
    const { words } = this.around;
    const hyphened = words.at(index)?.spaced === false && words.at(index - 1)?.text === '-';
    // The `lid` of a law is none of a chamber.
    if (key === 'lid' && !hyphened && !/^(?:het|ons|elk|nieuwe|oud)$/.test(words.at(index - 1)?.key ?? '')) return;
    if (key === 'leden' && !hyphened && !/^(?:de|van|collega|door|beide|alle)$/.test(words.at(index - 1)?.key ?? ''))
      return;
    this.addBehind(index, { belongs: BELONGING.test(key), formal: true }, isPlural([key]));
  }

  /** A name behind a word that announces one, a stop and titles passed over: `dhr. mr. Jansen`. */
  private addBehind(index: number, spelling: Spelling, plural: boolean): void {
    const { words } = this.around;
    const isShort = ABBREVIATIONS.test(words.at(index)?.key ?? '') && words.at(index + 1)?.text === '.';
    const first = isShort ? index + 2 : index + 1;
    // `collega's Keijzer en Bergkamp`.
    const ofSeveral =
      /^['’]$/.test(words.at(first)?.text ?? '') && words.at(first + 1)?.key === 's' ? first + 2 : first;
    const capitals = isInCapitals(words.at(index)?.text ?? '');
    if (plural || ofSeveral > first) {
      const role = roleBefore(this.around, ofSeveral);
      this.addList(ofSeveral, { ...spelling, capitals }, role, true);
    } else this.addFrom(first, { ...spelling, capitals }, undefined);
  }

  private addFrom(index: number, spelling: Spelling, role: NameByForm['role']): void {
    this.addList(this.behindTitles(index), spelling, role, false);
  }

  private behindTitles(index: number): number {
    const { words } = this.around;
    let first = index;
    for (let count = 0; count < 4 && isTitle(words.at(first)?.key ?? ''); count++) {
      first += words.at(first + 1)?.text === '.' ? 2 : 1;
    }
    return /^(?:heer|mevrouw)$/.test(words.at(first)?.key ?? '') ? first + 1 : first;
  }

  /** Names one after the other: with a comma or `en` between them where several are announced, else with a slash only. */
  private addList(first: number, spelling: Spelling, role: NameByForm['role'], several: boolean, listed = false): void {
    const { words } = this.around;
    let index: number | undefined = first;
    for (let count = 0; count < LONGEST_LIST && index !== undefined; count++) {
      if (words.at(index)?.spaced === false && count === 0 && words.at(index - 1)?.text !== '-') return;
      const name = nameFrom(this.around, index, spelling);
      const known = name === undefined ? this.around.beginning.get(index) : undefined;
      if (name === undefined && (count === 0 || known?.entries[0]?.actor.kind !== 'person')) return;
      if (name !== undefined)
        this.found.push({ ...name, standing: 'clear', ...(role && { role }), ...(listed && { listed }) });
      const { last } = bracketsBehind(this.around, name?.last ?? known?.last ?? index);
      index = nextOfList(words, last, several);
    }
  }

  private addUntil(last: number): void {
    const name = nameUntil(this.around, last);
    if (name !== undefined && this.mayOpen(name)) this.found.push({ ...name, standing: 'clear' });
  }

  /** Whether the first word of a name isn't that of the sentence: `Indiener Klaver (GroenLinks)`. */
  private mayOpen({ first, last, parts }: SpelledName): boolean {
    const { words } = this.around;
    if (first === last || parts.given === undefined) return true;
    return !isNoNameWord(words.at(first)?.key ?? '') && !isHead(words.at(first)?.key ?? '');
  }

  /** `Voordewind c.s.`: somebody with others. */
  private addBeforeOthers(index: number): void {
    const { words } = this.around;
    const isOthers =
      words.at(index + 1)?.text === '.' && words.at(index + 2)?.key === 's' && words.at(index + 2)?.spaced === false;
    if (isOthers && words.at(index)?.spaced === true && words.at(index)?.text === 'c') this.addUntil(index - 1);
  }

  /** `Aanwezig zijn zes leden der Kamer, te weten: Ter Horst, Ruers en Strik`. */
  private addBehindToWit(index: number): void {
    const { words } = this.around;
    if (words.at(index - 1)?.key !== 'te' || words.at(index + 1)?.text !== ':') return;
    for (let back = index - 2; back >= Math.max(0, index - 12); back--) {
      if (/^(?:leden|aanwezig)$/.test(words.at(back)?.key ?? '')) {
        this.addList(index + 2, {}, undefined, true, true);
        return;
      }
    }
  }

  private addBehindInitials(index: number): void {
    const { words } = this.around;
    if (words.at(index - 1)?.text === '.' && words.at(index)?.spaced === false) return;
    if (/^[-/]$/.test(words.at(index - 1)?.text ?? '') && words.at(index)?.spaced === false) return;
    if (initialsAt(words, index - 2) !== undefined) return;
    const name = nameFrom(this.around, index, {});
    // `A. Intensievere samenwerking` is an item of a list.
    const isOneLetter = name?.parts.initials?.length === 2 && name.parts.particle === undefined;
    if (isOneLetter && opensSentence(words, index)) return;
    if (name === undefined || NOT_BEHIND.test(words.at(name.last + 1)?.key ?? '')) return;
    const role = words.at(index - 1)?.text === ',' ? roleEndingAt(this.around, index - 2) : undefined;
    this.found.push({ ...name, standing: 'clear', ...(role && { role }) });
  }

  /** A given name of the list and a surname, where no word beside them makes another name of them. */
  private addWholeName(index: number): void {
    const { words } = this.around;
    const before = words.at(index - 1);
    if (words.at(index)?.spaced === false && !/^[("'«“‘„[*|/]$/.test(before?.text ?? '')) return;
    if (isCapitalised(before) && !isHead(before?.key ?? '') && !OPENERS.has(before?.key ?? '')) return;
    const name = nameFrom(this.around, index, {});
    if (name?.parts.given === undefined) return;
    const behind = words.at(name.last + 1);
    if (NOT_BEHIND.test(behind?.key ?? '') || (behind?.text === '-' && !behind.spaced)) return;
    this.found.push({ ...name, standing: 'clear' });
  }

  /** A cell of a table with names alone, behind a number and before their parties: `| 22 | Segers, Veldman | CU, VVD |`. */
  private addCell(bar: number): void {
    const { words, beginning } = this.around;
    if (!/^\d+$/.test(words.at(bar - 1)?.text ?? '')) return;
    const names: SpelledName[] = [];
    for (let index: number | undefined = bar + 1; index !== undefined && names.length < LONGEST_CELL; ) {
      const name = nameFrom(this.around, index, {});
      if (name === undefined) return;
      names.push(name);
      index = nextOfList(words, name.last, true);
    }
    const last = names.at(-1)?.last ?? bar;
    const others = words.at(last + 1)?.key === 'e' && words.at(last + 3)?.key === 'a' ? last + 4 : last;
    if (words.at(others + 1)?.text !== '|' || !isParty(beginning.get(others + 2))) return;
    for (const name of names) this.found.push({ ...name, standing: 'clear' });
  }

  /** `Tweede Kamerlid, Ham, van der (D66)`. */
  private addSorted(index: number): void {
    const name = sortedName(this.around, index);
    if (name !== undefined) this.found.push({ ...name, standing: 'clear' });
  }

  /** `Voorzitter: Ter Horst`, and the signature `De griffier van de commissie, Van Dooren`: all of a text. */
  private addOpening(): void {
    const { words } = this.around;
    if (words.length > LONGEST_SIGNATURE) return;
    const first = /^(?:de|het)$/.test(words.at(0)?.key ?? '') ? 1 : 0;
    if (!isHead(words.at(first)?.key ?? '')) return;
    if (first === 0 && words.at(1)?.text === ':') {
      this.addEnding(2);
      return;
    }
    for (let index = words.length - 2; index > first; index--) {
      const text = words.at(index)?.text ?? '';
      if (text === ',') {
        this.addEnding(this.behindTitles(index + 1));
        return;
      }
      if (/^[;:()!?]$/.test(text)) return;
    }
  }

  /** The name that begins with a word and ends the text. */
  private addEnding(first: number): void {
    const name = nameFrom(this.around, first, {});
    if (name === undefined) return;
    const behind = bracketsBehind(this.around, name.last).last + 1;
    if (behind >= this.around.words.length) this.found.push({ ...name, standing: 'clear' });
  }

  private addWhole(): void {
    this.addEnding(0);
  }
}

/** No cell of a table names more. */
const LONGEST_CELL = 12;

/** No function in a list of decisions has more words. */
const LONGEST_FUNCTION = 18;

const LONGEST_SIGNATURE = 36;

/** Where the next name of a list begins; nothing where the list ends. */
function nextOfList(words: Words, last: number, several: boolean): number | undefined {
  const tie = words.at(last + 1);
  if (tie?.text === '/') return last + 2;
  if (!several) return undefined;
  if (tie?.key === 'en') return last + 2;
  if (tie?.text !== ',') return undefined;
  return words.at(last + 2)?.key === 'en' ? last + 3 : last + 2;
}

/** Of names that share a word the longest, of equal ones the first found. */
function withoutOverlap(names: readonly NameByForm[]): readonly NameByForm[] {
  const ordered = names.toSorted(
    (one, other) => one.first - other.first || other.last - one.last || rank(one) - rank(other),
  );
  const kept: NameByForm[] = [];
  for (const name of ordered) {
    const before = kept.at(-1);
    if (before === undefined || before.last < name.first) kept.push(name);
    else if (length(name) > length(before)) kept[kept.length - 1] = name;
  }
  return kept;
}

function length({ first, last }: Stretch): number {
  return last - first;
}

function rank({ standing, role }: NameByForm): number {
  return (standing === 'clear' ? 0 : 2) + (role === undefined ? 1 : 0);
}

/** The openings of all words that `look` asks about: most words of a text are passed over by it. */
const OPENINGS: ReadonlySet<number> = new Set(
  [
    ...ADDRESSES,
    ...TITLES,
    ...PAPERS,
    ...PAIRS,
    ...functionWords(),
    'c',
    'weten',
    '(',
    ',',
    '|',
    ...[
      ...'abcdefghijklmnopqrstuvwxyz',
      'th',
      'ch',
      'ph',
      'chr',
      'fr',
      'joh',
      'jac',
      'ij',
      'yu',
      'st',
      'sj',
      'tj',
      'wm',
    ],
    ...[...givenNames()].map((name) => name.toLowerCase()),
  ].map((key) => openingOf({ key })),
);
