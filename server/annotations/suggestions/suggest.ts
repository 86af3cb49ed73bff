import type { Document } from '../../document/model';
import { ownStretches } from '../../document/ownStretches';
import { fingerprint } from '../../text/fingerprint';
import { byPlace, type Span } from '../../text/span';
import { trimmed } from '../../text/trimmed';
import { alreadySaid, saidBy } from '../alreadySaid';
import { withCurrentCodes } from '../codebook/currentCodes';
import { codesById } from '../codebook/model';
import type { Annotation } from '../model';
import type { Offer, Suggestion } from './model';
import { actorOffers, citationOffers, quotationOffers, type Suggestable } from './offers';
import { patternOffers } from './patternOffers';
import { type Rejection, rejectedAmong } from './rejection';
import { knownBy } from './words';

/** What one annotator did with a text before. */
export interface DoneBefore {
  /** The annotations of this annotator, with their places in the text as it is now. */
  readonly made: readonly Annotation[];
  readonly rejected: readonly Rejection[];
}

/**
 * What is offered to an annotator in a text, in its order: what it certainly names, cites and quotes, and where the words of a code
 * stand; but not what this annotator has noted there already, or has rejected. In time that is linear in the text, but for the
 * ordering.
 */
export function suggestionsIn(text: Suggestable, { made, rejected }: DoneBefore): readonly Suggestion[] {
  const { codebook } = text;
  const isSaid = alreadySaid(codebook === undefined ? made : withCurrentCodes(made, codebook));
  const known = codebook === undefined ? new Map() : codesById(codebook);
  const current = rejected.map((rejection) => {
    const [, code = ''] = /^tagging (.*)$/s.exec(rejection.what) ?? [];
    const now: string | undefined = known.get(code)?.code.id;
    return now === undefined ? rejection : { ...rejection, what: `tagging ${now}` };
  });
  const all = allSuggestions(text);
  const refused = rejectedAmong(all, current);
  return all.filter((one) => !refused.has(one) && !isSaid(one.body, one.spans));
}

/** Everything that can be suggested in a text, whoever annotates it. */
function allSuggestions(text: Suggestable): readonly Suggestion[] {
  const offers = [...actorOffers(text), ...citationOffers(text), ...quotationOffers(text), ...patternOffers(text)];
  const seen = new Map<string, number>();
  return eachOnce(offers).flatMap((offer): readonly Suggestion[] => {
    const { kind, body, reason, span } = offer;
    const [first, ...others] = stretchesOf(text.document, span);
    if (first === undefined) return [];
    const spans = [first, ...others] as const;
    const words = knownBy(text.document.text, spans);
    const content = fingerprint(JSON.stringify([kind, saidBy(body), words.quote, words.before, words.behind]));
    // The same words between the same words, as in a table, are told apart by their order.
    const twins = seen.get(content) ?? 0;
    seen.set(content, twins + 1);
    const key = twins === 0 ? content : `${content}-${twins + 1}`;
    return [{ key, kind, spans, body, reason, knownBy: words }];
  });
}

/** The offers in the order of the text; of those that overlap and say the same the first, which is the longer. */
function eachOnce(offers: readonly Offer[]): readonly Offer[] {
  const ends = new Map<string, number>();
  return offers.toSorted(byPlace).filter(({ body, span }) => {
    const what = saidBy(body) ?? '';
    if (span.start < (ends.get(what) ?? 0)) return false;
    ends.set(what, span.end);
    return true;
  });
}

function stretchesOf(document: Document, span: Span): readonly Span[] {
  return ownStretches(document, span)
    .map((stretch) => trimmed(document.text, stretch))
    .filter(({ start, end }) => start < end);
}
