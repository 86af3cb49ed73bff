import type { Annotation } from '../model';
import type { Code, Own } from './model';

/** The codes of a codebook, and those that annotations have and the codebook hasn't, with their identifier for a name. */
export function withUsed(codes: readonly Code[], used: readonly string[]): readonly Code[] {
  const known = new Set(codes.map(({ id }) => id));
  return [...codes, ...[...new Set(used)].filter((id) => !known.has(id)).map((id) => ({ id, name: id }))];
}

/** The codes of imported annotations that the user's own codebook hasn't, of a format that knows no codebook. */
export function unknownCodes(annotations: readonly Annotation[], own: Own): readonly Code[] {
  const used = annotations.flatMap(({ body }) => (body.motivation === 'tagging' ? [body.code] : []));
  return withUsed(own.codes, used).slice(own.codes.length);
}
