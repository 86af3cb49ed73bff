import { decisionsOnPassages, decisionsOnVersions, withDecisions } from '../annotations/decisions';
import { joinedSidecar } from '../annotations/files/joinedSidecar';
import { writeSidecar } from '../annotations/files/sidecar';
import { annotatorKey, sidecarPath } from '../annotations/files/sidecarPath';
import { mergeVersions } from '../annotations/merge';
import type { Annotation } from '../annotations/model';
import { NAMESAKE_OF_THIRD, namesakeIn } from '../annotations/samePerson';
import { sideBySide } from '../annotations/sideBySide';
import { type Language, say } from '../text/language';
import { placeOf, readAnnotatedFolder, readSidecarFile, type SidecarFile, type SidecarPlace } from './annotationFiles';
import { isFile, NO_PLACE } from './annotationsDiff';
import { presentAnnotations, sayLeftOut, sayNotFound, sayUnknownAnnotator } from './annotationsNow';
import { fail, print, warn } from './output';
import { sayNotWritten, writeWhole } from './writeWhole';

export interface MergeOptions {
  /** The version that both come from. */
  readonly base?: string;
  /** The file to be written, without it the first; of two annotators the name of the third. */
  readonly into?: string;
  /** Where a file belongs that stands elsewhere, as under `git merge`. */
  readonly as?: string;
  /** The folder in which two annotators are joined. */
  readonly folder: string;
  readonly language: Language;
}

/**
 * `bronwijzer annotations merge`: joins two versions of a file, or what two annotators agree on in a third file with an open
 * question for all else. 0: nothing left to be decided; 1: something is; 2: a file couldn't be read or written, and then
 * nothing was.
 */
export async function annotationsMerge(one: string, other: string, options: MergeOptions): Promise<0 | 1 | 2> {
  return isFile(one) && isFile(other)
    ? mergeFiles(one, other, options)
    : mergeAnnotators(annotatorKey(one), annotatorKey(other), options);
}

async function mergeFiles(
  one: string,
  other: string,
  { base, into = one, as, language }: MergeOptions,
): Promise<0 | 1 | 2> {
  const place = placeOf(as ?? into) ?? placeOf(one) ?? placeOf(other);
  if (place === undefined) return fail([say(language, NO_PLACE)]);
  const files: SidecarFile[] = [];
  const failures: string[] = [];
  for (const path of [one, other, ...(base === undefined ? [] : [base])]) {
    const file = await readSidecarFile(path, place, language);
    if ('failure' in file) failures.push(file.failure);
    else files.push(file);
  }
  const [own, others, origin] = files;
  if (failures.length > 0 || own === undefined || others === undefined) return fail(failures);
  const { annotations, conflicts } = mergeVersions(
    own.sidecar.annotations,
    others.sidecar.annotations,
    origin?.sidecar.annotations,
  );
  const joined = joinedSidecar(own.sidecar, others.sidecar, annotations, origin?.sidecar);
  const merged: Written = { path: into, content: writeSidecar(joined, annotations, own.around) };
  if (conflicts.length === 0) return write([merged], language);
  // The open questions come first: while they aren't there the file isn't merged either.
  const decisions = await decisionsFile(
    { ...place, annotator: `${place.annotator}-open` },
    decisionsOnVersions(conflicts, language),
    language,
  );
  if ('failure' in decisions) return fail([decisions.failure]);
  const code = await write([decisions, merged], language);
  if (code !== 0) return code;
  await print(
    `${say(language, {
      nl: `Te beslissen: ${conflicts.length}. De vragen en de andere versies staan in ${decisions.path}.`,
      en: `To be decided: ${conflicts.length}. The questions and the other versions are in ${decisions.path}.`,
    })}\n`,
  );
  return 1;
}

async function mergeAnnotators(
  one: string,
  other: string,
  { into, folder: path, language }: MergeOptions,
): Promise<0 | 1 | 2> {
  const third = into === undefined ? undefined : annotatorKey(into);
  if (into === undefined || third === undefined || third === one || third === other)
    return fail([say(language, NO_THIRD)]);
  const folder = await readAnnotatedFolder(path, language);
  const strangers = [one, other].filter((name) => !folder.annotators.includes(name));
  if (folder.failures.length > 0) return fail(folder.failures);
  if (strangers.length > 0) return fail(strangers.map((name) => sayUnknownAnnotator(name, folder, language)));
  const standing = folder.files.flatMap(({ sidecars }) => sidecars.get(third)?.sidecar.annotations ?? []);
  const namesake = namesakeIn(standing, into);
  if (namesake !== undefined) return fail([say(language, NAMESAKE_OF_THIRD(into.trim(), namesake))]);
  const { texts, leftOut, notFound } = await presentAnnotations(folder, [one, other]);
  const written: Written[] = [];
  let open = 0;
  for (const {
    file,
    annotations: [own = [], others = []],
  } of texts) {
    const names = { one: file.sidecars.get(one)?.name ?? one, other: file.sidecars.get(other)?.name ?? other };
    const added = decisionsOnPassages(sideBySide(own, others), names, language);
    const place = { root: path.replace(/(?<=.)[/\\]+$/, ''), textPath: file.textPath, annotator: third };
    const decisions = await decisionsFile(place, added, language);
    if ('failure' in decisions) return fail([decisions.failure]);
    written.push(decisions);
    open += decisions.open;
  }
  const code = await write(written, language);
  if (code !== 0) return code;
  await print(
    `${say(language, {
      nl: `Geschreven voor ${third}: ${written.length} ${written.length === 1 ? 'bestand' : 'bestanden'}. Open vragen: ${open}.`,
      en: `Written for ${third}: ${written.length} ${written.length === 1 ? 'file' : 'files'}. Open questions: ${open}.`,
    })}\n`,
  );
  warn([...sayLeftOut(leftOut, language), ...sayNotFound(notFound, language)]);
  return open === 0 ? 0 : 1;
}

interface Written {
  readonly path: string;
  readonly content: string;
}

/** A file of decisions with what is to be added; what stands there, answers too, stays. */
async function decisionsFile(
  place: SidecarPlace,
  added: readonly Annotation[],
  language: Language,
): Promise<(Written & { readonly open: number }) | { readonly failure: string }> {
  const path = `${place.root}/${sidecarPath(place.textPath, place.annotator)}`;
  const file = await readSidecarFile(path, place, language, true);
  if ('failure' in file) return file;
  const annotations = withDecisions(file.sidecar.annotations, added);
  const open = annotations.filter(({ body }) => body.motivation === 'questioning' && body.state === 'open').length;
  return { path: file.path, content: writeSidecar(file.sidecar, annotations, file.around), open };
}

async function write(files: readonly Written[], language: Language): Promise<0 | 2> {
  for (const { path, content } of files) {
    try {
      await writeWhole(path, content);
    } catch (error) {
      return fail([sayNotWritten(path, error, language)]);
    }
  }
  return 0;
}

const NO_THIRD = {
  nl: 'Noem met --into de derde, bij wie de beslissingen komen: --into besluit.',
  en: 'Name with --into the third, who gets the decisions: --into decided.',
};
