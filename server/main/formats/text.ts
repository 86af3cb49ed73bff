import { findingLines, saySeverity } from '../findingLines';
import type { Format } from './report';
import { counted, summary } from './summary';

/** For people: each finding with its line, and behind them how many there are of what and where. */
export const textFormat: Format = function* ({ checked, texts, language }, paint) {
  const byUri = new Map(checked.map(({ text }) => [text.uri, text]));
  for (const { text, findings } of checked) {
    for (const finding of findings) {
      yield findingLines(text, finding, saySeverity(language, finding.severity), paint, (uri) => byUri.get(uri));
    }
  }
  yield summary(checked, language, paint);
  yield `${paint('bold', counted(checked, texts, language))}\n`;
};
