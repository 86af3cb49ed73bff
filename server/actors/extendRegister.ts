import type { Wording } from '../text/language';
import type { Mistake } from '../text/yamlSource';
import type { ActorEntries, ActorEntry, Link } from './entry';
import { PREFIXES } from './format';
import type { Actor, ActorKind, Register } from './model';
import { capitalised, formsOfPerson, join } from './names';
import { OWN_SOURCE } from './readFacts';

/** A register with what files add to it and correct in it. */
export interface ExtendedRegister {
  readonly register: Register;
  readonly files: readonly UsedFile[];
}

/** What has become of a file. */
export interface UsedFile {
  /** The entries that count. */
  readonly entries: readonly ActorEntry[];
  /** What is wrong with it, also in the light of the others, in the order of the text. */
  readonly mistakes: readonly Mistake[];
}

/**
 * The register with the entries of files. An entry for an actor who is known corrects this one: each field takes the place of
 * the same field, a list as a whole. Of two files with the same actor the first counts. An entry that names an actor whom
 * nobody has, or that lacks the name of a new one, is left out and told; it costs no other entry.
 */
export function extendRegister(base: Register, files: readonly ActorEntries[]): ExtendedRegister {
  const written = new Set(files.flatMap(({ entries, spoilt }) => [...entries.map(({ id }) => id), ...spoilt]));
  const isKnown = (id: string): boolean => base.has(id) || written.has(id);
  const taken = new Map<string, ActorEntry>();
  const used = files.map((file): UsedFile => {
    const mistakes: Mistake[] = [];
    const entries = file.entries.filter((entry) => {
      const wrong = [
        ...(taken.has(entry.id) ? [{ span: entry.key, message: elsewhere(entry.id) }] : []),
        ...withoutName(entry, base),
        ...entry.links.flatMap((link) => misled(link, isKnown)),
      ];
      mistakes.push(...wrong);
      if (wrong.length === 0) taken.set(entry.id, entry);
      return wrong.length === 0;
    });
    return {
      entries,
      mistakes: [...file.mistakes, ...mistakes].sort((one, other) => one.span.start - other.span.start),
    };
  });
  return { register: taken.size === 0 ? base : combined(base, taken), files: used };
}

function combined(base: Register, entries: ReadonlyMap<string, ActorEntry>): Register {
  const register = new Map(base);
  for (const [id, entry] of entries) register.set(id, actorOf(entry, base.get(id)));
  // What is written but can't be used is still no reason to send a reader to nobody.
  for (const id of entries.keys()) {
    const actor = register.get(id);
    if (actor) register.set(id, withoutStrangers(actor, register));
  }
  return register;
}

function withoutStrangers(actor: Actor, register: Register): Actor {
  return {
    ...actor,
    parties: actor.parties.filter(({ party }) => register.has(party)),
    offices: actor.offices.map(({ office, ...held }) =>
      office !== undefined && register.has(office) ? { ...held, office } : held,
    ),
  };
}

/** The actor of an entry, which corrects one that is known, or else is a new one with a name of its own. */
function actorOf(entry: ActorEntry, known: Actor | undefined): Actor {
  const { id, kind, facts } = entry;
  const { personName, ...others } = facts;
  const actor = { parties: [], offices: [], sources: [OWN_SOURCE], ...known, ...others, id, kind };
  if (kind === 'person') {
    const parts = { ...known?.personName, ...personName };
    const surname = parts.surname ?? '';
    const whole = { ...parts, surname };
    const family = join(parts.particle, surname);
    // A double surname has hardly a namesake.
    const alone = personName?.surname === undefined ? known?.surnameAlone : undefined;
    return {
      ...actor,
      name: parts.given === undefined ? capitalised(family) : `${parts.given} ${family}`,
      names: formsOfPerson(whole).map(({ text }) => capitalised(text)),
      personName: whole,
      surnameAlone: facts.surnameAlone ?? alone ?? surname.includes('-'),
    };
  }
  const name = facts.name ?? known?.name ?? '';
  const names = facts.names ?? known?.names.filter((one) => one !== known.name) ?? [];
  return { ...actor, name, names: [...new Set([name, ...names])] };
}

function withoutName({ id, kind, facts, key }: ActorEntry, base: Register): readonly Mistake[] {
  const field = kind === 'person' ? 'surname' : 'name';
  const name = kind === 'person' ? facts.personName?.surname : facts.name;
  if (name !== undefined || base.has(id)) return [];
  const message = {
    nl: `«${id}» is nog niet bekend: geef «${field}», of verbeter het kenmerk.`,
    en: `“${id}” is not known yet: give its “${field}”, or correct the identifier.`,
  };
  return [{ span: key, message }];
}

function misled({ id, kind, span }: Link, isKnown: (id: string) => boolean): readonly Mistake[] {
  if (kind !== undefined && !id.startsWith(PREFIXES[kind])) {
    const message = {
      nl: `Hier hoort het kenmerk van ${SAID[kind].nl}: het begint met ${PREFIXES[kind]}`,
      en: `The identifier of ${SAID[kind].en} is expected here: it begins with ${PREFIXES[kind]}`,
    };
    return [{ span, message }];
  }
  if (isKnown(id)) return [];
  const message = {
    nl: `«${id}» is niet bekend. Verbeter het kenmerk, of beschrijf het bij actors.`,
    en: `“${id}” is not known. Correct the identifier, or describe it under actors.`,
  };
  return [{ span, message }];
}

const SAID: Readonly<Record<ActorKind, Wording>> = {
  person: { nl: 'een persoon', en: 'a person' },
  party: { nl: 'een partij', en: 'a party' },
  institution: { nl: 'een instelling', en: 'an institution' },
  committee: { nl: 'een commissie', en: 'a committee' },
  office: { nl: 'een ambt', en: 'an office' },
};

function elsewhere(id: string): Wording {
  return {
    nl: `«${id}» staat al in een andere actors.yaml van deze werkruimte, en die telt. Haal een van de twee weg.`,
    en: `“${id}” is in another actors.yaml of this workspace already, and that one counts. Take one of the two away.`,
  };
}
