import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decisionsOnPassages, decisionsOnVersions, openQuestions, withDecisions } from '../annotations/decisions';
import { joinedSidecar } from '../annotations/files/joinedSidecar';
import { writeSidecar } from '../annotations/files/sidecar';
import { annotatorKey, sidecarPath } from '../annotations/files/sidecarPath';
import { mergeVersions } from '../annotations/merge';
import type { Annotation } from '../annotations/model';
import { NAMESAKE_OF_THIRD, namesakeIn } from '../annotations/samePerson';
import { sideBySide } from '../annotations/sideBySide';
import { type Language, say } from '../text/language';
import { placeOf, readAnnotatedFolder, readSidecarFile, type SidecarFile, type SidecarPlace } from './annotationFiles';
import { areFiles, NO_PLACE, ONE_OF_EACH } from './annotationsDiff';
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
  const files = areFiles(one, other);
  if (files === undefined) return fail([say(options.language, ONE_OF_EACH)]);
  return files ? mergeFiles(one, other, options) : mergeAnnotators(annotatorKey(one), annotatorKey(other), options);
}

async function mergeFiles(
  one: string,
  other: string,
  { base, into = one, as, language }: MergeOptions,
): Promise<0 | 1 | 2> {
  const place = placeOf(as ?? into) ?? placeOf(one) ?? placeOf(other);
  if (place === undefined) return fail([say(language, NO_PLACE)]);
  if (as === undefined && areOfTwo(placeOf(one), placeOf(other))) return fail([say(language, OF_TWO(one, other))]);
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
  if (await standsInTheWay(merged, [one, other])) return fail([say(language, IN_THE_WAY(into))]);
  if (conflicts.length === 0) return write([merged], language);
  // The open questions come first: while they aren't there the file isn't merged either.
  const asked = decisionsOnVersions(conflicts, language);
  const decisions = await decisionsFile({ ...place, annotator: `${place.annotator}-open` }, asked, language);
  if ('failure' in decisions) return fail([decisions.failure]);
  const code = await write([decisions, merged], language);
  if (code !== 0) return code;
  const ids = new Set(asked.map(({ id }) => id));
  const open = openQuestions(decisions.annotations.filter(({ id }) => ids.has(id)));
  if (open === 0) return 0;
  await print(
    `${say(language, {
      nl: `Te beslissen: ${open}. De vragen en de andere versies staan in ${decisions.path}.`,
      en: `To be decided: ${open}. The questions and the other versions are in ${decisions.path}.`,
    })}\n`,
  );
  return 1;
}

/** Whether two files are, by where they stand, of two texts or of two annotators. */
function areOfTwo(one: SidecarPlace | undefined, other: SidecarPlace | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.textPath !== other.textPath || one.annotator !== other.annotator;
}

/** Whether writing a file would take away something else than the files that are joined in it. */
async function standsInTheWay({ path, content }: Written, joined: readonly string[]): Promise<boolean> {
  if (joined.some((one) => resolve(one) === resolve(path))) return false;
  const standing = await readFile(path, 'utf8').catch(() => content);
  return standing !== content;
}

async function mergeAnnotators(
  one: string,
  other: string,
  { into, folder: path, language }: MergeOptions,
): Promise<0 | 1 | 2> {
  const third = into === undefined ? undefined : annotatorKey(into);
  if (into === undefined || third === undefined || third === one || third === other || !/[\p{L}\p{N}]/u.test(into))
    return fail([say(language, NO_THIRD)]);
  if (one === other) return fail([say(language, SAME_TWICE)]);
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
    open += openQuestions(decisions.annotations);
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
): Promise<(Written & { readonly annotations: readonly Annotation[] }) | { readonly failure: string }> {
  const path = `${place.root}/${sidecarPath(place.textPath, place.annotator)}`;
  const file = await readSidecarFile(path, place, language, true);
  if ('failure' in file) return file;
  const annotations = withDecisions(file.sidecar.annotations, added);
  return { path: file.path, content: writeSidecar(file.sidecar, annotations, file.around), annotations };
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

const SAME_TWICE = {
  nl: 'Dit is tweemaal dezelfde annotator. Noem er twee.',
  en: 'These are the same annotator. Name two.',
};

const IN_THE_WAY = (path: string) => ({
  nl: `${path} bestaat al en is geen van beide versies. Kies met --into een andere plaats.`,
  en: `${path} exists already and is neither of the two versions. Choose another place with --into.`,
});

const OF_TWO = (one: string, other: string) => ({
  nl: `${one} en ${other} zijn geen twee versies van één bestand: zij zijn van twee teksten of twee annotatoren. Geef de namen van twee annotatoren om hun werk samen te voegen; zijn het toch versies van één bestand, zeg dan met --as van welk.`,
  en: `${one} and ${other} are not two versions of one file: they are of two texts or of two annotators. To join what two annotators did, give their names; if they are versions of one file all the same, tell with --as which.`,
});
