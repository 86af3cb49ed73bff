import type { OutlineSymbol } from '../symbols';
import { type CodeEntry, codeEntries } from './entries';

export type CodeSymbolKind = 'code' | 'group' | 'statement';

/** The outline of a codebook: its codes in their tree, by their names, with the identifier where it is another. */
export function codebookOutline(text: string): readonly OutlineSymbol<CodeSymbolKind>[] {
  return codeEntries(text).map(symbolOf);
}

function symbolOf({ id, idSpan, span, fields, codes }: CodeEntry): OutlineSymbol<CodeSymbolKind> {
  const name = fields.get('name')?.text.trim() || id || '…';
  return {
    kind: kindOf(fields),
    name,
    detail: name === id ? '' : id,
    span,
    head: idSpan,
    children: codes.map(symbolOf),
  };
}

function kindOf(fields: CodeEntry['fields']): CodeSymbolKind {
  if (fields.get('group')?.text.trim() === 'true') return 'group';
  return fields.get('statement')?.text.trim() === 'true' ? 'statement' : 'code';
}
