import { readFile, stat } from 'node:fs/promises';
import { dirname, parse, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Register } from '../actors/model';
import { followSettings } from '../corpus/followedSettings';
import type { Corpus } from '../corpus/model';
import { createReadings } from '../corpus/readings';
import { createCorpusStore } from '../corpus/store';
import { factsOf } from '../corpus/workspace';
import type { Document } from '../document/model';
import { readDocument } from '../document/read';
import { decode, sayUnreadable } from '../text/decode';
import { type Language, say } from '../text/language';
import { diskFiles, filesIn } from './diskFiles';
import { type NamedSettings, namedSettings } from './namedSettings';

/** A text named on the command line, or found in a folder named there. */
export interface NamedText {
  /** As given, or what was given with the way to the file behind it. */
  readonly path: string;
  readonly uri: string;
  readonly document: Document;
}

/** All that was named, read: whatever it looks like, for whoever names a file wants to know what stands in it. */
export interface NamedTexts {
  readonly texts: readonly NamedText[];
  /** The texts as one corpus. */
  readonly corpus: Corpus;
  /** The settings files that count for the texts. */
  readonly settings: readonly NamedSettings[];
  /** A sentence for each path that couldn't be read: which, why, and what to do. */
  readonly failures: readonly string[];
  /** Reads a text as if its file had another content; the corpus then knows that one. Nothing is written. */
  readonly rewrite: (text: NamedText, content: string) => Promise<NamedText>;
}

/**
 * Reads files and folders in the order given, a file that is named twice once. One that can't be read doesn't hide the others.
 * The `corpus.yaml` in the folder of a text or the nearest above it counts; what it leaves out is read only where it is named.
 * `progress` is told how many files have been looked at, and how many there are.
 */
export async function readNamedTexts(
  paths: readonly string[],
  register: Register,
  language: Language,
  progress: (done: number, all: number) => void = () => {},
): Promise<NamedTexts> {
  const texts = new Map<string, NamedText>();
  const failures: string[] = [];
  const named: Named[] = [];
  for (const given of paths) named.push(await lookAt(given, language));

  const settings = followSettings(diskFiles, register);
  const folders = [...new Set(named.map(({ folder }) => folder))];
  // As elsewhere in a terminal, settings are looked for up to the root of the disk.
  const roots = [...new Set(paths.map((path) => URI.file(parse(resolve(path)).root).toString()))];
  const all = named.flatMap(({ found }) => found.map(uriOf));
  await settings.read(all, folders, roots);
  const { membership, actors } = settings.current;
  const readings = createReadings(settings);
  const inMemory = async (uri: string): Promise<string | undefined> => texts.get(uri)?.document.text;
  const store = createCorpusStore(register, inMemory, (uri) => membership.known(uri));
  store.setActors(actors);

  const read = async (path: string, uri: string, content: string): Promise<NamedText> => {
    const { register, known } = readings.begin(uri);
    const text = { path, uri, document: readDocument(content, register, undefined, known) };
    texts.set(uri, text);
    store.set(uri, factsOf(text.document), await membership.stated(uri));
    return text;
  };
  let done = 0;
  for (const { given, found, missing } of named) {
    failures.push(...missing);
    for (const path of found) {
      progress(++done, all.length);
      const uri = uriOf(path);
      if (texts.has(uri) || (path !== given && (await membership.leavesOut(uri)))) continue;
      try {
        const decoded = decode(await readFile(path));
        if (decoded.status === 'unreadable') {
          failures.push(sayUnreadable(language, path, decoded.reason));
          continue;
        }
        await read(path, uri, decoded.text);
      } catch (error) {
        failures.push(sayFailure(language, path, error));
      }
    }
  }
  const exists = async (uri: string): Promise<boolean> => texts.has(uri) || (await diskFiles.read(uri)) !== undefined;
  return {
    texts: [...texts.values()],
    corpus: store.corpus,
    settings: (await settings.checked({ exists, textOf: inMemory })).map(namedSettings),
    failures,
    rewrite: ({ path, uri }, content) => read(path, uri, content),
  };
}

/** A file or folder that was named, and what is to be read of it. */
interface Named {
  readonly given: string;
  /** The folder itself, or that of the file, as a URI. */
  readonly folder: string;
  readonly found: readonly string[];
  readonly missing: readonly string[];
}

async function lookAt(given: string, language: Language): Promise<Named> {
  const missing: string[] = [];
  const found = await filesAt(given, (path, error) => void missing.push(sayFailure(language, path, error)));
  const folder = uriOf(found.length === 1 && found[0] === given ? dirname(resolve(given)) : given);
  return { given, folder, found, missing };
}

function uriOf(path: string): string {
  return URI.file(resolve(path)).toString();
}

/** The file itself, or the texts of a folder, as paths that start with what was given. */
async function filesAt(given: string, fail: (path: string, error: unknown) => void): Promise<readonly string[]> {
  const found = await stat(given).catch((error: unknown) => fail(given, error));
  if (!found) return [];
  if (!found.isDirectory()) return [given];
  const inside = (names: readonly string[]): string =>
    [given.replace(/(?<=.)[/\\]+$/, ''), ...names].join('/').replace(/^\/\//, '/');
  const files = await filesIn(given, (names, error) => fail(inside(names), error));
  return files.map(inside);
}

/** What is wrong with a path that can’t be read, and what to do. */
export function sayFailure(language: Language, path: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return say(language, {
        nl: `${path} bestaat niet. Controleer het pad.`,
        en: `${path} does not exist. Check the path.`,
      });
    case 'EACCES':
    case 'EPERM':
      return say(language, {
        nl: `${path} mag niet gelezen worden. Geef uzelf leesrechten.`,
        en: `${path} may not be read. Give yourself permission to read it.`,
      });
    case 'ELOOP':
      return say(language, {
        nl: `${path} is een koppeling die naar zichzelf leidt. Herstel de koppeling.`,
        en: `${path} is a link that leads back to itself. Repair the link.`,
      });
    default: {
      const reason = error instanceof Error ? error.message : String(error);
      return say(language, {
        nl: `${path} kan niet gelezen worden: ${reason}.`,
        en: `${path} can't be read: ${reason}.`,
      });
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
