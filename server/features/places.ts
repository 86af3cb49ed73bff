import type { Corpus } from '../corpus/model';
import { lineAt } from '../text/lines';
import type { Location } from './question';

/** The address with which editors open a text at a place: `file:///…/004.txt#L12,5`. */
export function addressOf({ uri, span }: Location, corpus: Corpus): string {
  const lines = corpus.document(uri)?.facts.lines;
  if (lines === undefined) return uri;
  const line = lineAt(lines, span.start);
  return `${uri}#L${line + 1},${span.start - (lines[line] ?? 0) + 1}`;
}
