import { Disposable, type TextDocument, type Uri, window, workspace } from 'vscode';
import { isBesideText } from './isAbout';
import { nameOf } from './nameOf';
import { say } from './say';

/** What the name of the copy ends in, as the server knows it (`server/annotations/copies.ts`). */
const COPY = '.new';

/** The files of which the copy is written by `saveWhole`, so that it isn't written twice. */
const saving = new Set<string>();

/** The files of which the copy was written here: any other was left over by a save that was cut off, and is nobody's to remove. */
const copying = new Set<string>();

/**
 * Saves a file of annotations or a codebook so that what was saved before is never lost. The editor empties a file before it
 * writes it, so all of it is written beside it first, and that copy goes when the file has been saved. Where there is no room
 * for the copy, or one stands there that an earlier save left, the file isn't touched: it stays unsaved in the editor, and the
 * user is told. Answers whether it was saved.
 */
export function saveWhole(document: TextDocument): Promise<boolean> {
  const key = document.uri.toString();
  const turn = (turns.get(key) ?? Promise.resolve(true)).then(() => saveNow(document));
  turns.set(key, turn);
  return turn;
}

/** The copy of a file may go with its next save: what stood in it has been put back. */
export function letGoOfCopy(uri: Uri): void {
  copying.add(uri.toString());
}

/** One save of a file after the other. */
const turns = new Map<string, Promise<boolean>>();

async function saveNow(document: TextDocument): Promise<boolean> {
  if (!document.isDirty) return true;
  const key = document.uri.toString();
  const before = await contentOf(document.uri);
  const failure = await writeCopy(document);
  if (failure !== undefined) {
    window.showErrorMessage(NOT_SAVED(nameOf(document.uri), failure));
    return false;
  }
  saving.add(key);
  const isSaved = await document.save().then(
    (done) => done,
    () => false,
  );
  saving.delete(key);
  // The editor has said why it couldn't. A file that it didn't touch needs no copy; one that it did is whole only there.
  if (isSaved || isSame(before, await contentOf(document.uri))) await removeCopy(document.uri);
  else window.showErrorMessage(HALF_WRITTEN(nameOf(document.uri)));
  return isSaved;
}

/** Does the same where a person saves such a file in its own tab; only that it is saved can't be held back there. */
export function keepCopies(): Disposable {
  return Disposable.from(
    workspace.onWillSaveTextDocument(({ document, waitUntil }) => {
      if (!isKeptWhole(document.uri) || !document.isDirty || saving.has(document.uri.toString())) return;
      waitUntil(
        writeCopy(document).then((failure): [] => {
          if (failure !== undefined) window.showWarningMessage(NO_COPY(nameOf(document.uri), failure));
          return [];
        }),
      );
    }),
    workspace.onDidSaveTextDocument(async ({ uri }) => {
      if (isKeptWhole(uri) && !saving.has(uri.toString())) await removeCopy(uri);
    }),
  );
}

/** Whether a file is one that nothing may be lost of: of annotations, of what was rejected, or a codebook. */
export function isKeptWhole(uri: Uri): boolean {
  return isBesideText(uri) || nameOf(uri) === 'codebook.yaml';
}

function copyOf(uri: Uri): Uri {
  return uri.with({ path: `${uri.path}${COPY}` });
}

/** Answers why it couldn't be written; what there is of it then goes. A copy that may alone be whole isn't written over. */
async function writeCopy(document: TextDocument): Promise<string | undefined> {
  const { uri } = document;
  const key = uri.toString();
  const bytes = new TextEncoder().encode(document.getText());
  const standing = await contentOf(copyOf(uri));
  const isLeftOver = standing !== undefined && !copying.has(key) && !isSame(standing, await contentOf(uri));
  if (isLeftOver && !isSame(standing, bytes)) return LEFT_OVER(nameOf(copyOf(uri)));
  copying.add(key);
  if (isSame(standing, bytes)) return undefined;
  // Until the new copy is whole, the one that stands there may alone be so.
  const place = standing === undefined ? copyOf(uri) : copyOf(copyOf(uri));
  try {
    await workspace.fs.writeFile(place, bytes);
    if (standing !== undefined) await workspace.fs.rename(place, copyOf(uri), { overwrite: true });
    return undefined;
  } catch (error) {
    if (standing === undefined) await removeCopy(uri);
    else await takeAway(place);
    return error instanceof Error ? error.message : String(error);
  }
}

async function removeCopy(uri: Uri): Promise<void> {
  if (copying.delete(uri.toString())) await takeAway(copyOf(uri));
}

/** Takes a file away, if it is there. */
async function takeAway(uri: Uri): Promise<void> {
  await workspace.fs.delete(uri, { useTrash: false }).then(
    () => {},
    () => {},
  );
}

async function contentOf(uri: Uri): Promise<Uint8Array | undefined> {
  return workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined,
  );
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

const NOT_SAVED = (name: string, reason: string): string =>
  say({
    nl: `${name} kan niet worden opgeslagen: ${reason}. Het bestand is gebleven zoals het was; wat u deed staat onopgeslagen in de editor.`,
    en: `${name} can’t be saved: ${reason}. The file has stayed as it was; what you did is in the editor, unsaved.`,
  });

const LEFT_OVER = (copy: string): string =>
  say({
    nl: `${copy} is er nog, van een keer dat het opslaan werd onderbroken. Zet dat terug met “Onderbroken opslag terugzetten”, of verwijder het`,
    en: `${copy} is still there, of a time when saving was cut off. Put it back with “Restore Saves That Were Cut Off”, or remove it`,
  });

const HALF_WRITTEN = (name: string): string =>
  say({
    nl: `${name} is niet helemaal geschreven. Alles staat nog in de editor, en in ${name}${COPY} ernaast. Sla het opnieuw op.`,
    en: `${name} hasn’t been written whole. All of it is still in the editor, and in ${name}${COPY} beside it. Save it again.`,
  });

const NO_COPY = (name: string, reason: string): string =>
  say({
    nl: `Van ${name} kon vooraf geen kopie worden gemaakt: ${reason}. Sluit het niet voordat het is opgeslagen.`,
    en: `No copy of ${name} could be made beforehand: ${reason}. Don’t close it before it has been saved.`,
  });
