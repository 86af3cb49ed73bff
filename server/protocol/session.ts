import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  type Location as ProtocolLocation,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Register } from '../actors/model';
import type { FollowedAnnotations } from '../annotations/followed';
import type { Files } from '../corpus/model';
import { canonicalUri } from '../corpus/uris';
import type { Workspace } from '../corpus/workspace';
import type { Location, Question } from '../features/question';
import { waitFor } from './cancellation';
import type { Client } from './client';
import { type Lines, rangeOf } from './positions';

/** What a server is given by the place where it runs. */
export interface Host {
  readonly files: Files;
  readonly register: Register;
  /** The locale of the user, given the one that the client asks for, which need not ask for any. */
  readonly locale?: (asked: string | undefined) => string | undefined;
}

/** One editor, from `initialize` to `exit`: what every request is answered from. */
export interface Session {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly annotations: FollowedAnnotations;
  /** Known from `initialize` on, before which no request is answered. */
  readonly client: () => Client;
  /**
   * Resolves when all has been read of which the client told until it is asked for: the folders, what came, changed or went in
   * them, and settings as they stand in the editor.
   */
  readonly indexed: Promise<void>;
  /** The same without the texts: when it is known which files of annotations there are, and to which corpus each text belongs. */
  readonly listed: Promise<void>;
}

type Asked = { readonly textDocument: TextDocumentIdentifier };
type Handler<Params, Answer> = (params: Params, token: CancellationToken) => Promise<Answer | ResponseError<never>>;

/**
 * A handler for a request about an open text. A text that isn't open has no answer (`none`), and a request that is cancelled
 * while it is worked out is answered as cancelled. What goes wrong reaches the client as the error of this request alone.
 */
export function answerTo<Params extends Asked, Answer>(
  session: Session,
  none: Answer,
  answer: (question: Question, params: Params, token: CancellationToken) => Answer | Promise<Answer>,
): Handler<Params, Answer> {
  return async (params, token) => {
    const question = questionAbout(session, params.textDocument.uri);
    if (!question) return none;
    return cancellable(answer(question, params, token), token);
  };
}

/**
 * As `answerTo`, but first waits until all has been read of which the client told, no longer than `patience` milliseconds where
 * those are given: the question is about the text as it is then.
 */
export function answerWhenRead<Params extends Asked, Answer>(
  session: Session,
  { none, patience }: { readonly none: Answer; readonly patience?: number },
  answer: (question: Question, params: Params, token: CancellationToken) => Answer | Promise<Answer>,
): Handler<Params, Answer> {
  const answerNow = answerTo(session, none, answer);
  return async (params, token) => {
    await waitFor(session.indexed, token, patience);
    return answerNow(params, token);
  };
}

/** A handler for a request that isn't about one open text; as `answerTo`. */
export function answerAny<Params, Answer>(
  answer: (params: Params, token: CancellationToken) => Promise<Answer>,
): Handler<Params, Answer> {
  return (params, token) => cancellable(answer(params, token), token);
}

async function cancellable<Answer>(
  answer: Answer | Promise<Answer>,
  token: CancellationToken,
): Promise<Answer | ResponseError<never>> {
  const answered = await answer;
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
  return answered;
}

/** What a question of an editor is asked about; nothing where the text isn't open. */
export function questionAbout({ workspace, client }: Session, textDocument: string): Question | undefined {
  const uri = canonicalUri(textDocument);
  const document = workspace.document(uri);
  return document && { uri, document, corpus: workspace.corpus, language: client().language };
}

/** The folder of the corpus in which a file or folder lies, with a slash at its end; nothing for one outside the workspace. */
export function rootOf({ corpus }: Workspace, uri: string): string | undefined {
  return (corpus.corpusFile(uri) ?? corpus.corpusFile(`${uri}/.`))?.folder;
}

/** The lines of any text that an answer points to; a text that isn't known, such as a card, is pointed to at its start. */
export function linesOf({ workspace }: Session, uri: string): Lines {
  if (workspace.isSettingsFile(uri)) return workspace.settingsFiles().find((file) => file.uri === uri)?.lines ?? [0];
  return workspace.document(uri)?.lines ?? workspace.corpus.document(uri)?.facts.lines ?? [0];
}

/** A place in any text as the protocol has it. */
export function locationOf(session: Session, { uri, span }: Location): ProtocolLocation {
  return { uri, range: rangeOf(linesOf(session, uri), span) };
}
