import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its place. Behind a symbolic link the file
 * that it leads to is replaced; rights stay what they were.
 */
export async function writeWhole(path: string, content: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (known) => known.mode & 0o777,
    () => undefined,
  );
  const beside = `${target}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, content, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
