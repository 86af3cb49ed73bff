import { SymbolKind } from 'vscode-languageserver';
import type { CorpusSymbol } from '../features/corpusSymbols';

/** Editors know only the parts of programs; these have the icons that come nearest. */
export function symbolKind(kind: CorpusSymbol['kind']): SymbolKind {
  switch (kind) {
    case 'publication':
      return SymbolKind.File;
    case 'dossier':
      return SymbolKind.Package;
    case 'heading':
      return SymbolKind.Namespace;
    case 'person':
    case 'party':
      return SymbolKind.Class;
    case 'office':
      return SymbolKind.Interface;
    case 'institution':
    case 'committee':
      return SymbolKind.Module;
  }
}
