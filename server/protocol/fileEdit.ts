import type { FollowedCodebook } from '../annotations/followed';
import { editBetween } from '../text/edits';
import { lineStarts } from '../text/lines';
import type { FileEdit } from './annotationRequests';
import { protocolEdits } from './edits';
import type { Texts } from './texts';

/**
 * The edit that makes the content of a file this; nothing where it is this already. The content may have been read a moment ago:
 * of one that is another by now no version is told, and whoever has it open asks again.
 */
export function fileEdit({ uri, content }: FileBefore, after: string, texts: Texts): FileEdit | null {
  const edits = editBetween(content ?? '', after);
  if (edits.length === 0) return null;
  return {
    uri: texts.spelled(uri),
    version: texts.versionWith(content ?? '', uri),
    create: content === undefined,
    edits: protocolEdits(edits, lineStarts(content ?? '')),
  };
}

/** The edit that makes the text of a codebook this, and the file where it isn't there; nothing where it is this already. */
export function codebookEdit({ uri, text, exists }: FollowedCodebook, after: string, texts: Texts): FileEdit | null {
  return fileEdit({ uri, content: exists ? text : undefined }, after, texts);
}

/** A file of the user's as it stands in the editor or on the disk. */
interface FileBefore {
  readonly uri: string;
  /** Nothing where there is no such file yet. */
  readonly content: string | undefined;
}
