import type { Register } from '../actors/model';
import type { Document, DocumentFacts } from '../document/model';
import { readDocument } from '../document/read';
import { recognise } from '../document/recognise';
import { decode } from '../text/decode';
import { fingerprint } from '../text/fingerprint';
import { followSettings, type Settings } from './followedSettings';
import { inGroups, type Progress } from './inGroups';
import { belongs, belongsToAny, standingOf } from './membership';
import type { Corpus, Files } from './model';
import { createReadings, type ReadWith } from './readings';
import type { SettingsFile } from './settings';
import { createCorpusStore } from './store';

/** What whoever made a workspace wants to hear of it. */
export interface Listener {
  /** A change in one text may change the findings of another that is open. */
  affected(): void;
  /** A text that cites an open one came, went or was read anew: who cites it, and where, may have changed. */
  cited(): void;
  /** What may change the findings of texts that aren't open; who shows none of those needn't hear it. */
  changed?(change: Change): void;
  /** A text couldn't be read because of a fault of ours; it is left out, and everything else goes on. */
  failed(uri: string, error: unknown): void;
}

/**
 * What changed: a text that came, went or was read anew, with the publications of which the corpus now says something else, or
 * what the settings files say of all texts.
 */
export type Change = { readonly uri: string; readonly publications: ReadonlySet<string> } | 'settings';

/** The folders and the open texts of an editor as one corpus, kept up to date. What is open wins over what is on the disk. */
export interface Workspace {
  /** With every open text in it as it stands now. */
  readonly corpus: Corpus;
  /**
   * Opens a text or takes over its new content. Whoever opens a text here holds it for one of the corpus, whatever it looks
   * like. It is read when something is next asked, so that of several edits in a row only the last costs anything.
   * Of a text that stands `apart` (a card, written here) questions can be asked, but it isn't one of the corpus.
   */
  open(uri: string, text: string, apart?: 'apart'): void;
  /** Gives a text back to the disk: it is read from there, or forgotten where it isn't in a folder of the workspace. */
  close(uri: string): Promise<void>;
  /** The open text, read; every other open text is up to date in the corpus as well. Nothing where it isn't open. */
  document(uri: string): Document | undefined;
  /** A text of the corpus that isn't open, read for this once; nothing where it is open or can no longer be read. */
  closedDocument(uri: string): Promise<Document | undefined>;
  /**
   * Opens a settings file or takes over its new content, which counts before that on the disk; without a text it is given back
   * to the disk. Nothing else changes until `followSettings`.
   */
  openSettings(uri: string, text: string | undefined): void;
  /** The content of a settings file that is open. */
  openedSettings(uri: string): string | undefined;
  /**
   * Makes every text what the settings files now say, those in the editor and those that `changed` on the disk. Texts are read
   * again only where that changes which are read, or how. Can be stopped at any file.
   */
  followSettings(changed: readonly string[], progress?: Progress, signal?: AbortSignal): Promise<void>;
  /** Whether a file that isn't a text is one of the settings of this workspace. */
  isSettingsFile(uri: string): boolean;
  /** The settings files that the corpus uses or that are open, without what depends on the files that they name. */
  settingsFiles(): readonly SettingsFile[];
  /** The same, with all that there is to tell of them. */
  checkedSettings(): Promise<readonly SettingsFile[]>;
  /** Whether a text belongs to the corpus: it looks like a source and no `corpus.yaml` leaves it out, or one says so. */
  recognises(uri: string, text: string): Promise<boolean>;
  /**
   * Reads all texts of the folders, and forgets those that are in none of them any more. Can be stopped at any file. `governed`
   * is called when the settings have been read, before any text is.
   */
  setFolders(
    folders: readonly string[],
    progress?: Progress,
    signal?: AbortSignal,
    governed?: () => void,
  ): Promise<void>;
  /**
   * The texts and settings files in some folders, as far as they were seen there or looked for; some may be gone, or not yet
   * come.
   */
  knownIn(folders: readonly string[]): readonly string[];
  /** Reads files again that came, changed or went on the disk. */
  refresh(uris: readonly string[], progress?: Progress, signal?: AbortSignal): Promise<void>;
}

interface Open {
  readonly text: string;
  /** What was last read; it belongs to `text` unless `stale`. */
  readonly document?: Document;
  readonly stale: boolean;
  readonly apart: boolean;
}

/** An empty workspace. Nothing here throws on what stands in a file, or on a file that vanishes. */
export function createWorkspace(files: Files, register: Register, listener: Listener): Workspace {
  const opened = new Map<string, Open>();
  /** Counts the changes of a file, so that what was read of an older state doesn't replace a newer one. */
  const turns = new Map<string, number>();
  let folders: readonly string[] = [];
  /** All text files of the folders, whether or not they are texts of the corpus. */
  let listed: Set<string> = new Set();
  const settings = followSettings(files, register);
  const readings = createReadings(settings);

  const standing = (uri: string) => standingOf(settings.current.membership.known(uri), uri);
  const textOf = async (uri: string): Promise<string | undefined> =>
    opened.get(uri)?.text ?? textIn(await files.read(uri));
  const store = createCorpusStore(
    register,
    async (uri) => (opened.has(uri) || store.corpus.document(uri) ? textOf(uri) : undefined),
    (uri) => settings.current.membership.known(uri),
  );
  const statedOf = (uri: string) => settings.current.membership.known(uri)?.settings.documents.get(uri);

  /** Makes a change in one text, and tells what it means for the others that are open. */
  const announce = (uri: string, change: () => ReadonlySet<string>): void => {
    const others = [...opened.keys()].filter((other) => other !== uri);
    const own = new Set(others.flatMap((other) => store.corpus.document(other)?.publication?.id ?? []));
    const citedBefore = store.cites(uri, own);
    const changed = change();
    listener.changed?.({ uri, publications: changed });
    if (others.some((other) => store.cites(other, changed))) listener.affected();
    if (citedBefore || store.cites(uri, own)) listener.cited();
  };
  const put = (uri: string, facts: DocumentFacts): void => announce(uri, () => store.set(uri, facts, statedOf(uri)));
  const drop = (uri: string): void => announce(uri, () => store.remove(uri));

  const read = (uri: string, text: string, previous?: Document): Document | undefined =>
    readWith(readings.begin(uri), uri, text, previous);
  const readWith = (
    { register, known }: ReadWith,
    uri: string,
    text: string,
    previous?: Document,
  ): Document | undefined => {
    try {
      return readDocument(text, register, previous, known);
    } catch (error) {
      listener.failed(uri, error);
      return undefined;
    }
  };
  const settle = (): void => {
    for (const [uri, { text, document: previous, stale, apart }] of opened) {
      if (!stale) continue;
      const document = read(uri, text, previous);
      opened.set(uri, { text, ...(document && { document }), stale: false, apart });
      if (document && !apart && standing(uri) !== 'out') put(uri, factsOf(document));
      else drop(uri);
    }
  };

  const recognises = async (uri: string, text: string): Promise<boolean> => {
    const { membership } = settings.current;
    return (await membership.has(uri)) || (recognise(text) && !(await membership.leavesOut(uri)));
  };

  const begin = (uri: string): number => {
    const turn = (turns.get(uri) ?? 0) + 1;
    turns.set(uri, turn);
    return turn;
  };
  const take = async (uri: string, turn: number, bytes: Uint8Array | undefined): Promise<void> => {
    const text = textIn(bytes);
    const wanted = text !== undefined && (await recognises(uri, text));
    if (bytes === undefined) listed.delete(uri);
    if (opened.has(uri) || turns.get(uri) !== turn) return;
    const document = wanted && belongs(uri, folders) ? read(uri, text) : undefined;
    // An open text is known as it is now, and to name its content would cost as much as it is long with every edit.
    if (document) put(uri, { ...factsOf(document), fingerprint: fingerprint(document.text) });
    else drop(uri);
  };

  const readAll = (uris: readonly string[], progress?: Progress, signal?: AbortSignal): Promise<void> => {
    const ask = async (uri: string): Promise<() => Promise<void>> => {
      const turn = begin(uri);
      const bytes = await files.read(uri);
      return () => take(uri, turn, bytes);
    };
    const closed = uris.filter((uri) => !opened.has(uri));
    return inGroups(closed, ask, progress, signal);
  };

  /** Makes open texts, and what is stated of any, what the settings files say. Answers which texts came in or went out by it. */
  const obey = async (): Promise<ReadonlySet<string>> => {
    const { current: before } = settings;
    const all = [...listed, ...opened.keys()];
    await settings.read(all, folders);
    store.setActors(settings.current.actors);
    const moved = new Set(all.filter((uri) => standingOf(before.membership.known(uri), uri) !== standing(uri)));
    for (const [uri, open] of opened)
      if (moved.has(uri) || readings.mayDiffer(uri, open.text)) opened.set(uri, { ...open, stale: true });
    for (const { uri, facts, stated } of store.corpus.documents())
      if (JSON.stringify(stated) !== JSON.stringify(statedOf(uri))) put(uri, facts);
    const isSame = moved.size === 0 && weighTheSame(before, settings.current);
    if (opened.size > 0 && !isSame) listener.affected();
    if (!isSame) listener.changed?.('settings');
    return moved;
  };

  return {
    get corpus() {
      settle();
      return store.corpus;
    },
    open(uri, text, apart) {
      const before = opened.get(uri);
      const document = before?.document;
      const stale = before?.stale === true || document?.text !== text;
      opened.set(uri, { text, ...(document && { document }), stale, apart: apart !== undefined });
    },
    async close(uri) {
      opened.delete(uri);
      const turn = begin(uri);
      await take(uri, turn, belongs(uri, folders) ? await files.read(uri) : undefined);
    },
    document(uri) {
      settle();
      return opened.get(uri)?.document;
    },
    async closedDocument(uri) {
      const text = opened.has(uri) || !store.corpus.document(uri) ? undefined : textIn(await files.read(uri));
      return text === undefined || opened.has(uri) ? undefined : readWith(readings.present(uri), uri, text);
    },
    openSettings: settings.open,
    openedSettings: settings.inEditor,
    isSettingsFile: settings.isUsed,
    async followSettings(changed, progress, signal) {
      settings.forget(changed);
      const moved = await obey();
      const again: string[] = [];
      for (const uri of listed) {
        if (signal?.aborted) return;
        if (opened.has(uri)) continue;
        if (moved.has(uri)) again.push(uri);
        else if (store.corpus.document(uri) && !readings.isUpToDate(uri)) {
          const text = textIn(await files.read(uri));
          if (text !== undefined && readings.mayDiffer(uri, text)) again.push(uri);
        }
      }
      await readAll(again, progress, signal);
    },
    settingsFiles: settings.files,
    checkedSettings() {
      const isKnown = (uri: string): boolean => listed.has(uri) || opened.has(uri);
      const exists = async (uri: string): Promise<boolean> => isKnown(uri) || (await files.read(uri)) !== undefined;
      return settings.checked({ exists, textOf });
    },
    recognises,
    async setFolders(next, progress, signal, governed) {
      folders = next;
      const lists = await Promise.all(folders.map((folder) => files.list(folder)));
      if (signal?.aborted) return;
      listed = new Set(lists.flat());
      for (const { uri } of store.corpus.documents()) if (!listed.has(uri) && !opened.has(uri)) drop(uri);
      settings.forget();
      await obey();
      governed?.();
      await readAll([...listed].sort(), progress, signal);
    },
    knownIn: (asked) => [...listed, ...settings.looked()].filter(belongsToAny(asked)),
    async refresh(uris, progress, signal) {
      const inside = uris.filter((uri) => belongs(uri, folders));
      const isFirst = inside.some((uri) => opened.has(uri) && !listed.has(uri));
      for (const uri of inside) listed.add(uri);
      if (isFirst) await obey();
      await readAll(inside, progress, signal);
    },
  };
}

/** Whether findings can't differ but by what texts say: the actors are the same, and so is every `corpus.yaml`. */
function weighTheSame(one: Settings, other: Settings): boolean {
  if (one.actors.register !== other.actors.register || one.corpusFiles.length !== other.corpusFiles.length)
    return false;
  return one.corpusFiles.every((file, index) => file === other.corpusFiles[index]);
}

/** What the corpus keeps of a document. */
export function factsOf({ text: _, blocks: __, ...facts }: Document): DocumentFacts {
  return facts;
}

function textIn(bytes: Uint8Array | undefined): string | undefined {
  const decoded = bytes && decode(bytes);
  return decoded?.status === 'text' ? decoded.text : undefined;
}
