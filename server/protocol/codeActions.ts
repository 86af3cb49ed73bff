import {
  type CodeActionParams,
  CodeActionRequest,
  type Command,
  type CreateFile,
  type Diagnostic,
  type CodeAction as ProtocolAction,
  type ServerCapabilities,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { codeActions } from '../features/codeActions';
import { type CodeAction, type CodeActionKind, codeActionKinds } from '../features/codeActions/action';
import type { Question } from '../features/question';
import { isFindingCode } from '../findings/findings';
import type { FileChange, Found } from '../findings/fix';
import { lineStarts } from '../text/lines';
import type { Span } from '../text/span';
import { waitFor } from './cancellation';
import { codebookActions } from './codebookActions';
import { orInCodebook } from './codebooks';
import { protocolEdits } from './edits';
import { offsetAt } from './positions';
import { answerWhenRead, questionAbout, type Session } from './session';
import type { Texts } from './texts';

export const codeActionsCapabilities = {
  codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: true },
} satisfies ServerCapabilities;

/** Milliseconds that the offer waits for the rest of the corpus, which may know what is missing. */
const patience = 1000;

/**
 * Answers what can be done at a place. The edits are worked out when an action is chosen, where the client can ask for them
 * then; they name the version of the text that they belong to, so that no editor applies them to another.
 */
export function answerCodeActions(session: Session, texts: Texts): void {
  const { connection, client } = session;

  const inText = answerWhenRead(
    session,
    { none: null, patience },
    async (question, params: CodeActionParams): Promise<ProtocolAction[] | null> => {
      if (!client().codeActionLiterals) return null;
      const asked = askedIn(params, question);
      const all = await codeActions(question, asked.place, asked.found, (kind) => wants(params.context.only, kind));
      const offered = client().createsFiles ? all : all.filter(({ makesFile }) => !makesFile);
      if (client().resolvesCodeActions) {
        return offered.map((action) => {
          const data = { params: slim(params), id: action.id };
          const command = action.asks === undefined ? undefined : askFirst(action, action.asks, data, session);
          return { ...titled(action, asked), data, ...(command && { command }) };
        });
      }
      return Promise.all(
        offered.map(async (action) => ({
          ...titled(action, asked),
          edit: await workspaceEdit(action, session, texts),
        })),
      );
    },
  );
  connection.onRequest(
    CodeActionRequest.type,
    orInCodebook(
      session,
      async (codebook, params): Promise<ProtocolAction[] | null> => {
        if (!client().codeActionLiterals || !wants(params.context.only, 'quickfix')) return null;
        const offered = await codebookActions(codebook, params, session);
        const changing = offered.map(async ({ action, change }) => ({
          ...action,
          edit: await workspaceEdit({ changes: () => [change] }, session, texts),
        }));
        return Promise.all(changing);
      },
      inText,
    ),
  );

  connection.onCodeActionResolve(async (action, token): Promise<ProtocolAction> => {
    // Actions write in settings files too.
    await waitFor(session.indexed, token, patience);
    const data = dataOf(action.data);
    const question = data && questionAbout(session, data.params.textDocument.uri);
    // What asks something first does so by its command, which resolves it with the answer.
    if (!data || !question || action.command) return action;
    const { place, found } = askedIn(data.params, question);
    const offered = await codeActions(question, place, found, (kind) => kind === action.kind);
    const chosen = offered.find(({ id }) => id === data.id);
    return chosen ? { ...action, edit: await workspaceEdit(chosen, session, texts, data.reason) } : action;
  });
}

/** The command of a client that can ask its user for a reason; others write it in the file afterwards. */
function askFirst({ title }: CodeAction, prompt: string, data: Kept, { client }: Session): Command | undefined {
  if (!client().asksReasons) return undefined;
  return { title, command: 'bronwijzer.giveReason', arguments: [{ title, prompt, data }] };
}

/** A client that names kinds wants those and the kinds below them; one that names none wants what mends or rewrites. */
function wants(only: readonly string[] | undefined, kind: CodeActionKind): boolean {
  if (only === undefined || only.length === 0) return !kind.startsWith('source');
  return only.some((wanted) => wanted === '' || wanted === kind || kind.startsWith(`${wanted}.`));
}

interface Asked {
  readonly place: Span;
  readonly found: readonly Found[];
  /** What the client shows of each finding, in the same order. */
  readonly diagnostics: readonly Diagnostic[];
}

function askedIn({ range, context }: CodeActionParams, { document }: Question): Asked {
  const spanOf = ({ start, end }: Diagnostic['range']): Span => ({
    start: offsetAt(document, start),
    end: offsetAt(document, end),
  });
  const found: Found[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const diagnostic of context.diagnostics) {
    const { source, code } = diagnostic;
    if (source !== 'bronwijzer' || !isFindingCode(code)) continue;
    found.push({ code, span: spanOf(diagnostic.range) });
    diagnostics.push(diagnostic);
  }
  return { place: spanOf(range), found, diagnostics };
}

function titled({ title, kind, mends, preferred }: CodeAction, { found, diagnostics }: Asked): ProtocolAction {
  const mended = diagnostics.filter((_diagnostic, index) => mends !== undefined && found[index] === mends);
  return { title, kind, ...(mended.length > 0 && { diagnostics: mended }), ...(preferred && { isPreferred: true }) };
}

/** The edits as the client can take them: with versions where it knows those, and without new files where it can't make them. */
async function workspaceEdit(
  { changes }: Pick<CodeAction, 'changes'>,
  { client }: Session,
  texts: Texts,
  reason?: string,
): Promise<WorkspaceEdit> {
  const all = await changes(reason);
  if (client().documentChanges) return { documentChanges: all.flatMap((change) => documentChanges(change, texts)) };
  const edited = all.flatMap((change) => (change.kind === 'edit' ? [change] : []));
  return {
    changes: Object.fromEntries(
      edited.map(({ uri, text, edits }) => [texts.spelled(uri), protocolEdits(edits, lineStarts(text))]),
    ),
  };
}

function documentChanges(change: FileChange, texts: Texts): (TextDocumentEdit | CreateFile)[] {
  const { uri } = change;
  const textDocument = { uri: texts.spelled(uri), version: texts.version(uri) };
  if (change.kind === 'edit') return [{ textDocument, edits: protocolEdits(change.edits, lineStarts(change.text)) }];
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create', uri, options: { ignoreIfExists: true } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: change.text }] },
  ];
}

/** What is kept with an action until it is chosen: enough to offer it again, and no more. */
interface Kept {
  readonly params: CodeActionParams;
  readonly id: string;
  /** What the user answered. */
  readonly reason?: string;
}

function slim({ textDocument, range, context }: CodeActionParams): CodeActionParams {
  const diagnostics = context.diagnostics.map(({ range: where, code, source, message }) => ({
    range: where,
    message,
    ...(code !== undefined && { code }),
    ...(source !== undefined && { source }),
  }));
  return { textDocument, range, context: { diagnostics } };
}

function dataOf(data: unknown): Kept | undefined {
  if (typeof data !== 'object' || data === null || !('id' in data) || !('params' in data)) return undefined;
  return typeof data.id === 'string' ? (data as Kept) : undefined;
}
