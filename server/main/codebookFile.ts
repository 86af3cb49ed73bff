import { readFile, stat } from 'node:fs/promises';
import { decode, sayUnreadable } from '../text/decode';
import type { Language } from '../text/language';
import { isMissing, shownPath } from './annotationFiles';
import { sayFailure } from './namedTexts';

export interface CodebookFile {
  readonly path: string;
  /** Empty where the file isn't there. */
  readonly text: string;
  /** The byte-order mark that it began with, if any. */
  readonly mark: string;
}

/** The `codebook.yaml` of a folder, or a sentence on why it, or the folder, can't be read. */
export async function readCodebookFile(
  root: string,
  language: Language,
): Promise<CodebookFile | { readonly failure: string }> {
  const path = shownPath(`${root}/codebook.yaml`);
  try {
    const bytes = await readFile(path);
    const decoded = decode(bytes);
    if (decoded.status === 'unreadable') return { failure: sayUnreadable(language, path, decoded.reason) };
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { path, text: decoded.text, mark: hasMark ? '\uFEFF' : '' };
  } catch (error) {
    if (!isMissing(error)) return { failure: sayFailure(language, path, error) };
    const noFolder = await stat(root).then(
      () => undefined,
      (reason: unknown) => ({ failure: sayFailure(language, shownPath(root), reason) }),
    );
    return noFolder ?? { path, text: '', mark: '' };
  }
}
