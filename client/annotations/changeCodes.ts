import { commands, Disposable, type QuickPickItem, window } from 'vscode';
import type {
  ChangedCodebook,
  Codes,
  RequestedCodebookChange,
  ShownCode,
} from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';
import { flat, withAbove } from './branches';
import { codeIcon } from './codeIcon';
import type { CorpusPassages } from './corpusPassages';
import { say } from './say';

/**
 * The commands that change codes. Each takes the code, as a branch of the tree or by its identifier, and what it is to become,
 * which is asked for where it isn't given.
 */
export function changeCodes(annotated: Annotated, corpus: CorpusPassages): Disposable {
  const change = async (
    what: RequestedCodebookChange,
    agrees?: (leftOut: ChangedCodebook['leftOut']) => Promise<boolean>,
  ): Promise<void> => {
    if (corpus.where === undefined) return tellNoFolder();
    await annotated.changeCodes(corpus.where, what, agrees);
  };
  const register = (name: string, act: (code: ShownCode, codes: Codes, given: unknown) => Promise<void>): Disposable =>
    commands.registerCommand(`bronwijzer.codes.${name}`, async (which?: unknown, given?: unknown) => {
      const codes = corpus.where && (await annotated.codes(corpus.where));
      const code = codes && flat(codes.codes).find(({ id }) => id === idOf(which));
      if (codes !== undefined && code !== undefined) await act(code, codes, given);
    });
  return Disposable.from(
    register('showPassages', async ({ id }) => {
      await commands.executeCommand('bronwijzer.showPassages', id);
    }),
    register('rename', async ({ id, name: before }, _codes, given) => {
      const name = typeof given === 'string' ? given : await askName(before);
      if (name !== undefined) await change({ kind: 'rename', code: id, name });
    }),
    register('colour', async (code, codes, given) => {
      const colour = typeof given === 'string' ? given : await askColour(code, codes);
      if (colour !== undefined) await change({ kind: 'colour', code: code.id, colour });
    }),
    register('move', async (code, { codes }, given) => {
      const title = say({
        nl: `Onder welke code komt «${code.name}»?`,
        en: `Below which code does “${code.name}” come?`,
      });
      const top = say({ nl: 'Bovenaan, onder geen andere code', en: 'At the top, below no other code' });
      const own = new Set(flat([code]).map(({ id }) => id));
      const under = typeof given === 'string' ? { id: given } : await chooseFromTree(codes, title, own, top);
      if (under !== undefined)
        await change({ kind: 'move', code: code.id, ...(under.id !== '' && { under: under.id }) });
    }),
    register('merge', async (code, { codes }, given) => {
      const title = say({ nl: `In welke code gaat «${code.name}» op?`, en: `Into which code does “${code.name}” go?` });
      const without = new Set([code, ...flat(codes).filter(({ isGroup }) => isGroup)].map(({ id }) => id));
      if (typeof given === 'string') return change({ kind: 'merge', code: code.id, into: given });
      const into = (await chooseFromTree(codes, title, without))?.id;
      if (into === undefined) return;
      await change({ kind: 'merge', code: code.id, into }, (leftOut) => agreesToLeaveOut(code, leftOut));
    }),
    register('remove', ({ id }) => change({ kind: 'remove', code: id })),
    commands.registerCommand('bronwijzer.codes.add', async (which?: unknown, given?: unknown) => {
      const under = idOf(which);
      const name = typeof given === 'string' ? given : await askName('');
      if (name === undefined) return;
      if (corpus.where === undefined) return tellNoFolder();
      // At the top a code gets a colour of its own, below another it has that of the other.
      if (under === undefined) await annotated.addCode(corpus.where, name);
      else await change({ kind: 'add', name, under });
    }),
  );
}

/** Asks for a code; where a top is named, that can be chosen too, and has no identifier. */
export async function chooseFromTree(
  codes: readonly ShownCode[],
  title: string,
  without: ReadonlySet<string> = new Set(),
  top?: string,
): Promise<{ readonly id: string } | undefined> {
  const items: readonly (QuickPickItem & { readonly id: string })[] = [
    ...(top === undefined ? [] : [{ id: '', label: top }]),
    ...withAbove(codes).flatMap(({ code, above }) =>
      without.has(code.id)
        ? []
        : [{ id: code.id, label: code.name, description: above, iconPath: codeIcon(code.colour, code.isGroup) }],
    ),
  ];
  return window.showQuickPick(items, { title, matchOnDescription: true });
}

async function askName(before: string): Promise<string | undefined> {
  return window.showInputBox({
    title: say({ nl: 'Hoe heet de code?', en: 'What is the code called?' }),
    value: before,
    validateInput: (name) => (name.trim() === '' ? ' ' : undefined),
  });
}

async function askColour(code: ShownCode, { colours }: Codes): Promise<string | undefined> {
  const other = say({ nl: 'Een andere kleur…', en: 'Another colour…' });
  const items = colours.map(({ id, name, colour }) => ({ id, label: name, iconPath: codeIcon(colour, code.isGroup) }));
  const picked = await window.showQuickPick([...items, { id: '', label: other }], {
    title: say({ nl: `Welke kleur krijgt «${code.name}»?`, en: `Which colour does “${code.name}” get?` }),
  });
  if (picked === undefined || picked.id !== '') return picked?.id;
  return window.showInputBox({
    title: say({ nl: 'Een kleur zoals #2f6fde', en: 'A colour such as #2f6fde' }),
    value: code.colour,
    validateInput: (text) => (/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text.trim()) ? undefined : ' '),
  });
}

/** Shows what is written of a code and would be gone once it is merged. */
async function agreesToLeaveOut({ name }: ShownCode, leftOut: ChangedCodebook['leftOut']): Promise<boolean> {
  const merge = say({ nl: 'Samenvoegen', en: 'Merge' });
  const chosen = await window.showWarningMessage(
    say({
      nl: `Dit van «${name}» komt dan niet in de andere code:`,
      en: `This of “${name}” will not be in the other code:`,
    }),
    { modal: true, detail: leftOut.map(({ field, text }) => `${fieldName(field)}: ${text}`).join('\n') },
    merge,
  );
  return chosen === merge;
}

function fieldName(field: string): string {
  const known = FIELDS.get(field);
  return known === undefined ? field : say(known);
}

/** The fields of a code that a merge may leave out. */
const FIELDS: ReadonlyMap<string, { readonly nl: string; readonly en: string }> = new Map([
  ['name', { nl: 'Naam', en: 'Name' }],
  ['description', { nl: 'Beschrijving', en: 'Description' }],
  ['use', { nl: 'Wel gebruiken', en: 'When to use' }],
  ['avoid', { nl: 'Niet gebruiken', en: 'When not to use' }],
  ['colour', { nl: 'Kleur', en: 'Colour' }],
  ['key', { nl: 'Toets', en: 'Key' }],
]);

/** The identifier of a code, where a command got it or the branch of it. */
export function idOf(which: unknown): string | undefined {
  if (typeof which === 'string') return which;
  if (typeof which !== 'object' || which === null || !('code' in which)) return undefined;
  const { code } = which;
  return typeof code === 'object' && code !== null && 'id' in code ? String(code.id) : undefined;
}

function tellNoFolder(): void {
  window.showInformationMessage(
    say({
      nl: 'Open eerst de map van de teksten: daarin komt het codeboek.',
      en: 'Open the folder of the texts first: the codebook is kept there.',
    }),
  );
}
