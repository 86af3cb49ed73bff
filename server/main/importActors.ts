import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { extendRegister } from '../actors/extendRegister';
import { readFiles, type SourceFile, type Unusable } from '../actors/import/format';
import { merge } from '../actors/import/merge';
import { writeActors } from '../actors/import/write';
import type { Register } from '../actors/model';
import { readActorEntries } from '../actors/readEntries';
import { decode, sayUnreadable } from '../text/decode';
import { type Language, say } from '../text/language';
import { lineAt, lineStarts } from '../text/lines';
import { importReport } from './importReport';
import { sayFailure } from './namedTexts';
import { fail, print, shown } from './output';
import { sayNotWritten, writeWhole } from './writeWhole';

export interface ImportOptions {
  /** The `actors.yaml` that is added to, or made. */
  readonly into: string;
  readonly dryRun: boolean;
  readonly verbose: boolean;
  /** A year: who held no office from then on is left out. */
  readonly since?: string;
  readonly language: Language;
}

/**
 * `bronwijzer actors import`: reads persons and parties from files of other collections, joins them with the register and with
 * the `actors.yaml` that is there, writes the new ones into it and prints what it did. Where anything can't be read nothing is
 * written; that is said on standard error, with 2 as the exit code.
 */
export async function importActors(
  paths: readonly string[],
  builtIn: Register,
  options: ImportOptions,
): Promise<0 | 2> {
  const { into, language } = options;
  const files = await Promise.all(paths.map((path) => textAt(path, language)));
  const failures = files.flatMap((file) => (typeof file === 'string' ? [file] : []));
  if (failures.length > 0) return fail(failures);
  const read = readFiles(files.filter((file) => typeof file !== 'string'));
  if (read.status === 'unusable') return fail([sayUnusable(language, read.file, read.reason)]);

  const standing = await textAt(into, language, true);
  if (typeof standing === 'string') return fail([standing]);
  const own = readActorEntries(standing.text);
  const { register, files: used } = extendRegister(builtIn, [own]);
  const mistakes = used.flatMap((file) => file.mistakes);
  if (mistakes.length > 0) {
    const lines = lineStarts(standing.text);
    const first = say(language, {
      nl: `${into} heeft fouten; herstel die eerst. Er is niets geschreven.`,
      en: `${into} has mistakes; repair those first. Nothing was written.`,
    });
    const each = mistakes.map(({ span: { start }, message }) => {
      const line = lineAt(lines, start);
      return `${into}:${line + 1}:${start - (lines[line] ?? 0) + 1}: ${say(language, message)}`;
    });
    return fail([first, ...each]);
  }

  const merged = merge(register, read.imported, options.since);
  const written = writeActors(standing.text, register, merged, read.imported, language);
  const report = importReport(read.imported, merged, written, language, options.verbose);
  await print(`${report.map(shown).join('\n')}\n\n`);
  if (written.text === standing.text) {
    await print(say(language, { nl: `Niets nieuws voor ${into}.\n`, en: `Nothing new for ${into}.\n` }));
    return 0;
  }
  if (options.dryRun) {
    await print(say(language, { nl: `Niets geschreven (--dry-run).\n`, en: `Nothing written (--dry-run).\n` }));
    return 0;
  }
  try {
    await writeWhole(into, `${standing.mark}${written.text}`);
  } catch (error) {
    return fail([sayNotWritten(into, error, language)]);
  }
  await print(say(language, { nl: `Geschreven: ${into}.\n`, en: `Written: ${into}.\n` }));
  return 0;
}

interface TextFile extends SourceFile {
  /** The byte-order mark that it began with, if any. */
  readonly mark: string;
}

/** The text of a file, or what is wrong with it. One that needn't be there is empty where it isn't. */
async function textAt(path: string, language: Language, mayBeMissing = false): Promise<TextFile | string> {
  try {
    const bytes = await readFile(path);
    const decoded = decode(bytes);
    if (decoded.status === 'unreadable') return sayUnreadable(language, path, decoded.reason);
    return { name: basename(path), text: decoded.text, mark: bytes[0] === 0xef && bytes[1] === 0xbb ? '\uFEFF' : '' };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return mayBeMissing && isMissing ? { name: basename(path), text: '', mark: '' } : sayFailure(language, path, error);
  }
}

function sayUnusable(language: Language, file: string, reason: Unusable): string {
  switch (reason.kind) {
    case 'empty':
      return say(language, {
        nl: `${file} is leeg. Haal het opnieuw op.`,
        en: `${file} is empty. Get it again.`,
      });
    case 'broken XML':
      return say(language, {
        nl: `${file} is geen geldige XML (regel ${reason.line}: ${reason.reason}) Herstel het, of haal het opnieuw op.`,
        en: `${file} is no valid XML (line ${reason.line}: ${reason.reason}) Repair it, or get it again.`,
      });
    case 'broken JSON':
      return say(language, {
        nl: `${file} is geen geldige JSON (${reason.reason}). Herstel het, of haal het opnieuw op.`,
        en: `${file} is no valid JSON (${reason.reason}). Repair it, or get it again.`,
      });
    case 'unknown format':
      return say(language, {
        nl: `${file} heeft geen vorm die Bronwijzer kent. Geef TEI van ParlaMint (listPerson, listOrg), JSON van Popolo, de bestanden van openkamer, of de open data van de Tweede Kamer (Persoon, Fractie, FractieZetel, FractieZetelPersoon).`,
        en: `${file} is of no form that Bronwijzer knows. Give TEI of ParlaMint (listPerson, listOrg), Popolo JSON, the fixtures of openkamer, or the open data of the Tweede Kamer (Persoon, Fractie, FractieZetel, FractieZetelPersoon).`,
      });
  }
}
