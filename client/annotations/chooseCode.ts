import { type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import type { Codes, ShownCode } from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';
import { colourIcon } from './pictures';
import { say } from './say';

/** A code with the names of those above it. */
interface InTree {
  readonly code: ShownCode;
  readonly above: readonly string[];
}

interface CodeItem extends QuickPickItem {
  /** Nothing of the item that makes a new code. */
  readonly code?: ShownCode;
}

/** A code that was chosen. */
export interface ChosenCode {
  readonly id: string;
  readonly name: string;
}

/**
 * Asks for a code: the most used first, then the others in the order of the codebook. Typing filters; a code's own key as the
 * only letter typed chooses it. `title` says of what, where that isn’t what is selected. The last item makes a new code of what
 * was typed, and the codebook where there is none.
 */
export async function chooseCode(uri: Uri, annotated: Annotated, title?: string): Promise<ChosenCode | undefined> {
  const codes = await annotated.codes(uri);
  if (codes === undefined) {
    window.showWarningMessage(
      say({
        nl: 'Deze tekst ligt buiten de geopende map. Open de map waarin hij ligt: daarin komt het codeboek.',
        en: 'This text lies outside the folder that is open. Open the folder it is in: the codebook is kept there.',
      }),
    );
    return undefined;
  }
  const chosen = await pick(codes, title);
  if (chosen === undefined) return undefined;
  if (typeof chosen !== 'string') return { id: chosen.id, name: chosen.name };
  const name = chosen === '' ? await askName() : chosen;
  const id = name === undefined ? undefined : await annotated.addCode(uri, name);
  return id === undefined || name === undefined ? undefined : { id, name };
}

/**
 * Milliseconds that a key stays alone before it chooses: the next letter of somebody who types a name would otherwise come in the
 * text, in the place of what is selected there.
 */
const ALONE = 350;

/** The code that was chosen, or what was typed to make a new one of. */
function pick(codes: Codes, title?: string): Promise<ShownCode | string | undefined> {
  const known = codeItems(codes);
  const byKey = new Map(known.flatMap(({ code }) => (code?.key === undefined ? [] : [[code.key, code] as const])));
  const box = window.createQuickPick<CodeItem>();
  const isFirst = byKey.size === 0 && !known.some(({ code }) => code !== undefined);
  box.title = title;
  box.placeholder = isFirst ? say(NO_CODES) : say(WHICH_CODE);
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  box.items = [...known, newCodeItem('')];
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const done = (chosen: ShownCode | string | undefined): void => {
      clearTimeout(timer);
      resolve(chosen);
      box.dispose();
    };
    box.onDidChangeValue((value) => {
      clearTimeout(timer);
      box.items = [...known, newCodeItem(value.trim())];
      const ofKey = byKey.get(value);
      if (ofKey === undefined) return;
      box.activeItems = known.filter(({ code }) => code === ofKey);
      timer = setTimeout(() => done(ofKey), ALONE);
    });
    box.onDidAccept(() => {
      const [item] = box.activeItems;
      if (item !== undefined) done(item.code ?? box.value.trim());
    });
    box.onDidHide(() => done(undefined));
    box.show();
  });
}

function codeItems({ codes, mostUsed }: Codes): readonly CodeItem[] {
  const all = inOrder(codes, []).filter(({ code }) => !code.isGroup);
  const byId = new Map(all.map((one) => [one.code.id, one]));
  const used = mostUsed.flatMap((id) => byId.get(id) ?? []);
  const others = all.filter((one) => !used.includes(one));
  const separated = used.length > 0 && others.length > 0;
  return [
    ...(separated ? [separator(say({ nl: 'meest gebruikt', en: 'most used' }))] : []),
    ...used.map(itemOf),
    ...(separated ? [separator(say({ nl: 'andere codes', en: 'other codes' }))] : []),
    ...others.map(itemOf),
  ];
}

function inOrder(codes: readonly ShownCode[], above: readonly string[]): readonly InTree[] {
  return codes.flatMap((code) => [{ code, above }, ...inOrder(code.codes, [...above, code.name])]);
}

function itemOf({ code, above }: InTree): CodeItem {
  const key = code.key === undefined ? [] : [`[${code.key}]`];
  return {
    code,
    label: code.name,
    description: [...key, above.join(' › ')].join('  ').trim(),
    iconPath: colourIcon(code.colour),
    ...(code.description !== undefined && { detail: code.description.replace(/\s+/g, ' ').trim() }),
  };
}

function newCodeItem(name: string): CodeItem {
  const label = say({ nl: 'Nieuwe code', en: 'New code' });
  return { label: `$(add) ${label}${name === '' ? '…' : ` «${name}»`}`, alwaysShow: true };
}

function separator(label: string): CodeItem {
  return { label, kind: QuickPickItemKind.Separator };
}

function askName(): Thenable<string | undefined> {
  return window.showInputBox({
    title: say({ nl: 'Nieuwe code', en: 'New code' }),
    prompt: say({
      nl: 'De naam van de code, zoals hij in lijsten staat.',
      en: 'The name of the code, as lists have it.',
    }),
    validateInput: (name) => (name.trim() === '' ? ' ' : undefined),
  });
}

const WHICH_CODE = {
  nl: 'Typ om te zoeken, of de toets van een code',
  en: 'Type to search, or the key of a code',
};

const NO_CODES = {
  nl: 'Er zijn nog geen codes. Typ de naam van de eerste: daarmee begint codebook.yaml',
  en: 'There are no codes yet. Type the name of the first: codebook.yaml begins with it',
};
