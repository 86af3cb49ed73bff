import { parse, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Register } from '../actors/model';
import { followSettings } from '../corpus/followedSettings';
import { diskFiles } from './diskFiles';

/** Who is known in a folder: the built-in register with what the `actors.yaml` and `corpus.yaml` around its texts say. */
export async function registerOf(root: string, texts: readonly string[], builtIn: Register): Promise<Register> {
  const uriOf = (path: string): string => URI.file(resolve(path)).toString();
  const settings = followSettings(diskFiles, builtIn);
  await settings.read(
    texts.map((path) => uriOf(`${root}/${path}`)),
    [uriOf(root)],
    [uriOf(parse(resolve(root)).root)],
  );
  return settings.current.actors.register;
}
