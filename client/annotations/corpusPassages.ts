import { Disposable, type Event, EventEmitter, Uri, window, workspace } from 'vscode';
import type { Codes, ShownPassage } from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';

/** All that was noted in the corpus in front of the user, as it was last told: what shows the whole corpus looks here. */
export interface CorpusPassages extends Disposable {
  /** Fires when any of it is other than before. */
  readonly onDidChange: Event<void>;
  /** Where the codes are asked for: the text that the user is in, or was in last, or else the folder. */
  readonly where: Uri | undefined;
  /** The text that the user is in, or was in last. */
  readonly text: Uri | undefined;
  /** The codes of that corpus; nothing before they have been told. */
  readonly codes: Codes | undefined;
  /** The passages of that corpus, by text and in the order of the text. */
  passages(): readonly ShownPassage[];
  /** The passages of every corpus that the user has been in. */
  everywhere(): readonly ShownPassage[];
  /** Resolves once what has happened until now is known here. */
  settled(): Promise<void>;
}

/** Milliseconds in which several changes are asked for as one. */
const breath = 200;

/** Asks for everything once, and from then on only for the texts of which something changed. */
export function passagesOfCorpora(annotated: Annotated): CorpusPassages {
  const byText = new Map<string, readonly ShownPassage[]>();
  /** The codebooks of the corpora that were asked for, by their addresses. */
  const codebooks = new Set<string>();
  const changes = new EventEmitter<void>();
  /** Texts to be asked for; nothing in it stands for all. */
  const waiting = new Set<string | undefined>();
  let codes: Codes | undefined;
  let text: Uri | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: Promise<void> = Promise.resolve();
  let isDisposed = false;

  const where = (): Uri | undefined => text ?? workspace.workspaceFolders?.[0]?.uri;

  const askAll = async (): Promise<void> => {
    for (const codebook of codebooks) {
      const root = folderOf(codebook);
      const found = await annotated.passages(Uri.parse(codebook, true), {});
      for (const uri of byText.keys()) if (uri.startsWith(root)) byText.delete(uri);
      const own = new Map<string, ShownPassage[]>();
      for (const passage of found)
        own
          .set(passage.uri, own.get(passage.uri) ?? [])
          .get(passage.uri)
          ?.push(passage);
      for (const [uri, passages] of own) byText.set(uri, passages);
    }
  };
  const askText = async (uri: string): Promise<void> => {
    const found = await annotated.passages(Uri.parse(uri, true), { texts: [uri] });
    if (found.length === 0) byText.delete(uri);
    else byText.set(uri, found);
  };
  const ask = async (): Promise<void> => {
    const wanted = [...waiting];
    waiting.clear();
    const at = where();
    if (wanted.length === 0 || at === undefined || isDisposed) return;
    codes = await annotated.codes(at);
    const isNew = codes !== undefined && !codebooks.has(codes.codebook.uri);
    if (codes !== undefined) codebooks.add(codes.codebook.uri);
    if (isNew || wanted.includes(undefined)) await askAll();
    else for (const uri of wanted) if (uri !== undefined) await askText(uri);
    if (!isDisposed) changes.fire();
  };
  const askNow = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    asking = asking.then(ask).catch(() => {});
    return asking;
  };
  const soon = (uri: string | undefined): void => {
    waiting.add(uri);
    timer ??= setTimeout(askNow, breath);
  };
  const moveTo = (uri: Uri | undefined): void => {
    if (uri === undefined || uri.toString() === text?.toString()) return;
    text = uri;
    const isKnown = codes !== undefined && uri.toString().startsWith(folderOf(codes.codebook.uri));
    if (isKnown) changes.fire();
    // The codes may be those of another corpus.
    soon(uri.toString());
  };

  const listening = Disposable.from(
    annotated.onDidChange((uri) => soon(uri?.toString())),
    window.onDidChangeActiveTextEditor((editor) => moveTo(sourceIn(editor?.document))),
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document) moveTo(sourceIn(document));
    }),
  );
  text = sourceIn(window.activeTextEditor?.document);
  soon(undefined);
  return {
    onDidChange: changes.event,
    get where() {
      return where();
    },
    get text() {
      return text;
    },
    get codes() {
      return codes;
    },
    passages() {
      const root = codes === undefined ? undefined : folderOf(codes.codebook.uri);
      return root === undefined ? [] : [...byText].flatMap(([uri, found]) => (uri.startsWith(root) ? found : []));
    },
    everywhere: () => [...byText.values()].flat(),
    settled: askNow,
    dispose() {
      isDisposed = true;
      clearTimeout(timer);
      listening.dispose();
      changes.dispose();
    },
  };
}

/** The address of a text that is a source on a disk of the workspace; a card has no annotations. */
function sourceIn(document: { readonly languageId: string; readonly uri: Uri } | undefined): Uri | undefined {
  if (document?.languageId !== 'bronwijzer' || document.uri.scheme === 'bronwijzer') return undefined;
  return workspace.getWorkspaceFolder(document.uri) && document.uri;
}

function folderOf(codebook: string): string {
  return codebook.slice(0, codebook.lastIndexOf('/') + 1);
}
