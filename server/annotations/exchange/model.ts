import type { Wording } from '../../text/language';
import type { Annotation } from '../model';
import type { LeftOut } from './leftOut';

/** What is exchanged with other programs: texts, the codes, and what was noted about the texts. */
export interface Project {
  readonly texts: readonly ProjectText[];
  readonly codes: readonly Code[];
  /** The names of the actors that annotations mean, where they are known. */
  readonly actors?: readonly NamedActor[];
  readonly annotations: readonly Annotation[];
}

export interface ProjectText {
  /** From the root of the corpus, with forward slashes, as in `Target.source`. */
  readonly path: string;
  readonly text: string;
}

/** A code, as much of it as other programs know. */
export interface Code {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** `#rrggbb`. */
  readonly colour?: string;
  /** The identifier of the code above it. */
  readonly parent?: string;
  /** What REFI-QDA knows it by, in small letters, where that isn't made of its identifier (`identifiers.ts`). */
  readonly guid?: string;
  /** It only holds codes and is given to nothing itself. */
  readonly isGroup?: true;
}

export interface NamedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'organisation';
}

export interface ExchangeFile {
  /** With forward slashes, from the folder of the exchange. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What was written, and what of the project the format couldn't hold. */
export interface Exported {
  readonly files: readonly ExchangeFile[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * What was read, and what of the files couldn't be taken over; or why the files can't be read at all. The places of annotations
 * are those in `texts`; where the user's own text differs from that, they are to be anchored again (`anchor.ts`).
 */
export type Imported =
  | { readonly status: 'read'; readonly project: Project; readonly leftOut: readonly LeftOut[] }
  | { readonly status: 'refused'; readonly reason: Wording };

/** What is known already where files are imported. */
export interface Own {
  /** The text at a path of the corpus, if there is one. */
  readonly textOf: (path: string) => string | undefined;
  readonly codes: readonly Code[];
}

/** A format of another program. */
export interface Format {
  readonly write: (project: Project) => Exported;
  /** Never throws: what can't be read is refused, or left out by name. */
  readonly read: (files: readonly ExchangeFile[], own: Own) => Imported;
}

/** A file with a text as UTF-8, without a byte-order mark. */
export function fileOf(path: string, text: string): ExchangeFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
