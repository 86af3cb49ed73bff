import type { Document, Footnote, Quotation, Speaker, Utterance } from '../document/model';
import { type Nested, nestedOf } from '../text/nested';
import { covers, type Span } from '../text/span';
import { trimmed } from '../text/trimmed';

/** Who says a stretch of text. */
export interface Said {
  readonly span: Span;
  /** With an actor of the register, or a person whom only the text names. */
  readonly speaker: Speaker;
  /** What they are quoted with; absent where they say it in their own letter, turn, question or answer. */
  readonly quotation?: Quotation;
}

/**
 * Who says all pieces of a stretch: the one who is quoted with it or, where it is no quotation, whose letter, turn, question or
 * answer it is part of. A sentence that tells what somebody says (`Rutte zei dat het kan`) counts as theirs only where it
 * is nobody else's. Nothing where several say it, where it is partly another's, or where the one who does isn't certain: an
 * ambiguous name, a pronoun, `een ingewijde`.
 */
export function whoSays(document: Document, spans: readonly Span[]): Said | undefined {
  const voices = voicesOf(document);
  const said = spans.map((span) => sayerOf(trimmed(document.text, span), voices));
  const [first] = said;
  return said.every((one) => isSameSpeaker(one?.speaker, first?.speaker)) ? first : undefined;
}

interface Voices {
  readonly quotations: Nested<Quotation>;
  readonly utterances: Nested<Utterance>;
  readonly footnotes: Nested<Footnote>;
}

/** Documents don't change, so what is worked out of one is kept as long as the document is. */
const known = new WeakMap<Document, Voices>();

function voicesOf(document: Document): Voices {
  const before = known.get(document);
  if (before !== undefined) return before;
  const voices: Voices = {
    quotations: nestedOf(document.mentions.filter((mention) => mention.kind === 'quotation')),
    utterances: nestedOf(document.utterances),
    footnotes: nestedOf(document.footnotes),
  };
  known.set(document, voices);
  return voices;
}

function sayerOf(span: Span, voices: Voices): Said | undefined {
  const quotations = voices.quotations.touching(span);
  const innermost = quotations.findLast((quotation) => covers(quotation.span, span));
  if (innermost !== undefined) return saidIn(innermost, span);
  const outer = quotations.filter((one) => !quotations.some((other) => other !== one && covers(other.span, one.span)));
  const isInNote = voices.footnotes.touching(span).some((note) => !covers(span, note.span));
  const utterances = isInNote ? [] : voices.utterances.touching(span);
  return utterances.length > 0 ? saidBy(utterances, outer, span) : toldIn(outer, span);
}

function saidIn(quotation: Quotation, span: Span): Said | undefined {
  const { speaker } = quotation;
  return speaker === undefined || keyOf(speaker) === undefined ? undefined : { span, speaker, quotation };
}

/** The innermost utterance around the span says it, unless another begins or ends in it, or something quoted of another does. */
function saidBy(utterances: readonly Utterance[], quotations: readonly Quotation[], span: Span): Said | undefined {
  const innermost = utterances.at(-1);
  const [speaker, ...others] = innermost?.speakers ?? [];
  if (innermost === undefined || !covers(innermost.span, span)) return undefined;
  if (speaker === undefined || others.length > 0 || keyOf(speaker) === undefined) return undefined;
  const isOwn = quotations.every((one) => covers(span, one.span) || isSameSpeaker(one.speaker, speaker));
  return isOwn ? { span, speaker } : undefined;
}

/** The one whose words are told in the sentences of the span, if there is only one, and nothing else stands in it. */
function toldIn(quotations: readonly Quotation[], span: Span): Said | undefined {
  const told = quotations.filter(({ speaker }) => speaker !== undefined);
  const [first] = told;
  if (first === undefined || !told.every(({ speaker }) => isSameSpeaker(speaker, first.speaker))) return undefined;
  if (quotations.some((one) => one.speaker === undefined && !covers(span, one.span))) return undefined;
  const start = Math.min(...told.map((one) => Math.min(one.span.start, one.sentence?.start ?? one.span.start)));
  const end = Math.max(...told.map((one) => Math.max(one.span.end, one.sentence?.end ?? one.span.end)));
  return covers({ start, end }, span) ? saidIn(first, span) : undefined;
}

function isSameSpeaker(one: Speaker | undefined, other: Speaker | undefined): boolean {
  const key = keyOf(one);
  return key !== undefined && key === keyOf(other);
}

/** By what a speaker is known; nothing for one who isn't certain. */
function keyOf(speaker: Speaker | undefined): string | undefined {
  if (speaker?.actorId !== undefined) return `actor ${speaker.actorId}`;
  return speaker?.unregistered === undefined ? undefined : `person ${speaker.unregistered.key}`;
}
