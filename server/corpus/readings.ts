import type { Register } from '../actors/model';
import type { KnownOfText } from '../document/knownOfText';
import type { FollowedSettings } from './followedSettings';
import { publicationBeside } from './ownPublication';
import { type RegisterChange, registerChange } from './registerChange';
import { type CorpusSettings, noSettings } from './settings';

/** With what a text is read: who is known, and what is known of the text. */
export interface ReadWith {
  readonly register: Register;
  readonly known: KnownOfText;
}

/** With what each text was read, and whether it may read otherwise with what the settings say now. */
export interface Readings {
  /** What a text is to be read with now. */
  present(uri: string): ReadWith;
  /** The same, when it is read for the corpus. It is taken down that it is. */
  begin(uri: string): ReadWith;
  /** Whether a text was read with what the settings say now. */
  isUpToDate(uri: string): boolean;
  /** Whether a text may read otherwise now; one that doesn't is up to date from here on. */
  mayDiffer(uri: string, text: string): boolean;
}

/** No text has been read yet. */
export function createReadings(settings: FollowedSettings): Readings {
  const before = new Map<string, ReadWith>();
  /** From each register with which a text was read to the present one. */
  let changes = new Map<Register, RegisterChange | undefined>();
  let changesTo: Register | undefined;

  const present = (uri: string): ReadWith => ({
    register: settings.current.actors.register,
    known: knownOf(uri, settings.current.membership.known(uri)?.settings ?? noSettings),
  });
  const changeFrom = (register: Register, present: Register): RegisterChange | undefined => {
    if (changesTo !== present) changes = new Map();
    changesTo = present;
    if (!changes.has(register)) changes.set(register, registerChange(register, present));
    return changes.get(register);
  };
  const isUpToDate = (uri: string): boolean => {
    const [then, now] = [before.get(uri), present(uri)];
    return then?.register === now.register && saysTheSame(then, now);
  };

  return {
    present,
    begin(uri) {
      const now = present(uri);
      before.set(uri, now);
      return now;
    },
    isUpToDate,
    mayDiffer(uri, text) {
      if (isUpToDate(uri)) return false;
      const [then, now] = [before.get(uri), present(uri)];
      if (then === undefined || !saysTheSame(then, now)) return true;
      if (changeFrom(then.register, now.register)?.touches(text)) return true;
      before.set(uri, now);
      return false;
    },
  };
}

function knownOf(uri: string, { placeholders, documents }: CorpusSettings): KnownOfText {
  const stated = documents.get(uri);
  const publication = publicationBeside(uri, stated);
  return {
    placeholders,
    ...(publication && { publication }),
    ...(stated?.date !== undefined && { date: stated.date }),
  };
}

/** Whether the same is known of a text, whoever is. */
function saysTheSame({ known: one }: ReadWith, { known: other }: ReadWith): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
