import { commands, Disposable, type Range, type TextEditor, window } from 'vscode';
import type { RequestedBody } from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';
import { type ChosenCode, chooseCode } from './chooseCode';
import { wordsMeant } from './places';
import { say } from './say';
import { whileAsking } from './whileAsking';

/**
 * The commands that give words a code: the selected ones or, without a selection, the word at the cursor. Every selection becomes
 * an annotation of its own, unless one in several pieces is asked for.
 */
export function annotateWithCodes(annotated: Annotated): Disposable {
  let last: ChosenCode | undefined;
  const annotate = async (given: unknown, together: boolean): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const ranges = wordsMeant(editor);
    if (ranges.length === 0) return tellNoWords();
    const asked = await whileAsking(editor.document, ranges, () => codeGiven(given, editor, annotated));
    if (asked === undefined) return;
    const { answer: code, ranges: now } = asked;
    last = code;
    const body: RequestedBody = { motivation: 'tagging', code: code.id };
    if (await put(editor, annotated, together ? [now] : now.map((range) => [range]), body)) tellCode(code, now);
  };
  return Disposable.from(
    commands.registerCommand('bronwijzer.annotate', (code?: unknown) => annotate(code, false)),
    commands.registerCommand('bronwijzer.annotateAsOne', (code?: unknown) => annotate(code, true)),
    commands.registerCommand('bronwijzer.repeatCode', () => annotate(last, false)),
  );
}

/** Puts the same on stretches of words, each list of which is one annotation; answers whether it was done. */
export async function put(
  { document }: TextEditor,
  annotated: Annotated,
  stretches: readonly (readonly Range[])[],
  body: RequestedBody,
): Promise<boolean> {
  const [first, ...others] = stretches.map((ranges) => ({ ranges, body }));
  if (first === undefined) return false;
  const touched =
    others.length === 0
      ? await annotated.change(document, { kind: 'add', ...first })
      : await annotated.change(document, { kind: 'addMany', items: [first, ...others] });
  return touched !== undefined;
}

/** Says that there is nothing to annotate. */
export function tellNoWords(): void {
  window.showInformationMessage(
    say({
      nl: 'Selecteer de woorden die u wilt annoteren, of zet de cursor in een woord.',
      en: 'Select the words to annotate, or put the cursor in a word.',
    }),
  );
}

/** A key binding, a test or another command can give the code. */
async function codeGiven(
  given: unknown,
  { document }: TextEditor,
  annotated: Annotated,
): Promise<ChosenCode | undefined> {
  if (typeof given === 'string') return { id: given, name: given };
  return isChosen(given) ? given : chooseCode(document.uri, annotated);
}

function isChosen(given: unknown): given is ChosenCode {
  return typeof given === 'object' && given !== null && 'id' in given && 'name' in given;
}

function tellCode({ name }: ChosenCode, { length }: readonly Range[]): void {
  const times = length === 1 ? '' : ` (${length}×)`;
  window.setStatusBarMessage(`$(tag) ${name}${times}`, 4000);
}
