import papaparse from 'papaparse';
import { agreementOf } from '../annotations/agreement/agreement';
import { areDecisions } from '../annotations/decisions';
import { type Language, say } from '../text/language';
import { type AnnotatedFolder, readAnnotatedFolder } from './annotationFiles';
import { presentAnnotations, sayLeftOut, sayNotFound, sayUnknownAnnotator } from './annotationsNow';
import { fail, print, warn } from './output';
import { tableOf } from './table';

export interface AgreementOptions {
  readonly format: 'table' | 'csv';
  /** The keys of those to be compared; all where there are none. */
  readonly annotators?: readonly string[];
  readonly language: Language;
}

/** `bronwijzer annotations agreement`: prints how far annotators agree, a line a code. */
export async function annotationsAgreement(
  path: string,
  { format, annotators, language }: AgreementOptions,
): Promise<0 | 2> {
  const folder = await readAnnotatedFolder(path, language);
  const asked = annotators ?? folder.annotators.filter((key) => isAnnotator(key, folder));
  const strangers = asked.filter((name) => !folder.annotators.includes(name));
  if (folder.failures.length > 0) return fail(folder.failures);
  if (strangers.length > 0) return fail(strangers.map((name) => sayUnknownAnnotator(name, folder, language)));
  if (asked.length < 2) return fail([say(language, TOO_FEW)]);
  const { texts, leftOut, notFound } = await presentAnnotations(folder, asked);
  if (texts.length === 0) return fail([say(language, NO_TEXTS(asked.join(', ')))]);
  const { codes, kappa, unitizingAlpha } = agreementOf(
    texts.map(({ file, annotations }) => ({ length: file.text.length, annotations })),
  );
  // A file that was emptied, as by undo, names nobody.
  const namesOf = (key: string) => folder.files.flatMap(({ sidecars }) => sidecars.get(key)?.name ?? []);
  const names = asked.map((key) => namesOf(key).find((name) => name !== key) ?? key);
  const all = {
    code: format === 'csv' ? '*' : say(language, ALL),
    used: codes.map(({ used }) => used),
    kappa,
    unitizingAlpha,
  };
  const digits = format === 'csv' ? 6 : 2;
  const rows = [
    ...codes.map(({ code, used, kappa: ofCode, alpha, unitizingAlpha: own }) => [
      code,
      ...used.map(String),
      ...(asked.length === 2 ? [rounded(ofCode, digits)] : []),
      rounded(alpha, digits),
      rounded(own, digits),
    ]),
    [
      all.code,
      ...asked.map((_, index) => String(all.used.reduce((sum, used) => sum + (used[index] ?? 0), 0))),
      ...(asked.length === 2 ? [rounded(all.kappa, digits)] : []),
      '',
      rounded(all.unitizingAlpha, digits),
    ],
  ];
  const heads = ['code', ...names, ...(asked.length === 2 ? ['kappa'] : []), 'alpha', 'alpha-u'];
  await print(
    format === 'csv'
      ? `${papaparse.unparse([heads, ...rows], { escapeFormulae: FORMULA })}\r\n`
      : tableOf(
          heads.map((head, index) => ({ head, isNumber: index > 0 })),
          rows,
        ),
  );
  warn([...sayLeftOut(leftOut, language), ...sayNotFound(notFound, language)]);
  return 0;
}

/** What was decided on the work of others agrees with them of itself. */
function isAnnotator(key: string, { files }: AnnotatedFolder): boolean {
  return !files.some(({ sidecars }) => areDecisions(sidecars.get(key)?.sidecar.annotations ?? []));
}

function rounded(value: number | undefined, digits: number): string {
  const text = value?.toFixed(digits) ?? '';
  // A little less than nothing is nothing.
  return Number(text) === 0 ? text.replace('-', '') : text;
}

/** What a spreadsheet would calculate. A number below nothing begins like one, and must stay a number. */
const FORMULA = /^(?:[=+@\t\r]|-(?![\d.]+$))/;

const ALL = { nl: 'alle codes', en: 'all codes' };

const TOO_FEW = {
  nl: 'Overeenstemming vraagt twee annotatoren. Kies de map waarin “annotations” met het werk van beiden staat.',
  en: 'Agreement takes two annotators. Choose the folder that holds “annotations” with the work of both.',
};

const NO_TEXTS = (names: string) => ({
  nl: `Geen tekst is door allen geannoteerd (${names}). Kies met --annotators wie u vergelijkt.`,
  en: `No text was annotated by all (${names}). Choose with --annotators whom to compare.`,
});
