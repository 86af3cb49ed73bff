import { type Disposable, type Event, EventEmitter, type Range, type TextDocument, Uri } from 'vscode';
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
  ShownAgreement,
  ShownComparison,
  ShownFilter,
  ShownPassage,
} from '../../server/protocol/annotationRequests';
import { annotatorName, askAnnotatorName } from './annotator';
import { askingOf } from './asking';
import { type FileEdits, fileEdits } from './fileEdits';
import { say } from './say';

/**
 * What was noted about texts, as far as the client knows, and the way to change it: everything that shows annotations asks
 * here.
 */
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
  /** Where a code stands in the codebook for a text or a folder; nothing where there is no codebook. */
  placeOfCode(uri: Uri, code: string): Promise<AnnotationRequests['bronwijzer/codes/place']['result']>;
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
  /** What two annotators gave the same passages, in the texts of a corpus that both annotated, or in some of these. */
  compared(uri: Uri, compared: ComparedAnnotators, texts?: readonly string[]): Promise<readonly ShownComparison[]>;
  /** How far two annotators agree, in the texts of a corpus that both annotated. */
  agreement(uri: Uri, compared: ComparedAnnotators): Promise<ShownAgreement | undefined>;
  /** Writes what a third decides on one of those passages. */
  decide(passage: ShownComparison, compared: ComparedAnnotators, choice: ComparisonChoice): Promise<void>;
  /** Writes what the server answers in the files of annotations and codebooks, as `fileEdits.ts` tells. */
  readonly write: FileEdits['write'];
  /** Speaks with the server about what goes to and comes from other programs. */
  readonly exchange: Exchange;
  /** Takes back what was last written, if nothing has been written in those files since. */
  readonly undo: FileEdits['undo'];
}

export type NamedKind = AnnotationRequests['bronwijzer/named']['params']['kind'];

/** What is done to the annotations of a text, which is still the one with that digest. */
export interface ChangeOfText {
  readonly uri: string;
  readonly digest: string;
  readonly change: RequestedChange;
}

interface Exchange {
  export: Exchanging<'bronwijzer/annotations/export'>;
  import: Exchanging<'bronwijzer/annotations/import'>;
}

type Exchanging<Method extends keyof AnnotationRequests> = (
  uri: Uri,
  params: Omit<AnnotationRequests[Method]['params'], 'uri'>,
) => Promise<AnnotationRequests[Method]['result']>;

/** Speaks with the server about annotations. */
export function annotatedTexts(client: BaseLanguageClient): Annotated {
  const changes = new EventEmitter<Uri | undefined>();
  type Changed = AnnotationNotifications['bronwijzer/annotations/changed'];
  const told = client.onNotification('bronwijzer/annotations/changed', ({ uri }: Changed) =>
    changes.fire(uri === undefined ? undefined : Uri.parse(uri, true)),
  );
  const { ask, inText } = askingOf(client);
  const at = (uri: Uri) => ({ uri: client.code2ProtocolConverter.asUri(uri) });
  const { write, undo } = fileEdits();

  return {
    onDidChange: changes.event,
    of: async (document) => (await ask('bronwijzer/annotations/of', inText(document))) ?? undefined,
    codes: async (uri) => (await ask('bronwijzer/codes', { ...at(uri), annotator: annotatorName() })) ?? undefined,
    addCode: async (uri, name) => (await write(() => ask('bronwijzer/codes/add', { ...at(uri), name })))?.id,
    placeOfCode: (uri, code) => ask('bronwijzer/codes/place', { ...at(uri), code }),
    async named(document, range, kind, typed) {
      const { textDocument } = inText(document);
      return (await ask('bronwijzer/named', { textDocument, range, kind, typed })) ?? [];
    },
    async change(document, change) {
      const { version } = document;
      const annotator = await askAnnotatorName();
      if (annotator === undefined) return undefined;
      const params = { ...inText(document), annotator, change };
      const answer = await write(async () => {
        const found = await ask('bronwijzer/annotations/change', params);
        return document.version === version ? found : { refusal: CHANGED() };
      });
      return answer?.touched;
    },
    async changeCodes(uri, change, agrees = async () => true) {
      let isAgreed = false;
      const answer = await write(async () => {
        const found = await ask('bronwijzer/codebook/change', { ...at(uri), change });
        if ('refusal' in found) return found;
        isAgreed ||= found.leftOut.length === 0 || (await agrees(found.leftOut));
        return isAgreed ? found : undefined;
      });
      return answer?.code;
    },
    async changeAll(all) {
      const annotator = await askAnnotatorName();
      if (annotator === undefined) return undefined;
      const answer = await write(async () => {
        const edits: FileEdit[] = [];
        let count = 0;
        for (const { uri, digest, change } of all) {
          const params = { textDocument: { uri }, annotator, change, digest };
          const found = await ask('bronwijzer/annotations/change', params);
          if (found === null) continue;
          if ('refusal' in found) return found;
          count += found.touched.length;
          if (found.edit !== null) edits.push(found.edit);
        }
        return { edits, count };
      });
      return answer?.count;
    },
    async reject(document, keys) {
      const annotator = await askAnnotatorName();
      if (annotator === undefined) return false;
      const params = { ...inText(document), annotator, keys };
      return (await write(() => ask('bronwijzer/annotations/reject', params))) !== undefined;
    },
    async passages(uri, filter) {
      const params = { ...at(uri), filter, annotator: annotatorName() };
      return (await ask('bronwijzer/annotations/passages', params)) ?? [];
    },
    annotators: (uri) => ask('bronwijzer/annotations/annotators', at(uri)),
    async compared(uri, compared, texts) {
      return (await ask('bronwijzer/annotations/compared', { ...at(uri), compared, ...(texts && { texts }) })) ?? [];
    },
    agreement: async (uri, compared) =>
      (await ask('bronwijzer/annotations/agreement', { ...at(uri), compared })) ?? undefined,
    async decide({ uri, id }, compared, choice) {
      await write(() => ask('bronwijzer/annotations/decide', { uri, compared, passage: id, choice }));
    },
    write,
    exchange: {
      export: (uri, params) => ask('bronwijzer/annotations/export', { ...params, ...at(uri) }),
      import: (uri, params) => ask('bronwijzer/annotations/import', { ...params, ...at(uri) }),
    },
    undo,
    dispose() {
      told.dispose();
      changes.dispose();
    },
  };
}

const CHANGED = (): string =>
  say({
    nl: 'De tekst veranderde terwijl dit werd genoteerd. Doe het nog eens.',
    en: 'The text changed while this was being noted. Do it once more.',
  });
