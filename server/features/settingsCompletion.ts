import schema from '../../schemas/corpus.schema.json';
import type { Language } from '../text/language';
import type { Span } from '../text/span';

/** What can be written at a place in a `corpus.yaml`. */
export interface SettingsCompletion {
  /** What is typed of it so far. */
  readonly span: Span;
  readonly items: readonly SettingsItem[];
}

export interface SettingsItem {
  readonly kind: 'field' | 'value';
  readonly label: string;
  /** What is put in. */
  readonly text: string;
  /** What it is, in the user's language. */
  readonly about?: string;
}

/**
 * The fields that may stand at an offset and aren't there yet, or the values that a field can have, as
 * `schemas/corpus.schema.json` says. `files` are the paths of the texts, for where one is to be named. The lines are read by their
 * indentation alone, for what is being typed is no YAML yet.
 */
export function settingsCompletion(
  text: string,
  offset: number,
  language: Language,
  files: readonly string[],
): SettingsCompletion | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [, lead = '', key = '', typed = ''] =
    /^( *(?:- +)*)(?:([\w-]+): +)?["']?([^\s"'#]*)$/.exec(text.slice(start, offset)) ?? [];
  if (lead.length + key.length + typed.length === 0 && offset > start) return undefined;
  const lines = { before: linesOf(text.slice(0, start)), behind: linesOf(text.slice(offset)).slice(1) };
  const { path, siblings } = placeOf(lead, lines);
  const span = { start: offset - typed.length, end: offset };
  const place = path.reduce<Schema | undefined>((node, step) => node && below(node, step), schema);
  if (place === undefined) return undefined;
  const items = key === '' ? fieldsAt(place, siblings, language) : valuesAt(below(place, key), key, files, language);
  return items.length === 0 ? undefined : { span, items };
}

/** As much of a JSON schema as is read here. */
interface Schema {
  readonly [field: string]: unknown;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}

/** With what it refers to, and of several forms all that they say. */
function whole(node: Schema): Schema {
  const others = [node.allOf, node.oneOf].flatMap((list) => (Array.isArray(list) ? list : [])).filter(isSchema);
  const name = typeof node.$ref === 'string' ? node.$ref.slice(node.$ref.lastIndexOf('/') + 1) : undefined;
  const meant = name === undefined ? undefined : Object.entries(schema.definitions).find(([key]) => key === name)?.[1];
  const parts = [...others, ...(meant ? [meant] : [])].map(whole);
  return Object.assign({}, ...parts, node);
}

/** What a field holds, or an item of a list (`[]`). */
function below(node: Schema, step: string): Schema | undefined {
  const { items, properties, additionalProperties } = whole(node);
  if (step === '[]') return isSchema(items) ? items : undefined;
  const field = isSchema(properties) ? properties[step] : undefined;
  if (isSchema(field)) return field;
  return isSchema(additionalProperties) ? additionalProperties : undefined;
}

function fieldsAt(place: Schema, siblings: ReadonlySet<string>, language: Language): readonly SettingsItem[] {
  const { properties } = whole(place);
  if (!isSchema(properties)) return [];
  return Object.entries(properties).flatMap(([label, field]): readonly SettingsItem[] => {
    if (siblings.has(label) || !isSchema(field)) return [];
    const { type } = whole(field);
    const text = type === 'object' || type === 'array' ? `${label}:` : `${label}: `;
    return [{ kind: 'field', label, text, ...aboutOf(field, language) }];
  });
}

function valuesAt(
  field: Schema | undefined,
  key: string,
  files: readonly string[],
  language: Language,
): readonly SettingsItem[] {
  if (field === undefined) return [];
  const values: unknown = whole(field).enum;
  const known = Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
  const all = key === 'file' ? files : known;
  return all.map((label) => {
    const rule = key === 'rule' ? below(schema.properties.findings, label) : undefined;
    return { kind: 'value', label, text: plain(label), ...(rule && aboutOf(rule, language)) };
  });
}

function aboutOf(field: Schema, language: Language): { readonly about?: string } {
  const { description, 'x-nl': dutch } = field;
  const about = language === 'nl' ? dutch : description;
  return typeof about === 'string' ? { about } : {};
}

/** A path in quotation marks where YAML would read something else in it. */
function plain(value: string): string {
  return /^[\w.][\w./ -]*$/.test(value) && !/ $/.test(value) ? value : JSON.stringify(value);
}

interface Lines {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** Where a field stands: the fields and lists around it from the outermost on, and the other fields beside it. */
function placeOf(lead: string, { before, behind }: Lines): { path: readonly string[]; siblings: ReadonlySet<string> } {
  const siblings = new Set<string>();
  const path: string[] = [];
  let column = lead.length;
  let inList = false;
  /** Goes out of the lists that are opened on a line. */
  const leave = (dashes: string): void => {
    for (let at = dashes.lastIndexOf('-'); at >= 0; at = dashes.lastIndexOf('-', at - 1)) {
      path.unshift('[]');
      column = at;
      inList = true;
      if (at === 0) break;
    }
  };
  leave(lead);
  for (const line of before.toReversed()) {
    const { dashes, key, at } = fieldOf(line);
    if (key === undefined || at > column || (at === column && inList && dashes.includes('-'))) continue;
    if (at === column && !inList) {
      if (path.length === 0) siblings.add(key);
      leave(dashes);
      continue;
    }
    path.unshift(key);
    column = at;
    inList = false;
    leave(dashes);
  }
  for (const line of behind) {
    const { dashes, key, at } = fieldOf(line);
    if (key === undefined || at > lead.length) continue;
    if (at < lead.length || dashes.includes('-')) break;
    siblings.add(key);
  }
  return { path, siblings };
}

/** The key on a line, the column at which it stands, and the spaces and dashes before it. */
function fieldOf(line: string): { readonly dashes: string; readonly key?: string; readonly at: number } {
  const [, dashes = '', key] = /^( *(?:- +)*)["']?([\w./ -]+?)["']? *:(?:\s|$)/.exec(line) ?? [];
  return { dashes, at: dashes.length, ...(key !== undefined && { key }) };
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}
