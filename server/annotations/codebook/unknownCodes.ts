import type { Annotation } from '../model';
import { type Codebook, codesById } from './model';

/** A code in annotations that the codebook doesn't have, and the annotations that have it. */
export interface UnknownCode {
  readonly code: string;
  readonly annotations: readonly Annotation[];
}

/** The codes of annotations that the codebook doesn't have, in the order in which they come. Former identifiers are known. */
export function unknownCodes(codebook: Codebook, annotations: readonly Annotation[]): readonly UnknownCode[] {
  const known = codesById(codebook);
  const unknown = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    if (annotation.body.motivation !== 'tagging' || known.has(annotation.body.code)) continue;
    const same = unknown.get(annotation.body.code);
    if (same) same.push(annotation);
    else unknown.set(annotation.body.code, [annotation]);
  }
  return [...unknown].map(([code, found]) => ({ code, annotations: found }));
}
