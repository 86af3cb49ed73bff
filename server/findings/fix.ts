import type { ActorFile } from '../corpus/actorFiles';
import type { Corpus } from '../corpus/model';
import type { Document } from '../document/model';
import { edited, type TextEdit } from '../text/edits';
import type { Language } from '../text/language';
import type { Finding } from './finding';

/** What is asked to be mended: a finding as an editor hands it back, with its code and its place and no more. */
export type Found = Pick<Finding, 'code' | 'span'>;

/** The text in which a finding stands, and what is known around it. */
export interface Circumstances {
  readonly document: Document;
  readonly corpus: Corpus;
  readonly uri: string;
  readonly language: Language;
}

/** What a fix does to one file. */
export type FileChange =
  | {
      readonly kind: 'edit';
      readonly uri: string;
      /** The text to which the edits belong. */
      readonly text: string;
      /** They don't overlap. */
      readonly edits: readonly TextEdit[];
    }
  | { readonly kind: 'create'; readonly uri: string; readonly text: string };

/** A way to mend a finding. */
export interface Fix {
  /** Tells it from the other fixes of the same finding. */
  readonly id: string;
  /** What is done, with what comes in the place of what, in the user's language. */
  readonly title: string;
  /**
   * Whether it may be done unasked, together with others (*fix all*, `check --fix`): only where nothing has to be chosen, and
   * what is written is printed elsewhere. A safe fix changes nothing but its own text.
   */
  readonly safe: boolean;
  /** Worked out only when the fix is chosen. Empty where it no longer applies. */
  readonly changes: () => readonly FileChange[] | Promise<readonly FileChange[]>;
}

/**
 * The ways to mend a finding, the likeliest first. The text may have changed since it was found: a fixer that no longer finds at
 * the place what it mends answers none. Nothing heavy is done here, for editors ask wherever the cursor goes.
 */
export type Fixer = (found: Found, circumstances: Circumstances) => readonly Fix[] | Promise<readonly Fix[]>;

/** The change that edits the text itself. */
export function inThisText({ uri, document }: Circumstances, edits: readonly TextEdit[]): readonly FileChange[] {
  return edits.length === 0 ? [] : [{ kind: 'edit', uri, text: document.text, edits }];
}

/** The change of an `actors.yaml`, which is made where it isn't there yet. */
export function changeOfActors({ uri, text }: ActorFile, edits: readonly TextEdit[]): readonly FileChange[] {
  if (edits.length === 0) return [];
  return text === '' ? [{ kind: 'create', uri, text: edited(text, edits).text }] : [{ kind: 'edit', uri, text, edits }];
}
