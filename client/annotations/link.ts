import { commands, Disposable, type Range, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { NamedThing, RequestedBody } from '../../server/protocol/annotationRequests';
import { put, tellNoWords } from './annotate';
import type { Annotated, NamedKind } from './annotated';
import { chooseNamed } from './chooseNamed';
import { inEditor, wordsMeant } from './places';
import { say } from './say';
import { followRanges, type RangesMeant, whileAsking } from './whileAsking';

/** A passage that was marked to be linked to. */
interface Marked {
  readonly uri: Uri;
  readonly meant: RangesMeant;
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
    marked?.meant.dispose();
    const { document } = editor;
    marked = { uri: document.uri, meant: followRanges(document, ranges), words: wordsIn(document, ranges) };
    await commands.executeCommand('setContext', 'bronwijzer.hasMarkedPassage', true);
    const told = { nl: 'Gemarkeerd om mee te verbinden', en: 'Marked to be linked to' };
    window.setStatusBarMessage(`$(bookmark) ${say(told)}: ${marked.words}`, 5000);
  };

  const linkToMarked = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    if (marked === undefined) {
      window.showInformationMessage(say(NONE_MARKED));
      return;
    }
    const { uri, meant, words } = marked;
    const there = meant.now();
    // A text that was closed may have been changed elsewhere.
    if (there === undefined || wordsIn(await workspace.openTextDocument(uri), there) !== words) {
      window.showInformationMessage(say(MARKED_CHANGED));
      return;
    }
    const ranges = wordsMeant(editor);
    if (ranges.length === 0) return tellNoWords();
    const to = { kind: 'passage', uri: uri.toString(), ranges: there } as const;
    if (await put(editor, annotated, [ranges], { motivation: 'linking', to }))
      window.setStatusBarMessage(`$(link) ${wordsIn(editor.document, ranges)} → ${words}`, 5000);
  };

  const name = async (kind: NamedKind, bodyOf: (id: string) => RequestedBody, given: unknown): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { document, selection } = editor;
    const { version } = document;
    const asked = await whileAsking(
      document,
      wordsMeant(editor),
      async (): Promise<Pick<NamedThing, 'id' | 'range'> | undefined> =>
        typeof given === 'string' ? { id: given } : chooseNamed(annotated, document, selection, kind),
    );
    if (asked === undefined) return;
    const { answer, ranges: meant } = asked;
    const isThere = selection.isEmpty && document.version === version;
    const ranges = isThere && answer.range ? [inEditor(answer.range)] : meant;
    if (ranges.length === 0) return tellNoWords();
    await put(editor, annotated, [ranges], bodyOf(answer.id));
  };

  return Disposable.from(
    { dispose: () => marked?.meant.dispose() },
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

function wordsIn(document: TextDocument, ranges: readonly Range[]): string {
  const words = ranges.map((range) => document.getText(range).replace(/\s+/g, ' ').trim()).join(' … ');
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`;
}

const MARKED_CHANGED = {
  nl: 'De gemarkeerde woorden zijn intussen veranderd. Markeer ze opnieuw.',
  en: 'The marked words have changed in the meantime. Mark them again.',
};

const NONE_MARKED = {
  nl: 'Er is nog geen passage gemarkeerd. Selecteer de andere passage en kies «Passage markeren».',
  en: 'No passage is marked yet. Select the other passage and choose “Mark Passage”.',
};
