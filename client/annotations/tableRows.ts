import type { Range } from '../../server/protocol/annotationRequests';
import type { Table } from '../view/messages';
import type { Annotated } from './annotated';
import { reveal } from './reveal';
import type { TableView } from './table';

/** What the rows of a table are made of, of the texts of a corpus. */
export interface TableRows<Row extends { readonly uri: string }> {
  /** All of them, or those of some texts. */
  ask(texts?: readonly string[]): Promise<readonly Row[]>;
  /**
   * What is said above all of them, which may take reading every text. It is asked again where a row counts for something else.
   */
  readonly about?: { ask(): Promise<string>; weigh(row: Row): string };
  table(rows: readonly Row[], about?: string): Table;
  idOf(row: Row): string;
  /** Where a row leads to. */
  placeOf(row: Row): Range | undefined;
  act?(row: Row, action: string): void;
}

/** Milliseconds after which it is asked what changed; for whoever types on it can wait. */
const breath = 300;

/** Shows a table, and keeps its rows up with what is noted: of what changed in some texts only these are asked about. */
export async function showRows<Row extends { readonly uri: string }>(
  { ask, about, table, idOf, placeOf, act }: TableRows<Row>,
  annotated: Annotated,
  view: TableView,
): Promise<void> {
  let rows = await ask();
  let said = await about?.ask();
  const weighed = (some: readonly Row[]): string => some.map((row) => about?.weigh(row) ?? '').join('\0');
  let update: ((next: Table) => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Texts to be asked about; nothing in it stands for all. */
  const waiting = new Set<string | undefined>();
  const askAgain = async (): Promise<void> => {
    const texts = new Set(waiting);
    const before = rows;
    waiting.clear();
    if (texts.has(undefined)) rows = await ask();
    else {
      const found = await ask([...texts].flatMap((uri) => uri ?? []));
      const all = [...rows.filter(({ uri }) => !texts.has(uri)), ...found];
      rows = all.sort((one, other) => (one.uri < other.uri ? -1 : Number(one.uri > other.uri)));
    }
    if (about !== undefined && weighed(rows) !== weighed(before)) said = await about.ask();
    update?.(table(rows, said));
  };
  const following = annotated.onDidChange((uri) => {
    waiting.add(uri?.toString());
    clearTimeout(timer);
    timer = setTimeout(askAgain, breath);
  });
  const rowOf = (id: string): Row | undefined => rows.find((row) => idOf(row) === id);
  update = await view.show(table(rows, said), {
    open(id) {
      const row = rowOf(id);
      if (row) void reveal(row.uri, placeOf(row));
    },
    act(id, action) {
      const row = rowOf(id);
      if (row) act?.(row, action);
    },
    closed() {
      clearTimeout(timer);
      following.dispose();
    },
  });
}
