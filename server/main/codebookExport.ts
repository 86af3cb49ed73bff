import { allCodes } from '../annotations/codebook/model';
import { readCodebook } from '../annotations/codebook/read';
import { type CodebookFormat, exportedCodebook } from '../annotations/exchange/codebookFiles';
import { sayLeftOut } from '../annotations/exchange/sayLeftOut';
import { type Language, say } from '../text/language';
import { BROKEN } from './annotationsExport';
import { readCodebookFile } from './codebookFile';
import { firstOf } from './firstOf';
import { fail, print, warn } from './output';
import { rootOf } from './ownTexts';
import { writeNew } from './writeNew';

export interface CodebookExportOptions {
  readonly format: CodebookFormat;
  readonly to: string;
  readonly overwrite: boolean;
  readonly verbose: boolean;
  readonly language: Language;
}

/**
 * `bronwijzer codebook export`: writes `codebook.yaml` for other programs, and tells what the format can't hold. 0: written; 2:
 * the codebook couldn't be read, or a file is in the way or couldn't be written.
 */
export async function codebookExport(path: string, options: CodebookExportOptions): Promise<0 | 2> {
  const { format, to, overwrite, verbose, language } = options;
  const root = rootOf(path);
  const file = await readCodebookFile(root, language);
  if ('failure' in file) return fail([file.failure]);
  const { codebook, isWhole } = readCodebook(file.text);
  if (!isWhole) return fail([say(language, BROKEN(file.path))]);
  const { length } = allCodes(codebook);
  if (length === 0) return fail([say(language, NO_CODES(file.path))]);
  const { files, leftOut } = await exportedCodebook(codebook, format, language);
  const written = await writeNew(files, true, { to, overwrite, sources: [file.path], language });
  if ('failures' in written) return fail(written.failures);
  warn(sayLeftOut(leftOut, firstOf(language, verbose), language));
  await print(
    `${say(language, {
      nl: `Geschreven: ${written.paths.join()} (codes: ${length}).`,
      en: `Written: ${written.paths.join()} (codes: ${length}).`,
    })}\n`,
  );
  return 0;
}

const NO_CODES = (path: string) => ({
  nl: `${path} is er niet, of er staan geen codes in. Kies de map waarin het codeboek staat.`,
  en: `${path} isn’t there, or has no codes. Choose the folder that holds the codebook.`,
});
