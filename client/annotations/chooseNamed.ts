import { type QuickPickItem, type Range, type TextDocument, window } from 'vscode';
import type { NamedThing } from '../../server/protocol/annotationRequests';
import type { Annotated, NamedKind } from './annotated';
import { say } from './say';

interface NamedItem extends QuickPickItem {
  readonly thing: NamedThing;
}

/** Asks for a publication or an actor: what the words name themselves comes first, then what is found by what is typed. */
export function chooseNamed(
  annotated: Annotated,
  document: TextDocument,
  at: Range,
  kind: NamedKind,
): Promise<NamedThing | undefined> {
  const box = window.createQuickPick<NamedItem>();
  box.placeholder = say(QUESTIONS[kind]);
  let asked = 0;
  const show = async (typed: string): Promise<void> => {
    const own = ++asked;
    box.busy = true;
    const found = await annotated.named(document, at, kind, typed);
    // What was asked before and comes later is no answer any more.
    if (own !== asked) return;
    box.items = found.map(itemOf);
    box.busy = false;
  };
  return new Promise((resolve) => {
    const done = (chosen: NamedThing | undefined): void => {
      asked++;
      resolve(chosen);
      box.dispose();
    };
    box.onDidChangeValue((value) => void show(value));
    box.onDidAccept(() => {
      const [item] = box.activeItems;
      if (item !== undefined) done(item.thing);
    });
    box.onDidHide(() => done(undefined));
    void show('');
    box.show();
  });
}

/** Always shown: which names match is told by the server, which knows their other forms. */
function itemOf(thing: NamedThing): NamedItem {
  const here = say({ nl: 'genoemd in deze woorden', en: 'named by these words' });
  return {
    thing,
    label: thing.name,
    description: thing.detail === thing.name ? '' : thing.detail,
    alwaysShow: true,
    ...(thing.range !== undefined && { detail: here }),
  };
}

const QUESTIONS: Readonly<Record<NamedKind, { readonly nl: string; readonly en: string }>> = {
  publication: { nl: 'Welke publicatie? Typ een naam of nummer', en: 'Which publication? Type a name or number' },
  actor: { nl: 'Wie of wat is dit? Typ een naam', en: 'Who or what is this? Type a name' },
};
