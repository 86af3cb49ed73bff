import { type ExtendedRegister, extendRegister } from '../actors/extendRegister';
import type { Register } from '../actors/model';
import { readActorEntries } from '../actors/readEntries';
import { lineStarts } from '../text/lines';
import type { Span } from '../text/span';
import type { Mistake } from '../text/yamlSource';
import type { SettingsFile } from './settings';

/** The file in which a person writes who is named in a corpus: at its root, or at that of a folder of the workspace. */
export const actorsFile = 'actors.yaml';

/** A file of actors that the corpus uses, as it is now in the editor or on the disk. */
export type ActorFile = SettingsFile & { readonly form: 'actors.yaml' };

/** Where an actor is described: the identifier at the head of the entry. */
export interface Definition {
  readonly uri: string;
  readonly span: Span;
}

/** A register with the files that a corpus adds to it. */
export interface OwnActors {
  readonly register: Register;
  /** The URIs at which an `actors.yaml` counts, whether or not it is there. */
  readonly possible: readonly string[];
  readonly files: readonly ActorFile[];
  /** Where each actor of the files is described, those of the register who are corrected included. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** A register and nothing else. */
export function noOwnActors(register: Register): OwnActors {
  return { register, possible: [], files: [], definitions: new Map() };
}

/** The register with the files of actors of a corpus, of which the first counts where two have the same actor. */
export function ownActors(
  register: Register,
  possible: readonly string[],
  files: readonly Pick<ActorFile, 'uri' | 'text'>[],
): OwnActors {
  const extended: ExtendedRegister = extendRegister(
    register,
    files.map(({ text }) => readActorEntries(text)),
  );
  const definitions = new Map<string, Definition>();
  const used = files.map(({ uri, text }, index): ActorFile => {
    const { entries = [], mistakes = [] } = extended.files[index] ?? {};
    for (const { id, key } of entries) definitions.set(id, { uri, span: key });
    return fileOf(uri, text, mistakes);
  });
  return { register: extended.register, possible, files: used, definitions };
}

function fileOf(uri: string, text: string, mistakes: readonly Mistake[] = []): ActorFile {
  return { form: 'actors.yaml', uri, text, lines: lineStarts(text), mistakes, reminders: [] };
}

/**
 * The `actors.yaml` that is nearest to a text: in its folder or above it. It has no text where it isn't there yet; nothing
 * where none can count for the text.
 */
export function nearestActorFile({ possible, files }: OwnActors, text: string): ActorFile | undefined {
  const above = possible.filter((uri) => text.startsWith(uri.slice(0, -actorsFile.length)));
  const [uri] = above.sort((one, other) => other.length - one.length);
  if (uri === undefined) return undefined;
  return files.find((file) => file.uri === uri) ?? fileOf(uri, '');
}

/** Whether a URI is that of a file of actors by its name. */
export function isActorsFile(uri: string): boolean {
  return uri.endsWith(`/${actorsFile}`);
}
