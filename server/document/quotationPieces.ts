import type { NamedActor } from '../actors/gazetteer';
import type { Part } from '../citations/model';
import type { Span } from '../text/span';
import { attributionBefore, attributionBehind } from './attribution';
import { type Speaker, somebodyIn } from './nounPhrase';
import { type Mark, readQuotationMarks } from './quotationMarks';
import type { LocalQuotation } from './quotations';
import type { ReadBlock } from './readBlock';

/** A mark that opens or closes a quotation which another paragraph closes or opens, and who speaks as this one says. */
export interface QuotationPiece {
  readonly kind: 'opens' | 'closes';
  readonly pair: Mark['pair'];
  readonly mark: Span;
  readonly speaker?: Speaker;
  readonly verb?: Part;
}

/**
 * The pieces of quotations in a flow: the one mark in it that opens and isn't closed, and the first that closes and wasn't
 * opened. Only of marks that look different on either side, since of others it can't be told which they are.
 */
export function readQuotationPieces(flow: string, named: readonly NamedActor[]): readonly QuotationPiece[] {
  const { unclosed, unopened } = readQuotationMarks(flow);
  const [opening, ...others] = unclosed.filter(isTwoSided);
  const [closing] = unopened.filter(isTwoSided);
  if (opening === undefined && closing === undefined) return [];
  const somebody = somebodyIn(flow, named);
  const pieces: QuotationPiece[] = [];
  if (closing !== undefined) {
    const span = { start: 0, end: closing.start + 1 };
    const by = attributionBehind(flow, { span, quoted: { start: 0, end: closing.start } }, somebody);
    pieces.push({ kind: 'closes', pair: closing.pair, mark: markAt(closing), ...saidBy(by) });
  }
  if (opening !== undefined && others.length === 0) {
    const span = { start: opening.start, end: flow.length };
    const by = attributionBefore(flow, { span, quoted: { start: opening.start + 1, end: flow.length } }, 0, somebody);
    pieces.push({ kind: 'opens', pair: opening.pair, mark: markAt(opening), ...saidBy(by) });
  }
  return pieces;
}

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

function saidBy(by: { readonly speaker?: Speaker; readonly verb?: Part } | undefined) {
  return { ...(by?.speaker && { speaker: by.speaker }), ...(by?.verb && { verb: by.verb }) };
}

function isTwoSided({ pair }: Mark): boolean {
  return pair === '«»' || pair === '“”';
}

function markAt({ start }: Mark): Span {
  return { start, end: start + 1 };
}
