import type { Register } from '../actors/model';
import { lineStarts } from '../text/lines';
import { byPlace } from '../text/span';
import { actorsFile, isActorsFile, noOwnActors, type OwnActors, ownActors } from './actorFiles';
import { corpusFileOf, createMembership, isCorpusFile, type Membership, withSlash } from './membership';
import type { Files } from './model';
import { registerChange } from './registerChange';
import type { CorpusFile, SettingsFile } from './settings';
import { type NamedFiles, remindersOf } from './settingsReminders';
import { createSettingsTexts, type SettingsTexts } from './settingsTexts';

/** What all settings files of a workspace say together, as of when they were last read. */
export interface Settings {
  /** What the `corpus.yaml` around each text makes of it. */
  readonly membership: Membership;
  /** Who is known. */
  readonly actors: OwnActors;
  /** Each `corpus.yaml` that governs a text or is open. */
  readonly corpusFiles: readonly CorpusFile[];
}

/** The settings files of a workspace, one way for all: opened, followed and read here. */
export interface FollowedSettings {
  readonly current: Settings;
  /** Takes note of the content in the editor or, without one, gives the file back to the disk; it counts from `read` on. */
  open: SettingsTexts['open'];
  inEditor: SettingsTexts['inEditor'];
  looked: SettingsTexts['looked'];
  /** Takes note that files came, changed or went on the disk, or that any of them may have. */
  forget: SettingsTexts['forget'];
  /** Whether the content of a file counts for this workspace. */
  isUsed(uri: string): boolean;
  /**
   * Makes `current` what the files say now that count for `texts`: a `corpus.yaml` in the folder of a text or above it, up to
   * `limits`; an `actors.yaml` in `folders` and beside each such `corpus.yaml`; what that names under `registers`. Until all
   * have been read nothing changes.
   */
  read(texts: readonly string[], folders: readonly string[], limits?: readonly string[]): Promise<void>;
  /** The settings files of `current`, each `corpus.yaml` without what depends on the files that it names. */
  files(): readonly SettingsFile[];
  /** The same, with all that there is to tell of them. */
  checked(named: NamedFiles): Promise<readonly SettingsFile[]>;
}

/** No settings at all, and nobody known but those of the register. */
export function followSettings(files: Files, register: Register): FollowedSettings {
  const texts = createSettingsTexts(files);
  /** What is written the same stays the same object, so that it is cheap to see that nothing changed. */
  const parsed = new Map<string, CorpusFile>();
  const fileOf = (uri: string, text: string): CorpusFile => {
    const before = parsed.get(uri);
    const file = before?.text === text ? before : corpusFileOf(uri, text);
    parsed.set(uri, file);
    return file;
  };
  let current: Settings = {
    membership: createMembership(texts.textOf, [], fileOf),
    actors: noOwnActors(register),
    corpusFiles: [],
  };
  let used: ReadonlySet<string> = new Set();
  let actorsReadFrom = '[]';

  const actorsOf = async (possible: readonly string[], registers: readonly string[]): Promise<OwnActors> => {
    const uris = [...new Set([...possible, ...registers])];
    const contents = await Promise.all(uris.map(texts.textOf));
    const found = uris.flatMap((uri, index) => {
      const text = contents[index];
      return text === undefined ? [] : [{ uri, text }];
    });
    const readFrom = JSON.stringify([possible, found]);
    if (readFrom === actorsReadFrom) return current.actors;
    actorsReadFrom = readFrom;
    const next = ownActors(register, possible, found);
    // The same actors stay the same register, so that no text is read again for it.
    const isSame = registerChange(current.actors.register, next.register) === undefined;
    return isSame ? { ...next, register: current.actors.register } : next;
  };

  return {
    get current() {
      return current;
    },
    open: texts.open,
    inEditor: texts.inEditor,
    looked: texts.looked,
    forget: texts.forget,
    isUsed: (uri) => isCorpusFile(uri) || isActorsFile(uri) || used.has(uri),
    async read(uris, folders, limits = folders) {
      const membership = createMembership(texts.textOf, limits, fileOf);
      const governing = new Map<string, CorpusFile>();
      for (const uri of uris) {
        const file = await membership.governing(uri);
        if (file?.text !== undefined) governing.set(file.uri, file);
      }
      const roots = [...folders.map(withSlash), ...[...governing.values()].map(({ folder }) => folder)];
      const possible = [...new Set(roots)].sort().map((root) => `${root}${actorsFile}`);
      const registers = [...governing.values()].flatMap(({ settings }) => settings.registers);
      const actors = await actorsOf(possible, registers);
      for (const uri of texts.opened().filter(isCorpusFile)) governing.set(uri, fileOf(uri, texts.inEditor(uri) ?? ''));
      current = { membership, actors, corpusFiles: [...governing.values()] };
      used = new Set(registers);
    },
    files: () => [...current.corpusFiles.map((file) => settingsFileOf(file)), ...current.actors.files],
    async checked(named) {
      const { corpusFiles, actors } = current;
      const checked = corpusFiles.map(async (file) => settingsFileOf(file, await remindersOf(file, named)));
      return [...(await Promise.all(checked)), ...actors.files];
    },
  };
}

/** A `corpus.yaml` as what any settings file is, with what the files show that it names. */
function settingsFileOf(
  { uri, text = '', mistakes, unfinished }: CorpusFile,
  reminders: SettingsFile['reminders'] = [],
): SettingsFile {
  return {
    form: 'corpus.yaml',
    uri,
    text,
    lines: lineStarts(text),
    mistakes,
    reminders: [...unfinished, ...reminders].sort(byPlace),
  };
}
