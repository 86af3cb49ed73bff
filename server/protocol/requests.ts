/**
 * The requests that Bronwijzer adds to the language server protocol, by method. Types only, without an import:
 * this, `annotationRequests.ts` and `offeredRequests.ts` are all of the server that the client may know.
 */

/** What the client asks of the server. */
export interface ClientRequests {
  /** Is this text a source? Nothing is opened or kept by asking. */
  readonly 'bronwijzer/recognise': {
    readonly params: { readonly uri: string; readonly text: string };
    readonly result: { readonly recognised: boolean };
  };
  /** The citation at a place, to be copied: in the form of the Leidraad and as it stands. `null` where the text isn't open. */
  readonly 'bronwijzer/citation': {
    readonly params: { readonly textDocument: { readonly uri: string }; readonly position: Position };
    readonly result: (BothForms & { readonly choices: BothForms }) | Refused | null;
  };
  /** A first `corpus.yaml` for a folder: where it comes and what stands in it, unless there is one. */
  readonly 'bronwijzer/newCorpus': {
    readonly params: { readonly folder: string };
    readonly result: { readonly uri: string; readonly text: string } | Refused;
  };
  /** The edits that number all notes of a text anew, none where they are in order. `null` where the text isn't open. */
  readonly 'bronwijzer/renumberNotes': {
    readonly params: { readonly textDocument: { readonly uri: string } };
    readonly result: { readonly edits: Edit[]; readonly message: string } | Refused | null;
  };
}

/** A citation in the form of the Leidraad and as it stands in the text, or what to call these to the user. */
export interface BothForms {
  readonly official: string;
  readonly printed: string;
}

/** Why nothing is done, for the user: what stands in the way, and what to do about it. */
export interface Refused {
  readonly refusal: string;
}

/** As in the protocol: line and UTF-16 character, both from 0. */
export interface Position {
  line: number;
  character: number;
}

/** As in the protocol: a stretch of a text, and what comes in its place. */
export interface Edit {
  range: { start: Position; end: Position };
  newText: string;
}

/** What the server asks of the client where it has no disk of its own: in a browser. */
export interface ServerRequests {
  /** The URIs of all files in a folder and the folders in it whose names end so: `.txt` where nothing is said. */
  readonly 'bronwijzer/files/list': {
    readonly params: { readonly folder: string; readonly ending?: '.txt' | '.jsonld' | '.rejected.json' | '.new' };
    readonly result: readonly string[];
  };
  /** Whether there is a folder here, and not behind a symbolic link. */
  readonly 'bronwijzer/files/isFolder': {
    readonly params: { readonly uri: string };
    readonly result: boolean;
  };
  /** The bytes of a file in base64; `null` where it vanished or can't be read. */
  readonly 'bronwijzer/files/read': {
    readonly params: { readonly uri: string };
    readonly result: string | null;
  };
}
