import type { AnnotationChange, NewAnnotation } from '../annotations/changes/change';
import type { AnnotatedText } from '../annotations/followed';
import type { Body, Target } from '../annotations/model';
import { pieceAt } from '../annotations/quote';
import { pathFrom } from '../corpus/corpusYaml';
import { canonicalUri } from '../corpus/uris';
import { lineStarts } from '../text/lines';
import type { Span } from '../text/span';
import type { Range, RequestedAnnotation, RequestedBody, RequestedChange } from './annotationRequests';
import { offsetAt } from './positions';
import type { Session } from './session';

/** A change, and the other texts that it leads to, by their paths. */
export interface ChangeIn {
  readonly change: AnnotationChange;
  readonly others: ReadonlyMap<string, string>;
}

/**
 * A change as the client asks for it, with the places as the floors below have them. Nothing where it leads to a passage of a
 * text that can't be read, or isn't in the same corpus.
 */
export async function changeIn(
  annotated: AnnotatedText,
  change: RequestedChange,
  session: Session,
): Promise<ChangeIn | undefined> {
  const others = new Map<string, string>();
  const asked = await askedIn(annotated, change, (to) => passageOf(to, annotated, session, others));
  return asked && { change: asked, others };
}

type RequestedPassage = Extract<Extract<RequestedBody, { motivation: 'linking' }>['to'], { kind: 'passage' }>;
type TargetOf = (to: RequestedPassage) => Promise<Target | undefined>;

async function askedIn(
  annotated: AnnotatedText,
  change: RequestedChange,
  targetOf: TargetOf,
): Promise<AnnotationChange | undefined> {
  const lines = lineStarts(annotated.text);
  const spanOf = (range: Range): Span => spanIn({ text: annotated.text, lines }, range);
  const added = async ({ ranges, body, note }: RequestedAnnotation): Promise<NewAnnotation | undefined> => {
    const said = await bodyOf(body, targetOf);
    return said && { spans: ranges.map(spanOf), body: said, ...(note !== undefined && note !== '' && { note }) };
  };
  switch (change.kind) {
    case 'add': {
      const one = await added(change);
      return one && { kind: 'add', ...one };
    }
    case 'addMany': {
      const items = await Promise.all(change.items.map(added));
      return { kind: 'addMany', items: items.flatMap((item) => item ?? []) };
    }
    case 'reach':
      return { kind: 'reach', id: change.id, spans: change.ranges.map(spanOf) };
    case 'split':
      return { kind: 'split', id: change.id, at: offsetAt({ text: annotated.text, lines }, change.at) };
    case 'place':
      return { kind: 'place', id: change.id, piece: change.piece, span: spanOf(change.range) };
    default:
      return change;
  }
}

async function bodyOf(body: RequestedBody, targetOf: TargetOf): Promise<Body | undefined> {
  if (body.motivation !== 'linking') return body;
  if (body.to.kind === 'publication') return { motivation: 'linking', to: body.to };
  const target = await targetOf(body.to);
  return target && { motivation: 'linking', to: { kind: 'passage', target } };
}

async function passageOf(
  { uri, ranges }: RequestedPassage,
  { root }: AnnotatedText,
  { annotations }: Session,
  others: Map<string, string>,
): Promise<Target | undefined> {
  const other = await annotations.of(canonicalUri(uri));
  const source = other && pathFrom(root, other.uri);
  if (other === undefined || source === undefined || other.root !== root) return undefined;
  others.set(source, other.text);
  const lines = lineStarts(other.text);
  const [first, ...more] = ranges.map((range) => pieceAt(other.text, spanIn({ text: other.text, lines }, range)));
  return first && { source, pieces: [first, ...more] };
}

function spanIn(text: { readonly text: string; readonly lines: readonly number[] }, { start, end }: Range): Span {
  return { start: offsetAt(text, start), end: offsetAt(text, end) };
}
