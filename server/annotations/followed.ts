import { pathFrom } from '../corpus/corpusYaml';
import { inGroups } from '../corpus/inGroups';
import { belongs, belongsToAny, isListed } from '../corpus/membership';
import type { Files } from '../corpus/model';
import { createSettingsTexts } from '../corpus/settingsTexts';
import { type ReadCodebook, readCodebook } from './codebook/read';
import { type CodePoints, codePointsOf } from './codePoints';
import {
  addressOf,
  codebookFile,
  isAnnotationFile,
  isRejectedFile,
  partsOf,
  sidecarUri,
  stemOf,
} from './files/addresses';
import { newSidecar, type ReadSidecar, readSidecar } from './files/sidecar';
import { ANNOTATIONS_FOLDER, rejectionsBeside, SIDECAR_EXTENSION, sidecarPath } from './files/sidecarPath';
import type { Surroundings } from './files/webAnnotation';
import type { Annotation } from './model';
import { movePlaced, type Placed, placeAgain, type Step } from './placed';
import { newRejections, type ReadRejections, readRejections } from './suggestions/rejectionsFile';

/** A file with what one person noted about a text. */
export interface AnnotationFile {
  readonly uri: string;
  /** The key of the annotator in its name. */
  readonly annotator: string;
  /** The text that it is about. */
  readonly textUri: string;
  /** Its content, in the editor or else on the disk; nothing where there is no such file yet. */
  readonly content: string | undefined;
  readonly read: ReadSidecar;
  readonly around: Surroundings;
}

/** A file with what one person doesn't want suggested again in a text. */
export interface RejectedFile {
  readonly uri: string;
  /** Its content, in the editor or else on the disk; nothing where there is no such file yet. */
  readonly content: string | undefined;
  readonly read: ReadRejections;
}

/** A text with all that was noted about it. */
export interface AnnotatedText {
  readonly uri: string;
  /** The folder that holds `annotations/` and the codebook, and the way from there to the text. */
  readonly root: string;
  readonly path: string;
  readonly text: string;
  readonly files: readonly AnnotationFile[];
  /** In the order of the files; what stands in a file that can't be read is not among them. */
  readonly placed: readonly Placed[];
}

/** A file of annotations that stands where nobody looks for it: the corpus of its text begins in another folder. */
export interface StrayFile {
  readonly uri: string;
  readonly textUri: string;
  /** Where it belongs, as an address and as a path from the folder of the workspace. */
  readonly place: string;
  readonly path: string;
}

/** The codebook of a folder. */
export interface FollowedCodebook {
  readonly uri: string;
  /** The folder that it stands in, with a slash at its end: the root of its corpus. */
  readonly root: string;
  /** Empty where there is no such file. */
  readonly text: string;
  readonly exists: boolean;
  readonly read: ReadCodebook;
}

/** The annotations and codebooks of a workspace, kept up to date: what is open in the editor counts before what is on the disk. */
export interface FollowedAnnotations {
  /** Takes over the content of a file of annotations or a codebook in the editor; none gives the file back to the disk. */
  open(uri: string, content: string | undefined): void;
  /** Takes note that such files came, changed or went on the disk. */
  changedOnDisk(uris: readonly string[]): void;
  /**
   * Has the codebook for a text or folder, and what an annotator, by the key of the name, keeps about the text, read from the disk
   * when they are next asked for: whoever is to write in them can't wait until somebody tells of what came or went.
   */
  lookAgain(uri: string, annotator?: string): void;
  /** The same of all such files in the corpus in which a file or folder lies, those that came just now included. */
  findAgain(uri: string): Promise<void>;
  /** Such files in some folders, as far as they were seen there or looked for; some may be gone, or not yet come. */
  knownIn(folders: readonly string[]): readonly string[];
  /** Finds all files of annotations in the folders of the workspace. */
  setFolders(folders: readonly string[]): Promise<void>;
  /**
   * Takes over the text in the editor. With the changes that made it from what it was, annotations move with the words; without
   * any they are looked for. Costs next to nothing until something is asked.
   */
  textOpened(uri: string, text: string, changes?: readonly Step[]): void;
  textClosed(uri: string): void;
  /** What was noted about a text; nothing of one that lies in no folder of the workspace, is hidden in it, or can't be read. */
  of(uri: string): Promise<AnnotatedText | undefined>;
  /** The file in which an annotator, by the key of the name, keeps what is noted about a text; it need not be there yet. */
  fileOf(text: AnnotatedText, annotator: string): AnnotationFile;
  /** What an annotator, by the key of the name, rejected in a text; the file need not be there yet. */
  rejected(text: AnnotatedText, annotator: string): Promise<RejectedFile>;
  /** The codebook for a text, a file of annotations or any other file of the workspace. */
  codebook(uri: string): Promise<FollowedCodebook | undefined>;
  /** Every file of annotations of the workspace, read. Can be stopped at any file. */
  all(signal?: AbortSignal): Promise<readonly AnnotationFile[]>;
  /** Those of the corpus with this root; a corpus of its own inside it is another. Can be stopped at any file. */
  under(root: string, signal?: AbortSignal): Promise<readonly AnnotationFile[]>;
  /** Every file of annotations whose text is there, but in another corpus than where the file stands; none of them is in `all`. */
  strays(): Promise<readonly StrayFile[]>;
}

/** Where annotations are told from, and texts asked for. */
export interface AnnotatedCorpus {
  readonly files: Files;
  /** The folder of the corpus in which a file lies, with a slash at its end; nothing for one outside the workspace. */
  readonly rootOf: (uri: string) => string | undefined;
  /** A text that isn't open; nothing where it can't be read. */
  readonly textOf: (uri: string) => Promise<string | undefined>;
  /** What was noted about a text may be other than before, or where it stands; without a text that about all. */
  readonly changed: (textUri?: string) => void;
  /** What stands in the files may be other than before, or which texts are there: not with every edit of a text. */
  readonly filesChanged: () => void;
  /** Resolves when `rootOf` and `setFolders` are at what is known of the folders. Nothing is answered before that. */
  readonly ready?: () => Promise<void>;
}

/** What can't be read as JSON or YAML either: a file that is no text must not be taken for one in which nothing is yet. */
const NO_TEXT = '\0';

/** A text in the editor. */
interface Open {
  readonly text: string;
  readonly placed: readonly Placed[];
  /** What `placed` belongs to, and what has happened since. */
  readonly before: string;
  readonly steps: readonly Step[];
}

/** No annotations yet. Nothing here throws on what stands in a file, or on one that vanishes. */
export function followAnnotations({
  files,
  rootOf,
  textOf,
  changed,
  filesChanged,
  ready = async () => {},
}: AnnotatedCorpus): FollowedAnnotations {
  const contents = createSettingsTexts(files, NO_TEXT);
  const opened = new Map<string, Open>();
  /** The files of annotations that are there, by what comes before the annotator in their addresses. */
  const byText = new Map<string, Map<string, string>>();
  const readBefore = new Map<string, AnnotationFile>();
  const codebooks = new Map<string, FollowedCodebook>();
  let folders: readonly string[] = [];
  /** Files that were told of while the folders are listed: they may have come behind the back of that. */
  let toldMeanwhile: Set<string> | undefined;

  const list = (uri: string): void => {
    const { stem, annotator } = partsOf(uri);
    if (annotator === undefined) return;
    const known = byText.get(stem) ?? new Map<string, string>();
    byText.set(stem, known.set(annotator, uri));
  };
  const unlist = (uri: string): void => {
    const { stem, annotator } = partsOf(uri);
    if (annotator !== undefined) byText.get(stem)?.delete(annotator);
    readBefore.delete(uri);
  };
  const tell = (uris: readonly string[]): void => {
    for (const uri of uris) {
      toldMeanwhile?.add(uri);
      if (isAnnotationFile(uri)) list(uri);
      changed(isAnnotationFile(uri) || isRejectedFile(uri) ? textOfFile(uri) : undefined);
    }
    filesChanged();
  };
  const knownIn = (asked: readonly string[]): readonly string[] => {
    const listed = [...byText.values()].flatMap((known) => [...known.values()]);
    return [...new Set([...listed, ...contents.looked()])].filter(belongsToAny(asked));
  };
  const textNow = async (uri: string): Promise<string | undefined> => opened.get(uri)?.text ?? (await textOf(uri));

  const readFile = async (uri: string, textUri: string, annotator: string): Promise<AnnotationFile | undefined> => {
    const root = rootOf(textUri);
    const textPath = root === undefined ? undefined : pathFrom(root, textUri);
    if (root === undefined || textPath === undefined) return undefined;
    const content = await contents.textOf(uri);
    const known = readBefore.get(uri);
    if (known !== undefined && known.content === content && known.textUri === textUri) return known;
    const points = new Map<string, CodePoints>();
    const around: Surroundings = { textPath, pointsOf: (source) => points.get(source) ?? codePointsOf('') };
    let isWhole = true;
    const unitsOf = async (source: string): Promise<void> => {
      if (points.has(source)) return;
      const text = await textNow(addressOf(root, source));
      if (text === undefined) isWhole = false;
      else points.set(source, codePointsOf(text));
    };
    await unitsOf(textPath);
    const own = sidecarPath(textPath, annotator);
    const readNow = (): ReadSidecar =>
      content === undefined ? { status: 'read', sidecar: newSidecar(own) } : readSidecar(content, own, around);
    const first = readNow();
    // Passages of other texts that it leads to count in the units of those.
    const others = first.status === 'read' ? first.sidecar.annotations.flatMap(sourcesOf) : [];
    for (const source of others) await unitsOf(source);
    const read = others.length > 0 ? readNow() : first;
    const file: AnnotationFile = { uri, annotator, textUri, content, read, around };
    // A text that can't be read may come: what is told of it is to be read again.
    if (isWhole) readBefore.set(uri, file);
    else readBefore.delete(uri);
    return file;
  };

  const filesOf = async (uri: string, root: string): Promise<readonly AnnotationFile[]> => {
    const known = [...(byText.get(stemOf(root, uri)) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
    const read = await Promise.all(known.map(([annotator, file]) => readFile(file, uri, annotator)));
    return read.flatMap((file) => (file === undefined || file.content === undefined ? [] : [file]));
  };

  const placeIn = (uri: string, text: string, all: readonly AnnotationFile[]): readonly Placed[] => {
    const stored = all.flatMap(({ uri: file, read }) =>
      read.status === 'read' ? read.sidecar.annotations.map((one) => ({ file, stored: one })) : [],
    );
    const open = opened.get(uri);
    if (open === undefined || open.text !== text) return placeAgain([], stored, text);
    // What was written since was written about the text as it was when it was last asked about.
    const known = open.steps.length === 0 ? open.placed : placeAgain(open.placed, stored, open.before);
    const placed = placeAgain(movePlaced(known, open.steps, open.before), stored, text);
    opened.set(uri, { text, placed, before: text, steps: [] });
    return placed;
  };

  return {
    open(uri, content) {
      contents.open(uri, content);
      tell([uri]);
    },
    changedOnDisk(uris) {
      contents.forget(uris);
      tell(uris);
    },
    lookAgain(uri, annotator) {
      const root = rootOf(uri);
      if (root === undefined) return;
      contents.forget([`${root}${codebookFile}`]);
      if (annotator === undefined) return;
      const own = sidecarUri(root, uri, annotator);
      contents.forget([own, rejectionsBeside(own)]);
      list(own);
    },
    async findAgain(uri) {
      await ready();
      const root = rootOf(uri);
      if (root === undefined) return;
      const found = await files.list(`${root}${ANNOTATIONS_FOLDER.slice(0, -1)}`, SIDECAR_EXTENSION);
      contents.forget(knownIn([root]));
      for (const file of found) if (isAnnotationFile(file)) list(file);
    },
    knownIn,
    async setFolders(next) {
      folders = next;
      const meanwhile = new Set<string>();
      toldMeanwhile = meanwhile;
      const found = await Promise.all(folders.map((folder) => files.list(folder, SIDECAR_EXTENSION)));
      toldMeanwhile = undefined;
      const there = new Set([...found.flat(), ...meanwhile, ...contents.opened()].filter(isAnnotationFile));
      for (const uri of readBefore.keys()) if (!there.has(uri)) unlist(uri);
      byText.clear();
      for (const uri of there) list(uri);
      contents.forget();
      changed();
      filesChanged();
    },
    textOpened(uri, text, changes) {
      const open = opened.get(uri);
      if (open === undefined || changes === undefined) opened.set(uri, { text, placed: [], before: text, steps: [] });
      else opened.set(uri, { ...open, text, steps: [...open.steps, ...changes] });
      changed(uri);
      if (open === undefined) filesChanged();
    },
    textClosed(uri) {
      opened.delete(uri);
    },
    async of(uri) {
      await ready();
      // What is written where no listing comes would be found by nobody again.
      const root = isListed(uri, folders) ? rootOf(uri) : undefined;
      const path = root === undefined ? undefined : pathFrom(root, uri);
      if (root === undefined || path === undefined) return undefined;
      const all = await filesOf(uri, root);
      const text = await textNow(uri);
      return text === undefined ? undefined : { uri, root, path, text, files: all, placed: placeIn(uri, text, all) };
    },
    fileOf({ uri, root, path, text, files: all }, annotator) {
      const known = all.find((file) => file.annotator === annotator);
      if (known !== undefined) return known;
      const own = sidecarUri(root, uri, annotator);
      const points = codePointsOf(text);
      const around: Surroundings = {
        textPath: path,
        pointsOf: (source) => (source === path ? points : codePointsOf('')),
      };
      const read: ReadSidecar = { status: 'read', sidecar: newSidecar(sidecarPath(path, annotator)) };
      return { uri: own, annotator, textUri: uri, content: undefined, read, around };
    },
    async rejected({ uri, root }, annotator) {
      const own = rejectionsBeside(sidecarUri(root, uri, annotator));
      const content = await contents.textOf(own);
      const read: ReadRejections =
        content === undefined ? { status: 'read', file: newRejections() } : readRejections(content);
      return { uri: own, content, read };
    },
    async codebook(uri) {
      await ready();
      const root = rootOf(uri);
      if (root === undefined) return undefined;
      const own = `${root}${codebookFile}`;
      const found = await contents.textOf(own);
      const known = codebooks.get(own);
      if (known !== undefined && known.exists === (found !== undefined) && known.text === (found ?? '')) return known;
      const text = found ?? '';
      const book: FollowedCodebook = { uri: own, root, text, exists: found !== undefined, read: readCodebook(text) };
      codebooks.set(own, book);
      return book;
    },
    all: (signal) => filesThere(() => true, signal),
    under: (root, signal) => filesThere((textUri) => rootOf(textUri) === root, signal),
    async strays() {
      await ready();
      const found: StrayFile[] = [];
      for (const uri of [...byText.values()].flatMap((known) => [...known.values()]).sort()) {
        if (textOfFile(uri) !== undefined || (await contents.textOf(uri)) === undefined) continue;
        for (const { text } of placesOf(uri)) {
          const root = rootOf(text);
          if (root === undefined || (await textNow(text)) === undefined) continue;
          const place = sidecarUri(root, text, partsOf(uri).annotator ?? '');
          const folder = folders.find((one) => belongs(place, [one])) ?? root;
          const path = pathFrom(folder.endsWith('/') ? folder : `${folder}/`, place) ?? place;
          found.push({ uri, textUri: text, place, path });
          break;
        }
      }
      return found;
    },
  };

  async function filesThere(
    isWanted: (textUri: string) => boolean,
    signal?: AbortSignal,
  ): Promise<readonly AnnotationFile[]> {
    await ready();
    const found: AnnotationFile[] = [];
    const uris = [...byText.values()].flatMap((known) => [...known.values()]).sort();
    const ask = async (uri: string): Promise<() => Promise<void>> => {
      const { annotator = '' } = partsOf(uri);
      const textUri = textOfFile(uri);
      const file = textUri !== undefined && isWanted(textUri) ? await readFile(uri, textUri, annotator) : undefined;
      return async () => {
        if (file?.content !== undefined) found.push(file);
      };
    };
    await inGroups(uris, ask, undefined, signal);
    return found;
  }

  /** The text that a file is about: of several folders `annotations` on the way to it that which stands at a root. */
  function textOfFile(uri: string): string | undefined {
    return placesOf(uri).find(({ root, text }) => rootOf(text) === root)?.text;
  }

  /** The texts of the workspace that a file may be about, one for every folder `annotations` on the way to it. */
  function placesOf(uri: string): readonly { readonly root: string; readonly text: string }[] {
    const { stem } = partsOf(uri);
    const found: { readonly root: string; readonly text: string }[] = [];
    const folder = `/${ANNOTATIONS_FOLDER}`;
    for (let at = stem.indexOf(folder); at >= 0; at = stem.indexOf(folder, at + 1)) {
      const root = stem.slice(0, at + 1);
      const text = `${root}${stem.slice(at + folder.length)}`;
      if (belongs(text, folders)) found.push({ root, text });
    }
    return found;
  }
}

/** The other texts that an annotation leads to, by their paths. */
function sourcesOf({ body }: Annotation): readonly string[] {
  return body.motivation === 'linking' && body.to.kind === 'passage' ? [body.to.target.source] : [];
}
