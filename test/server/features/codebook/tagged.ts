import type { Annotation } from '../../../../server/annotations/model';

/** An annotation with a code in a text; where in it doesn't matter here. */
export function tagged(code: string, source: string): Annotation {
  const span = { start: 0, end: 2 };
  const piece = { span, quote: { exact: 'Ik', prefix: '', suffix: ' zeg toe' } };
  return {
    id: `urn:uuid:${code}-${source}`,
    target: { source, pieces: [piece] },
    body: { motivation: 'tagging', code },
  };
}
