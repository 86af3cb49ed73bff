import { laterNamesOf } from '../actors/byForm/laterNames';
import { gazetteerOf, type NamedActor, type Setting } from '../actors/gazetteer';
import type { Register } from '../actors/model';
import type { Citation, Part } from '../citations/model';
import { namedPlaceholders } from '../citations/namedPlaceholders';
import { withoutMark } from '../citations/read';
import { type Flow, flowOf } from '../text/flow';
import { lineAt, lineStarts } from '../text/lines';
import { byPlace, byPosition, mapSpans, type Span } from '../text/span';
import { type BlockLayout, findBlocks, headerDate } from './blockLayout';
import type { KnownOfText } from './knownOfText';
import { type Layout, layOut } from './layout';
import { linkDocument } from './link';
import { type MarkCandidate, markCandidates } from './markCandidates';
import { chooseMarks } from './marks';
import type { Block, Document, Page } from './model';
import type { NoteLayout } from './noteExtent';
import { findNotes } from './noteLayout';
import { type BlockFacts, type ReadBlock, readBlock } from './readBlock';

/**
 * Reads a text: the same text, register and knowledge always give the same document. Any string is read; one in which nothing is
 * recognised gives a document without mentions.
 *
 * With the document of an earlier version of the text, only the blocks that changed are read again; the answer is the
 * same as without it. Where what is `known` isn't given, that of the earlier version is taken.
 */
export function readDocument(
  text: string,
  register: Register,
  previous?: Document,
  known: KnownOfText = (previous && readings.get(previous)?.known) ?? {},
): Document {
  const layout = layOut(text);
  const candidates = layout.lines.flatMap(({ text, span, furniture }, index) =>
    furniture === undefined
      ? markCandidates(text, span.start, {
          previousLine: layout.lines[index - 1]?.text,
          nextLine: layout.lines[index + 1]?.text,
        })
      : [],
  );
  const notes = findNotes(layout, candidates);
  const blocks = readBlocks(text, findBlocks(layout, notes), notes, { register, known, previous });
  const pageOf = (offset: number): number => lineAt(layout.pageStarts, offset);
  const startOf = (page: number): number => layout.pageStarts[page] ?? 0;
  const marks = chooseMarks(eligible(text, candidates, blocks, notes), notes, { pageOf, startOf });
  const header = headerDate(layout);
  const numbered = numberAnswers(blocks.read.map(({ block }) => block));
  const document: Document = {
    text,
    lines: lineStarts(text),
    pages: pagesOf(text, layout),
    blocks: numbered,
    headings: headingsOf(text, numbered),
    ...linkDocument({ text, layout, register, blocks: blocks.read, notes, marks, known, ...(header && { header }) }),
  };
  readings.set(document, {
    register,
    known,
    facts: blocks.byFlow,
    ...(blocks.later && { later: blocks.later }),
  });
  return document;
}

/** What was read in the blocks of each document, by their flows: kept as long as the document, to be read from again. */
const readings = new WeakMap<
  Document,
  {
    readonly register: Register;
    readonly known: KnownOfText;
    readonly facts: ReadonlyMap<string, BlockFacts>;
    readonly later?: Later;
  }
>();

interface ReadWith {
  readonly register: Register;
  readonly known: KnownOfText;
  readonly previous: Document | undefined;
}

interface Blocks {
  readonly read: readonly ReadBlock[];
  readonly byFlow: ReadonlyMap<string, BlockFacts>;
  readonly later?: Later;
}

function readBlocks(
  text: string,
  layouts: readonly BlockLayout[],
  notes: readonly NoteLayout[],
  { register, known: { placeholders = [] }, previous }: ReadWith,
): Blocks {
  const gazetteer = gazetteerOf(register);
  const named = namedPlaceholders(placeholders);
  const before = previous === undefined ? undefined : readings.get(previous);
  const same =
    before?.register === register && (before.known.placeholders ?? []).join('\n') === placeholders.join('\n');
  const known = same ? before.facts : undefined;
  const byFlow = new Map<string, BlockFacts>();
  const noteAt = new Map(notes.map((note) => [note.span.start, note]));
  const settingOf = settings(text);
  const alone = layouts.map((layout): BlockAlone => {
    const note = layout.kind === 'footnote' ? noteAt.get(layout.pieces[0]?.start ?? -1) : undefined;
    const block = blockOf(text, layout, note);
    if (block.kind === 'runningFoot') return { block, facts: NOTHING };
    const pieces = note === undefined ? block.pieces : [{ start: note.bodyStart, end: note.span.end }];
    const flow: Flow = flowOf(text, pieces);
    const setting = settingOf(block);
    const key = `${setting} ${flow.text}`;
    const facts = byFlow.get(key) ?? known?.get(key) ?? readBlock(flow.text, setting, gazetteer, named);
    byFlow.set(key, facts);
    return { block, flow, facts };
  });
  const later = laterIn(alone, before?.register === register ? before.later : undefined);
  const read = alone.map(({ block, flow, facts }): ReadBlock => {
    if (flow === undefined) return { block, facts };
    const names = later?.byFlow.get(flow.text) ?? [];
    const all = names.length === 0 ? facts : { ...facts, actors: [...facts.actors, ...names].sort(byPlace) };
    const certain = notes.length === 0 ? withoutCutCodes(all) : all;
    return { block, facts: mapSpans(certain, (span) => flow.toSource(span)) };
  });
  return { read, byFlow, ...(later && { later }) };
}

/** In a text without notes no code has a mark glued to it: `E2000181` is something else than E200018. */
function withoutCutCodes(facts: BlockFacts): BlockFacts {
  const codes = facts.citations.filter(({ type }) => ['e-dossier', 'tk-document', 'tk-zaak'].includes(type));
  const marks = new Set(facts.gluedMarks.map(({ start }) => start));
  const cut = new Set(codes.filter(({ span }) => marks.has(span.end)));
  if (cut.size === 0) return facts;
  const ends = new Set([...cut].map(({ span }) => span.end));
  return {
    ...facts,
    citations: facts.citations.filter((citation) => !cut.has(citation)),
    gluedMarks: facts.gluedMarks.filter(({ start }) => !ends.has(start)),
  };
}

/** A block as it is read without the others; offsets are those of its flow. */
interface BlockAlone {
  readonly block: Block;
  /** Absent of a running foot, in which nothing is read. */
  readonly flow?: Flow;
  readonly facts: BlockFacts;
}

/** The names of persons whom the document introduces, where they stand alone, by flow. */
interface Later {
  readonly signature: string;
  readonly byFlow: ReadonlyMap<string, readonly NamedActor[]>;
}

/** Looks in all blocks for the persons whom any of them introduces; as long as those are the same, in changed flows only. */
function laterIn(blocks: readonly BlockAlone[], known: Later | undefined): Later | undefined {
  const names = laterNamesOf(blocks.flatMap(({ facts }) => facts.actors));
  if (names === undefined) return undefined;
  const { signature } = names;
  const before = known?.signature === signature ? known.byFlow : undefined;
  const byFlow = new Map<string, readonly NamedActor[]>();
  for (const { flow, facts } of blocks) {
    if (flow === undefined || byFlow.has(flow.text)) continue;
    const taken = facts.actors.filter(({ standing }) => standing !== 'other').map(({ span }) => span);
    byFlow.set(flow.text, before?.get(flow.text) ?? names.find(flow.text, taken));
  }
  return { signature, byFlow };
}

/** How names may stand in each block, asked in the order of the text: a list of members stands behind what announces it. */
function settings(text: string): (block: Block) => Setting {
  let announced = false;
  return ({ kind, span }) => {
    const isAnnounced = announced;
    if (kind === 'footnote') return 'note';
    announced = MEMBERS_FOLLOW.test(text.slice(Math.max(span.start, span.end - LONGEST_ANNOUNCEMENT), span.end));
    if (kind === 'signature' && !/[\r\n,]/.test(text.slice(span.start, span.end))) return 'signature';
    return isAnnounced ? 'members' : 'body';
  };
}

/** `Aanwezig zijn 117 leden der Kamer, te weten:`, `dat de volgende leden zich hebben afgemeld:`. */
const MEMBERS_FOLLOW = /\b(?:lid|leden)\b[^.:]*(?:te weten|afgemeld):\s*$/;
const LONGEST_ANNOUNCEMENT = 160;

const NOTHING: BlockFacts = {
  citations: [],
  backReferences: [],
  placeholders: [],
  addresses: [],
  dates: [],
  actors: [],
  quotations: [],
  quotationPieces: [],
  gluedMarks: [],
};

function blockOf(text: string, layout: BlockLayout, note: NoteLayout | undefined): Block {
  const first = layout.label ?? layout.pieces[0] ?? { start: 0, end: 0 };
  const last = layout.pieces.at(-1) ?? first;
  const span = { start: first.start, end: last.end };
  const digits = note?.numberSpan ?? numberIn(text, layout.label);
  const number = digits && { value: text.slice(digits.start, digits.end), span: digits };
  return { kind: layout.kind, span, pieces: layout.pieces, ...(number && { number }) };
}

/** What the text calls its parts: small enough for the corpus to keep of every document. */
function headingsOf(text: string, blocks: readonly Block[]): readonly Part[] {
  return blocks
    .filter(({ kind }) => kind === 'title' || kind === 'heading')
    .map(({ span, pieces: [first = span] }) => {
      const read = { start: first.start, end: Math.min(first.end, first.start + LONGEST_HEADING) };
      return { value: flowOf(text, [read]).text.replace(MARKDOWN_SIGN, ''), span: first };
    });
}

const LONGEST_HEADING = 200;

/** Texts that were Markdown keep its signs: `## Mededelingen`. */
const MARKDOWN_SIGN = /^#{1,6} /;

/** Gives each answer without a number that of the question before it, where it is printed. */
function numberAnswers(blocks: readonly Block[]): readonly Block[] {
  let asked: Block['number'];
  return blocks.map((block) => {
    if (block.kind === 'question') asked = block.number;
    return block.kind === 'answer' && block.number === undefined && asked !== undefined
      ? { ...block, number: asked }
      : block;
  });
}

function numberIn(text: string, label: Span | undefined): Span | undefined {
  if (label === undefined) return undefined;
  const match = /\d+/.exec(text.slice(label.start, label.end));
  return match === null
    ? undefined
    : { start: label.start + match.index, end: label.start + match.index + match[0].length };
}

/**
 * The digits of the body that may call a note: those that the words show, without those inside a citation, and with those
 * that the grammar of citations knows to be glued to a number.
 */
function eligible(
  text: string,
  candidates: readonly MarkCandidate[],
  blocks: Blocks,
  notes: readonly NoteLayout[],
): readonly MarkCandidate[] {
  const inNotes = notes.map((note) => note.span);
  const citations = blocks.read.flatMap(({ facts }) => facts.citations);
  const outside = gluedOrOutside(text, candidates, [...inNotes, ...citations.map(({ span }) => span)]);
  const free = endingCitations(outside, citations);
  const glued = blocks.read.flatMap(({ block, facts }) => (block.kind === 'footnote' ? [] : facts.gluedMarks));
  const known = new Set(glued.map((mark) => mark.end));
  return [
    ...free.filter(({ span }) => !known.has(span.end)),
    ...glued.map(
      (mark): MarkCandidate => ({
        span: mark,
        word: wordAround(text, mark),
        number: Number(text.slice(mark.start, mark.end)),
        glue: 'raised',
      }),
    ),
  ].sort(byPlace);
}

/** The candidates, those that end the number of a citation told from others; without those that leave no citation. */
function endingCitations(
  candidates: readonly MarkCandidate[],
  citations: readonly Citation[],
): readonly MarkCandidate[] {
  const byEnd = new Map(citations.map((citation) => [citation.span.end, citation]));
  return candidates.flatMap((candidate) => {
    const citation = candidate.glue === 'number' ? byEnd.get(candidate.span.end) : undefined;
    if (citation === undefined) return [candidate];
    const left = withoutMark(citation, candidate.span.start);
    if (left === undefined || citation.type === 'law') return [];
    const isTooLong = citation.type === 'kamerstuk' && citation.id === undefined && left.id !== undefined;
    return [{ ...candidate, endsCitation: isTooLong ? 'only without' : 'either way' } as const];
  });
}

/** Digits with what they are glued to. */
function wordAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && /\S/.test(text.charAt(from - 1))) from--;
  return { start: from, end };
}

/** The candidates that don't lie in one of the spans, but for those at the end of one that are glued to a number of it. */
function gluedOrOutside(
  text: string,
  candidates: readonly MarkCandidate[],
  spans: readonly Span[],
): readonly MarkCandidate[] {
  const ordered = [...spans].sort(byPosition);
  let next = 0;
  return candidates.filter(({ span }) => {
    while (next < ordered.length && (ordered[next]?.end ?? 0) < span.end) next++;
    const around = ordered[next];
    if (around === undefined || around.start > span.start) return true;
    return around.end === span.end && /\d/.test(text.charAt(span.start - 1));
  });
}

function pagesOf(text: string, layout: Layout): readonly Page[] {
  return layout.pageStarts.map((start, index) => {
    const printed = layout.printed.get(index);
    const span = { start, end: layout.pageStarts[index + 1] ?? text.length };
    return { span, ordinal: index + 1, ...(printed && { printed }) };
  });
}
