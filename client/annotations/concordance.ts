import { commands, type Disposable, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import type { ShownCode, ShownFilter, ShownPassage } from '../../server/protocol/annotationRequests';
import type { Table } from '../view/messages';
import type { Annotated } from './annotated';
import { placeInWords } from './placeInWords';
import { reveal } from './reveal';
import { say } from './say';
import type { TableView } from './table';

/** What a concordance is of. */
interface Subject {
  readonly title: string;
  readonly filter: ShownFilter;
}

/** Milliseconds in which several changes are shown as one. */
const breath = 300;

/**
 * The command that shows all passages of a code with what is around them, to be sorted and filtered; a row leads to its text.
 * Without a code as its argument it asks for one.
 */
export function showConcordances(annotated: Annotated, view: TableView): Disposable {
  return commands.registerCommand('bronwijzer.showPassages', async (given?: unknown) => {
    const where = window.activeTextEditor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri;
    if (where === undefined) return;
    const subject = await subjectOf(given, where, annotated);
    if (subject !== undefined) await concordance(subject, where, annotated, view);
  });
}

async function concordance(
  { title, filter }: Subject,
  where: Uri,
  annotated: Annotated,
  view: TableView,
): Promise<void> {
  let passages = await annotated.passages(where, filter);
  let update: ((next: Table) => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const following = annotated.onDidChange(() => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      passages = await annotated.passages(where, filter);
      update?.(tableOf(title, passages));
    }, breath);
  });
  update = await view.show(tableOf(title, passages), {
    open(row) {
      const passage = passages.find((one) => idOf(one) === row);
      if (passage) void reveal(passage.uri, passage.ranges[0]);
    },
    act() {},
    closed() {
      clearTimeout(timer);
      following.dispose();
    },
  });
}

/** The rows of a concordance: the words in the middle, as keywords in context are read. */
export function tableOf(title: string, passages: readonly ShownPassage[]): Table {
  return {
    title,
    columns: [
      { title: say({ nl: 'Tekst', en: 'Text' }), align: 'start', sort: 'number' },
      { title: say({ nl: 'Ervoor', en: 'Before' }), align: 'end', sort: 'backwards' },
      { title: say({ nl: 'Woorden', en: 'Words' }), align: 'strong', sort: 'text' },
      { title: say({ nl: 'Erna', en: 'After' }), align: 'start', sort: 'text' },
      { title: say({ nl: 'Code', en: 'Code' }), align: 'start', sort: 'text' },
      { title: say({ nl: 'Van', en: 'By' }), align: 'start', sort: 'text' },
      { title: say({ nl: 'Opmerking', en: 'Note' }), align: 'start', sort: 'text' },
    ],
    rows: passages.map((passage) => {
      const { path, ranges, before, words, behind, label, colour, annotator, note = passage.text ?? '' } = passage;
      const [range] = ranges;
      const place = range === undefined ? say({ nl: 'niet gevonden', en: 'not found' }) : String(range.start.line + 1);
      return {
        id: idOf(passage),
        cells: [
          { text: placeInWords(path, place) },
          { text: before },
          { text: words },
          { text: behind },
          { text: label, colour },
          { text: annotator },
          { text: note },
        ],
        actions: [],
      };
    }),
    empty: say({ nl: 'Nog geen passages.', en: 'No passages yet.' }),
    filter: say({ nl: 'Zoek in deze passages', en: 'Search in these passages' }),
    count: say({ nl: '{shown} van {all}', en: '{shown} of {all}' }),
  };
}

function idOf({ file, id }: ShownPassage): string {
  return `${id} ${file}`;
}

/** The code that is meant, with those below it; asked for where none was given. */
async function subjectOf(given: unknown, where: Uri, annotated: Annotated): Promise<Subject | undefined> {
  const codes = await annotated.codes(where);
  if (codes === undefined) return undefined;
  const all = flat(codes.codes);
  const known = typeof given === 'string' ? all.find(({ code }) => code.id === given) : undefined;
  if (known !== undefined) return subjectFor(known.code);
  const everything: QuickPickItem & { code?: ShownCode } = {
    label: say({ nl: 'Alle codes', en: 'All codes' }),
  };
  const items = all.map(({ code, above }) => ({ code, label: code.name, description: above }));
  const picked = await window.showQuickPick([everything, ...items], {
    placeHolder: say({ nl: 'Passages van welke code?', en: 'Passages of which code?' }),
    matchOnDescription: true,
  });
  if (picked === undefined) return undefined;
  return picked.code === undefined
    ? { title: everything.label, filter: { motivations: ['tagging'] } }
    : subjectFor(picked.code);
}

function subjectFor(code: ShownCode): Subject {
  return {
    title: code.name,
    filter: { codes: [code, ...flat(code.codes).map((below) => below.code)].map(({ id }) => id) },
  };
}

function flat(
  codes: readonly ShownCode[],
  above = '',
): readonly { readonly code: ShownCode; readonly above: string }[] {
  return codes.flatMap((code) => [
    { code, above },
    ...flat(code.codes, above === '' ? code.name : `${above} › ${code.name}`),
  ]);
}
