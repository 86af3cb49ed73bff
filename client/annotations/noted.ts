import { Disposable, type Event, EventEmitter, type TextDocument, window } from 'vscode';
import type { AnnotationsOfText } from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';

/** What was noted about the texts in front of the user, as it was last told: for whatever can't wait for an answer. */
export interface Noted extends Disposable {
  /** Fires when there is something new to be shown of a text. */
  readonly onDidChange: Event<TextDocument>;
  /** Its places are those of the text as it was when it was told; after an edit it is soon told anew. */
  of(document: TextDocument): AnnotationsOfText | undefined;
}

/** Whoever types on needs no answer meanwhile: milliseconds. */
const breath = 100;

/** Asks what was noted about the texts that are visible, each time that it may be other than before. */
export function notedInSight(annotated: Annotated): Noted {
  const told = new WeakMap<TextDocument, AnnotationsOfText>();
  const changes = new EventEmitter<TextDocument>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = 0;

  const ask = async (document: TextDocument): Promise<void> => {
    const { version } = document;
    const found = await annotated.of(document).catch(() => undefined);
    // Of another version the places are wrong; for that version the server will speak again.
    if (document.isClosed || document.version !== version || (found && found.version !== version)) return;
    if (found === undefined) told.delete(document);
    else told.set(document, found);
    changes.fire(document);
  };
  const askAll = async (): Promise<void> => {
    const own = ++asking;
    const texts = new Set(window.visibleTextEditors.map(({ document }) => document));
    for (const document of texts) {
      if (own !== asking) return;
      if (document.languageId === 'bronwijzer') await ask(document);
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(askAll, breath);
  };

  soon();
  const listening = Disposable.from(annotated.onDidChange(soon), window.onDidChangeVisibleTextEditors(soon));
  return {
    onDidChange: changes.event,
    of: (document) => told.get(document),
    dispose() {
      clearTimeout(timer);
      asking++;
      listening.dispose();
      changes.dispose();
    },
  };
}
