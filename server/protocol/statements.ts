import { statementToFill } from '../features/annotations/statementToFill';
import type { OfferedRequests } from './offeredRequests';
import { answerTo, type Session } from './session';

type StatementRequest = OfferedRequests['bronwijzer/annotations/statement'];

/** Answers what the fields of a statement can be filled in with. */
export function answerStatements(session: Session): void {
  session.connection.onRequest<StatementRequest['result'], never>(
    'bronwijzer/annotations/statement',
    answerTo(session, null, async ({ uri, document, corpus }, { id }: StatementRequest['params']) => {
      const text = await session.annotations.of(uri);
      const found = text && statementToFill(text, id, document, corpus.register);
      if (found === undefined) return null;
      const { fields, actors } = found;
      return {
        fields,
        actors: actors.map(({ actor, organisation }) => ({
          id: actor.id,
          name: actor.name,
          isPerson: actor.kind === 'person',
          ...(organisation !== undefined && { organisation }),
        })),
      };
    }),
  );
}
