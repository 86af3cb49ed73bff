import { Document, isMap, isNode, parseDocument, type YAMLMap } from 'yaml';

/** A document as text, with the indentation and the line ends that it had. */
export function stringified(document: Document, before: string): string {
  const [, indent = '  '] = /^( {2,8})(?=[^ #\r\n])/m.exec(before) ?? [];
  const text = document.toString({
    lineWidth: 0,
    indent: indent.length,
    flowCollectionPadding: /\{ /.test(before),
    indentSeq: !/^( *)[^ #\r\n][^\r\n]*:\r?\n\1- /m.test(before),
  });
  return before.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}

/**
 * The text of a document with the entries of another at the end of its mappings of the same name; all that was there stays as
 * it is, to the character. Nothing where that can't be done: for a document in one line, in braces, or with what isn't read
 * back as it should be.
 */
export function withAdditions(text: string, document: Document, additions: Document): string | undefined {
  if (!isMap(additions.contents) || additions.contents.items.length === 0) return text;
  if (document.contents !== null && (!isMap(document.contents) || document.contents.flow)) return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const insertions: { readonly at: number; readonly text: string }[] = [];
  for (const { key } of additions.contents.items) {
    const name = String(key);
    const added = additions.get(name, true);
    const standing = document.get(name, true);
    if (!isMap(added)) continue;
    if (standing === undefined) {
      insertions.push({ at: text.length, text: `${name}:\n${linesOf(added, '  ')}` });
    } else {
      const place = isMap(standing) && !standing.flow ? endOf(standing, text) : undefined;
      if (place === undefined) return undefined;
      insertions.push({ at: place.at, text: linesOf(added, place.indent) });
    }
  }
  // From the end to the beginning, so that no place moves; what comes at one place keeps its order.
  const result = insertions
    .reverse()
    .sort((one, other) => other.at - one.at)
    .reduce((before, { at, text: inserted }) => {
      const open = at > 0 && before[at - 1] !== '\n' ? lineEnd : '';
      return before.slice(0, at) + open + inserted.replaceAll('\n', lineEnd) + before.slice(at);
    }, text);
  return isReadBack(result, [document, additions]) ? result : undefined;
}

/** The entries of a mapping as lines, each with the indentation before it. */
function linesOf(map: YAMLMap, indent: string): string {
  const document = new Document(undefined, { schema: 'failsafe' });
  document.contents = map;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/^(?=[^\n])/gm, indent);
}

/** Where a line behind the last entry of a mapping begins, and how far its keys are indented. */
function endOf(map: YAMLMap, text: string): { readonly at: number; readonly indent: string } | undefined {
  const first = map.items[0]?.key;
  const last = map.items.at(-1);
  const value = isNode(last?.value) ? last.value.range : undefined;
  const key = isNode(last?.key) ? last.key.range : undefined;
  const end = Math.max(value?.[1] ?? 0, key?.[1] ?? 0);
  const start = isNode(first) ? first.range?.[0] : undefined;
  if (start === undefined || end === 0) return undefined;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (!/^ *$/.test(indent)) return undefined;
  const newline = text.indexOf('\n', end - 1);
  return { at: newline < 0 ? text.length : newline + 1, indent };
}

/** Whether a text is valid and has all entries of both documents. */
function isReadBack(text: string, documents: readonly Document[]): boolean {
  const read = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
  return (
    read.errors.length === 0 &&
    documents.every(({ contents }) =>
      (isMap(contents) ? contents.items : []).every(({ key, value }) =>
        (isMap(value) ? value.items : []).every((item) => read.hasIn([String(key), String(item.key)])),
      ),
    )
  );
}
