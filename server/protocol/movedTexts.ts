import {
  RenameFile,
  type RenameFilesParams,
  type ServerCapabilities,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { ANNOTATIONS_FOLDER, REJECTIONS_EXTENSION } from '../annotations/files/sidecarPath';
import type { Files } from '../corpus/model';
import { canonicalUri } from '../corpus/uris';
import type { Workspace } from '../corpus/workspace';
import { movedWithTexts, rejectedWithTexts } from '../features/annotations/movedTexts';
import { lineStarts } from '../text/lines';
import { protocolEdits } from './edits';
import { answerAny, rootOf, type Session } from './session';
import type { Texts } from './texts';

export const movedTextsCapabilities = {
  willRename: {
    filters: [
      { pattern: { glob: '**/*.txt', matches: 'file', options: { ignoreCase: true } } },
      { pattern: { glob: '**', matches: 'folder' } },
    ],
  },
} satisfies NonNullable<NonNullable<ServerCapabilities['workspace']>['fileOperations']>;

/**
 * Answers what else is to be done when texts get other names: their annotations go along, as one edit that can be undone. A file
 * that would take the place of another stays where it is.
 */
export function answerMovedTexts(session: Session, texts: Texts, files: Files): void {
  const { annotations, workspace, client, connection } = session;
  connection.workspace.onWillRenameFiles(
    answerAny(async (params: RenameFilesParams): Promise<WorkspaceEdit | null> => {
      if (!client().renamesFiles) return null;
      // Which files there are is known when all folders have been read.
      await session.indexed;
      const moves = params.files.map(({ oldUri, newUri }) => ({
        from: canonicalUri(oldUri),
        to: canonicalUri(newUri),
      }));
      const roots = new Map(moves.map(({ from }) => [rootOf(workspace, from), from]));
      // What came just now would stay behind, and nobody would find it under the old name.
      for (const from of roots.values()) await annotations.findAgain(from);
      const rootNow = (uri: string): string | undefined => rootFor(workspace, uri);
      const moved = movedWithTexts(await annotations.all(), moves, rootNow);
      const documentChanges: (TextDocumentEdit | RenameFile)[] = [];
      for (const { file, edits, to } of moved) {
        if (to !== undefined && (await files.read(to)) !== undefined) continue;
        const uri = texts.spelled(file.uri);
        const document = { uri, version: texts.version(file.uri) };
        if (edits.length > 0)
          documentChanges.push(TextDocumentEdit.create(document, protocolEdits(edits, lineStarts(file.content ?? ''))));
        if (to === undefined) continue;
        documentChanges.push(RenameFile.create(uri, to));
      }
      for (const root of roots.keys()) {
        if (root === undefined) continue;
        const rejected = await files.list(`${root}${ANNOTATIONS_FOLDER.slice(0, -1)}`, REJECTIONS_EXTENSION);
        for (const { from, to } of rejectedWithTexts(rejected, root, moves, rootNow))
          if ((await files.read(to)) === undefined) documentChanges.push(RenameFile.create(texts.spelled(from), to));
      }
      return documentChanges.length === 0 ? null : { documentChanges };
    }),
  );
}

/** The folder of the corpus for a file that may come into a folder that isn't there yet: that of the nearest folder above it. */
function rootFor(workspace: Workspace, uri: string): string | undefined {
  for (let at = uri; at.includes('/'); at = at.slice(0, at.lastIndexOf('/'))) {
    const root = rootOf(workspace, at);
    if (root !== undefined) return root;
  }
  return undefined;
}
