import { readFile, stat } from 'node:fs/promises';
import { dirname, parse, relative, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Register } from '../actors/model';
import type { ActorFile } from '../corpus/actorFiles';
import { followActors } from '../corpus/followedActors';
import { actorsFilesOf, createMembership } from '../corpus/membership';
import type { Corpus } from '../corpus/model';
import type { CorpusFile } from '../corpus/settings';
import { createCorpusStore } from '../corpus/store';
import { factsOf } from '../corpus/workspace';
import type { Document } from '../document/model';
import { readDocument } from '../document/read';
import { decode, sayUnreadable } from '../text/decode';
import { type Language, say } from '../text/language';
import { lineAt } from '../text/lines';
import { diskFiles, textFilesIn } from './diskFiles';

/** A text named on the command line, or found in a folder named there. */
export interface NamedText {
  /** As given, or what was given with the way to the file behind it. */
  readonly path: string;
  readonly uri: string;
  readonly document: Document;
}

/** A `corpus.yaml`, with its path from where the command was given. */
export interface NamedSettings {
  readonly path: string;
  readonly file: CorpusFile;
}

/** All that was named, read: whatever it looks like, for whoever names a file wants to know what stands in it. */
export interface NamedTexts {
  readonly texts: readonly NamedText[];
  /** The texts as one corpus. */
  readonly corpus: Corpus;
  /** Every `corpus.yaml` that governs one of the texts. */
  readonly settings: readonly NamedSettings[];
  /** A sentence for each path that couldn't be read: which, why, and what to do. */
  readonly failures: readonly string[];
  /** A sentence for each mistake in an `actors.yaml`: where it is, what is wrong, and what to do. */
  readonly mistakes: readonly string[];
}

/**
 * Reads files and folders in the order given, a file that is named twice once. One that can't be read doesn't hide the others.
 * The `corpus.yaml` in the folder of a text or the nearest above it counts; what it leaves out is read only where it is named.
 */
export async function readNamedTexts(
  paths: readonly string[],
  register: Register,
  language: Language,
): Promise<NamedTexts> {
  const texts = new Map<string, NamedText>();
  const failures: string[] = [];
  const settings = new Map<string, NamedSettings>();
  // As elsewhere in a terminal, settings are looked for up to the root of the disk.
  const roots = [...new Set(paths.map((path) => URI.file(parse(resolve(path)).root).toString()))];
  const membership = createMembership(diskFiles, roots);
  const store = createCorpusStore(
    register,
    async (uri) => texts.get(uri)?.document.text,
    (uri) => membership.known(uri),
  );

  const named: Named[] = [];
  for (const given of paths) named.push(await lookAt(given, language));
  const folders = [...new Set(named.map(({ folder }) => folder))];
  const actors = followActors(diskFiles, register);
  const all = named.flatMap(({ found }) => found.map(uriOf));
  await actors.read(await actorsFilesOf(all, folders, membership));
  store.setActors(actors.current);
  for (const { given, found, missing } of named) {
    failures.push(...missing);
    for (const path of found) {
      const uri = uriOf(path);
      if (texts.has(uri) || (path !== given && (await membership.leavesOut(uri)))) continue;
      try {
        const decoded = decode(await readFile(path));
        if (decoded.status === 'unreadable') {
          failures.push(sayUnreadable(language, path, decoded.reason));
          continue;
        }
        const file = await membership.governing(uri);
        if (file?.text !== undefined && !settings.has(file.uri))
          settings.set(file.uri, { path: relative('', URI.parse(file.uri).fsPath), file });
        const document = readDocument(decoded.text, actors.current.register, undefined, file?.settings.placeholders);
        texts.set(uri, { path, uri, document });
        store.set(uri, factsOf(document), await membership.stated(uri));
      } catch (error) {
        failures.push(sayFailure(language, path, error));
      }
    }
  }
  const mistakes = actors.current.files.flatMap((file) => mistakesIn(file, language));
  return { texts: [...texts.values()], corpus: store.corpus, settings: [...settings.values()], failures, mistakes };
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

/** Each mistake behind its place, with the file as it is reached from where the command runs. */
function mistakesIn({ uri, lines, mistakes }: ActorFile, language: Language): readonly string[] {
  const path = relative('', URI.parse(uri).fsPath);
  return mistakes.map(({ span: { start }, message }) => {
    const line = lineAt(lines, start);
    return `${path}:${line + 1}:${start - (lines[line] ?? 0) + 1}: ${say(language, message)}`;
  });
}

/** The file itself, or the texts of a folder, as paths that start with what was given. */
async function filesAt(given: string, fail: (path: string, error: unknown) => void): Promise<readonly string[]> {
  const found = await stat(given).catch((error: unknown) => fail(given, error));
  if (!found) return [];
  if (!found.isDirectory()) return [given];
  const inside = (names: readonly string[]): string =>
    [given.replace(/(?<=.)[/\\]+$/, ''), ...names].join('/').replace(/^\/\//, '/');
  const files = await textFilesIn(given, (names, error) => fail(inside(names), error));
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
