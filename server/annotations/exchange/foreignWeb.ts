import { codePointsOf } from '../codePoints';
import { isObject, type Json, type JsonObject } from '../files/json';
import { pathOf } from '../files/webAnnotation';
import { pieceAt } from '../quote';
import { guidOf } from './identifiers';

/** A Web Annotation of another program as Bronwijzer writes them. */
export interface ForeignWeb {
  /** One for every tag; none where there is nothing that Bronwijzer has words for. */
  readonly annotations: readonly JsonObject[];
  /** Whether a body of it is left out. */
  readonly isPart: boolean;
}

/**
 * Takes what the Web Annotation Data Model leaves free for one way of saying it: tags and remarks by the purpose of their body or
 * the motivation (§ 3.3.5), a `bodyValue` (§ 3.2.5), and of the selectors (§ 4.2) the words, their place, or the words within
 * another selector. A place alone is counted in the text that is there, words alone are looked for in it. `where` stands in
 * for an identifier that is none.
 */
export function foreignWeb(value: Json, where: string, textOf: (path: string) => string | undefined): ForeignWeb {
  if (!isAnnotation(value)) return { annotations: [], isPart: false };
  const motivations = listOf(value.motivation).map(plainTerm);
  if (motivations.length > 0 && !motivations.some((one) => PURPOSES.has(one)))
    return { annotations: [], isPart: false };
  const bodies = [...listOf(value.body), ...(typeof value.bodyValue === 'string' ? [{ value: value.bodyValue }] : [])];
  const said = bodies.flatMap((body) => saidIn(body, motivations) ?? []);
  const wordsFor = (...purposes: readonly string[]): readonly string[] =>
    said.flatMap(({ purpose, words }) => (purposes.includes(purpose) ? [words] : []));
  const tags = said.filter(({ purpose }) => purpose === 'tagging' || purpose === 'classifying');
  const remarks = wordsFor('commenting', 'describing', 'replying').join('\n\n');
  const common = {
    type: 'Annotation',
    target: listOf(value.target).map((target) => targetIn(target, textOf)),
    ...creatorIn(listOf(value.creator)[0]),
    ...(value.created !== undefined && { created: value.created }),
    ...(value.modified !== undefined && { modified: value.modified }),
  };
  const id = typeof value.id === 'string' ? value.id : where;
  const annotation = ({ purpose: motivation, words, statement }: Said, number: number): JsonObject => ({
    ...common,
    id: number === 0 && isAddress(id) ? id : `urn:uuid:${guidOf('w3c', where, id, String(number))}`,
    motivation,
    body: [
      { type: 'TextualBody', purpose: motivation, value: words, ...(statement !== undefined && { statement }) },
      ...(motivation === 'commenting' || remarks === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'describing', value: remarks }]),
    ],
  });
  const kinds: readonly Said[] = [
    ...tags.map((one) => ({ ...one, purpose: 'tagging' })),
    ...said.filter(({ purpose }) => purpose === 'questioning'),
  ];
  const all = kinds.length === 0 && remarks !== '' ? [{ purpose: 'commenting', words: remarks }] : kinds;
  return {
    annotations: all.map(annotation),
    isPart: said.length < bodies.length,
  };
}

/** Whether a value is an annotation, whatever else it is too. */
export function isAnnotation(value: Json): value is JsonObject {
  return isObject(value) && listOf(value.type).map(plainTerm).includes('Annotation');
}

const PURPOSES = new Set(['tagging', 'classifying', 'commenting', 'describing', 'replying', 'questioning']);

interface Said {
  readonly purpose: string;
  readonly words: string;
  readonly statement?: Json;
}

/** What a text in a body is for, and the text; nothing for a picture, an address, or what has a purpose of another kind. */
function saidIn(body: Json, motivations: readonly string[]): Said | undefined {
  if (!isObject(body) || typeof body.value !== 'string') return undefined;
  const types = listOf(body.type).map(plainTerm);
  if (types.length > 0 && !types.includes('TextualBody')) return undefined;
  const own = listOf(body.purpose).map(plainTerm);
  const purpose = [...(own.length > 0 ? own : [...motivations, 'commenting'])].find((one) => PURPOSES.has(one));
  if (purpose === undefined) return undefined;
  return {
    purpose,
    words: body.value,
    ...(body.statement !== undefined && { statement: body.statement }),
  };
}

/** `oa:tagging` and the whole address of the term → `tagging`. */
function plainTerm(term: Json): string {
  return typeof term === 'string' ? term.replace(/^(?:oa:|http:\/\/www\.w3\.org\/ns\/oa#)/, '') : '';
}

function targetIn(target: Json, textOf: (path: string) => string | undefined): Json {
  if (!isObject(target)) return target;
  const named = isObject(target.source) ? target.source.id : target.source;
  if (typeof named !== 'string') return target;
  const source = named.replace(/^\.\//, '');
  const selectors = listOf(target.selector);
  const place = selectors.find(
    (one) => isObject(one) && plainTerm(one.type ?? '') === 'TextPositionSelector' && one.refinedBy === undefined,
  );
  const quote = selectors.map((one) => quoteIn(one)).find((one) => one !== undefined);
  const path = pathOf(source, '');
  const text = path === undefined ? undefined : textOf(path);
  const both = placed(isObject(place) ? place : undefined, quote, text);
  return both === undefined ? target : { type: 'SpecificResource', source, selector: both };
}

/** The words that a selector, or what refines it, selects by; places within another selection count from that and are left. */
function quoteIn(selector: Json | undefined): JsonObject | undefined {
  if (!isObject(selector)) return undefined;
  if (selector.refinedBy !== undefined)
    return listOf(selector.refinedBy)
      .map((one) => quoteIn(one))
      .find((one) => one !== undefined);
  const isQuote = plainTerm(selector.type ?? '') === 'TextQuoteSelector' && typeof selector.exact === 'string';
  return isQuote ? { ...selector, type: 'TextQuoteSelector' } : undefined;
}

/** A place and the words at it, of which one may be missing; where words are not told to stand they are looked for. */
function placed(
  place: JsonObject | undefined,
  quote: JsonObject | undefined,
  text: string | undefined,
): readonly JsonObject[] | undefined {
  if (place !== undefined && quote !== undefined) return [{ ...place, type: 'TextPositionSelector' }, quote];
  const points = codePointsOf(text ?? '');
  if (quote !== undefined) {
    const words = (one: Json | undefined): string => (typeof one === 'string' ? one : '');
    const [exact, prefix, suffix] = [words(quote.exact), words(quote.prefix), words(quote.suffix)] as const;
    const around = text?.indexOf(`${prefix}${exact}${suffix}`) ?? -1;
    const start = Math.max(0, around < 0 ? (text?.indexOf(exact) ?? 0) : around + prefix.length);
    const span = { start: points.fromUtf16(start), end: points.fromUtf16(start + exact.length) };
    return [{ type: 'TextPositionSelector', ...span }, quote];
  }
  if (place === undefined || text === undefined) return undefined;
  const { start, end } = place;
  if (typeof start !== 'number' || typeof end !== 'number' || !(0 <= start && start <= end)) return undefined;
  const span = { start: points.toUtf16(start), end: points.toUtf16(end) };
  if (span.end > text.length) return undefined;
  return [
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', ...pieceAt(text, span).quote },
  ];
}

/** Who made an annotation, as far as a file tells: by a name, or else an address. */
function creatorIn(creator: Json | undefined): JsonObject {
  const { id, name, nickname }: JsonObject = isObject(creator) ? creator : { id: creator ?? null };
  const called = [name, nickname, id].find((one) => typeof one === 'string' && one !== '');
  if (called === undefined) return {};
  return { creator: { ...(typeof id === 'string' && isAddress(id) && { id }), name: called } };
}

function isAddress(id: string): boolean {
  return /^[a-z][a-z\d+.-]*:\S+$/i.test(id);
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
