import type { Wording } from '../../text/language';
import type { NewCode } from './edits';
import { allCodes, type Codebook } from './model';

/** Something that a form of file can't hold, or that Bronwijzer can't, and where that happened. */
export interface Lost {
  readonly what: Wording;
  /** The codes, by identifier or name; none where it is lost of the codebook as a whole. */
  readonly codes: readonly string[];
}

export type ImportedCodebook =
  | { readonly status: 'read'; readonly codebook: Codebook; readonly lost: readonly Lost[] }
  | { readonly status: 'unreadable'; readonly reason: Wording };

/** An identifier made of a name, which no code has yet: `Met termijn` → `met-termijn`. */
export function identifierFor(name: string, isTaken: (id: string) => boolean): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const own = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'code';
  for (let number = 1, id = own; ; id = `${own}-${++number}`) if (!isTaken(id)) return id;
}

/** What is to be added to a codebook so that it has an imported one: subtrees, each with the code that it comes below. */
export interface Addition {
  readonly code: NewCode;
  readonly parent?: string;
}

/** What of an imported codebook isn't in one's own yet, by the identifiers. */
export function additionsTo(own: Codebook, imported: Codebook): readonly Addition[] {
  const known = new Set(allCodes(own).map(({ code }) => code.id));
  return allCodes(imported).flatMap(({ code, above }): readonly Addition[] => {
    const parent = above.at(-1)?.id;
    if (known.has(code.id) || above.some(({ id }) => !known.has(id))) return [];
    // A code of one's own that stands below a new one over there stays where it is.
    const without = (one: NewCode): NewCode => ({
      ...one,
      codes: one.codes.filter(({ id }) => !known.has(id)).map(without),
    });
    return [{ code: without(code), ...(parent !== undefined && { parent }) }];
  });
}

/** The things lost, each once, with all the codes of which it is. */
export function lostOf(found: readonly { readonly what: Wording; readonly code?: string }[]): readonly Lost[] {
  const byWhat = new Map<string, { what: Wording; codes: string[] }>();
  for (const { what, code } of found) {
    const known = byWhat.get(what.en) ?? { what, codes: [] };
    byWhat.set(what.en, known);
    if (code !== undefined) known.codes.push(code);
  }
  return [...byWhat.values()];
}
