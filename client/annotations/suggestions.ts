import { commands, Disposable, Selection, type TextEditor, TextEditorRevealType, window, workspace } from 'vscode';
import type { SuggestionKind } from '../../server/protocol/offeredRequests';
import type { Annotated } from './annotated';
import type { Offered } from './offered';
import { type Offer, type Offers, offerAt, offersInSight, wantedKinds } from './offers';
import { say } from './say';
import { showOffers } from './shownOffers';

/**
 * The commands about suggestions. Who doesn't ask for them sees none. One is accepted or rejected where the cursor stands, and the
 * next is selected; or all that stand in what is visible of the text, never more.
 */
export function suggestAnnotations(annotated: Annotated, offered: Offered): Disposable {
  const offers = offersInSight(annotated, offered);
  const command = (name: string, act: (editor: TextEditor, offers: Offers) => unknown): Disposable =>
    commands.registerCommand(`bronwijzer.${name}`, async () => {
      const editor = window.activeTextEditor;
      if (editor?.document.languageId === 'bronwijzer') await act(editor, offers);
    });
  const settle: Settle = {
    accepted: (editor, some) => accept(editor, some, annotated),
    rejected: async ({ document }, some) =>
      (await annotated.reject(
        document,
        some.map(({ suggestion }) => suggestion.key),
      ))
        ? some.length
        : undefined,
  };
  return Disposable.from(
    offers,
    showOffers(offers),
    commands.registerCommand('bronwijzer.toggleSuggestions', () => toggle(offers)),
    commands.registerCommand('bronwijzer.chooseSuggestions', () => chooseKinds(offers)),
    command('acceptSuggestion', (editor) => settleOne(editor, offers, settle.accepted)),
    command('rejectSuggestion', (editor) => settleOne(editor, offers, settle.rejected)),
    command('nextSuggestion', (editor) => goOn(editor, offers, 1)),
    command('previousSuggestion', (editor) => goOn(editor, offers, -1)),
    command('acceptVisibleSuggestions', async (editor) => {
      const count = await settleVisible(editor, offers, settle.accepted);
      if (count !== undefined) tellBriefly(ACCEPTED(count));
    }),
    command('rejectVisibleSuggestions', async (editor) => {
      const count = await settleVisible(editor, offers, settle.rejected);
      if (count !== undefined) tellBriefly(REJECTED(count));
    }),
  );
}

/** Accepts or rejects some; answers how many were, nothing where it wasn't done. */
type Act = (editor: TextEditor, some: readonly Offer[]) => Promise<number | undefined>;

interface Settle {
  readonly accepted: Act;
  readonly rejected: Act;
}

async function accept(
  { document }: TextEditor,
  some: readonly Offer[],
  annotated: Annotated,
): Promise<number | undefined> {
  const items = some.map(({ suggestion: { ranges, body } }) => ({ ranges, body }));
  return (await annotated.change(document, { kind: 'addMany', items }))?.length;
}

async function toggle(offers: Offers): Promise<void> {
  await offers.turn(!offers.isOn);
  const editor = window.activeTextEditor;
  if (!offers.isOn || editor?.document.languageId !== 'bronwijzer') return;
  if (offers.of(editor.document).length === 0) tell(NOTHING);
}

/** What stands at the cursor is settled; without anything there the next one is only shown. */
async function settleOne(editor: TextEditor, offers: Offers, act: Act): Promise<void> {
  const { document } = editor;
  const all = await offers.now(document);
  const one = offerAt(editor, all);
  if (one === undefined) return goOn(editor, offers, 1);
  if ((await act(editor, [one])) === undefined) return;
  const rest = all.filter((other) => other !== one);
  offers.without(document, [one.suggestion.key]);
  select(editor, rest[all.indexOf(one)] ?? rest[0]);
}

async function settleVisible(editor: TextEditor, offers: Offers, act: Act): Promise<number | undefined> {
  const { document, visibleRanges } = editor;
  const all = await offers.now(document);
  const visible = all.filter(({ ranges }) =>
    ranges.every((range) => visibleRanges.some((inSight) => inSight.contains(range))),
  );
  if (visible.length === 0) {
    tell(offers.isOn ? NONE_VISIBLE : OFF);
    return undefined;
  }
  const count = await act(editor, visible);
  if (count !== undefined)
    offers.without(
      document,
      visible.map(({ suggestion }) => suggestion.key),
    );
  return count;
}

async function goOn(editor: TextEditor, offers: Offers, by: 1 | -1): Promise<void> {
  const all = await offers.now(editor.document);
  if (!offers.isOn) return tell(OFF);
  const one = offerAt(editor, all);
  const { active } = editor.selection;
  const behind = all.findIndex(({ hull }) => hull.start.isAfterOrEqual(active));
  const next = one === undefined ? Math.max(behind, 0) + (by < 0 ? -1 : 0) : all.indexOf(one) + by;
  select(editor, all.at(next % Math.max(all.length, 1)));
}

function select(editor: TextEditor, offer: Offer | undefined): void {
  if (offer === undefined) {
    tell(NOTHING);
    return;
  }
  editor.selection = new Selection(offer.hull.start, offer.hull.end);
  editor.revealRange(offer.hull, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function chooseKinds(offers: Offers): Promise<void> {
  const chosen = new Set(wantedKinds());
  const items = KINDS.map(({ kind, nl, en }) => ({ of: kind, label: say({ nl, en }), picked: chosen.has(kind) }));
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: say({ nl: 'Wat wordt voorgesteld?', en: 'What is suggested?' }),
  });
  if (picked === undefined) return;
  await workspace.getConfiguration('bronwijzer').update(
    'suggestions',
    picked.map((item) => item.of),
    true,
  );
  if (!offers.isOn && picked.length > 0) await toggle(offers);
}

function tell(wording: Parameters<typeof say>[0]): void {
  window.showInformationMessage(say(wording));
}

function tellBriefly(wording: Parameters<typeof say>[0]): void {
  window.setStatusBarMessage(`$(check) ${say(wording)}`, 5000);
}

const KINDS: readonly { readonly kind: SuggestionKind; readonly nl: string; readonly en: string }[] = [
  { kind: 'actor', nl: 'Wie wordt genoemd', en: 'Who is named' },
  { kind: 'citation', nl: 'Wat wordt aangehaald', en: 'What is cited' },
  { kind: 'quotation', nl: 'Citaten, als uitspraak', en: 'Quotations, as statements' },
  { kind: 'pattern', nl: 'Patronen van codes', en: 'Patterns of codes' },
];

const NOTHING = {
  nl: 'In deze tekst valt niets meer voor te stellen.',
  en: 'There is nothing more to suggest in this text.',
};
const NONE_VISIBLE = { nl: 'Er staat geen voorstel in beeld.', en: 'No suggestion is visible.' };
const OFF = {
  nl: 'Voorstellen staan uit. Toon ze met “Voorstellen tonen of verbergen”.',
  en: 'Suggestions are off. Show them with “Show or Hide Suggestions”.',
};
const ACCEPTED = (count: number) => ({
  nl: count === 1 ? '1 voorstel aangenomen.' : `${count} voorstellen aangenomen.`,
  en: count === 1 ? '1 suggestion accepted.' : `${count} suggestions accepted.`,
});
const REJECTED = (count: number) => ({
  nl: count === 1 ? '1 voorstel afgewezen.' : `${count} voorstellen afgewezen.`,
  en: count === 1 ? '1 suggestion rejected.' : `${count} suggestions rejected.`,
});
