import { type Language, say } from '../../text/language';
import { FORMATS, type FormatName } from './formats';
import type { LeftOut } from './leftOut';
import type { ExchangeFile, Own, Project } from './model';

/** What was read, and what couldn’t be taken over. */
export interface ReadProject {
  readonly project: Project;
  readonly leftOut: readonly LeftOut[];
}

/** Reads the files of a project; or a sentence on why they can’t be, with the file that it is about. */
export function readProject(
  format: FormatName,
  files: readonly ExchangeFile[],
  own: Own,
  language: Language,
): ReadProject | { readonly failure: string } {
  const imported = FORMATS[format].read(files, own);
  if (imported.status === 'read') return imported;
  // Of several files the one that is refused alone too; those of brat belong together.
  const isRefused = (file: ExchangeFile): boolean => FORMATS[format].read([file], own).status === 'refused';
  const one = format === 'brat' ? undefined : files.find(isRefused);
  const name = one?.path ?? files.map(({ path }) => path).join(', ');
  return { failure: `${name}: ${say(language, imported.reason)}` };
}
