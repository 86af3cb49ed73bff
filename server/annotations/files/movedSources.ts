import type { TextEdit } from '../../text/edits';
import { type Json, type JsonNode, readJson, valueAt } from './json';
import { pathOf, relativeAddress } from './webAnnotation';

/** How a file of annotations is moved: the path of its text, from the root of the corpus, before and after. */
export interface Moved {
  readonly before: string;
  readonly after: string;
}

/**
 * The edits after which a file of annotations is about the same texts as before when these, and maybe its own, have other
 * paths; every address stands in it as seen from its own text. Nothing else in it changes. None in a file that can't be read.
 */
export function movedSources(content: string, own: Moved, pathNow: (path: string) => string): readonly TextEdit[] {
  const root = readJson(content);
  if ('message' in root) return [];
  const edits: TextEdit[] = [];
  for (const { span } of sourcesIn(root)) {
    const address = stringAt({ kind: 'value', span }, content);
    const path = address === undefined ? undefined : pathOf(address, own.before);
    const now = path === undefined ? undefined : relativeAddress(pathNow(path), own.after);
    if (now !== undefined && now !== address) edits.push({ span, text: JSON.stringify(now) });
  }
  return edits;
}

/** The values of all members `source`, in the order of the file. */
function sourcesIn(node: JsonNode): readonly JsonNode[] {
  switch (node.kind) {
    case 'object':
      return node.members.flatMap(({ key, value }) =>
        key === 'source' && value.kind === 'value' ? [value] : sourcesIn(value),
      );
    case 'array':
      return node.items.flatMap(sourcesIn);
    case 'value':
      return [];
  }
}

function stringAt(node: JsonNode, content: string): string | undefined {
  const value: Json = valueAt(node, content);
  return typeof value === 'string' ? value : undefined;
}
