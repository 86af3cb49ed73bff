import { dossierId } from '../citations/identifier';
import { kamerstukCitation } from '../citations/kamerstukCitation';
import type { BackReference, Citation, Part } from '../citations/model';
import type { RelativeForm } from '../citations/relativeReference';
import { lastAt } from '../text/search';
import { sentenceAt } from '../text/sentence';
import { byPlace, firstFrom, type Span } from '../text/span';
import type { Antecedent, DateMention, Footnote, FootnoteMark, ResolvedBackReference } from './model';

type RelativeReference = BackReference & { readonly form: RelativeForm };

/** What the document shows that a relative reference can mean. */
interface Surroundings {
  readonly text: string;
  /** The publication that the document is, and where it says so if it does. */
  readonly own: { readonly id: string; readonly span?: Span } | undefined;
  readonly citations: readonly Citation[];
  readonly dates: readonly DateMention[];
  readonly marks: readonly FootnoteMark[];
  readonly footnotes: readonly Footnote[];
}

/**
 * Resolves references that only the text around them completes, where exactly one reading is possible; every other one is left
 * open. In the order of the text.
 *
 * - `stuk nr. 34` is the paper that the text introduces with that number (`Zij krijgt nr. 34 (31 700)`), else number 34 of the
 *   document's own dossier, or of the only dossier that it names as such. Where these disagree it stays open.
 * - `dit dossier` is the document's own.
 * - `de brief van 24 april jl.` is what is cited directly behind a letter of that day (`de brief van 24 april 2020 (Kamerstuk
 *   25 295, nr. 200)`), or is all that its own note cites; `bovengenoemde brief` is the only letter named before it.
 */
export function resolveRelativeReferences(
  references: readonly RelativeReference[],
  surroundings: Surroundings,
): readonly ResolvedBackReference[] {
  if (references.length === 0) return [];
  const { text } = surroundings;
  const citations = [...surroundings.citations].sort(byPlace);
  const own = surroundings.own && ownDossier(surroundings.own);
  const papers = papersByNumber(citations);
  const named = own === undefined ? onlyDossier(citations) : undefined;
  const inOwnNote = sourceInOwnNote(citations, surroundings);
  const citedAs = (reference: RelativeReference) => inOwnNote(reference) ?? citedBehind(reference, citations, text);
  const letters = lettersOf(references, citedAs, surroundings);
  const letterBefore = onlyLetterBefore(letters, lettersByCitation(citations, text));
  return references.map((reference) => ({ ...reference, antecedent: antecedentOf(reference) }));

  function antecedentOf(reference: RelativeReference): Antecedent {
    switch (reference.form) {
      case 'numbered paper':
        return isOfAnother(reference, citations, own ?? named, text) ? OPEN : paperMeant(reference, papers, own, named);
      case 'this dossier':
        return own === undefined
          ? OPEN
          : { status: 'completed', citation: dossierCitation(reference, own), from: 'own dossier' };
      case 'dated letter':
        return citationOf(letters.has(reference) ? letters.get(reference)?.cited : inOwnNote(reference));
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
function ownDossier({ id, span = NOWHERE }: { readonly id: string; readonly span?: Span }): Part | undefined {
  const value = /^kst-(?:\d{8}-)?(.+)-[^-]+$/.exec(id)?.[1];
  return value === undefined ? undefined : { value, span };
}

/** Where the text doesn't say what it is, only its file does or a person. */
const NOWHERE: Span = { start: 0, end: 0 };

/** The only dossier that the text names, if it names it as a dossier: a paper of it may be cited for any other reason. */
function onlyDossier(citations: readonly Citation[]): Part | undefined {
  const named = citations.filter((citation) => citation.type === 'kamerstuk' || citation.type === 'dossier');
  const first = named.find(({ type }) => type === 'dossier')?.dossier;
  return named.every(({ dossier }) => dossier.value === first?.value) ? first : undefined;
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

/** Whether the sentence names another dossier: `de motie op stuk nr. 12 bij de begroting van Financiën (35 570 IX)`. */
function isOfAnother(
  { span }: RelativeReference,
  citations: readonly Citation[],
  dossier: Part | undefined,
  text: string,
): boolean {
  if (dossier === undefined) return false;
  const sentence = sentenceAt(text, span.start);
  for (let index = firstFrom(citations, sentence.start); index < citations.length; index++) {
    const citation = citations[index];
    if (citation === undefined || citation.span.start >= sentence.end) return false;
    if (citation.type === 'dossier' && citation.dossier.value !== dossier.value) return true;
  }
  return false;
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
  citedAs: (reference: RelativeReference) => Citation | undefined,
  { dates, text }: Surroundings,
): ReadonlyMap<RelativeReference, Letter> {
  const valueAt = new Map(dates.map(({ span, value }) => [span.start, value]));
  const days = references.flatMap((reference) => {
    const value = reference.day && valueAt.get(reference.day.span.start);
    return value === undefined ? [] : [{ reference, value }];
  });
  const citedOf = new Map<string, { readonly writer: string; readonly citation: Citation }[]>();
  for (const { reference, value } of days) {
    const citation = citedAs(reference);
    if (citation === undefined) continue;
    const known = citedOf.get(value);
    const cited = { writer: writerOf(reference, text), citation };
    if (known) known.push(cited);
    else citedOf.set(value, [cited]);
  }
  return new Map(
    days.map(({ reference, value }) => {
      const writer = writerOf(reference, text);
      const possible = (citedOf.get(value) ?? []).filter((cited) => mayBeOne(writer, cited.writer));
      return [reference, { day: value, cited: onlyOne(possible.map(({ citation }) => citation)) }];
    }),
  );
}

/** Whose letter it is as far as the words say: `mijn brief` and `uw brief` of one day are two letters. */
function writerOf({ span }: RelativeReference, text: string): string {
  const first = /^\p{L}+/u.exec(text.slice(span.start, span.start + 8))?.[0].toLowerCase() ?? '';
  return WRITERS.get(first) ?? '';
}

const WRITERS: ReadonlyMap<string, string> = new Map([
  ['mijn', 'mine'],
  ['onze', 'mine'],
  ['uw', 'yours'],
  ['zijn', 'theirs'],
  ['haar', 'theirs'],
  ['hun', 'theirs'],
]);

function mayBeOne(writer: string, other: string): boolean {
  return writer === '' || other === '' || writer === other;
}

function onlyOne(citations: readonly Citation[]): Citation | undefined {
  const [first, ...others] = citations;
  return others.every(({ id }) => id === first?.id) ? first : undefined;
}

/** What may stand between a letter and the citation that is that letter: a mark, a comma, a bracket. */
const NEXT_TO = /^\d{0,2},?\s{0,2}[([]?(?:zie )?$/;

/** Tells of a letter what the note that it calls consists of. */
function sourceInOwnNote(
  citations: readonly Citation[],
  { text, marks, footnotes }: Surroundings,
): (reference: RelativeReference) => Citation | undefined {
  const markAt = new Map(marks.map((mark) => [mark.span.start, mark]));
  const noteAt = new Map(footnotes.map((note) => [note.span.start, note]));
  return (reference) => {
    const note = noteAt.get(markAt.get(reference.span.end)?.footnote ?? -1);
    return note && onlySourceOf(note, citations, text);
  };
}

/** The citation of a letter that a note consists of, `Zie` before it or not. */
function onlySourceOf({ body }: Footnote, citations: readonly Citation[], text: string): Citation | undefined {
  const only = citations[firstFrom(citations, body.start)];
  if (only?.id === undefined || !isLetter(only) || only.span.end > body.end) return undefined;
  const before = text.slice(body.start, only.span.start).trim().toLowerCase();
  const behind = text.slice(only.span.end, body.end).trim();
  return ['', 'zie'].includes(before) && ['', '.'].includes(behind) ? only : undefined;
}

function citedBehind({ span }: RelativeReference, citations: readonly Citation[], text: string): Citation | undefined {
  const next = citations[firstFrom(citations, span.end)];
  if (next?.id === undefined || !isLetter(next) || next.span.start - span.end > 12) return undefined;
  return NEXT_TO.test(text.slice(span.end, next.span.start)) ? next : undefined;
}

/** Whether a letter can be published as what is cited. */
function isLetter({ type, attachment }: Citation): boolean {
  return attachment === undefined && (type === 'kamerstuk' || type === 'tk-document' || type === 'publication-id');
}

/** The letters that are named by their citation alone: `de brief (Kamerstuk 25 295, nr. 200)`. */
function lettersByCitation(citations: readonly Citation[], text: string): readonly Citation[] {
  return citations.filter(
    (citation) =>
      citation.id !== undefined &&
      isLetter(citation) &&
      LETTER_BEFORE.test(text.slice(Math.max(0, citation.span.start - 20), citation.span.start)),
  );
}

const LETTER_BEFORE = /(?:^|\P{L})(?:kamer)?brief[ \t\r\n][([](?:zie )?$/iu;

/** Tells of an offset which letter is named before it, if it is the only one; and what is cited as that letter. */
function onlyLetterBefore(
  letters: ReadonlyMap<RelativeReference, Letter>,
  byCitation: readonly Citation[],
): (offset: number) => Citation | undefined {
  const named = [
    ...[...letters].map(([{ span }, { day, cited }]) => ({ start: span.start, key: cited?.id ?? day, cited })),
    ...byCitation.map((cited) => ({ start: cited.span.start, key: cited.id, cited })),
  ].sort((one, other) => one.start - other.start);
  const [first] = named;
  if (first === undefined) return () => undefined;
  const second = named.find(({ key }) => key !== first.key)?.start ?? Number.POSITIVE_INFINITY;
  return (offset) => (first.start < offset && offset < second ? first.cited : undefined);
}
