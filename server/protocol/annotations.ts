import type { AnnotationChange } from '../annotations/changes/change';
import type { Codebook } from '../annotations/codebook/model';
import { digestOf } from '../annotations/digest';
import { annotatorKey } from '../annotations/files/sidecarPath';
import type { AnnotatedText } from '../annotations/followed';
import { leavesFieldsOpen, withKnownFields } from '../annotations/knownStatements';
import { NAMESAKE, namesakeIn } from '../annotations/samePerson';
import { sayBroken, writeChange, writePlaces } from '../annotations/written';
import { canonicalUri, fileName } from '../corpus/uris';
import { namesakeOf } from '../features/annotations/namesake';
import { shownAnnotations } from '../features/annotations/shown';
import { say } from '../text/language';
import { lineStarts } from '../text/lines';
import { changeIn } from './annotationChanges';
import type { AnnotationRequests } from './annotationRequests';
import { fileEdit } from './fileEdit';
import { answerAny, type Session } from './session';
import { protocolAnnotation } from './shownAnnotation';
import type { Texts } from './texts';

type Asked<Method extends keyof AnnotationRequests> = AnnotationRequests[Method]['params'];
type Answer<Method extends keyof AnnotationRequests> = AnnotationRequests[Method]['result'];

/** What was noted changes often while somebody types: the client is told once for all changes within so many milliseconds. */
const breath = 150;

/** What the client is told of annotations unasked. */
export interface AnnotationsTold {
  /** What was noted about a text, or without one about all texts, may be other than before. */
  changed(uri: string | undefined): void;
  /** The client is told nothing after this. */
  stop(): void;
}

/** Answers what was noted about a text, and how to write what a person does to that. No file is written here. */
export function answerAnnotations(session: Session, texts: Texts): AnnotationsTold {
  const { connection } = session;

  connection.onRequest<Answer<'bronwijzer/annotations/of'>, never>(
    'bronwijzer/annotations/of',
    answerAny((params: Asked<'bronwijzer/annotations/of'>) => annotationsOf(params, session, texts)),
  );
  connection.onRequest<Answer<'bronwijzer/annotations/change'>, never>(
    'bronwijzer/annotations/change',
    answerAny((params: Asked<'bronwijzer/annotations/change'>) => changed(params, session, texts)),
  );
  connection.onRequest<Answer<'bronwijzer/annotations/settle'>, never>(
    'bronwijzer/annotations/settle',
    answerAny((params: Asked<'bronwijzer/annotations/settle'>) => settled(params, session, texts)),
  );

  const waiting = new Set<string | undefined>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer = undefined;
    const uris = waiting.has(undefined) ? [undefined] : [...waiting];
    waiting.clear();
    for (const uri of uris)
      void connection.sendNotification('bronwijzer/annotations/changed', uri === undefined ? {} : { uri });
  };
  let stopped = false;
  return {
    changed(uri) {
      if (stopped) return;
      waiting.add(uri);
      timer ??= setTimeout(tell, breath);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

async function annotationsOf(
  { textDocument, annotator }: Asked<'bronwijzer/annotations/of'>,
  { workspace, annotations, client }: Session,
  texts: Texts,
): Promise<Answer<'bronwijzer/annotations/of'>> {
  const uri = canonicalUri(textDocument.uri);
  const codebook = await annotations.codebook(uri);
  // Last, for the version is to be that of this text.
  const annotated = await annotations.of(uri);
  const version = texts.version(uri);
  if (annotated === undefined || codebook === undefined || version === null) return null;
  const { language } = client();
  const shown = shownAnnotations(annotated, codebook.read.codebook, workspace.corpus.register, language);
  const lines = lineStarts(annotated.text);
  return {
    version,
    annotations: shown.map((one) => protocolAnnotation(one, annotated, lines, annotator)),
    broken: annotated.files.flatMap((file) =>
      file.read.status === 'broken'
        ? [{ uri: file.uri, message: say(language, sayBroken(file, file.read.mistake)) }]
        : [],
    ),
  };
}

async function changed(
  { textDocument, annotator, change, digest }: Asked<'bronwijzer/annotations/change'>,
  session: Session,
  texts: Texts,
): Promise<Answer<'bronwijzer/annotations/change'>> {
  const { annotations, client } = session;
  const uri = canonicalUri(textDocument.uri);
  const refusal = (wording: Parameters<typeof say>[1]) => ({ refusal: say(client().language, wording) });
  if (annotator.trim() === '') return refusal(NOBODY);
  // Before all folders have been read a file that is there would be taken for one that is to be made.
  await session.indexed;
  annotations.lookAgain(uri, annotatorKey(annotator));
  const namesake = await namesakeOf(annotator, uri, annotations);
  if (namesake !== undefined) return refusal(NAMESAKE(annotator.trim(), namesake));
  const annotated = await annotations.of(uri);
  const codebook = await annotations.codebook(uri);
  if (texts.version(uri) === null && session.workspace.corpus.document(uri) === undefined)
    return digest === undefined ? null : refusal(OTHER_TEXT(fileName(uri)));
  if (annotated === undefined || codebook === undefined) return refusal(NO_FOLDER);
  const now = await digestOf(annotated.text);
  if (digest !== undefined && digest !== now) return refusal(OTHER_TEXT(annotated.path));
  const asked = await changeIn(annotated, change, session);
  if (asked === undefined) return refusal(NO_PASSAGE);
  const filled = await withFields(annotated, asked.change, codebook.read.codebook, session);
  const file = annotations.fileOf(annotated, annotatorKey(annotator));
  const written = writeChange(annotated, file, filled, {
    digest: now,
    creator: { name: annotator.trim() },
    now: `${new Date().toISOString().slice(0, -'.000Z'.length)}Z`,
    newId: () => `urn:uuid:${crypto.randomUUID()}`,
    codebook: codebook.read.codebook,
    others: asked.others,
  });
  if (written.status === 'refused') return refusal(written.reason);
  return { edit: fileEdit(file, written.content, texts), touched: written.touched };
}

/** A statement that comes without fields has those that the text tells. */
async function withFields(
  { uri, text, placed }: AnnotatedText,
  change: AnnotationChange,
  codebook: Codebook,
  { workspace }: Session,
): Promise<AnnotationChange> {
  const found = placed.flatMap(({ now }) => (now.status === 'found' ? [now.annotation] : []));
  if (!leavesFieldsOpen(change, found, codebook)) return change;
  const document = workspace.document(uri) ?? (await workspace.closedDocument(uri));
  return document?.text !== text
    ? change
    : withKnownFields(change, found, document, workspace.corpus.register, codebook);
}

async function settled(
  { textDocument, annotator }: Asked<'bronwijzer/annotations/settle'>,
  { annotations, indexed }: Session,
  texts: Texts,
): Promise<Answer<'bronwijzer/annotations/settle'>> {
  await indexed;
  if (annotator.trim() === '') return null;
  const uri = canonicalUri(textDocument.uri);
  annotations.lookAgain(uri, annotatorKey(annotator));
  const annotated = await annotations.of(uri);
  if (annotated === undefined) return null;
  const file = annotations.fileOf(annotated, annotatorKey(annotator));
  // What is somebody else's is written by nobody else.
  if (file.read.status === 'read' && namesakeIn(file.read.sidecar.annotations, annotator) !== undefined) return null;
  const content = writePlaces(annotated, file, await digestOf(annotated.text));
  return content === undefined ? null : fileEdit(file, content, texts);
}

const NOBODY = {
  nl: 'Annotaties staan op naam. Vul uw naam in bij de instelling “bronwijzer.annotator”.',
  en: 'Annotations carry a name. Fill in yours at the setting “bronwijzer.annotator”.',
};

const NO_FOLDER = {
  nl: 'Deze tekst ligt buiten de geopende map, of in een verborgen map daarin. Open de map waarin hij ligt: daar komen de annotaties.',
  en: 'This text lies outside the folder that is open, or in a hidden one in it. Open the folder it is in: the annotations are kept there.',
};

const OTHER_TEXT = (path: string) => ({
  nl: `${path} is intussen veranderd. Zoek de plaatsen opnieuw.`,
  en: `${path} has changed in the meantime. Look for the places again.`,
});

const NO_PASSAGE = {
  nl: 'De andere passage ligt niet in hetzelfde corpus. Kies een passage in een tekst van deze map.',
  en: 'The other passage isn’t in the same corpus. Choose a passage in a text of this folder.',
};
