import type { NamedActor } from '../actors/gazetteer';
import type { Part } from '../citations/model';
import { byPlace, type Span } from '../text/span';
import { type Attribution, attributionBefore, attributionBehind } from './attribution';
import { type ReadSomebody, type Speaker, somebodyIn } from './nounPhrase';
import { type Quoted, quotedStretches } from './quotationMarks';
import { type Reported, readReportedSpeech } from './reportedSpeech';

/** A quotation with what its own stretch of text says of who speaks. Spans are offsets in the flow. */
export interface LocalQuotation {
  readonly kind: 'quotation';
  readonly form: 'direct' | 'reported';
  readonly span: Span;
  readonly quoted: Span;
  /** As printed: a name without its office (`Rob Jetten`), or somebody without a name (`een ingewijde`, `ze`). */
  readonly speaker?: Speaker;
  readonly verb?: Part;
}

/**
 * The quotations of a flow, in order, nested ones too: between marks, and reported without them (`readReportedSpeech`). Who
 * speaks what stands between marks, the sentence says behind it (`“…”, zegt een ingewijde`), before it (`Een coalitiebron zegt dat
 * het “…”`, `Rutte: “…”`), or with the quotation that it goes on from (`“…”, zegt X. “…”`). A quotation of which no speaker is
 * certain has none, as a quoted title.
 *
 * `named` are the names found in the same flow; they say where in `minister Rob Jetten` the name begins.
 */
export function readQuotations(flow: string, named: readonly NamedActor[] = []): readonly LocalQuotation[] {
  const marked = quotedStretches(flow);
  const told = readReportedSpeech(flow, named, marked);
  const reported = told.map(
    ({ said, speaker, verb }): LocalQuotation => ({
      kind: 'quotation',
      form: 'reported',
      span: said,
      quoted: said,
      speaker,
      verb,
    }),
  );
  return [...markedQuotations(flow, marked, named, told), ...reported].sort(byPlace);
}

function markedQuotations(
  flow: string,
  marked: readonly Quoted[],
  named: readonly NamedActor[],
  told: readonly Reported[],
): readonly LocalQuotation[] {
  const endings = new Map(told.map((reported) => [reported.end, reported]));
  const somebody = somebodyIn(flow, named);
  let outer: Quoted | undefined;
  let before: Attribution | undefined;
  return marked.map((quoted) => {
    // A quotation inside another is part of what its speaker says: a term, a title.
    if (outer !== undefined && quoted.span.end < outer.span.end) return quotationOf(quoted, undefined);
    const attribution =
      attributionOf(flow, quoted, outer?.span.end ?? 0, before, somebody) ?? behindReported(flow, quoted, endings);
    outer = quoted;
    before = attribution;
    return quotationOf(quoted, attribution);
  });
}

function attributionOf(
  flow: string,
  quoted: Quoted,
  from: number,
  before: Attribution | undefined,
  somebody: ReadSomebody,
): Attribution | undefined {
  const behind = attributionBehind(flow, quoted, somebody);
  if (behind !== undefined) return behind;
  const own = attributionBefore(flow, quoted, from, somebody);
  if (own !== undefined) return own;
  return before !== undefined && goesOn(flow, before, quoted) ? { ...before, end: quoted.span.end } : undefined;
}

/**
 * `Kaag zegt er constructief in te staan. “Ik doe mijn best.”`: a quotation that is a sentence itself, right behind one in which
 * somebody is reported, is theirs. Not between «», in which passages of papers are quoted too.
 */
function behindReported(
  flow: string,
  { span, quoted }: Quoted,
  endings: ReadonlyMap<number, Reported>,
): Attribution | undefined {
  if (flow.charAt(span.start) === '«' || !/[.!?…]$/.test(flow.slice(quoted.start, quoted.end))) return undefined;
  if (!/^[.!?] $/.test(flow.slice(span.start - 2, span.start))) return undefined;
  const reported = endings.get(span.start - 2);
  return reported && { speaker: reported.speaker, verb: reported.verb, end: span.end };
}

/** Between the attribution of a quotation and the next no other sentence may stand. */
const LONGEST_GAP = 200;

/** Whether a quotation goes on from the one before: it follows the attributing sentence, and is a sentence itself. */
function goesOn(flow: string, { speaker, end }: Attribution, { span, quoted }: Quoted): boolean {
  if (speaker === undefined || span.start < end || span.start - end > LONGEST_GAP) return false;
  const gap = flow.slice(end, span.start);
  // Behind `“Kom.”` a new sentence begins, that says itself who speaks: `Conclusie: “Ga.”`
  const isNewSentence = /[.!?…][”"»’']$/.test(flow.slice(end - 2, end)) && gap !== ' ';
  const isSameSentence = /^[^.!?]*[,:] $/.test(gap) && !isNewSentence;
  const isNextSentence =
    !isNewSentence && /^[^.!?]*[.!?]? $/.test(gap) && /[.!?] $/.test(flow.slice(end - 2, span.start));
  const isWhole = /[.!?…]$/.test(flow.slice(quoted.start, quoted.end)) || /^[.!?]/.test(flow.slice(span.end));
  return isWhole && (isSameSentence || isNextSentence || /^[.!?]?[”"»’'] $/.test(flow.slice(end - 2, span.start)));
}

function quotationOf({ span, quoted }: Quoted, attribution: Attribution | undefined): LocalQuotation {
  return {
    kind: 'quotation',
    form: 'direct',
    span,
    quoted,
    ...(attribution?.speaker === undefined ? {} : { speaker: attribution.speaker }),
    ...(attribution?.verb === undefined ? {} : { verb: attribution.verb }),
  };
}
