import { mapSpans } from '../text/span';
import type { Layout } from './layout';
import type { Identity } from './model';

/**
 * The publication that a text is itself, as its running feet or its colophon say: the first of them that names one whole.
 * Nothing where none does.
 */
export function identityOf(layout: Layout): Identity | undefined {
  const lines = layout.lines.flatMap(({ furniture, span }) => {
    if (furniture === undefined || furniture.kind === 'pageNumber' || furniture.identity === undefined) return [];
    const shift = span.start + furniture.at;
    return [mapSpans(furniture.identity, ({ start, end }) => ({ start: start + shift, end: end + shift }))];
  });
  const first = lines.find(({ id }) => id !== undefined);
  if (first?.id === undefined) return undefined;
  const { span, id, chamber, session } = first;
  return {
    kind: 'identity',
    span,
    id,
    ...(chamber && { chamber }),
    ...(session && { session }),
    feet: lines.filter((line) => line.id === id).map((line) => line.span),
  };
}
