import {
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  MarkupKind,
  type CompletionItem as ProtocolItem,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { pathFrom } from '../corpus/corpusYaml';
import { isCorpusFile, parentOf } from '../corpus/membership';
import { canonicalUri } from '../corpus/uris';
import { type CompletionItem, completion, completionCard } from '../features/completion';
import { settingsCompletion } from '../features/settingsCompletion';
import { lineStarts } from '../text/lines';
import { waitFor } from './cancellation';
import { plainText } from './plainText';
import { offsetAt, rangeOf } from './positions';
import { answerTo, type Session } from './session';

export const completionCapabilities = {
  completionProvider: { triggerCharacters: [' '], resolveProvider: true },
} satisfies ServerCapabilities;

/** Milliseconds that a completion waits for the other texts of the corpus to be read; who types waits no longer. */
const patience = 500;

/** Answers what a citation or a name that is being typed may become. The card of each is made when it is looked at. */
export function answerCompletion(session: Session): void {
  const { connection, workspace, client } = session;
  const inText = answerTo(
    session,
    null,
    async (question, { position, context }: CompletionParams, token): Promise<CompletionList | null> => {
      await waitFor(session.indexed, token, patience);
      const { document } = question;
      const byTyping = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      const found = completion(question, offsetAt(document, position), byTyping ? 'by typing' : 'by hand');
      if (found === undefined) return null;
      const range = rangeOf(document.lines, found.span);
      const typed = document.text.slice(found.span.start, offsetAt(document, position));
      const items = found.items.map((item, index) => protocolItem(item, index, range, typed));
      return { isIncomplete: found.incomplete, items };
    },
  );

  connection.onCompletion((params, token) => {
    const uri = canonicalUri(params.textDocument.uri);
    const text = isCorpusFile(uri) ? workspace.openedSettings(uri) : undefined;
    return text === undefined ? inText(params, token) : inSettings({ uri, text }, params, session);
  });

  connection.onCompletionResolve(async (item, token): Promise<ProtocolItem> => {
    await waitFor(session.indexed, token, patience);
    const id: unknown = item.data;
    const card = typeof id === 'string' ? await completionCard(id, workspace.corpus, client().language) : undefined;
    if (card === undefined) return item;
    const documentation = client().markdownInCompletions
      ? { kind: MarkupKind.Markdown, value: card }
      : { kind: MarkupKind.PlainText, value: plainText(card) };
    return { ...item, documentation };
  });
}

function inSettings(
  { uri, text }: { readonly uri: string; readonly text: string },
  { position }: CompletionParams,
  { workspace, client }: Session,
): CompletionList | null {
  const lines = lineStarts(text);
  const folder = parentOf(uri);
  const files = workspace.corpus.documents().flatMap((one) => pathFrom(folder, one.uri) ?? []);
  const found = settingsCompletion(text, offsetAt({ text, lines }, position), client().language, files);
  if (found === undefined) return null;
  const range = rangeOf(lines, found.span);
  const items = found.items.map(({ kind, label, text: newText, about }, index) => ({
    label,
    kind: kind === 'field' ? CompletionItemKind.Property : CompletionItemKind.Value,
    sortText: String(index).padStart(3, '0'),
    textEdit: { range, newText },
    ...(about !== undefined && { documentation: about }),
  }));
  return { isIncomplete: false, items };
}
const KINDS = {
  publication: CompletionItemKind.Reference,
  dossier: CompletionItemKind.Folder,
  person: CompletionItemKind.Class,
} as const;

/** An editor shows what goes on from what is typed; the order is ours. */
function protocolItem(
  { id, kind, text, spellings, detail }: CompletionItem,
  index: number,
  range: ReturnType<typeof rangeOf>,
  typed: string,
): ProtocolItem {
  return {
    label: text,
    kind: KINDS[kind],
    detail,
    sortText: String(index).padStart(3, '0'),
    filterText: `${typed}${text} ${spellings}`,
    textEdit: { range, newText: text },
    data: id,
  };
}
