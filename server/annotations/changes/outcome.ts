import type { Wording } from '../../text/language';
import { changedParts } from '../diff';
import type { Annotation, Piece, Target } from '../model';
import { pieceAt } from '../quote';
import { isSamePerson } from '../samePerson';
import type { Circumstances, Refused } from './change';
import type { Stretches } from './stretches';

/** What becomes of all annotations by one change, before it is looked at as a whole (`applyChange.ts`). */
export type Outcome = { readonly status: 'done'; readonly annotations: readonly Annotation[] } | Refused;

export function done(annotations: readonly Annotation[]): Outcome {
  return { status: 'done', annotations };
}

export function refused(reason: Wording): Refused {
  return { status: 'refused', reason };
}

/** Does something with annotations by their identifiers, in the order in which they are given, if all are there and one's own. */
export function withOwn(
  annotations: readonly Annotation[],
  ids: readonly string[],
  at: Circumstances,
  change: (own: readonly Annotation[]) => Outcome,
): Outcome {
  const wanted = new Set(ids);
  const own = annotations.filter(({ id }) => wanted.has(id));
  if (own.length === 0 || own.length < wanted.size) return refused(NO_LONGER_THERE);
  const foreign = own.find(({ creator }) => creator !== undefined && !isSamePerson(creator, at.creator));
  return foreign?.creator === undefined ? change(own) : refused(OF_ANOTHER(foreign.creator.name));
}

/** Puts what each of some annotations becomes in its place, unless one of them is refused. */
export function alterOwn(
  annotations: readonly Annotation[],
  ids: readonly string[],
  at: Circumstances,
  change: (annotation: Annotation) => Annotation | Refused,
): Outcome {
  return withOwn(annotations, ids, at, (own) => {
    const changed = new Map<string, Annotation>();
    for (const annotation of own) {
      const after = change(annotation);
      if ('status' in after) return after;
      changed.set(annotation.id, altered(annotation, after, at));
    }
    return done(annotations.map((annotation) => changed.get(annotation.id) ?? annotation));
  });
}

/** The same for annotations whose words are known: one that isn't found in the text is refused. */
export function alterFound(
  annotations: readonly Annotation[],
  id: string,
  at: Circumstances,
  change: (annotation: Annotation) => Annotation | Refused,
): Outcome {
  return alterOwn(annotations, [id], at, (annotation) =>
    isFound(annotation, at) ? change(annotation) : refused(NOT_FOUND),
  );
}

/** Whether the places of an annotation are those of its words in the text as it is now. */
export function isFound({ id, target }: Annotation, { path, lost }: Circumstances): boolean {
  return target.source === path && !lost?.has(id);
}

/**
 * An annotation as it was changed, with the moment, and the words that now stand at its places; as it was where nothing has
 * changed. One that isn't found keeps the words that it had: there are no others to find it by.
 */
function altered(before: Annotation, after: Annotation, at: Circumstances): Annotation {
  if (changedParts(before, after).length === 0) return before;
  // What has another target by now has been given its words with it.
  const target = before.target === after.target && isFound(before, at) ? targetOn(spansOf(after), at) : after.target;
  return { ...after, target, modified: at.now };
}

/** A target on stretches of the text as it is now. */
export function targetOn([first, ...others]: Stretches, { text, path, digest }: Circumstances): Target {
  const pieces: readonly [Piece, ...Piece[]] = [pieceAt(text, first), ...others.map((span) => pieceAt(text, span))];
  return { source: path, ...(digest !== undefined && { digest }), pieces };
}

export function spansOf({ target }: Annotation): Stretches {
  const [first, ...others] = target.pieces;
  return [first.span, ...others.map(({ span }) => span)];
}

const NO_LONGER_THERE: Wording = {
  nl: 'Deze annotatie is er niet meer.',
  en: 'This annotation is no longer there.',
};

const OF_ANOTHER = (name: string): Wording => ({
  nl: `Deze annotatie is van ${name}. U kunt alleen uw eigen annotaties veranderen.`,
  en: `This annotation is by ${name}. You can change your own annotations only.`,
});

export const NOT_FOUND: Wording = {
  nl: 'De woorden van deze annotatie zijn niet in de tekst gevonden. Wijs eerst aan waar zij hoort.',
  en: 'The words of this annotation were not found in the text. Point out first where it belongs.',
};

export const NO_WORDS: Wording = {
  nl: 'Hier staat geen tekst. Selecteer de woorden waar het om gaat.',
  en: 'There is no text here. Select the words that it is about.',
};
