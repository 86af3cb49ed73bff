import { type ServerCapabilities, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { kindInWords } from '../features/card/actor';
import type { CorpusSymbol } from '../features/corpusSymbols';
import { workspaceSymbols } from '../features/workspaceSymbols';
import type { Language } from '../text/language';
import { waitFor } from './cancellation';
import { answerAny, locationOf, type Session } from './session';

export const workspaceSymbolsCapabilities = { workspaceSymbolProvider: true } satisfies ServerCapabilities;

/** Answers what in the corpus has a name like the one typed: publications, dossiers, actors and headings. */
export function answerWorkspaceSymbols(session: Session): void {
  session.connection.onWorkspaceSymbol(
    answerAny(async ({ query }, token): Promise<SymbolInformation[]> => {
      await waitFor(session.indexed, token);
      const found = await workspaceSymbols(session.workspace.corpus, query);
      return found.map(({ kind, name, place }) => {
        const containerName = beside(kind, session.client().language);
        return {
          name,
          kind: symbolKind(kind),
          location: locationOf(session, place),
          ...(containerName !== undefined && { containerName }),
        };
      });
    }),
  );
}

/** What is said beside the name of an actor. Beside every name editors themselves show where it leads to. */
function beside(kind: CorpusSymbol['kind'], language: Language): string | undefined {
  return kind === 'publication' || kind === 'dossier' || kind === 'heading' ? undefined : kindInWords(kind, language);
}

/** Editors know only the parts of programs; these have the icons that come nearest. */
function symbolKind(kind: CorpusSymbol['kind']): SymbolKind {
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
