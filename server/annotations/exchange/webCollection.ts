import { decode } from '../../text/decode';
import type { Wording } from '../../text/language';
import { codePointsOf } from '../codePoints';
import { isObject, type Json, type JsonObject, readJson, valueAt } from '../files/json';
import { CONTEXT, fromWebAnnotation, type Surroundings, toWebAnnotation } from '../files/webAnnotation';
import type { Annotation } from '../model';
import { foreignWeb, isAnnotation } from './foreignWeb';
import { NO_CODEBOOK, NOT_UNDERSTOOD, newReport } from './leftOut';
import { type ExchangeFile, type Exported, type Format, fileOf, type Imported, type Own, type Project } from './model';

/**
 * All annotations of a project as one W3C Annotation Collection with one page (Web Annotation Data Model, § 5), for programs that
 * read Web Annotations. Texts are named by their path from the root of the corpus; positions are code points. Nothing
 * of an annotation is lost; words that no longer stand at their place go with it as they are.
 */
export const webCollection: Format = { write, read };

const FILE = 'annotations.jsonld';

function write(project: Project): Exported {
  const report = newReport();
  if (project.codes.length > 0) report.add(NO_CODEBOOK, FILE);
  const textOf = new Map(project.texts.map(({ path, text }) => [path, text]));
  const around = surroundings((path) => textOf.get(path));
  const collection = {
    '@context': CONTEXT,
    id: FILE,
    type: 'AnnotationCollection',
    total: project.annotations.length,
    first: {
      id: `${FILE}#page-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: project.annotations.map((annotation) => toWebAnnotation(annotation, around)),
    },
  };
  return { files: [fileOf(FILE, `${JSON.stringify(collection, undefined, 2)}\n`)], leftOut: report.all() };
}

function read(files: readonly ExchangeFile[], own: Own): Imported {
  const report = newReport();
  const annotations: Annotation[] = [];
  const around = surroundings(own.textOf);
  for (const { path, bytes } of files) {
    const decoded = decode(bytes);
    const node = decoded.status === 'text' ? readJson(decoded.text) : undefined;
    if (decoded.status !== 'text' || node === undefined) return { status: 'refused', reason: NO_COLLECTION };
    if ('message' in node) return { status: 'refused', reason: node.message };
    const value = valueAt(node, decoded.text);
    const items = itemsOf(value);
    if (items === undefined) return { status: 'refused', reason: NO_COLLECTION };
    const next = isObject(value) ? pageIn(value).next : undefined;
    if (next !== undefined) report.add(MORE_PAGES, `${path}: ${addressOf(next)}`);
    for (const [index, item] of items.entries()) {
      const where = isObject(item) && typeof item.id === 'string' ? item.id : `${path}, ${index + 1}`;
      const plain = fromWebAnnotation(item, around);
      const isAll = plain !== undefined && isWhole(plain, item, around);
      // A question has its answer, a link its end, of which nobody else has more than one.
      if (plain !== undefined && (isAll || !MANY.has(plain.body.motivation))) {
        annotations.push(plain);
        if (!isAll) report.add(NO_SUCH_BODY, where);
        continue;
      }
      const foreign = foreignWeb(item, `${path}, ${index + 1}`, own.textOf);
      const taken = foreign.annotations.flatMap((one) => fromWebAnnotation(one, around) ?? []);
      annotations.push(...taken);
      if (taken.length === 0) report.add(NOT_UNDERSTOOD, where);
      else if (foreign.isPart) report.add(NO_SUCH_BODY, where);
    }
  }
  const paths = new Set(annotations.map(({ target }) => target.source));
  const texts = [...paths].flatMap((path) => {
    const text = own.textOf(path);
    return text === undefined ? [] : [{ path, text }];
  });
  return { status: 'read', project: { texts, codes: [], annotations }, leftOut: report.all() };
}

/** The annotations of a collection with its page in it, of a page, of a bare list, or one alone. */
function itemsOf(value: Json): readonly Json[] | undefined {
  if (isList(value)) return value;
  if (!isObject(value)) return undefined;
  if (isAnnotation(value)) return [value];
  const { items } = pageIn(value);
  return isList(items) ? items : undefined;
}

/** Of these an annotation may have several bodies. */
const MANY: ReadonlySet<string> = new Set(['tagging', 'commenting']);

function pageIn(value: JsonObject): JsonObject {
  return isObject(value.first) ? value.first : value;
}

function addressOf(page: Json): string {
  return String(isObject(page) ? page.id : page);
}

/** Whether all bodies of an annotation are in what was read of it. */
function isWhole(annotation: Annotation, item: Json, around: Surroundings): boolean {
  const { body } = toWebAnnotation(annotation, around);
  return isList(body) && isObject(item) && body.length === (isList(item.body) ? item.body.length : 1);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function surroundings(textOf: (path: string) => string | undefined): Surroundings {
  const known = new Map<string, ReturnType<typeof codePointsOf>>();
  return {
    textPath: '',
    pointsOf: (path) => {
      const points = known.get(path) ?? codePointsOf(textOf(path) ?? '');
      known.set(path, points);
      return points;
    },
  };
}

const NO_SUCH_BODY: Wording = {
  nl: 'Dit deel van een annotatie is van een soort die Bronwijzer niet kent; het is overgeslagen.',
  en: 'This part of an annotation is of a kind that Bronwijzer doesn’t know; it was passed over.',
};

const MORE_PAGES: Wording = {
  nl: 'De rest van deze annotaties staat in een ander bestand; importeer dat ook.',
  en: 'The rest of these annotations is in another file; import that too.',
};

const NO_COLLECTION: Wording = {
  nl: 'Dit is geen verzameling van W3C-annotaties: een AnnotationCollection of AnnotationPage met «items» ontbreekt.',
  en: 'This is no collection of W3C annotations: an AnnotationCollection or AnnotationPage with “items” is missing.',
};
