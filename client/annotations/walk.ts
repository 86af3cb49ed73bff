import {
  commands,
  Disposable,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import type { ShownAnnotation } from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';
import { annotationsAt, rangesOf } from './places';
import { say } from './say';

type Direction = 'next' | 'previous';

/** Which annotations are walked through, given the one at the cursor; nothing where that must be known and isn't. */
type Choose = (here: ShownAnnotation | undefined) => ((one: ShownAnnotation) => boolean) | undefined;

/** The commands that lead from annotation to annotation, round the end of the text. */
export function walkAnnotations(annotated: Annotated): Disposable {
  /** Where somebody was led last: of several annotations on the same words each has its turn. */
  let last: { readonly document: TextDocument; readonly id: string } | undefined;

  const walk = async (direction: Direction, choose: Choose): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { document, selection } = editor;
    const found = await annotated.of(document);
    const all = [...(found?.annotations ?? [])].filter(({ ranges }) => ranges.length > 0).sort(inTextOrder);
    const at = annotationsAt(document, selection, all);
    const here = at.find(({ id }) => last?.document === document && last.id === id) ?? at[0];
    const filter = choose(here);
    if (filter === undefined) {
      window.showInformationMessage(
        say({ nl: 'Zet de cursor op een annotatie.', en: 'Put the cursor on an annotation.' }),
      );
      return;
    }
    const chosen = all.filter(filter);
    const next = following(chosen, all, here, selection, direction);
    if (next === undefined) {
      window.setStatusBarMessage(
        say({ nl: 'Hier zijn geen zulke annotaties.', en: 'There are no such annotations here.' }),
        4000,
      );
      return;
    }
    last = { document, id: next.id };
    show(editor, next);
    tellWhere(next, chosen);
  };

  const register = (name: string, choose: Choose): readonly Disposable[] =>
    (['next', 'previous'] as const).map((direction) =>
      commands.registerCommand(`bronwijzer.${direction}${name}`, () => walk(direction, choose)),
    );
  return Disposable.from(
    ...register('Annotation', () => () => true),
    ...register('OfCode', (here) => here && ((one) => one.motivation === here.motivation && one.code === here.code)),
    ...register('OfAnnotator', (here) => here && ((one) => one.annotator === here.annotator)),
    ...register(
      'Question',
      () =>
        ({ motivation, state }) =>
          motivation === 'questioning' && state === 'open',
    ),
  );
}

/** By where they start, the longer first; of what stands on the same words always in the same order. */
function inTextOrder(one: ShownAnnotation, other: ShownAnnotation): number {
  const [first] = rangesOf(one);
  const [second] = rangesOf(other);
  if (first === undefined || second === undefined) return 0;
  return (
    first.start.compareTo(second.start) ||
    second.end.compareTo(first.end) ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

/** The next or previous one of some, from the annotation that is selected, else from the cursor; round the end of the text. */
function following(
  chosen: readonly ShownAnnotation[],
  all: readonly ShownAnnotation[],
  here: ShownAnnotation | undefined,
  selection: Selection,
  direction: Direction,
): ShownAnnotation | undefined {
  const isAt = here !== undefined && rangesOf(here)[0]?.isEqual(selection) === true;
  const order = new Map(all.map((one, index) => [one, index]));
  const own = here === undefined ? -1 : (order.get(here) ?? -1);
  const compared = (one: ShownAnnotation): number => {
    if (isAt) return (order.get(one) ?? 0) - own;
    return rangesOf(one)[0]?.start.compareTo(selection.start) ?? 0;
  };
  return direction === 'next'
    ? (chosen.find((one) => compared(one) > 0) ?? chosen[0])
    : (chosen.findLast((one) => compared(one) < 0) ?? chosen.at(-1));
}

function show(editor: TextEditor, annotation: ShownAnnotation): void {
  const [first] = rangesOf(annotation);
  if (first === undefined) return;
  editor.selection = new Selection(first.start, first.end);
  editor.revealRange(first, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** `Toezegging, 3 van 12 (Anna)`. */
function tellWhere({ label, annotator, own, id }: ShownAnnotation, chosen: readonly ShownAnnotation[]): void {
  const number = chosen.findIndex((one) => one.id === id) + 1;
  const place = say({ nl: `${number} van ${chosen.length}`, en: `${number} of ${chosen.length}` });
  window.setStatusBarMessage(`$(tag) ${label}, ${place}${own ? '' : ` (${annotator})`}`, 5000);
}
