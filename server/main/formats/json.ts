import { lineAndColumn, type Shown, type Told } from '../findingLines';
import type { Format } from './report';

/** One object, a finding a line; lines and columns count from 1, columns in UTF-16 units. */
export const jsonFormat: Format = function* ({ checked }) {
  yield '{"findings":[';
  let separator = '\n';
  for (const { text, findings } of checked) {
    for (const finding of findings) {
      yield `${separator}${JSON.stringify(jsonOf(text, finding))}`;
      separator = ',\n';
    }
  }
  yield separator === '\n' ? ']}\n' : '\n]}\n';
};

function jsonOf(text: Shown, { span, code, severity, message }: Told): object {
  const { line, column } = lineAndColumn(text, span.start);
  const { line: endLine, column: endColumn } = lineAndColumn(text, span.end);
  return { file: text.path, line, column, endLine, endColumn, code, severity, message };
}
