import type { Register } from '../../../server/actors/model';
import { builtInRegister } from '../../../server/actors/register';
import { createCorpusStore } from '../../../server/corpus/store';
import { factsOf } from '../../../server/corpus/workspace';
import { readDocument } from '../../../server/document/read';
import type { CorpusRule, Finding, Rule, Severity } from '../../../server/findings/finding';
import type { Language } from '../../../server/text/language';
import type { Span } from '../../../server/text/span';

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
  others: Texts = {},
  language: Language = 'nl',
  register: Register = builtInRegister(),
): readonly Told[] {
  const { asked, shown } = inCorpus(text, others, language, register);
  return rule(...asked).map(shown);
}

/** The same of a rule that reads other texts. */
export async function toldLater(
  rule: CorpusRule,
  text: string,
  others: Texts = {},
  language: Language = 'nl',
): Promise<readonly Told[]> {
  const { asked, shown } = inCorpus(text, others, language, builtInRegister());
  return (await rule(...asked)).map(shown);
}

type Texts = Readonly<Record<string, string>>;

interface Asked {
  readonly asked: Parameters<Rule>;
  readonly shown: (finding: Finding) => Told;
}

function inCorpus(text: string, others: Texts, language: Language, register: Register): Asked {
  const texts: Texts = { ...others, hier: text };
  const { corpus, set } = createCorpusStore(register, async (uri) => texts[uri]);
  for (const [uri, content] of Object.entries(texts)) set(uri, factsOf(readDocument(content, register)));
  const words = (uri: string, { start, end }: Span): string =>
    (texts[uri] ?? '').slice(start, end).replace(/\s+/g, ' ');
  return {
    asked: [readDocument(text, register), corpus, 'hier', language],
    shown: ({ severity, span, message, related }) => ({
      severity,
      at: words('hier', span),
      message,
      related: related.map(
        (place) => `${place.uri ? `${place.uri}: ` : ''}${words(place.uri ?? 'hier', place.span)} — ${place.message}`,
      ),
    }),
  };
}

/** A text with these notes, each called by a sentence of its own. */
export const withNotes = (...notes: readonly string[]): string =>
  [
    notes.map((_, index) => `Zin nummer zoveel.${index + 1}`).join(' '),
    '',
    ...notes.map((note, index) => `${index + 1} ${note}`),
    '',
  ].join('\n');
