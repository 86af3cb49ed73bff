import type { Register } from '../actors/model';
import { exportedAs } from '../annotations/exchange/exportedAs';
import { type FormatName, IN_ONE_FILE } from '../annotations/exchange/formats';
import { actorsOf, sourcesOf } from '../annotations/exchange/projectOf';
import { sayLeftOut } from '../annotations/exchange/sayLeftOut';
import { type Language, say } from '../text/language';
import { type AnnotatedFolder, readAnnotatedFolder } from './annotationFiles';
import { sayUnknownAnnotator } from './annotationsNow';
import { firstOf } from './firstOf';
import { fail, print, warn } from './output';
import { ownTexts, rootOf } from './ownTexts';
import { registerOf } from './registerOf';
import { writeNew } from './writeNew';

export interface ExportOptions {
  readonly format: FormatName;
  readonly to: string;
  /** The keys of those whose annotations go; all where there are none. */
  readonly annotators?: readonly string[];
  readonly overwrite: boolean;
  readonly verbose: boolean;
  readonly language: Language;
}

/**
 * `bronwijzer annotations export`: writes annotations, their texts and the codes in a format of other programs, and tells what
 * that can't hold. 0: written; 2: something couldn't be read, or a file is in the way or couldn't be written.
 */
export async function annotationsExport(path: string, register: Register, options: ExportOptions): Promise<0 | 2> {
  const { format, to, overwrite, verbose, language } = options;
  const folder = await readAnnotatedFolder(path, language);
  const asked = options.annotators ?? folder.annotators;
  const problems = problemsOf(folder, asked, language);
  if (problems.length > 0) return fail(problems);
  const gathered = await gather(path, folder, asked, register);
  const { files, count, leftOut } = await exportedAs(format, gathered, language);
  const written = await writeNew(files, IN_ONE_FILE.includes(format), {
    to,
    overwrite,
    sources: sourcePaths(path, folder),
    language,
  });
  if ('failures' in written) return fail(written.failures);
  warn(sayLeftOut(leftOut, firstOf(language, verbose), language));
  const place = written.paths.length === 1 ? written.paths.join() : to;
  await print(
    `${say(language, {
      nl: `Geschreven: ${place} (${count} ${count === 1 ? 'annotatie' : 'annotaties'}).`,
      en: `Written: ${place} (${count} ${count === 1 ? 'annotation' : 'annotations'}).`,
    })}\n`,
  );
  return 0;
}

/** Why nothing can be made of a folder for these annotators. */
export function problemsOf(folder: AnnotatedFolder, asked: readonly string[], language: Language): readonly string[] {
  if (folder.failures.length > 0) return folder.failures;
  const strangers = asked.filter((name) => !folder.annotators.includes(name));
  if (strangers.length > 0) return strangers.map((name) => sayUnknownAnnotator(name, folder, language));
  if (folder.codebook?.read.isWhole === false) return [say(language, BROKEN(folder.codebook.path))];
  return asked.length === 0 ? [say(language, NOTHING)] : [];
}

/** What some annotators noted, with all texts, codes and actors that it is about. */
export async function gather(
  path: string,
  { files, codebook }: AnnotatedFolder,
  asked: readonly string[],
  register: Register,
) {
  const root = rootOf(path);
  const annotations = asked.flatMap((key) =>
    files.flatMap(({ sidecars }) => sidecars.get(key)?.sidecar.annotations ?? []),
  );
  const textOf = ownTexts(root);
  const texts = sourcesOf(annotations).flatMap((source) => {
    const text = textOf(source);
    return text === undefined ? [] : [{ path: source, text }];
  });
  const all = await registerOf(
    root,
    texts.map((text) => text.path),
    register,
  );
  return {
    texts,
    annotations,
    codebook: codebook?.read.codebook ?? { codes: [] },
    actorOf: actorsOf(all),
  };
}

/** The files that make up an annotated folder. */
export function sourcePaths(path: string, { files, codebook }: AnnotatedFolder): readonly string[] {
  const own = files.flatMap((file) => [file.path, ...[...file.sidecars.values()].map((sidecar) => sidecar.path)]);
  return [...own, ...(codebook ? [codebook.path] : []), `${rootOf(path)}/codebook.yaml`];
}

export const BROKEN = (path: string) => ({
  nl: `${path} heeft fouten waardoor het niet helemaal gelezen kan worden. “bronwijzer annotations check” toont ze; herstel die eerst.`,
  en: `${path} has mistakes, so that not all of it can be read. “bronwijzer annotations check” shows them; repair those first.`,
});

const NOTHING = {
  nl: 'In deze map staan geen annotaties. Kies de map waarin “annotations” staat.',
  en: 'There are no annotations in this folder. Choose the folder that holds “annotations”.',
};
