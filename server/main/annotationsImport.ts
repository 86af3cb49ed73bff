import { access, constants, mkdir, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readCodebook } from '../annotations/codebook/read';
import { projectCodes } from '../annotations/exchange/codebookCodes';
import type { FormatName } from '../annotations/exchange/formats';
import { type ImportPlan, importedInto } from '../annotations/exchange/importedInto';
import type { Project } from '../annotations/exchange/model';
import { readProject } from '../annotations/exchange/readProject';
import { NAMESAKES, NO_CODES, NOTHING_TAKEN, sayImport } from '../annotations/exchange/sayImport';
import { writeSidecar } from '../annotations/files/sidecar';
import { sidecarOf, sidecarPath } from '../annotations/files/sidecarPath';
import { isTextPath } from '../annotations/files/textPath';
import { type Language, say } from '../text/language';
import { readSidecarFile, type SidecarFile, shownPath } from './annotationFiles';
import { readCodebookFile } from './codebookFile';
import { firstOf } from './firstOf';
import { readGivenFiles } from './givenFiles';
import { fail, print, warn } from './output';
import { ownTexts, rootOf } from './ownTexts';
import { sayNotWritten, writeWhole } from './writeWhole';

export interface ImportAnnotationsOptions {
  /** Without it the files tell. */
  readonly format?: FormatName;
  readonly folder: string;
  /** The name of the annotator to whom all goes; without it each goes to whom the file says made it. */
  readonly as?: string;
  readonly dryRun: boolean;
  readonly verbose: boolean;
  readonly language: Language;
}

/**
 * `bronwijzer annotations import`: takes annotations and codes over from other programs. 0: all is in its place; 1: something
 * was passed over, isn't certainly found in the text, or is otherwise than what is there; 2: a file couldn't be read or
 * written, or the codes can't be added. Importing again takes over what isn't there yet.
 */
export async function annotationsImport(
  paths: readonly string[],
  options: ImportAnnotationsOptions,
): Promise<0 | 1 | 2> {
  const { as, dryRun, verbose, language } = options;
  const given = await readGivenFiles(paths, options.format, language);
  if ('failures' in given) return fail(given.failures);
  const root = rootOf(options.folder);
  const codebook = await readCodebookFile(root, language);
  if ('failure' in codebook) return fail([codebook.failure]);
  const textOf = ownTexts(root);
  const codes = await projectCodes(readCodebook(codebook.text).codebook, language);
  const read = readProject(given.format, given.files, { textOf, codes }, language);
  if ('failure' in read) return fail([read.failure]);
  const standing = await sidecarsOf(root, read.project, language);
  const broken = standing.flatMap((one) => ('failure' in one ? [one.failure] : []));
  if (broken.length > 0) return fail(broken);
  const known = standing.flatMap((one) => ('failure' in one ? [] : [one]));
  const sidecars = known.map(({ textPath, file: { annotator, sidecar } }) => {
    return { textPath, annotator, annotations: sidecar.annotations };
  });
  const plan = await importedInto(read.project, { textOf, codebook: codebook.text, sidecars }, as);
  if (plan.anonymous.length > 0) return fail([say(language, NO_NAME(plan.anonymous.length))]);
  const [namesakes] = plan.namesakes;
  if (namesakes !== undefined) return fail([say(language, NAMESAKES(namesakes, ' (--as)'))]);
  if (plan.impossibleCodes.length > 0)
    return fail([say(language, NO_CODES(codebook.path, plan.impossibleCodes.join(', ')))]);
  if (!dryRun) {
    const failure = await write(plan, root, codebook, known, language);
    if (failure !== undefined) return fail([failure]);
  }
  const { lines, warnings } = sayImport(plan, read.leftOut, {
    nameOf: (path) => shownPath(`${root}/${path}`),
    list: firstOf(language, verbose),
    unplaced: UNPLACED,
    language,
  });
  warn(warnings);
  const last = dryRun ? [say(language, DRY)] : lines.length === 0 ? [say(language, NOTHING_TAKEN)] : [];
  await print(`${[...lines, ...last].join('\n')}\n`);
  return warnings.length === 0 ? 0 : 1;
}

interface Standing {
  readonly textPath: string;
  readonly file: SidecarFile;
}

/** What everybody noted about the texts of an import; a sentence for a file that can't be read. */
async function sidecarsOf(
  root: string,
  { annotations }: Project,
  language: Language,
): Promise<readonly (Standing | { readonly failure: string })[]> {
  const found: (Standing | { readonly failure: string })[] = [];
  const sources = [...new Set(annotations.map(({ target }) => target.source))].filter(isTextPath);
  for (const textPath of sources) {
    const folder = dirname(sidecarPath(textPath, ''));
    const names = await readdir(`${root}/${folder}`).catch(() => []);
    for (const name of names.sort()) {
      const place = sidecarOf(`${folder}/${name}`);
      if (place?.textPath !== textPath) continue;
      const file = await readSidecarFile(`${root}/${folder}/${name}`, { root, ...place }, language);
      found.push('failure' in file ? file : { textPath, file });
    }
  }
  return found;
}

/** Writes the codebook first: a code that nothing has yet is in nobody's way. Answers why not all was written. */
async function write(
  plan: ImportPlan,
  root: string,
  codebook: { readonly path: string; readonly mark: string },
  known: readonly Standing[],
  language: Language,
): Promise<string | undefined> {
  const files: { readonly path: string; readonly content: string }[] = [];
  if (plan.codebook) files.push({ path: codebook.path, content: `${codebook.mark}${plan.codebook.text}` });
  for (const { textPath, annotator, annotations } of plan.sidecars) {
    const path = `${root}/${sidecarPath(textPath, annotator)}`;
    const standing = known.find((one) => one.textPath === textPath && one.file.annotator === annotator)?.file;
    const file = await readSidecarFile(path, { root, textPath, annotator }, language, true);
    if ('failure' in file) return file.failure;
    if (file.content !== (standing?.content ?? '')) return say(language, CHANGED(file.path));
    const all = [...file.sidecar.annotations, ...annotations];
    files.push({ path: file.path, content: writeSidecar(file.sidecar, all, file.around) });
  }
  // What can be known beforehand stops all of it, so that no half is written.
  for (const { path } of files) {
    try {
      await mkdir(dirname(path), { recursive: true });
      await access(dirname(path), constants.W_OK);
    } catch (error) {
      return sayNotWritten(path, error, language);
    }
  }
  for (const { path, content } of files) {
    try {
      await writeWhole(path, content);
    } catch (error) {
      return sayNotWritten(path, error, language);
    }
  }
  return undefined;
}

const NO_NAME = (count: number) => ({
  nl: `Van ${count === 1 ? 'één annotatie' : `${count} annotaties`} staat er niet bij wie die heeft gemaakt. Geef met --as een naam. Er is niets geschreven.`,
  en: `Of ${count === 1 ? 'one annotation' : `${count} annotations`} it isn’t told who made it. Give a name with --as. Nothing was written.`,
});

const CHANGED = (path: string) => ({
  nl: `${path} is intussen gewijzigd. Importeer opnieuw.`,
  en: `${path} has changed in the meantime. Import again.`,
});

const DRY = { nl: 'Niets geschreven (--dry-run).', en: 'Nothing written (--dry-run).' };

const UNPLACED = {
  ambiguous: {
    nl: 'Kan op meer plaatsen staan en is bewaard; “bronwijzer annotations check” toont welke:',
    en: 'May stand in more than one place and was kept; “bronwijzer annotations check” shows which:',
  },
  orphaned: {
    nl: 'Niet teruggevonden in de tekst en bewaard; “bronwijzer annotations check” toont wat erop lijkt:',
    en: 'Not found in the text and kept; “bronwijzer annotations check” shows what is like it:',
  },
} as const;
