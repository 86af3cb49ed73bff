import type { Actor, Register } from '../../actors/model';
import type { AnnotatedText } from '../../annotations/followed';
import type { Statement } from '../../annotations/model';
import { statementAt } from '../../annotations/statements';
import type { Document } from '../../document/model';
import type { Span } from '../../text/span';

/** What the fields of a statement can be filled in with. */
export interface StatementToFill {
  readonly fields: Statement;
  readonly actors: readonly Actor[];
}

/**
 * The fields that a statement has or, where it has none yet, those that the text tells; and the actors that the text certainly
 * names, the nearest to the statement first. Nothing of an annotation that is no code, or isn't found in the text.
 */
export function statementToFill(
  { placed }: AnnotatedText,
  id: string,
  document: Document,
  register: Register,
): StatementToFill | undefined {
  const now = placed.find(({ stored }) => stored.id === id)?.now;
  if (now?.status !== 'found' || now.annotation.body.motivation !== 'tagging') return undefined;
  const { body, target } = now.annotation;
  const spans = target.pieces.map(({ span }) => span);
  const fields = body.statement ?? statementAt(document, spans, register);
  const named = [fields.speaker, fields.organisation, fields.concept, ...nearestActors(document, spans)];
  const ids = new Set(named.flatMap((actor) => actor ?? []));
  return { fields, actors: [...ids].flatMap((actor) => register.get(actor) ?? []) };
}

function nearestActors({ mentions }: Document, spans: readonly Span[]): readonly string[] {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return mentions
    .flatMap((mention) =>
      mention.kind === 'actor' && mention.reading.status === 'certain'
        ? [{ id: mention.reading.actorId, far: Math.max(start - mention.span.end, mention.span.start - end, 0) }]
        : [],
    )
    .sort((one, other) => one.far - other.far)
    .map(({ id }) => id);
}
