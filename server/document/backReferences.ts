import type { BackReference, Citation } from '../citations/model';
import { isRelative } from '../citations/relativeReference';
import { covers } from '../text/span';
import type { Antecedent, Footnote, ResolvedBackReference } from './model';

/** What stands in a note that a later one may take over. */
interface NoteSources {
  readonly note: Footnote;
  readonly items: readonly (Citation | BackReference)[];
  /** Why nothing can be taken over from it where there are no items. */
  readonly without: 'note without a source' | 'source not known here';
}

/** What a reference comes down to, with the page it names. */
interface Reached {
  readonly antecedent: Antecedent;
  readonly identity?: string;
}

/**
 * Resolves back-references in the order of the text. *Idem* and its kin take over the one source of the
 * note right before, or what stands before them in their own note; `zie noot 6` that of the note it names. A note without
 * a source breaks the chain; one with several sources leaves it ambiguous. Never a guess.
 *
 * A page on the back-reference replaces that of its source; *Idem*, *Ibidem* and `t.a.p.` without one keep it.
 *
 * A relative reference that is resolved (`stuk nr. 34`) is a source like a citation; one that isn't is none.
 *
 * Of a note without a source `namesOther` tells whether it names one that isn't read here, such as literature.
 */
export function resolveBackReferences(
  backReferences: readonly BackReference[],
  citations: readonly Citation[],
  notes: readonly Footnote[],
  relative: readonly ResolvedBackReference[],
  namesOther: (note: Footnote) => boolean,
): readonly ResolvedBackReference[] {
  const certain = relative.filter(isSource);
  const citationAt = new Map(citations.map((citation) => [citation.span.start, citation]));
  const reached = new Map<BackReference, Reached>(
    certain.map((reference) => [reference, reachedBy(reference, citationAt)]),
  );
  const sources = sourcesOf(notes, [...citations, ...backReferences, ...certain], reached, namesOther);
  const onlyNamed = onlyNotes(sources);
  for (let pass = 0; pass < PASSES; pass++) resolveInOrder(sources, onlyNamed, reached);
  return backReferences.map((backReference) => {
    const known = reached.get(backReference) ?? reach(backReference, onlyNamed.get(numberOf(backReference)), reached);
    return { ...backReference, antecedent: known.antecedent };
  });
}

/** The first pass leaves open what names a note further on (`zie noot 9` in note 3); the second knows that note. */
const PASSES = 2;

function resolveInOrder(
  sources: readonly NoteSources[],
  onlyNamed: ReadonlyMap<string, NoteSources>,
  reached: Map<BackReference, Reached>,
): void {
  const named = new Map<string, NoteSources>();
  for (const [index, source] of sources.entries()) {
    for (const [place, item] of source.items.entries()) {
      if (item.kind !== 'backReference' || isRelative(item)) continue;
      const own = place > 0 ? { items: source.items.slice(place - 1, place) } : sources[index - 1];
      const meant = named.get(numberOf(item)) ?? onlyNamed.get(numberOf(item));
      reached.set(item, reach(item, item.form === 'see note' ? meant : own, reached));
    }
    named.set(source.note.number.value, source);
  }
}

function numberOf({ note }: BackReference): string {
  return note?.value ?? '';
}

/** The notes by their numbers, without those that several have since the numbers start anew on a page. */
function onlyNotes(sources: readonly NoteSources[]): ReadonlyMap<string, NoteSources> {
  const only = new Map<string, NoteSources>();
  const several = new Set<string>();
  for (const source of sources) {
    const number = source.note.number.value;
    if (only.has(number)) several.add(number);
    else only.set(number, source);
  }
  for (const number of several) only.delete(number);
  return only;
}

/** Whether a relative reference names one publication: a dossier is many. */
function isSource({ form, antecedent }: ResolvedBackReference): boolean {
  const isPublication = form === 'numbered paper' || form === 'dated letter';
  return isPublication && (antecedent.status === 'resolved' || antecedent.status === 'completed');
}

function reachedBy({ antecedent }: ResolvedBackReference, citationAt: ReadonlyMap<number, Citation>): Reached {
  const printed = antecedent.status === 'resolved' ? citationAt.get(antecedent.citation) : undefined;
  const id = antecedent.status === 'completed' ? antecedent.citation.id : printed?.id;
  return { antecedent, ...(id !== undefined && { identity: id }) };
}

function sourcesOf(
  notes: readonly Footnote[],
  items: readonly (Citation | BackReference)[],
  known: ReadonlyMap<BackReference, Reached>,
  namesOther: (note: Footnote) => boolean,
): readonly NoteSources[] {
  const ordered = [...items].sort((one, other) => one.span.start - other.span.start);
  let next = 0;
  return notes.map((note) => {
    while ((ordered[next]?.span.start ?? Number.POSITIVE_INFINITY) < note.span.start) next++;
    const inNote: (Citation | BackReference)[] = [];
    for (let item = ordered[next]; item !== undefined && covers(note.span, item.span); item = ordered[++next])
      inNote.push(item);
    const cited = new Set(inNote.flatMap((item) => (item.kind === 'citation' ? (item.id ?? []) : [])));
    // A letter that is cited in the same note is not another source.
    const items = inNote.filter((item) => item.kind === 'citation' || !cited.has(known.get(item)?.identity ?? ''));
    const isOther = items.length === 0 && namesOther(note);
    return { note, items, without: isOther ? 'source not known here' : 'note without a source' };
  });
}

function reach(
  backReference: BackReference,
  target: (Partial<NoteSources> & Pick<NoteSources, 'items'>) | undefined,
  known: ReadonlyMap<BackReference, Reached>,
): Reached {
  const own = backReference.pages?.value;
  if (target === undefined) {
    return {
      antecedent: { status: 'dangling', why: backReference.form === 'see note' ? 'no such note' : 'first note' },
    };
  }
  const sources = different(target.items, known);
  const [only, ...others] = sources;
  if (only === undefined) return { antecedent: { status: 'dangling', why: target.without ?? 'note without a source' } };
  if (others.length > 0)
    return { antecedent: { status: 'ambiguous', citations: sources.map((source) => source.span.start) } };
  if (only.kind === 'citation')
    return resolved(only.span.start, [], own ?? kept(backReference, only.pages?.value), only.id);
  const before = known.get(only);
  if (before?.antecedent.status === 'completed') return completedAt(before.antecedent, backReference, before.identity);
  if (before?.antecedent.status === 'ambiguous') return before;
  if (before?.antecedent.status === 'dangling' && before.antecedent.why === 'source not known here') return before;
  // What leads nowhere is no source either, whatever the reason is.
  if (before?.antecedent.status !== 'resolved')
    return { antecedent: { status: 'dangling', why: 'note without a source' } };
  const { citation, through, pages } = before.antecedent;
  return resolved(citation, [only.span.start, ...through], own ?? kept(backReference, pages), before.identity);
}

/** The same paper, at the page that is named now. */
function completedAt(
  antecedent: Extract<Antecedent, { readonly status: 'completed' }>,
  backReference: BackReference,
  identity: string | undefined,
): Reached {
  const { pages: before, ...citation } = antecedent.citation;
  const pages = backReference.pages ?? (kept(backReference, before?.value) === undefined ? undefined : before);
  return {
    antecedent: { ...antecedent, citation: pages === undefined ? citation : { ...citation, pages } },
    ...(identity !== undefined && { identity }),
  };
}

function kept(backReference: BackReference, pages: string | undefined): string | undefined {
  switch (backReference.form) {
    case 'idem':
    case 'ibidem':
    case 'loco citato':
      return pages;
    case 'opus citatum':
    case 'see note':
    case 'numbered paper':
    case 'this dossier':
    case 'earlier letter':
    case 'dated letter':
      return undefined;
  }
}

function resolved(
  citation: number,
  through: readonly number[],
  pages: string | undefined,
  identity: string | undefined,
): Reached {
  return {
    antecedent: { status: 'resolved', citation, through, ...(pages !== undefined && { pages }) },
    ...(identity !== undefined && { identity }),
  };
}

/** The sources of a note, each publication once. */
function different(
  items: readonly (Citation | BackReference)[],
  known: ReadonlyMap<BackReference, Reached>,
): readonly (Citation | BackReference)[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const identity = item.kind === 'citation' ? item.id : known.get(item)?.identity;
    if (identity === undefined) return true;
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
  });
}
