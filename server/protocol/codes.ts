import { blockOf } from '../annotations/codebook/codeBlocks';
import { COLOUR_NAMES, type ColourName, cssColour } from '../annotations/codebook/format';
import { annotatorKey } from '../annotations/files/sidecarPath';
import type { Annotation } from '../annotations/model';
import { codesByUse } from '../annotations/usage';
import { canonicalUri } from '../corpus/uris';
import { type OfferedCode, offeredCodes } from '../features/annotations/codes';
import { withNewCode } from '../features/annotations/newCode';
import { say, type Wording } from '../text/language';
import { lineStarts } from '../text/lines';
import type { AnnotationRequests, ShownCode } from './annotationRequests';
import { codebookEdit } from './fileEdit';
import { rangeOf } from './positions';
import { answerAny, type Session } from './session';
import type { Texts } from './texts';

type CodesRequest = AnnotationRequests['bronwijzer/codes'];
type AddRequest = AnnotationRequests['bronwijzer/codes/add'];
type PlaceRequest = AnnotationRequests['bronwijzer/codes/place'];

/** Answers the codes for a text or a folder, with how often each is used, where each stands, and the edit that adds one. */
export function answerCodes(session: Session, texts: Texts): void {
  session.connection.onRequest(
    'bronwijzer/codes',
    answerAny(({ uri, annotator }: CodesRequest['params']) => codesFor(canonicalUri(uri), annotator, session)),
  );
  session.connection.onRequest<AddRequest['result'], never>(
    'bronwijzer/codes/add',
    answerAny(async ({ uri, name }: AddRequest['params']): Promise<AddRequest['result']> => {
      session.annotations.lookAgain(canonicalUri(uri));
      const book = await session.annotations.codebook(canonicalUri(uri));
      if (book === undefined) return null;
      const added = withNewCode(book, name, session.client().language);
      if ('refusal' in added) return added;
      return { id: added.id, edit: codebookEdit(book, added.text, texts) };
    }),
  );
  session.connection.onRequest<PlaceRequest['result'], never>(
    'bronwijzer/codes/place',
    answerAny(async ({ uri, code }: PlaceRequest['params']): Promise<PlaceRequest['result']> => {
      const book = await session.annotations.codebook(canonicalUri(uri));
      if (book?.exists !== true) return null;
      const entry = blockOf(book.text, code)?.entry;
      const range = entry && rangeOf(lineStarts(book.text), entry.keySpan);
      return { uri: texts.spelled(book.uri), ...(range && { range }) };
    }),
  );
}

async function codesFor(
  uri: string,
  annotator: string,
  { annotations, client }: Session,
): Promise<CodesRequest['result']> {
  const book = await annotations.codebook(uri);
  if (book === undefined) return null;
  const files = await annotations.under(book.root);
  const inFile = ({ read }: (typeof files)[number]): readonly Annotation[] =>
    read.status === 'read' ? read.sidecar.annotations : [];
  const { codebook } = book.read;
  const own = files.filter((file) => file.annotator === annotatorKey(annotator)).flatMap(inFile);
  return {
    codebook: { uri: book.uri, exists: book.exists, ...(codebook.title !== undefined && { title: codebook.title }) },
    codes: offeredCodes(codebook, files.flatMap(inFile)).map(shownCode),
    mostUsed: codesByUse(codebook, own, { name: annotator }).map(({ code }) => code.id),
    colours: COLOUR_NAMES.map((id) => ({ id, name: say(client().language, COLOUR_WORDS[id]), colour: cssColour(id) })),
  };
}

function shownCode({ inTree: { code }, colour, count, codes }: OfferedCode): ShownCode {
  const { id, name, key, description, use, avoid, isStatement, isGroup } = code;
  return {
    id,
    name,
    colour,
    ...(key !== undefined && { key }),
    ...(description !== undefined && { description }),
    ...(use !== undefined && { use }),
    ...(avoid !== undefined && { avoid }),
    isStatement: isStatement === true,
    isGroup: isGroup === true,
    count,
    codes: codes.map(shownCode),
  };
}

const COLOUR_WORDS: Readonly<Record<ColourName, Wording>> = {
  red: { nl: 'rood', en: 'red' },
  orange: { nl: 'oranje', en: 'orange' },
  yellow: { nl: 'geel', en: 'yellow' },
  green: { nl: 'groen', en: 'green' },
  teal: { nl: 'blauwgroen', en: 'teal' },
  blue: { nl: 'blauw', en: 'blue' },
  purple: { nl: 'paars', en: 'purple' },
  pink: { nl: 'roze', en: 'pink' },
  brown: { nl: 'bruin', en: 'brown' },
  grey: { nl: 'grijs', en: 'grey' },
};
