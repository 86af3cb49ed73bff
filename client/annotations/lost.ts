import {
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  Uri,
  ViewColumn,
  window,
} from 'vscode';
import type { ShownAnnotation, ShownCandidate, ShownPassage } from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';
import { inEditor } from './places';
import { say } from './say';
import { openSource } from './sources';
import { tellChanged } from './whileAsking';

interface Choice extends QuickPickItem {
  readonly candidate?: ShownCandidate;
  readonly does?: 'reach' | 'remove';
}

/** How many characters are shown on either side of a candidate. */
const AROUND = 50;

/**
 * Asks where an annotation that isn't found in its text any more stands now: at one of the candidates, each shown in the text
 * while it is looked at, on the words that were selected before, or nowhere. One in several pieces is asked for piece by piece.
 */
export async function chooseWhereItStands({ uri, id, file }: ShownPassage, annotated: Annotated): Promise<void> {
  const document = await openSource(Uri.parse(uri, true));
  const { version } = document;
  const selected = selectedIn(document);
  const editor = await window.showTextDocument(document, { viewColumn: ViewColumn.One, preserveFocus: true });
  const isIt = (one: ShownAnnotation) => one.id === id && one.file === file;
  for (let left = MOST_PIECES; left > 0; left--) {
    const now = (await annotated.of(document))?.annotations.find(isIt);
    if (now === undefined || now.status === 'found') return;
    const chosen = await ask(now, editor, selected);
    if (chosen === undefined) return;
    if (chosen.does !== 'remove' && document.version !== version) return tellChanged();
    const done = await annotated.change(document, changeFor(id, chosen, selected));
    if (done === undefined || chosen.candidate === undefined) return;
  }
}

/** No annotation has as many pieces; whoever has chosen as often may begin again. */
const MOST_PIECES = 50;

function changeFor(id: string, { candidate, does }: Choice, selected: readonly Range[]) {
  if (candidate !== undefined) return { kind: 'place', id, piece: candidate.piece, range: candidate.range } as const;
  return does === 'reach'
    ? ({ kind: 'reach', id, ranges: selected.map(({ start, end }) => ({ start, end })) } as const)
    : ({ kind: 'remove', ids: [id] } as const);
}

function selectedIn(document: TextDocument): readonly Range[] {
  const editor = window.visibleTextEditors.find((one) => one.document === document);
  return editor?.selections.filter(({ isEmpty }) => !isEmpty) ?? [];
}

async function ask(
  annotation: ShownAnnotation,
  editor: TextEditor,
  selected: readonly Range[],
): Promise<Choice | undefined> {
  const picker = window.createQuickPick<Choice>();
  const marked = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('editor.findMatchBorder'),
  });
  picker.title = say({
    nl: `Waar staat «${annotation.words}» nu? (${annotation.label})`,
    en: `Where does “${annotation.words}” stand now? (${annotation.label})`,
  });
  picker.placeholder =
    selected.length > 0
      ? ''
      : say({
          nl: 'Staat het er niet bij? Sluit dit, selecteer de woorden in de tekst en kies opnieuw.',
          en: 'Not among these? Close this, select the words in the text, and choose again.',
        });
  picker.items = choicesFor(annotation, editor.document, selected);
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  picker.onDidChangeActive(([choice]) => {
    const range = choice?.candidate
      ? inEditor(choice.candidate.range)
      : choice?.does === 'reach'
        ? selected[0]
        : undefined;
    editor.setDecorations(marked, range === undefined ? [] : [range]);
    if (range) editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  });
  const chosen = await new Promise<Choice | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.activeItems[0]));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  marked.dispose();
  return chosen;
}

/** The candidates for the first piece that isn't found, with the words around them; then what else can be done. */
function choicesFor(
  { candidates }: ShownAnnotation,
  document: TextDocument,
  selected: readonly Range[],
): readonly Choice[] {
  const piece = candidates[0]?.piece;
  const places = candidates
    .filter((candidate) => candidate.piece === piece)
    .map((found): Choice => {
      const { likeness } = found;
      const place = withWholeWords(document, inEditor(found.range));
      const { start, end } = place;
      const candidate = { ...found, range: { start, end } };
      const words = onLine(document.getText(place));
      const { before, behind } = around(document, place);
      const line = say({ nl: `regel ${start.line + 1}`, en: `line ${start.line + 1}` });
      return {
        candidate,
        label: `${line}: ${withoutIcons(words)}`,
        description: `${Math.round(likeness * 100)}%`,
        detail: withoutIcons(`… ${before}«${words}»${behind} …`),
      };
    });
  const [first] = selected;
  return [
    ...places,
    { label: '', kind: QuickPickItemKind.Separator },
    ...(first === undefined
      ? []
      : [
          {
            does: 'reach' as const,
            label: `$(selection) ${say({ nl: 'Op de geselecteerde woorden', en: 'On the selected words' })}`,
            description: withoutIcons(onLine(document.getText(first))),
            alwaysShow: true,
          },
        ]),
    {
      does: 'remove',
      label: `$(trash) ${say({ nl: 'Nergens meer: annotatie verwijderen', en: 'Nowhere: remove the annotation' })}`,
      alwaysShow: true,
    },
  ];
}

function around(document: TextDocument, range: Range): { readonly before: string; readonly behind: string } {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const cut = (from: number, to: number) =>
    document.getText(new Range(document.positionAt(Math.max(0, from)), document.positionAt(to))).replace(/\s+/g, ' ');
  return { before: cut(start - AROUND, start), behind: cut(end, end + AROUND) };
}

/** VS Code would draw an icon for `$(x)` in what is chosen from. */
function withoutIcons(words: string): string {
  return words.replaceAll('$(', '\\$(');
}

/** What is like other words need not begin and end where words do. */
function withWholeWords(document: TextDocument, range: Range): Range {
  const first = document.getWordRangeAtPosition(range.start);
  const last = document.getWordRangeAtPosition(range.end);
  const start = first?.start.isBefore(range.start) && first.end.isAfter(range.start) ? first.start : range.start;
  const end = last?.start.isBefore(range.end) && last.end.isAfter(range.end) ? last.end : range.end;
  return new Range(start, end);
}

function onLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
