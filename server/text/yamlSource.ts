import { Composer, type CST, isMap, isScalar, isSeq, Lexer, Parser, type YAMLError } from 'yaml';
import type { Wording } from './language';
import type { Span } from './span';

/** A value in a YAML text, and where it stands. Every scalar is the text that is written, whatever it looks like. */
export type YamlNode = YamlMapping | YamlList | YamlScalar;

interface Written {
  readonly span: Span;
  /** The YAML in it is broken, so that what is read of it may not be what was meant. */
  readonly broken: boolean;
}

export interface YamlMapping extends Written {
  readonly kind: 'mapping';
  /** In the order of the text; one key may come twice. */
  readonly entries: readonly YamlEntry[];
}

export interface YamlList extends Written {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface YamlScalar extends Written {
  readonly kind: 'scalar';
  /** Without quotation marks; empty where nothing is written. */
  readonly text: string;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

/** What is wrong in a file that a person wrote, and where. */
export interface Mistake {
  readonly span: Span;
  readonly message: Wording;
}

/** Takes down a mistake. */
export type Report = (mistake: Mistake) => void;

/** A YAML text, as far as it can be read. */
export interface YamlSource {
  /** Nothing where the text is empty, or can't be read at all. */
  readonly root?: YamlNode;
  /** Where the YAML itself is broken, in the order of the text. */
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads a YAML text with all its places. Broken YAML is read as far as it goes, as it must be while somebody types; what a
 * mistake may have spoilt is marked `broken`. Anchors and aliases aren't followed. Nothing here throws.
 */
export function readYaml(text: string): YamlSource {
  const tokens = [...new Parser().parse(text)];
  if (tokens.some(isDeep)) return { mistakes: [{ span: { start: 0, end: 0 }, message: DEEP }] };
  const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;
  const [document, second] = new Composer(options).compose(tokens);
  if (document === undefined) return { mistakes: [] };
  const { contents, errors } = document;
  const mistakes: Mistake[] = errors.map((error) => ({ span: spanOf(error.pos), message: wordingOf(error) }));
  if (second !== undefined) mistakes.push({ span: spanOf([second.range[0], second.range[0]]), message: SECOND });
  if (contents === null || (isScalar(contents) && contents.value === '')) return { mistakes };
  const broken = errors.map(({ pos: [start] }) => start);
  const reach = { start: 0, end: text.length + 1 };
  const root = nodeIn(contents, reach, broken, (mistake) => mistakes.push(mistake));
  return { root, mistakes: firstOfLines(text, mistakes) };
}

/** The comments in a YAML text, each from its `#` to the end of its line; what looks like one in a text is none. */
export function yamlComments(text: string): readonly string[] {
  const comments: string[] = [];
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!isText && lexeme.startsWith('#')) comments.push(lexeme.trimEnd());
    isText = lexeme === TEXT_FOLLOWS;
  }
  return comments;
}

/** What the library puts before a text that has no quotation marks. */
const TEXT_FOLLOWS = '\u001f';

/** No file that a person writes is nested as deep; one that is brings the composer of the library down, and Node with it. */
const DEEPEST = 50;

function isDeep(token: CST.Token): boolean {
  const left = [{ token, depth: 0 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next.depth > DEEPEST) return true;
    for (const inner of insideOf(next.token)) left.push({ token: inner, depth: next.depth + 1 });
  }
  return false;
}

function insideOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat());
}

/** A parsed value as a node, without places: for content that is built in and has no text any more. */
export function nodeOf(value: unknown): YamlNode {
  const written = { span: { start: 0, end: 0 }, broken: false };
  if (Array.isArray(value)) return { kind: 'list', ...written, items: value.map(nodeOf) };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => ({ key, keySpan: written.span, value: nodeOf(item) }));
    return { kind: 'mapping', ...written, entries };
  }
  return { kind: 'scalar', ...written, text: value === null || value === undefined ? '' : String(value) };
}

/** `reach` is the stretch up to the next value: what is broken in it, a missing end for example, spoils this one. */
function nodeIn(node: unknown, reach: Span, broken: readonly number[], report: Report): YamlNode {
  const inside = broken.filter((at) => reach.start <= at && at < reach.end);
  const rangeOf = (value: unknown): Span => spanIn(value) ?? { start: reach.start, end: reach.start };
  const span = rangeOf(node);
  const written = { span, broken: inside.length > 0 };
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => ({ key, value, keySpan: rangeOf(key) }));
    const entries = pairs.map(({ key, value, keySpan }, index): YamlEntry => {
      const own = { start: keySpan.start, end: pairs[index + 1]?.keySpan.start ?? reach.end };
      // A key without anything behind it stands for an empty value right there.
      const read = value === null ? emptyAt(keySpan.end, own, inside) : nodeIn(value, own, inside, report);
      return { key: isScalar(key) ? String(key.value) : '', keySpan, value: read };
    });
    return { kind: 'mapping', ...written, entries };
  }
  if (isSeq(node)) {
    const starts = node.items.map((item) => rangeOf(item).start);
    const items = node.items.map((item, index) =>
      nodeIn(item, { start: starts[index] ?? reach.start, end: starts[index + 1] ?? reach.end }, inside, report),
    );
    return { kind: 'list', ...written, items };
  }
  if (isScalar(node)) return { kind: 'scalar', ...written, text: String(node.value ?? '') };
  report({ span, message: ALIAS });
  return { kind: 'scalar', span, broken: true, text: '' };
}

function emptyAt(at: number, reach: Span, broken: readonly number[]): YamlScalar {
  const isBroken = broken.some((place) => reach.start <= place && place < reach.end);
  return { kind: 'scalar', span: { start: at, end: at }, broken: isBroken, text: '' };
}

function spanIn(node: unknown): Span | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const [start, end]: unknown[] = node.range;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}

function spanOf([start, end]: readonly [number, number]): Span {
  return { start, end: Math.max(start, end) };
}

/** One mistake makes the reader stumble over all that follows on its line: only the first helps. */
function firstOfLines(text: string, mistakes: readonly Mistake[]): readonly Mistake[] {
  const ordered = [...mistakes].sort((one, other) => one.span.start - other.span.start);
  return ordered.filter(({ span }, index) => {
    const before = ordered[index - 1];
    return before === undefined || text.slice(before.span.start, span.start).includes('\n');
  });
}

const ILLEGIBLE: Wording = {
  nl: 'Dit is geen YAML. Controleer haakjes, aanhalingstekens en het inspringen.',
  en: 'This is no YAML. Check brackets, quotation marks and indentation.',
};

const DEEP: Wording = {
  nl: 'Hier zit te veel in elkaar om te lezen. Neem minder niveaus.',
  en: 'Too much is nested here to be read. Use fewer levels.',
};

const SECOND: Wording = {
  nl: 'Alleen wat boven deze streep staat, telt. Haal de regel --- weg.',
  en: 'Only what stands above this line counts. Take the line --- away.',
};

const ALIAS: Wording = {
  nl: 'Verwijzingen zoals *naam worden niet gelezen. Schrijf de waarde uit.',
  en: 'References like *name are not read. Write the value out.',
};

/** The library says what is wrong in English only, and in its own terms. */
function wordingOf({ code }: YAMLError): Wording {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { nl: 'Spring in met spaties, niet met tabs.', en: 'Indent with spaces, not with tabs.' };
    case 'BAD_INDENT':
      return {
        nl: 'Deze regel springt anders in dan de regels waar hij bij hoort.',
        en: 'This line is indented otherwise than the lines it belongs to.',
      };
    case 'MISSING_CHAR':
      return {
        nl: 'Hier ontbreekt een teken: een dubbele punt, een haakje of een aanhalingsteken.',
        en: 'A character is missing here: a colon, a bracket or a quotation mark.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BAD_SCALAR_START':
      return {
        nl: 'Zet een waarde met een dubbele punt of ander leesteken tussen aanhalingstekens.',
        en: 'Put a value with a colon or another such mark in quotation marks.',
      };
    case 'MULTILINE_IMPLICIT_KEY':
      return { nl: 'Hier ontbreekt een dubbele punt.', en: 'A colon is missing here.' };
    default:
      return ILLEGIBLE;
  }
}
