import type { TextEdit } from '../text/edits';
import { type YamlValue, yamlEdits } from '../text/yamlEdits';
import { PREFIXES } from './format';
import type { ActorKind, FormOfAddress, OfficeHeld, PartyHeld, PersonName } from './model';

/** What is known of an actor who isn't in the register. What isn't known is left out. */
export type NewActor = NewPerson | NewOther;

export interface NewPerson {
  readonly kind: 'person';
  readonly name: PersonName;
  readonly address?: FormOfAddress;
  readonly parties?: readonly PartyHeld[];
  readonly offices?: readonly Omit<OfficeHeld, 'source'>[];
  /** Where this is said: the publication or the text. */
  readonly source: string;
}

export interface NewOther {
  readonly kind: Exclude<ActorKind, 'person'>;
  readonly name: string;
  readonly names?: readonly string[];
  readonly source: string;
}

/** An actor added to a file. */
export interface AddedActor {
  readonly id: string;
  readonly edits: readonly TextEdit[];
}

/**
 * The edits that add an actor to the text of an `actors.yaml`, which may be empty, under an identifier that nobody has
 * (`isTaken`). All that stands there stays as it is. Nothing where the text is no such file: broken YAML is for a person to mend.
 */
export function addActor(text: string, actor: NewActor, isTaken: (id: string) => boolean): AddedActor | undefined {
  const id = identifierFor(actor, isTaken);
  const edits = yamlEdits(text, ['actors', id], entryOf(actor));
  return edits && { id, edits };
}

/**
 * The edits by which a name means an actor throughout the corpus: one of the file, or one who is built in, whose entry then has
 * nothing else. None where it does so already; nothing where the text is no `actors.yaml`.
 */
export function settleName(text: string, actorId: string, name: string): readonly TextEdit[] | undefined {
  return yamlEdits(text, ['actors', actorId, 'settled'], [name]);
}

function entryOf(actor: NewActor): YamlValue {
  const { source } = actor;
  if (actor.kind !== 'person') return written({ name: actor.name, names: actor.names, sources: source });
  const { given, initials, particle, surname, others } = actor.name;
  return written({
    ...{ given, initials, particle, surname, names: others },
    address: actor.address,
    parties: actor.parties?.map(({ party, from, to }) => written({ party, from, to })),
    offices: actor.offices?.map(({ title, office, body, from, to, note }) =>
      written({ title, office, body, from, to, source, note }),
    ),
    sources: source,
  });
}

/** Without the fields that have no value. */
function written(fields: Readonly<Record<string, YamlValue | undefined>>): { readonly [field: string]: YamlValue } {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[field, value]],
    ),
  );
}

/** `person.vanhattem`, or where that is taken `person.alexander-vanhattem`, `person.alexander-vanhattem-2` and so on. */
function identifierFor(actor: NewActor, isTaken: (id: string) => boolean): string {
  const short =
    actor.kind === 'person'
      ? slug(`${actor.name.particle ?? ''}${actor.name.surname}`.replaceAll(' ', ''))
      : slug(actor.name);
  const given = actor.kind === 'person' ? slug(actor.name.given ?? actor.name.initials ?? '') : '';
  const long = given === '' ? short : `${given}-${short}`;
  const prefix = PREFIXES[actor.kind];
  if (!isTaken(prefix + short)) return prefix + short;
  if (!isTaken(prefix + long)) return prefix + long;
  for (let number = 2; ; number++) if (!isTaken(`${prefix}${long}-${number}`)) return `${prefix}${long}-${number}`;
}

/** Small letters without accents, digits and hyphens. */
function slug(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.match(/[a-z0-9]+/g)?.join('-') ?? 'naam';
}
