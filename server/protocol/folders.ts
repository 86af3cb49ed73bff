import {
  type CancellationToken,
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  type ServerCapabilities,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { Progress } from '../corpus/inGroups';
import { belongs } from '../corpus/membership';
import type { Files } from '../corpus/model';
import { canonicalUri } from '../corpus/uris';
import { say } from '../text/language';
import { signalOf } from './cancellation';
import { reading } from './reading';
import { rootOf, type Session } from './session';
import { sortTold } from './toldFiles';
import { followWholeFolders } from './wholeFolders';

const wholeFolders = { filters: [{ pattern: { glob: '**', matches: 'folder' as const } }] };

export const foldersCapabilities = {
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    // For a client that watches no files, or not as a whole folder goes or gets another name.
    fileOperations: { didDelete: wholeFolders, didRename: wholeFolders },
  },
} satisfies ServerCapabilities;

/** The folders of an editor, kept up to date. */
export interface FollowedFolders {
  /** Takes over settings files that changed in the editor, when no more changes come for a moment, or when somebody asks. */
  settingsChanged(): void;
  /** Takes note that a text was opened: it may be the first of its folder. */
  textOpened(uri: string): void;
  /** Takes note that a text is being given back to the disk. */
  textClosed(reading: Promise<void>): void;
  /** As in `Session`. */
  indexed(): Promise<void>;
  listed(): Promise<void>;
}

/** What is to be done when something has been read. */
export interface FoldersListener {
  /** All folders have been read: what leads to texts can be told now. */
  foldersRead(): void;
  /** Texts or settings files came, changed or went: what is wrong in settings files may have changed. */
  read(): void;
}

/** Milliseconds in which several edits of a settings file count as one before every text becomes what it says. */
const breath = 200;

/**
 * Keeps the workspace at what stands in the folders of the editor. The first reading starts when the client is ready, never
 * before.
 */
export function followFolders(
  session: Session,
  files: Files,
  initial: () => readonly string[],
  listener: FoldersListener,
): FollowedFolders {
  const { connection, workspace, annotations, client } = session;
  let folders: readonly string[] = [];

  /** One reading after the other: a change is never overtaken by an older one. */
  let work = Promise.resolve();
  const next = (task: () => Promise<void>): Promise<void> => {
    work = work
      .then(task)
      .catch((error: unknown) => connection.console.error(String(error)))
      .then(listener.read);
    return work;
  };

  let begun = (): void => {};
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const all = reading(first);
  const places = reading(first);
  let isListed = false;

  /** Reads all folders. What was noted in them is found before their texts are read, which takes longer. */
  const readFolders = (prepare = async () => {}): void => {
    let found = (): void => {};
    places.add(
      new Promise<void>((resolve) => {
        found = resolve;
      }),
    );
    const governed = (): void => {
      isListed = true;
      found();
    };
    const work = next(async () => {
      await prepare();
      await annotations.setFolders(folders);
      await withProgress(session, (progress, signal) => workspace.setFolders(folders, progress, signal, governed));
      listener.foldersRead();
    }).finally(found);
    all.add(work);
  };
  const followSettings = (changed: readonly string[]): void => {
    const work = next(() => workspace.followSettings(changed));
    all.add(work);
    places.add(work);
  };

  connection.onInitialized(() => {
    folders = initial().map(canonicalUri);
    readFolders(async () => {
      if (client().watchesFiles) await watchFiles(session);
    });
    begun();
    if (!client().changesFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => canonicalUri(uri)));
      const kept = folders.filter((folder) => !gone.has(folder));
      folders = [...new Set([...kept, ...added.map(({ uri }) => canonicalUri(uri))])];
      readFolders();
    });
  });

  const wholeFoldersChanged = followWholeFolders(session, files, next);
  connection.onDidChangeWatchedFiles((params) => {
    const told = sortTold(params, folders);
    if (told.noted.length > 0) annotations.changedOnDisk(told.noted);
    if (told.texts.length > 0) all.add(next(() => workspace.refresh(told.texts)));
    // One that is open counts as it stands in the editor, which tells of every change.
    const closed = (uri: string): boolean => workspace.openedSettings(uri) === undefined;
    const settings = told.settings.filter((uri) => workspace.isSettingsFile(uri) && closed(uri));
    if (settings.length > 0) followSettings(settings);
    if (told.folders.length === 0) return;
    const work = wholeFoldersChanged(told.folders);
    all.add(work);
    places.add(work);
  });
  connection.workspace.onDidDeleteFiles(() => readFolders());
  connection.workspace.onDidRenameFiles(() => readFolders());

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const followNow = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    followSettings([]);
  };
  return {
    settingsChanged() {
      clearTimeout(waiting);
      waiting = setTimeout(followNow, breath);
    },
    textOpened(uri) {
      // Until the folders have been listed an open text is looked at with them.
      if (isListed && belongs(uri, folders) && rootOf(workspace, uri) === undefined) followSettings([]);
    },
    textClosed: all.add,
    indexed() {
      if (waiting !== undefined) followNow();
      return all.done;
    },
    listed() {
      if (waiting !== undefined) followNow();
      return places.done;
    },
  };
}

/**
 * Asks to be told of everything: no pattern can name a folder that is still to come. Of changes too, since a folder that takes
 * the place of another at once is told as one that changed.
 */
async function watchFiles({ connection }: Session): Promise<void> {
  const watchers = [{ globPattern: '**/*' }];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Does work that reads many files, and shows how far it is where the client can. The user can stop it there. */
async function withProgress(
  session: Session,
  work: (progress: Progress | undefined, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const reporter = await createReporter(session);
  const token: CancellationToken = reporter?.token ?? new CancellationTokenSource().token;
  if (!reporter) return work(undefined, signalOf(token));
  const title = say(session.client().language, { nl: 'Bronnen lezen', en: 'Reading sources' });
  reporter.begin(title, 0, undefined, true);
  const progress: Progress = (done, total) => {
    reporter.report(total === 0 ? 100 : Math.floor((done / total) * 100), `${done}/${total}`);
  };
  await work(progress, signalOf(token)).finally(() => reporter.done());
}

async function createReporter({ connection, client }: Session): Promise<WorkDoneProgressServerReporter | undefined> {
  if (!client().showsProgress) return undefined;
  try {
    return await connection.window.createWorkDoneProgress();
  } catch {
    return undefined;
  }
}
