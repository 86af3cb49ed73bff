import type { BackReference, Citation } from '../citations/model';
import { covers } from '../text/span';
import type { Antecedent, Footnote, ResolvedBackReference } from './model';

/** What stands in a note that a later one may take over. */
interface NoteSources {
  readonly note: Footnote;
  readonly items: readonly (Citation | BackReference)[];
}

/** What a reference comes down to, with the page it names. */
interface Reached {
  readonly antecedent: Antecedent;
  readonly identity?: string;
}

/**
 * Resolves back-references in one pass, in the order of the text. *Idem* and its kin take over the one source of the
 * note right before, or what stands before them in their own note; `zie noot 6` that of the note it names. A note without
 * a source breaks the chain; one with several sources leaves it ambiguous. Never a guess.
 *
 * A page on the back-reference replaces that of its source; *Idem*, *Ibidem* and `t.a.p.` without one keep it.
 */
export function resolveBackReferences(
  backReferences: readonly BackReference[],
  citations: readonly Citation[],
  notes: readonly Footnote[],
): readonly ResolvedBackReference[] {
  const sources = sourcesOf(notes, [...citations, ...backReferences]);
  const reached = new Map<BackReference, Reached>();
  const named = new Map<string, NoteSources>();
  for (const [index, { note, items }] of sources.entries()) {
    for (const [place, item] of items.entries()) {
      if (item.kind !== 'backReference') continue;
      const own = items.slice(0, place);
      const before = own.length > 0 ? { items: own.slice(-1) } : sources[index - 1];
      reached.set(item, reach(item, item.form === 'see note' ? named.get(item.note?.value ?? '') : before, reached));
    }
    named.set(note.number.value, { note, items });
  }
  return backReferences.map((backReference) => {
    const known = reached.get(backReference) ?? reach(backReference, fromBody(backReference, sources), reached);
    return { ...backReference, antecedent: known.antecedent };
  });
}

/** The note that the body means with `zie noot 6`: none where several have that number, since they start anew on a page. */
function fromBody(backReference: BackReference, sources: readonly NoteSources[]): NoteSources | undefined {
  const [only, ...others] = sources.filter(({ note }) => note.number.value === backReference.note?.value);
  return others.length > 0 ? undefined : only;
}

function sourcesOf(notes: readonly Footnote[], items: readonly (Citation | BackReference)[]): readonly NoteSources[] {
  const ordered = [...items].sort((one, other) => one.span.start - other.span.start);
  let next = 0;
  return notes.map((note) => {
    while ((ordered[next]?.span.start ?? Number.POSITIVE_INFINITY) < note.span.start) next++;
    const inNote: (Citation | BackReference)[] = [];
    for (let item = ordered[next]; item !== undefined && covers(note.span, item.span); item = ordered[++next])
      inNote.push(item);
    return { note, items: inNote };
  });
}

function reach(
  backReference: BackReference,
  target: { readonly items: readonly (Citation | BackReference)[] } | undefined,
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
  if (only === undefined) return { antecedent: { status: 'dangling', why: 'note without a source' } };
  if (others.length > 0)
    return { antecedent: { status: 'ambiguous', citations: sources.map((source) => source.span.start) } };
  if (only.kind === 'citation')
    return resolved(only.span.start, [], own ?? kept(backReference, only.pages?.value), only.id);
  const before = known.get(only);
  if (before === undefined || before.antecedent.status !== 'resolved') {
    return before ?? { antecedent: { status: 'dangling', why: 'note without a source' } };
  }
  const { citation, through, pages } = before.antecedent;
  return resolved(citation, [only.span.start, ...through], own ?? kept(backReference, pages), before.identity);
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
