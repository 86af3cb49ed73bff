import { annotatorKey } from '../annotations/files/sidecarPath';
import type { AnnotatedText } from '../annotations/followed';
import { areNamesakes } from '../annotations/samePerson';
import type { Shown } from '../features/annotations/shown';
import type { ShownAnnotation, ShownCandidate } from './annotationRequests';
import { rangeOf } from './positions';

/** An annotation as the client gets it; `asking` is the name of the person at the editor. */
export function protocolAnnotation(
  { placed, code, label, colour, spans, words, statement }: Shown,
  { text, files }: AnnotatedText,
  lines: readonly number[],
  asking: string,
): ShownAnnotation {
  const { stored, now, file } = placed;
  const key = files.find(({ uri }) => uri === file)?.annotator ?? '';
  const { body, note, created, modified } = stored;
  const candidates = now.anchorings.flatMap((anchoring, piece): readonly ShownCandidate[] =>
    anchoring.status === 'found'
      ? []
      : anchoring.candidates.map(({ span, likeness }) => ({
          piece,
          range: rangeOf(lines, span),
          words: text.slice(span.start, span.end).replace(/\s+/g, ' '),
          likeness,
        })),
  );
  return {
    id: stored.id,
    file,
    annotator: stored.creator?.name ?? key,
    own: asking !== '' && key === annotatorKey(asking) && !areNamesakes(stored.creator?.name ?? asking, asking),
    motivation: body.motivation,
    code,
    label,
    colour,
    ranges: spans.map((span) => rangeOf(lines, span)),
    status: now.status,
    words,
    ...((body.motivation === 'commenting' || body.motivation === 'questioning') && { text: body.text }),
    ...(body.motivation === 'questioning' && { state: body.state }),
    ...(body.motivation === 'questioning' && body.answer !== undefined && { answer: body.answer }),
    ...(note !== undefined && { note }),
    ...(statement && { statement }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
    candidates,
  };
}
