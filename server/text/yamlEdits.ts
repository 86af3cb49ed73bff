import { Document, isScalar, type Scalar, visit } from 'yaml';
import type { TextEdit } from './edits';
import { readYaml, type YamlEntry, type YamlList, type YamlMapping, type YamlNode } from './yamlSource';

/** A value to be written in a YAML text; a map has its keys in its own order, numbers too. */
export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [field: string]: YamlValue }
  | ReadonlyMap<string, YamlValue>;

/**
 * The edits that put a value in a YAML text under a way of keys (`actors`, `person.leers`, `settled`); mappings that aren't
 * there yet are made. A list that is there gets the items of a list behind its own, and keeps those that it has; a mapping that
 * is there gets the entries of a mapping that it doesn't have. All else, comments and order included, stays as it is. Nothing
 * where the text is no YAML, or has something else on the way.
 */
export function yamlEdits(text: string, keys: readonly string[], value: YamlValue): readonly TextEdit[] | undefined {
  const { root, mistakes } = readYaml(text);
  if (mistakes.length > 0) return undefined;
  const [first, ...others] = keys;
  if (first === undefined) return undefined;
  const page = { text, newline: text.includes('\r\n') ? '\r\n' : '\n' };
  if (root === undefined) return [atEnd(page, entryLines(first, nested(others, value), ''))];
  return root.kind === 'mapping' ? into(page, root, keys, value) : undefined;
}

interface Page {
  readonly text: string;
  readonly newline: string;
}

function into(
  page: Page,
  mapping: YamlMapping,
  keys: readonly string[],
  value: YamlValue,
): readonly TextEdit[] | undefined {
  const [key, ...others] = keys;
  if (key === undefined) return undefined;
  const entry = mapping.entries.find((one) => one.key === key);
  if (entry === undefined) return [newEntry(page, mapping, key, nested(others, value))];
  const known = entry.value;
  if (known.kind === 'mapping' && known.entries.length > 0)
    return others.length === 0 ? newEntries(page, known, value) : into(page, known, others, value);
  if (isEmpty(known)) {
    // Between braces that hold nothing there may be a comment, which has no place any more.
    const hasComment = page.text.slice(known.span.start, known.span.end).includes('#');
    return hasComment ? undefined : [instead(page, mapping, entry, nested(others, value))];
  }
  if (known.kind !== 'list' || others.length > 0 || !Array.isArray(value)) return undefined;
  const own = known.items.map((item) => (item.kind === 'scalar' ? item.text : undefined));
  const items: readonly YamlValue[] = value;
  const added = items.filter((item) => !own.includes(String(item)));
  return added.length === 0 ? [] : [newItems(page, known, added)];
}

function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'scalar') return node.text === '';
  return node.kind === 'list' ? node.items.length === 0 : node.entries.length === 0;
}

/** `{ a: { b: value } }` for the keys `a` and `b`. */
function nested(keys: readonly string[], value: YamlValue): YamlValue {
  return keys.reduceRight<YamlValue>((inner, key) => ({ [key]: inner }), value);
}

/** The entries of a mapping behind those that are there; nothing where one of them is there already. */
function newEntries(page: Page, mapping: YamlMapping, value: YamlValue): readonly TextEdit[] | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const added = value instanceof Map ? [...value] : Object.entries(value);
  if (added.some(([key]) => mapping.entries.some((one) => one.key === key))) return undefined;
  return added.map(([key, inner]) => newEntry(page, mapping, key, inner));
}

/** A new entry behind the last one, in the way in which the mapping is written. */
function newEntry(page: Page, mapping: YamlMapping, key: string, value: YamlValue): TextEdit {
  const last = mapping.entries.at(-1);
  const end = endOf(page, mapping);
  if (isFlow(page, mapping)) return insertion(end, `, ${inFlow({ [key]: value }).slice(1, -1)}`);
  const indent = indentAt(page, last?.keySpan.start ?? 0);
  return below(page, behindComments(page, end, indent), entryLines(key, value, indent));
}

/** New items behind the last one, in the way in which the list is written. */
function newItems(page: Page, list: YamlList, items: readonly YamlValue[]): TextEdit {
  const end = endOf(page, list);
  if (isFlow(page, list)) return insertion(end, `, ${inFlow(items).slice(1, -1)}`);
  const dash = page.text.lastIndexOf('-', list.items[0]?.span.start ?? 0);
  const indent = indentAt(page, dash);
  const lines = linesOf(items).map((line) => indent + line);
  return below(page, behindComments(page, end, indent), lines);
}

/** Behind the comments on the lines below an offset that are indented further: these go with what stands above them. */
function behindComments({ text }: Page, offset: number, indent: string): number {
  const comment = new RegExp(`[^\\n]*\\n${indent} +#[^\\r\\n]*`, 'y');
  let at = offset;
  for (comment.lastIndex = at; comment.test(text); comment.lastIndex = at) at = comment.lastIndex;
  return at;
}

/** A value in the place of an empty one: behind the colon, or below it. */
function instead(
  page: Page,
  mapping: YamlMapping,
  { key, keySpan, value: empty }: YamlEntry,
  value: YamlValue,
): TextEdit {
  const colon = page.text.indexOf(':', keySpan.end) + 1;
  // An empty value is `[]`, `{}` or `""`, or nothing at all, and then what stands behind the colon is a comment.
  const end = empty.span.end > empty.span.start ? empty.span.end : colon;
  const [line = '', ...lines] = entryLines(key, value, indentAt(page, keySpan.start));
  if (isFlow(page, mapping)) return { span: { start: colon, end }, text: ` ${inFlow(value)}` };
  if (lines.length === 0) return { span: { start: colon, end }, text: line.slice(line.indexOf(': ') + 1) };
  return end > colon
    ? { span: { start: colon, end }, text: page.newline + lines.join(page.newline) }
    : below(page, colon, lines);
}

function entryLines(key: string, value: YamlValue, indent: string): readonly string[] {
  return linesOf({ [key]: value }).map((line) => indent + line);
}

/** A value as people write it: a list of words on one line, everything else line by line. */
function linesOf(value: YamlValue): readonly string[] {
  const document = new Document(value);
  visit(document, {
    Seq(at, node) {
      node.flow = at !== null && node.items.every((item) => isScalar(item) && !hasLineEnd(item));
    },
  });
  return document.toString({ flowCollectionPadding: false, lineWidth: 0 }).trimEnd().split('\n');
}

function inFlow(value: YamlValue): string {
  const document = new Document(value);
  // Between brackets the library writes words of several lines without marks, which then are other words, or none.
  visit(document, {
    Scalar(_at, node) {
      if (hasLineEnd(node)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
}

function hasLineEnd({ value }: Scalar): boolean {
  return typeof value === 'string' && value.includes('\n');
}

function isFlow({ text }: Page, { span }: YamlNode): boolean {
  return /^[[{]/.test(text.slice(span.start, span.end));
}

/** Behind the last character of what a node holds, without what closes it. */
function endOf(page: Page, node: YamlNode): number {
  if (node.kind === 'scalar' || isEmpty(node)) return trimmed(page, node.span.start, node.span.end);
  const last = node.kind === 'list' ? node.items.at(-1) : node.entries.at(-1)?.value;
  if (last === undefined) return node.span.end;
  const entry = node.kind === 'mapping' ? node.entries.at(-1) : undefined;
  if (last.kind === 'scalar' && last.text === '' && entry)
    return Math.max(last.span.end, page.text.indexOf(':', entry.keySpan.end) + 1);
  return isFlow(page, last) ? last.span.end : endOf(page, last);
}

function trimmed({ text }: Page, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function indentAt({ text }: Page, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return ' '.repeat(offset - start);
}

/** Lines below the one on which an offset stands, so that what is written behind it stays there. */
function below({ text, newline }: Page, offset: number, lines: readonly string[]): TextEdit {
  const found = text.slice(offset).search(/\r?\n|$/);
  return insertion(offset + found, newline + lines.join(newline));
}

function atEnd({ text, newline }: Page, lines: readonly string[]): TextEdit {
  const before = text === '' || text.endsWith('\n') ? '' : newline;
  return insertion(text.length, before + lines.join(newline) + newline);
}

function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}
