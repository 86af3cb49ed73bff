import type { Register } from '../actors/model';
import type { FollowedSettings } from './followedSettings';
import { type RegisterChange, registerChange } from './registerChange';

/** With what a text is read: who is known, and what its corpus says of it. */
export interface ReadWith {
  readonly register: Register;
  readonly placeholders: readonly string[];
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
    placeholders: settings.current.membership.known(uri)?.settings.placeholders ?? [],
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

/** Whether the corpus says the same of a text, whoever is known. */
function saysTheSame({ register: _, ...one }: ReadWith, { register: __, ...other }: ReadWith): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
