import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { canonicalUri } from '../corpus/uris';
import type { Change } from '../corpus/workspace';
import { waitFor } from './cancellation';
import { diagnosticsIn, type Part, partAsked, resultIdOf } from './findingDiagnostics';
import type { Session } from './session';

/** The findings of texts that aren't open, on their way to the client. */
export interface ClosedTexts {
  /** What may have changed them. */
  changed(change: Change): void;
  /** A text was opened, edited or closed: what the client has of it is no longer from here. */
  opened(textDocument: string): void;
  /** The client is told nothing after this. */
  stop(): void;
}

/** What is to be done elsewhere, and waited for. */
interface Surroundings {
  /** A client that asks anew has to be told that it can. */
  affected(): void;
  /** Resolves when what the client asked of open texts has been answered. */
  answered(): Promise<unknown>;
}

/** One question of the client about all texts, for as long as it is answered. */
interface Asker {
  readonly part: Part;
  /** The texts that are still to be looked at, in their order. */
  readonly waiting: Set<string>;
  /** The name of what the client has of each text; nothing of a text in which it knows of no finding. */
  readonly has: Map<string, string>;
  /** What it had before it asked, and has not been confirmed. */
  readonly unconfirmed: Set<string>;
  /** Whether the question stands when all has been told. */
  readonly stands: boolean;
  readonly tell: (reports: WorkspaceDocumentDiagnosticReport[]) => void;
  readonly end: () => void;
  /** Reports that are to be told together. */
  reports: WorkspaceDocumentDiagnosticReport[];
}

/** Milliseconds in which several changes count as one: a client has to take in first that a text was closed. */
const breath = 500;
/** Milliseconds of work after which requests that wait get their turn, and how long that is. */
const slice = 10;
const turn = 2;
/** Milliseconds in which findings of several texts are told together. */
const together = 200;
/** What a client has of a text that it asked for itself: it may be anything. */
const anything = 'anything';

/**
 * Answers what is wrong with the texts of the corpus that aren't open (`workspace/diagnostic`), one after the other, and lets
 * everything else that is asked go first. A client that takes an answer in parts keeps its question standing and is told of
 * every change; another is told to ask again. Nothing is kept of a text but the name of what the client has of it, and a text
 * is looked at again only where something changed that its findings may rest upon.
 */
export function answerClosedTexts(session: Session, { affected, answered }: Surroundings): ClosedTexts {
  const { connection, workspace, client } = session;
  const askers = new Set<Asker>();
  let changes: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = false;
  let stopped = false;
  /** Whether somebody asks who isn't told of changes. */
  let asksAnew = false;

  const ask = async (
    { identifier, previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    tell: Asker['tell'] | undefined,
  ): Promise<{ items: WorkspaceDocumentDiagnosticReport[] }> => {
    await waitFor(session.indexed, token);
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    asksAnew ||= tell === undefined;
    const has = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]));
    await new Promise<void>((done) => {
      if (token.isCancellationRequested || stopped) return done();
      const end = (): void => {
        askers.delete(asker);
        done();
      };
      const asker: Asker = {
        part: partAsked(client(), identifier),
        waiting: new Set([...workspace.corpus.documents().map(({ uri }) => uri), ...has.keys()]),
        has,
        unconfirmed: new Set(has.keys()),
        stands: tell !== undefined,
        tell: tell ?? ((reports) => void items.push(...reports)),
        end,
        reports: [],
      };
      askers.add(asker);
      token.onCancellationRequested(end);
      void work();
    });
    return { items };
  };
  connection.languages.diagnostics.onWorkspace((params, token, _, progress) =>
    ask(params, token, progress && ((items) => progress.report({ items }))),
  );

  const look = async (uri: string): Promise<void> => {
    const found = new Map<Part, Promise<Diagnostic[]>>();
    const asking = [...askers].filter(({ waiting }) => waiting.delete(uri));
    const document = await workspace.closedDocument(uri);
    const { corpus } = workspace;
    const language = client().language;
    for (const asker of asking) {
      const { part } = asker;
      if (!found.has(part)) {
        const none = Promise.resolve([]);
        found.set(part, document ? diagnosticsIn(session, { uri, document, corpus, language }, part) : none);
      }
      const items = (await found.get(part)) ?? [];
      // Of an open text the client asks itself.
      if (!workspace.document(uri)) note(asker, uri, items);
    }
  };
  const tellAll = (): void => {
    for (const asker of askers) {
      if (asker.reports.length > 0) asker.tell(asker.reports);
      asker.reports = [];
      if (asker.waiting.size === 0 && !asker.stands) asker.end();
    }
  };
  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    await answered();
    let [begun, told] = [Date.now(), Date.now()];
    for (let uri = nextOf(askers); uri !== undefined; uri = nextOf(askers)) {
      await look(uri).catch((error: unknown) => connection.console.error(`${uri}: ${String(error)}`));
      if (Date.now() - begun < slice) continue;
      if (Date.now() - told > together) {
        tellAll();
        told = Date.now();
      }
      await new Promise((resolve) => setTimeout(resolve, turn));
      begun = Date.now();
    }
    working = false;
    tellAll();
  };

  /** Lets the texts wait whose findings may be others now. */
  const takeOver = (): void => {
    const all = changes.includes('settings');
    const known = all ? workspace.corpus.documents().map(({ uri }) => uri) : changes.flatMap(touchedBy);
    const touched = known.filter((uri) => !workspace.document(uri));
    changes = [];
    for (const { waiting } of askers) for (const uri of touched) waiting.add(uri);
    if (asksAnew && touched.length > 0) affected();
    void work();
  };
  const touchedBy = (change: Change): readonly string[] => {
    if (change === 'settings') return [];
    const { corpus } = workspace;
    const citing = [...change.publications].flatMap((id) => [
      ...corpus.citationsOf(id).map(({ document }) => document.uri),
      ...corpus.published(id).map(({ uri }) => uri),
    ]);
    return [change.uri, ...citing];
  };

  return {
    changed(change) {
      if (stopped || (askers.size === 0 && !asksAnew)) return;
      changes.push(change);
      clearTimeout(timer);
      timer = setTimeout(takeOver, breath);
    },
    opened(textDocument) {
      const uri = canonicalUri(textDocument);
      for (const { has } of askers) has.set(uri, anything);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      for (const { end } of askers) end();
    },
  };
}

/** Adds what a client is to be told of a text to the reports: nothing where it has that already. */
function note({ has, unconfirmed, reports }: Asker, uri: string, items: Diagnostic[]): void {
  const [before, confirms] = [has.get(uri), unconfirmed.delete(uri)];
  const version = null;
  if (items.length === 0) {
    if (before === undefined) return;
    has.delete(uri);
    reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, items });
    return;
  }
  const resultId = resultIdOf(items);
  if (before === resultId && !confirms) return;
  has.set(uri, resultId);
  if (before === resultId) reports.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId });
  else reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items });
}

function nextOf(askers: ReadonlySet<Asker>): string | undefined {
  for (const { waiting } of askers) for (const uri of waiting) return uri;
  return undefined;
}
