import type { Actor, ActorMention, Register } from '../../actors/model';
import type { AnnotatedText } from '../../annotations/followed';
import type { Statement } from '../../annotations/model';
import { organisationAt, statementAt } from '../../annotations/statements';
import type { Document } from '../../document/model';
import type { Span } from '../../text/span';

/** What the fields of a statement can be filled in with. */
export interface StatementToFill {
  readonly fields: Statement;
  readonly actors: readonly ActorToName[];
}

/** An actor that a field can have and, of a person, for whom the text says that they speak. */
export interface ActorToName {
  readonly actor: Actor;
  readonly organisation?: string;
}

/**
 * The fields that a statement has or, where it has none yet, those that the text tells; and the actors that the text certainly
 * names, the nearest to the statement first. Nothing of an annotation that is no code, or isn't found in the text.
 */
export function statementToFill(
  { placed }: AnnotatedText,
  annotation: string,
  document: Document,
  register: Register,
): StatementToFill | undefined {
  const now = placed.find(({ stored }) => stored.id === annotation)?.now;
  if (now?.status !== 'found' || now.annotation.body.motivation !== 'tagging') return undefined;
  const { body, target } = now.annotation;
  const spans = target.pieces.map(({ span }) => span);
  const fields = body.statement ?? statementAt(document, spans, register);
  const near = nearestActors(document, spans);
  const named = [fields.speaker, fields.organisation, fields.concept, ...near.map(idOf)];
  const ids = new Set(named.flatMap((actor) => actor ?? []));
  const speaksFor = (actor: string): string | undefined => {
    const mention = near.find((one) => idOf(one) === actor);
    return mention && organisationAt(document, mention, register);
  };
  const actors = [...ids].flatMap((id): readonly ActorToName[] => {
    const actor = register.get(id);
    const organisation = speaksFor(id);
    return actor === undefined ? [] : [{ actor, ...(organisation !== undefined && { organisation }) }];
  });
  return { fields, actors };
}

function nearestActors({ mentions }: Document, spans: readonly Span[]): readonly ActorMention[] {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return mentions
    .flatMap((mention) =>
      mention.kind === 'actor' && mention.reading.status === 'certain'
        ? [{ mention, far: Math.max(start - mention.span.end, mention.span.start - end, 0) }]
        : [],
    )
    .sort((one, other) => one.far - other.far)
    .map(({ mention }) => mention);
}

function idOf({ reading }: ActorMention): string | undefined {
  return reading.status === 'certain' ? reading.actorId : undefined;
}
