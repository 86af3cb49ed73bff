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
];

/** What runs in Node and in a worker of a browser alike, of packages that have one for each. */
const forBoth = {
  conditions: ['browser', 'module'],
  alias: { fflate: 'fflate/browser', yaml: './node_modules/yaml/browser/index.js' },
};

/**
 * The ways in for an editor, a terminal and a worker: what they share is packaged once, and none loads what only another
 * needs. esbuild shares code between modules only, so these are written first, and then once more as what Node starts. To a
 * worker, where all scripts have one scope and nothing to require with, each is a part that `workerLoader.ts` puts together.
 */
async function buildServer() {
  const options = { ...shared, ...node, outdir: 'dist' };
  const { metafile } = await build({
    ...options,
    ...forBoth,
    entryPoints: { server: 'server/main/node.ts', cli: 'server/main/cli.ts', worker: 'server/main/worker.ts' },
    chunkNames: 'shared-[hash]',
    format: 'esm',
    splitting: true,
    metafile: true,
  });
  const written = Object.keys(metafile.outputs).filter((name) => name.endsWith('.js'));
  // The function has parentheses of its own, by which V8 sees that it is called at once and doesn't read it twice.
  const run = (name) =>
    `(part=>typeof module==="object"?part(module,exports,require):addPart(${JSON.stringify(name)},part))`;
  const asPart = (name) => ({
    ...options,
    entryPoints: [name],
    bundle: false,
    format: 'cjs',
    supported: { 'dynamic-import': false },
    allowOverwrite: true,
    banner: { js: `${run(nameOfPart(name))}((function(module,exports,require){` },
    footer: { js: '}));' },
  });
  const loader = {
    ...shared,
    ...browser,
    entryPoints: ['server/main/workerLoader.ts'],
    outfile: 'dist/server-worker.js',
    format: 'iife',
    define: { PARTS_AT_START: JSON.stringify(neededBy('dist/worker.js', metafile).map(nameOfPart)) },
  };
  await Promise.all([...written.map(asPart), loader].map((wanted) => build(wanted)));
  chmodSync('dist/cli.js', 0o755);
}

/** `./shared-ABC.js`: what the other parts require it by. */
const nameOfPart = (output) => output.replace('dist/', './');

/** An output and all that it imports when it starts. */
function neededBy(output, { outputs }) {
  const needed = new Set([output]);
  for (const name of needed)
    for (const { path, kind, external } of outputs[name].imports)
      if (kind === 'import-statement' && !external) needed.add(path);
  return [...needed];
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
  await Promise.all([...wanted.map((options) => build({ ...shared, ...options })), ...(tests ? [] : [buildServer()])]);
} catch {
  // What is wrong has been printed.
  process.exit(1);
}
