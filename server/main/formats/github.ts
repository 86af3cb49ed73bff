import type { Severity } from '../../findings/finding';
import { lineAndColumn, type Shown, type Told } from '../findingLines';
import { shown } from '../output';
import { pathInside, type Report } from './report';
import { counted } from './summary';

/**
 * Commands of GitHub's workflows, which it shows at the line in a pull request, and one line for who reads the log. Paths are
 * those from the folder of the command, which is to be the root of the repository.
 */
export function* githubFormat({ checked, texts, folder, language }: Report): Iterable<string> {
  for (const { text, findings } of checked) {
    for (const finding of findings) yield `${command(text, finding, folder)}\n`;
  }
  yield `${counted(checked, texts, language)}\n`;
}

function command(text: Shown, { span, code, severity, message }: Told, folder: string): string {
  const start = lineAndColumn(text, span.start);
  const end = lineAndColumn(text, span.end);
  // GitHub takes columns only where the place lies on one line.
  const columns = start.line === end.line;
  const properties = [
    ['file', pathInside(folder, text.uri) ?? text.path],
    ['line', start.line],
    ...(columns ? [['col', start.column]] : []),
    ['endLine', end.line],
    ...(columns ? [['endColumn', end.column]] : []),
    ['title', code],
  ].map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${kindOf(severity)} ${properties.join(',')}::${inMessage(shown(message))}`;
}

function kindOf(severity: Severity): 'error' | 'warning' | 'notice' {
  switch (severity) {
    case 'error':
    case 'warning':
      return severity;
    case 'information':
    case 'hint':
      return 'notice';
  }
}

function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
