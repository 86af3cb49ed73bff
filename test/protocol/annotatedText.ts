import assert from 'node:assert/strict';
import type { AnnotationRequests, FileEdit, RequestedChange } from '../../server/protocol/annotationRequests';
import type { OfferedRequests } from '../../server/protocol/offeredRequests';
import { editedFolder } from './editedFolder';
import { type Editor, startEditor } from './editor';

type Requests = AnnotationRequests & OfferedRequests;
type Changed = Requests['bronwijzer/annotations/change'];

/**
 * For a `describe`: for each test a new corpus with these files in an editor, in which Anna has opened `text`, and what she
 * does there.
 */
export function annotatedText(text: string, files: Readonly<Record<string, string>>) {
  const name = 'brief.txt';
  const { uri: uriIn, put, read, remove } = editedFolder();
  let editor: Editor;
  beforeEach(async () => {
    for (const [path, content] of Object.entries({ 'corpus.yaml': 'title: Brieven\n', ...files, [name]: text }))
      put(path, content);
    await start();
  });

  const uri = (path = name): string => uriIn(path);
  const start = async (): Promise<void> => {
    editor = await startEditor({ folders: [uriIn()] });
    await editor.indexed;
    await editor.open(uri(), text);
  };
  const ask = <Method extends keyof Requests>(
    method: Method,
    params: Omit<Requests[Method]['params'], 'annotator'>,
    annotator = 'Anna',
  ): Promise<Requests[Method]['result']> => editor.connection.sendRequest(method, { ...params, annotator });
  /** Asks for a change to the annotations of this text, or of another. */
  const change = (
    what: RequestedChange,
    { uri: other = uri(), digest }: { uri?: string; digest?: string } = {},
  ): Promise<Changed['result']> =>
    ask('bronwijzer/annotations/change', {
      textDocument: { uri: other },
      change: what,
      ...(digest !== undefined && { digest }),
    });
  /** The edit of a change that is made. */
  const edited = async (...asked: Parameters<typeof change>): Promise<FileEdit> => {
    const found = await change(...asked);
    assert.ok(found && 'touched' in found && found.edit, JSON.stringify(found));
    return found.edit;
  };

  return {
    editor: () => editor,
    /** Starts the editor anew, as it is after `editor().stop()`. */
    start,
    uri,
    put,
    read,
    remove,
    textDocument: () => ({ uri: uri() }),
    ask,
    change,
    edited,
    /** Makes a change that writes a new file, which is then open in the editor. */
    async done(...asked: Parameters<typeof change>): Promise<FileEdit> {
      const edit = await edited(...asked);
      await editor.open(edit.uri, contentOf(edit));
      return edit;
    },
  };
}

/** What an edit writes: of a new file all of it. */
export function contentOf({ edits }: FileEdit): string {
  return edits.map(({ newText }) => newText).join('');
}
