import type { ActorMention, Register } from '../actors/model';
import type { Citation } from '../citations/model';
import type { DocumentFacts, ResolvedBackReference } from '../document/model';
import type { ActorFile, Definition } from './actorFiles';
import type { CorpusFile, StatedDocument } from './settings';

export type { StatedDocument };

/** One text of the corpus: where it is and what is known of it. */
export interface CorpusDocument {
  readonly uri: string;
  readonly facts: DocumentFacts;
  /** The publication that it is, by all evidence there is; the text's own is `facts.identity`. */
  readonly publication?: OwnPublication;
  /** What a `corpus.yaml` states of it. */
  readonly stated?: StatedDocument;
}

/** Which publication a text is, and how that is known. */
export interface OwnPublication {
  readonly id: string;
  readonly evidence: 'corpus.yaml' | 'text' | 'file name';
}

/** A mention and the text in which it stands. */
export interface Place<Of> {
  readonly document: CorpusDocument;
  readonly mention: Of;
}

/** All texts that belong together. What depends on other texts is asked here. */
export interface Corpus {
  /** The built-in one, with what the corpus's own `actors.yaml` adds to it and corrects in it. */
  readonly register: Register;
  /** Where an actor is described in an `actors.yaml` of the corpus; nothing for one who is built in only. */
  describedAt(actorId: string): Definition | undefined;
  /**
   * The `actors.yaml` in which a person describes whom a text names, with an empty content where it isn't there yet; nothing
   * for a text that lies in no folder of the corpus.
   */
  actorFileFor(uri: string): ActorFile | undefined;
  /** In the order of their URIs. */
  documents(): readonly CorpusDocument[];
  document(uri: string): CorpusDocument | undefined;
  /** The texts that are this publication: none where it is missing, more than one where two files are the same paper. */
  published(id: string): readonly CorpusDocument[];
  /** Every publication and dossier that the corpus has or cites, in the order of their identifiers. */
  publications(): readonly string[];
  /** Every citation of a publication, and every back-reference that ends at it, by document and place. */
  citationsOf(id: string): readonly Place<Citation | ResolvedBackReference>[];
  /**
   * Every mention that certainly means this actor, by document and place; of somebody who isn't in the register those
   * under the key of a whole name.
   */
  mentionsOf(actorId: string): readonly Place<ActorMention>[];
  /** The `corpus.yaml` that governs a text, or where it would be; nothing of a text that lies in no folder of the workspace. */
  corpusFile(uri: string): CorpusFile | undefined;
  /** The text as the editor or the disk has it now; nothing where it can no longer be read. */
  textOf(uri: string): Promise<string | undefined>;
}

/** Texts, and what is kept of annotations beside them. */
export type ListedEnding = '.txt' | '.jsonld' | '.rejected.json' | '.new';

/** The one way in which files come to the floors below `main/`: from a disk, a browser, or the memory of a test. */
export interface Files {
  /**
   * The URIs of all files in a folder and the folders in it whose names end so, `.txt` where nothing is said, in order; folders
   * that can't be read are passed over.
   */
  list(folder: string, ending?: ListedEnding): Promise<readonly string[]>;
  /** Whether there is a folder here that is entered when the one around it is listed: one behind a symbolic link isn't. */
  isFolder(uri: string): Promise<boolean>;
  /** The bytes of a file; nothing where it vanished or can't be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
}
