import { partsOfKamerstuk } from '../citations/kamerstukParts';
import type { Corpus } from './model';

/**
 * The dossier in which a publication is a paper, by its identifier: `31700-VI` of `kst-31700-VI-9`. Nothing of any other
 * publication.
 */
export function dossierOf(id: string): string | undefined {
  return partsOfKamerstuk(id)?.dossier;
}

/** The papers of a dossier that the corpus has or cites, in the order of their numbers, letters behind numbers. */
export function papersOf(dossier: string, corpus: Corpus): readonly string[] {
  return corpus
    .publications()
    .filter((id) => dossierOf(id) === dossier)
    .sort(byNumber);
}

/** `9` before `10`, `D` before `AH`. */
function byNumber(one: string, other: string): number {
  const [first, second] = [numberOf(one), numberOf(other)];
  const letters = Number(/^[A-Z]/.test(first)) - Number(/^[A-Z]/.test(second));
  if (letters !== 0) return letters;
  const figures = Number.parseInt(first, 10) - Number.parseInt(second, 10);
  return figures || first.length - second.length || (first < second ? -1 : Number(first > second));
}

function numberOf(id: string): string {
  return partsOfKamerstuk(id)?.number ?? '';
}

/**
 * The title of a dossier as the title blocks in the corpus print it: the one that most of them have, and of several with equal
 * right the first in the order of the texts, for the title of a bill changes on its way. Nothing where none prints it.
 */
export function titleOfDossier(dossier: string, corpus: Corpus): string | undefined {
  const counted = new Map<string, number>();
  for (const { facts } of corpus.documents()) {
    const printed = facts.identity?.dossiers.find(
      ({ number, title }) => number.value === dossier && title !== undefined,
    );
    if (printed?.title !== undefined) counted.set(printed.title.value, (counted.get(printed.title.value) ?? 0) + 1);
  }
  const most = Math.max(...counted.values());
  return [...counted].find(([, count]) => count === most)?.[0];
}
