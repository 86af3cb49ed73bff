import {
  commands,
  type Disposable,
  ProgressLocation,
  type QuickPickItem,
  QuickPickItemKind,
  type TextEditor,
  window,
} from 'vscode';
import type { EqualInText, ShownEqual, ShownSought } from '../../server/protocol/offeredRequests';
import type { Annotated, ChangeOfText } from './annotated';
import { askAnnotatorName } from './annotator';
import { chooseCode } from './chooseCode';
import type { Offered } from './offered';
import { say } from './say';

/**
 * The command that gives one code to all mentions of what is selected: of the same actor or publication, or of the same words. All
 * of them are shown first, to be left out one by one; together they are one step, which one undo takes back. What its argument
 * says, as a key binding can give, it doesn't ask.
 */
export function annotateEqual(annotated: Annotated, offered: Offered): Disposable {
  return commands.registerCommand('bronwijzer.annotateEqual', async (given?: unknown) => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { kind, code: codeGiven, everywhere: everywhereGiven } = partsOf(given);
    const sought = await chooseSought(editor, offered, kind);
    if (sought === undefined) return;
    const code = codeGiven ?? (await chooseCode(editor.document.uri, annotated, say(ALL_OF(sought.label))))?.id;
    const everywhere = code === undefined ? undefined : (everywhereGiven ?? (await chooseWhere()));
    if (code === undefined || everywhere === undefined || (await askAnnotatorName()) === undefined) return;
    const found = await search(editor, offered, sought, code, everywhere);
    if (found === undefined) return;
    const chosen = await preview(found, sought.label);
    if (chosen === undefined || chosen.length === 0) return;
    const count = await annotated.changeAll(changesOf(chosen, code));
    if (count !== undefined)
      window.showInformationMessage(say(DONE(count, new Set(chosen.map(({ text }) => text)).size)));
  });
}

/** `{ "code": "draagvlak", "kind": "words", "everywhere": true }` */
interface Given {
  readonly kind?: ShownSought['sought']['kind'];
  readonly code?: string;
  readonly everywhere?: boolean;
}

function partsOf(given: unknown): Given {
  if (typeof given !== 'object' || given === null) return {};
  const { kind, code, everywhere }: { kind?: unknown; code?: unknown; everywhere?: unknown } = given;
  return {
    ...((kind === 'actor' || kind === 'publication' || kind === 'words') && { kind }),
    ...(typeof code === 'string' && { code }),
    ...(typeof everywhere === 'boolean' && { everywhere }),
  };
}

async function chooseSought(
  { document, selection }: TextEditor,
  offered: Offered,
  kind: Given['kind'],
): Promise<ShownSought | undefined> {
  const all = await offered.sought(document, selection);
  const [first, ...others] = kind === undefined ? all : all.filter(({ sought }) => sought.kind === kind);
  if (first === undefined) window.showInformationMessage(say(NOTHING_SOUGHT));
  if (first === undefined || others.length === 0) return first;
  const items = [first, ...others].map((one) => ({ one, label: one.label, description: say(KINDS[one.sought.kind]) }));
  const picked = await window.showQuickPick(items, {
    placeHolder: say({ nl: 'Alle plaatsen waarvan?', en: 'All mentions of what?' }),
  });
  return picked?.one;
}

async function chooseWhere(): Promise<boolean | undefined> {
  const items = [
    { everywhere: false, label: say({ nl: 'In deze tekst', en: 'In this text' }) },
    { everywhere: true, label: say({ nl: 'In het hele corpus', en: 'In the whole corpus' }) },
  ];
  return (await window.showQuickPick(items, { placeHolder: say({ nl: 'Waar?', en: 'Where?' }) }))?.everywhere;
}

/** All places; nothing where the user no longer waits for them. */
function search(
  { document }: TextEditor,
  offered: Offered,
  { sought, label }: ShownSought,
  code: string,
  everywhere: boolean,
): Thenable<readonly EqualInText[] | undefined> {
  const title = say({ nl: `${label} zoeken`, en: `Looking for ${label}` });
  const location = everywhere ? ProgressLocation.Notification : ProgressLocation.Window;
  return window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    let told = 0;
    return offered.equal(document, { sought, code, everywhere }, token, ({ done, total }) => {
      const percent = total === 0 ? 100 : (100 * done) / total;
      progress.report({ message: `${done}/${total}`, increment: percent - told });
      told = percent;
    });
  });
}

interface Chosen {
  readonly text: EqualInText;
  readonly mention: ShownEqual;
}

interface Item extends QuickPickItem {
  readonly chosen?: Chosen;
}

/** A list that is longer is looked through by nobody. */
const MOST_SHOWN = 2000;

async function preview(found: readonly EqualInText[], label: string): Promise<readonly Chosen[] | undefined> {
  const all = found.flatMap((text) => text.mentions.map((mention) => ({ text, mention })));
  if (all.length === 0) {
    window.showInformationMessage(say(NOT_FOUND(label)));
    return undefined;
  }
  const shown = all.slice(0, MOST_SHOWN);
  const items: Item[] = [];
  for (const [index, one] of shown.entries()) {
    if (one.text !== shown[index - 1]?.text) items.push({ label: one.text.path, kind: QuickPickItemKind.Separator });
    items.push(itemOf(one));
  }
  const count = shown.length < all.length ? say(SHOWN_OF(shown.length, all.length)) : String(all.length);
  const picked = await window.showQuickPick(items, {
    title: `${label}: ${count}`,
    placeHolder: say({ nl: 'Haal weg wat de code niet krijgt', en: 'Uncheck what doesn’t get the code' }),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.flatMap(({ chosen }) => chosen ?? []);
}

/** So many characters before the words leave room for them in the list. */
const BEFORE = 30;
const BEHIND = 60;

function itemOf(chosen: Chosen): Item {
  const { before, words, behind, isSaid, range } = chosen.mention;
  const first = before.length > BEFORE ? `…${before.slice(-BEFORE)}` : before;
  const last = behind.length > BEHIND ? `${behind.slice(0, BEHIND)}…` : behind;
  const line = say({ nl: `regel ${range.start.line + 1}`, en: `line ${range.start.line + 1}` });
  const coded = say({ nl: 'heeft de code al', en: 'has the code already' });
  return {
    chosen,
    label: line,
    description: isSaid ? coded : '',
    // A line of its own: beside the name of the text there is no room for it.
    detail: `${first}[${words}]${last}`,
    picked: !isSaid,
  };
}

function changesOf(chosen: readonly Chosen[], code: string): readonly ChangeOfText[] {
  return [...new Set(chosen.map(({ text }) => text))].map((text) => ({
    uri: text.uri,
    digest: text.digest,
    change: {
      kind: 'addMany',
      items: chosen
        .filter((one) => one.text === text)
        .map(({ mention }) => ({ ranges: [mention.range], body: { motivation: 'tagging', code } })),
    },
  }));
}

const KINDS = {
  actor: { nl: 'wie hier genoemd wordt', en: 'who is named here' },
  publication: { nl: 'wat hier wordt aangehaald', en: 'what is cited here' },
  words: { nl: 'deze woorden', en: 'these words' },
};

const NOTHING_SOUGHT = {
  nl: 'Zet de cursor in een woord, of selecteer woorden van één alinea.',
  en: 'Put the cursor in a word, or select words of one paragraph.',
};
const ALL_OF = (label: string) => ({ nl: `Overal waar ${label} staat`, en: `Wherever ${label} stands` });
const NOT_FOUND = (label: string) => ({ nl: `${label} is niet gevonden.`, en: `${label} was not found.` });
const SHOWN_OF = (shown: number, all: number) => ({
  nl: `de eerste ${shown} van ${all}; de andere krijgen geen code`,
  en: `the first ${shown} of ${all}; the others get no code`,
});
const DONE = (count: number, texts: number) => ({
  nl: `${count === 1 ? '1 annotatie' : `${count} annotaties`} in ${texts === 1 ? '1 tekst' : `${texts} teksten`}.`,
  en: `${count === 1 ? '1 annotation' : `${count} annotations`} in ${texts === 1 ? '1 text' : `${texts} texts`}.`,
});
