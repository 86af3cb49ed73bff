import { paintFor, shown } from './output';

export interface TableColumn {
  readonly head: string;
  /** Numbers stand at the right. */
  readonly isNumber: boolean;
}

/** Rows of cells as columns for a terminal, below their heads. */
export function tableOf(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(shown));
  const heads = columns.map(({ head }) => shown(head));
  const widths = columns.map((_, index) => Math.max(...[heads, ...cells].map((line) => width(line[index] ?? ''))));
  const lineOf = (line: readonly string[]): string =>
    line
      .map((text, index) => {
        const space = ' '.repeat((widths[index] ?? 0) - width(text));
        return columns[index]?.isNumber === true ? space + text : text + space;
      })
      .join('  ')
      .trimEnd();
  return [paintFor(process.stdout)('bold', lineOf(heads)), ...cells.map(lineOf), ''].join('\n');
}

/** Characters, not the units that a text is counted in; accents that stand apart take no room. */
function width(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}
