import { cssColour } from '../../annotations/codebook/format';
import { allCodes, type Codebook, type CodeInTree, codesById, colourOf } from '../../annotations/codebook/model';
import type { Annotation } from '../../annotations/model';

/** A code as it is offered to a reader, with the codes below it. */
export interface OfferedCode {
  readonly inTree: CodeInTree;
  /** `#rrggbb`: its own, or that of what it stands under. */
  readonly colour: string;
  /** How many annotations have it, without those of the codes below it. */
  readonly count: number;
  readonly codes: readonly OfferedCode[];
}

/** The tree of codes, each with how many of these annotations have it; former identifiers count for the code that has them. */
export function offeredCodes(codebook: Codebook, annotations: Iterable<Annotation>): readonly OfferedCode[] {
  const counts = countsByCode(codebook, annotations);
  const offered = (inTree: CodeInTree): OfferedCode => {
    const { code, above } = inTree;
    return {
      inTree,
      colour: cssColour(colourOf(inTree) ?? 'grey'),
      count: counts.get(code.id) ?? 0,
      codes: code.codes.map((below) => offered({ code: below, above: [...above, code] })),
    };
  };
  return codebook.codes.map((code) => offered({ code, above: [] }));
}

/** The codes that these annotations have, the most used first; of as many in the order of the codebook. */
export function mostUsedCodes(codebook: Codebook, annotations: Iterable<Annotation>): readonly string[] {
  const counts = countsByCode(codebook, annotations);
  const used = allCodes(codebook).flatMap(({ code: { id } }) => (counts.has(id) ? [id] : []));
  return used.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
}

function countsByCode(codebook: Codebook, annotations: Iterable<Annotation>): ReadonlyMap<string, number> {
  const known = codesById(codebook);
  const counts = new Map<string, number>();
  for (const { body } of annotations) {
    const code = body.motivation === 'tagging' ? known.get(body.code)?.code.id : undefined;
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
