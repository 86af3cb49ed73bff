import { commands, type Disposable, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import type { ShownCode, ShownFilter, ShownPassage } from '../../server/protocol/annotationRequests';
import type { Table } from '../view/messages';
import type { Annotated } from './annotated';
import { flat, withAbove } from './branches';
import { placeInWords } from './placeInWords';
import { say } from './say';
import type { TableView } from './table';
import { showRows, type TableRows } from './tableRows';

/** What a concordance is of. */
interface Subject {
  readonly title: string;
  readonly filter: ShownFilter;
}

/**
 * The command that shows all passages of a code with what is around them, to be sorted and filtered; a row leads to its text.
 * Without a code as its argument it asks for one.
 */
export function showConcordances(annotated: Annotated, view: TableView): Disposable {
  return commands.registerCommand('bronwijzer.showPassages', async (given?: unknown) => {
    const where = window.activeTextEditor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri;
    if (where === undefined) return;
    const subject = await subjectOf(given, where, annotated);
    if (subject === undefined) return;
    const { title, filter } = subject;
    const rows: TableRows<ShownPassage> = {
      ask: (texts) => annotated.passages(where, { ...filter, ...(texts && { texts }) }),
      table: (passages) => tableOf(title, passages),
      idOf,
      placeOf: ({ ranges }) => ranges[0],
    };
    await showRows(rows, annotated, view);
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
      { title: say({ nl: 'Notitie', en: 'Note' }), align: 'start', sort: 'text' },
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
  const all = withAbove(codes.codes);
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
    filter: { codes: flat([code]).map(({ id }) => id) },
  };
}
