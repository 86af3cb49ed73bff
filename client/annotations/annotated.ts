import {
  type Disposable,
  type Event,
  EventEmitter,
  Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  AnnotationNotifications,
  AnnotationRequests,
  AnnotationsOfText,
  ChangedCodebook,
  Codes,
  ComparedAnnotators,
  ComparisonChoice,
  FileEdit,
  NamedThing,
  RequestedChange,
  RequestedCodebookChange,
  ShownComparison,
  ShownFilter,
  ShownPassage,
} from '../../server/protocol/annotationRequests';
import type { OfferedRequests } from '../../server/protocol/offeredRequests';
import type { Refused } from '../../server/protocol/requests';
import { annotatorName, askAnnotatorName } from './annotator';
import { isAbout } from './isAbout';
import { nameOf, saveWhole } from './saveWhole';
import { say } from './say';

/** What was noted about texts, as far as the client knows, and the way to change it: everything that shows annotations asks here. */
export interface Annotated extends Disposable {
  /** Fires when what was noted about a text may be other than before, without one for all texts. */
  readonly onDidChange: Event<Uri | undefined>;
  /** All that was noted about a text that is open; nothing where it has no annotations, being no source of a folder. */
  of(document: TextDocument): Promise<AnnotationsOfText | undefined>;
  /** The codes for a text or a folder. */
  codes(uri: Uri): Promise<Codes | undefined>;
  /**
   * Adds a code to the codebook for a text or a folder, which is made where there is none. Answers its identifier; nothing where
   * it wasn't done, of which the user has been told why.
   */
  addCode(uri: Uri, name: string): Promise<string | undefined>;
  /** The publications or actors that words name, then others with a name like the one typed. */
  named(document: TextDocument, at: Range, kind: NamedKind, typed: string): Promise<readonly NamedThing[]>;
  /**
   * Does something to the annotations of a text, in the name of the person at the editor, who is asked for it the first time.
   * Answers the identifiers of what is new or changed; nothing where it wasn't done, of which the user has been told why.
   */
  change(document: TextDocument, change: RequestedChange): Promise<readonly string[] | undefined>;
  /**
   * Does something to the codes for a text or a folder. Where a merge leaves something of a code out, `agrees` is asked first.
   * Answers the code that it is about; nothing where it wasn't done, of which the user has been told why.
   */
  changeCodes(
    uri: Uri,
    change: RequestedCodebookChange,
    agrees?: (leftOut: ChangedCodebook['leftOut']) => Promise<boolean>,
  ): Promise<string | undefined>;
  /**
   * Does something to the annotations of several texts, open or not, in one step: `undo` takes it back as one. Answers how many
   * annotations are new or changed; nothing where none is, of which the user has been told why.
   */
  changeAll(changes: readonly ChangeOfText[]): Promise<number | undefined>;
  /** Keeps suggestions from being offered again, by their keys; answers whether it was done. */
  reject(document: TextDocument, keys: readonly string[]): Promise<boolean>;
  /** The passages of a corpus that a filter lets through. */
  passages(uri: Uri, filter: ShownFilter): Promise<readonly ShownPassage[]>;
  /** Who annotated anything in a corpus, and how much. */
  annotators(uri: Uri): Promise<AnnotationRequests['bronwijzer/annotations/annotators']['result']>;
  /** What two annotators gave the same passages, in the texts of a corpus that both annotated. */
  compared(uri: Uri, compared: ComparedAnnotators): Promise<readonly ShownComparison[]>;
  /** Writes what a third decides on one of those passages. */
  decide(passage: ShownComparison, compared: ComparedAnnotators, choice: ComparisonChoice): Promise<void>;
  /**
   * Makes edits in several files at once, all or none, and saves these unless their texts have unsaved edits. They are asked for
   * again where the server knew another version of a file than the editor. Answers what they were answered with; nothing where
   * they weren't made.
   */
  write<Answer extends { readonly edits: readonly FileEdit[] }>(
    answer: () => Promise<Answer | undefined>,
  ): Promise<Answer | undefined>;
  /** Speaks with the server about what goes to and comes from other programs. */
  readonly exchange: Exchange;
  /** Takes back what was last done by `change` or `write`, if nothing has been written in those files since. */
  undo(): Promise<void>;
}

export type NamedKind = AnnotationRequests['bronwijzer/named']['params']['kind'];

/** What is done to the annotations of a text, which is still the one with that digest. */
export interface ChangeOfText {
  readonly uri: string;
  readonly digest: string;
  readonly change: RequestedChange;
}

interface Exchange {
  export: Asking<'bronwijzer/annotations/export'>;
  import: Asking<'bronwijzer/annotations/import'>;
}

type Asking<Method extends keyof AnnotationRequests> = (
  uri: Uri,
  params: Omit<AnnotationRequests[Method]['params'], 'uri'>,
) => Promise<AnnotationRequests[Method]['result']>;

/** What was done to a file of annotations. */
interface Done {
  readonly uri: Uri;
  readonly before: string;
  readonly after: string;
  /** Whether it had unsaved edits before. */
  readonly wasDirty: boolean;
}

const MOST_KEPT = 200;

/** Speaks with the server about annotations. */
export function annotatedTexts(client: BaseLanguageClient): Annotated {
  const changes = new EventEmitter<Uri | undefined>();
  const done: (readonly Done[])[] = [];
  type Changed = AnnotationNotifications['bronwijzer/annotations/changed'];
  const told = client.onNotification('bronwijzer/annotations/changed', ({ uri }: Changed) =>
    changes.fire(uri === undefined ? undefined : Uri.parse(uri, true)),
  );
  const ask = <Method extends keyof AnnotationRequests>(
    method: Method,
    params: AnnotationRequests[Method]['params'],
  ): Promise<AnnotationRequests[Method]['result']> => client.sendRequest(method, asSent(params));
  const inText = (document: TextDocument) => ({
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    annotator: annotatorName(),
  });

  const keep = (files: readonly Done[]): void => {
    done.push(files);
    if (done.length > MOST_KEPT) done.shift();
  };

  /** Asks for an edit and makes it: again where the server knew another version of the file than the editor. */
  const written = async <Answer extends { readonly edit: FileEdit | null }>(
    answer: () => Promise<Answer | Refused | undefined>,
  ): Promise<{ readonly answer: Answer; readonly file?: TextDocument } | undefined> => {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const found = await answer();
      if (found === undefined) return undefined;
      if ('refusal' in found) {
        window.showWarningMessage(found.refusal);
        return undefined;
      }
      if (found.edit === null) return { answer: found };
      const applied = await apply(found.edit);
      if (applied === 'other version') continue;
      if (applied === undefined) return undefined;
      keep([applied]);
      return { answer: found, file: await workspace.openTextDocument(applied.uri) };
    }
    return undefined;
  };

  const write: Annotated['write'] = async (answer) => {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const found = await answer();
      if (found === undefined || found.edits.length === 0) return found;
      const applied = await applyAll(found.edits);
      if (applied === 'other version') continue;
      if (applied === undefined) return undefined;
      keep(applied);
      for (const { uri, wasDirty } of applied) {
        const file = await workspace.openTextDocument(uri);
        if (!wasDirty && !workspace.textDocuments.some((text) => text.isDirty && isAbout(file, text)))
          await saveWhole(file);
      }
      return found;
    }
    return undefined;
  };

  return {
    onDidChange: changes.event,
    of: async (document) => (await ask('bronwijzer/annotations/of', inText(document))) ?? undefined,
    async codes(uri) {
      const params = { uri: client.code2ProtocolConverter.asUri(uri), annotator: annotatorName() };
      return (await ask('bronwijzer/codes', params)) ?? undefined;
    },
    async addCode(uri, name) {
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        const added = await ask('bronwijzer/codes/add', { uri: client.code2ProtocolConverter.asUri(uri), name });
        if (added === null) return undefined;
        if ('refusal' in added) {
          window.showWarningMessage(added.refusal);
          return undefined;
        }
        if (added.edit === null) return added.id;
        const wasDirty = isDirty(Uri.parse(added.edit.uri, true));
        const applied = await apply(added.edit);
        if (applied === 'other version') continue;
        if (applied === undefined) return undefined;
        if (!wasDirty) await saveWhole(await workspace.openTextDocument(applied.uri));
        return added.id;
      }
      return undefined;
    },
    async named(document, at, kind, typed) {
      const { textDocument } = inText(document);
      return (await ask('bronwijzer/named', { textDocument, range: at, kind, typed })) ?? [];
    },
    async change(document, change) {
      const annotator = await askAnnotatorName();
      if (annotator === undefined) return undefined;
      const { version } = document;
      const params = { ...inText(document), annotator, change };
      const found = await written(async () => {
        const answer = await ask('bronwijzer/annotations/change', params);
        return answer === null || document.version !== version ? undefined : answer;
      });
      if (found?.file && !document.isDirty) await saveWhole(found.file);
      return found?.answer.touched;
    },
    async changeCodes(uri, change, agrees = async () => true) {
      const params = { uri: client.code2ProtocolConverter.asUri(uri), change };
      let isAgreed = false;
      let wasDirty = false;
      const found = await written(async () => {
        const answer = await ask('bronwijzer/codebook/change', params);
        if ('refusal' in answer) return answer;
        isAgreed ||= answer.leftOut.length === 0 || (await agrees(answer.leftOut));
        if (!isAgreed) return undefined;
        wasDirty = answer.edit !== null && isDirty(Uri.parse(answer.edit.uri, true));
        return answer;
      });
      if (found?.file && !wasDirty) await saveWhole(found.file);
      return found?.answer.code;
    },
    async changeAll(changes) {
      const annotator = await askAnnotatorName();
      if (annotator === undefined) return undefined;
      const found = await write(async () => {
        const edits: FileEdit[] = [];
        let count = 0;
        for (const { uri, digest, change } of changes) {
          const params = { textDocument: { uri }, annotator, change, digest };
          const answer = await ask('bronwijzer/annotations/change', params);
          if (answer === null) continue;
          if ('refusal' in answer) {
            window.showWarningMessage(answer.refusal);
            return undefined;
          }
          count += answer.touched.length;
          if (answer.edit !== null) edits.push(answer.edit);
        }
        return { edits, count };
      });
      return found?.count;
    },
    async reject(document, keys) {
      const annotator = await askAnnotatorName();
      if (annotator === undefined) return false;
      type Reject = OfferedRequests['bronwijzer/annotations/reject'];
      const params: Reject['params'] = { ...inText(document), annotator, keys };
      const found = await written(
        async () => (await client.sendRequest<Reject['result']>('bronwijzer/annotations/reject', params)) ?? undefined,
      );
      if (found?.file && !document.isDirty) await saveWhole(found.file);
      return found !== undefined;
    },
    async passages(uri, filter) {
      const params = { uri: client.code2ProtocolConverter.asUri(uri), filter, annotator: annotatorName() };
      return (await ask('bronwijzer/annotations/passages', params)) ?? [];
    },
    annotators: (uri) => ask('bronwijzer/annotations/annotators', { uri: client.code2ProtocolConverter.asUri(uri) }),
    async compared(uri, compared) {
      const params = { uri: client.code2ProtocolConverter.asUri(uri), compared };
      return (await ask('bronwijzer/annotations/compared', params)) ?? [];
    },
    async decide({ uri, id }, compared, choice) {
      const params = { uri, compared, passage: id, choice };
      const found = await written(() => ask('bronwijzer/annotations/decide', params));
      if (found?.file) await saveWhole(found.file);
    },
    write,
    exchange: {
      export: (uri, params) =>
        ask('bronwijzer/annotations/export', { ...params, uri: client.code2ProtocolConverter.asUri(uri) }),
      import: (uri, params) =>
        ask('bronwijzer/annotations/import', { ...params, uri: client.code2ProtocolConverter.asUri(uri) }),
    },
    async undo() {
      const last = done.at(-1);
      if (last === undefined) return;
      const files = await Promise.all(last.map(({ uri }) => workspace.openTextDocument(uri)));
      if (files.some((file, index) => file.getText() !== last[index]?.after)) return;
      done.pop();
      const edit = new WorkspaceEdit();
      for (const [index, file] of files.entries()) edit.replace(file.uri, whole(file), last[index]?.before ?? '');
      if (await workspace.applyEdit(edit)) await Promise.all(files.map(saveWhole));
    },
    dispose() {
      told.dispose();
      changes.dispose();
    },
  };
}

/** A file of annotations that the server read from the disk is opened first, and asked about again. */
const MOST_ATTEMPTS = 3;

/** Makes an edit in a file of annotations, unless the server knew another version of it than the editor. */
export async function apply(edit: FileEdit): Promise<Done | 'other version' | undefined> {
  const applied = await applyAll([edit]);
  return typeof applied === 'string' ? applied : applied?.[0];
}

/** Makes edits in several files as one, unless the server knew another version of any than the editor. */
async function applyAll(edits: readonly FileEdit[]): Promise<readonly Done[] | 'other version' | undefined> {
  const edit = new WorkspaceEdit();
  const files: Omit<Done, 'after'>[] = [];
  let isOther = false;
  for (const { uri, version, create, edits: changes } of edits) {
    const file = Uri.parse(uri, true);
    if (create) edit.createFile(file, { ignoreIfExists: true });
    // One that is there all the same is known to the server as soon as it is open.
    const open = create && !(await isThere(file)) ? undefined : await workspace.openTextDocument(file);
    isOther ||= open !== undefined && open.version !== version;
    files.push({ uri: file, before: open?.getText() ?? '', wasDirty: open?.isDirty ?? false });
    for (const { range, newText } of changes) {
      const { start, end } = range;
      edit.replace(file, new Range(start.line, start.character, end.line, end.character), newText);
    }
  }
  if (isOther) return 'other version';
  if (!(await workspace.applyEdit(edit))) {
    window.showErrorMessage(NOT_CHANGED(files.map(({ uri }) => nameOf(uri)).join(', ')));
    return undefined;
  }
  const after = async (one: Omit<Done, 'after'>): Promise<Done> => {
    return { ...one, after: (await workspace.openTextDocument(one.uri)).getText() };
  };
  return Promise.all(files.map(after));
}

/** What is sent, with its stretches as the protocol has them: the editor would write its own as a list of two places. */
function asSent(value: unknown): unknown {
  if (value instanceof Range) {
    const { start, end } = value;
    return {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    };
  }
  if (Array.isArray(value)) return value.map(asSent);
  if (typeof value !== 'object' || value === null || value instanceof Position) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asSent(inner)]));
}

/** Whether a file has edits in the editor that aren't saved. */
function isDirty(uri: Uri): boolean {
  return workspace.textDocuments.some((file) => file.isDirty && file.uri.toString() === uri.toString());
}

function whole(document: TextDocument): Range {
  return new Range(document.positionAt(0), document.positionAt(document.getText().length));
}

async function isThere(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

const NOT_CHANGED = (name: string): string =>
  say({
    nl: `${name} kan niet worden veranderd. Misschien is het alleen-lezen, of is het intussen gewijzigd.`,
    en: `${name} can’t be changed. It may be read-only, or have changed in the meantime.`,
  });
