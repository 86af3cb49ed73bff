import { RequestType } from 'vscode-languageserver';
import { copyCitation } from '../features/copyCitation';
import { offsetAt } from './positions';
import type { ClientRequests } from './requests';
import { answerWhenRead, type Session } from './session';

type Citation = ClientRequests['bronwijzer/citation'];

/** Milliseconds that copying waits for the rest of the corpus, which may know the session. */
const patience = 1000;

/** Answers the citation at a place in both forms in which it can be copied. */
export function answerCitation(session: Session): void {
  const method: keyof ClientRequests = 'bronwijzer/citation';
  session.connection.onRequest(
    new RequestType<Citation['params'], Citation['result'], never>(method),
    answerWhenRead<Citation['params'], Citation['result']>(
      session,
      { none: null, patience },
      (question, { position }) => copyCitation(question, offsetAt(question.document, position)),
    ),
  );
}
