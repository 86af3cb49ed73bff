import { SemanticTokensBuilder, type ServerCapabilities } from 'vscode-languageserver';
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semanticTokens';
import { overlaps, type Span } from '../text/span';
import { offsetAt, positionAt } from './positions';
import { answerTo, type Session } from './session';

export const semanticTokensCapabilities = {
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: true,
    range: true,
  },
} satisfies ServerCapabilities;

/** Answers the colours of a text, or of the part of it that can be seen. */
export function answerSemanticTokens(session: Session): void {
  const { semanticTokens: requests } = session.connection.languages;
  const none = { data: [] };

  requests.on(
    answerTo(session, none, (question) => encode(question, { start: 0, end: question.document.text.length })),
  );
  requests.onRange(
    answerTo(session, none, (question, { range }) => {
      const { document } = question;
      return encode(question, { start: offsetAt(document, range.start), end: offsetAt(document, range.end) });
    }),
  );
}

async function encode(question: Parameters<typeof semanticTokens>[0], part: Span): Promise<{ data: number[] }> {
  const builder = new SemanticTokensBuilder();
  for (const { span, type, modifier } of await semanticTokens(question)) {
    if (!overlaps(span, part)) continue;
    const { line, character } = positionAt(question.document.lines, span.start);
    const modifiers = modifier === undefined ? 0 : 1 << TOKEN_MODIFIERS.indexOf(modifier);
    builder.push(line, character, span.end - span.start, TOKEN_TYPES.indexOf(type), modifiers);
  }
  return builder.build();
}
