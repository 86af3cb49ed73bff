import type { Wording } from '../../text/language';
import type { Span } from '../../text/span';
import type { Mistake } from '../../text/yamlSource';

/** A JSON value, and where it stands. */
export type JsonNode =
  | { readonly kind: 'object'; readonly span: Span; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly span: Span; readonly items: readonly JsonNode[] }
  | { readonly kind: 'value'; readonly span: Span };

export interface JsonMember {
  readonly key: string;
  readonly value: JsonNode;
}

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/**
 * Reads JSON with all its places; the one mistake, at the first place where the text can't go on as JSON. Marks that a merge
 * left in the file come first, since all else comes of them. A byte-order mark is passed over. Nothing here throws.
 */
export function readJson(text: string): JsonNode | Mistake {
  const conflict = /^(?:<{7}|={7}|>{7}|\|{7})/m.exec(text);
  if (conflict) return mistakeAt(conflict.index, conflict[0].length, CONFLICT);
  const reading: Reading = { text, at: text.startsWith('\ufeff') ? 1 : 0 };
  try {
    const node = valueIn(reading, 0);
    skipSpace(reading);
    if (reading.at < text.length) fail(reading, BROKEN);
    return node;
  } catch (thrown) {
    if (thrown instanceof Broken) return thrown.mistake;
    throw thrown;
  }
}

/** The value that stands at a node. */
export function valueAt(node: JsonNode, text: string): Json {
  const value: Json = JSON.parse(text.slice(node.span.start, node.span.end));
  return value;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Reading {
  readonly text: string;
  at: number;
}

class Broken extends Error {
  constructor(readonly mistake: Mistake) {
    super(mistake.message.en);
  }
}

function fail({ text, at }: Reading, message: Wording): never {
  throw new Broken(mistakeAt(at, at < text.length ? 1 : 0, message));
}

function mistakeAt(at: number, length: number, message: Wording): Mistake {
  return { span: { start: at, end: at + length }, message };
}

function valueIn(reading: Reading, depth: number): JsonNode {
  // What is nested deeper than this no program wrote, and would bring down those that follow it down.
  if (depth > DEEPEST) fail(reading, DEEP);
  skipSpace(reading);
  switch (reading.text[reading.at]) {
    case '{':
      return objectIn(reading, depth);
    case '[':
      return arrayIn(reading, depth);
    default:
      return { kind: 'value', span: scalarIn(reading) };
  }
}

const DEEPEST = 100;

function objectIn(reading: Reading, depth: number): JsonNode {
  const start = reading.at++;
  const members: JsonMember[] = [];
  for (let isFirst = true; !closes(reading, '}', isFirst); isFirst = false) {
    skipSpace(reading);
    const key = stringIn(reading);
    skipSpace(reading);
    if (reading.text[reading.at] !== ':') fail(reading, BROKEN);
    reading.at++;
    members.push({ key: JSON.parse(reading.text.slice(key.start, key.end)), value: valueIn(reading, depth + 1) });
  }
  return { kind: 'object', span: { start, end: reading.at }, members };
}

function arrayIn(reading: Reading, depth: number): JsonNode {
  const start = reading.at++;
  const items: JsonNode[] = [];
  for (let isFirst = true; !closes(reading, ']', isFirst); isFirst = false) items.push(valueIn(reading, depth + 1));
  return { kind: 'array', span: { start, end: reading.at }, items };
}

/** Whether a list ends here; if it doesn't, the comma before its next part has been passed. */
function closes(reading: Reading, close: string, isFirst: boolean): boolean {
  skipSpace(reading);
  const next = reading.text[reading.at];
  if (next === close) {
    reading.at++;
    return true;
  }
  if (isFirst) return false;
  if (next !== ',') fail(reading, BROKEN);
  reading.at++;
  return false;
}

function scalarIn(reading: Reading): Span {
  if (reading.text[reading.at] === '"') return stringIn(reading);
  SCALAR.lastIndex = reading.at;
  const found = SCALAR.exec(reading.text);
  if (found === null) fail(reading, reading.at >= reading.text.length ? CUT_OFF : BROKEN);
  const start = reading.at;
  reading.at += found[0].length;
  return { start, end: reading.at };
}

function stringIn(reading: Reading): Span {
  const start = reading.at;
  if (reading.text[start] !== '"') fail(reading, start >= reading.text.length ? CUT_OFF : BROKEN);
  for (reading.at++; reading.text[reading.at] !== '"'; reading.at++) {
    const code = reading.text.charCodeAt(reading.at);
    if (Number.isNaN(code)) fail(reading, CUT_OFF);
    // A line that ends inside a string, or any other control character, must be written with a backslash.
    if (code < 0x20) fail(reading, BROKEN);
    if (code !== BACKSLASH) continue;
    ESCAPE.lastIndex = reading.at;
    const escaped = ESCAPE.exec(reading.text);
    if (escaped === null) fail(reading, BROKEN);
    reading.at += escaped[0].length - 1;
  }
  reading.at++;
  return { start, end: reading.at };
}

const BACKSLASH = 0x5c;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function skipSpace(reading: Reading): void {
  while (' \t\r\n'.includes(reading.text[reading.at] ?? 'end')) reading.at++;
}

const BROKEN: Wording = {
  nl: 'Hier is de JSON stuk. Herstel deze plek, of zet een eerdere versie van het bestand terug.',
  en: 'The JSON is broken here. Mend this place, or put an earlier version of the file back.',
};

const CUT_OFF: Wording = {
  nl: 'Hier houdt het bestand te vroeg op. Zet een eerdere versie ervan terug.',
  en: 'The file ends too early here. Put an earlier version of it back.',
};

const CONFLICT: Wording = {
  nl: 'Hier staan tekens van een samenvoeging die niet af is. Kies wat blijft en haal de tekens weg, of voeg beide versies samen met «bronwijzer annotations merge».',
  en: 'Marks of an unfinished merge stand here. Choose what stays and take the marks out, or join both versions with “bronwijzer annotations merge”.',
};

const DEEP: Wording = {
  nl: 'Hier zit te veel in elkaar om te lezen.',
  en: 'Too much is nested here to be read.',
};
