import {
  type Disposable,
  type Event,
  EventEmitter,
  type Range,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { ShownSuggestion, SuggestionKind } from '../../server/protocol/offeredRequests';
import type { Annotated } from './annotated';
import type { Offered } from './offered';
import { inEditor } from './places';

/** A suggestion, and where it stands in the editor. */
export interface Offer {
  readonly suggestion: ShownSuggestion;
  readonly ranges: readonly Range[];
  /** From the first of its characters to the last. */
  readonly hull: Range;
}

/** What is offered in the texts that are visible, as long as somebody wants that. Nothing is asked of the server before. */
export interface Offers extends Disposable {
  readonly onDidChange: Event<void>;
  readonly isOn: boolean;
  /** Resolves when what is offered in all texts that are visible is known. */
  turn(on: boolean): Promise<void>;
  /** Of the kinds that are wanted, in the order of the text. */
  of(document: TextDocument): readonly Offer[];
  /** The same, for the text as it is now. */
  now(document: TextDocument): Promise<readonly Offer[]>;
  /** Offers some no more, by their keys: what the server says of it comes a moment later. */
  without(document: TextDocument, keys: readonly string[]): void;
}

interface Known {
  readonly version: number;
  readonly offers: readonly Offer[];
}

const SETTING = 'suggestions';

/** Which kinds are wanted, by the setting `bronwijzer.suggestions`. */
export function wantedKinds(): readonly SuggestionKind[] {
  const wanted = workspace.getConfiguration('bronwijzer').get<readonly SuggestionKind[]>(SETTING);
  return wanted ?? [];
}

/** Keeps up with the texts, with what is noted about them, and with what is wanted. Off at first. */
export function offersInSight(annotated: Annotated, offered: Offered): Offers {
  const known = new Map<TextDocument, Known>();
  const changes = new EventEmitter<void>();
  let isOn = false;

  const ask = async (document: TextDocument): Promise<void> => {
    const found = await offered.suggestions(document);
    // What belongs to an older text is asked for again when the server has read this one.
    if (!isOn || found === undefined || found.version !== document.version) return;
    const offers = found.suggestions.flatMap((suggestion) => offerOf(suggestion) ?? []);
    known.set(document, { version: found.version, offers });
    changes.fire();
  };
  const askAll = async (editors: readonly TextEditor[]): Promise<void> => {
    const documents = new Set(editors.map(({ document }) => document));
    for (const document of known.keys()) if (document.isClosed) known.delete(document);
    await Promise.all([...documents].filter(({ languageId }) => languageId === 'bronwijzer').map(ask));
  };
  const following = [
    annotated.onDidChange((uri) => {
      if (!isOn) return;
      const about = window.visibleTextEditors.filter(
        ({ document }) => uri === undefined || document.uri.toString() === uri.toString(),
      );
      void askAll(about);
    }),
    window.onDidChangeVisibleTextEditors((editors) => {
      if (isOn) void askAll(editors);
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`bronwijzer.${SETTING}`)) changes.fire();
      if (isOn && change.affectsConfiguration('bronwijzer.annotator')) void askAll(window.visibleTextEditors);
    }),
  ];
  const wanted = (document: TextDocument): readonly Offer[] => {
    const kinds = new Set(wantedKinds());
    return known.get(document)?.offers.filter(({ suggestion }) => kinds.has(suggestion.kind)) ?? [];
  };

  return {
    onDidChange: changes.event,
    get isOn() {
      return isOn;
    },
    async turn(on) {
      isOn = on;
      if (on) await askAll(window.visibleTextEditors);
      else known.clear();
      changes.fire();
    },
    of: wanted,
    async now(document) {
      if (isOn && known.get(document)?.version !== document.version) await ask(document);
      return known.get(document)?.version === document.version ? wanted(document) : [];
    },
    without(document, keys) {
      const before = known.get(document);
      const gone = new Set(keys);
      if (before === undefined) return;
      known.set(document, { ...before, offers: before.offers.filter(({ suggestion }) => !gone.has(suggestion.key)) });
      changes.fire();
    },
    dispose() {
      for (const one of following) one.dispose();
      changes.dispose();
    },
  };
}

/** The suggestion that is selected, or else the shortest in which the cursor stands. */
export function offerAt({ document, selection }: TextEditor, offers: readonly Offer[]): Offer | undefined {
  const exact = offers.find(({ hull }) => hull.isEqual(selection));
  if (exact !== undefined) return exact;
  const length = ({ hull }: Offer): number => document.offsetAt(hull.end) - document.offsetAt(hull.start);
  return offers
    .filter(({ hull }) => hull.contains(selection))
    .reduce<Offer | undefined>(
      (best, one) => (best === undefined || length(one) < length(best) ? one : best),
      undefined,
    );
}

function offerOf(suggestion: ShownSuggestion): Offer | undefined {
  const ranges = suggestion.ranges.map(inEditor);
  const [first, ...others] = ranges;
  if (first === undefined) return undefined;
  return { suggestion, ranges, hull: others.reduce((hull, range) => hull.union(range), first) };
}
