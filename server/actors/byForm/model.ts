import type { RoleBefore } from '../role';
import type { SpelledName } from './spelledName';

/** What a stretch of text is, besides its words: it says how names may stand in it. */
export type Setting =
  /** Running text, a heading, a list. */
  | 'body'
  /** A note, in which the names behind initials are mostly those of authors. */
  | 'note'
  /** One line of those with which a motion is signed: nothing but a name. */
  | 'signature'
  /** A list of those who are present, behind `te weten:`. */
  | 'members';

/** A person seen by the form in which the text names them, whether or not the register has them. */
export interface NameByForm extends SpelledName {
  /** Whether it stands in a list of members who are present or absent, in which a surname alone is that of one member. */
  readonly listed?: true;
  /** Of a name with a hyphen behind `motie`: its two parts, which may be the names of two. */
  readonly halves?: readonly [SpelledName, SpelledName];
  /** The function in the plural that belongs to all names of a list. */
  readonly role?: RoleBefore;
  /**
   * `doubtful` where the form is also that of other things (`motie Zorgplicht`): it counts only where the text or the
   * register knows the name.
   */
  readonly standing: 'clear' | 'doubtful';
}
