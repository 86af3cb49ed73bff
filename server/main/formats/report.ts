import { posix, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import type { IgnoredFinding } from '../../findings/findings';
import type { Language } from '../../text/language';
import type { Shown, Told } from '../findingLines';
import type { Paint } from '../output';

/** A text or settings file that was checked, and what was found in it. */
export interface Checked {
  readonly text: Shown;
  readonly findings: readonly Told[];
  /** What a `corpus.yaml` says to ignore; looked for only where the format tells of it. */
  readonly ignored: readonly IgnoredFinding[];
}

/** All that a check has to tell. */
export interface Report {
  readonly checked: readonly Checked[];
  /** How many texts were read. */
  readonly texts: number;
  /** A sentence for each path that couldn't be read. */
  readonly failures: readonly string[];
  /** The path of the folder in which the command was given. */
  readonly folder: string;
  readonly language: Language;
}

/** Writes a report in pieces: of a whole archive it is too long for one string. */
export type Format = (report: Report, paint: Paint) => Iterable<string>;

/** The path of a file from a folder, with `/`; nothing for one that doesn't lie in it. */
export function pathInside(folder: string, uri: string): string | undefined {
  const path = relative(folder, URI.parse(uri).fsPath).split(sep).join(posix.sep);
  // On Windows what lies on another disk has no path from here.
  return path === '' || path === '..' || path.startsWith('../') || posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)
    ? undefined
    : path;
}
