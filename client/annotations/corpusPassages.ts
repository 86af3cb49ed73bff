import { Disposable, type Event, EventEmitter, Uri, window, workspace } from 'vscode';
import type { Codes, ShownPassage } from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';

/** All that was noted in the corpus in front of the user, as it was last told: what shows the whole corpus looks here. */
export interface CorpusPassages extends Disposable {
  /** Fires when any of it is other than before: with the texts that it is about, or with none where it may be about all. */
  readonly onDidChange: Event<ReadonlySet<string> | undefined>;
  /** Where the codes are asked for: the text that the user is in, or was in last, or else the folder. */
  readonly where: Uri | undefined;
  /** The text that the user is in, or was in last. */
  readonly text: Uri | undefined;
  /** The codes of that corpus; nothing before they have been told. */
  readonly codes: Codes | undefined;
  /** The passages of that corpus, by text and in the order of the text. */
  passages(): readonly ShownPassage[];
  /** The passages of every corpus that the user has been in, or those of some texts. */
  everywhere(texts?: ReadonlySet<string>): readonly ShownPassage[];
  /** Resolves once what has happened until now is known here. */
  settled(): Promise<void>;
}

/** Milliseconds after which it is asked what changed; for whoever types on it can wait. */
const breath = 200;

/** Asks for everything once, and from then on only for the texts of which something changed. */
export function passagesOfCorpora(annotated: Annotated): CorpusPassages {
  const byText = new Map<string, readonly ShownPassage[]>();
  /** The codebooks of the corpora that were asked for, by their addresses. */
  const codebooks = new Set<string>();
  const changes = new EventEmitter<ReadonlySet<string> | undefined>();
  /** Texts to be asked for; nothing in it stands for all. */
  const waiting = new Set<string | undefined>();
  let codes: Codes | undefined;
  /** Whether the codes may be others than those that were told last. */
  let isOther = true;
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
    isOther ||= codesIn(found) !== codesIn(byText.get(uri) ?? []);
    if (found.length === 0) byText.delete(uri);
    else byText.set(uri, found);
  };
  const ask = async (): Promise<void> => {
    const wanted = [...waiting];
    waiting.clear();
    if (wanted.length === 0 || where() === undefined || isDisposed) return;
    const texts = new Set(wanted.flatMap((uri) => uri ?? []));
    const isAll = texts.size < wanted.length;
    if (!isAll) for (const uri of texts) await askText(uri);
    // They are counted over the whole corpus: not for every edit of a text.
    const at = where();
    if (at !== undefined && (isAll || isOther)) {
      isOther = false;
      codes = await annotated.codes(at);
    }
    const isNew = codes !== undefined && !codebooks.has(codes.codebook.uri);
    if (codes !== undefined) codebooks.add(codes.codebook.uri);
    if (isNew || isAll) await askAll();
    if (!isDisposed) changes.fire(isNew || isAll ? undefined : texts);
  };
  const askNow = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    asking = asking.then(ask).catch(() => {});
    return asking;
  };
  const soon = (uri: string | undefined): void => {
    waiting.add(uri);
    clearTimeout(timer);
    timer = setTimeout(askNow, breath);
  };
  const moveTo = (uri: Uri | undefined): void => {
    if (uri === undefined || uri.toString() === text?.toString()) return;
    text = uri;
    const isKnown = codes !== undefined && uri.toString().startsWith(folderOf(codes.codebook.uri));
    if (isKnown) changes.fire(new Set());
    // The codes may be those of another corpus.
    isOther = true;
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
    everywhere: (texts = new Set(byText.keys())) => [...texts].flatMap((uri) => byText.get(uri) ?? []),
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

/** With which codes the passages of a text are, each as often as it is. */
function codesIn(passages: readonly ShownPassage[]): string {
  return passages.map(({ code, annotator }) => `${code} ${annotator}`).join('\n');
}

function folderOf(codebook: string): string {
  return codebook.slice(0, codebook.lastIndexOf('/') + 1);
}
