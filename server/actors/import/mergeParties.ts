import type { Period } from '../../text/partialDate';
import type { Actor, PartyHeld, Register, ShortName } from '../model';
import type { Format, Identifiers, Imported, ImportedMembership, ImportedParty, LeftOut } from './model';
import { asIdentifier, folded } from './personName';
import { surnameKey } from './sameness';

/** A party of an import: one of the register with something to add, or a new one. */
export interface PartyDraft {
  readonly id: string;
  /** As the register has it. */
  readonly known?: Actor;
  readonly name: string;
  readonly names: readonly string[];
  readonly shortNames: readonly ShortName[];
  readonly existed: Period;
  readonly identifiers: Identifiers;
  readonly formats: readonly Format[];
}

/** The parties of an import beside those of the register. */
export interface MergedParties {
  /** Memberships with the identifiers of the register; those of parties that weren't taken over fall away. */
  resolve(format: Format, memberships: readonly ImportedMembership[]): readonly PartyHeld[];
  /** What is to be written, of the parties that somebody belongs to. */
  written(used: ReadonlySet<string>): readonly PartyDraft[];
  /** New ones that nobody belongs to, and those called by an ordinary word. */
  unused(used: ReadonlySet<string>): readonly (LeftOut & { readonly format: Format })[];
  /** How many of those read were in the register. */
  readonly joined: number;
}

/**
 * Finds the parties of an import in the register, by identifier or by name, and makes new ones of the others. An identifier
 * that a file gives to two parties says nothing. What a new party is called in short counts only where a party stands, so
 * that `CD` in a text isn't one; the group of one member (`Houwers`) is `Lid-Houwers`, its surname alone stays a person's.
 */
export function mergeParties(register: Register, files: readonly Imported[]): MergedParties {
  const drafts = new Map<string, PartyDraft>();
  const byKey = new Map<string, string>();
  const ordinary: (LeftOut & { readonly format: Format })[] = [];
  const index = indexOf([...register.values()]);
  const taken = new Set(register.keys());
  const surnames = surnamesIn(register, files);
  let joined = 0;

  for (const { format, parties } of files) {
    const wikidataOnce = onlyOnce(parties.flatMap(({ identifiers }) => identifiers.wikidata ?? []));
    for (const party of parties) {
      const identifiers = wikidataOnce.has(party.identifiers.wikidata ?? '')
        ? party.identifiers
        : without(party.identifiers);
      const id = index.find({ ...party, identifiers });
      const known = id === undefined ? undefined : register.get(id);
      if (known !== undefined) joined++;
      if (id === undefined && /^\p{Ll}/u.test(party.name)) {
        ordinary.push({ what: party.name, why: 'party is called by an ordinary word', format });
        continue;
      }
      const draft =
        id === undefined
          ? newParty(party, format, surnames, taken)
          : completed(drafts.get(id) ?? knownParty(id, known), { ...party, identifiers }, format);
      taken.add(draft.id);
      drafts.set(draft.id, draft);
      index.add(draft.id, draft.identifiers, [party.name, ...party.abbreviations, draft.name, ...draft.names]);
      byKey.set(`${format} ${party.key}`, draft.id);
    }
  }

  return {
    joined,
    resolve: (format, memberships) =>
      memberships.flatMap(({ party, ...period }) => {
        const id = byKey.get(`${format} ${party}`);
        return id === undefined ? [] : [{ party: id, ...period }];
      }),
    written: (used) =>
      [...drafts.values()].filter(({ id, known, formats }) =>
        known === undefined ? used.has(id) : formats.length > 0,
      ),
    unused: (used) => [
      ...ordinary,
      ...[...drafts.values()]
        .filter(({ id, known }) => known === undefined && !used.has(id))
        .map(({ name, formats }) => ({
          what: name,
          why: 'nobody belongs to it' as const,
          format: formats[0] ?? 'popolo',
        })),
    ],
  };
}

interface PartyIndex {
  add(id: string, identifiers: Identifiers, names: readonly string[]): void;
  find(party: ImportedParty): string | undefined;
}

/** Parties by identifier and by every name that only one of them has. */
function indexOf(actors: readonly Actor[]): PartyIndex {
  const index = new Map<string, Set<string>>();
  const put = (key: string, id: string): void => void index.set(key, (index.get(key) ?? new Set()).add(id));
  const add: PartyIndex['add'] = (id, { wikidata, tweedeKamer }, names) => {
    if (wikidata !== undefined) put(wikidata, id);
    if (tweedeKamer !== undefined) put(tweedeKamer, id);
    for (const name of names) if (folded(name) !== '') put(folded(name), id);
  };
  for (const { kind, id, names, shortNames = [], wikidata, tweedeKamer } of actors) {
    if (kind !== 'party') continue;
    const identifiers = { ...(wikidata && { wikidata }), ...(tweedeKamer && { tweedeKamer }) };
    add(id, identifiers, [...names, ...shortNames.map(({ name }) => name)]);
  }
  const only = (key: string | undefined): string | undefined => {
    const ids = index.get(key ?? '');
    return ids?.size === 1 ? [...ids][0] : undefined;
  };
  return {
    add,
    find: ({ identifiers, name, abbreviations }) =>
      only(identifiers.tweedeKamer) ??
      only(identifiers.wikidata) ??
      only(folded(name)) ??
      abbreviations.map((short) => only(folded(short))).find((id) => id !== undefined),
  };
}

function knownParty(id: string, known: Actor | undefined): PartyDraft {
  const { wikidata, tweedeKamer } = known ?? {};
  return {
    id,
    ...(known === undefined ? {} : { known }),
    name: known?.name ?? id,
    names: known?.names ?? [],
    shortNames: known?.shortNames ?? [],
    existed: known?.existed ?? {},
    identifiers: { ...(wikidata && { wikidata }), ...(tweedeKamer && { tweedeKamer }) },
    formats: [],
  };
}

/** What the register doesn't say of a party: its identifiers, and its days where it has none at all. */
function completed(draft: PartyDraft, { identifiers, existed }: ImportedParty, format: Format): PartyDraft {
  const isDated = draft.existed.from !== undefined || draft.existed.to !== undefined;
  const both = { ...identifiers, ...draft.identifiers };
  const days = isDated ? draft.existed : existed;
  const adds =
    Object.keys(both).length > Object.keys(draft.identifiers).length ||
    Object.keys(days).length > Object.keys(draft.existed).length;
  if (!adds) return draft;
  return { ...draft, identifiers: both, existed: days, formats: [...new Set([...draft.formats, format])] };
}

function newParty(
  { name, abbreviations, identifiers, existed }: ImportedParty,
  format: Format,
  surnames: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): PartyDraft {
  const short = abbreviations.filter((abbreviation) => /^[\p{Lu}\d]/u.test(abbreviation) && abbreviation !== name);
  const isPerson = surnames.has(folded(name));
  const shortNames = isPerson
    ? [{ name, counts: 'in brackets behind the same name' as const }]
    : (isOrdinary(name) ? [name, ...short] : short).map((text) => ({
        name: text,
        counts: 'where a party stands' as const,
      }));
  return {
    id: freeIdentifier(
      isPerson ? `party.lid-${asIdentifier(name)}` : `party.${asIdentifier((short[0] ?? name).replace(/[ /]/g, '-'))}`,
      taken,
    ),
    name: isPerson ? `Lid-${name}` : isOrdinary(name) ? `${name} (partij)` : name,
    names: isPerson ? [`Groep-${name}`, `Groep ${name}`] : [],
    shortNames,
    existed,
    identifiers,
    formats: [format],
  };
}

/** One word with no more than its first letter a capital (`Volt`) may be any word; `EénNL` and `D66` can't. */
function isOrdinary(name: string): boolean {
  return /^\p{Lu}[\p{Ll}-]+$/u.test(name);
}

/** The identifier itself, or with the first number behind it that makes it a new one. */
export function freeIdentifier(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 2, id = wanted; ; id = `${wanted}-${number++}`) if (!taken.has(id)) return id;
}

function surnamesIn(register: Register, files: readonly Imported[]): ReadonlySet<string> {
  const known = [...register.values()].flatMap(({ personName }) => personName ?? []);
  const read = files.flatMap(({ persons }) => persons.map(({ name }) => name));
  return new Set([...known, ...read].map(surnameKey));
}

function onlyOnce(values: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Set([...counts].flatMap(([value, count]) => (count === 1 ? [value] : [])));
}

function without({ wikidata: _, ...others }: Identifiers): Identifiers {
  return others;
}
