import type { Finding } from '../findings/finding';
import type { Fix } from '../findings/fix';
import { fixesOf } from '../findings/fixes';
import type { TextEdit } from '../text/edits';
import { byPlace } from '../text/span';
import type { Question } from './question';

/** What mends a finding without anything being chosen. */
export interface SafeFix {
  readonly mends: Finding;
  /** What is done, in the user's language. */
  readonly title: string;
  /** All in the text of the question. They don't overlap. */
  readonly edits: readonly TextEdit[];
}

/**
 * The safe fixes of findings of a text, to be done together, in the order of the findings. Each is whole: one that touches words
 * of another is left out. It is there again once the text with the others has been read.
 */
export async function safeFixes(found: readonly Finding[], question: Question): Promise<readonly SafeFix[]> {
  const fixes: SafeFix[] = [];
  for (const mends of found) {
    const fix = (await fixesOf(mends, question)).find(({ safe }) => safe);
    if (fix) fixes.push({ mends, title: fix.title, edits: await ownEdits(fix, question.uri) });
  }
  return withoutOverlap(fixes.filter(({ edits }) => edits.length > 0));
}

async function ownEdits(fix: Fix, uri: string): Promise<readonly TextEdit[]> {
  const changes = await fix.changes();
  return changes.flatMap((change) => (change.kind === 'edit' && change.uri === uri ? change.edits : []));
}

function withoutOverlap(fixes: readonly SafeFix[]): readonly SafeFix[] {
  const left = new Set(fixes);
  const edits = fixes.flatMap((fix) => fix.edits.map(({ span }) => ({ fix, span })));
  let before: (typeof edits)[number] | undefined;
  for (const edit of edits.sort(byPlace)) {
    // Of two insertions at one place nothing says which comes first.
    const touches = before && (edit.span.start < before.span.end || edit.span.start === before.span.start);
    if (touches && before?.fix !== edit.fix) left.delete(edit.fix);
    else before = edit;
  }
  return fixes.filter((fix) => left.has(fix));
}
