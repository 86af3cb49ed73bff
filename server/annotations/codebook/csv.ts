import papaparse from 'papaparse';
import { groupBy } from '../../text/groupBy';
import type { Wording } from '../../text/language';
import { type ImportedCodebook, identifierFor, type Lost, lostOf } from './exchanged';
import { CODE_IDENTIFIER, CODE_KEY, colourIn, GUID } from './format';
import { allCodes, type Code, type Codebook } from './model';

/**
 * Codebooks as tables: a row a code, each before those below it, which name it in `parent`. Lists have a line each in their
 * cell. A cell that a spreadsheet would take for a formula has an apostrophe before it.
 */
export function writeCsv(codebook: Codebook): { readonly text: string; readonly lost: readonly Lost[] } {
  const lost: { what: Wording; code?: string }[] = codebook.title === undefined ? [] : [{ what: NO_TITLE }];
  const rows = allCodes(codebook).map(({ code, above }) => {
    const lists = [code.examples, code.patterns, code.formerly];
    if (lists.some((list) => list?.some((item) => /[\r\n]/.test(item)))) lost.push({ what: NO_LINES, code: code.id });
    const cells: Readonly<Record<Column, string | undefined>> = {
      id: code.id,
      parent: above.at(-1)?.id,
      name: code.name,
      description: code.description,
      use: code.use,
      avoid: code.avoid,
      examples: inLines(code.examples),
      colour: code.colour,
      key: code.key,
      patterns: inLines(code.patterns),
      statement: code.isStatement && 'true',
      group: code.isGroup && 'true',
      formerly: inLines(code.formerly),
      guid: code.guid,
    };
    return COLUMNS.map((column) => guarded(cells[column] ?? ''));
  });
  return { text: `${papaparse.unparse([[...COLUMNS], ...rows])}\r\n`, lost: lostOf(lost) };
}

/**
 * Reads a table of codes: of ours, or any whose first row has `name` (or `code`, `naam`, `tag`). Columns that aren't known, and
 * cells that can't be read, are named. A code without an identifier has that of the one code that `known` calls so, or gets one
 * made of its name.
 */
export function readCsv(text: string, known: Codebook = { codes: [] }): ImportedCodebook {
  const { data } = papaparse.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const [head = [], ...lines] = data;
  const columns = head.map((title) => columnOf(title));
  if (!columns.includes('name') && !columns.includes('id')) return { status: 'unreadable', reason: NO_HEAD };
  const lost: { what: Wording; code?: string }[] = [];
  for (const [index, title] of head.entries())
    if (columns[index] === undefined && title.trim() !== '') lost.push({ what: NO_COLUMN, code: title });
  const rows = lines.map((line): Row => {
    const cells = line.map((cell, index) => [columns[index], unguarded(cell).trim()] as const);
    return new Map(cells.flatMap(([column, cell]) => (column === undefined || cell === '' ? [] : [[column, cell]])));
  });
  return { status: 'read', codebook: { codes: treeOf(rows, known, lost) }, lost: lostOf(lost) };
}

const COLUMNS = [
  ...(['id', 'parent', 'name', 'description', 'use', 'avoid', 'examples', 'colour', 'key', 'patterns'] as const),
  ...(['statement', 'group', 'formerly', 'guid'] as const),
] as const;

type Column = (typeof COLUMNS)[number];

type Row = ReadonlyMap<Column, string>;

/** What other programs and people call a column. */
const OTHER_NAMES: Readonly<Record<string, Column>> = {
  code: 'name',
  naam: 'name',
  tag: 'name',
  definition: 'description',
  beschrijving: 'description',
  omschrijving: 'description',
  color: 'colour',
  kleur: 'colour',
};

function columnOf(title: string): Column | undefined {
  const plain = title.trim().toLowerCase();
  const other = Object.hasOwn(OTHER_NAMES, plain) ? OTHER_NAMES[plain] : undefined;
  return COLUMNS.find((column) => column === plain) ?? other;
}

interface Placed {
  readonly code: Omit<Code, 'codes'>;
  readonly parent: string | undefined;
  readonly below: Placed[];
}

function treeOf(rows: readonly Row[], known: Codebook, lost: { what: Wording; code?: string }[]): readonly Code[] {
  const named = groupBy(allCodes(known), ({ code }) => code.name);
  const placed = new Map<string, Placed>();
  const byName = new Map<string, Placed>();
  for (const row of rows) {
    const name = row.get('name') ?? row.get('id');
    if (name === undefined) {
      lost.push({ what: NO_NAME });
      continue;
    }
    const [same, ...others] = row.has('id') ? [] : (named.get(name) ?? []);
    const written = row.get('id') ?? (others.length === 0 ? same?.code.id : undefined);
    const isFree = written !== undefined && CODE_IDENTIFIER.test(written) && !placed.has(written);
    const id = isFree ? written : identifierFor(written ?? name, (one) => placed.has(one));
    if (written !== undefined && !isFree) lost.push({ what: OTHER_IDENTIFIER, code: written });
    const code = codeOf(id, name, row, (what) => lost.push({ what, code: id }));
    const one: Placed = { code, parent: row.get('parent'), below: [] };
    placed.set(id, one);
    if (!byName.has(name)) byName.set(name, one);
  }
  const top: Placed[] = [];
  for (const one of placed.values()) {
    const { parent } = one;
    const holder = parent === undefined ? undefined : (placed.get(parent) ?? byName.get(parent));
    const isRound = holder !== undefined && isBelow(holder, one, placed, byName);
    if (parent !== undefined && (holder === undefined || isRound)) lost.push({ what: NO_PARENT, code: one.code.id });
    if (holder === undefined || isRound) top.push(one);
    else holder.below.push(one);
  }
  return top.map(codeIn);
}

/** Whether a code is, or hangs below, another: then that can't hang below it. */
function isBelow(
  code: Placed,
  other: Placed,
  placed: ReadonlyMap<string, Placed>,
  byName: ReadonlyMap<string, Placed>,
): boolean {
  let at: Placed | undefined = code;
  for (let depth = 0; at !== undefined; depth++) {
    if (at === other || depth > DEEPEST) return true;
    const parent: string | undefined = at.parent;
    at = parent === undefined ? undefined : (placed.get(parent) ?? byName.get(parent));
  }
  return false;
}

/** A file of YAML that is nested deeper than this isn't read any more. */
const DEEPEST = 16;

function codeIn({ code, below }: Placed): Code {
  return { ...code, codes: below.map(codeIn) };
}

function codeOf(id: string, name: string, row: Row, lose: (what: Wording) => void): Omit<Code, 'codes'> {
  const textAt = (column: Column) => row.get(column)?.replace(/\r\n?/g, '\n');
  const listAt = (column: Column) =>
    textAt(column)
      ?.split('\n')
      .flatMap((line) => line.trim() || []);
  const formAt = <Value>(column: Column, read: (cell: string) => Value | undefined, fault: Wording) => {
    const cell = row.get(column);
    const value = cell === undefined ? undefined : read(cell);
    if (cell !== undefined && value === undefined) lose(fault);
    return value;
  };
  const like = (form: RegExp) => (cell: string) => (form.test(cell) ? cell : undefined);
  const code: { readonly [Field in keyof Code]?: Code[Field] | undefined } = {
    description: textAt('description'),
    use: textAt('use'),
    avoid: textAt('avoid'),
    examples: listAt('examples'),
    colour: formAt('colour', colourIn, NO_COLOUR),
    key: formAt('key', like(CODE_KEY), NO_KEY),
    patterns: listAt('patterns'),
    isStatement: isYes(row.get('statement')),
    isGroup: isYes(row.get('group')),
    formerly: listAt('formerly'),
    guid: formAt('guid', like(GUID), NO_GUID),
  };
  return { id, name, ...withoutGaps(code) };
}

/** The fields that have a value. */
function withoutGaps<Fields extends object>(
  fields: Fields,
): { [Field in keyof Fields]: Exclude<Fields[Field], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Fields]: Exclude<Fields[Field], undefined>;
  };
}

function isYes(cell: string | undefined): true | undefined {
  return /^(?:true|yes|ja|1|waar)$/i.test(cell ?? '') || undefined;
}

function inLines(items: readonly string[] | undefined): string | undefined {
  return items?.map((item) => item.replace(/\r\n?|\n/g, ' ')).join('\n');
}

/** An apostrophe before what would become a formula, and before what has one for that reason already. */
function guarded(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

const NO_TITLE = { nl: 'de titel van het codeboek', en: 'the title of the codebook' };
const NO_LINES = { nl: 'regeleinden in een lijst', en: 'line ends in a list' };
const NO_COLUMN = { nl: 'een kolom die niet bekend is', en: 'a column that isn’t known' };
const NO_NAME = { nl: 'een rij zonder naam', en: 'a row without a name' };
const NO_PARENT = {
  nl: 'de code erboven, die er niet is of te diep zit; de code staat nu bovenaan',
  en: 'the code above it, which isn’t there or is too deep; the code is at the top now',
};
const OTHER_IDENTIFIER = {
  nl: 'een kenmerk dat er geen is of dat er al was; er is een ander gemaakt',
  en: 'an identifier that is none or was there already; another has been made',
};
const NO_COLOUR = { nl: 'een kleur die er geen is', en: 'a colour that is none' };
const NO_KEY = { nl: 'een toets die er geen is', en: 'a key that is none' };
const NO_GUID = { nl: 'een GUID die er geen is', en: 'a GUID that is none' };
const NO_HEAD = {
  nl: 'Op de eerste regel ontbreekt een kolom name. Zet er de namen van de kolommen: name, parent, description.',
  en: 'A column name is missing in the first line. Put the names of the columns there: name, parent, description.',
};
