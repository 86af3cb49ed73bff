// `node test/example/make.mjs`: writes the files of annotations of the example anew, from the lists in `anna.ts` and `bram.ts`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../processes.mjs';

const example = join(root, 'test', 'example');
const { outputFiles } = await build({
  entryPoints: [join(example, 'sidecars.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const [{ text: code }] = outputFiles;
const { exampleSidecars } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);

const files = await exampleSidecars((file) => readFileSync(join(root, 'seeds', file), 'utf8'));
rmSync(join(example, 'annotations'), { recursive: true, force: true });
for (const [path, content] of files) {
  mkdirSync(dirname(join(example, path)), { recursive: true });
  writeFileSync(join(example, path), content);
}
console.log(`${files.size} files written.`);
