import { allCodes, type Codebook } from '../codebook/model';
import { type PatternFinder, patternFinder } from '../codebook/patterns';
import { flowWithoutMarks, marksIn } from '../readable';
import type { Offer } from './model';
import type { Suggestable } from './offers';

/**
 * Each place where the words of a code's own patterns stand, as they are read: over line ends and pages, but in one paragraph, note
 * or heading, without the marks of notes, and not in running feet.
 */
export function patternOffers({ document, codebook }: Suggestable): readonly Offer[] {
  const sought = codebook === undefined ? [] : soughtIn(codebook);
  if (sought.length === 0) return [];
  const marks = marksIn(document.mentions);
  return document.blocks.flatMap(({ kind, pieces }): readonly Offer[] => {
    if (kind === 'runningFoot') return [];
    const flow = flowWithoutMarks(document.text, pieces, marks);
    const small = flow.text.toLowerCase();
    return sought.flatMap(({ find, body, reason }) =>
      find(flow.text, small).map((span): Offer => ({ kind: 'pattern', span: flow.toSource(span), body, reason })),
    );
  });
}

interface Sought extends Pick<Offer, 'body' | 'reason'> {
  readonly find: PatternFinder;
}

function soughtIn(codebook: Codebook): readonly Sought[] {
  return allCodes(codebook).flatMap(({ code: { id, isGroup, patterns = [] } }) =>
    isGroup
      ? []
      : patterns.flatMap((pattern): readonly Sought[] => {
          const find = patternFinder(pattern);
          const reason = { nl: `patroon “${pattern}”`, en: `pattern “${pattern}”` };
          return find === undefined ? [] : [{ find, body: { motivation: 'tagging', code: id }, reason }];
        }),
  );
}
