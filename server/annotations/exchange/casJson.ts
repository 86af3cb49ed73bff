import { isObject, type Json, type JsonObject, readJson, valueAt } from '../files/json';
import {
  type Cas,
  casAbout,
  casesOf,
  ENDS,
  FEATURES,
  LAYER,
  METADATA,
  NO_CAS,
  NO_STRETCH,
  OTHER_VIEW,
  projectOf,
  type Structure,
} from './cas';
import { NOT_UTF8, textIn } from './fileText';
import type { Holding } from './heldText';
import { type ExchangeFile, type Exported, type Format, fileOf, type Imported, type Own, type Project } from './model';

/** UIMA CAS as JSON (JSON CAS 0.4.0), a file a text, the type system in it: for INCEpTION and dkpro-cassis. */
export const casJson: Format = { write, read };

const HOLDING: Holding = { unit: 'UTF-16' };

function write(project: Project): Exported {
  const { cases, report } = casesOf(project, HOLDING);
  const files = cases.map((cas) =>
    fileOf(`${cas.path.replace(/\.txt$/, '')}.json`, `${JSON.stringify(jsonOf(cas), undefined, 2)}\n`),
  );
  return { files, leftOut: report.all() };
}

function jsonOf({ path, sofaString, structures }: Cas): JsonObject {
  const annotations = structures.map(({ begin, end, features }, index) => ({
    '%ID': index + 3,
    '%TYPE': LAYER,
    '@sofa': 1,
    begin,
    end,
    ...features,
  }));
  const metadata = { documentTitle: path, documentId: path, isLastSegment: false };
  return {
    '%TYPES': { [LAYER]: typeOf(LAYER, 'uima.tcas.Annotation', FEATURES), [METADATA]: METADATA_TYPE },
    '%FEATURE_STRUCTURES': [
      { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: VIEW, mimeType: 'text', sofaString },
      { '%ID': 2, '%TYPE': METADATA, '@sofa': 1, begin: 0, end: sofaString.length, language: 'nl', ...metadata },
      ...annotations,
    ],
    '%VIEWS': { [VIEW]: { '%SOFA': 1, '%MEMBERS': [2, ...annotations.map((annotation) => annotation['%ID'])] } },
  };
}

const VIEW = '_InitialView';

function typeOf(name: string, above: string, features: readonly string[]): JsonObject {
  const described = features.map((feature) => [feature, { '%NAME': feature, '%RANGE': 'uima.cas.String' }] as const);
  return { '%NAME': name, '%SUPER_TYPE': above, ...Object.fromEntries(described) };
}

const METADATA_TYPE: JsonObject = {
  ...typeOf(METADATA, 'uima.tcas.DocumentAnnotation', [
    'documentTitle',
    'documentId',
    'documentUri',
    'collectionId',
    'documentBaseUri',
  ]),
  isLastSegment: { '%NAME': 'isLastSegment', '%RANGE': 'uima.cas.Boolean' },
};

function read(files: readonly ExchangeFile[], own: Own): Imported {
  const cases: Cas[] = [];
  for (const { path, bytes } of files) {
    const content = textIn(bytes);
    if (content === undefined) return { status: 'refused', reason: NOT_UTF8 };
    const node = readJson(content);
    if ('message' in node) return { status: 'refused', reason: node.message };
    const cas = casIn(valueAt(node, content), path);
    if (cas === undefined) return { status: 'refused', reason: NO_CAS };
    cases.push(cas);
  }
  return projectOf(cases, own, HOLDING);
}

function casIn(value: Json, file: string): Cas | undefined {
  const written = isObject(value) ? value['%FEATURE_STRUCTURES'] : undefined;
  const structures = isList(written) ? written.filter(isObject) : [];
  const sofas = structures.filter((one) => one['%TYPE'] === 'uima.cas.Sofa' && typeof one.sofaString === 'string');
  const sofa = sofas.find(({ sofaID }) => sofaID === VIEW) ?? sofas[0];
  if (sofa === undefined || typeof sofa.sofaString !== 'string') return undefined;
  const isAbout = (one: JsonObject): boolean => one['@sofa'] === sofa['%ID'];
  const metadata = structures.find((one) => one['%TYPE'] === METADATA && isAbout(one));
  const lists = new Map(structures.map((one) => [one['%ID'], one['%ELEMENTS']]));
  const nowhere = structures.filter((one) => !isAbout(one) && one['@sofa'] === undefined && !isBuiltIn(one));
  return {
    ...casAbout(metadata && featuresOf(metadata, lists), file),
    sofaString: sofa.sofaString,
    structures: structures.flatMap((one) => (isAbout(one) ? (structureOf(one, lists) ?? []) : [])),
    leftOut: [
      ...sofas.flatMap((one) => (one === sofa ? [] : [{ what: OTHER_VIEW, name: String(one.sofaID) }])),
      ...[...nowhere, ...structures.filter((one) => isAbout(one) && one.begin === undefined)].map((one) => ({
        what: NO_STRETCH,
        name: `${one['%TYPE']} ${one['%ID']}`,
      })),
    ],
  };
}

/** Texts, lists and the like, of which the structures consist. */
function isBuiltIn(one: JsonObject): boolean {
  return String(one['%TYPE']).startsWith('uima.') || one['%ELEMENTS'] !== undefined;
}

type Lists = ReadonlyMap<Json | undefined, Json | undefined>;

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function structureOf(value: JsonObject, lists: Lists): Structure | undefined {
  const { begin, end } = value;
  const type = value['%TYPE'];
  if (typeof begin !== 'number' || typeof end !== 'number' || typeof type !== 'string') return undefined;
  const features = featuresOf(value, lists);
  const led = Object.keys(value).flatMap((name) =>
    name.startsWith('@') && name !== '@sofa' && features[name.slice(1)] === undefined ? [name.slice(1)] : [],
  );
  const leads = ENDS.every((name) => led.includes(name)) ? 'between two' : led.length > 0 ? 'to another' : undefined;
  return { name: String(value['%ID']), type, begin, end, features, leads };
}

/** The values of a structure, those of a list as one. */
function featuresOf(value: JsonObject, lists: Lists): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, feature]) => {
      const elements = name.startsWith('@') ? lists.get(feature) : feature;
      if (isList(elements) && elements.every((one) => typeof one === 'string'))
        return [[name.replace(/^@/, ''), elements.join('; ')]];
      return /^[%@^#]|^begin$|^end$/.test(name) || feature === null || typeof feature === 'object'
        ? []
        : [[name, String(feature)]];
    }),
  );
}
