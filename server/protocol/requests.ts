/**
 * The requests that Bronwijzer adds to the language server protocol, by method. Types only, without an import:
 * this is the one file of the server that the client may know.
 */

/** What the client asks of the server. */
export interface ClientRequests {
  /** Is this text a source? Nothing is opened or kept by asking. */
  readonly 'bronwijzer/recognise': {
    readonly params: { readonly uri: string; readonly text: string };
    readonly result: { readonly recognised: boolean };
  };
}

/** What the server asks of the client where it has no disk of its own: in a browser. */
export interface ServerRequests {
  /** The URIs of all `.txt` files in a folder and the folders in it. */
  readonly 'bronwijzer/files/list': {
    readonly params: { readonly folder: string };
    readonly result: readonly string[];
  };
  /** The bytes of a file in base64; `null` where it vanished or can't be read. */
  readonly 'bronwijzer/files/read': {
    readonly params: { readonly uri: string };
    readonly result: string | null;
  };
}
