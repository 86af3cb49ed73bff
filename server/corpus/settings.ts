import type { PartialDate } from '../text/partialDate';
import type { Span } from '../text/span';
import type { Mistake } from '../text/yamlSource';
import type { FindingCode, Weight } from './findingCodes';

/** What a person wrote of a text in `corpus.yaml`. */
export interface StatedDocument {
  /** A canonical identifier. */
  readonly publication?: string;
  /** When it was written. */
  readonly date?: PartialDate;
  readonly title?: string;
  /** Where it was taken from, in words or as an address. */
  readonly source?: string;
}

/** What a `corpus.yaml` says, with all files as URIs. What it says wrong isn't in here. */
export interface CorpusSettings {
  readonly title?: string;
  /** Patterns of files from the folder, of which only these are texts of the corpus; without any all `.txt` files are. */
  readonly include: readonly string[];
  /** Patterns of files that aren't, also where `include` names them. */
  readonly exclude: readonly string[];
  /** Whether the patterns make a file one of the corpus. */
  readonly includes: (uri: string) => boolean;
  readonly documents: ReadonlyMap<string, StatedDocument>;
  /** Words that stand for a source still to be filled in, besides those that are always known. */
  readonly placeholders: readonly string[];
  /** Further files of actors, as URIs. */
  readonly registers: readonly string[];
  /** What rules weigh in a folder, as its URI with a slash at its end: the outermost folder first. */
  readonly weights: readonly FolderWeights[];
  readonly ignored: readonly Ignored[];
}

interface FolderWeights {
  readonly folder: string;
  readonly weights: ReadonlyMap<FindingCode, Weight>;
}

/** Findings that a person looked at and doesn't want to see again: those for which all that is said here is true. */
export interface Ignored {
  readonly rule: FindingCode;
  /** The URI of the text; absent for all texts of the corpus. */
  readonly file?: string;
  /** The words at which it is found, on one line; absent for all words. */
  readonly quote?: string;
  /** The words before and behind the quote: one of them must still stand there, so that the other can be edited. */
  readonly before?: string;
  readonly behind?: string;
  readonly reason?: string;
}

/**
 * A file in which a person writes what the texts of a corpus don't say: its `corpus.yaml`, its `actors.yaml`, and what the first
 * names under `registers`, which has the form of the second. As it is now in the editor or on the disk.
 */
export interface SettingsFile {
  readonly uri: string;
  /** Of which form it is: also the code under which its mistakes are told. */
  readonly form: 'corpus.yaml' | 'actors.yaml';
  readonly text: string;
  /** Where each line starts. */
  readonly lines: readonly number[];
  /** What is wrong in it, in the order of the text: each disables the entry in which it stands, and no other. */
  readonly mistakes: readonly Mistake[];
  /** What a person may want to fill in or take away. It disables nothing. */
  readonly reminders: readonly Mistake[];
}

/** The `corpus.yaml` that governs a text, as it is now in the editor or on the disk. */
export interface CorpusFile {
  readonly uri: string;
  /** The URI of its folder, with a slash at its end. */
  readonly folder: string;
  /** Its content; absent where it isn't there yet, and this is where it would be. */
  readonly text?: string;
  readonly settings: CorpusSettings;
  /** What is wrong in it: each disables the entry in which it stands, and no other. */
  readonly mistakes: readonly Mistake[];
  /** What is still to be filled in by a person. It disables nothing. */
  readonly unfinished: readonly Mistake[];
  /** The files that it names, in the order of the text. */
  readonly named: readonly NamedFile[];
}

/** A file that a `corpus.yaml` names, and where. */
export interface NamedFile {
  readonly uri: string;
  readonly span: Span;
  /** What of it is to be ignored, where it is words, and where these are written. */
  readonly ignored?: { readonly words: Ignored; readonly span: Span };
}

/** What holds where no `corpus.yaml` says anything. */
export const noSettings: CorpusSettings = {
  include: [],
  exclude: [],
  includes: () => true,
  documents: new Map(),
  placeholders: [],
  registers: [],
  weights: [],
  ignored: [],
};

/** What a rule weighs in a text; nothing where the corpus leaves it at what it is by itself. The innermost folder decides. */
export function weightOf({ weights }: CorpusSettings, code: FindingCode, uri: string): Weight | undefined {
  return weights.findLast((one) => uri.startsWith(one.folder) && one.weights.has(code))?.weights.get(code);
}
