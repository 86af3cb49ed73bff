import type { ActorMention, Register } from '../actors/model';
import { settleActors } from '../actors/settle';
import type { Chamber, Citation } from '../citations/model';
import { withoutMark } from '../citations/read';
import { isRelative } from '../citations/relativeReference';
import { lastAt } from '../text/search';
import { sentenceAt } from '../text/sentence';
import { byPlace, covers, firstFrom, overlaps, type Placed, type Span } from '../text/span';
import { resolveBackReferences } from './backReferences';
import { joinDecisions } from './courtDecisions';
import { dateAt } from './dateAt';
import { describeSelf, type SelfDescription } from './identity';
import type { KnownOfText } from './knownOfText';
import type { Layout } from './layout';
import { linkDates } from './linkDates';
import { linkQuotations } from './linkQuotations';
import type { ChosenMark } from './marks';
import type { Document, DocumentDate, Footnote, FootnoteMark, Mention, WaitingPlaceholder } from './model';
import type { NoteLayout } from './noteExtent';
import type { ReadBlock } from './readBlock';
import { resolveRelativeReferences } from './relativeReferences';
import { namesSource } from './sourceInProse';
import { utterancesOf } from './utterances';

/** What the whole pass links: the layout, and the facts of all blocks. */
export interface Linkable {
  readonly text: string;
  readonly layout: Layout;
  readonly register: Register;
  readonly blocks: readonly ReadBlock[];
  readonly notes: readonly NoteLayout[];
  readonly marks: readonly ChosenMark[];
  /** The date that whoever collected the text wrote in front of it. */
  readonly header?: Span;
  readonly known: KnownOfText;
}

/** Links the facts of the blocks over the whole text: what depends on more than one block is decided here. */
export function linkDocument(
  linkable: Linkable,
): Pick<Document, 'footnotes' | 'mentions' | 'utterances' | 'identity' | 'dates'> {
  const { blocks, known } = linkable;
  const footnotes = linkable.notes.map(footnoteOf);
  const marks = linkable.marks.map((mark) => markOf(mark, footnotes));
  const markAt = new Map(marks.map((mark) => [mark.span.start, mark]));
  const self = describeSelf(linkable.text, linkable.layout, known.publication);

  const printed = outside(
    self.parts,
    blocks.flatMap(({ facts }) => facts.citations),
  );
  const citations = joinDecisions(withoutMarks(printed, marks));
  const addresses = blocks.flatMap(({ facts }) => facts.addresses);
  const { dates, mentions: dateMentions } = linkDates(linkable.text, blocks, linkable.header, known.date, markAt);
  const backReferences = blocks.flatMap(({ facts }) => facts.backReferences);
  const relative = resolveRelativeReferences(backReferences.filter(isRelative), {
    text: linkable.text,
    own: self.own,
    citations,
    dates: dateMentions,
    marks,
    footnotes,
  });
  const placeholders = placeholdersOf(linkable, marks);
  const actors = actorsOf(linkable, dates, markAt, self, [...citations, ...addresses]);
  const mentions: readonly Mention[] = [
    ...citations,
    ...addresses,
    ...marks,
    ...dateMentions,
    ...actors,
    ...relative,
    ...resolveBackReferences(
      backReferences.filter((reference) => !isRelative(reference)),
      citations,
      footnotes,
      relative,
      namingOthers(linkable.text, placeholders, [...relative, ...addresses]),
    ),
    ...placeholders,
    ...linkQuotations({ ...linkable, actors }),
  ];
  const utterances = utterancesOf({ text: linkable.text, blocks: blocks.map(({ block }) => block), actors });
  return {
    footnotes,
    mentions: [...mentions].sort(byPlace),
    utterances,
    dates,
    ...(self.identity && { identity: self.identity }),
  };
}

function footnoteOf({ number, numberSpan, bodyStart, span, page }: NoteLayout): Footnote {
  const body = { start: Math.min(bodyStart, span.end), end: span.end };
  return { kind: 'footnote', span, number: { value: String(number), span: numberSpan }, body, page };
}

function markOf({ candidate, note }: ChosenMark, footnotes: readonly Footnote[]): FootnoteMark {
  const { span, word, number } = candidate;
  const footnote = note === undefined ? undefined : footnotes[note];
  return {
    kind: 'footnoteMark',
    span,
    word,
    number: String(number),
    ...(footnote && { footnote: footnote.span.start }),
  };
}

/**
 * Tells of a note without a source that can be taken over whether it names one all the same: in words of its own, by an address, or
 * by a letter that this text leaves open. A source that is still to be filled in is none.
 */
function namingOthers(
  text: string,
  placeholders: readonly Placed[],
  others: readonly Placed[],
): (note: Footnote) => boolean {
  const empty = [...placeholders].sort(byPlace);
  const named = [...others].sort(byPlace);
  const startsIn = (placed: readonly Placed[], { start, end }: Span): boolean =>
    (placed[firstFrom(placed, start)]?.span.start ?? end) < end;
  return ({ span, body }) =>
    !startsIn(empty, span) && (startsIn(named, span) || namesSource(text.slice(body.start, body.end)));
}

/** The citations without the digits of a mark that is glued to their end. */
function withoutMarks(citations: readonly Citation[], marks: readonly FootnoteMark[]): readonly Citation[] {
  const byEnd = new Map(marks.map((mark) => [mark.span.end, mark]));
  return citations.flatMap((citation) => {
    const mark = byEnd.get(citation.span.end);
    if (mark === undefined) return [citation];
    const cut = withoutMark(citation, mark.span.start);
    return cut === undefined ? [] : [cut];
  });
}

function actorsOf(
  { text, blocks, register }: Linkable,
  dates: readonly DocumentDate[],
  markAt: ReadonlyMap<number, FootnoteMark>,
  self: SelfDescription,
  notNames: readonly Placed[],
): readonly ActorMention[] {
  const taken = [...notNames, ...self.parts.map((span) => ({ span }))].sort(byPlace);
  let next = 0;
  const named = blocks
    .flatMap(({ facts }) => facts.actors)
    .sort(byPlace)
    .filter(({ span }) => {
      while (next < taken.length && (taken[next]?.span.end ?? 0) <= span.start) next++;
      const other = taken[next];
      return other === undefined || !overlaps(other.span, span);
    });
  const chambers = addressedChambers(text, blocks);
  return settleActors(named, {
    register,
    dateAt: (offset) => dateAt({ dates }, offset)?.value,
    isMark: (offset) => markAt.has(offset),
    chamberAt: (offset) => lastAt(chambers, offset, ({ from }) => from)?.chamber ?? self.chamber ?? 'II',
  });
}

/** The citations that share nothing with any of the parts of title blocks. */
function outside(parts: readonly Span[], citations: readonly Citation[]): readonly Citation[] {
  const ordered = parts.map((span) => ({ span })).sort(byPlace);
  return citations.filter(({ span }) => {
    const behind = firstFrom(ordered, span.start);
    return ![ordered[behind - 1], ordered[behind]].some((part) => part !== undefined && overlaps(part.span, span));
  });
}

/** From where on a letter speaks to a chamber: `Aan de Voorzitter van de Eerste Kamer`. */
function addressedChambers(text: string, blocks: readonly ReadBlock[]): readonly { from: number; chamber: Chamber }[] {
  return blocks.flatMap(({ block }) => {
    const opening = text.slice(block.span.start, Math.min(block.span.end, block.span.start + 120));
    const addressed = /^Aan de voorzitter(?:s)? van de (Eerste|Tweede) Kamer\b/i.exec(opening)?.[1];
    if (addressed === undefined) return [];
    return [{ from: block.span.start, chamber: addressed.toLowerCase() === 'eerste' ? 'I' : 'II' } as const];
  });
}

/** The placeholders, with the sentence that calls the note in which one stands, or the sentence around one in the body. */
function placeholdersOf({ text, blocks }: Linkable, marks: readonly FootnoteMark[]): readonly WaitingPlaceholder[] {
  const callOf = new Map(marks.map((mark) => [mark.footnote, mark]));
  let around: Span = { start: 0, end: 0 };
  return blocks.flatMap(({ block, facts }) =>
    facts.placeholders.map((placeholder): WaitingPlaceholder => {
      if (block.kind !== 'footnote') {
        if (!covers(around, placeholder.span)) around = sentenceAt(text, placeholder.span.start);
        return { ...placeholder, sentence: around };
      }
      const mark = callOf.get(block.span.start);
      if (mark === undefined) return placeholder;
      const { start } = sentenceAt(text, mark.span.start - 1);
      return { ...placeholder, sentence: { start, end: mark.span.start } };
    }),
  );
}
