import { ProgressType } from 'vscode-languageserver';
import { withCurrentCodes } from '../annotations/codebook/currentCodes';
import { digestOf } from '../annotations/digest';
import { soughtAt } from '../annotations/equal/sought';
import { type EqualsInText, equalMentions } from '../annotations/equalMentions';
import { annotatorKey } from '../annotations/files/sidecarPath';
import type { Annotation } from '../annotations/model';
import { pathFrom } from '../corpus/corpusYaml';
import { soughtName } from '../features/annotations/soughtName';
import type { Question } from '../features/question';
import { lineStarts } from '../text/lines';
import { corpusPatience, signalOf } from './cancellation';
import type { EqualInText, OfferedRequests, SearchProgress } from './offeredRequests';
import { offsetAt, rangeOf } from './positions';
import { answerTo, answerWhenRead, type Session } from './session';

type SoughtRequest = OfferedRequests['bronwijzer/annotations/sought'];
type EqualRequest = OfferedRequests['bronwijzer/annotations/equal'];

/** Answers what can be looked for everywhere from a selection, and where it stands. */
export function answerEqualMentions(session: Session): void {
  const { connection } = session;

  connection.onRequest<SoughtRequest['result'], never>(
    'bronwijzer/annotations/sought',
    answerTo(session, [], ({ document, corpus }, { range }: SoughtRequest['params']) => {
      const selection = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
      return soughtAt(document, selection).map((sought) => ({ sought, label: soughtName(sought, corpus) }));
    }),
  );

  connection.onRequest<EqualRequest['result'], never>(
    'bronwijzer/annotations/equal',
    answerWhenRead(
      session,
      { none: [], patience: corpusPatience },
      async (question, params: EqualRequest['params'], token) => {
        const { workDoneToken } = params;
        const tell = ({ done, total }: SearchProgress): void => {
          if (workDoneToken !== undefined) void connection.sendProgress(progressType, workDoneToken, { done, total });
        };
        return equalIn(question, params, session, signalOf(token), tell);
      },
    ),
  );
}

const progressType = new ProgressType<SearchProgress>();

async function equalIn(
  { uri, document, corpus }: Question,
  { sought, code, everywhere, annotator }: EqualRequest['params'],
  { annotations }: Session,
  signal: AbortSignal,
  tell: (progress: SearchProgress) => void,
): Promise<readonly EqualInText[]> {
  const here = await annotations.of(uri);
  if (here === undefined) return [];
  const { root } = here;
  const own = await annotations.codebook(uri);
  const made = await madeBy(annotatorKey(annotator), uri, { annotations }, signal);
  const asked = {
    sought,
    corpus,
    here: { uri, document },
    body: { motivation: 'tagging', code } as const,
    madeIn: (text: string) => withCurrentCodes(made.get(text) ?? [], own?.read.codebook ?? { codes: [] }),
  };
  const found: EqualInText[] = [];
  for await (const equals of equalMentions(asked, signal, (done, total) => tell({ done, total }))) {
    if (!everywhere && equals.uri !== uri) break;
    // In a text of a corpus of its own other codes hold.
    const codebook = await annotations.codebook(equals.uri);
    const path = pathFrom(root, equals.uri);
    if (codebook?.uri === own?.uri && path !== undefined) found.push(await shownEquals(equals, path));
    if (!everywhere) break;
  }
  return found;
}

/** What an annotator has noted, by text; of the one in front of the user with its places as they are now. */
async function madeBy(
  annotator: string,
  here: string,
  { annotations }: Pick<Session, 'annotations'>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Annotation[]>> {
  const made = new Map<string, readonly Annotation[]>();
  for (const { annotator: key, textUri, read } of await annotations.all(signal))
    if (key === annotator && read.status === 'read') made.set(textUri, read.sidecar.annotations);
  const text = await annotations.of(here);
  const file = text && annotations.fileOf(text, annotator).uri;
  const placed = text?.placed.filter((one) => one.file === file && one.now.status === 'found') ?? [];
  return made.set(
    here,
    placed.map(({ now }) => now.annotation),
  );
}

async function shownEquals({ uri, text, mentions }: EqualsInText, path: string): Promise<EqualInText> {
  const lines = lineStarts(text);
  return {
    uri,
    path,
    digest: await digestOf(text),
    mentions: mentions.map(({ span, preview, isSaid }) => ({ range: rangeOf(lines, span), ...preview, isSaid })),
  };
}
