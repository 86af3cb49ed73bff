import { allCodes, type Codebook, type CodeInTree, codesById } from './codebook/model';
import type { Annotation, Annotator } from './model';
import { isSamePerson } from './samePerson';

/** How often a code was given. */
export interface CodeCount {
  /** Itself, also under an identifier that it had formerly. */
  readonly own: number;
  /** Itself and all codes below it. */
  readonly withBelow: number;
}

/** The codes that can be given, those that an annotator gave most first; of as many uses in the order of the codebook. */
export function codesByUse(
  codebook: Codebook,
  annotations: readonly Annotation[],
  annotator: Annotator,
): readonly CodeInTree[] {
  const counts = codeCounts(
    codebook,
    annotations.filter(({ creator }) => creator !== undefined && isSamePerson(creator, annotator)),
  );
  const uses = ({ code }: CodeInTree) => counts.get(code.id)?.own ?? 0;
  return allCodes(codebook)
    .filter(({ code }) => !code.isGroup)
    .sort((one, other) => uses(other) - uses(one));
}

/** How often each code of a codebook was given, by its identifier, those that never were included. */
export function codeCounts(codebook: Codebook, annotations: readonly Annotation[]): ReadonlyMap<string, CodeCount> {
  const known = codesById(codebook);
  const own = new Map<string, number>();
  const withBelow = new Map<string, number>();
  for (const { body } of annotations) {
    const given = body.motivation === 'tagging' ? known.get(body.code) : undefined;
    if (given === undefined) continue;
    own.set(given.code.id, (own.get(given.code.id) ?? 0) + 1);
    for (const { id } of [given.code, ...given.above]) withBelow.set(id, (withBelow.get(id) ?? 0) + 1);
  }
  return new Map(
    allCodes(codebook).map(({ code: { id } }) => [id, { own: own.get(id) ?? 0, withBelow: withBelow.get(id) ?? 0 }]),
  );
}
