import { styleText } from 'node:util';
import type { Document } from '../document/model';
import type { Finding, RelatedPlace, Severity } from '../findings/finding';
import { type Language, say } from '../text/language';
import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import { shown } from './output';

/** Characters of a line that are shown around a finding; a line can be a whole book. */
const widest = 110;
const before = 40;

/** A text as far as it is shown, a settings file too. */
export interface Shown {
  /** As it is reached from where the command was given. */
  readonly path: string;
  readonly uri: string;
  readonly document: Pick<Document, 'text' | 'lines'>;
}

/** A finding of a rule, or a mistake in a settings file. */
export type Told = Omit<Finding, 'code'> & { readonly code: string };

/** How a finding is shown to people: where and what, the line with the place underlined, and where else to look. */
export function findingLines(text: Shown, finding: Told, severity: string, colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], part: string): string =>
    colour ? styleText(style, part, { validateStream: false }) : part;
  const style = styleOf(finding.severity);
  const head = `${placeOf(text, finding.span)}  ${paint(style, severity)}  ${paint('bold', finding.code)}  ${shown(finding.message)}`;
  const { line, caret } = underlined(text, finding.span);
  const related = finding.related.filter(({ uri }) => uri === undefined || uri === text.uri);
  return [
    head,
    `    ${line}`,
    `    ${paint(style, caret)}`,
    ...related.map((place) => relatedLine(text, place)),
    '',
    '',
  ].join('\n');
}

/** Each severity in the user's language, one or several: `2 waarschuwingen`. */
export function sayCount(language: Language, severity: Severity, count: number): string {
  return `${count} ${count === 1 ? saySeverity(language, severity) : say(language, plurals[severity])}`;
}

export function saySeverity(language: Language, severity: Severity): string {
  return language === 'en' ? severity : dutch[severity];
}

const dutch: Readonly<Record<Severity, string>> = {
  error: 'fout',
  warning: 'waarschuwing',
  information: 'informatie',
  hint: 'hint',
};

const plurals: Readonly<Record<Severity, { readonly nl: string; readonly en: string }>> = {
  error: { nl: 'fouten', en: 'errors' },
  warning: { nl: 'waarschuwingen', en: 'warnings' },
  information: { nl: 'keer informatie', en: 'of information' },
  hint: { nl: 'hints', en: 'hints' },
};

/** Line and column of an offset, both from 1, in UTF-16 units. */
export function lineAndColumn({ document: { lines } }: Shown, offset: number): { line: number; column: number } {
  const line = lineAt(lines, offset);
  return { line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
}

function placeOf(text: Shown, { start }: Span): string {
  const { line, column } = lineAndColumn(text, start);
  return `${text.path}:${line}:${column}`;
}

function relatedLine(text: Shown, { span, message }: RelatedPlace): string {
  return `      ${placeOf(text, span)}  ${shown(message)}`;
}

/** The line on which a span starts, or what surrounds the span where the line is long, and what underlines the span in it. */
function underlined({ document }: Shown, { start, end }: Span): { line: string; caret: string } {
  const { text, lines } = document;
  const line = lineAt(lines, start);
  const lineStart = lines[line] ?? 0;
  const lineEnd = lines[line + 1] ?? text.length;
  const from = start - lineStart > before && lineEnd - lineStart > widest ? start - before : lineStart;
  const to = Math.min(lineEnd, from + widest);
  const left = from > lineStart ? '…' : '';
  const right = to < lineEnd ? '…' : '';
  const source = text.slice(from, to).replace(/[\r\n]+$/, '');
  const marked = text.slice(start, Math.min(end, from + source.length));
  const indent = ' '.repeat(left.length + width(text.slice(from, start)));
  return {
    line: `${left}${shown(source)}${source.length < to - from ? '' : right}`,
    caret: indent + '^'.repeat(Math.max(1, width(marked))),
  };
}

/** Characters as a terminal shows them, near enough: a pair of surrogates is one. */
function width(text: string): number {
  return [...text].length;
}

function styleOf(severity: Severity): 'red' | 'yellow' | 'cyan' | 'gray' {
  switch (severity) {
    case 'error':
      return 'red';
    case 'warning':
      return 'yellow';
    case 'information':
      return 'cyan';
    case 'hint':
      return 'gray';
  }
}
