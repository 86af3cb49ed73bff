import type { Span } from '../../text/span';
import type { Annotation } from '../model';
import { cohensKappa, krippendorffsAlpha, type Sameness, sameness, type Unit } from './coefficients';
import { type Disagreement, unitedSpans, unitizingAlpha, unitizingDisagreement } from './unitizing';

/** One text, and what each annotator noted about it, in the same order of annotators for every text. */
export interface AnnotatedText {
  /** In UTF-16 code units. */
  readonly length: number;
  readonly annotations: readonly (readonly Annotation[])[];
}

/** How far annotators agree on one code. A coefficient that can't be told, since nobody or everybody marked all, isn't there. */
export interface CodeAgreement {
  readonly code: string;
  /** How many annotations each annotator made with it. */
  readonly used: readonly number[];
  /** Cohen's kappa over the characters of the texts; of two annotators only. */
  readonly kappa?: number;
  /** Krippendorff's alpha over the characters of the texts. */
  readonly alpha?: number;
  /** Krippendorff's alpha for unitizing: whether the stretches begin and end at the same places. */
  readonly unitizingAlpha?: number;
}

export interface Agreement {
  /** In the order of their names. */
  readonly codes: readonly CodeAgreement[];
  /** Cohen's kappa of all codes together; of two annotators only. */
  readonly kappa?: number;
  /** The alpha for unitizing of all codes together. */
  readonly unitizingAlpha?: number;
}

/**
 * How far annotators agree, code by code. Texts are laid behind one another; white space counts as any character. Takes time in
 * proportion to the number of annotations, not to the length of the texts.
 */
export function agreementOf(texts: readonly AnnotatedText[]): Agreement {
  const annotators = Math.max(0, ...texts.map(({ annotations }) => annotations.length));
  const byCode = spansByCode(texts, annotators);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const all: Disagreement[] = [];
  const alike: Sameness[] = [];
  const codes = [...byCode].map(([code, { marked, used }]): CodeAgreement => {
    const units = unitsOf(length, marked);
    const same = annotators === 2 ? sameness(units) : undefined;
    if (same) alike.push(same);
    const kappa = same && cohensKappa([same]);
    const alpha = krippendorffsAlpha(units);
    const disagreement = annotators < 2 ? undefined : unitizingDisagreement({ start: 0, end: length }, marked);
    if (disagreement) all.push(disagreement);
    const unitizing = disagreement && unitizingAlpha([disagreement]);
    return {
      code,
      used,
      ...(kappa !== undefined && { kappa }),
      ...(alpha !== undefined && { alpha }),
      ...(unitizing !== undefined && { unitizingAlpha: unitizing }),
    };
  });
  const together = unitizingAlpha(all);
  const kappa = cohensKappa(alike);
  return {
    codes: codes.sort((one, other) => (one.code < other.code ? -1 : 1)),
    ...(kappa !== undefined && { kappa }),
    ...(together !== undefined && { unitizingAlpha: together }),
  };
}

interface Coded {
  /** Of each annotator, in order, with the texts laid behind one another; no stretch runs over the end of a text. */
  readonly marked: readonly Span[][];
  readonly used: number[];
}

function spansByCode(texts: readonly AnnotatedText[], annotators: number): ReadonlyMap<string, Coded> {
  const byCode = new Map<string, Coded>();
  let offset = 0;
  for (const { length, annotations } of texts) {
    for (const [annotator, own] of annotations.entries()) {
      const inText = new Map<string, Span[]>();
      for (const { body, target } of own) {
        if (body.motivation !== 'tagging') continue;
        const coded = byCode.get(body.code) ?? emptyCoded(annotators);
        byCode.set(body.code, coded);
        coded.used[annotator] = (coded.used[annotator] ?? 0) + 1;
        const spans = inText.get(body.code) ?? [];
        inText.set(body.code, spans);
        for (const { span } of target.pieces) {
          // A place behind the end of the text is one that must be anchored again first.
          const end = Math.min(span.end, length);
          if (span.start < end) spans.push({ start: span.start + offset, end: end + offset });
        }
      }
      for (const [code, spans] of inText) byCode.get(code)?.marked[annotator]?.push(...unitedSpans(spans));
    }
    offset += length;
  }
  return byCode;
}

function emptyCoded(annotators: number): Coded {
  return { marked: Array.from({ length: annotators }, () => []), used: Array.from({ length: annotators }, () => 0) };
}

/** What each annotator did with every character: marked it or not. Characters in a row that are treated alike are one unit. */
function unitsOf(length: number, marked: readonly (readonly Span[])[]): readonly Unit[] {
  const edges = marked
    .flatMap((spans, annotator) =>
      spans.flatMap(({ start, end }) => [
        { at: start, annotator, isMarked: true },
        { at: end, annotator, isMarked: false },
      ]),
    )
    .sort((one, other) => one.at - other.at);
  const now = marked.map(() => NOT_MARKED);
  const units: Unit[] = [];
  let from = 0;
  const until = (at: number) => {
    if (at > from) units.push({ values: [...now], times: at - from });
    from = at;
  };
  for (const { at, annotator, isMarked } of edges) {
    until(at);
    now[annotator] = isMarked ? MARKED : NOT_MARKED;
  }
  until(length);
  return units;
}

const MARKED = 'marked';
const NOT_MARKED = 'not marked';
