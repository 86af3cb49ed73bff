import type { Document } from '../document/model';
import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import type { Question } from './question';
import { type Section, sectionsOf } from './sections';

/** A stretch over more than one line that a reader can fold away. */
export interface Fold {
  readonly kind: 'section' | 'notes' | 'quotation';
  readonly span: Span;
}

/** What can be folded: the parts of the outline, notes by page, and long quotations; only where more than one line is hidden. */
export async function folding({ document }: Question): Promise<readonly Fold[]> {
  const parts = sectionsOf(document).flatMap(foldsOf);
  const quotations = document.mentions
    .filter((mention) => mention.kind === 'quotation' && mention.form === 'direct')
    .map(({ span }): Fold => ({ kind: 'quotation', span }));
  return [
    ...parts.filter(({ span }) => hiddenLines(document, span) > 0),
    ...quotations.filter(({ span }) => hiddenLines(document, span) >= LONG_QUOTATION),
  ].sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
}

function foldsOf({ kind, span, children }: Section): readonly Fold[] {
  const fold: Fold = { kind: kind === 'notes' || kind === 'note' ? 'notes' : 'section', span };
  return [fold, ...children.flatMap(foldsOf)];
}

/** How many lines of a quotation must be hidden for it to be worth folding: one of two lines reads as quickly. */
const LONG_QUOTATION = 2;

/** The lines behind the first, which stays. */
function hiddenLines({ lines }: Document, { start, end }: Span): number {
  return lineAt(lines, Math.max(start, end - 1)) - lineAt(lines, start);
}
