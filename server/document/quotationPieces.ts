import type { NamedActor } from '../actors/gazetteer';
import type { Part } from '../citations/model';
import type { Span } from '../text/span';
import { attributionBefore, attributionBehind } from './attribution';
import { type Speaker, somebodyIn } from './nounPhrase';
import { type Mark, readQuotationMarks } from './quotationMarks';

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

/** Who speaks and with what verb, of anything that says so; what is missing is left out. */
export function saidBy(by: { readonly speaker?: Speaker; readonly verb?: Part } | undefined) {
  return { ...(by?.speaker && { speaker: by.speaker }), ...(by?.verb && { verb: by.verb }) };
}

function isTwoSided({ pair }: Mark): boolean {
  return pair === '«»' || pair === '“”';
}

function markAt({ start }: Mark): Span {
  return { start, end: start + 1 };
}
