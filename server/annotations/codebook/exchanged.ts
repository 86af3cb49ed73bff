import type { Wording } from '../../text/language';
import type { NewCode } from './edits';
import { CODE_IDENTIFIER } from './format';
import { allCodes, type Code, type Codebook, codesById } from './model';
import { patternFault } from './patterns';

/** Something that a form of file can't hold, or that Bronwijzer can't, and where that happened. */
export interface Lost {
  readonly what: Wording;
  /** The codes, by identifier or name; none where it is lost of the codebook as a whole. */
  readonly codes: readonly string[];
}

export type ImportedCodebook =
  | { readonly status: 'read'; readonly codebook: Codebook; readonly lost: readonly Lost[] }
  | { readonly status: 'unreadable'; readonly reason: Wording };

/** An identifier made of a name, which no code has yet: `Met termijn` → `met-termijn`. */
export function identifierFor(name: string, isTaken: (id: string) => boolean): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const own = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'code';
  for (let number = 1, id = own; ; id = `${own}-${++number}`) if (!isTaken(id)) return id;
}

/** What is to be added to a codebook so that it has an imported one: subtrees, each with the code that it comes below. */
export interface Addition {
  readonly code: NewCode;
  readonly parent?: string;
}

/**
 * An imported codebook with only what its new codes can have beside one's own, and what they can't: a key of another code, a
 * pattern that is none, a former identifier that is none or still means something.
 */
export function fittingTo(
  own: Codebook,
  imported: Codebook,
): { readonly codebook: Codebook; readonly lost: readonly Lost[] } {
  const known = codesById(own);
  const keys = new Set(allCodes(own).flatMap(({ code }) => code.key ?? []));
  const ids = new Set([...known.keys(), ...allCodes(imported).map(({ code }) => code.id)]);
  const lost: { what: Wording; code: string }[] = [];
  const fitting = (code: Code): Code => {
    const { key, patterns, formerly, codes, ...others } = code;
    const isNew = !known.has(code.id);
    const left = <Item>(items: readonly Item[] | undefined, fits: (item: Item) => boolean, what: Wording) => {
      const found = isNew ? items?.filter(fits) : items;
      if (items !== undefined && found?.length !== items.length) lost.push({ what, code: code.id });
      return found?.length === 0 ? undefined : found;
    };
    const [ownKey] = left(key === undefined ? undefined : [key], (one) => !keys.has(one), KEY_TAKEN) ?? [];
    if (ownKey !== undefined) keys.add(ownKey);
    const ownPatterns = left(patterns, (one) => patternFault(one) === undefined, NO_PATTERN);
    const former = left(formerly, (one) => CODE_IDENTIFIER.test(one) && !ids.has(one), NO_FORMER);
    for (const id of former ?? []) ids.add(id);
    return {
      ...others,
      ...(ownKey !== undefined && { key: ownKey }),
      ...(ownPatterns !== undefined && { patterns: ownPatterns }),
      ...(former !== undefined && { formerly: former }),
      codes: codes.map(fitting),
    };
  };
  return { codebook: { ...imported, codes: imported.codes.map(fitting) }, lost: lostOf(lost) };
}

/** What of an imported codebook isn't in one's own yet, by the identifiers, former ones too. */
export function additionsTo(own: Codebook, imported: Codebook): readonly Addition[] {
  const known = codesById(own);
  return allCodes(imported).flatMap(({ code, above }): readonly Addition[] => {
    const parent = known.get(above.at(-1)?.id ?? '')?.code.id;
    if (known.has(code.id) || above.some(({ id }) => !known.has(id))) return [];
    // A code of one's own that stands below a new one over there stays where it is.
    const without = (one: NewCode): NewCode => ({
      ...one,
      codes: one.codes.filter(({ id }) => !known.has(id)).map(without),
    });
    return [{ code: without(code), ...(parent !== undefined && { parent }) }];
  });
}

/** The things lost, each once, with all the codes of which it is. */
export function lostOf(found: readonly { readonly what: Wording; readonly code?: string }[]): readonly Lost[] {
  const byWhat = new Map<string, { what: Wording; codes: string[] }>();
  for (const { what, code } of found) {
    const known = byWhat.get(what.en) ?? { what, codes: [] };
    byWhat.set(what.en, known);
    if (code !== undefined) known.codes.push(code);
  }
  return [...byWhat.values()];
}

const KEY_TAKEN: Wording = {
  nl: 'een toets die al van een andere code is',
  en: 'a key that belongs to another code',
};
const NO_PATTERN: Wording = { nl: 'een patroon dat niet bruikbaar is', en: 'a pattern that can’t be used' };
const NO_FORMER: Wording = {
  nl: 'een vroeger kenmerk dat er geen is of van een andere code',
  en: 'a former identifier that is none or belongs to another code',
};
