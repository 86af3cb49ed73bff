import {
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  RequestType,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renameOfCode } from '../features/codebook/rename';
import { renamableNote, renameNote } from '../features/renameNote';
import { renumberNotes } from '../features/renumberNotes';
import type { Client } from './client';
import { type OpenCodebook, orInCodebook } from './codebooks';
import { protocolEdits, refused } from './edits';
import { offsetAt, rangeOf } from './positions';
import type { ClientRequests } from './requests';
import { answerTo, type Session } from './session';

type Renumber = ClientRequests['bronwijzer/renumberNotes'];

/** Only a client that knows `prepareRename` may be told that it can be asked. */
export function notesCapabilities({ preparesRename }: Client): ServerCapabilities {
  return { renameProvider: preparesRename ? { prepareProvider: true } : true };
}

/** Answers how the number of a note is changed, together with its marks, and how all notes are numbered anew. */
export function answerNotes(session: Session): void {
  const { connection } = session;

  connection.onPrepareRename(
    orInCodebook<PrepareRenameParams, PrepareRenameResult | null>(
      session,
      refusedIn,
      answerTo(session, null, (question, { position }) => {
        const found = renamableNote(question, offsetAt(question.document, position));
        if (found === undefined) return null;
        if ('refusal' in found) throw refused(found.refusal);
        return { range: rangeOf(question.document.lines, found.span), placeholder: found.number };
      }),
    ),
  );

  connection.onRenameRequest(
    orInCodebook<RenameParams, WorkspaceEdit | null>(
      session,
      refusedIn,
      answerTo(session, null, (question, { textDocument, position, newName }) => {
        const { document } = question;
        const found = renameNote(question, offsetAt(document, position), newName);
        if ('refusal' in found) throw refused(found.refusal);
        return { changes: { [textDocument.uri]: protocolEdits(found.edits, document.lines) } };
      }),
    ),
  );

  const method: keyof ClientRequests = 'bronwijzer/renumberNotes';
  connection.onRequest(
    new RequestType<Renumber['params'], Renumber['result'], never>(method),
    answerTo<Renumber['params'], Renumber['result']>(session, null, (question) => {
      const found = renumberNotes(question);
      if ('refusal' in found) return found;
      return { edits: protocolEdits(found.edits, question.document.lines), message: found.message };
    }),
  );
}

/** Nothing in a codebook can be renamed; of the identifier of a code it is said what to do instead. */
function refusedIn(codebook: OpenCodebook, { position }: PrepareRenameParams): null {
  const refusal = renameOfCode(codebook.text, offsetAt(codebook, position), codebook.language)?.refusal;
  if (refusal !== undefined) throw refused(refusal);
  return null;
}
