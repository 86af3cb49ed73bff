import { childrenOf, parseXml, type XmlElement, XmlError } from '../../actors/import/xml';
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
import { type Holding, xmlSafe } from './heldText';
import { CONTROL_IN_A_FIELD } from './leftOut';
import { type ExchangeFile, type Exported, type Format, fileOf, type Imported, type Own, type Project } from './model';
import { brokenXml, element, rawText, textElement, xmlFile } from './xmlText';

/** UIMA CAS as XMI (UIMA References, § 7), a file a text, with `TypeSystem.xml` beside them: for INCEpTION and dkpro-cassis. */
export const casXmi: Format = { write, read };

const HOLDING: Holding = { unit: 'UTF-16', xml: true };
const TYPE_SYSTEM = 'TypeSystem.xml';

function write(project: Project): Exported {
  const { cases, report } = casesOf(project, HOLDING);
  for (const { structures } of cases) {
    for (const { name, features } of structures) {
      if (Object.values(features).some((value) => xmlSafe(value) !== value)) report.add(CONTROL_IN_A_FIELD, name);
    }
  }
  const files = cases.map((cas) => fileOf(`${cas.path.replace(/\.txt$/, '')}.xmi`, xmlFile(xmiOf(cas))));
  return { files: [fileOf(TYPE_SYSTEM, xmlFile(typeSystem())), ...files], leftOut: report.all() };
}

function xmiOf({ path, sofaString, structures }: Cas): string {
  const annotations = structures.map(({ begin, end, features }, index) =>
    element('custom:Bronwijzer', { 'xmi:id': index + 3, sofa: 1, begin, end, ...features }),
  );
  const named = { documentTitle: path, documentId: path, isLastSegment: 'false' };
  const namespaces = {
    'xmlns:xmi': 'http://www.omg.org/XMI',
    'xmlns:cas': 'http:///uima/cas.ecore',
    'xmlns:custom': 'http:///webanno/custom.ecore',
    'xmlns:type': 'http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore',
  };
  const metadata = { 'xmi:id': 2, sofa: 1, begin: 0, end: sofaString.length, language: 'nl', ...named };
  const members = ['2', ...structures.map((_, index) => String(index + 3))].join(' ');
  return element('xmi:XMI', { ...namespaces, 'xmi:version': '2.0' }, [
    element('cas:NULL', { 'xmi:id': 0 }),
    element('type:DocumentMetaData', metadata),
    ...annotations,
    element('cas:Sofa', { 'xmi:id': 1, sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString }),
    element('cas:View', { sofa: 1, members }),
  ]);
}

function typeSystem(): string {
  const type = (name: string, above: string, features: readonly string[]) =>
    element('typeDescription', {}, [
      textElement('name', {}, name),
      textElement('description', {}, ''),
      textElement('supertypeName', {}, above),
      element('features', {}, features),
    ]);
  const feature = (name: string, range = 'uima.cas.String') =>
    element('featureDescription', {}, [
      textElement('name', {}, name),
      textElement('description', {}, ''),
      textElement('rangeTypeName', {}, range),
    ]);
  const ofDocument = ['documentTitle', 'documentId', 'documentUri', 'collectionId', 'documentBaseUri'];
  return element('typeSystemDescription', { xmlns: 'http://uima.apache.org/resourceSpecifier' }, [
    element('types', {}, [
      type(
        LAYER,
        'uima.tcas.Annotation',
        FEATURES.map((name) => feature(name)),
      ),
      type(METADATA, 'uima.tcas.DocumentAnnotation', [
        ...ofDocument.map((name) => feature(name)),
        feature('isLastSegment', 'uima.cas.Boolean'),
      ]),
    ]),
  ]);
}

function read(files: readonly ExchangeFile[], own: Own): Imported {
  const cases: Cas[] = [];
  for (const { path, bytes } of files) {
    if (/typesystem\.xml$/i.test(path)) continue;
    const content = textIn(bytes);
    if (content === undefined) return { status: 'refused', reason: NOT_UTF8 };
    try {
      const cas = casIn(parseXml(content), path);
      if (cas === undefined) return { status: 'refused', reason: NO_CAS };
      cases.push(cas);
    } catch (thrown) {
      if (thrown instanceof XmlError) return { status: 'refused', reason: brokenXml(thrown) };
      throw thrown;
    }
  }
  return projectOf(cases, own, HOLDING);
}

function casIn(root: XmlElement, file: string): Cas | undefined {
  const all = childrenOf(root);
  const sofas = all.filter(({ name, attributes }) => name === 'Sofa' && attributes.sofaString !== undefined);
  const sofa = sofas.find(({ attributes: { sofaID } }) => sofaID === '_InitialView') ?? sofas[0];
  const sofaString = sofa?.attributes.sofaString;
  if (sofa === undefined || sofaString === undefined) return undefined;
  const isAbout = ({ attributes }: XmlElement): boolean => attributes.sofa === sofa.attributes['xmi:id'];
  const metadata = all.find((one) => one.name === 'DocumentMetaData' && isAbout(one));
  const types = new Map(all.map((one) => [one, typeOf(one, root)]));
  const typeIn = (one: XmlElement): string => types.get(one) ?? one.name;
  const nowhere = all.filter((one) => {
    const { sofa: about, begin } = one.attributes;
    return (about === undefined || begin === undefined) && !/^(?:uima\.|NULL$|Sofa$|View$)/.test(typeIn(one));
  });
  const placeless = new Set(nowhere.flatMap(({ attributes }) => attributes['xmi:id'] ?? []));
  const leftOut = [
    ...sofas.flatMap(({ attributes }) =>
      attributes === sofa.attributes ? [] : [{ what: OTHER_VIEW, name: attributes.sofaID ?? '' }],
    ),
    ...nowhere.map((one) => ({ what: NO_STRETCH, name: `${typeIn(one)} ${one.attributes['xmi:id'] ?? ''}` })),
  ];
  const structures = all.flatMap((one) => (isAbout(one) ? (structureOf(one, typeIn(one), placeless) ?? []) : []));
  return { ...casAbout(metadata?.attributes, file), sofaString, structures, leftOut };
}

/** The layer of an element; its package is in its namespace: `http:///webanno/custom.ecore`. */
function typeOf({ name, prefix }: XmlElement, { attributes }: XmlElement): string {
  const [, path] = /^http:\/\/\/(.+)\.ecore$/.exec(attributes[`xmlns:${prefix}`] ?? '') ?? [];
  return path === undefined || path === 'uima/noNamespace' ? name : `${path.replaceAll('/', '.')}.${name}`;
}

/** `placeless` are the identifiers of structures that are about no stretch, such as the roles of a slot. */
function structureOf(one: XmlElement, type: string, placeless: ReadonlySet<string>): Structure | undefined {
  const { sofa: _, begin, end, 'xmi:id': name = '', ...plain } = one.attributes;
  if (begin === undefined || end === undefined) return undefined;
  const isLink = (feature: string, value: string): boolean =>
    ENDS.includes(feature) || feature === 'next' || value.split(' ').every((id) => placeless.has(id));
  const linked = Object.entries(plain).filter(([feature, value]) => isLink(feature, value));
  const names = new Set(linked.map(([feature]) => feature));
  const many = new Map<string, string>();
  for (const child of childrenOf(one))
    many.set(child.name, [many.get(child.name), rawText(child)].filter((value) => value !== undefined).join('; '));
  const features = Object.fromEntries([...Object.entries(plain).filter(([feature]) => !names.has(feature)), ...many]);
  const leads = ENDS.every((feature) => names.has(feature)) ? 'between two' : names.size > 0 ? 'to another' : undefined;
  return { name, type, begin: offsetOf(begin), end: offsetOf(end), features, leads };
}

/** What is no plain number is nowhere in a text. */
function offsetOf(written: string): number {
  return /^\d{1,15}$/.test(written) ? Number(written) : -1;
}
