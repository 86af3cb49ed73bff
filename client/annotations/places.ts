import { type Position, Range, type Selection, type TextDocument, type TextEditor } from 'vscode';
import type { Range as ProtocolRange, ShownAnnotation } from '../../server/protocol/annotationRequests';

/** The stretches of an annotation, as the editor has them; none of one that isn't found. */
export function rangesOf({ ranges }: ShownAnnotation): readonly Range[] {
  return ranges.map(inEditor);
}

/** A stretch of the protocol, as the editor has it. */
export function inEditor({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** From the first to the last character of an annotation; nothing of one that isn't found. */
export function hullOf(annotation: ShownAnnotation): Range | undefined {
  const [first, ...others] = rangesOf(annotation);
  return others.reduce<Range | undefined>((hull, range) => hull?.union(range), first);
}

/**
 * The annotations at a selection, the shortest first: those that stand on exactly the words that are selected, else those in
 * which the cursor stands, else those right behind which it stands.
 */
export function annotationsAt(
  document: TextDocument,
  selection: Selection,
  annotations: readonly ShownAnnotation[],
): readonly ShownAnnotation[] {
  const at = selection.active;
  const exact = annotations.filter((one) => rangesOf(one).some((range) => range.isEqual(selection)));
  if (!selection.isEmpty && exact.length > 0) return exact;
  const touching = annotations.filter((one) => rangesOf(one).some((range) => range.contains(at)));
  const inside = touching.filter((one) => rangesOf(one).some((range) => range.contains(at) && !range.end.isEqual(at)));
  const found = inside.length > 0 ? inside : touching;
  return found
    .map((one) => ({ one, length: lengthOf(document, one) }))
    .sort((one, other) => one.length - other.length)
    .map(({ one }) => one);
}

/** How many characters an annotation is on. */
export function lengthOf(document: TextDocument, annotation: ShownAnnotation): number {
  return rangesOf(annotation).reduce(
    (length, { start, end }) => length + document.offsetAt(end) - document.offsetAt(start),
    0,
  );
}

/** The words that somebody means: those that are selected or, without a selection, the word at each cursor. */
export function wordsMeant({ document, selections }: TextEditor): readonly Range[] {
  const selected = selections.filter(({ isEmpty }) => !isEmpty);
  if (selected.length > 0) return selected;
  return selections.flatMap(({ active }) => wordAt(document, active) ?? []);
}

/** Of white space and of anything else that is no word the editor would make a word too. */
function wordAt(document: TextDocument, position: Position): Range | undefined {
  return document.getWordRangeAtPosition(position, /[\p{L}\p{N}]+(?:[-‐‑'’.][\p{L}\p{N}]+)*/u);
}
