import { Range, type TextDocument, window, workspace } from 'vscode';
import { say } from './say';

/** Stretches of a text that somebody meant; they go along with the edits that are made in it. */
export interface RangesMeant {
  /** Where they are now; nothing where an edit took words of them and words beside them. */
  now(): readonly Range[] | undefined;
  dispose(): void;
}

/** Follows stretches of a text until they are let go. */
export function followRanges(meantIn: TextDocument, ranges: readonly Range[]): RangesMeant {
  let document = meantIn;
  let spans: readonly Span[] | undefined = ranges.map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }));
  const listening = workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
    if (changed.uri.toString() !== document.uri.toString()) return;
    // A text that was closed and opened again is another one to the editor.
    document = changed;
    for (const { rangeOffset, rangeLength, text } of contentChanges) {
      const edit = { start: rangeOffset, end: rangeOffset + rangeLength };
      const moved = spans?.flatMap((span) => movedBy(edit, text.length, span) ?? []);
      spans = moved?.length === spans?.length ? moved : undefined;
    }
  });
  return {
    now: () => spans?.map(({ start, end }) => new Range(document.positionAt(start), document.positionAt(end))),
    dispose: () => listening.dispose(),
  };
}

/**
 * Asks somebody something about stretches of a text, which may be edited in the meantime: answers where they are by then too.
 * Nothing where nothing was answered, or where they are no longer there, which is told.
 */
export async function whileAsking<Answer>(
  document: TextDocument,
  ranges: readonly Range[],
  ask: () => PromiseLike<Answer | undefined>,
): Promise<{ readonly answer: Answer; readonly ranges: readonly Range[] } | undefined> {
  const meant = followRanges(document, ranges);
  try {
    const answer = await ask();
    if (answer === undefined) return undefined;
    const now = meant.now();
    if (now !== undefined) return { answer, ranges: now };
    tellChanged();
    return undefined;
  } finally {
    meant.dispose();
  }
}

/** Says that words aren't there any more. */
export function tellChanged(): void {
  window.showInformationMessage(
    say({
      nl: 'Deze woorden zijn intussen veranderd. Selecteer ze opnieuw.',
      en: 'These words have changed in the meantime. Select them again.',
    }),
  );
}

/** UTF-16 code units, half-open. */
interface Span {
  readonly start: number;
  readonly end: number;
}

function movedBy(edit: Span, length: number, { start, end }: Span): Span | undefined {
  const by = length - (edit.end - edit.start);
  if (edit.end <= start) return { start: start + by, end: end + by };
  if (edit.start >= end) return { start, end };
  return edit.start >= start && edit.end <= end ? { start, end: end + by } : undefined;
}
