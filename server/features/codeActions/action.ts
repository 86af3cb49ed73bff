import type { FileChange, Found } from '../../findings/fix';

/** The kinds of the protocol: an editor shows each in a way of its own. */
export const codeActionKinds = ['quickfix', 'refactor.rewrite', 'source.fixAll.bronwijzer'] as const;
export type CodeActionKind = (typeof codeActionKinds)[number];

/** What an editor can offer to do at a place. */
export interface CodeAction {
  readonly kind: CodeActionKind;
  /** Tells it from all others that are offered at the same place. */
  readonly id: string;
  readonly title: string;
  /** What it mends; absent where nothing is wrong. */
  readonly mends?: Found;
  /** Whether it is the one that a key for *fix this* takes. */
  readonly preferred: boolean;
  /** Whether a new file is made, which not every editor can. */
  readonly makesFile?: boolean;
  /** What to ask the user before it is done, where the editor can: a reason, which is kept. */
  readonly asks?: string;
  /** Worked out only when it is chosen; empty where there is nothing to do. `reason` is what the user answered. */
  readonly changes: (reason?: string) => readonly FileChange[] | Promise<readonly FileChange[]>;
}
