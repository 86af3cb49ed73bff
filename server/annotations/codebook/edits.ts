import { editBetween, edited, type TextEdit } from '../../text/edits';
import type { Span } from '../../text/span';
import { type YamlValue, yamlEdits } from '../../text/yamlEdits';
import { yamlComments } from '../../text/yamlSource';
import { blockOf, cutOut, putIn } from './codeBlocks';
import { CODE_FIELDS, type CodeColour } from './format';
import { allCodes, type Code, codesById } from './model';
import { readCodebook } from './read';

/**
 * Changes to the text of a `codebook.yaml` as edits: comments and the order of what isn't concerned stay. Each answers nothing
 * where it can't be done without spoiling something: broken YAML, codes in one line between braces, a code that isn't there.
 */

/** A code that isn't in the codebook yet, with those below it. */
export type NewCode = Code;

/** Adds a code, with those below it, behind those that stand under `parent`, or at the top. */
export function addCode(text: string, code: NewCode, parent?: string): readonly TextEdit[] | undefined {
  return addCodes(text, [code], parent);
}

/** Adds codes in their order; all of them or none. The text is read once, however many there are. */
export function addCodes(text: string, codes: readonly NewCode[], parent?: string): readonly TextEdit[] | undefined {
  const { codebook } = readCodebook(text);
  const known = codesById(codebook);
  const added = allCodes({ codes }).map((one) => one.code.id);
  if (added.some((id) => known.has(id)) || new Set(added).size < added.length) return undefined;
  const place = parent === undefined ? [] : keysOf(text, parent);
  if (place === undefined) return undefined;
  const edits = yamlEdits(text, [...place, 'codes'], codesValue(codes));
  return edits && checked(text, edited(text, edits).text, (ids) => [...ids, ...added]);
}

/** Gives a code another name. Its identifier stays, so that all annotations keep it. */
export function renameCode(text: string, id: string, name: string): readonly TextEdit[] | undefined {
  if (name.trim() === '') return undefined;
  const after = withField(text, id, 'name', name.trim());
  return after === undefined ? undefined : checked(text, after, (ids) => ids);
}

/** Gives a code a colour. */
export function colourCode(text: string, id: string, colour: CodeColour): readonly TextEdit[] | undefined {
  const after = withField(text, id, 'colour', colour);
  return after === undefined ? undefined : checked(text, after, (ids) => ids);
}

/** Takes a code away with its comments; one that others stand below stays. */
export function removeCode(text: string, id: string): readonly TextEdit[] | undefined {
  const code = codesById(readCodebook(text).codebook).get(id)?.code;
  const block = code?.id === id && code.codes.length === 0 ? blockOf(text, id) : undefined;
  const cut = block && cutOut(text, block);
  return cut && checked(text, cut.rest, (ids) => ids.filter((one) => one !== id));
}

/** Puts a code, with those below it and its comments, at the end of those under another, or at the top. */
export function moveCode(text: string, id: string, parent?: string): readonly TextEdit[] | undefined {
  const after = moved(text, id, parent);
  return after === undefined ? undefined : checked(text, after, (ids) => ids);
}

export interface MergedCodes {
  readonly edits: readonly TextEdit[];
  /** What was written of the code that goes and found no place at the other: to be shown before it is gone. */
  readonly leftOut: readonly { readonly field: string; readonly text: string }[];
}

/**
 * Merges one code into another. The one that is left gets the codes below the other, its examples and patterns, its words
 * where it has none itself, and its identifier under `formerly`: annotations need not change, nor those of somebody whose
 * files aren't here.
 */
export function mergeCodes(text: string, from: string, into: string): MergedCodes | undefined {
  const known = codesById(readCodebook(text).codebook);
  const going = known.get(from);
  const left = known.get(into);
  if (going?.code.id !== from || left?.code.id !== into || from === into) return undefined;
  const top = going.above.at(-1)?.id;
  let after: string | undefined = text;
  if (left.above.some(({ id }) => id === from)) after = moved(after, into, top);
  for (const field of ['examples', 'patterns'] as const) {
    const items = going.code[field];
    if (items && after !== undefined) after = withItems(after, into, field, items);
  }
  if (after !== undefined) after = withItems(after, into, 'formerly', [from, ...(going.code.formerly ?? [])]);
  for (const field of WORDS) {
    const words = going.code[field];
    if (words !== undefined && left.code[field] === undefined && after !== undefined)
      after = withField(after, into, field, words);
  }
  // Fields come first, and what is put behind the last of them after that: so `codes` stays the last.
  for (const { id } of going.code.codes) {
    if (after === undefined) return undefined;
    if (id !== into) after = moved(after, id, into);
  }
  const block = after === undefined ? undefined : blockOf(after, from);
  const cut = after === undefined || block === undefined ? undefined : cutOut(after, block);
  if (cut === undefined) return undefined;
  const result = withComments(cut.rest, into, yamlComments(cut.block.join('')));
  const edits = result === undefined ? undefined : checked(text, result, (ids) => ids.filter((id) => id !== from));
  return edits && { edits, leftOut: leftOutOf(going.code, left.code) };
}

const WORDS = ['description', 'use', 'avoid'] as const;

function leftOutOf(going: Code, left: Code): MergedCodes['leftOut'] {
  return (['name', ...WORDS, 'colour', 'key'] as const).flatMap((field) => {
    const text = going[field];
    const isTaken = WORDS.some((words) => words === field) && left[field] === undefined;
    return text === undefined || text === left[field] || isTaken ? [] : [{ field, text }];
  });
}

/** A code as a value of `codebook.yaml`. */
function codeValue(code: Code): YamlValue {
  const { id, name, isStatement, isGroup, codes, ...others } = code;
  const written: Readonly<Record<string, YamlValue | undefined>> = {
    ...others,
    ...(name !== id && { name }),
    ...(isStatement && { statement: true }),
    ...(isGroup && { group: true }),
    ...(codes.length > 0 && { codes: codesValue(codes) }),
  };
  return Object.fromEntries(
    CODE_FIELDS.flatMap((field) => {
      const value = written[field];
      return value === undefined ? [] : [[field, value] as const];
    }),
  );
}

function codesValue(codes: readonly Code[]): YamlValue {
  // An object would put identifiers that are numbers first.
  return new Map(codes.map((code) => [code.id, codeValue(code)]));
}

/** The keys on the way to a code. */
function keysOf(text: string, id: string): readonly string[] | undefined {
  const block = blockOf(text, id);
  return block && [...block.above, id].flatMap((key) => ['codes', key]);
}

function moved(text: string, id: string, parent: string | undefined): string | undefined {
  const block = blockOf(text, id);
  const above = parent === undefined ? [] : blockOf(text, parent)?.above;
  if (block === undefined || above === undefined || id === parent || above.includes(id)) return undefined;
  if (block.above.at(-1) === parent) return text;
  const cut = cutOut(text, block);
  return cut && putIn(cut.rest, cut.block, parent);
}

/** The text with a field of a code that is a text, in the place of what stands there. */
function withField(text: string, id: string, field: string, words: string): string | undefined {
  const written = fieldOf(text, id, field);
  const keys = keysOf(text, id);
  if (keys === undefined) return undefined;
  const isThere = written?.kind === 'scalar' && written.span.start < written.span.end;
  const edits = isThere ? [instead(text, written.span, inQuotes(words))] : yamlEdits(text, [...keys, field], words);
  return edits && edited(text, edits).text;
}

/** The text with further items in a list of a code. One text in the place of a list becomes one. */
function withItems(text: string, id: string, field: string, items: readonly string[]): string | undefined {
  const written = fieldOf(text, id, field);
  const keys = keysOf(text, id);
  if (keys === undefined) return undefined;
  const isText = written?.kind === 'scalar' && written.text !== '';
  const edits = isText
    ? [instead(text, written.span, `[${[...new Set([written.text.trim(), ...items])].map(inQuotes).join(', ')}]`)]
    : yamlEdits(text, [...keys, field], items);
  return edits && edited(text, edits).text;
}

function fieldOf(text: string, id: string, field: string) {
  const value = blockOf(text, id)?.entry.value;
  return value?.kind === 'mapping' ? value.entries.find(({ key }) => key === field)?.value : undefined;
}

/** A value on one line in the place of another. A block of lines ends behind its last line end, and may begin with a comment. */
function instead(text: string, { start, end }: Span, value: string): TextEdit {
  const written = text.slice(start, end).trimEnd();
  const [, comment = ''] = /^[|>][-+\d]*([ \t]+#[^\r\n]*)/.exec(written) ?? [];
  return { span: { start, end: start + written.length }, text: value + comment };
}

/** A text as JSON writes it is YAML too, whatever stands in it; a plain word needs no marks. */
function inQuotes(words: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{N} ()./-]*[\p{L}\p{N})]$/u.test(words) && !/^(?:true|false|null|yes|no|on|off)$/i.test(words);
  return isPlain ? words : JSON.stringify(words);
}

/** Lines of comments above a code, indented as it is. */
function withComments(text: string, id: string, comments: readonly string[]): string | undefined {
  if (comments.length === 0) return text;
  const start = blockOf(text, id)?.entry.keySpan.start;
  if (start === undefined) return undefined;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(line, start);
  const lines = comments.map((comment) => `${indent}${comment.trim()}${text.includes('\r\n') ? '\r\n' : '\n'}`);
  return text.slice(0, line) + lines.join('') + text.slice(line);
}

/** The edits, if the text after them has the codes that it should have and no more mistakes than before. */
function checked(
  before: string,
  after: string,
  expected: (ids: readonly string[]) => readonly string[],
): readonly TextEdit[] | undefined {
  const old = readCodebook(before);
  const now = readCodebook(after);
  const idsOf = (read: typeof old) => allCodes(read.codebook).map(({ code }) => code.id);
  const wanted = [...expected(idsOf(old))].sort().join();
  const isRight = now.mistakes.length <= old.mistakes.length && [...idsOf(now)].sort().join() === wanted;
  return isRight ? editBetween(before, after) : undefined;
}
