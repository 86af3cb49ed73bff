import { COLOURS } from '../annotations/codebook/format';
import { allCodes } from '../annotations/codebook/model';
import { readCodebook } from '../annotations/codebook/read';
import { type Language, say } from '../text/language';
import type { Span } from '../text/span';
import { linesOf, placeOf } from './settingsCompletion/place';
import { type Schema, type SettingsForm, type SettingsSchema, schemaOf } from './settingsCompletion/schema';

/** What can be written at a place in a `corpus.yaml`, an `actors.yaml` or a `codebook.yaml`. */
export interface SettingsCompletion {
  /** What is typed of it so far. */
  readonly span: Span;
  readonly items: readonly SettingsItem[];
}

export interface SettingsItem {
  readonly kind: 'field' | 'value' | 'colour' | 'snippet';
  readonly label: string;
  /** What is put in; of a snippet with its places to fill in, as the protocol writes them. */
  readonly text: string;
  /** What it is, in the user's language; of a colour as CSS writes it. */
  readonly about?: string;
}

/** Which file it is, and what else may be named in it. */
export interface AskedSettings {
  readonly form: SettingsForm;
  readonly language: Language;
  /** The paths of the texts of the corpus. */
  readonly files?: readonly string[];
  /** Codes that annotations have and the codebook hasn't. */
  readonly goneCodes?: readonly string[];
}

/** The fields that may stand at an offset and aren't there yet, or the values that a field can have, as `schemas/` says. */
export function settingsCompletion(text: string, offset: number, asked: AskedSettings): SettingsCompletion | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [, lead = '', key = '', behind = ''] =
    /^( *(?:- +)*)(?:([\w-]+): +)?(.*)$/.exec(text.slice(start, offset)) ?? [];
  const typed = typedOf(behind);
  if (typed === undefined || (lead === '' && key === '' && behind === '' && offset > start)) return undefined;
  const { path, siblings } = placeOf(lead, {
    before: linesOf(text.slice(0, start)),
    behind: linesOf(text.slice(offset)).slice(1),
  });
  const schema = schemaOf(asked.form);
  const place = schema.at(path);
  if (place === undefined) return undefined;
  const span = { start: offset - typed.length, end: offset };
  const others = text.slice(0, span.start) + text.slice(offset);
  const field = key === '' ? path.findLast((step) => step !== '[]') : key;
  const isField = key === '' && behind === typed;
  const items = [
    ...(isField ? fieldsAt(place, siblings, schema, asked.language) : []),
    ...(isField && field === 'codes' && asked.form === 'codebook.yaml' ? [newCode(typed, asked.language)] : []),
    ...(field === undefined
      ? []
      : valuesAt(key === '' ? place : schema.below(place, key), { field, path, others }, asked)),
  ];
  return items.length === 0 ? undefined : { span, items };
}

/** What is being typed behind a key or a dash: in a list in brackets its last item. Nothing in a comment, or behind a value. */
function typedOf(behind: string): string | undefined {
  const item = behind.startsWith('[')
    ? behind.slice(Math.max(behind.lastIndexOf('['), behind.lastIndexOf(',')) + 1)
    : behind;
  return /^["']?([^\s"'#]*)$/.exec(item.trimStart())?.[1];
}

function fieldsAt(
  place: Schema,
  siblings: ReadonlySet<string>,
  schema: SettingsSchema,
  language: Language,
): readonly SettingsItem[] {
  return schema.fields(place).flatMap(([label, field]): readonly SettingsItem[] => {
    if (siblings.has(label)) return [];
    return [
      {
        kind: 'field',
        label,
        text: schema.isNested(field) ? `${label}:` : `${label}: `,
        ...aboutOf(schema, field, language),
      },
    ];
  });
}

/** The field whose value is asked for, the way to it, and the text without what is typed of that value. */
interface ValueAsked {
  readonly field: string;
  readonly path: readonly string[];
  readonly others: string;
}

function valuesAt(
  holds: Schema | undefined,
  { field, path, others }: ValueAsked,
  { form, language, files = [], goneCodes = [] }: AskedSettings,
): readonly SettingsItem[] {
  if (holds === undefined) return [];
  if (form === 'codebook.yaml') {
    if (field === 'colour')
      return Object.entries(COLOURS).map(([name, about]) => ({ kind: 'colour', label: name, text: name, about }));
    if (field === 'key') return freeKeys(others, path).map(valueItem);
    if (field === 'formerly') return goneCodes.map(valueItem);
  }
  if (form === 'corpus.yaml' && field === 'file') return files.map(valueItem);
  const schema = schemaOf(form);
  return schema.values(holds).map(({ value, means }) => {
    const isRule = form === 'corpus.yaml' && field === 'rule';
    const meant = isRule ? schema.at(['findings', value]) : means === holds ? undefined : means;
    return { ...valueItem(value), ...(meant && aboutOf(schema, meant, language)) };
  });
}

function valueItem(value: string): SettingsItem {
  return { kind: 'value', label: value, text: plain(value) };
}

/** The keys that no other code has: those of the code's own letters first. */
function freeKeys(text: string, path: readonly string[]): readonly string[] {
  const used = new Set(allCodes(readCodebook(text).codebook).map(({ code }) => code.key));
  const own = path.at(-1) ?? '';
  const keys = [...own.replace(/[^a-z0-9]/g, ''), ...'abcdefghijklmnopqrstuvwxyz0123456789'];
  return [...new Set(keys)].filter((key) => !used.has(key));
}

/** A code with its first fields; what is typed is taken for its identifier. */
function newCode(typed: string, language: Language): SettingsItem {
  const identifier = /^[a-z0-9-]+$/.test(typed) ? typed : say(language, { nl: 'kenmerk', en: 'identifier' });
  return {
    kind: 'snippet',
    label: say(language, { nl: 'Nieuwe code', en: 'New code' }),
    text: `\${1:${identifier}}:\n  name: \${2:${say(language, { nl: 'Naam', en: 'Name' })}}\n  description: $0`,
  };
}

function aboutOf(schema: SettingsSchema, node: Schema, language: Language): { readonly about?: string } {
  const about = schema.about(node, language);
  return about === undefined ? {} : { about };
}

/** A value in quotation marks where YAML would read something else in it. */
function plain(value: string): string {
  return /^[\w.][\w./ -]*$/.test(value) && !/ $/.test(value) ? value : JSON.stringify(value);
}
