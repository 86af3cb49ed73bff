import {
  type PrepareRenameResult,
  RequestType,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renamableNote, renameNote } from '../features/renameNote';
import { renumberNotes } from '../features/renumberNotes';
import type { Client } from './client';
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
    answerTo(session, null, (question, { position }): PrepareRenameResult | null => {
      const found = renamableNote(question, offsetAt(question.document, position));
      if (found === undefined) return null;
      if ('refusal' in found) throw refused(found.refusal);
      return { range: rangeOf(question.document.lines, found.span), placeholder: found.number };
    }),
  );

  connection.onRenameRequest(
    answerTo(session, null, (question, { textDocument, position, newName }): WorkspaceEdit | null => {
      const { document } = question;
      const found = renameNote(question, offsetAt(document, position), newName);
      if ('refusal' in found) throw refused(found.refusal);
      return { changes: { [textDocument.uri]: protocolEdits(found.edits, document.lines) } };
    }),
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
