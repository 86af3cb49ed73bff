import { type Language, say, type Wording } from '../../text/language';
import { said } from '../decisions';
import { PART_NAMES } from '../diff';
import { sidecarPath } from '../files/sidecarPath';
import type { ImportPlan, Namesakes } from './importedInto';
import { type LeftOut, OTHER_TEXT } from './leftOut';
import { type Listing, sayLeftOut } from './sayLeftOut';

export interface ImportReport {
  /** What is done, a line each. */
  readonly lines: readonly string[];
  /** What a person should look at. */
  readonly warnings: readonly string[];
}

export interface SayImport {
  /** What to call a file, by its path from the root of the corpus. */
  readonly nameOf: (path: string) => string;
  readonly list: Listing;
  /** What is said of annotations that aren't certainly found; where they can be seen differs from place to place. */
  readonly unplaced: Readonly<Record<ImportPlan['unplaced'][number]['status'], Wording>>;
  readonly language: Language;
}

/** What an import does, and what a person should look at. */
export function sayImport(
  plan: ImportPlan,
  leftOut: readonly LeftOut[],
  { nameOf, list, unplaced, language }: SayImport,
): ImportReport {
  const pathOf = (textPath: string, annotator: string) => nameOf(sidecarPath(textPath, annotator));
  const lines: Wording[] = plan.sidecars.map(({ textPath, annotator, annotations: { length } }) => ({
    nl: `${pathOf(textPath, annotator)}: ${length} ${length === 1 ? 'annotatie' : 'annotaties'} erbij.`,
    en: `${pathOf(textPath, annotator)}: ${length} ${length === 1 ? 'annotation' : 'annotations'} added.`,
  }));
  if (plan.same > 0) lines.push({ nl: `Waren er al: ${plan.same}.`, en: `Were there already: ${plan.same}.` });
  if (plan.codebook) {
    const codes = plan.codebook.added.join(', ');
    lines.push({ nl: `Nieuw in codebook.yaml: ${codes}.`, en: `New in codebook.yaml: ${codes}.` });
  }
  for (const [from, to] of plan.renamed)
    lines.push({ nl: `De code «${from}» heet hier ${to}.`, en: `The code “${from}” is called ${to} here.` });
  const differing = plan.differing.map(({ annotator, own, imported, parts }): Wording => {
    const path = pathOf(own.target.source, annotator);
    const partsIn = (here: Language) => parts.map((part) => say(here, PART_NAMES[part])).join(', ');
    return {
      nl: `${path}: ${said(own, 'nl')} is gebleven; in het bestand staat ${said(imported, 'nl')} (anders: ${partsIn('nl')}). Pas het zelf aan als dat moet.`,
      en: `${path}: ${said(own, 'en')} has stayed; the file has ${said(imported, 'en')} (other: ${partsIn('en')}). Change it yourself if need be.`,
    };
  });
  const missing = [...plan.missingTexts].map(
    ([path, count]): Wording => ({
      nl: `${path} staat niet in deze map; overgeslagen annotaties: ${count}. Zet de tekst daar en importeer opnieuw.`,
      en: `${path} is not in this folder; annotations passed over: ${count}. Put the text there and import again.`,
    }),
  );
  const unsure = (['ambiguous', 'orphaned'] as const).flatMap((status) => {
    const found = plan.unplaced.filter((one) => one.status === status);
    const words = found.map(({ annotation }) => `${annotation.target.source}: ${said(annotation, language)}`);
    return found.length === 0 ? [] : [`${say(language, unplaced[status])} ${list(words)}`];
  });
  // That the text is another one has been answered: the annotations were found again in one's own, or told.
  const passedOver = leftOut.filter(({ what }) => what !== OTHER_TEXT);
  return {
    lines: lines.map((line) => say(language, line)),
    warnings: [
      ...sayLeftOut(passedOver, list, language),
      ...[...missing, ...differing].map((line) => say(language, line)),
      ...unsure,
    ],
  };
}

/** That codes can't be put in a codebook, and what to do. */
export const NO_CODES = (path: string, codes: string) => ({
  nl: `Deze codes passen niet in ${path}: ${codes}. Herstel het codeboek, of zet ze er zelf in. Er is niets geschreven.`,
  en: `These codes can’t be put in ${path}: ${codes}. Repair the codebook, or add them yourself. Nothing was written.`,
});

/** That files wouldn't tell two people apart, and what to do; `how` is how a terminal is told another name. */
export const NAMESAKES = ({ imported, other }: Namesakes, how = ''): Wording => ({
  nl: `Annotaties van «${imported}» zouden in de bestanden van «${other}» komen, want die namen houden bestanden niet uit elkaar. Importeer ze op een andere naam${how}. Er is niets geschreven.`,
  en: `Annotations by “${imported}” would come into the files of “${other}”, for files don’t tell those names apart. Import them in another name${how}. Nothing was written.`,
});

/** That an import has nothing that isn't there. */
export const NOTHING_TAKEN: Wording = { nl: 'Niets overgenomen.', en: 'Nothing was taken over.' };
