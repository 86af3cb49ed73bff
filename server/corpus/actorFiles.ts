import { type ExtendedRegister, extendRegister } from '../actors/extendRegister';
import type { Register } from '../actors/model';
import { readActorEntries } from '../actors/readEntries';
import { lineStarts } from '../text/lines';
import type { Span } from '../text/span';
import type { Mistake } from '../text/yamlSource';

/** The file in which a person writes who is named in a corpus: at its root, or at that of a folder of the workspace. */
export const actorsFile = 'actors.yaml';

/** An `actors.yaml` that the corpus uses, as it is now in the editor or on the disk. */
export interface ActorFile {
  readonly uri: string;
  readonly text: string;
  /** Whether the content is that of the editor. */
  readonly open: boolean;
  /** Where each line starts. */
  readonly lines: readonly number[];
  /** What is wrong in it, in the order of the text. */
  readonly mistakes: readonly Mistake[];
}

/** Where an actor is described: the identifier at the head of the entry. */
export interface Definition {
  readonly uri: string;
  readonly span: Span;
}

/** A register with the files that a corpus adds to it. */
export interface OwnActors {
  readonly register: Register;
  /** The URIs at which a file of actors counts, whether or not it is there. */
  readonly possible: readonly string[];
  readonly files: readonly ActorFile[];
  /** Where each actor of the files is described, those of the register who are corrected included. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** A register and nothing else. */
export function noOwnActors(register: Register): OwnActors {
  return { register, possible: [], files: [], definitions: new Map() };
}

/** The register with the `actors.yaml` files of a corpus, of which the first counts where two have the same actor. */
export function ownActors(
  register: Register,
  possible: readonly string[],
  files: readonly Pick<ActorFile, 'uri' | 'text' | 'open'>[],
): OwnActors {
  const extended: ExtendedRegister = extendRegister(
    register,
    files.map(({ text }) => readActorEntries(text)),
  );
  const definitions = new Map<string, Definition>();
  const used = files.map(({ uri, text, open }, index): ActorFile => {
    const { entries = [], mistakes = [] } = extended.files[index] ?? {};
    for (const { id, key } of entries) definitions.set(id, { uri, span: key });
    return { uri, text, open, lines: lineStarts(text), mistakes };
  });
  return { register: extended.register, possible, files: used, definitions };
}

/**
 * The file of actors that is nearest to a text: in its folder or above it. It has no text where it isn't there yet; nothing
 * where none can count for the text.
 */
export function nearestActorFile({ possible, files }: OwnActors, text: string): ActorFile | undefined {
  const above = possible.filter((uri) => text.startsWith(uri.slice(0, -actorsFile.length)));
  const [uri] = above.sort((one, other) => other.length - one.length);
  if (uri === undefined) return undefined;
  return files.find((file) => file.uri === uri) ?? { uri, text: '', open: false, lines: [0], mistakes: [] };
}

/** Whether a URI is that of a file of actors by its name. */
export function isActorsFile(uri: string): boolean {
  return uri.endsWith(`/${actorsFile}`);
}
