// Builds everything that runs: the bundles in dist/ (minified with --production) or, with --tests, the tests in out/.
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';

/** Lets code import a YAML file. It is read at build time, so no bundle carries a parser for it. */
const yaml = {
  name: 'yaml',
  setup({ onLoad }) {
    onLoad({ filter: /\.yaml$/ }, ({ path }) => ({
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
      loader: 'json',
    }));
  },
};

const production = process.argv.includes('--production');
const shared = {
  loader: { '.jsonl': 'text', '.md': 'text' },
  bundle: true,
  minify: production,
  sourcemap: !production,
  plugins: [yaml],
  logLevel: 'warning',
};
const node = { platform: 'node', target: 'node20' };
const browser = { platform: 'browser', target: 'es2022' };

const bundles = [
  { ...node, entryPoints: ['client/client.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  {
    ...browser,
    entryPoints: ['client/client-web.ts'],
    outfile: 'dist/client-web.js',
    external: ['vscode'],
    format: 'cjs',
  },
  { ...browser, entryPoints: ['client/view/table.ts'], outfile: 'dist/table.js', format: 'iife' },
  { ...browser, entryPoints: ['server/main/worker.ts'], outfile: 'dist/server-worker.js', format: 'iife' },
];

/**
 * The ways in for an editor and a terminal: what both need is packaged once, and neither loads what only the other needs.
 * esbuild shares code between modules only, so these are written first, and then once more as what Node starts.
 */
async function buildForNode() {
  const options = { ...shared, ...node, outdir: 'dist' };
  const { metafile } = await build({
    ...options,
    entryPoints: { server: 'server/main/node.ts', cli: 'server/main/cli.ts' },
    chunkNames: 'shared-[hash]',
    format: 'esm',
    splitting: true,
    metafile: true,
  });
  const written = Object.keys(metafile.outputs).filter((name) => name.endsWith('.js'));
  await build({ ...options, entryPoints: written, bundle: false, format: 'cjs', allowOverwrite: true });
  chmodSync('dist/cli.js', 0o755);
}

/** All other tests, and the bench, run in Node, as modules beside the packages that they import. */
const nodeTests = {
  ...node,
  entryPoints: globSync([
    'test/*.test.ts',
    'test/{client,server,protocol,syntaxes}/**/*.test.ts',
    'test/bench/{bench,anchoring,extractions}.ts',
  ]),
  outbase: '.',
  outdir: 'out',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  packages: 'external',
};

/**
 * The in-editor tests of a folder, as the one module that VS Code loads. It runs in both extension hosts, so what the
 * tests import must run in a browser too; `mocha` comes first, since it defines what they call.
 */
const editorTests = (folder) => ({
  ...browser,
  stdin: {
    contents: [
      "export { run } from '../mocha';",
      ...globSync('*.test.ts', { cwd: folder }).map((test) => `import './${test}';`),
    ].join('\n'),
    resolveDir: folder,
    sourcefile: 'index.ts',
  },
  outfile: `out/${folder}/index.js`,
  format: 'cjs',
  external: ['vscode'],
  // Mocha for browsers looks for these before it makes itself global.
  define: { exports: 'undefined', module: 'undefined' },
});

const tests = process.argv.includes('--tests');
rmSync(tests ? 'out' : 'dist', { recursive: true, force: true });
const wanted = tests
  ? [nodeTests, ...['suite', 'packaged'].map((name) => editorTests(`test/editor/${name}`))]
  : bundles;
try {
  await Promise.all([...wanted.map((options) => build({ ...shared, ...options })), ...(tests ? [] : [buildForNode()])]);
} catch {
  // What is wrong has been printed.
  process.exit(1);
}
