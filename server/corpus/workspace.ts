import type { Register } from '../actors/model';
import type { Document, DocumentFacts } from '../document/model';
import { readDocument } from '../document/read';
import { recognise } from '../document/recognise';
import { decode } from '../text/decode';
import type { ActorFile } from './actorFiles';
import { followActors } from './followedActors';
import { actorsFilesOf, belongs, corpusFileOf, createMembership, type Membership } from './membership';
import type { Corpus, Files, StatedDocument } from './model';
import type { CorpusFile } from './settings';
import { createCorpusStore } from './store';

/** How far the reading of many files is. */
export type Progress = (done: number, total: number) => void;

/** What whoever made a workspace wants to hear of it. */
export interface Listener {
  /** A change in one text may change the findings of another that is open. */
  affected(): void;
  /** A text that cites an open one came, went or was read anew: who cites it, and where, may have changed. */
  cited(): void;
  /** A text couldn't be read because of a fault of ours; it is left out, and everything else goes on. */
  failed(uri: string, error: unknown): void;
}

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
  /**
  /**
   * Opens an `actors.yaml` or takes over its new content, which counts before that on the disk; without a text it is given back
   * to the disk. It takes effect with `followActors`.
   */
  openActors(uri: string, text: string | undefined): void;
  /** Takes over what every `actors.yaml` says now, and reads the texts again that may name somebody who changed. */
  followActors(progress?: Progress, signal?: AbortSignal): Promise<void>;
  /** The `actors.yaml` files that the corpus uses. */
  actorFiles(): readonly ActorFile[];
  /**
   * Opens a `corpus.yaml` or takes over its new content, which counts before that on the disk; without a text it is given back
   * to the disk. Nothing else changes until `reconfigure`.
   */
  configure(uri: string, text: string | undefined): void;
  /** The open `corpus.yaml`, read. */
  configuration(uri: string): CorpusFile | undefined;
  /**
   * Makes every text what the `corpus.yaml` files now say, those in the editor and those that `changed` on the disk. Files are
   * read again only where that changes which or how.
   */
  reconfigure(changed: readonly string[]): Promise<void>;
  /** Whether a text belongs to the corpus: it looks like a source and no `corpus.yaml` leaves it out, or one says so. */
  recognises(uri: string, text: string): Promise<boolean>;
  /** Reads all texts of the folders, and forgets those that are in none of them any more. Can be stopped at any file. */
  setFolders(folders: readonly string[], progress?: Progress, signal?: AbortSignal): Promise<void>;
  /** Reads files again that came, changed or went on the disk. */
  refresh(uris: readonly string[], progress?: Progress, signal?: AbortSignal): Promise<void>;
}

interface Open {
  readonly text: string;
  /** What was last read; it belongs to `text` unless `stale`. */
  readonly document?: Document;
  readonly stale: boolean;
  readonly apart: boolean;
  /** What it was read with, the placeholders of its corpus in one string. */
  readonly readWith?: string;
}

/** Files are asked for in groups, so that a slow file system is waited for once a group and not once a file. */
const filesAtOnce = 16;
/** Milliseconds of reading after which requests that wait get their turn. */
const slice = 10;

/** An empty workspace. Nothing here throws on what stands in a file, or on a file that vanishes. */
export function createWorkspace(files: Files, register: Register, listener: Listener): Workspace {
  const opened = new Map<string, Open>();
  /** Counts the changes of a file, so that what was read of an older state doesn't replace a newer one. */
  const turns = new Map<string, number>();
  /** What the `corpus.yaml` around each text states of it. */
  const stated = new Map<string, StatedDocument>();
  let folders: readonly string[] = [];
  /** Each open `corpus.yaml`. */
  const configurations = new Map<string, CorpusFile>();
  /** Those that changed in the editor since every text was last made what they say. */
  const touched = new Set<string>();
  let membership = createMembership(files, folders);
  const actors = followActors(files, register);

  /** A new look at every `corpus.yaml`, complete for all texts that are known before it takes the place of the old. */
  const lookAgain = async (): Promise<Membership> => {
    const next = createMembership(files, folders, (uri) => configurations.get(uri));
    for (const { uri } of store.corpus.documents()) await next.governing(uri);
    for (const uri of opened.keys()) await next.governing(uri);
    return next;
  };

  const textOf = async (uri: string): Promise<string | undefined> => {
    const open = opened.get(uri);
    if (open) return open.text;
    if (!store.corpus.document(uri)) return undefined;
    return textIn(await files.read(uri));
  };
  const store = createCorpusStore(register, textOf, (uri) => membership.known(uri));

  /** Makes a change in one text, and tells what it means for the others that are open. */
  const announce = (uri: string, change: () => ReadonlySet<string>): void => {
    const others = [...opened.keys()].filter((other) => other !== uri);
    const own = new Set(others.flatMap((other) => store.corpus.document(other)?.publication?.id ?? []));
    const citedBefore = store.cites(uri, own);
    const changed = change();
    if (others.some((other) => store.cites(other, changed))) listener.affected();
    if (citedBefore || store.cites(uri, own)) listener.cited();
  };
  const put = (uri: string, document: Document): void =>
    announce(uri, () => store.set(uri, factsOf(document), stated.get(uri)));
  const drop = (uri: string): void => announce(uri, () => store.remove(uri));

  const read = (uri: string, text: string, previous?: Document): Document | undefined => {
    actors.readNow(uri);
    try {
      return readDocument(text, actors.current.register, previous, membership.known(uri)?.settings.placeholders ?? []);
    } catch (error) {
      listener.failed(uri, error);
      return undefined;
    }
  };
  const placeholdersFor = (uri: string): string => (membership.known(uri)?.settings.placeholders ?? []).join('\n');
  const settle = (): void => {
    for (const [uri, { text, document: previous, stale, apart }] of opened) {
      if (!stale) continue;
      const document = read(uri, text, previous);
      const readWith = placeholdersFor(uri);
      opened.set(uri, { text, ...(document && { document }), stale: false, apart, readWith });
      if (document && !apart) put(uri, document);
      else drop(uri);
    }
  };

  /** Asks what is stated of a text, and takes it over in the corpus where the text isn't to be read again. */
  const learn = async (uri: string): Promise<void> => {
    const said = await membership.stated(uri);
    const before = stated.get(uri);
    if (said === undefined) stated.delete(uri);
    else stated.set(uri, said);
    const open = opened.get(uri);
    if (open && open.readWith !== placeholdersFor(uri)) opened.set(uri, { ...open, stale: true });
    const known = store.corpus.document(uri);
    if (known && JSON.stringify(said) !== JSON.stringify(before))
      announce(uri, () => store.set(uri, known.facts, said));
  };

  const recognises = async (uri: string, text: string): Promise<boolean> =>
    (await membership.has(uri)) || (recognise(text) && !(await membership.leavesOut(uri)));

  const begin = (uri: string): number => {
    const turn = (turns.get(uri) ?? 0) + 1;
    turns.set(uri, turn);
    return turn;
  };
  const take = async (uri: string, turn: number, bytes: Uint8Array | undefined): Promise<void> => {
    const text = textIn(bytes);
    const wanted = text !== undefined && (await recognises(uri, text));
    await learn(uri);
    if (opened.has(uri) || turns.get(uri) !== turn) return;
    const document = wanted && belongs(uri, folders) ? read(uri, text) : undefined;
    if (document) put(uri, document);
    else drop(uri);
  };

  const readAll = async (uris: readonly string[], progress?: Progress, signal?: AbortSignal): Promise<void> => {
    let since = Date.now();
    for (let start = 0; start < uris.length; start += filesAtOnce) {
      const group = uris.slice(start, start + filesAtOnce);
      const reading = group.map((uri) => ({
        uri,
        turn: begin(uri),
        bytes: opened.has(uri) ? undefined : files.read(uri),
      }));
      for (const [index, { uri, turn, bytes }] of reading.entries()) {
        const content = await bytes;
        if (signal?.aborted) return;
        if (opened.has(uri)) await learn(uri);
        else await take(uri, turn, content);
        if (Date.now() - since < slice) continue;
        progress?.(start + index + 1, uris.length);
        await pause();
        since = Date.now();
      }
    }
    progress?.(uris.length, uris.length);
  };

  /** Takes over what the `actors.yaml` files of texts say; open texts in which that may change a name are read again. */
  const learnActors = async (uris: readonly string[]): Promise<void> => {
    const before = actors.current.register;
    await actors.read(await actorsFilesOf([...uris, ...opened.keys()], folders, membership));
    store.setActors(actors.current);
    if (actors.current.register === before) return;
    for (const [uri, open] of opened) if (actors.touches(uri, open.text)) opened.set(uri, { ...open, stale: true });
    listener.affected();
  };

  const setFolders: Workspace['setFolders'] = async (next, progress, signal) => {
    folders = next;
    membership = await lookAgain();
    const lists = await Promise.all(folders.map((folder) => files.list(folder)));
    if (signal?.aborted) return;
    const listed = new Set(lists.flat());
    for (const { uri } of store.corpus.documents()) if (!listed.has(uri) && !opened.has(uri)) drop(uri);
    await learnActors([...listed]);
    await readAll([...listed].sort(), progress, signal);
  };

  return {
    get corpus() {
      settle();
      return store.corpus;
    },
    open(uri, text, apart) {
      const document = opened.get(uri)?.document;
      const stale = document?.text !== text;
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
    openActors: actors.open,
    async followActors(progress, signal) {
      await learnActors(store.corpus.documents().map(({ uri }) => uri));
      const touched: string[] = [];
      for (const { uri } of store.corpus.documents()) {
        if (signal?.aborted) return;
        if (opened.has(uri) || actors.isUpToDate(uri)) continue;
        const text = textIn(await files.read(uri));
        if (text !== undefined && actors.touches(uri, text)) touched.push(uri);
      }
      await readAll(touched, progress, signal);
    },
    actorFiles: () => actors.current.files,
    configure(uri, text) {
      touched.add(uri);
      if (text === undefined) configurations.delete(uri);
      else configurations.set(uri, corpusFileOf(uri, text));
    },
    configuration: (uri) => configurations.get(uri),
    async reconfigure(changed) {
      const asked = new Set([
        ...changed,
        ...touched,
        ...opened.keys(),
        ...store.corpus.documents().map(({ uri }) => uri),
      ]);
      touched.clear();
      const next = await lookAgain();
      let same = true;
      for (const uri of asked) {
        const [before, after] = [await membership.governing(uri), await next.governing(uri)];
        same &&= before === after || readingOf(before) === readingOf(after);
      }
      membership = next;
      if (same) for (const { uri } of store.corpus.documents()) await learn(uri);
      else await setFolders(folders);
      listener.affected();
    },
    recognises,
    setFolders,
    async refresh(uris, progress, signal) {
      await readAll(
        uris.filter((uri) => belongs(uri, folders)),
        progress,
        signal,
      );
    },
  };
}

/** What of a `corpus.yaml` decides which texts are read, and how, in a form that can be compared. */
function readingOf(file: CorpusFile | undefined): string {
  if (file?.text === undefined) return '';
  const { include, exclude, placeholders } = file.settings;
  return JSON.stringify([file.folder, include, exclude, placeholders]);
}

/** What the corpus keeps of a document. */
export function factsOf({ text: _, blocks: __, ...facts }: Document): DocumentFacts {
  return facts;
}

function textIn(bytes: Uint8Array | undefined): string | undefined {
  const decoded = bytes && decode(bytes);
  return decoded?.status === 'text' ? decoded.text : undefined;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
