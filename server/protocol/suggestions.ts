import type { Codebook } from '../annotations/codebook/model';
import { annotatorKey } from '../annotations/files/sidecarPath';
import type { RejectedFile } from '../annotations/followed';
import type { Body } from '../annotations/model';
import { NAMESAKE } from '../annotations/samePerson';
import type { Suggestion } from '../annotations/suggestions/model';
import { rejectionOf } from '../annotations/suggestions/rejection';
import { writeRejections } from '../annotations/suggestions/rejectionsFile';
import { sayBroken } from '../annotations/written';
import { namesakeOf } from '../features/annotations/namesake';
import { nameOfBody, suggestedIn } from '../features/annotations/suggested';
import type { Question } from '../features/question';
import { say, type Wording } from '../text/language';
import type { RequestedBody } from './annotationRequests';
import { fileEdit } from './fileEdit';
import type { OfferedRequests } from './offeredRequests';
import { rangeOf } from './positions';
import { answerTo, questionAbout, type Session } from './session';
import type { Texts } from './texts';

type SuggestionsRequest = OfferedRequests['bronwijzer/annotations/suggestions'];
type RejectRequest = OfferedRequests['bronwijzer/annotations/reject'];

/** Answers what is offered to an annotator in a text, and how to write that some of it isn't wanted. */
export function answerSuggestions(session: Session, texts: Texts): void {
  const { connection } = session;

  connection.onRequest<SuggestionsRequest['result'], never>(
    'bronwijzer/annotations/suggestions',
    answerTo(session, null, async ({ uri }, { annotator }: SuggestionsRequest['params']) => {
      const offered = await offeredTo(annotator, uri, session);
      const version = texts.version(uri);
      if (offered === undefined || version === null) return null;
      const { document, corpus, language } = offered.question;
      const suggestions = offered.suggestions.flatMap(({ key, kind, spans, body, reason }) => {
        const requested = requestedBody(body);
        const ranges = spans.map((span) => rangeOf(document.lines, span));
        const label = nameOfBody(body, offered.codebook, corpus);
        return requested ? [{ key, kind, ranges, label, reason: say(language, reason), body: requested }] : [];
      });
      return { version, suggestions };
    }),
  );

  connection.onRequest<RejectRequest['result'], never>(
    'bronwijzer/annotations/reject',
    answerTo(session, null, async (question, { annotator, keys }: RejectRequest['params']) => {
      const refusal = (reason: Wording) => ({ refusal: say(question.language, reason) });
      session.annotations.lookAgain(question.uri, annotatorKey(annotator));
      const namesake = await namesakeOf(annotator, question.uri, session.annotations);
      if (namesake !== undefined) return refusal(NAMESAKE(annotator.trim(), namesake));
      const offered = await offeredTo(annotator, question.uri, session);
      if (offered === undefined) return null;
      const { suggestions, rejected } = offered;
      if (rejected.read.status === 'broken') return refusal(sayBroken(rejected, rejected.read.mistake));
      const wanted = new Set(keys);
      const unwanted = suggestions.filter(({ key }) => wanted.has(key));
      if (unwanted.length === 0) return { edit: null };
      const { file } = rejected.read;
      const content = writeRejections(file, [...file.rejections, ...unwanted.map(rejectionOf)]);
      return { edit: fileEdit(rejected, content, texts) };
    }),
  );
}

interface Offered {
  /** The text as it is when the answer is there: it may have been edited while files were read. */
  readonly question: Question;
  readonly suggestions: readonly Suggestion[];
  readonly codebook: Codebook;
  readonly rejected: RejectedFile;
}

/** Of a file with rejections that can't be read nothing is known: it is said when one more is to be written in it. */
async function offeredTo(annotator: string, uri: string, session: Session): Promise<Offered | undefined> {
  const { annotations } = session;
  const key = annotatorKey(annotator);
  const book = await annotations.codebook(uri);
  const read = await annotations.of(uri);
  if (read === undefined || book === undefined) return undefined;
  const rejected = await annotations.rejected(read, key);
  const text = await annotations.of(uri);
  const question = questionAbout(session, uri);
  if (text === undefined || question === undefined) return undefined;
  const rejections = rejected.read.status === 'read' ? rejected.read.file.rejections : [];
  const { codebook } = book.read;
  const { uri: file } = annotations.fileOf(text, key);
  return { question, suggestions: suggestedIn(question, text, file, codebook, rejections), codebook, rejected };
}

/** No passage of another text is ever suggested. */
function requestedBody(body: Body): RequestedBody | undefined {
  if (body.motivation !== 'linking') return body;
  return body.to.kind === 'publication' ? { motivation: 'linking', to: body.to } : undefined;
}
