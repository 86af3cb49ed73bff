import { addPerson } from './addPerson';
import { completeCitation } from './completeCitation';
import { createNote } from './createNote';
import type { FindingCode } from './finding';
import type { Circumstances, Fix, Fixer, Found } from './fix';
import { replacePlaceholder } from './replacePlaceholder';
import { settleActor } from './settleActor';

/** How the findings of each rule can be mended. */
const fixers: { readonly [Code in FindingCode]?: readonly Fixer[] } = {
  'ambiguous-actor': [settleActor],
  'impossible-citation': [replacePlaceholder],
  'incomplete-citation': [completeCitation],
  'missing-footnote': [createNote],
  placeholder: [replacePlaceholder],
  'unknown-actor': [addPerson],
};

/** All ways to mend a finding, the likeliest first. */
export async function fixesOf(found: Found, circumstances: Circumstances): Promise<readonly Fix[]> {
  const fixes = await Promise.all((fixers[found.code] ?? []).map((fixer) => fixer(found, circumstances)));
  return fixes.flat();
}
