import type { Document } from '../document/model';
import type { Finding, RelatedPlace, Severity } from '../findings/finding';
import { type Language, say, type Wording } from '../text/language';
import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import { type Paint, shown } from './output';

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

/**
 * How a finding is shown to people: where and what, the line with the place underlined, and where else to look. `textAt` answers
 * the other texts that can be shown.
 */
export function findingLines(
  text: Shown,
  finding: Told,
  severity: string,
  paint: Paint,
  textAt: (uri: string) => Shown | undefined,
): string {
  const style = styleOf(finding.severity);
  const head = `${placeOf(text, finding.span)}  ${paint(style, severity)}  ${paint('bold', finding.code)}  ${shown(finding.message)}`;
  const { line, caret } = underlined(text, finding.span);
  const related = finding.related.flatMap((place) => {
    const other = place.uri === undefined || place.uri === text.uri ? text : textAt(place.uri);
    return other ? [relatedLine(other, place)] : [];
  });
  return [head, `    ${line}`, `    ${paint(style, caret)}`, ...related, '', ''].join('\n');
}

/** How many findings there are of a severity, in the user's language: `2 waarschuwingen`. */
export function sayCount(language: Language, severity: Severity, count: number): string {
  const { one, more } = counting[severity];
  return `${count} ${say(language, count === 1 ? one : more)}`;
}

/** What a severity is called in the user's language. */
export function saySeverity(language: Language, severity: Severity): string {
  return language === 'en' ? severity : dutch[severity];
}

const dutch: Readonly<Record<Severity, string>> = {
  error: 'fout',
  warning: 'waarschuwing',
  information: 'informatie',
  hint: 'hint',
};

const counting: Readonly<Record<Severity, { readonly one: Wording; readonly more: Wording }>> = {
  error: { one: { nl: 'fout', en: 'error' }, more: { nl: 'fouten', en: 'errors' } },
  warning: { one: { nl: 'waarschuwing', en: 'warning' }, more: { nl: 'waarschuwingen', en: 'warnings' } },
  information: {
    one: { nl: 'keer informatie', en: 'information' },
    more: { nl: 'keer informatie', en: 'information' },
  },
  hint: { one: { nl: 'hint', en: 'hint' }, more: { nl: 'hints', en: 'hints' } },
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
  const source = text.slice(from, to).trimEnd();
  const marked = text.slice(start, Math.min(end, from + source.length));
  const indent = ' '.repeat(left.length + width(text.slice(from, start)));
  return {
    line: `${left}${shown(source)}${right}`,
    caret: indent + '^'.repeat(Math.max(1, width(marked))),
  };
}

/** Characters as a terminal shows them, near enough: a pair of surrogates is one. */
function width(text: string): number {
  return [...text].length;
}

export function styleOf(severity: Severity): 'red' | 'yellow' | 'cyan' | 'gray' {
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
