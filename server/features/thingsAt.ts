import type { Document, Footnote, Identity, Mention } from '../document/model';
import { type Span, touches } from '../text/span';
import { lastStartingBy, mentionsAt } from './mentionsAt';

/** All that a reader can ask about by pointing at it. */
export type Thing = Mention | Footnote | Identity;

/**
 * What stands at an offset, the one that a reader means first: the mentions (`mentionsAt`), a note where its own number is
 * pointed at, and the document's identity in its running feet.
 */
export function thingsAt(document: Document, offset: number): readonly Thing[] {
  const mentions = mentionsAt(document, offset);
  const note = noteNumberedAt(document, offset);
  const identity = identityAt(document, offset);
  const inside = mentions.filter(({ kind, span }) => kind !== 'quotation' && offset < span.end);
  const others = mentions.filter((mention) => !inside.includes(mention));
  return [...inside, ...(note === undefined ? [] : [note]), ...others, ...(identity === undefined ? [] : [identity])];
}

/** The part of a thing that is pointed at: of a note its number, of the document's identity the running foot at the offset. */
export function pointedAt(thing: Thing, offset: number): Span {
  if (thing.kind === 'footnote') return thing.number.span;
  if (thing.kind === 'identity') return thing.feet.find((foot) => touches(foot, offset)) ?? thing.span;
  return thing.span;
}

/** The note in which an offset lies. */
export function noteAround(footnotes: readonly Footnote[], offset: number): Footnote | undefined {
  const note = footnotes[lastStartingBy(footnotes, offset)];
  return note !== undefined && touches(note.span, offset) ? note : undefined;
}

function noteNumberedAt({ footnotes }: Document, offset: number): Footnote | undefined {
  const note = footnotes[lastStartingBy(footnotes, offset)];
  return note !== undefined && touches(note.number.span, offset) ? note : undefined;
}

function identityAt({ identity }: Document, offset: number): Identity | undefined {
  if (identity === undefined) return undefined;
  return [identity.span, ...identity.feet].some((span) => touches(span, offset)) ? identity : undefined;
}
