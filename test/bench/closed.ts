import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { type Editor, startEditor, uriOf } from '../protocol/editor';
import { medians, report } from './measure';

/** A short text with something to find in it, which cites what some of the others do. */
function shortText(index: number, words = 'de ambassadeurs'): string {
  const citation = `Kamerstukken II 2020/21, 22 112, nr. ${1 + (index % 500)}`;
  return `De minister sprak met ${words} over het voorstel.1 Zie PM BRON.\n\n1 ${citation}, blz. 14.\n`;
}

/** A folder with so many texts, and an editor that has read it. */
async function corpusOf(texts: number): Promise<{ readonly editor: Editor; readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'bronwijzer-bench-'));
  writeFileSync(join(folder, 'corpus.yaml'), '');
  for (let index = 0; index < texts; index++) writeFileSync(join(folder, `${index}.txt`), shortText(index));
  const editor = await startEditor({ folders: [uriOf(folder)] });
  await editor.indexed;
  return { editor, folder };
}

const pull = ({ connection }: Editor) =>
  connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });

/** How much longer it takes to look at all texts of a corpus twice as large (2 is linear), and at one that changed. */
export async function benchClosedTexts(rounds: number, texts: number): Promise<void> {
  const corpora = await Promise.all([corpusOf(texts), corpusOf(2 * texts), corpusOf(4 * texts)]);
  const [one, two, four] = corpora;
  const time = await medians(
    { one: () => pull(one.editor), two: () => pull(two.editor), four: () => pull(four.editor) },
    rounds,
  );
  report('growth of findings of closed texts, number 1 → 2', time.two / time.one, '× per doubling');
  report('growth of findings of closed texts, number 2 → 4', time.four / time.two, '× per doubling');
  const edited = await medians({ small: await editIn(one), large: await editIn(four) }, rounds);
  report('a closed text changes, of four times as many / of as many', edited.large / edited.small, '×');
  for (const { editor, folder } of corpora) {
    await editor.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Changes one text on the disk and waits until its findings come, from an editor that has those of all others. */
async function editIn({ editor: { connection }, folder }: { readonly editor: Editor; readonly folder: string }) {
  const token = 'part';
  let heard = (_items: number): void => {};
  connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, ({ items }) => heard(items.length));
  const { token: never } = new CancellationTokenSource();
  const first = await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  const previousResultIds = first.items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
  const confirmed = new Promise<void>((resolve) => {
    let all = 0;
    heard = (items) => {
      all += items;
      if (all === previousResultIds.length) resolve();
    };
  });
  connection
    .sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds, partialResultToken: token }, never)
    .catch(() => {});
  await confirmed;
  let edits = 0;
  return async (): Promise<void> => {
    const file = join(folder, '0.txt');
    writeFileSync(file, shortText(0, 'de ambassadeurs '.repeat(++edits)));
    const told = new Promise<number>((resolve) => {
      heard = resolve;
    });
    await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(file), type: FileChangeType.Changed }],
    });
    await told;
  };
}
