import { readYaml, type YamlEntry, type YamlMapping } from '../../text/yamlSource';

/** A code as it stands in the text of a codebook: its lines, with the comments that belong to it. */
export interface CodeBlock {
  readonly entry: YamlEntry;
  /** The identifiers of the codes above it, the highest first. */
  readonly above: readonly string[];
  /** The first of its lines, and the first behind them; nothing for a code that shares a line with others. */
  readonly lines: LineRange | undefined;
  /** No other code stands beside it. */
  readonly isAlone: boolean;
}

interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** Where a code stands in a YAML text, the first of several; nothing where it doesn't, or the text is broken. */
export function blockOf(text: string, id: string): CodeBlock | undefined {
  const { root, mistakes } = readYaml(text);
  if (mistakes.length > 0 || root?.kind !== 'mapping') return undefined;
  const lines = linesOf(text);
  const below = (mapping: YamlMapping, above: readonly string[]): CodeBlock | undefined => {
    const codes = codesEntry(mapping)?.value;
    const entries = codes?.kind === 'mapping' ? codes.entries : [];
    for (const entry of entries) {
      const { key, value } = entry;
      if (key === id) return { entry, above, lines: blockLines(text, lines, entry), isAlone: entries.length === 1 };
      const found = value.kind === 'mapping' ? below(value, [...above, key]) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return below(root, []);
}

/** A text without the lines of a code, and those lines, indented from the margin. */
export function cutOut(text: string, { entry, lines: block, isAlone }: CodeBlock): Cut | undefined {
  if (block === undefined) return undefined;
  const lines = linesOf(text);
  const indent = columnOf(text, entry.keySpan.start);
  const cut = lines.slice(block.start, block.end).map((line) => withoutIndent(line, indent));
  // A `codes:` that holds nothing any more goes with the last of its codes.
  const before = lines[block.start - 1] ?? '';
  const holder = isAlone && /^ +codes: *\r?\n?$/.test(before);
  const rest = [...lines.slice(0, holder ? block.start - 1 : block.start), ...lines.slice(block.end)];
  return { rest: rest.join(''), block: cut };
}

export interface Cut {
  readonly rest: string;
  readonly block: readonly string[];
}

/** The text with lines of a code at the end of those below another, or at the end of all; nothing where they can't be put there. */
export function putIn(text: string, block: readonly string[], parent: string | undefined): string | undefined {
  const { root, mistakes } = readYaml(text);
  if (mistakes.length > 0 || root?.kind !== 'mapping') return undefined;
  const into = parent === undefined ? undefined : blockOf(text, parent);
  if (parent !== undefined && into?.lines === undefined) return undefined;
  const mapping = into === undefined ? root : into.entry.value;
  const own = into === undefined ? -STEP : columnOf(text, into.entry.keySpan.start);
  const lines = linesOf(text);
  const put = (at: number, indent: number, head: readonly string[] = []): string => {
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const closed = lines.map((line) => (line.endsWith('\n') ? line : line + lineEnd));
    const inner = block.map((line) => (line.trim() === '' ? line : ' '.repeat(indent) + line));
    const added = [...head, ...inner].map((line) => line.replace(/\r?\n?$/, lineEnd));
    return [...closed.slice(0, at), ...added, ...closed.slice(at)].join('');
  };
  if (mapping.kind === 'scalar') {
    // `toezegging:` with nothing behind it.
    if (mapping.text !== '' || into?.lines === undefined) return undefined;
    return put(into.lines.end, own + 2 * STEP, [`${' '.repeat(own + STEP)}codes:`]);
  }
  if (mapping.kind !== 'mapping' || text[mapping.span.start] === '{') return undefined;
  const codes = codesEntry(mapping);
  const field = columnOf(text, mapping.entries[0]?.keySpan.start ?? 0);
  if (codes === undefined) {
    const end = into?.lines?.end ?? lines.length;
    return put(end, field + STEP, [`${' '.repeat(field)}codes:`]);
  }
  if (codes.value.kind === 'scalar' && codes.value.text === '' && codes.value.span.start === codes.value.span.end)
    return put(lineOf(lines, codes.keySpan.start) + 1, field + STEP);
  const last = codes.value.kind === 'mapping' ? codes.value.entries.at(-1) : undefined;
  const end = last === undefined ? undefined : blockLines(text, lines, last)?.end;
  return last === undefined || end === undefined ? undefined : put(end, columnOf(text, last.keySpan.start));
}

const STEP = 2;

function codesEntry(mapping: YamlMapping): YamlEntry | undefined {
  return mapping.entries.find(({ key }) => key === 'codes');
}

/** The lines of an entry: the comments right above it, its own, and the comments behind it that are indented further. */
function blockLines(text: string, lines: readonly string[], { keySpan, value }: YamlEntry): LineRange | undefined {
  const indent = columnOf(text, keySpan.start);
  const first = lineOf(lines, keySpan.start);
  if (indentOf(lines[first] ?? '') !== indent) return undefined;
  let start = first;
  while (start > 0 && isCommentAt(lines[start - 1] ?? '', (column) => column === indent)) start--;
  const content = text.slice(0, Math.max(keySpan.end, value.span.end)).trimEnd().length;
  let end = lineOf(lines, Math.max(keySpan.end, content) - 1) + 1;
  while (isCommentAt(lines[end] ?? '', (column) => column > indent)) end++;
  return { start, end };
}

function isCommentAt(line: string, column: (indent: number) => boolean): boolean {
  const indent = indentOf(line);
  return line[indent] === '#' && column(indent);
}

/** The lines of a text with their ends; an empty text has none. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lineOf(lines: readonly string[], offset: number): number {
  let start = 0;
  const found = lines.findIndex((line) => {
    start += line.length;
    return offset < start;
  });
  return found < 0 ? lines.length : found;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function withoutIndent(line: string, indent: number): string {
  return line.slice(Math.min(indent, indentOf(line.replace(/\r?\n$/, ''))));
}
