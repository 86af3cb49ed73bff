import type { Placed } from '../../text/span';
import type { CodePoints } from '../codePoints';
import type { Annotation, Body, Piece, Statement, Target } from '../model';
import { pieceAt } from '../quote';

/**
 * An annotation as plain fields, as all formats but Web Annotations need it: what a format has a place of its own for is put
 * there, the rest goes by these names. Everything is in them but the words of the pieces, which the text itself gives again.
 * An empty remark, answer or name counts as none.
 */
export const FIELDS = [
  'id',
  'motivation',
  'code',
  'text',
  'state',
  'answer',
  'publication',
  'passage',
  'passagePieces',
  'passageDigest',
  'actor',
  'speaker',
  'organisation',
  'concept',
  'agrees',
  'date',
  'note',
  'creator',
  'creatorId',
  'created',
  'modified',
  'digest',
] as const;

export type FieldName = (typeof FIELDS)[number];
export type Fields = { readonly [Name in FieldName]?: string };

export function isFieldName(name: string): name is FieldName {
  return FIELDS.some((field) => field === name);
}

/** Whether a moment is a date and time of XML Schema, in which form alone some formats hold one. */
export function isMoment(written: string | undefined): written is string {
  return (
    written !== undefined &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/.test(written) &&
    !Number.isNaN(Date.parse(written))
  );
}

/** A text as a format gives it, and the units in which the format counts it. */
export interface CountedText {
  readonly text: string;
  readonly points: CodePoints;
}

/** The fields of an annotation; `pointsOf` counts another text that it may lead to. None of them is empty. */
export function fieldsOf(annotation: Annotation, pointsOf: (source: string) => CodePoints): Fields {
  const { id, creator, created, modified, body, note, target } = annotation;
  const all: { readonly [Name in FieldName]?: string | undefined } = {
    id,
    motivation: body.motivation,
    ...bodyFields(body, pointsOf),
    note,
    creator: creator?.name,
    creatorId: creator?.id,
    created,
    modified,
    digest: target.digest,
  };
  return Object.fromEntries(
    FIELDS.flatMap((name) => (all[name] === undefined || all[name] === '' ? [] : [[name, all[name]]])),
  );
}

type Loose = { readonly [Name in FieldName]?: string | undefined };

function bodyFields(body: Body, pointsOf: (source: string) => CodePoints): Loose {
  switch (body.motivation) {
    case 'tagging': {
      const { agrees, ...words } = body.statement ?? {};
      return { code: body.code, ...words, agrees: agrees === undefined ? undefined : String(agrees) };
    }
    case 'commenting':
      return { text: body.text };
    case 'questioning':
      return { text: body.text, state: body.state, answer: body.answer };
    case 'identifying':
      return { actor: body.actor };
    case 'linking': {
      if (body.to.kind === 'publication') return { publication: body.to.id };
      const { source, digest, pieces } = body.to.target;
      return { passage: source, passageDigest: digest, passagePieces: writePieces(pieces, pointsOf(source)) };
    }
  }
}

/**
 * The annotation that fields make; nothing where they make none. `textOf` gives another text that it may lead to. A motivation
 * that isn't given follows from the other fields.
 */
export function annotationOf(
  fields: Fields,
  target: Target,
  textOf: (source: string) => CountedText | undefined,
): Annotation | undefined {
  const { id, creator, creatorId, created, modified, note } = fields;
  const body = bodyOf(fields, textOf);
  if (id === undefined || body === undefined) return undefined;
  return {
    id,
    ...(creator !== undefined && { creator: { name: creator, ...(creatorId !== undefined && { id: creatorId }) } }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
    target,
    body,
    ...(note !== undefined && { note }),
  };
}

function bodyOf(fields: Fields, textOf: (source: string) => CountedText | undefined): Body | undefined {
  const motivation = fields.motivation ?? likelyMotivation(fields);
  const { code, text = '', answer, actor, publication } = fields;
  switch (motivation) {
    case 'tagging': {
      const statement = statementOf(fields);
      return code === undefined ? undefined : { motivation, code, ...(statement && { statement }) };
    }
    case 'commenting':
      return { motivation, text };
    case 'questioning': {
      const state = fields.state === 'answered' ? 'answered' : 'open';
      return { motivation, text, state, ...(answer !== undefined && { answer }) };
    }
    case 'identifying':
      return actor === undefined ? undefined : { motivation, actor };
    case 'linking': {
      if (publication !== undefined) return { motivation, to: { kind: 'publication', id: publication } };
      const target = passageOf(fields, textOf);
      return target && { motivation, to: { kind: 'passage', target } };
    }
    default:
      return undefined;
  }
}

function likelyMotivation({ code, actor, publication, passage, state, text }: Fields): string | undefined {
  if (code !== undefined) return 'tagging';
  if (actor !== undefined) return 'identifying';
  if (publication !== undefined || passage !== undefined) return 'linking';
  if (state !== undefined) return 'questioning';
  return text === undefined ? undefined : 'commenting';
}

function statementOf({ speaker, organisation, concept, agrees, date }: Fields): Statement | undefined {
  const statement: Statement = {
    ...(speaker !== undefined && { speaker }),
    ...(organisation !== undefined && { organisation }),
    ...(concept !== undefined && { concept }),
    ...((agrees === 'true' || agrees === 'false') && { agrees: agrees === 'true' }),
    ...(date !== undefined && { date }),
  };
  return Object.keys(statement).length === 0 ? undefined : statement;
}

function passageOf(
  { passage, passagePieces, passageDigest }: Fields,
  textOf: (source: string) => CountedText | undefined,
): Target | undefined {
  const counted = passage === undefined ? undefined : textOf(passage);
  if (passage === undefined || passagePieces === undefined || counted === undefined) return undefined;
  const pieces = readPieces(passagePieces, counted);
  return pieces && { source: passage, ...(passageDigest !== undefined && { digest: passageDigest }), pieces };
}

/** The places of pieces as brat writes them: `0 3;6 9`. */
export function writePieces(pieces: readonly Placed[], points: CodePoints): string {
  return pieces.map(({ span }) => `${points.fromUtf16(span.start)} ${points.fromUtf16(span.end)}`).join(';');
}

/** The pieces at places written so, with their words; nothing where one isn't in the text. */
export function readPieces(written: string, counted: CountedText): readonly [Piece, ...Piece[]] | undefined {
  const pieces: Piece[] = [];
  for (const place of written.split(';')) {
    const [, start, end] = /^(\d{1,15}) (\d{1,15})$/.exec(place) ?? [];
    const piece = pieceBetween(Number(start), Number(end), counted);
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  const [first, ...others] = pieces;
  return first && [first, ...others];
}

/** The piece between two places in the units of a format, with its words; nothing where it isn't in the text. */
export function pieceBetween(start: number, end: number, { text, points }: CountedText): Piece | undefined {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end < start) return undefined;
  const span = { start: points.toUtf16(start), end: points.toUtf16(end) };
  return span.end > text.length ? undefined : pieceAt(text, span);
}
