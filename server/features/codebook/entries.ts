import type { Span } from '../../text/span';
import { readYaml, type YamlMapping, type YamlNode } from '../../text/yamlSource';

/** A code as it is written, whether or not all of it can be read. */
export interface CodeEntry {
  readonly id: string;
  readonly idSpan: Span;
  /** From its identifier to the end of what is written of it, the codes below it included. */
  readonly span: Span;
  /** The values of its fields that are one text each. */
  readonly fields: ReadonlyMap<string, { readonly text: string; readonly span: Span }>;
  readonly codes: readonly CodeEntry[];
}

/** The codes of a codebook as they are written, in the order of the text; of broken YAML as far as it goes. */
export function codeEntries(text: string): readonly CodeEntry[] {
  const { root } = readYaml(text);
  return root === undefined ? [] : entriesBelow(root, text);
}

/** All of them, each before those below it. */
export function allCodeEntries(text: string): readonly CodeEntry[] {
  const withThoseBelow = (entry: CodeEntry): readonly CodeEntry[] => [entry, ...entry.codes.flatMap(withThoseBelow)];
  return codeEntries(text).flatMap(withThoseBelow);
}

/** YAML that is nested too deep isn't read at all, so this ends. */
function entriesBelow(node: YamlNode, text: string): readonly CodeEntry[] {
  const codes = node.kind === 'mapping' ? node.entries.find(({ key }) => key === 'codes')?.value : undefined;
  if (codes?.kind !== 'mapping') return [];
  return codes.entries.map(({ key: id, keySpan: idSpan, value }) => ({
    id,
    idSpan,
    span: {
      start: idSpan.start,
      end: idSpan.start + text.slice(idSpan.start, Math.max(idSpan.end, value.span.end)).trimEnd().length,
    },
    fields: value.kind === 'mapping' ? fieldsIn(value) : new Map(),
    codes: entriesBelow(value, text),
  }));
}

function fieldsIn({ entries }: YamlMapping): CodeEntry['fields'] {
  return new Map(
    entries.flatMap(({ key, value }) =>
      value.kind === 'scalar' && value.text !== '' ? [[key, { text: value.text, span: value.span }] as const] : [],
    ),
  );
}
