import { addCode } from '../../annotations/codebook/edits';
import { editBetween, edited, type TextEdit } from '../../text/edits';
import { type Language, say } from '../../text/language';
import type { UnknownCodeFinding } from './findings';

/** Codes that annotations have are put in the codebook. */
export interface AddCodes {
  readonly title: string;
  readonly mends: readonly UnknownCodeFinding[];
  readonly edits: readonly TextEdit[];
}

/**
 * The ways to put codes that a codebook hasn't at its end, each with a name to go on with: one by one and, of several, all.
 * None for what can't be an identifier.
 */
export function addCodes(
  text: string,
  missing: readonly UnknownCodeFinding[],
  language: Language,
): readonly AddCodes[] {
  const single = missing.flatMap((finding): readonly AddCodes[] => {
    const { code } = finding.unknown;
    const edits = editsFor(text, [finding]);
    const title = say(language, { nl: `Voeg de code «${code}» toe`, en: `Add the code “${code}”` });
    return edits.length === 0 ? [] : [{ title, mends: [finding], edits }];
  });
  if (single.length < 2) return single;
  const mends = single.flatMap((one) => one.mends);
  const title = say(language, {
    nl: `Voeg alle ${mends.length} ontbrekende codes toe`,
    en: `Add all ${mends.length} missing codes`,
  });
  return [...single, { title, mends, edits: editsFor(text, mends) }];
}

function editsFor(text: string, missing: readonly UnknownCodeFinding[]): readonly TextEdit[] {
  const after = missing.reduce((before, { unknown: { code } }) => {
    const edits = addCode(before, { id: code, name: nameFor(code), codes: [] });
    return edits === undefined ? before : edited(before, edits).text;
  }, text);
  return editBetween(text, after);
}

/** `met-termijn` → `Met termijn`. */
function nameFor(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
