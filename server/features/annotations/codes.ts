import { cssColour } from '../../annotations/codebook/format';
import { type Codebook, type CodeInTree, colourOf } from '../../annotations/codebook/model';
import type { Annotation } from '../../annotations/model';
import { codeCounts } from '../../annotations/usage';

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
export function offeredCodes(codebook: Codebook, annotations: readonly Annotation[]): readonly OfferedCode[] {
  const counts = codeCounts(codebook, annotations);
  const offered = (inTree: CodeInTree): OfferedCode => {
    const { code, above } = inTree;
    return {
      inTree,
      colour: cssColour(colourOf(inTree) ?? 'grey'),
      count: counts.get(code.id)?.own ?? 0,
      codes: code.codes.map((below) => offered({ code: below, above: [...above, code] })),
    };
  };
  return codebook.codes.map((code) => offered({ code, above: [] }));
}
