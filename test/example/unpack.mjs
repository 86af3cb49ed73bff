// Makes the example of annotations: the five texts of `seeds/` with a codebook, and what two people noted about them.
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../processes.mjs';

/** Where the example of this checkout stands: a folder to write in, of which git knows nothing. */
export const exampleFolder = join(root, 'example');

/** Makes the example in a folder; answers whether it did. One that is there is left as it is: it is somebody's work. */
export function unpackExample(folder = exampleFolder) {
  if (existsSync(folder)) return false;
  // A copy that was broken off must not look like an example.
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(join(root, 'seeds'), unfinished, { recursive: true });
  for (const name of ['annotations', 'codebook.yaml', 'corpus.yaml']) {
    cpSync(join(root, 'test', 'example', name), join(unfinished, name), { recursive: true });
  }
  renameSync(unfinished, folder);
  return true;
}
