import type { Span } from '../text/span';
import { attached, attachment } from './attachment';
import { backReference } from './backReference';
import { openings } from './formats';
import type { BackReference, Citation, Placeholder, WebAddress } from './model';
import { placeholder } from './placeholder';
import type { Reading } from './reading';
import { relativeReferences } from './relativeReference';
import type { Read } from './rules';
import { type Tokens, tokenize } from './tokens';
import { readWebAddresses } from './webAddress';

export { withoutMark } from './withoutMark';

/** What is cited in a flow, each list in the order of the text, all spans in the flow. */
export interface Citations {
  readonly citations: readonly Citation[];
  readonly backReferences: readonly BackReference[];
  readonly placeholders: readonly Placeholder[];
  readonly addresses: readonly WebAddress[];
  /** Digits behind a number that can only be a footnote mark glued to it (`613 en 6141` goes on with 614, so the 1 is a mark). */
  readonly gluedMarks: readonly Span[];
}

/**
 * Reads every reference in a flow: one line of text, its line ends turned into single spaces. `where` tells a body text from
 * the body of a footnote (without its number), in which a bare `Idem` takes over the source of the note before it.
 */
export function readCitations(flow: string, where: 'body' | 'note'): Citations {
  return readTokens(tokenize(flow), where);
}

/** The same for a flow that is cut into tokens already. Each token is looked at a bounded number of times. */
export function readTokens(tokens: Tokens, where: 'body' | 'note'): Citations {
  const addresses = readWebAddresses(tokens.flow);
  const isInAddress = insideOf(addresses);
  const readBackReference = backReference(where);
  const readPlaceholder = placeholder(where);
  const citations: Citation[] = [];
  const backReferences: BackReference[] = [];
  const placeholders: Placeholder[] = [];
  const gluedMarks: Span[] = [];
  let at = 0;
  while (at < tokens.length) {
    const inAddress = isInAddress(tokens.start(at));
    const cited = citationsAt(tokens, at, inAddress) ?? (inAddress ? undefined : attachedCitationsAt(tokens, at));
    if (cited !== undefined) {
      for (const citation of cited.value.citations) citations.push(citation);
      for (const mark of cited.value.gluedMarks) gluedMarks.push(mark);
      at = cited.next;
      continue;
    }
    const back = inAddress ? undefined : readBackReference(tokens, at);
    if (back !== undefined) backReferences.push(back.value);
    const relative = inAddress || back !== undefined ? undefined : relativeReferences(tokens, at);
    if (relative !== undefined) backReferences.push(...relative.value);
    const isFree = !inAddress && back === undefined && relative === undefined;
    const empty = isFree ? readPlaceholder(tokens, at) : undefined;
    if (empty !== undefined) placeholders.push(empty.value);
    at = back?.next ?? relative?.next ?? empty?.next ?? at + 1;
  }
  return { citations, backReferences, placeholders, addresses, gluedMarks };
}

function citationsAt(tokens: Tokens, at: number, inAddress: boolean): Read<Reading> | undefined {
  const kind = tokens.kind(at);
  if (kind === 'sign') return undefined;
  const possible = kind === 'digits' ? openings.digits : openings.startingWith(tokens.lower(at));
  for (const format of possible) {
    if (inAddress && !format.inAddress) continue;
    const read = format.read(tokens, at);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** `bijlage bij` and the citations behind it. */
function attachedCitationsAt(tokens: Tokens, at: number): Read<Reading> | undefined {
  const read = attachment(tokens, at);
  if (read === undefined) return undefined;
  const cited = citationsAt(tokens, read.next, false);
  if (cited === undefined) return undefined;
  return { value: { ...cited.value, citations: attached(read.value, cited.value.citations) }, next: cited.next };
}

/** Tells for offsets that never go down whether they lie in one of the addresses. */
function insideOf(addresses: readonly WebAddress[]): (offset: number) => boolean {
  let index = 0;
  return (offset) => {
    while (index < addresses.length && (addresses[index]?.span.end ?? 0) <= offset) index += 1;
    return (addresses[index]?.span.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}
