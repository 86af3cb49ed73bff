import type { AnnotationRequests } from './annotationRequests';
import { waitFor } from './cancellation';
import { answerAny, type Session } from './session';
import type { Texts } from './texts';

type Export = AnnotationRequests['bronwijzer/annotations/export'];
type Import = AnnotationRequests['bronwijzer/annotations/import'];

/** Answers what goes to and comes from other programs. Their formats are loaded when the first is asked for. */
export function answerExchange(session: Session, texts: Texts): void {
  const { connection } = session;

  connection.onRequest<Export['result'], never>(
    'bronwijzer/annotations/export',
    answerAny(async (params: Export['params'], token) => {
      await waitFor(session.indexed, token);
      const { exportedFiles } = await import('./exportedFiles');
      return exportedFiles(params, session, token);
    }),
  );
  connection.onRequest<Import['result'], never>(
    'bronwijzer/annotations/import',
    answerAny(async (params: Import['params'], token) => {
      await waitFor(session.indexed, token);
      const { importedFiles } = await import('./importedFiles');
      return importedFiles(params, session, texts);
    }),
  );
}
