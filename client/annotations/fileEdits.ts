import { Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { FileEdit } from '../../server/protocol/annotationRequests';
import type { Refused } from '../../server/protocol/requests';
import { isAbout, isBesideText } from './isAbout';
import { nameOf } from './nameOf';
import { inEditor } from './places';
import { saveWhole } from './saveWhole';
import { say } from './say';

/** What the server answers that is to be written: in one file or in several, or nothing where all was so already. */
export type WithEdits = { readonly edit: FileEdit | null } | { readonly edits: readonly FileEdit[] };

/** Asks what is to be written. Of a refusal the user is told; nothing is answered where it isn't to be done. */
export type AskEdits<Answer extends WithEdits> = () => Promise<Answer | Refused | null | undefined>;

/** Files of annotations and codebooks, as what a person does changes them. */
export interface FileEdits {
  /**
   * Makes the edits of an answer, all or none, and saves their files, unless these are to be saved later: annotations with a
   * text that has unsaved edits, and a codebook that had some itself. Answers what it was asked; nothing where that wasn't
   * done.
   */
  write<Answer extends WithEdits>(ask: AskEdits<Answer>): Promise<Answer | undefined>;
  /** Takes back what was last written, if nothing has been written in those files since. */
  undo(): Promise<void>;
}

/** What was done to a file. */
interface Done {
  readonly uri: Uri;
  readonly before: string;
  readonly after: string;
  /** Whether it had unsaved edits before. */
  readonly wasDirty: boolean;
  /** Whether there was no such file before, on the disk either. */
  readonly isNew: boolean;
}

const MOST_KEPT = 200;

/** Nothing written yet. */
export function fileEdits(): FileEdits {
  const done: (readonly Done[])[] = [];
  return {
    async write(ask) {
      const written = await writeEdits(ask);
      if (written === undefined) return undefined;
      if (written.done.length > 0) done.push(written.done);
      if (done.length > MOST_KEPT) done.shift();
      await saveNow(written.done);
      return written.answer;
    },
    async undo() {
      const last = done.at(-1);
      if (last === undefined) return;
      const files = await Promise.all(last.map(({ uri }) => workspace.openTextDocument(uri)));
      const changed = files.filter((file, index) => file.getText() !== last[index]?.after);
      if (changed.length > 0) {
        window.showInformationMessage(CHANGED_SINCE(changed.map(({ uri }) => nameOf(uri)).join(', ')));
        return;
      }
      const edit = new WorkspaceEdit();
      for (const [index, file] of files.entries()) edit.replace(file.uri, whole(file), last[index]?.before ?? '');
      if (!(await workspace.applyEdit(edit))) {
        window.showErrorMessage(NOT_CHANGED(files.map(({ uri }) => nameOf(uri)).join(', ')));
        return;
      }
      done.pop();
      await saveNow(last);
      for (const { uri, isNew, before } of last) if (isNew && before === '') await removeEmpty(uri);
    },
  };
}

/** Removes a file that what was undone had made, where nothing is in it: neither in the editor nor on the disk. */
async function removeEmpty(uri: Uri): Promise<void> {
  const file = await workspace.openTextDocument(uri);
  // Made with a text that has unsaved edits, it waits for these; as it is to go, it waits for nothing.
  if (file.getText() !== '' || !(await saveWhole(file))) return;
  const size = await workspace.fs.stat(uri).then(
    (found) => found.size,
    () => undefined,
  );
  if (size !== 0 || file.getText() !== '') return;
  // By way of the editor, which else goes on holding it open. One that stays is in nobody’s way: nothing is noted in it.
  const edit = new WorkspaceEdit();
  edit.deleteFile(uri, { ignoreIfNotExists: true });
  await workspace.applyEdit(edit);
}

/** Saves files, but for those that are to be saved later. */
async function saveNow(files: readonly Done[]): Promise<void> {
  for (const { uri, wasDirty } of files) {
    const file = await workspace.openTextDocument(uri);
    if (!isSavedLater(file, wasDirty)) await saveWhole(file);
  }
}

function isSavedLater(file: TextDocument, wasDirty: boolean): boolean {
  if (!isBesideText(file.uri)) return wasDirty;
  return workspace.textDocuments.some((text) => text.isDirty && isAbout(file, text));
}

/**
 * A file that the server read from the disk is opened first, and asked about again; one that has gone from the disk, or come on
 * it, the server hears of a moment later: so many milliseconds longer are waited each time.
 */
const MOST_ATTEMPTS = 5;
const LONGER = 200;

/** Makes the edits of an answer and saves nothing; asks again where the server knew another version of a file than the editor. */
export async function writeEdits<Answer extends WithEdits>(
  ask: AskEdits<Answer>,
): Promise<{ readonly answer: Answer; readonly done: readonly Done[] } | undefined> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, attempt * LONGER));
    const answer = await ask();
    if (answer === null || answer === undefined) return undefined;
    if ('refusal' in answer) {
      window.showWarningMessage(answer.refusal);
      return undefined;
    }
    const done = await inTurn(() => make(editsIn(answer)));
    if (done === undefined) return undefined;
    if (done !== 'other version') return { answer, done };
  }
  window.showWarningMessage(BUSY());
  return undefined;
}

/**
 * One thing is written after the other. Two that are noted at once would both make the file that isn't there yet, and neither
 * would be known as what was written last.
 */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = lastTurn.then(work);
  lastTurn = turn.catch(() => {});
  return turn;
}

let lastTurn: Promise<unknown> = Promise.resolve();

function editsIn(answer: WithEdits): readonly FileEdit[] {
  if ('edits' in answer) return answer.edits;
  return answer.edit === null ? [] : [answer.edit];
}

/** Makes edits in several files as one, unless the server knew another version of any than the editor. */
async function make(edits: readonly FileEdit[]): Promise<readonly Done[] | 'other version' | undefined> {
  if (edits.length === 0) return [];
  const files: { readonly edit: FileEdit; readonly uri: Uri; readonly open?: TextDocument; readonly isNew: boolean }[] =
    [];
  for (const edit of edits) {
    const uri = Uri.parse(edit.uri, true);
    const there = await isThere(uri);
    // One that is there all the same is known to the server as soon as it is open.
    const open = (edit.create ? undefined : opened(uri)) ?? (there ? await workspace.openTextDocument(uri) : undefined);
    files.push({ edit, uri, ...(open && { open }), isNew: !there });
  }
  // From here on nothing is waited for: what was looked at is what is edited.
  if (files.some(({ edit, open }) => (open === undefined ? !edit.create : open.version !== edit.version)))
    return 'other version';
  const before = files.map(({ uri, open, isNew }) => {
    return { uri, before: open?.getText() ?? '', wasDirty: open?.isDirty ?? false, isNew };
  });
  const all = new WorkspaceEdit();
  for (const { uri, edit } of files) {
    if (edit.create) all.createFile(uri, { ignoreIfExists: true });
    for (const { range, newText } of edit.edits) all.replace(uri, inEditor(range), newText);
  }
  if (!(await workspace.applyEdit(all))) {
    window.showErrorMessage(NOT_CHANGED(files.map(({ uri }) => nameOf(uri)).join(', ')));
    return undefined;
  }
  const after = async (one: Omit<Done, 'after'>): Promise<Done> => {
    return { ...one, after: (await workspace.openTextDocument(one.uri)).getText() };
  };
  return Promise.all(before.map(after));
}

function opened(file: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
}

function whole(document: TextDocument): Range {
  return new Range(document.positionAt(0), document.positionAt(document.getText().length));
}

async function isThere(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

const NOT_CHANGED = (name: string): string =>
  say({
    nl: `${name} kan niet worden veranderd. Misschien is het alleen-lezen, of is het intussen gewijzigd.`,
    en: `${name} can’t be changed. It may be read-only, or have changed in the meantime.`,
  });

const CHANGED_SINCE = (name: string): string =>
  say({
    nl: `${name} is daarna nog veranderd. Maak het in dat bestand zelf ongedaan.`,
    en: `${name} has changed since. Undo it in that file itself.`,
  });

const BUSY = (): string =>
  say({
    nl: 'Het bestand veranderde telkens terwijl erin geschreven zou worden. Probeer het opnieuw.',
    en: 'The file kept changing while it was to be written. Try again.',
  });
