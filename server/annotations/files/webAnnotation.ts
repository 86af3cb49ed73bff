import type { CodePoints } from '../codePoints';
import type { Annotation, Annotator, Body, Piece, Statement, Target } from '../model';
import { isObject, type Json, type JsonObject } from './json';

/**
 * An annotation in the form of the W3C Web Annotation Data Model (Recommendation, 23 February 2017), and back. Positions are
 * code points there (§ 4.2.5) and UTF-16 code units here; a target of several pieces is one `SpecificResource` for each.
 */

/** What is around an annotation: where its file stands, and the units of the texts that it is about. */
export interface Surroundings {
  /**
   * The path of the text, from the root of the corpus, whose annotations the file holds; empty where the file stands at the
   * root.
   */
  readonly textPath: string;
  /** The units of a text by its path; those of a text without any character beyond U+FFFF where it can't be read. */
  readonly pointsOf: (source: string) => CodePoints;
}

/** The first lines of every file: what the terms mean that the W3C vocabulary doesn't have. */
export const CONTEXT: Json = [
  'http://www.w3.org/ns/anno.jsonld',
  { '@vocab': 'urn:bronwijzer:', actor: 'urn:bronwijzer:actor:', publication: 'urn:bronwijzer:publication:' },
];

/** The properties of an annotation that Bronwijzer writes: all others are those of other programs. */
export const OWN_PROPERTIES: readonly string[] = [
  ...['id', 'type', 'motivation', 'creator', 'created', 'modified', 'body', 'target'],
];

/** The annotation as JSON, its properties always in the same order. */
export function toWebAnnotation(annotation: Annotation, around: Surroundings): JsonObject {
  const { id, creator, created, modified, body, note } = annotation;
  const targets = resourcesOf(annotation.target, around);
  const [onlyTarget] = targets;
  return {
    id,
    type: 'Annotation',
    motivation: body.motivation,
    ...(creator && { creator: { ...(creator.id && { id: creator.id }), type: 'Person', name: creator.name } }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
    body: [...bodiesOf(body, around), ...(note === undefined ? [] : [textual('describing', note)])],
    target: targets.length === 1 && onlyTarget !== undefined ? onlyTarget : targets,
  };
}

/** The annotation that a JSON value is; nothing for one that says something Bronwijzer has no words for. */
export function fromWebAnnotation(value: Json, around: Surroundings): Annotation | undefined {
  if (!isObject(value) || value.type !== 'Annotation' || typeof value.id !== 'string') return undefined;
  const bodies = listOf(value.body);
  const body = bodyOf(value.motivation, bodies, around);
  const target = targetOf(listOf(value.target), around, ownPath);
  if (body === undefined || target === undefined) return undefined;
  const creator = annotatorOf(value.creator);
  const note = textOf(bodies, 'describing');
  return {
    id: value.id,
    ...(creator && { creator }),
    ...(typeof value.created === 'string' && { created: value.created }),
    ...(typeof value.modified === 'string' && { modified: value.modified }),
    target,
    body,
    ...(note !== undefined && { note }),
  };
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Json];
}

function textual(purpose: string, value: string): JsonObject {
  return { type: 'TextualBody', purpose, value };
}

function bodiesOf(body: Body, around: Surroundings): readonly JsonObject[] {
  switch (body.motivation) {
    case 'tagging':
      return [{ ...textual('tagging', body.code), ...(body.statement && { statement: { ...body.statement } }) }];
    case 'commenting':
      return [textual('commenting', body.text)];
    case 'questioning': {
      const question = { ...textual('questioning', body.text), state: body.state };
      return body.answer === undefined ? [question] : [question, textual('replying', body.answer)];
    }
    case 'identifying':
      return [{ type: 'SpecificResource', purpose: 'identifying', source: `actor:${body.actor}` }];
    case 'linking':
      if (body.to.kind === 'passage') {
        return resourcesOf(body.to.target, around).map((resource) => ({ ...resource, purpose: 'linking' }));
      }
      return [{ type: 'SpecificResource', purpose: 'linking', source: `publication:${body.to.id}` }];
  }
}

function bodyOf(motivation: Json | undefined, bodies: readonly Json[], around: Surroundings): Body | undefined {
  switch (motivation) {
    case 'tagging': {
      const code = textOf(bodies, 'tagging');
      const written = bodies.find((body) => isObject(body) && body.purpose === 'tagging');
      const statement = isObject(written) ? statementOf(written.statement) : undefined;
      return code === undefined ? undefined : { motivation, code, ...(statement && { statement }) };
    }
    case 'commenting': {
      const text = textOf(bodies, 'commenting');
      return text === undefined ? undefined : { motivation, text };
    }
    case 'questioning': {
      const text = textOf(bodies, 'questioning');
      const written = bodies.find((body) => isObject(body) && body.purpose === 'questioning');
      const answer = textOf(bodies, 'replying');
      if (text === undefined || !isObject(written)) return undefined;
      const state = written.state === 'answered' ? 'answered' : 'open';
      return { motivation, text, state, ...(answer !== undefined && { answer }) };
    }
    case 'identifying': {
      const actor = namedIn(bodies, 'identifying', 'actor:');
      return actor === undefined ? undefined : { motivation, actor };
    }
    case 'linking': {
      const id = namedIn(bodies, 'linking', 'publication:');
      if (id !== undefined) return { motivation, to: { kind: 'publication', id } };
      const passages = bodies.filter((body) => isObject(body) && body.purpose === 'linking');
      const target = targetOf(passages, around);
      return target === undefined ? undefined : { motivation, to: { kind: 'passage', target } };
    }
    default:
      return undefined;
  }
}

function textOf(bodies: readonly Json[], purpose: string): string | undefined {
  for (const body of bodies) {
    if (isObject(body) && body.type === 'TextualBody' && body.purpose === purpose && typeof body.value === 'string')
      return body.value;
  }
  return undefined;
}

function namedIn(bodies: readonly Json[], purpose: string, prefix: string): string | undefined {
  for (const body of bodies) {
    if (!isObject(body) || body.purpose !== purpose || typeof body.source !== 'string') continue;
    if (body.source.startsWith(prefix)) return body.source.slice(prefix.length);
  }
  return undefined;
}

function statementOf(value: Json | undefined): Statement | undefined {
  if (!isObject(value)) return undefined;
  const { speaker, organisation, concept, agrees, date } = value;
  return {
    ...(typeof speaker === 'string' && { speaker }),
    ...(typeof organisation === 'string' && { organisation }),
    ...(typeof concept === 'string' && { concept }),
    ...(typeof agrees === 'boolean' && { agrees }),
    ...(typeof date === 'string' && { date }),
  };
}

function annotatorOf(value: Json | undefined): Annotator | undefined {
  if (!isObject(value) || typeof value.name !== 'string') return undefined;
  return { name: value.name, ...(typeof value.id === 'string' && { id: value.id }) };
}

function resourcesOf({ source, digest, pieces }: Target, around: Surroundings): readonly JsonObject[] {
  const points = around.pointsOf(source);
  return pieces.map(({ span, quote }) => ({
    type: 'SpecificResource',
    source: relativeAddress(source, around.textPath),
    ...(digest !== undefined && { digest }),
    selector: [
      { type: 'TextPositionSelector', start: points.fromUtf16(span.start), end: points.fromUtf16(span.end) },
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    ],
  }));
}

/** All pieces must be of one version of one text; otherwise this is an annotation of another kind. */
function targetOf(
  resources: readonly Json[],
  around: Surroundings,
  otherwise: (address: string, textPath: string) => string | undefined = () => undefined,
): Target | undefined {
  const [first] = resources;
  if (!isObject(first) || typeof first.source !== 'string') return undefined;
  const source = pathOf(first.source, around.textPath) ?? otherwise(first.source, around.textPath);
  if (source === undefined) return undefined;
  const points = around.pointsOf(source);
  const pieces: Piece[] = [];
  for (const resource of resources) {
    const isSameText = isObject(resource) && resource.source === first.source && resource.digest === first.digest;
    const piece = isSameText ? pieceOf(listOf(resource.selector), points) : undefined;
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  const [one, ...others] = pieces;
  const digest = typeof first.digest === 'string' ? { digest: first.digest } : {};
  return one && { source, ...digest, pieces: [one, ...others] };
}

function pieceOf(selectors: readonly Json[], points: CodePoints): Piece | undefined {
  const position = selectors.find((one) => isObject(one) && one.type === 'TextPositionSelector');
  const words = selectors.find((one) => isObject(one) && one.type === 'TextQuoteSelector');
  if (!isObject(position) || !isObject(words) || typeof words.exact !== 'string') return undefined;
  const { start, end } = position;
  if (!isOffset(start) || !isOffset(end) || end < start) return undefined;
  return {
    span: { start: points.toUtf16(start), end: points.toUtf16(end) },
    quote: {
      exact: words.exact,
      prefix: typeof words.prefix === 'string' ? words.prefix : '',
      suffix: typeof words.suffix === 'string' ? words.suffix : '',
    },
  };
}

function isOffset(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The address of a text as seen from the annotations of another: up to the root of the corpus, and down again. */
export function relativeAddress(source: string, textPath: string): string {
  return upFrom(textPath) + source.split('/').map(encodeURIComponent).join('/');
}

/** Nothing for an address that leads anywhere else than into the corpus. */
export function pathOf(address: string, textPath: string): string | undefined {
  const up = upFrom(textPath);
  if (!address.startsWith(up)) return undefined;
  try {
    const names = address.slice(up.length).split('/').map(decodeURIComponent);
    return names.some((name) => name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name))
      ? undefined
      : names.join('/');
  } catch {
    return undefined;
  }
}

/** The own text, where an address that leads out of the corpus ends in its name: the file was moved here from another root. */
function ownPath(address: string, textPath: string): string | undefined {
  if (!address.startsWith('../') || textPath === '') return undefined;
  const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  return name(address) === encodeURIComponent(name(textPath)) ? textPath : undefined;
}

function upFrom(textPath: string): string {
  return textPath === '' ? '' : '../'.repeat(textPath.split('/').length);
}
