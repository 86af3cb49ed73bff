import { completeCitation } from './completeCitation';
import { createNote } from './createNote';
import type { FindingCode } from './finding';
import type { Circumstances, Fix, Fixer, Found } from './fix';

/** How the findings of each rule can be mended. */
const fixers: { readonly [Code in FindingCode]?: readonly Fixer[] } = {
  'incomplete-citation': [completeCitation],
  'missing-footnote': [createNote],
};

/** All ways to mend a finding, the likeliest first. */
export async function fixesOf(found: Found, circumstances: Circumstances): Promise<readonly Fix[]> {
  const fixes = await Promise.all((fixers[found.code] ?? []).map((fixer) => fixer(found, circumstances)));
  return fixes.flat();
}
