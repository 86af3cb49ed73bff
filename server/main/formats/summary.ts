import type { Severity } from '../../findings/finding';
import { type Language, say } from '../../text/language';
import { sayCount, saySeverity, styleOf, type Told } from '../findingLines';
import { type Paint, shown } from '../output';
import type { Checked } from './report';

/** The heaviest first. */
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** More texts than these nobody reads in a summary. */
const MOST_TEXTS = 20;

/** How many findings there are, in one sentence: `1 warning, 2 hints in 5 texts.` */
export function counted(checked: readonly Checked[], texts: number, language: Language): string {
  const all = checked.flatMap(({ findings }) => findings);
  const counts = severities.flatMap((severity) => {
    const count = all.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [sayCount(language, severity, count)];
  });
  const inTexts = say(language, {
    nl: `${texts} ${texts === 1 ? 'tekst' : 'teksten'}`,
    en: `${texts} ${texts === 1 ? 'text' : 'texts'}`,
  });
  if (counts.length === 0)
    return say(language, { nl: `Niets gevonden in ${inTexts}.`, en: `Nothing found in ${inTexts}.` });
  return `${counts.join(', ')} in ${inTexts}.`;
}

/**
 * How many findings there are of each rule, and in each text, the heaviest first; of many texts only the first. A table of one
 * row would say what the sentence behind it says: it is left out.
 */
export function summary(checked: readonly Checked[], language: Language, paint: Paint): string {
  const byRule = rowsOf(
    checked.flatMap(({ findings }) => findings.map((finding) => ({ name: finding.code, finding }))),
  );
  const byText = rowsOf(
    checked.flatMap(({ text, findings }) => findings.map((finding) => ({ name: shown(text.path), finding }))),
  );
  const used = severities.filter((severity) => byRule.some(({ counts }) => counts[severity] > 0));
  const left = byText.length - MOST_TEXTS;
  const parts: readonly Part[] = [
    { head: say(language, { nl: 'Per regel', en: 'By rule' }), rows: byRule },
    {
      head: say(language, { nl: 'Per tekst', en: 'By text' }),
      rows: byText.slice(0, MOST_TEXTS),
      ...(left > 0 && { more: say(language, { nl: `en nog ${left}`, en: `and ${left} more` }) }),
    },
  ];
  const told = parts.filter(({ rows }) => rows.length > 1);
  const width = Math.max(
    0,
    ...told.flatMap(({ head, rows }) => [head, ...rows.map(({ name }) => `  ${name}`)]).map(({ length }) => length),
  );
  return told.map((part) => `${table(part, used, width, language, paint).join('\n')}\n\n`).join('');
}

interface Part {
  readonly head: string;
  readonly rows: readonly Row[];
  /** What stands for the rows that are left out. */
  readonly more?: string;
}

interface Row {
  readonly name: string;
  readonly counts: Readonly<Record<Severity, number>>;
}

function rowsOf(found: readonly { readonly name: string; readonly finding: Told }[]): readonly Row[] {
  const rows = new Map<string, Record<Severity, number>>();
  for (const { name, finding } of found) {
    const counts = rows.get(name) ?? { error: 0, warning: 0, information: 0, hint: 0 };
    rows.set(name, counts);
    counts[finding.severity]++;
  }
  return [...rows].map(([name, counts]) => ({ name, counts })).sort(heaviestFirst);
}

function heaviestFirst(one: Row, other: Row): number {
  const decides = severities.find((severity) => one.counts[severity] !== other.counts[severity]);
  return decides === undefined ? 0 : other.counts[decides] - one.counts[decides];
}

function table(
  { head, rows, more }: Part,
  used: readonly Severity[],
  width: number,
  language: Language,
  paint: Paint,
): readonly string[] {
  const columns = used.map((severity) => ({ severity, title: saySeverity(language, severity) }));
  const titles = columns.map(({ title }) => `  ${title}`).join('');
  const body = rows.map(({ name, counts }) => {
    const cells = columns.map(({ severity, title }) => {
      const count = counts[severity];
      const cell = (count === 0 ? '' : String(count)).padStart(title.length + 2);
      return count === 0 ? cell : paint(styleOf(severity), cell);
    });
    return `  ${name}`.padEnd(width) + cells.join('').trimEnd();
  });
  return [paint('bold', head.padEnd(width) + titles), ...body, ...(more === undefined ? [] : [`  ${more}`])];
}
