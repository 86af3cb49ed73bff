import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { type Language, say, type Wording } from '../text/language';

/**
 * Writes a file whole or not at all: into a new file beside it, which takes its place when all of it is on the disk. Behind a
 * symbolic link the file that it leads to is replaced; rights stay what they were.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (known) => known.mode & 0o777,
    () => undefined,
  );
  const beside = `${target}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, content, { flag: 'wx', flush: true, ...(mode === undefined ? {} : { mode }) });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** That a file can't be written, why, and that nothing happened to it. */
export function sayNotWritten(path: string, error: unknown, language: Language): string {
  const reason = reasonOf(error);
  return say(language, {
    nl: `${path} kan niet geschreven worden: ${reason.nl}. Het is gebleven zoals het was.`,
    en: `${path} can't be written: ${reason.en}. It has stayed as it was.`,
  });
}

/** Why, as people say it; what the system says names a file beside it that nobody knows of. */
function reasonOf(error: unknown): Wording {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return { nl: 'de map bestaat niet', en: 'the folder does not exist' };
    case 'EISDIR':
      return { nl: 'daar staat een map', en: 'a folder stands there' };
    case 'ENOTDIR':
    case 'EEXIST':
      return { nl: 'waar een map hoort, staat een bestand', en: 'a file stands where a folder should' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { nl: 'u mag daar niet schrijven', en: 'you may not write there' };
    case 'ENOSPC':
    case 'EDQUOT':
      return { nl: 'er is geen ruimte meer', en: 'there is no room left' };
    default: {
      const reason = error instanceof Error ? error.message : String(error);
      return { nl: reason, en: reason };
    }
  }
}
