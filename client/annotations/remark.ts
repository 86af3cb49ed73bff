import { commands, Disposable, window } from 'vscode';
import type { RequestedBody } from '../../server/protocol/annotationRequests';
import { put, tellNoWords } from './annotate';
import type { Annotated } from './annotated';
import { wordsMeant } from './places';
import { say } from './say';
import { whileAsking } from './whileAsking';

/** The commands that put a comment or a question on the selected words, or on the word at the cursor. */
export function remarkOnWords(annotated: Annotated): Disposable {
  const remark = async (title: string, bodyOf: (text: string) => RequestedBody, given: unknown): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const ranges = wordsMeant(editor);
    if (ranges.length === 0) return tellNoWords();
    const asked = await whileAsking(editor.document, ranges, async () =>
      typeof given === 'string' ? given : askText(title),
    );
    if (asked !== undefined) await put(editor, annotated, [asked.ranges], bodyOf(asked.answer));
  };
  return Disposable.from(
    commands.registerCommand('bronwijzer.comment', (text?: unknown) =>
      remark(say({ nl: 'Opmerking', en: 'Comment' }), (written) => ({ motivation: 'commenting', text: written }), text),
    ),
    commands.registerCommand('bronwijzer.ask', (text?: unknown) =>
      remark(
        say({ nl: 'Vraag', en: 'Question' }),
        (written) => ({ motivation: 'questioning', text: written, state: 'open' }),
        text,
      ),
    ),
  );
}

/** Asks for a text; nothing where it isn't given. An empty one can be given only where that has a meaning. */
export function askText(title: string, value = '', emptyMeans?: string): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    value,
    ignoreFocusOut: true,
    ...(emptyMeans !== undefined && { prompt: emptyMeans }),
    validateInput: (text) => (text.trim() === '' && emptyMeans === undefined ? ' ' : undefined),
  });
}
