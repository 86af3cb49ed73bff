import { builtInRegister } from '../../../server/actors/register';
import { createCorpusStore } from '../../../server/corpus/store';
import { factsOf } from '../../../server/corpus/workspace';
import { readDocument } from '../../../server/document/read';
import type { Rule, Severity } from '../../../server/findings/finding';
import type { Language } from '../../../server/text/language';

/** A finding as a reader sees it: the words instead of their places, line ends as spaces. */
export interface Told {
  readonly severity: Severity;
  readonly at: string;
  readonly message: string;
  readonly related: readonly string[];
}

/** What a rule finds in a text, among other texts by name; a related place in one of those starts with its name. */
export function told(
  rule: Rule,
  text: string,
  others: Readonly<Record<string, string>> = {},
  language: Language = 'nl',
): readonly Told[] {
  const register = builtInRegister();
  const texts: Readonly<Record<string, string>> = { ...others, hier: text };
  const { corpus, set } = createCorpusStore(register, async (uri) => texts[uri]);
  for (const [uri, content] of Object.entries(texts)) set(uri, factsOf(readDocument(content, register)));
  const words = (uri: string, { start, end }: { start: number; end: number }): string =>
    (texts[uri] ?? '').slice(start, end).replace(/\s+/g, ' ');
  return rule(readDocument(text, register), corpus, 'hier', language).map(({ severity, span, message, related }) => ({
    severity,
    at: words('hier', span),
    message,
    related: related.map(
      (place) => `${place.uri ? `${place.uri}: ` : ''}${words(place.uri ?? 'hier', place.span)} — ${place.message}`,
    ),
  }));
}
