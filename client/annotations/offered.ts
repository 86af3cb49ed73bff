import type { CancellationToken, Range, TextDocument } from 'vscode';
import { type BaseLanguageClient, ProgressType } from 'vscode-languageclient';
import type {
  EqualInText,
  OfferedRequests,
  SearchProgress,
  ShownSought,
  StatementToFill,
  SuggestionsInText,
} from '../../server/protocol/offeredRequests';
import { askingOf } from './asking';

type Equal = OfferedRequests['bronwijzer/annotations/equal'];

/** What Bronwijzer offers to annotate in a text that is open. Nothing is noted by asking. */
export interface Offered {
  /** What it suggests; nothing where no annotations can be made. */
  suggestions(document: TextDocument): Promise<SuggestionsInText | undefined>;
  /** What the fields of a statement can be filled in with, by its identifier. */
  statement(document: TextDocument, id: string): Promise<StatementToFill | undefined>;
  /** What can be looked for everywhere from a selection. */
  sought(document: TextDocument, range: Range): Promise<readonly ShownSought[]>;
  /** All places that mean the same or have the same words; nothing where the user no longer waits. */
  equal(
    document: TextDocument,
    asked: Pick<Equal['params'], 'sought' | 'code' | 'everywhere'>,
    token: CancellationToken,
    tell: (progress: SearchProgress) => void,
  ): Promise<readonly EqualInText[] | undefined>;
}

/** Asks the server. */
export function offeredBy(client: BaseLanguageClient): Offered {
  let searches = 0;
  const { ask, inText } = askingOf(client);

  return {
    suggestions: async (document) => (await ask('bronwijzer/annotations/suggestions', inText(document))) ?? undefined,
    statement: async (document, id) =>
      (await ask('bronwijzer/annotations/statement', { ...inText(document), id })) ?? undefined,
    sought(document, range) {
      const { textDocument } = inText(document);
      return ask('bronwijzer/annotations/sought', { textDocument, range });
    },
    async equal(document, asked, token, tell) {
      const workDoneToken = `bronwijzer/equal/${searches++}`;
      const listening = client.onProgress(new ProgressType<SearchProgress>(), workDoneToken, tell);
      const params = { ...inText(document), ...asked, workDoneToken };
      try {
        return await ask('bronwijzer/annotations/equal', params, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      } finally {
        listening.dispose();
      }
    },
  };
}
