import type { Part } from '../citations/model';
import type { Speaker } from './nounPhrase';
import { type QuotationPiece, saidBy } from './quotationPieces';
import type { LocalQuotation } from './quotations';
import type { ReadBlock } from './readBlock';

/** A quotation of more paragraphs than these is a text of its own. */
const FURTHEST = 20;

/**
 * The quotations of each block, in order, with those that run over paragraphs as one in the block where they open. Whether each
 * paragraph opens anew or not: `«Eerst dit.`, `«Dan dat.»`.
 */
export function joinQuotations(
  text: string,
  blocks: readonly ReadBlock[],
): ReadonlyMap<ReadBlock, readonly LocalQuotation[]> {
  const body = blocks.filter(({ block }) => block.kind !== 'footnote' && block.kind !== 'runningFoot');
  const joined = new Map(blocks.map((read) => [read, read.facts.quotations]));
  for (let index = 0; index < body.length; index++) {
    const first = body[index];
    const opening = first?.facts.quotationPieces.find(({ kind }) => kind === 'opens');
    if (first === undefined || opening === undefined) continue;
    const found = closedBy(text, opening, body, index);
    if (found === undefined) continue;
    joined.set(first, [...(joined.get(first) ?? []), found.whole]);
    joined.set(found.last.read, found.last.others);
    index = found.index - 1;
  }
  return joined;
}

interface Closed {
  readonly whole: LocalQuotation;
  /** The paragraph in which it closes. */
  readonly index: number;
  /** What is quoted there besides. */
  readonly last: { readonly read: ReadBlock; readonly others: readonly LocalQuotation[] };
}

function closedBy(
  text: string,
  opening: QuotationPiece,
  body: readonly ReadBlock[],
  index: number,
): Closed | undefined {
  for (let at = index + 1; at < body.length && at <= index + FURTHEST; at++) {
    const read = body[at];
    if (read === undefined || (read.block.kind !== 'paragraph' && read.block.kind !== 'list')) return undefined;
    const { quotations, quotationPieces } = read.facts;
    const closing = quotationPieces.find(({ kind, pair }) => kind === 'closes' && pair === opening.pair);
    if (closing !== undefined) {
      // What stands before the closing mark is quoted, and so isn't reported.
      const others = quotations.filter(({ span }) => span.start > closing.mark.start || span.end <= closing.mark.start);
      return { whole: wholeOf(opening, closing.mark.end, closing), index: at, last: { read, others } };
    }
    const start = read.block.pieces[0]?.start;
    const anew = quotations.find(
      ({ form, span }) =>
        form === 'direct' && span.start === start && text.charAt(start) === text.charAt(opening.mark.start),
    );
    if (anew !== undefined)
      return {
        whole: wholeOf(opening, anew.span.end, anew),
        index: at,
        last: { read, others: quotations.filter((one) => one !== anew) },
      };
    const other = quotationPieces.find(({ kind }) => kind === 'opens');
    if (other !== undefined && (other.mark.start !== start || other.pair !== opening.pair)) return undefined;
  }
  return undefined;
}

function wholeOf(
  opening: QuotationPiece,
  end: number,
  closing: { readonly speaker?: Speaker; readonly verb?: Part },
): LocalQuotation {
  const { start } = opening.mark;
  return {
    kind: 'quotation',
    form: 'direct',
    span: { start, end },
    quoted: { start: start + 1, end: end - 1 },
    ...saidBy(opening.speaker === undefined && opening.verb === undefined ? closing : opening),
  };
}
