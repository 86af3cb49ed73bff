import { cssColour } from './format';
import { allCodes, type Code, type Codebook } from './model';

/** A code that two codebooks have, and the fields in which they say something else. */
export interface DifferingCode {
  readonly id: string;
  readonly fields: readonly (typeof COMPARED)[number][];
}

/** What a `.qdc` can tell of a code; of the rest it says nothing. */
const COMPARED = ['name', 'description', 'use', 'avoid', 'examples', 'colour'] as const;

/** The codes that an imported codebook has too and describes otherwise. What it doesn't say isn't otherwise. */
export function differencesFrom(own: Codebook, imported: Codebook): readonly DifferingCode[] {
  const known = new Map(allCodes(own).map(({ code }) => [code.id, code]));
  return allCodes(imported).flatMap(({ code }) => {
    const standing = known.get(code.id);
    const fields = standing === undefined ? [] : COMPARED.filter((field) => isOtherwise(standing, code, field));
    return fields.length === 0 ? [] : [{ id: code.id, fields }];
  });
}

function isOtherwise(own: Code, imported: Code, field: (typeof COMPARED)[number]): boolean {
  const there = plain(imported, field);
  return there !== undefined && there !== plain(own, field);
}

/** A value of a field in one form, so that only what people read differently differs. */
function plain(code: Code, field: (typeof COMPARED)[number]): string | undefined {
  const value = code[field];
  if (field === 'colour') return code.colour === undefined ? undefined : cssColour(code.colour).toLowerCase();
  return (typeof value === 'string' ? value : value?.join('\n'))?.replace(/\s+/gu, ' ').trim();
}
