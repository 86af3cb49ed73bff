import { actorsNamed, publicationsNamed } from '../features/annotations/named';
import type { AnnotationRequests } from './annotationRequests';
import { offsetAt, rangeOf } from './positions';
import { answerWhenRead, type Session } from './session';

type NamedRequest = AnnotationRequests['bronwijzer/named'];

/** Milliseconds that an answer waits for the rest of the corpus to be read. */
const patience = 1000;

/** Answers which publications or actors words name, and which others have a name like the one typed. */
export function answerNamed(session: Session): void {
  session.connection.onRequest<NamedRequest['result'], never>(
    'bronwijzer/named',
    answerWhenRead<NamedRequest['params'], NamedRequest['result']>(
      session,
      { none: null, patience },
      async (question, { range, kind, typed }) => {
        const { document } = question;
        const at = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
        const found =
          kind === 'publication' ? publicationsNamed(question, at, typed) : actorsNamed(question, at, typed);
        return found.map(({ span, ...named }) =>
          span === undefined ? named : { ...named, range: rangeOf(document.lines, span) },
        );
      },
    ),
  );
}
