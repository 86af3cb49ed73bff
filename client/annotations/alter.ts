import { commands, Disposable, type TextEditor, window } from 'vscode';
import type { RequestedChange, ShownAnnotation } from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';
import { chooseCode } from './chooseCode';
import { annotationMeant, chooseAnnotation, type Filter } from './meant';
import { hullOf, rangesOf } from './places';
import { askText } from './remark';
import { say } from './say';

/** What is done to an annotation, once it is known which; nothing where the user doesn't go on. */
type Alter = (
  annotation: ShownAnnotation,
  editor: TextEditor,
  given: unknown,
) => RequestedChange | undefined | Promise<RequestedChange | undefined>;

/** The commands that change the annotation at the cursor. */
export function alterAnnotations(annotated: Annotated): Disposable {
  const register = (command: string, filter: Filter, alter: Alter): Disposable =>
    commands.registerCommand(command, async (given?: unknown) => {
      const editor = window.activeTextEditor;
      if (!editor) return;
      const annotation = await annotationMeant(editor, annotated, filter);
      const change = annotation && (await alter(annotation, editor, given));
      if (change !== undefined) await annotated.change(editor.document, change);
    });
  const edges = (['start', 'end'] as const).flatMap((edge) =>
    (['widen', 'narrow'] as const).flatMap((kind) =>
      (['word', 'sentence'] as const).map((by) =>
        register(`bronwijzer.${kind}${capital(edge)}By${capital(by)}`, anyKind, ({ id }) => ({ kind, id, edge, by })),
      ),
    ),
  );
  return Disposable.from(
    ...edges,
    register('bronwijzer.recode', hasCode, async ({ id }, { document }, given) => {
      const code = typeof given === 'string' ? given : (await chooseCode(document.uri, annotated))?.id;
      return code === undefined ? undefined : { kind: 'recode', ids: [id], code };
    }),
    register('bronwijzer.removeAnnotation', anyKind, ({ id }) => ({ kind: 'remove', ids: [id] })),
    register('bronwijzer.splitAnnotation', anyKind, ({ id }, { selection }) => ({
      kind: 'split',
      id,
      at: selection.active,
    })),
    register('bronwijzer.noteOnAnnotation', anyKind, async ({ id, note = '' }, _editor, given) => {
      const text = typeof given === 'string' ? given : await askText(say(NOTE), note, say(EMPTY_NOTE));
      return text === undefined ? undefined : { kind: 'note', id, text };
    }),
    register('bronwijzer.rephrase', hasText, async ({ id, label, text: written = '' }, _editor, given) => {
      const text = typeof given === 'string' ? given : await askText(label, written);
      return text === undefined ? undefined : { kind: 'rephrase', id, text };
    }),
    register('bronwijzer.answer', isQuestion, async ({ id, text: question = '', answer = '' }, _editor, given) => {
      const text = typeof given === 'string' ? given : await askText(question, answer, say(EMPTY_ANSWER));
      return text === undefined ? undefined : { kind: 'answer', id, text };
    }),
    register('bronwijzer.reopen', isAnswered, ({ id }) => ({ kind: 'reopen', id })),
    commands.registerCommand('bronwijzer.putOnSelection', () => putOnSelection(annotated)),
    commands.registerCommand('bronwijzer.joinAnnotations', () => joinAnnotations(annotated)),
  );
}

const anyKind: Filter = () => true;
const hasCode: Filter = ({ motivation }) => motivation === 'tagging';
const hasText: Filter = ({ motivation }) => motivation === 'commenting' || motivation === 'questioning';
const isQuestion: Filter = ({ motivation }) => motivation === 'questioning';
const isAnswered: Filter = ({ state }) => state === 'answered';

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Puts one of the person's annotations that the selection touches on exactly the selected words. */
async function putOnSelection(annotated: Annotated): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document, selections } = editor;
  const ranges = selections.filter(({ isEmpty }) => !isEmpty);
  const touched = (await ownIn(editor, annotated)).filter((one) =>
    rangesOf(one).some((range) => ranges.some((selected) => range.intersection(selected) !== undefined)),
  );
  const [first, ...others] = touched;
  if (first === undefined) {
    window.showInformationMessage(say(NOTHING_SELECTED));
    return;
  }
  const chosen = others.length === 0 ? first : await chooseAnnotation(touched);
  if (chosen !== undefined) await annotated.change(document, { kind: 'reach', id: chosen.id, ranges });
}

/**
 * Joins the person's annotations in the selection that say the same or, without a selection, that at the cursor with the
 * nearest.
 */
async function joinAnnotations(annotated: Annotated): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const own = await ownIn(editor, annotated);
  const selected = own.filter(
    (one) => !selection.isEmpty && rangesOf(one).some((range) => selection.intersection(range)),
  );
  if (selected.length > 1) {
    await annotated.change(document, { kind: 'join', ids: selected.map(({ id }) => id) });
    return;
  }
  const meant = await annotationMeant(editor, annotated);
  if (meant === undefined) return;
  const nearest = nearestLike(meant, own, (one) => distance(editor, meant, one));
  const ids = nearest === undefined ? [meant.id] : [meant.id, nearest.id];
  await annotated.change(document, { kind: 'join', ids });
}

function nearestLike(
  meant: ShownAnnotation,
  own: readonly ShownAnnotation[],
  distanceTo: (one: ShownAnnotation) => number,
): ShownAnnotation | undefined {
  const alike = own.filter(({ id, motivation, code }) => {
    return id !== meant.id && motivation === meant.motivation && code === meant.code;
  });
  return alike.toSorted((one, other) => distanceTo(one) - distanceTo(other))[0];
}

/** How many characters lie between two annotations; none where they overlap. */
function distance({ document }: TextEditor, one: ShownAnnotation, other: ShownAnnotation): number {
  const [first, second] = [hullOf(one), hullOf(other)];
  if (first === undefined || second === undefined) return Number.POSITIVE_INFINITY;
  const between = (end: typeof first, start: typeof first) =>
    document.offsetAt(start.start) - document.offsetAt(end.end);
  return Math.max(0, between(first, second), between(second, first));
}

async function ownIn({ document }: TextEditor, annotated: Annotated): Promise<readonly ShownAnnotation[]> {
  return ((await annotated.of(document))?.annotations ?? []).filter(({ own }) => own);
}

const NOTE = { nl: 'Notitie bij de annotatie', en: 'Note with the annotation' };
const EMPTY_NOTE = { nl: 'Leeg haalt de notitie weg.', en: 'Empty takes the note away.' };
const EMPTY_ANSWER = { nl: 'Leeg: afgehandeld zonder antwoord.', en: 'Empty: settled without an answer.' };
const NOTHING_SELECTED = {
  nl: 'Selecteer woorden die een annotatie van u raken: zij komt op precies die woorden.',
  en: 'Select words that touch an annotation of yours: it is put on exactly those words.',
};
