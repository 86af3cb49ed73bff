import { dossierId } from '../citations/identifier';
import { kamerstukCitation } from '../citations/kamerstukCitation';
import type { BackReference, Citation, Part } from '../citations/model';
import type { RelativeForm } from '../citations/relativeReference';
import { lastAt } from '../text/search';
import { byPlace, firstFrom } from '../text/span';
import type { Antecedent, DateMention, Identity, ResolvedBackReference } from './model';

type RelativeReference = BackReference & { readonly form: RelativeForm };

/** What the document shows that a relative reference can mean. */
interface Surroundings {
  readonly text: string;
  readonly identity: Identity | undefined;
  readonly citations: readonly Citation[];
  readonly dates: readonly DateMention[];
}

/**
 * Resolves references that only the text around them completes, where exactly one reading is possible; every other one is left
 * open. In the order of the text.
 *
 * - `stuk nr. 34` is the paper that the text introduces with that number (`Zij krijgt nr. 34 (31 700)`), else number 34 of the
 *   document's own dossier, or of the only dossier that it names. Where these disagree it stays open.
 * - `dit dossier` is the document's own.
 * - `de brief van 24 april jl.` is what is cited directly behind a letter of that day (`de brief van 24 april 2020 (Kamerstuk
 *   25 295, nr. 200)`); `bovengenoemde brief` is the only letter named before it.
 */
export function resolveRelativeReferences(
  references: readonly RelativeReference[],
  surroundings: Surroundings,
): readonly ResolvedBackReference[] {
  if (references.length === 0) return [];
  const { identity, text } = surroundings;
  const citations = [...surroundings.citations].sort(byPlace);
  const own = identity && ownDossier(identity);
  const papers = papersByNumber(citations);
  const named = own === undefined ? onlyDossier(citations) : undefined;
  const letters = lettersOf(references, citations, surroundings.dates, text);
  const letterBefore = onlyLetterBefore(letters);
  return references.map((reference) => ({ ...reference, antecedent: antecedentOf(reference) }));

  function antecedentOf(reference: RelativeReference): Antecedent {
    switch (reference.form) {
      case 'numbered paper':
        return paperMeant(reference, papers, own, named);
      case 'this dossier':
        return own === undefined
          ? OPEN
          : { status: 'completed', citation: dossierCitation(reference, own), from: 'own dossier' };
      case 'dated letter':
        return citationOf(letters.get(reference)?.cited);
      case 'earlier letter':
        return citationOf(letterBefore(reference.span.start));
    }
  }
}

const OPEN: Antecedent = { status: 'dangling', why: 'not said here' };

function citationOf(citation: Citation | undefined): Antecedent {
  return citation === undefined ? OPEN : { status: 'resolved', citation: citation.span.start, through: [] };
}

/** The dossier of the publication that the document is: `31700-VI` of `kst-31700-VI-9`. */
function ownDossier({ id, span }: Identity): Part | undefined {
  const value = /^kst-(?:\d{8}-)?(.+)-[^-]+$/.exec(id)?.[1];
  return value === undefined ? undefined : { value, span };
}

/** The dossier that all papers and dossiers cited have in common. */
function onlyDossier(citations: readonly Citation[]): Part | undefined {
  const dossiers = citations.flatMap((citation) =>
    citation.type === 'kamerstuk' || citation.type === 'dossier' ? [citation.dossier] : [],
  );
  const [first, ...others] = dossiers;
  return others.every(({ value }) => value === first?.value) ? first : undefined;
}

type Paper = Extract<Citation, { readonly type: 'kamerstuk' }>;

/**
 * The papers that the text introduces, by their numbers: `Zij krijgt nr. 34 (31 700)`, the number before its dossier. A paper
 * that is cited in any other way may have the same number in another dossier.
 */
function papersByNumber(citations: readonly Citation[]): ReadonlyMap<string, readonly Paper[]> {
  const papers = new Map<string, Paper[]>();
  for (const citation of citations) {
    if (citation.type !== 'kamerstuk' || citation.id === undefined) continue;
    if (citation.dossier.span.start < citation.number.span.start) continue;
    const known = papers.get(citation.number.value);
    if (known) known.push(citation);
    else papers.set(citation.number.value, [citation]);
  }
  return papers;
}

function paperMeant(
  reference: RelativeReference,
  papers: ReadonlyMap<string, readonly Paper[]>,
  own: Part | undefined,
  named: Part | undefined,
): Antecedent {
  const { number } = reference;
  if (number === undefined) return OPEN;
  const cited = papers.get(number.value) ?? [];
  const before = lastAt(cited, reference.span.start, ({ span }) => span.start);
  const dossier = own ?? named;
  const possible = new Set(cited.map((paper) => paper.dossier.value));
  if (own !== undefined) possible.add(own.value);
  if (possible.size > 1) return OPEN;
  if (before !== undefined) return resolvedAt(before, reference);
  if (dossier === undefined) return OPEN;
  const printed = { ...reference, number };
  const citation = kamerstukCitation({ start: reference.span.start, dossier }, printed, reference.span);
  return { status: 'completed', citation, from: own === undefined ? 'only dossier' : 'own dossier' };
}

function resolvedAt(paper: Paper, { pages }: RelativeReference): Antecedent {
  return { status: 'resolved', citation: paper.span.start, through: [], ...(pages && { pages: pages.value }) };
}

function dossierCitation({ span }: RelativeReference, dossier: Part): Citation {
  return { kind: 'citation', type: 'dossier', span, id: dossierId(dossier.value), dossier };
}

/** A letter that is named by its day, and what is cited as that letter. */
interface Letter {
  readonly day: string;
  readonly cited: Citation | undefined;
}

/** The letters by the references that name their day, where that day is certain. */
function lettersOf(
  references: readonly RelativeReference[],
  citations: readonly Citation[],
  dates: readonly DateMention[],
  text: string,
): ReadonlyMap<RelativeReference, Letter> {
  const valueAt = new Map(dates.map(({ span, value }) => [span.start, value]));
  const days = references.flatMap((reference) => {
    const value = reference.day && valueAt.get(reference.day.span.start);
    return value === undefined ? [] : [{ reference, value }];
  });
  const citedOf = new Map<string, Citation[]>();
  for (const { reference, value } of days) {
    const behind = citedBehind(reference, citations, text);
    if (behind === undefined) continue;
    const known = citedOf.get(value);
    if (known) known.push(behind);
    else citedOf.set(value, [behind]);
  }
  return new Map(
    days.map(({ reference, value }) => [reference, { day: value, cited: onlyOne(citedOf.get(value) ?? []) }]),
  );
}

function onlyOne(citations: readonly Citation[]): Citation | undefined {
  const [first, ...others] = citations;
  return others.every(({ id }) => id === first?.id) ? first : undefined;
}

/** What may stand between a letter and the citation that is that letter: a mark, a comma, a bracket. */
const NEXT_TO = /^\d{0,2},?\s{0,2}[([]?(?:zie )?$/;

function citedBehind({ span }: RelativeReference, citations: readonly Citation[], text: string): Citation | undefined {
  const next = citations[firstFrom(citations, span.end)];
  if (next?.id === undefined || !isLetter(next) || next.span.start - span.end > 12) return undefined;
  return NEXT_TO.test(text.slice(span.end, next.span.start)) ? next : undefined;
}

/** Whether a letter can be published as what is cited. */
function isLetter({ type, attachment }: Citation): boolean {
  return attachment === undefined && (type === 'kamerstuk' || type === 'tk-document' || type === 'publication-id');
}

/** Tells of an offset which letter is named before it, if it is the only one; and what is cited as that letter. */
function onlyLetterBefore(letters: ReadonlyMap<RelativeReference, Letter>): (offset: number) => Citation | undefined {
  const named = [...letters].sort(([one], [other]) => one.span.start - other.span.start);
  const [first] = named;
  if (first === undefined) return () => undefined;
  const [{ span }, { day, cited }] = first;
  const second = named.find(([, letter]) => letter.day !== day)?.[0].span.start ?? Number.POSITIVE_INFINITY;
  return (offset) => (span.start < offset && offset < second ? cited : undefined);
}
