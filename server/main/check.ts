import type { Register } from '../actors/model';
import type { Finding, FindingCode, Severity } from '../findings/finding';
import { findingsOf, findingsOfRules, ignoredFindingsOf } from '../findings/findings';
import { type Language, say } from '../text/language';
import { difference, type Mended, mend, writeMended } from './fixing';
import { type CheckFormat, formats } from './formats/formats';
import type { Checked } from './formats/report';
import { type NamedSettings, toldOf } from './namedSettings';
import { type NamedText, type NamedTexts, readNamedTexts } from './namedTexts';
import { paintFor, print, shown } from './output';
import { type Progress, progressOn } from './progress';

/** From which severity on findings make the command fail, the heaviest first. */
export const failingSeverities = ['error', 'warning', 'information', 'hint', 'never'] as const;

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly language: Language;
  /** The rules that are wanted; all that aren't off where it is absent. */
  readonly rule?: ReadonlySet<FindingCode>;
  readonly failOn: (typeof failingSeverities)[number];
  /** Whether to do the safe fixes first. */
  readonly fix: boolean;
  /** Whether to show instead what the fixes would change. */
  readonly dryRun: boolean;
}

/**
 * 0: nothing found that matters; 1: findings as severe as `failOn` says, mistakes in settings files too; 2: a path couldn't be
 * read, or a fix not be written.
 */
export type ExitCode = 0 | 1 | 2;

/**
 * `bronwijzer check`: prints what is wrong with the texts and their settings files, and on standard error what was fixed and what
 * couldn't be read or written.
 */
export async function check(paths: readonly string[], register: Register, options: CheckOptions): Promise<ExitCode> {
  const { language, format, failOn } = options;
  const progress = progressOn(process.stderr);
  const named = await readNamedTexts(paths, register, language, (done, all) =>
    progress.show(say(language, { nl: `Leest ${done} van ${all}`, en: `Reading ${done} of ${all}` })),
  );
  const find = (text: NamedText): Promise<readonly Finding[]> => findIn(text, named, options);
  const { texts, failures: unfixed } = options.fix
    ? await fixed(named, find, options, progress)
    : { texts: named.texts, failures: [] };

  const checked = named.settings.map((settings) => checkedSettings(settings, options));
  for (const [index, text] of texts.entries()) {
    const number = index + 1;
    progress.show(
      say(language, { nl: `Controleert ${number} van ${texts.length}`, en: `Checking ${number} of ${texts.length}` }),
    );
    const ignored = format === 'sarif' ? await ignoredIn(text, named, options) : [];
    checked.push({ text, findings: await find(text), ignored });
  }
  progress.clear();

  const failures = [...named.failures, ...unfixed];
  if (!options.dryRun) {
    const report = { checked, texts: texts.length, failures, folder: process.cwd(), language };
    for (const piece of formats[format](report, paintFor(process.stdout))) await print(piece);
  }
  tellLines(failures.map((failure) => `bronwijzer: ${failure}`));
  if (failures.length > 0) return 2;
  return checked.some(({ findings }) => findings.some(({ severity }) => weighs(severity, failOn))) ? 1 : 0;
}

function findIn(
  { document, uri }: NamedText,
  { corpus }: NamedTexts,
  { rule, language }: CheckOptions,
): Promise<readonly Finding[]> {
  return rule ? findingsOfRules(rule, document, corpus, uri, language) : findingsOf(document, corpus, uri, language);
}

async function ignoredIn(
  { document, uri }: NamedText,
  { corpus }: NamedTexts,
  { rule, language }: CheckOptions,
): Promise<Checked['ignored']> {
  const ignored = await ignoredFindingsOf(document, corpus, uri, language);
  return rule ? ignored.filter(({ finding }) => rule.has(finding.code)) : ignored;
}

/**
 * What is told of a settings file. Who asks for some rules wants to know what is wrong in it all the same, since that may be why
 * a rule finds something or nothing; not what there is to fill in.
 */
function checkedSettings(settings: NamedSettings, { language, rule }: CheckOptions): Checked {
  const { text, findings } = toldOf(settings, language);
  return {
    text,
    findings: rule ? findings.filter(({ severity }) => severity !== 'information') : findings,
    ignored: [],
  };
}

/** Fixes what is safe, on the disk or only to show it, and answers the texts as they are then. */
async function fixed(
  named: NamedTexts,
  find: (text: NamedText) => Promise<readonly Finding[]>,
  options: CheckOptions,
  progress: Progress,
): Promise<{ readonly texts: readonly NamedText[]; readonly failures: readonly string[] }> {
  const { language, dryRun } = options;
  const findToMend = (text: NamedText): Promise<readonly Finding[]> => {
    progress.show(shown(say(language, { nl: `Herstelt ${text.path}`, en: `Fixing ${text.path}` })));
    return find(text);
  };
  const mended = await mend(named, findToMend, language);
  progress.clear();
  const failures: string[] = [];
  const done = new Map<string, Mended>();
  for (const one of mended) {
    const failure = dryRun ? await showDifference(one, language) : await writeMended(one, language);
    if (failure === undefined) done.set(one.before.uri, one);
    else {
      failures.push(failure);
      await named.rewrite(one.after, one.before.document.text);
    }
  }
  if (!dryRun) tellLines([...done.values()].flatMap(({ fixes }) => fixes));
  if (done.size > 0 || failures.length === 0) tellLines([sayFixed([...done.values()], options)]);
  return { texts: named.texts.map((text) => done.get(text.uri)?.after ?? text), failures };
}

async function showDifference(mended: Mended, language: Language): Promise<string | undefined> {
  const shows = await difference(mended, language, paintFor(process.stdout), process.stdout.isTTY === true);
  if ('reason' in shows) return shows.reason;
  await print(shows.text);
  return undefined;
}

function sayFixed(mended: readonly Mended[], { language, dryRun }: CheckOptions): string {
  const count = mended.flatMap(({ fixes }) => fixes).length;
  const texts = mended.length;
  if (count === 0)
    return say(language, {
      nl: 'Niets is zeker genoeg om vanzelf te herstellen.',
      en: 'Nothing is certain enough to be fixed by itself.',
    });
  const inTexts = say(language, {
    nl: `in ${texts} ${texts === 1 ? 'tekst' : 'teksten'}`,
    en: `in ${texts} ${texts === 1 ? 'text' : 'texts'}`,
  });
  if (dryRun)
    return say(language, {
      nl: `${count} te herstellen ${inTexts}; niets geschreven (--dry-run).`,
      en: `${count} to fix ${inTexts}; nothing written (--dry-run).`,
    });
  return say(language, { nl: `${count} hersteld ${inTexts}.`, en: `${count} fixed ${inTexts}.` });
}

function weighs(severity: Severity, failOn: CheckOptions['failOn']): boolean {
  return failingSeverities.indexOf(severity) <= failingSeverities.indexOf(failOn) && failOn !== 'never';
}

function tellLines(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${shown(line)}\n`);
}
