import type { Connection } from 'vscode-languageserver';
import { readCodebook } from '../annotations/codebook/read';
import { codePointsOf } from '../annotations/codePoints';
import { COPY, copied, judgeCopy } from '../annotations/copies';
import { isAnnotationFile, isCodebook } from '../annotations/files/addresses';
import { readSidecar } from '../annotations/files/sidecar';
import { readRejections } from '../annotations/suggestions/rejectionsFile';
import type { Files } from '../corpus/model';
import { canonicalUri } from '../corpus/uris';
import { decode } from '../text/decode';
import type { AnnotationRequests, LeftOverCopy } from './annotationRequests';
import { answerAny } from './session';

type LeftOver = AnnotationRequests['bronwijzer/annotations/leftOver'];

/** Answers which copies were left over by saves, and what is to become of each. Nothing is written or removed here. */
export function answerLeftOver(connection: Connection, files: Files): void {
  connection.onRequest<LeftOver['result'], never>(
    'bronwijzer/annotations/leftOver',
    answerAny(async ({ folders }: LeftOver['params']) => {
      const listed = await Promise.all(folders.map((folder) => files.list(canonicalUri(folder), COPY)));
      const found: LeftOverCopy[] = [];
      for (const copy of new Set(listed.flat())) {
        const file = copied(copy);
        const reads = readerOf(file);
        const content = await textAt(copy, files);
        if (reads === undefined || content === undefined) continue;
        const verdict = judgeCopy(content, await textAt(file, files), reads);
        if (verdict !== 'keep') found.push({ copy, file, verdict });
      }
      return found;
    }),
  );
}

/** Whether a content can be read as what a file is by its name; nothing for a file that isn't ours. */
function readerOf(uri: string): ((content: string) => boolean) | undefined {
  if (isCodebook(uri)) return (content) => readCodebook(content).isWhole;
  if (isAnnotationFile(uri)) {
    const around = { textPath: '', pointsOf: () => codePointsOf('') };
    return (content) => readSidecar(content, uri, around).status === 'read';
  }
  if (/\/annotations\/.*\.rejected\.json$/.test(uri)) return (content) => readRejections(content).status === 'read';
  return undefined;
}

/** The text of a file; a character that no such file has in the place of one that is no text. */
async function textAt(uri: string, files: Files): Promise<string | undefined> {
  const bytes = await files.read(uri);
  if (bytes === undefined) return undefined;
  const decoded = decode(bytes);
  return decoded.status === 'text' ? decoded.text : '\0';
}
