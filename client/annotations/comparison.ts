import { commands, type Disposable, type Uri, window, workspace } from 'vscode';
import type {
  AnnotationRequests,
  ComparedAnnotators,
  ComparisonChoice,
  ShownComparison,
} from '../../server/protocol/annotationRequests';
import type { Table } from '../view/messages';
import { agreementInWords } from './agreementInWords';
import type { Annotated } from './annotated';
import { placeInWords } from './placeInWords';
import { say } from './say';
import type { TableView } from './table';
import { showRows, type TableRows } from './tableRows';

type Annotators = AnnotationRequests['bronwijzer/annotations/annotators']['result'];

const CHOICES: readonly ComparisonChoice[] = ['one', 'other', 'both', 'neither'];

/**
 * The command that shows two annotators beside each other. What differs is decided in the view, in a file of its own under a
 * third name: nobody's own annotations change.
 */
export function compareAnnotators(annotated: Annotated, view: TableView): Disposable {
  return commands.registerCommand('bronwijzer.compareAnnotators', async (...given: unknown[]) => {
    const where = workspace.workspaceFolders?.[0]?.uri;
    if (where === undefined) return;
    const uri = window.activeTextEditor?.document.uri ?? where;
    const known = await annotated.annotators(uri);
    const compared =
      given.every((name) => typeof name === 'string') && given.length === 3 ? threeOf(given) : await asked(known);
    if (compared !== undefined) await comparison(compared, known, uri, annotated, view);
  });
}

function threeOf([one = '', other = '', third = '']: readonly string[]): ComparedAnnotators {
  return { one, other, third };
}

async function asked(known: Annotators): Promise<ComparedAnnotators | undefined> {
  const items = known.map(({ key, name, count }) => ({ key, label: name, description: String(count) }));
  if (items.length < 2) {
    window.showInformationMessage(
      say({
        nl: 'Er zijn nog geen twee annotatoren. Haal eerst de bestanden van een ander binnen, in de map “annotations”.',
        en: 'There are no two annotators yet. Get somebody else’s files first, in the folder “annotations”.',
      }),
    );
    return undefined;
  }
  const one = await window.showQuickPick(items, {
    placeHolder: say({ nl: 'Wiens codes vergelijkt u?', en: 'Whose codes do you compare?' }),
  });
  if (one === undefined) return undefined;
  const others = items.filter(({ key }) => key !== one.key);
  const other = await window.showQuickPick(others, {
    placeHolder: say({ nl: 'Met die van wie?', en: 'With those of whom?' }),
  });
  if (other === undefined) return undefined;
  const third = await window.showInputBox({
    title: say({ nl: 'Onder welke naam komen de beslissingen?', en: 'Under which name are the decisions kept?' }),
    value: say({ nl: 'besluit', en: 'decision' }),
    validateInput: (name) => (/\p{L}|\p{N}/u.test(name) ? undefined : ' '),
  });
  return third === undefined ? undefined : { one: one.key, other: other.key, third };
}

async function comparison(
  compared: ComparedAnnotators,
  known: Annotators,
  where: Uri,
  annotated: Annotated,
  view: TableView,
): Promise<void> {
  const nameOf = (wanted: string): string => known.find(({ key }) => key === wanted)?.name ?? wanted;
  const names = { one: nameOf(compared.one), other: nameOf(compared.other) };
  const root = workspace.getWorkspaceFolder(where)?.uri ?? where;
  const rows: TableRows<ShownComparison> = {
    ask: (texts) => annotated.compared(root, compared, texts),
    about: {
      async ask() {
        const agreement = await annotated.agreement(root, compared);
        return say({ nl: agreementInWords(agreement, 'nl'), en: agreementInWords(agreement, 'en') });
      },
      // Typing before it moves a passage, and leaves it what it is.
      weigh: ({ id, one, other }) => JSON.stringify([id, one, other]),
    },
    table: (found, about) => tableOf(found, names, about),
    idOf: ({ id }) => id,
    placeOf: ({ range }) => range,
    act(row, action) {
      const choice = CHOICES.find((one) => one === action);
      if (choice) void annotated.decide(row, compared, choice);
    },
  };
  await showRows(rows, annotated, view);
}

interface Names {
  readonly one: string;
  readonly other: string;
}

/** What there is to choose: where they agree nothing, where only one marked something whether that stays. */
function choicesFor(verdict: ShownComparison['verdict']): readonly ComparisonChoice[] {
  if (verdict === 'agree') return [];
  if (verdict === 'only one') return ['one', 'neither'];
  return verdict === 'only other' ? ['other', 'neither'] : CHOICES;
}

/** The rows of a comparison: what both gave each passage, whether that is the same, and what was decided. */
export function tableOf(rows: readonly ShownComparison[], names: Names, about = ''): Table {
  const titles: Readonly<Record<ComparisonChoice, string>> = {
    one: names.one,
    other: names.other,
    both: say({ nl: 'Beide', en: 'Both' }),
    neither: say({ nl: 'Geen van beide', en: 'Neither' }),
  };
  return {
    title: `${names.one} – ${names.other}`,
    ...(about !== '' && { about }),
    columns: [
      { title: say({ nl: 'Tekst', en: 'Text' }), align: 'start', sort: 'number' },
      { title: names.one, align: 'start', sort: 'text' },
      { title: say({ nl: 'Codes', en: 'Codes' }), align: 'strong', sort: 'text' },
      { title: names.other, align: 'start', sort: 'text' },
      { title: say({ nl: 'Codes', en: 'Codes' }), align: 'strong', sort: 'text' },
      { title: say({ nl: 'Oordeel', en: 'Verdict' }), align: 'start', sort: 'text' },
      // What can be chosen stands below it, and what was chosen in another colour.
      { title: say({ nl: 'Besluit', en: 'Decision' }), align: 'start', sort: 'none' },
    ],
    rows: rows.map(({ id, path, range, one, other, verdict, choice: chosen }) => ({
      id,
      cells: [
        { text: placeInWords(path, String(range.start.line + 1)) },
        { text: one.words },
        { text: one.codes.join(', ') },
        { text: other.words },
        { text: other.codes.join(', ') },
        { text: verdictOf(verdict, names) },
      ],
      actions: choicesFor(verdict).map((choice) => ({
        id: choice,
        title: titles[choice],
        isChosen: choice === chosen,
      })),
    })),
    empty: say({ nl: 'Geen van beiden heeft hier iets gecodeerd.', en: 'Neither has coded anything here.' }),
    filter: say({ nl: 'Zoek in deze passages', en: 'Search in these passages' }),
    count: say({ nl: '{shown} van {all}', en: '{shown} of {all}' }),
  };
}

function verdictOf(verdict: ShownComparison['verdict'], { one, other }: Names): string {
  switch (verdict) {
    case 'agree':
      return say({ nl: 'eens', en: 'agree' });
    case 'other edges':
      return say({ nl: 'andere grenzen', en: 'other edges' });
    case 'other statements':
      return say({ nl: 'andere velden', en: 'other fields' });
    case 'other codes':
      return say({ nl: 'andere codes', en: 'other codes' });
    case 'only one':
      return say({ nl: `alleen ${one}`, en: `only ${one}` });
    case 'only other':
      return say({ nl: `alleen ${other}`, en: `only ${other}` });
  }
}
