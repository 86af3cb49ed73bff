import type { Cell, Column, Row, Said, Table, Told } from './messages';

/** The page of a table in a view: filters, sorts, and says which row is opened. It knows nothing of annotations. */

declare function acquireVsCodeApi(): { postMessage(said: Said): void };

const editor = acquireVsCodeApi();

interface Sorting {
  readonly column: number;
  readonly downwards: boolean;
}

let table: Table | undefined;
let language: Told['language'] | undefined;
let sorting: Sorting | undefined;
let wanted = '';

addEventListener('message', ({ data }: MessageEvent<Told>) => {
  // The order and the filter are of one table: rows that change keep them, another table begins without.
  if (table !== undefined && !isOfSame(table, data.table)) {
    sorting = undefined;
    wanted = '';
    document.querySelector('input')?.remove();
    scrollTo(0, 0);
  }
  ({ table, language } = data);
  document.documentElement.lang = language;
  draw();
});
editor.postMessage({ kind: 'ready' });

function isOfSame(one: Table, other: Table): boolean {
  const titles = ({ title, columns }: Table): string => JSON.stringify([title, columns.map((column) => column.title)]);
  return titles(one) === titles(other);
}

function draw(): void {
  if (table === undefined) return;
  const { title, empty } = table;
  const focused =
    document.activeElement instanceof HTMLTableRowElement ? document.activeElement.dataset.row : undefined;
  const rows = shownRows(table);
  const field = document.querySelector('input') ?? makeField();
  field.placeholder = table.filter;
  field.setAttribute('aria-label', table.filter);
  const heading = element('h1', title);
  const count = element(
    'span',
    table.count.replace('{shown}', String(rows.length)).replace('{all}', String(table.rows.length)),
  );
  const head = element('header');
  head.append(heading, field, count);
  const body = table.rows.length === 0 ? element('p', empty) : grid(table, rows);
  document.body.replaceChildren(head, ...(table.about === undefined ? [] : [element('p', table.about)]), body);
  if (focused !== undefined) rowElement(focused)?.focus();
}

function makeField(): HTMLInputElement {
  const field = element('input');
  field.type = 'search';
  field.addEventListener('input', () => {
    wanted = field.value.toLocaleLowerCase(language);
    draw();
    field.focus();
  });
  return field;
}

function shownRows({ rows, columns }: Table): readonly Row[] {
  const shown = rows.filter(({ cells }) => cells.some(({ text }) => text.toLocaleLowerCase(language).includes(wanted)));
  if (sorting === undefined) return shown;
  const { column, downwards } = sorting;
  const sort = columns[column]?.sort ?? 'text';
  const collator = new Intl.Collator(language, { numeric: sort === 'number', sensitivity: 'base' });
  const key = ({ cells }: Row): string => {
    const text = cells[column]?.text.trim() ?? '';
    // What stands before the words is compared from the words on: the nearest word first.
    return sort === 'backwards' ? text.split(' ').reverse().join(' ') : text;
  };
  const sign = downwards ? -1 : 1;
  return [...shown].sort((one, other) => sign * collator.compare(key(one), key(other)));
}

function grid({ columns }: Table, rows: readonly Row[]): HTMLTableElement {
  const shown = element('table');
  shown.setAttribute('role', 'grid');
  const head = element('tr');
  head.append(...columns.map(headCell));
  const top = element('thead');
  top.append(head);
  const body = element('tbody');
  body.append(...rows.map((row) => rowOf(row, columns)));
  shown.append(top, body);
  return shown;
}

function headCell({ title, align, sort }: Column, index: number): HTMLTableCellElement {
  const cell = element('th');
  cell.className = align;
  cell.scope = 'col';
  if (sort === 'none') {
    cell.textContent = title;
    return cell;
  }
  const isSorted = sorting?.column === index;
  cell.setAttribute('aria-sort', !isSorted ? 'none' : sorting?.downwards ? 'descending' : 'ascending');
  const button = element('button', `${title}${!isSorted ? '' : sorting?.downwards ? ' ↓' : ' ↑'}`);
  button.addEventListener('click', () => {
    sorting = { column: index, downwards: isSorted && sorting?.downwards === false };
    draw();
    document.querySelectorAll<HTMLButtonElement>('th button')[index]?.focus();
  });
  cell.append(button);
  return cell;
}

function rowOf({ id, cells, actions }: Row, columns: readonly Column[]): HTMLTableRowElement {
  const row = element('tr');
  row.tabIndex = 0;
  row.dataset.row = id;
  row.append(...cells.map((cell, index) => dataCell(cell, columns[index])));
  if (actions.length > 0) {
    const choices = element('td');
    for (const { id: action, title, isChosen } of actions) {
      const button = element('button', title);
      button.setAttribute('aria-pressed', String(isChosen));
      button.addEventListener('click', (event) => {
        event.stopPropagation();
        editor.postMessage({ kind: 'act', row: id, action });
      });
      choices.append(button);
    }
    row.append(choices);
  }
  const open = (): void => editor.postMessage({ kind: 'open', row: id });
  row.addEventListener('click', open);
  row.addEventListener('keydown', (event) => {
    if (event.target !== row) return;
    if (event.key === 'Enter' || event.key === ' ') open();
    else if (event.key === 'ArrowDown') focusOn(row.nextElementSibling);
    else if (event.key === 'ArrowUp') focusOn(row.previousElementSibling);
    else return;
    event.preventDefault();
  });
  return row;
}

function dataCell({ text, colour }: Cell, column: Column | undefined): HTMLTableCellElement {
  const cell = element('td');
  cell.className = column?.align ?? 'start';
  if (colour !== undefined) {
    const spot = element('span');
    spot.className = 'spot';
    spot.style.backgroundColor = colour;
    cell.append(spot);
  }
  // In a cell that is cut off at its start, the sign keeps stops and brackets on the right side.
  cell.append(text);
  return cell;
}

function focusOn(other: Element | null): void {
  if (other instanceof HTMLElement) other.focus();
}

function rowElement(id: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('tbody tr')].find(({ dataset }) => dataset.row === id);
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text?: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}
