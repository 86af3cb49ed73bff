import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { type Language, say } from '../text/language';

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
  const reason = error instanceof Error ? error.message : String(error);
  return say(language, {
    nl: `${path} kan niet geschreven worden: ${reason}. Het is gebleven zoals het was.`,
    en: `${path} can't be written: ${reason}. It has stayed as it was.`,
  });
}
