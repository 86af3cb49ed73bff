import { partsOfKamerstuk } from '../citations/kamerstukParts';
import type { PartialDate } from '../text/partialDate';
import { isBefore } from '../text/partialDate';
import type { Evidence } from './placeholderEvidence';

/** A place that waits for its source, and what is known there. */
export interface Waiting {
  /** The telling words of the sentence, by key, as they are printed. */
  readonly words: ReadonlyMap<string, string>;
  readonly actors: readonly string[];
  readonly dates: readonly PartialDate[];
  /** What is cited near it, with the number of the note in which that is; without one in the same paragraph. */
  readonly near: ReadonlyMap<string, { readonly note?: string }>;
  /** The publications that it can't be: the text itself, and what its own sentence cites already, or calls by another mark. */
  readonly except: ReadonlySet<string>;
  /** What is left of the citation at the place: only publications with these can stand there. */
  readonly dossier?: string;
  readonly number?: string;
  /** The day of the text: what was written later, it can't cite. */
  readonly day?: PartialDate;
}

/** Why a publication is offered. */
export type Reason =
  | { readonly kind: 'same words'; readonly words: readonly string[] }
  | { readonly kind: 'same day'; readonly day: PartialDate }
  | { readonly kind: 'same person'; readonly actorId: string }
  | { readonly kind: 'cited near'; readonly note?: string }
  | { readonly kind: 'same dossier'; readonly dossier: string }
  | { readonly kind: 'same number'; readonly number: string };

/** A publication that may be meant, with all that speaks for it, the heaviest first. */
export interface Candidate {
  readonly evidence: Evidence;
  readonly reasons: readonly Reason[];
}

const MOST_CANDIDATES = 5;

/** What speaks less than this isn't offered: being cited nearby alone, or one ordinary word. */
const FLOOR = 1.5;

const DAY = 2;
const PERSON = 1;
const NEAR = 0.5;
const DOSSIER = 0.25;
/** What is left of the citation itself says more than any word. */
const PRINTED = 2;

/**
 * The publications that a place may wait for, the likeliest first, at most five; none where too little speaks for any. A word
 * weighs more the fewer publications have it, twice in a title, and half as much again where it is long, as compounds are
 * that name a subject. Equal ones stand in the order of their identifiers.
 */
export function candidatesFor(waiting: Waiting, all: ReadonlyMap<string, Evidence>): readonly Candidate[] {
  const possible = [...all.values()].filter((evidence) => isPossible(evidence, waiting));
  const spread = spreadOf(waiting, possible);
  const dossiersNear = new Set([...waiting.near.keys()].flatMap((id) => partsOfKamerstuk(id)?.dossier ?? []));
  return possible
    .map((evidence) => weighed(evidence, waiting, spread, dossiersNear))
    .filter(({ weight }) => weight >= FLOOR)
    .sort((one, other) => other.weight - one.weight || (one.evidence.id < other.evidence.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
}

function isPossible({ id, written }: Evidence, { except, dossier, number, day }: Waiting): boolean {
  if (except.has(id)) return false;
  if (written !== undefined && day !== undefined && isBefore(day, written)) return false;
  const parts = partsOfKamerstuk(id);
  if (dossier !== undefined && parts?.dossier !== dossier) return false;
  return number === undefined || parts?.number === number;
}

/** With how many publications each word of the place goes, and how many there are. */
interface Spread {
  readonly counts: ReadonlyMap<string, number>;
  readonly of: number;
}

function spreadOf({ words }: Waiting, possible: readonly Evidence[]): Spread {
  const counts = new Map<string, number>();
  for (const word of words.keys()) {
    counts.set(word, possible.filter(({ title, around }) => title.has(word) || around.has(word)).length);
  }
  return { counts, of: possible.length };
}

interface Weighed extends Candidate {
  readonly weight: number;
}

function weighed(evidence: Evidence, waiting: Waiting, spread: Spread, dossiersNear: ReadonlySet<string>): Weighed {
  const reasons: { readonly reason: Reason; readonly weight: number }[] = [];
  const add = (weight: number, reason: Reason): void => {
    reasons.push({ reason, weight });
  };
  const words = [...waiting.words].flatMap(([key, printed]) => {
    const times = Number(evidence.around.has(key)) + 2 * Number(evidence.title.has(key));
    return times === 0 ? [] : [{ printed, weight: Math.min(2, times) * weightOf(key, spread) }];
  });
  if (words.length > 0) {
    const heaviest = words.sort((one, other) => other.weight - one.weight).map(({ printed }) => printed);
    const together = words.reduce((sum, { weight }) => sum + weight, 0);
    add(together, { kind: 'same words', words: heaviest.slice(0, 3) });
  }
  const parts = partsOfKamerstuk(evidence.id);
  if (waiting.number !== undefined) add(PRINTED, { kind: 'same number', number: waiting.number });
  const [day] = waiting.dates.filter((date) => evidence.dates.has(date));
  if (day !== undefined) add(DAY, { kind: 'same day', day });
  const [actorId] = waiting.actors.filter((actor) => evidence.actors.has(actor));
  if (actorId !== undefined) add(PERSON, { kind: 'same person', actorId });
  const near = waiting.near.get(evidence.id);
  if (near !== undefined) add(NEAR, { kind: 'cited near', ...near });
  else if (waiting.dossier !== undefined) add(PRINTED, { kind: 'same dossier', dossier: waiting.dossier });
  else if (parts !== undefined && dossiersNear.has(parts.dossier)) {
    add(DOSSIER, { kind: 'same dossier', dossier: parts.dossier });
  }
  reasons.sort((one, other) => other.weight - one.weight);
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return { evidence, weight, reasons: reasons.map(({ reason }) => reason) };
}

/** A word that goes with a quarter of the publications or more tells them hardly apart, unless there are few. */
function weightOf(key: string, { counts, of }: Spread): number {
  const rare = (counts.get(key) ?? 0) <= Math.max(2, of / 4);
  return (rare ? 1 : 0.25) * (key.length >= LONG ? 1.5 : 1);
}

const LONG = 10;
