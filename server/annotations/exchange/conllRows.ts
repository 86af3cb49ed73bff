/** The cells of a line of CoNLL. */
export type Row = readonly string[];

/** One of the texts in a file of CoNLL. */
export interface ConllDocument {
  /** What the file calls it. */
  readonly name: string | undefined;
  readonly rows: readonly Row[];
  /** The rows behind which a sentence ends. */
  readonly sentences: ReadonlySet<number>;
  /** The column of the words. */
  readonly word: number;
  /** The columns that neither are codes nor need be told of: the words themselves, and their numbers. */
  readonly others: readonly number[];
  /** How many columns there are. */
  readonly most: number;
}

/**
 * The texts in a file, each behind a `-DOCSTART-` (CoNLL-2003) or a `# newdoc` (CoNLL-U); nothing where it is no CoNLL. Columns
 * stand behind tabs, or behind spaces where all lines have as many and one column has nothing but codes.
 */
export function conllDocuments(content: string): readonly ConllDocument[] | undefined {
  const lines = content.split(/\r?\n/);
  const hasTabs = content.includes('\t');
  const cellsOf = (line: string): Row => (hasTabs ? line.split('\t') : line.trim().split(/ +/));
  const counts = lines.flatMap((line) => (isData(line) && !line.startsWith('#') ? [cellsOf(line).length] : []));
  const count = counts[0] ?? 0;
  const isRow = (line: string): boolean => {
    if (!isData(line)) return false;
    return hasTabs ? line.includes('\t') && !line.startsWith('# ') : cellsOf(line).length === count && count > 1;
  };
  const named = lines.some((line) => /^# newdoc\b/.test(line));
  const rows = lines.filter(isRow).map(cellsOf);
  const isColumned = hasTabs ? rows.length > 0 : counts.every((one) => one === count) && hasCodes(rows);
  if (!isColumned && !(counts.length === 0 && (named || content.trim() === ''))) return undefined;
  const columns = columnsOf(lines, rows, hasTabs);
  return cut(lines, isRow).map(({ name, lines: own }) => {
    const data: Row[] = [];
    const sentences = new Set<number>();
    for (const line of own) {
      if (isRow(line) && isWord(cellsOf(line), columns)) data.push(cellsOf(line));
      else if (line.trim() === '' && data.length > 0) sentences.add(data.length - 1);
    }
    return { name, rows: data, sentences, ...columns };
  });
}

function isData(line: string): boolean {
  return line.trim() !== '' && !line.startsWith(DOCUMENT);
}

const DOCUMENT = '-DOCSTART-';

/** Whether a column behind the words has nothing but codes, as no lines of words have. */
function hasCodes(rows: readonly Row[]): boolean {
  const [first = []] = rows;
  return first.some((_, column) => column > 0 && rows.every((row) => /^O$|^[BIMELSU]-./.test(row[column] ?? '')));
}

type Columns = Pick<ConllDocument, 'word' | 'others' | 'most'>;

/** Those of CoNLL-U have a number before the word, and there are ten of them, or they are named. */
function columnsOf(lines: readonly string[], rows: readonly Row[], hasTabs: boolean): Columns {
  const most = rows.reduce((longest, row) => Math.max(longest, row.length), 0);
  const [, named = ''] = lines.map((line) => /^# global\.columns *= *(.+)$/.exec(line)).find(Boolean) ?? [];
  const names = named.trim().split(/\s+/);
  const form = names.indexOf('FORM');
  if (form >= 0) return { word: form, others: [form, names.indexOf('ID')].filter((column) => column >= 0), most };
  const isNumbered = hasTabs && most >= 10 && rows.every(([number = '']) => /^\d+(?:[-.]\d+)?$/.test(number));
  return isNumbered ? { word: 1, others: [0, 1], most } : { word: 0, others: [0], most };
}

/** Not the lines of CoNLL-U for two words in one (`2-3`), whose words have lines of their own, nor for a word that isn't there (`3.1`). */
function isWord(row: Row, { word, others }: Columns): boolean {
  return others.every((column) => column === word || /^\d+$/.test(row[column] ?? ''));
}

/** The lines of each text, and its name. */
function cut(
  lines: readonly string[],
  isRow: (line: string) => boolean,
): readonly { readonly name: string | undefined; readonly lines: readonly string[] }[] {
  const texts: { name: string | undefined; lines: string[] }[] = [{ name: undefined, lines: [] }];
  for (const line of lines) {
    const isNew = line.startsWith(DOCUMENT) || /^# newdoc\b/.test(line);
    const last = texts.at(-1);
    if (isNew) texts.push({ name: /^# newdoc id ?= ?(.+)$/.exec(line)?.[1], lines: [] });
    else last?.lines.push(line);
  }
  const isText = ({ name, lines: own }: (typeof texts)[number]) => name !== undefined || own.some(isRow);
  const found = texts.filter(isText);
  return found.length > 0 ? found : texts.slice(0, 1);
}
