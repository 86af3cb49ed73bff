import { type Document, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { type Language, say } from '../../text/language';
import type { Register } from '../model';
import { OWN_SOURCE } from '../readFacts';
import { type Entry, entriesOf, type Item, type ListItem, type Value } from './entries';
import type { Merged } from './merge';
import type { Format, Imported } from './model';
import { stringified, withAdditions } from './yamlText';

/** A changed `actors.yaml`. */
export interface WrittenActors {
  readonly text: string;
  /** The identifiers of the new entries, and of those that were added to. */
  readonly added: readonly string[];
  readonly completed: readonly string[];
}

/**
 * The text of an `actors.yaml` with what an import comes to. What a person wrote stays: entries, their order, comments; only
 * fields, list items and days that weren't there are added, and new entries at the end. Where only new entries come every
 * other character stays as it is; where an entry is added to, spaces and empty lines may change. Where nothing is new the text
 * is the same. `text` is a valid `actors.yaml`, or empty; `register` is the built-in one with this file.
 */
export function writeActors(
  text: string,
  register: Register,
  merged: Merged,
  files: readonly Imported[],
  language: Language,
): WrittenActors {
  const document = parsed(text);
  const keys = new Map(files.map((file) => [file.format, keyOf(document, file)]));
  const keyed = (format: Format): string => keys.get(format) ?? format;
  const entries = entriesOf(merged, register, keyed);
  const used = new Set(entries.flatMap(({ formats }) => formats));
  const write = (into: Document): void => {
    if (!isMap(into.contents)) into.contents = new YAMLMap();
    for (const file of files) {
      const place = ['sources', keyed(file.format)];
      if (used.has(file.format) && !document.hasIn(place)) setIn(into, place, itemNode(sourceItem(file, language)));
    }
    for (const entry of entries) writeEntry(into, entry, entry.formats.map(keyed));
  };
  const added = parsed('');
  const areAllNew = entries.every(({ id }) => !document.hasIn(['actors', id]));
  if (areAllNew) write(added);
  const spliced = areAllNew ? withAdditions(text, document, added) : undefined;
  if (entries.length > 0 && spliced === undefined) write(document);
  return {
    text: entries.length === 0 ? text : (spliced ?? stringified(document, text)),
    added: entries.flatMap(({ id, isNew }) => (isNew ? [id] : [])),
    completed: entries.flatMap(({ id, isNew }) => (isNew ? [] : [id])),
  };
}

/** Of the failsafe schema every value is text and stays as it is spelled: no `010` becomes an 8. */
function parsed(text: string): Document {
  return parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
}

const KEYS: Readonly<Record<Format, string>> = {
  parlamint: 'parlamint',
  popolo: 'popolo',
  openkamer: 'openkamer',
  tweedeKamer: 'tweede-kamer',
};

/** The key of a source: that under which it is there already, else a new one. */
function keyOf(document: Document, { format, source }: Imported): string {
  const sources = document.get('sources');
  const there = isMap(sources) ? sources.items : [];
  const known = there.find(({ value }) => textIn(isMap(value) ? value.get('title', true) : value) === source.title);
  if (known !== undefined) return textIn(known.key) ?? KEYS[format];
  const taken = new Set(there.map(({ key }) => textIn(key)));
  for (let number = 2, key = KEYS[format]; ; key = `${KEYS[format]}-${number++}`) if (!taken.has(key)) return key;
}

function sourceItem({ source: { title, licence, address } }: Imported, language: Language): Item {
  const unknown = say(language, { nl: 'onbekende licentie: vul in', en: 'unknown licence: fill in' });
  return { title, licence: licence ?? unknown, address };
}

function writeEntry(document: Document, { id, fields, sources }: Entry, keys: readonly string[]): void {
  for (const [field, value] of fields) {
    const place = ['actors', id, field];
    if (typeof value === 'string') setIn(document, place, scalarNode(value, DATES.has(field)));
    else writeList(document, place, value);
  }
  if (sources === undefined) return;
  const place = ['actors', id, 'sources'];
  const stood = document.getIn(place, true);
  // What isn't written stays, but a list is written as a whole.
  const earlier = stood === undefined ? sources.filter((source) => source !== OWN_SOURCE) : [];
  const missing = [...earlier, ...keys].filter((key) => !textsIn(stood).includes(key));
  if (missing.length === 0) return;
  const [only, ...others] = missing;
  if (isSeq(stood)) for (const key of missing) stood.add(scalarNode(key));
  else if (only !== undefined && others.length === 0 && stood === undefined) setIn(document, place, scalarNode(only));
  else {
    const list = new YAMLSeq();
    list.flow = true;
    for (const key of [...textsIn(stood), ...missing]) list.add(scalarNode(key));
    setIn(document, place, list);
  }
}

/** Adds to a list that is there, or writes it as a whole. */
function writeList(document: Document, place: readonly string[], items: readonly ListItem[]): void {
  const stood = document.getIn(place, true);
  if (!isSeq(stood)) {
    const list = new YAMLSeq();
    const isOfTexts = items.every(({ value }) => typeof value === 'string');
    list.flow = isOfTexts;
    for (const { value } of items) list.add(valueNode(value));
    setIn(document, place, list);
    return;
  }
  for (const [index, { value, change }] of items.entries()) {
    const node = stood.items[index];
    if (change === 'added') stood.add(valueNode(value));
    else if (change === 'completed' && isMap(node) && typeof value !== 'string') {
      for (const field of DATES) {
        const day = value[field];
        if (day !== undefined && !node.has(field)) node.set(scalarNode(field), scalarNode(day, true));
      }
    }
  }
}

const DATES: ReadonlySet<string> = new Set(['from', 'to']);

function valueNode(value: Value): Scalar | YAMLMap {
  return typeof value === 'string' ? scalarNode(value) : itemNode(value);
}

function itemNode(item: Item): YAMLMap {
  const map = new YAMLMap();
  for (const [field, value] of Object.entries(item)) {
    if (value !== undefined) map.set(scalarNode(field), scalarNode(value, DATES.has(field)));
  }
  return map;
}

/** A text, in quotation marks where another reader would take it for a number or the like; a year is meant to be one. */
function scalarNode(text: string, isDate = false): Scalar {
  const scalar = new Scalar(text);
  const looksOther = /^(?:true|false|null|yes|no|on|off|~|[-+.]?\d[\d._+eExXoO-]*)$/i.test(text);
  if (looksOther && !isDate && text !== 'false') scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** Sets a value on a way of keys, with mappings for those that aren't there. */
function setIn(document: Document, place: readonly string[], value: Scalar | YAMLMap | YAMLSeq): void {
  let map = document.contents;
  for (const [index, key] of place.entries()) {
    if (!isMap(map)) return;
    if (index === place.length - 1) {
      map.set(isMap(map) && map.has(key) ? key : scalarNode(key), value);
      return;
    }
    const next = map.get(key, true);
    if (isMap(next)) {
      map = next;
      continue;
    }
    const made = new YAMLMap();
    map.set(map.has(key) ? key : scalarNode(key), made);
    map = made;
  }
}

function textIn(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}

function textsIn(node: unknown): readonly string[] {
  if (isSeq(node)) return node.items.flatMap((item) => textIn(item) ?? []);
  const text = textIn(node);
  return text === undefined ? [] : [text];
}
