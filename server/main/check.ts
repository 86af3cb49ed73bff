import type { Register } from '../actors/model';
import type { Severity } from '../findings/finding';
import { findingsOf } from '../findings/findings';
import { type Language, say } from '../text/language';
import { findingLines, lineAndColumn, type Shown, sayCount, saySeverity, type Told } from './findingLines';
import { toldOf } from './namedSettings';
import { readNamedTexts } from './namedTexts';
import { print } from './output';

export type CheckFormat = 'text' | 'json';

/** 0: nothing found that matters; 1: findings of severity warning or error, mistakes in settings files too; 2: a path couldn't be read. */
export type ExitCode = 0 | 1 | 2;

/** `bronwijzer check`: prints what is wrong with the texts and their settings files, and on standard error what couldn't be read. */
export async function check(
  paths: readonly string[],
  register: Register,
  format: CheckFormat,
  language: Language,
): Promise<ExitCode> {
  const { texts, corpus, settings, failures } = await readNamedTexts(paths, register, language);
  const found: Found[] = settings.map((named) => toldOf(named, language));
  for (const text of texts) found.push({ text, findings: await findingsOf(text.document, corpus, text.uri, language) });
  await (format === 'json' ? printJson(found) : printText(found, texts.length, language));
  for (const failure of failures) process.stderr.write(`bronwijzer: ${failure}\n`);
  if (failures.length > 0) return 2;
  return found.some(({ findings }) => findings.some(matters)) ? 1 : 0;
}

interface Found {
  readonly text: Shown;
  readonly findings: readonly Told[];
}

function matters({ severity }: Told): boolean {
  return severity === 'error' || severity === 'warning';
}

async function printJson(found: readonly Found[]): Promise<void> {
  const findings = found.flatMap(({ text, findings }) => findings.map((finding) => jsonOf(text, finding)));
  await print('{"findings":[');
  for (const [index, finding] of findings.entries())
    await print(`${index === 0 ? '' : ','}\n${JSON.stringify(finding)}`);
  await print(`${findings.length === 0 ? '' : '\n'}]}\n`);
}

function jsonOf(text: Shown, { span, code, severity, message }: Told): object {
  const { line, column } = lineAndColumn(text, span.start);
  const { line: endLine, column: endColumn } = lineAndColumn(text, span.end);
  return { file: text.path, line, column, endLine, endColumn, code, severity, message };
}

async function printText(found: readonly Found[], count: number, language: Language): Promise<void> {
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  for (const { text, findings } of found) {
    for (const finding of findings) {
      await print(findingLines(text, finding, saySeverity(language, finding.severity), colour));
    }
  }
  await print(`${summary(found, count, language)}\n`);
}

function summary(found: readonly Found[], count: number, language: Language): string {
  const all = found.flatMap(({ findings }) => findings);
  const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  const counts = severities.flatMap((severity) => {
    const count = all.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [sayCount(language, severity, count)];
  });
  const texts = say(language, {
    nl: `${count} ${count === 1 ? 'tekst' : 'teksten'}`,
    en: `${count} ${count === 1 ? 'text' : 'texts'}`,
  });
  if (counts.length === 0)
    return say(language, { nl: `Niets gevonden in ${texts}.`, en: `Nothing found in ${texts}.` });
  return say(language, { nl: `${counts.join(', ')} in ${texts}.`, en: `${counts.join(', ')} in ${texts}.` });
}
