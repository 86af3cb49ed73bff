/** What `esbuild.mjs` writes: a part of the server as a function, to be given what Node gives a script. */
type Part = (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown) => void;

/** The parts without which the server can't start, the one that starts it first. Filled in by `esbuild.mjs`. */
declare const PARTS_AT_START: readonly [string, ...string[]];

const parts = new Map<string, Part>();
const modules = new Map<string, { readonly exports: unknown }>();
Object.assign(globalThis, { addPart: (name: string, part: Part) => parts.set(name, part) });

/**
 * Puts the server together in a worker of a browser, out of the same files that Node runs. The first message is the address
 * of this script: VS Code starts a worker from a blob, against which no address can be resolved. The server has to listen
 * before that message has been dealt with, since the next one may be waiting: so everything here is synchronous.
 */
addEventListener(
  'message',
  ({ data }) => {
    const fetchParts = (names: readonly string[]): void =>
      importScripts(...names.map((name) => new URL(name, data).href));

    const require = (name: string): unknown => {
      const known = modules.get(name);
      if (known) return known.exports;
      // What an import() of the server asks for later is fetched then.
      if (!parts.has(name)) fetchParts([name]);
      const part = parts.get(name);
      if (!part) throw new Error(`${name} is no part of the server`);
      const module = { exports: {} };
      part(module, module.exports, require);
      modules.set(name, module);
      return module.exports;
    };

    // All at once: they are fetched side by side.
    fetchParts(PARTS_AT_START);
    require(PARTS_AT_START[0]);
  },
  { once: true },
);
