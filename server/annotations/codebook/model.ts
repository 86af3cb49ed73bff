import type { CodeColour } from './format';

/** What is in `codebook.yaml`: the codes that a project works with, in a tree. */
export interface Codebook {
  readonly title?: string;
  /** Those at the top, in the order of the file; each holds the codes below it. */
  readonly codes: readonly Code[];
}

/** A label for stretches of text, and when to use it. What isn't written isn't there. */
export interface Code {
  /**
   * What annotations refer to. It stays when the name changes; one that has gone because two codes were merged stands in
   * `formerly` of the one that is left.
   */
  readonly id: string;
  /** What people call it; the identifier where nothing else is written. */
  readonly name: string;
  readonly description?: string;
  /** When to use it. */
  readonly use?: string;
  /** When not to use it. */
  readonly avoid?: string;
  readonly examples?: readonly string[];
  readonly colour?: CodeColour;
  /** The key that gives this code: a small letter or a digit. */
  readonly key?: string;
  /** Words at which the code is suggested (`patterns.ts`). */
  readonly patterns?: readonly string[];
  /** Annotations with it say who takes which side in what. */
  readonly isStatement?: true;
  /** It only holds codes and is given to nothing itself. */
  readonly isGroup?: true;
  readonly formerly?: readonly string[];
  /** Its identifier in other programs (REFI-QDA), where it came from one. */
  readonly guid?: string;
  readonly codes: readonly Code[];
}

/** A code with the codes above it, the highest first. */
export interface CodeInTree {
  readonly code: Code;
  readonly above: readonly Code[];
}

/** All codes of a codebook, each before those below it. */
export function allCodes({ codes }: Codebook): readonly CodeInTree[] {
  const found: CodeInTree[] = [];
  const waiting: CodeInTree[] = codes.map((code) => ({ code, above: [] })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { code, above } = next;
    found.push(next);
    const inside = code.codes.map((inner) => ({ code: inner, above: [...above, code] }));
    waiting.push(...inside.reverse());
  }
  return found;
}

/** The codes by their identifiers, those that they had formerly too; a code's own identifier comes before a former one. */
export function codesById(codebook: Codebook): ReadonlyMap<string, CodeInTree> {
  const all = allCodes(codebook);
  const former = all.flatMap((one) => (one.code.formerly ?? []).map((id) => [id, one] as const));
  return new Map([...former, ...all.map((one) => [one.code.id, one] as const)]);
}

/** The colour of a code: its own, or else that of the nearest code above it that has one. */
export function colourOf({ code, above }: CodeInTree): CodeColour | undefined {
  return code.colour ?? above.findLast(({ colour }) => colour !== undefined)?.colour;
}
