import type { Gazetteer, NamedActor, Setting } from '../actors/gazetteer';
import type { BackReference, Citation, Placeholder, WebAddress } from '../citations/model';
import { type NamedPlaceholders, withNamed } from '../citations/namedPlaceholders';
import { readCitations } from '../citations/read';
import type { Span } from '../text/span';
import { type LocalDate, readDates } from './dates';
import type { Block } from './model';
import { type QuotationPiece, readQuotationPieces } from './quotationPieces';
import { type LocalQuotation, readQuotations } from './quotations';

/** What stands in one block, read from its own text alone. All spans are offsets in its flow. */
export interface BlockFacts {
  readonly citations: readonly Citation[];
  readonly backReferences: readonly BackReference[];
  readonly placeholders: readonly Placeholder[];
  readonly addresses: readonly WebAddress[];
  readonly dates: readonly LocalDate[];
  readonly actors: readonly NamedActor[];
  readonly quotations: readonly LocalQuotation[];
  /** Marks of quotations that run over paragraphs. */
  readonly quotationPieces: readonly QuotationPiece[];
  /** Digits that the grammar knows to be a footnote mark glued to a number. */
  readonly gluedMarks: readonly Span[];
}

/** A block together with what was read in it, all spans in the source. */
export interface ReadBlock {
  readonly block: Block;
  readonly facts: BlockFacts;
}

/** Reads the flow of a block in its setting. The same flow in the same setting gives the same facts. */
export function readBlock(
  flow: string,
  setting: Setting,
  gazetteer: Gazetteer,
  placeholdersIn: NamedPlaceholders,
): BlockFacts {
  const actors = gazetteer.find(flow, setting);
  const read = readCitations(flow, setting === 'note' ? 'note' : 'body');
  return {
    ...read,
    placeholders: withNamed(read.placeholders, placeholdersIn(flow)),
    dates: readDates(flow),
    actors,
    quotations: readQuotations(flow, actors),
    quotationPieces: readQuotationPieces(flow, actors),
  };
}
