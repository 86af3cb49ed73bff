import {
  type CancellationToken,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem as ProtocolItem,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { readCodebook } from '../annotations/codebook/read';
import { unknownCodes } from '../annotations/codebook/unknownCodes';
import { pathFrom } from '../corpus/corpusYaml';
import { parentOf } from '../corpus/membership';
import { canonicalUri, fileName } from '../corpus/uris';
import { type CompletionItem, completion, completionCard } from '../features/completion';
import { type SettingsItem, settingsCompletion } from '../features/settingsCompletion';
import { isSettingsForm, type SettingsForm } from '../features/settingsCompletion/schema';
import { lineStarts } from '../text/lines';
import { waitFor } from './cancellation';
import { annotationsOf } from './codebooks';
import { plainText } from './plainText';
import { offsetAt, rangeOf } from './positions';
import { answerWhenRead, type Session } from './session';

export const completionCapabilities = {
  completionProvider: { triggerCharacters: [' '], resolveProvider: true },
} satisfies ServerCapabilities;

/** Milliseconds that a completion waits for the other texts of the corpus to be read; who types waits no longer. */
const patience = 500;

/** Answers what a citation or a name that is being typed may become. The card of each is made when it is looked at. */
export function answerCompletion(session: Session): void {
  const { connection, workspace, client } = session;
  const inText = answerWhenRead(
    session,
    { none: null, patience },
    async (question, { position, context }: CompletionParams): Promise<CompletionList | null> => {
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
    const form = fileName(uri);
    const text = isSettingsForm(form) ? workspace.openedSettings(uri) : undefined;
    if (!isSettingsForm(form) || text === undefined) return inText(params, token);
    return inSettings({ uri, form, text }, params, session, token);
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

interface OpenSettings {
  readonly uri: string;
  readonly form: SettingsForm;
  readonly text: string;
}

async function inSettings(
  { uri, form, text }: OpenSettings,
  { position }: CompletionParams,
  session: Session,
  token: CancellationToken,
): Promise<CompletionList | null> {
  const { workspace, client } = session;
  const { language, snippets } = client();
  const lines = lineStarts(text);
  const folder = parentOf(uri);
  const files = workspace.corpus.documents().flatMap((one) => pathFrom(folder, one.uri) ?? []);
  const offset = offsetAt({ text, lines }, position);
  const isListed = form === 'codebook.yaml' && (await waitFor(session.listed, token, patience));
  const noted = isListed ? await annotationsOf(session, uri) : [];
  const goneCodes = unknownCodes(readCodebook(text).codebook, noted).map(({ code }) => code);
  const found = settingsCompletion(text, offset, { form, language, files, goneCodes });
  if (found === undefined) return null;
  const range = rangeOf(lines, found.span);
  const typed = text.slice(found.span.start, found.span.end);
  const items = found.items.filter(({ kind }) => kind !== 'snippet' || snippets);
  return { isIncomplete: false, items: items.map((item, index) => settingsItem(item, index, range, typed)) };
}

const SETTINGS_KINDS = {
  field: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  colour: CompletionItemKind.Color,
  snippet: CompletionItemKind.Snippet,
} as const;

function settingsItem(
  { kind, label, text: newText, about }: SettingsItem,
  index: number,
  range: ReturnType<typeof rangeOf>,
  typed: string,
): ProtocolItem {
  return {
    label,
    kind: SETTINGS_KINDS[kind],
    sortText: String(index).padStart(3, '0'),
    textEdit: { range, newText },
    ...(about !== undefined && { documentation: about }),
    // What is typed is the identifier that a snippet begins with, not its name in the list.
    ...(kind === 'snippet' && {
      insertTextFormat: InsertTextFormat.Snippet,
      insertTextMode: InsertTextMode.adjustIndentation,
      ...(typed !== '' && { filterText: typed }),
    }),
  };
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
