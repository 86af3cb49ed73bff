import { decode } from '../../text/decode';
import { isObject, type Json, type JsonObject, readJson, valueAt } from '../files/json';
import { type Cas, casesOf, casPath, FEATURES, LAYER, METADATA, NO_CAS, projectOf, type Structure } from './cas';
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
    const decoded = decode(bytes);
    if (decoded.status !== 'text') return { status: 'refused', reason: NO_CAS };
    const node = readJson(decoded.text);
    if ('message' in node) return { status: 'refused', reason: node.message };
    const cas = casIn(valueAt(node, decoded.text), path);
    if (cas === undefined) return { status: 'refused', reason: NO_CAS };
    cases.push(cas);
  }
  return projectOf(cases, own, HOLDING);
}

function casIn(value: Json, file: string): Cas | undefined {
  const written = isObject(value) ? value['%FEATURE_STRUCTURES'] : undefined;
  const structures = isList(written) ? written.filter(isObject) : [];
  const sofa = structures.find((one) => one['%TYPE'] === 'uima.cas.Sofa' && typeof one.sofaString === 'string');
  if (sofa === undefined || typeof sofa.sofaString !== 'string') return undefined;
  const metadata = structures.find((one) => one['%TYPE'] === METADATA);
  return {
    path: casPath(metadata && featuresOf(metadata), file),
    sofaString: sofa.sofaString,
    structures: structures.flatMap((one) => (one['@sofa'] === sofa['%ID'] ? (structureOf(one) ?? []) : [])),
  };
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function structureOf(value: JsonObject): Structure | undefined {
  const { begin, end } = value;
  const type = value['%TYPE'];
  if (typeof begin !== 'number' || typeof end !== 'number' || typeof type !== 'string') return undefined;
  return { name: String(value['%ID']), type, begin, end, features: featuresOf(value) };
}

function featuresOf(value: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, feature]) =>
      /^[%@^#]|^begin$|^end$/.test(name) || feature === null || typeof feature === 'object'
        ? []
        : [[name, String(feature)]],
    ),
  );
}
