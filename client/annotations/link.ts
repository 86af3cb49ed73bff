import { commands, Disposable, type Range, type TextEditor, type Uri, window } from 'vscode';
import type { NamedThing, RequestedBody } from '../../server/protocol/annotationRequests';
import { put, tellNoWords } from './annotate';
import type { Annotated, NamedKind } from './annotated';
import { chooseNamed } from './chooseNamed';
import { inEditor, wordsMeant } from './places';
import { say } from './say';

/** A passage that was marked to be linked to. */
interface Marked {
  readonly uri: Uri;
  readonly ranges: readonly Range[];
  readonly words: string;
}

/** The commands that say what words refer to, whom they mean, and with which other passage they belong. */
export function linkWords(annotated: Annotated): Disposable {
  let marked: Marked | undefined;

  const mark = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const ranges = wordsMeant(editor);
    if (ranges.length === 0) return tellNoWords();
    marked = { uri: editor.document.uri, ranges, words: wordsIn(editor, ranges) };
    await commands.executeCommand('setContext', 'bronwijzer.hasMarkedPassage', true);
    const told = { nl: 'Gemarkeerd om mee te verbinden', en: 'Marked to be linked to' };
    window.setStatusBarMessage(`$(bookmark) ${say(told)}: ${marked.words}`, 5000);
  };

  const linkToMarked = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const ranges = wordsMeant(editor);
    if (ranges.length === 0) return tellNoWords();
    if (marked === undefined) {
      window.showInformationMessage(say(NONE_MARKED));
      return;
    }
    const to = { kind: 'passage', uri: marked.uri.toString(), ranges: marked.ranges } as const;
    if (await put(editor, annotated, [ranges], { motivation: 'linking', to }))
      window.setStatusBarMessage(`$(link) ${wordsIn(editor, ranges)} → ${marked.words}`, 5000);
  };

  const name = async (kind: NamedKind, bodyOf: (id: string) => RequestedBody, given: unknown): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { document, selection } = editor;
    const named: Pick<NamedThing, 'id' | 'range'> | undefined =
      typeof given === 'string' ? { id: given } : await chooseNamed(annotated, document, selection, kind);
    if (named === undefined) return;
    const ranges = selection.isEmpty && named.range ? [inEditor(named.range)] : wordsMeant(editor);
    if (ranges.length === 0) return tellNoWords();
    await put(editor, annotated, [ranges], bodyOf(named.id));
  };

  return Disposable.from(
    commands.registerCommand('bronwijzer.markPassage', mark),
    commands.registerCommand('bronwijzer.linkPassage', linkToMarked),
    commands.registerCommand('bronwijzer.linkPublication', (id?: unknown) =>
      name('publication', (to) => ({ motivation: 'linking', to: { kind: 'publication', id: to } }), id),
    ),
    commands.registerCommand('bronwijzer.identifyActor', (id?: unknown) =>
      name('actor', (actor) => ({ motivation: 'identifying', actor }), id),
    ),
  );
}

const LONGEST = 60;

function wordsIn({ document }: TextEditor, ranges: readonly Range[]): string {
  const words = ranges.map((range) => document.getText(range).replace(/\s+/g, ' ').trim()).join(' … ');
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`;
}

const NONE_MARKED = {
  nl: 'Er is nog geen passage gemarkeerd. Selecteer de andere passage en kies «Passage markeren».',
  en: 'No passage is marked yet. Select the other passage and choose “Mark Passage”.',
};
