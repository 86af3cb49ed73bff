import type { Wording } from '../../text/language';
import type { Annotation } from '../model';
import { unknownCodes } from './codes';
import { type ExportedText, exportable } from './exportable';
import {
  annotationOf,
  type CountedText,
  FIELDS,
  type FieldName,
  type Fields,
  fieldsOf,
  isFieldName,
  pieceBetween,
} from './fields';
import { type Holding, heldAs, hold } from './heldText';
import { guidOf, textPathOf } from './identifiers';
import { NO_CODEBOOK, NOT_UNDERSTOOD, newReport, OTHER_TEXT, OUTSIDE_THE_TEXT, type Report } from './leftOut';
import type { Imported, Own, Project } from './model';

/**
 * What the two ways of writing a UIMA CAS have in common. A CAS is one text with feature structures; offsets are UTF-16. Each
 * piece of an annotation is a structure of the layer `webanno.custom.Bronwijzer`, so named that INCEpTION takes it for a
 * layer of its own users; its features are the fields, and `label` is what INCEpTION shows. Pieces of one annotation
 * have the same `identifier`, since no layer of INCEpTION holds a span in pieces.
 */
export const LAYER = 'webanno.custom.Bronwijzer';
export const METADATA = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';

/** `id` is what a structure itself is called, and `text` its words. */
const FEATURE_OF: { readonly [Name in FieldName]?: string } = { id: 'identifier', text: 'comment', date: 'saidOn' };

function featureOf(name: FieldName): string {
  return FEATURE_OF[name] ?? name;
}

const FIELD_OF = new Map(FIELDS.map((name) => [featureOf(name), name]));

/** The features of the layer, all of them strings. */
export const FEATURES: readonly string[] = ['label', 'piece', ...FIELDS.map(featureOf)];

/** A text and its structures, however they are written. */
export interface Cas {
  readonly path: string;
  /** What the format can hold of the text. */
  readonly sofaString: string;
  readonly structures: readonly Structure[];
  /** Whose work it is, where the file tells. */
  readonly creator?: string | undefined;
  /** What the file has beside that. */
  readonly leftOut?: readonly { readonly what: Wording; readonly name: string }[];
}

export interface Structure {
  /** What the file calls it. */
  readonly name: string;
  /** The layer, with its package where it has one. */
  readonly type: string;
  readonly begin: number;
  readonly end: number;
  readonly features: Readonly<Record<string, string>>;
  /** Whether it leads to another structure, or is nothing but what lies between two. */
  readonly leads?: 'to another' | 'between two' | undefined;
}

/** The CAS of every text of a project, and what none of them holds. */
export function casesOf(
  project: Project,
  holding: Holding,
): { readonly cases: readonly Cas[]; readonly report: Report } {
  const report = newReport();
  if (project.codes.length > 0) report.add(NO_CODEBOOK, LAYER);
  const texts = exportable(project, holding, report);
  const pointsOf = new Map(texts.map(({ path, own }) => [path, own.points]));
  const cases = texts.map((text) => ({
    path: text.path,
    sofaString: text.held,
    structures: text.annotations.flatMap((annotation) => structuresOf(annotation, text, pointsOf)),
  }));
  return { cases, report };
}

function structuresOf(
  annotation: Annotation,
  { own }: ExportedText,
  pointsOf: ReadonlyMap<string, CountedText['points']>,
): readonly Structure[] {
  const { pieces } = annotation.target;
  const fields = fieldsOf(annotation, (path) => pointsOf.get(path) ?? own.points);
  const features = Object.fromEntries(
    FIELDS.flatMap((name) => (fields[name] === undefined ? [] : [[featureOf(name), fields[name]]])),
  );
  return pieces.map(({ span }, index) => ({
    name: annotation.id,
    type: LAYER,
    begin: span.start,
    end: span.end,
    features: {
      label: fields.code ?? fields.actor ?? fields.publication ?? annotation.body.motivation,
      ...(pieces.length > 1 && { piece: `${index + 1}/${pieces.length}` }),
      ...features,
    },
  }));
}

/** The project that CASes make. Structures of other layers become codes by their `label` or `value`; words and sentences don't. */
export function projectOf(read: readonly Cas[], own: Own, holding: Holding): Imported {
  const cases = read.map((cas) => ({ ...cas, path: textPathOf(cas.path, own.textOf) }));
  const report = newReport();
  const texts = new Map<string, CountedText>();
  for (const { path, sofaString, leftOut = [] } of cases) {
    for (const { what, name } of leftOut) report.add(what, `${path}, ${name}`);
    const { isOwn, ...counted } = heldAs(sofaString, own.textOf(path), holding);
    if (!isOwn && own.textOf(path) !== undefined) report.add(OTHER_TEXT, path);
    texts.set(path, counted);
  }
  const textOf = (path: string): CountedText | undefined => {
    const text = own.textOf(path);
    return texts.get(path) ?? (text === undefined ? undefined : hold(text, holding));
  };
  const annotations = cases.flatMap((cas) => annotationsOf(cas, textOf, report));
  const codes = unknownCodes(annotations, own);
  const project = { texts: [...texts].map(([path, { text }]) => ({ path, text })), codes, annotations };
  return { status: 'read', project, leftOut: report.all() };
}

function annotationsOf(
  { path, structures, creator }: Cas,
  textOf: (path: string) => CountedText | undefined,
  report: Report,
): readonly Annotation[] {
  const groups = new Map<string, Structure[]>();
  for (const structure of structures) {
    const { features, name, type, leads } = structure;
    if (isOfTheText(type)) continue;
    if (isGrammar(type)) {
      report.add(NO_GRAMMAR, `${path}, ${shortName(type)}`);
      continue;
    }
    if (leads !== undefined) report.add(NO_RELATIONS, `${path}, ${type} ${name}`);
    if (leads === 'between two') continue;
    const key =
      features.piece === undefined || !isOurs(type) ? `${type} ${name}` : `${type} ${features.identifier ?? name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [structure]);
    else group.push(structure);
  }
  return [...groups.values()].flatMap((group) => {
    const ordered = [...group].sort((one, other) => pieceNumber(one) - pieceNumber(other));
    return annotationIn(ordered, path, creator, textOf, report) ?? [];
  });
}

function pieceNumber({ features }: Structure): number {
  return Number.parseInt(features.piece ?? '1', 10);
}

function annotationIn(
  group: readonly Structure[],
  source: string,
  creator: string | undefined,
  textOf: (path: string) => CountedText | undefined,
  report: Report,
): Annotation | undefined {
  const counted = textOf(source);
  const [one, ...others] = group.map(({ begin, end }) => counted && pieceBetween(begin, end, counted));
  const [structure] = group;
  if (structure === undefined) return undefined;
  const where = `${source}, ${structure.type} ${structure.name}`;
  const pieces = others.flatMap((piece) => piece ?? []);
  if (one === undefined || pieces.length !== others.length) {
    report.add(OUTSIDE_THE_TEXT, where);
    return undefined;
  }
  const { begin, end, type, name } = structure;
  const fields: Loose = isOurs(type) ? fieldsIn(structure) : { code: codeOf(structure), note: restOf(structure) };
  const id =
    fields.id ??
    `urn:uuid:${guidOf('cas', source, type, name, String(begin), String(end), ...(creator ? [creator] : []))}`;
  const target = {
    source,
    ...(fields.digest !== undefined && { digest: fields.digest }),
    pieces: [one, ...pieces] as const,
  };
  const annotation = annotationOf(withoutNothing({ creator, ...fields, id }), target, textOf);
  if (annotation === undefined) report.add(NOT_UNDERSTOOD, where);
  return annotation;
}

function isOurs(type: string): boolean {
  return type === LAYER || type === shortName(LAYER);
}

function fieldsIn({ features }: Structure): Fields {
  return Object.fromEntries(
    Object.entries(features).flatMap(([feature, value]) => {
      const name = FIELD_OF.get(feature);
      return name !== undefined && isFieldName(name) && value !== '' ? [[name, value]] : [];
    }),
  );
}

function codeOf({ features, type }: Structure): string {
  return features.label || features.value || shortName(type);
}

/** What else another layer says, as a remark. */
function restOf({ features }: Structure): string | undefined {
  const codeName = features.label ? 'label' : 'value';
  const rest = Object.entries(features).flatMap(([name, value]) =>
    name === codeName || value === '' ? [] : [`${name}: ${value}`],
  );
  return rest.length === 0 ? undefined : rest.join('\n');
}

type Loose = { readonly [Name in FieldName]?: string | undefined };

function withoutNothing(fields: Loose): Fields {
  return Object.fromEntries(FIELDS.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
}

export function shortName(type: string): string {
  return type.slice(Math.max(type.lastIndexOf('.'), type.lastIndexOf(':')) + 1);
}

/** The layers that say how a text is built, and no person noted; one of a user's own may be called like one of them. */
function isOfTheText(type: string): boolean {
  return (
    OF_THE_TEXT.has(shortName(type)) && (!type.includes('.') || /^(?:uima|org\.dkpro|de\.tudarmstadt)\./.test(type))
  );
}

/** The layers of DKPro for parts of speech, lemmas and syntax. */
function isGrammar(type: string): boolean {
  return GRAMMAR.has(shortName(type))
    ? !type.includes('.') || type.startsWith(DKPRO)
    : type.startsWith(`${DKPRO}lexmorph.`) || type.startsWith(`${DKPRO}syntax.`);
}

const DKPRO = 'de.tudarmstadt.ukp.dkpro.core.api.';
const GRAMMAR = new Set(['Lemma', 'POS', 'Stem', 'MorphologicalFeatures', 'Dependency', 'ROOT']);

const OF_THE_TEXT = new Set([
  'Sofa',
  'DocumentAnnotation',
  'DocumentMetaData',
  'Token',
  'Sentence',
  'Paragraph',
  'CASMetadata',
  'TagDescription',
  'TagsetDescription',
  'LayerDefinition',
  'FeatureDefinition',
]);

/**
 * The text that a CAS is about, and whose work it is. INCEpTION has the name of the text for a title and that of the annotator
 * for an identifier, and says in `documentUri` that the text is one of a project; other programs have the path of the text for
 * an identifier, of which the title is the last part. Without either the file is called like the text; and a file that was given
 * to INCEpTION gave the text its name.
 */
export function casAbout(metadata: Readonly<Record<string, string>> | undefined, file: string): CasAbout {
  const { documentId = '', documentTitle = '', documentUri, collectionId } = metadata ?? {};
  const name = documentId.endsWith(`/${documentTitle}`) ? documentId : documentTitle || documentId;
  const isOfProject = documentTitle !== '' && documentUri === `${collectionId}/${documentTitle}`;
  const isPerson = documentId !== documentTitle && documentId !== '' && !NOBODY.has(documentId);
  return {
    path: (name || file).replace(/\.(?:json|xmi|xml)$/i, ''),
    ...(isOfProject && isPerson && { creator: documentId }),
  };
}

type CasAbout = Pick<Cas, 'path' | 'creator'>;

/** What INCEpTION calls the copies that no single annotator made. */
const NOBODY = new Set(['INITIAL_CAS', 'CURATION_USER']);

/** The features of relations that lead to their two ends. */
export const ENDS: readonly string[] = ['Governor', 'Dependent'];

export const NO_RELATIONS: Wording = {
  nl: 'Relaties, rollen en ketens tussen annotaties kent Bronwijzer niet; die zijn overgeslagen.',
  en: 'Bronwijzer has no relations, roles and chains between annotations; they were passed over.',
};

export const NO_STRETCH: Wording = {
  nl: 'Dit gaat niet over een stuk van de tekst en is overgeslagen.',
  en: 'This is about no stretch of the text and was passed over.',
};

export const OTHER_VIEW: Wording = {
  nl: 'Van een bestand met meer teksten is alleen de eerste gelezen; deze zijn overgeslagen.',
  en: 'Of a file with several texts only the first was read; these were passed over.',
};

const NO_GRAMMAR: Wording = {
  nl: 'Woordsoorten, lemma’s en zinsontleding zijn overgeslagen; Bronwijzer heeft er geen plaats voor.',
  en: 'Parts of speech, lemmas and syntax were passed over; Bronwijzer has no place for them.',
};

export const NO_CAS: Wording = {
  nl: 'Dit is geen UIMA CAS: er is geen tekst («sofaString») in te vinden.',
  en: 'This is no UIMA CAS: there is no text (“sofaString”) to be found in it.',
};
