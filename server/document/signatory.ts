import type { ActorMention } from '../actors/model';
import { lastAt } from '../text/search';
import type { Document } from './model';

/**
 * Who signs the letter around an offset, and so says `ik` in it: the one person who stands below it behind an office and a
 * comma (`De minister voor Immigratie en Asiel, G. B. M. Leers`). Nothing outside a letter with a dateline, behind its
 * signature, or where several sign it.
 */
export function signatoryAt(document: Document, offset: number): ActorMention | undefined {
  const datelines = document.dates.filter(({ origin }) => origin === 'dateline');
  const letter = lastAt(datelines, offset, ({ from }) => from);
  if (letter === undefined) return undefined;
  const end = datelines.find(({ from }) => from > offset)?.from ?? document.text.length;
  const inLetter = document.mentions.filter(({ span }) => span.start >= letter.from && span.end <= end);
  const signed = inLetter.filter(
    (mention): mention is ActorMention => mention.kind === 'actor' && signs(mention, document),
  );
  const [signatory, ...others] = signed;
  return signatory === undefined || others.length > 0 || signatory.span.start < offset ? undefined : signatory;
}

/** Whether a block is an office and the name of a person, and nothing else. */
function signs({ actorKind, span, role }: ActorMention, { text, blocks }: Document): boolean {
  if (actorKind !== 'person' || role === undefined || role.span.end > span.start) return false;
  if (!/^,\s*$/.test(text.slice(role.span.end, span.start))) return false;
  const block = blocks.find((one) => one.span.start <= role.span.start && span.end <= one.span.end);
  if (block === undefined) return false;
  return (
    /^(?:[Dd]e )?$/.test(text.slice(block.span.start, role.span.start)) &&
    text.slice(span.end, block.span.end).trim() === ''
  );
}
