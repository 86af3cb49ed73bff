import type { Register } from '../actors/model';
import { decode } from '../text/decode';
import { noOwnActors, type OwnActors, ownActors } from './actorFiles';
import type { Files } from './model';
import { type RegisterChange, registerChange } from './registerChange';

/** Who is known in a workspace: the register, with the `actors.yaml` files as they are in the editor or on the disk. */
export interface FollowedActors {
  readonly current: OwnActors;
  /** The content of an open file, which counts before that on the disk; none gives it back to the disk. */
  open(uri: string, text: string | undefined): void;
  /** Takes over what the files say now; those that aren't there are passed over. */
  read(uris: readonly string[]): Promise<void>;
  /** Takes down that a text is read with whom is known now. */
  readNow(uri: string): void;
  /** Whether a text was read with whom is known now. */
  isUpToDate(uri: string): boolean;
  /** Whether a text may read otherwise with whom is known now; one that doesn't is up to date from here on. */
  touches(uri: string, text: string): boolean;
}

/** Nobody but those of the register. */
export function followActors(files: Files, register: Register): FollowedActors {
  const opened = new Map<string, string>();
  const readWith = new Map<string, Register>();
  /** From each register with which a text was read to the present one. */
  const changes = new Map<Register, RegisterChange | undefined>();
  let current = noOwnActors(register);

  const textOf = async (uri: string): Promise<string | undefined> => {
    const bytes = opened.has(uri) ? undefined : await files.read(uri);
    const decoded = bytes && decode(bytes);
    // What was opened in the meantime counts.
    return opened.get(uri) ?? (decoded?.status === 'text' ? decoded.text : undefined);
  };
  const changeFrom = (before: Register): RegisterChange | undefined => {
    if (!changes.has(before)) changes.set(before, registerChange(before, current.register));
    return changes.get(before);
  };

  return {
    get current() {
      return current;
    },
    open(uri, text) {
      if (text === undefined) opened.delete(uri);
      else opened.set(uri, text);
    },
    async read(uris) {
      const texts = await Promise.all(uris.map(textOf));
      const found = uris.flatMap((uri, index) => {
        const text = texts[index];
        return text === undefined ? [] : [{ uri, text, open: opened.has(uri) }];
      });
      const next = ownActors(register, uris, found);
      // The same actors stay the same register, so that nothing is read again.
      const isSame = registerChange(current.register, next.register) === undefined;
      current = isSame ? { ...next, register: current.register } : next;
      changes.clear();
    },
    readNow: (uri) => void readWith.set(uri, current.register),
    isUpToDate: (uri) => readWith.get(uri) === current.register,
    touches(uri, text) {
      const before = readWith.get(uri);
      if (before === current.register) return false;
      if (before === undefined || changeFrom(before)?.touches(text)) return true;
      readWith.set(uri, current.register);
      return false;
    },
  };
}
