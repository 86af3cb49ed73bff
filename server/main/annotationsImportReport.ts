import { said } from '../annotations/decisions';
import type { ImportPlan } from '../annotations/exchange/importedInto';
import type { LeftOut } from '../annotations/exchange/leftOut';
import { sidecarPath } from '../annotations/files/sidecarPath';
import { type Language, say, type Wording } from '../text/language';
import { shownPath } from './annotationFiles';
import { PARTS } from './annotationsDiff';
import { firstOf, sayLeftOut } from './sayLeftOut';

export interface ImportReport {
  /** What was done, a line each. */
  readonly lines: readonly string[];
  /** What a person should look at. */
  readonly warnings: readonly string[];
}

/** What an import did, or would do, and what a person should look at. */
export function sayImport(
  plan: ImportPlan,
  leftOut: readonly LeftOut[],
  options: { readonly root: string; readonly dryRun: boolean; readonly verbose: boolean; readonly language: Language },
): ImportReport {
  const { root, dryRun, verbose, language } = options;
  const pathOf = (textPath: string, annotator: string) => shownPath(`${root}/${sidecarPath(textPath, annotator)}`);
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
  if (dryRun) lines.push({ nl: 'Niets geschreven (--dry-run).', en: 'Nothing written (--dry-run).' });
  else if (lines.length === 0) lines.push({ nl: 'Niets overgenomen.', en: 'Nothing was taken over.' });
  const differing = plan.differing.map(({ annotator, own, imported, parts }): Wording => {
    const path = pathOf(own.target.source, annotator);
    const partsIn = (here: Language) => parts.map((part) => say(here, PARTS[part])).join(', ');
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
  const unplaced = (['ambiguous', 'orphaned'] as const).flatMap((status) => {
    const found = plan.unplaced.filter((one) => one.status === status);
    const words = found.map(({ annotation }) => `${annotation.target.source}: ${said(annotation, language)}`);
    return found.length === 0 ? [] : [`${say(language, UNPLACED[status])} ${firstOf(words, language, verbose)}`];
  });
  return {
    lines: lines.map((line) => say(language, line)),
    warnings: [
      ...sayLeftOut(leftOut, language, verbose),
      ...[...missing, ...differing].map((line) => say(language, line)),
      ...unplaced,
    ],
  };
}

const UNPLACED = {
  ambiguous: {
    nl: 'Kan op meer plaatsen staan en is bewaard; “bronwijzer annotations check” toont welke:',
    en: 'May stand in more than one place and was kept; “bronwijzer annotations check” shows which:',
  },
  orphaned: {
    nl: 'Niet teruggevonden in de tekst en bewaard; “bronwijzer annotations check” toont wat erop lijkt:',
    en: 'Not found in the text and kept; “bronwijzer annotations check” shows what is like it:',
  },
} as const;
