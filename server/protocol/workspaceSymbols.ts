import type { ServerCapabilities, SymbolInformation } from 'vscode-languageserver';
import { kindInWords } from '../features/card/actor';
import type { CorpusSymbol } from '../features/corpusSymbols';
import { workspaceSymbols } from '../features/workspaceSymbols';
import { type Language, say } from '../text/language';
import { waitFor } from './cancellation';
import { answerAny, locationOf, type Session } from './session';
import { symbolKind } from './symbolKind';

export const workspaceSymbolsCapabilities = { workspaceSymbolProvider: true } satisfies ServerCapabilities;

/** Answers what in the corpus has a name like the one typed: publications, dossiers, actors and headings. */
export function answerWorkspaceSymbols(session: Session): void {
  session.connection.onWorkspaceSymbol(
    answerAny(async ({ query }, token): Promise<SymbolInformation[]> => {
      await waitFor(session.indexed, token);
      const found = await workspaceSymbols(session.workspace.corpus, query);
      return found.map((symbol) => {
        const { kind, name, place } = symbol;
        const containerName = beside(symbol, session.client().language);
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

/**
 * What is said beside the name of an actor: of a person party and office, where they are known. Beside every name editors
 * themselves show where it leads to.
 */
function beside({ kind, detail, unregistered }: CorpusSymbol, language: Language): string | undefined {
  if (kind === 'publication' || kind === 'dossier' || kind === 'heading') return undefined;
  const missing = unregistered ? say(language, { nl: 'niet in het register', en: 'not in the register' }) : undefined;
  const known = [detail, missing].filter((part) => part !== undefined);
  return known.length === 0 ? kindInWords(kind, language) : known.join('; ');
}
