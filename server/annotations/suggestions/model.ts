import type { Wording } from '../../text/language';
import type { Span } from '../../text/span';
import type { Body } from '../model';
import type { KnownBy } from './words';

/** What Bronwijzer offers to note about a stretch of a text. It is no annotation until a person accepts it. */
export interface Suggestion {
  /** The same as long as the words and those around them are, wherever they move to; no two of a text have the same. */
  readonly key: string;
  readonly kind: 'actor' | 'citation' | 'quotation' | 'pattern';
  /** In the order of the text; mostly one. */
  readonly spans: readonly [Span, ...Span[]];
  readonly body: Body;
  /** Why it is offered, as a phrase for the user. */
  readonly reason: Wording;
  readonly knownBy: KnownBy;
}

/** What a recogniser found, before it has a key. */
export type Offer = Pick<Suggestion, 'kind' | 'body' | 'reason'> & { readonly span: Span };
