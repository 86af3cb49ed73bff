import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type FoldingRange,
  FoldingRangeKind,
  type ServerCapabilities,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { type CodeSymbolKind, codebookOutline } from '../features/codebook/outline';
import { type Fold, folding } from '../features/folding';
import type { SectionKind } from '../features/sections';
import { type OutlineSymbol, symbols } from '../features/symbols';
import { orInCodebook } from './codebooks';
import { type Lines, rangeOf } from './positions';
import { answerTo, type Session } from './session';

export const outlineCapabilities = {
  documentSymbolProvider: true,
  foldingRangeProvider: true,
} satisfies ServerCapabilities;

/** Answers the parts of a text: its outline, and what can be folded away. */
export function answerOutline(session: Session): void {
  const { connection, client } = session;
  const outlined = (outline: readonly Part[], uri: string, lines: Lines): DocumentSymbol[] | SymbolInformation[] =>
    client().nestedSymbols
      ? outline.map((symbol) => nestedSymbol(symbol, lines))
      : outline.flatMap((symbol) => flatSymbols(symbol, uri, lines));

  connection.onDocumentSymbol(
    orInCodebook<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[] | null>(
      session,
      ({ uri, text, lines }) => outlined(codebookOutline(text), uri, lines),
      answerTo(session, null, async (question) =>
        outlined(await symbols(question), question.uri, question.document.lines),
      ),
    ),
  );

  connection.onFoldingRanges(
    answerTo(session, null, async (question) => {
      const folds = await folding(question);
      return folds.map((fold) => foldingRange(fold, question.document.lines));
    }),
  );
}

type PartKind = SectionKind | CodeSymbolKind;
type Part = OutlineSymbol<PartKind>;

function nestedSymbol({ kind, name, detail, span, head, children }: Part, lines: Lines): DocumentSymbol {
  return {
    name,
    ...(detail !== '' && { detail }),
    kind: symbolKind(kind),
    range: rangeOf(lines, span),
    selectionRange: rangeOf(lines, head),
    children: children.map((child) => nestedSymbol(child, lines)),
  };
}

function flatSymbols(symbol: Part, uri: string, lines: Lines, containerName?: string): SymbolInformation[] {
  const { kind, name, span, children } = symbol;
  const location = { uri, range: rangeOf(lines, span) };
  const own = { name, kind: symbolKind(kind), location, ...(containerName !== undefined && { containerName }) };
  return [own, ...children.flatMap((child) => flatSymbols(child, uri, lines, name))];
}

/** Editors know only the parts of programs; these have the icons that come nearest. */
function symbolKind(kind: PartKind): SymbolKind {
  switch (kind) {
    case 'title':
      return SymbolKind.File;
    case 'letter':
      return SymbolKind.Package;
    case 'heading':
      return SymbolKind.Namespace;
    case 'question':
      return SymbolKind.Event;
    case 'answer':
      return SymbolKind.Method;
    case 'notes':
      return SymbolKind.Array;
    case 'note':
      return SymbolKind.Number;
    case 'code':
      return SymbolKind.Key;
    case 'group':
      return SymbolKind.Package;
    case 'statement':
      return SymbolKind.Event;
  }
}

function foldingRange({ kind, span }: Fold, lines: Lines): FoldingRange {
  const { start, end } = rangeOf(lines, span);
  return {
    startLine: start.line,
    startCharacter: start.character,
    endLine: end.line,
    endCharacter: end.character,
    ...(kind === 'notes' && { kind: FoldingRangeKind.Comment }),
  };
}
