import { childrenOf, elements, parseXml, type XmlElement, XmlError, xmlText } from '../../actors/import/xml';
import type { Wording } from '../../text/language';
import type { Annotation } from '../model';
import { withUsed } from './codes';
import { type ExportedText, exportable } from './exportable';
import {
  annotationOf,
  type CountedText,
  FIELDS,
  type Fields,
  fieldsOf,
  isFieldName,
  isMoment,
  readPieces,
} from './fields';
import { NOT_UTF8, textIn } from './fileText';
import { type Holding, heldAs, hold, xmlSafe } from './heldText';
import { codeIdOf, guidOf, textPathOf } from './identifiers';
import { CONTROL_IN_A_FIELD, NOT_UNDERSTOOD, newReport, OTHER_TEXT, OUTSIDE_THE_TEXT, type Report } from './leftOut';
import {
  type Code,
  type ExchangeFile,
  type Exported,
  type Format,
  fileOf,
  type Imported,
  type NamedActor,
  type Own,
  type Project,
} from './model';
import { brokenXml, element, preserved, rawText, textElement, type XmlText, xmlFile } from './xmlText';

/**
 * TEI P5, a file a text: the text as it is in one `ab`, the codes as a taxonomy, and in `standOff` the actors and a
 * `listAnnotation` of `annotation`s, which TEI took over from the Web Annotation Data Model (TEI Guidelines, § 17.10). A target
 * is a `string-range()` (§ 17.2.4) with an offset and a length, in characters, for every piece. What TEI has no element for
 * is a `note` with the name of its field as `type`.
 */
export const tei: Format = { write, read };

const HOLDING: Holding = { unit: 'code points', xml: true };

function write(project: Project): Exported {
  const report = newReport();
  for (const { id, colour } of project.codes) if (colour !== undefined) report.add(NO_COLOUR, id);
  const texts = exportable(project, HOLDING, report);
  const pointsOf = new Map(texts.map(({ path, own }) => [path, own.points]));
  const files = texts.map((text) => {
    const all = text.annotations.map((annotation) => {
      const fields = fieldsOf(annotation, (path) => pointsOf.get(path) ?? text.own.points);
      if (Object.values(fields).some((value) => xmlSafe(value) !== value))
        report.add(CONTROL_IN_A_FIELD, annotation.id);
      return { annotation, fields };
    });
    return fileOf(`${text.path.replace(/\.txt$/, '')}.xml`, teiOf(text, all, project));
  });
  return { files, leftOut: report.all() };
}

interface WithFields {
  readonly annotation: Annotation;
  readonly fields: Fields;
}

function teiOf({ path, own, held }: ExportedText, all: readonly WithFields[], project: Project): string {
  const used = all.flatMap(({ fields }) => fields.code ?? []);
  const codes = withUsed(project.codes, used);
  const codeNumber = new Map(codes.map(({ id }, index) => [id, `code-${index + 1}`]));
  const actorIds = [...new Set(all.flatMap(({ fields }) => fields.actor ?? []))].sort();
  const actorNumber = new Map(actorIds.map((id, index) => [id, `actor-${index + 1}`]));
  const annotations = all.map((one, index) => annotationElement(one, index + 1, own, codeNumber, actorNumber));
  const lists = [
    ...actorLists(actorIds, actorNumber, project.actors ?? []),
    ...(annotations.length === 0 ? [] : [element('listAnnotation', {}, annotations)]),
  ];
  const header = element('teiHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [textElement('title', {}, path)]),
      element('publicationStmt', {}, [textElement('p', {}, 'Bronwijzer')]),
      element('sourceDesc', {}, [textElement('p', {}, path)]),
    ]),
    ...(codes.length === 0
      ? []
      : [element('encodingDesc', {}, [element('classDecl', {}, [taxonomy(codes, codeNumber)])])]),
  ]);
  const parts = [header, ...(lists.length === 0 ? [] : [element('standOff', {}, lists)])];
  const inside = parts.map((part) => `\n  ${part.replaceAll('\n', '\n  ')}`).join('');
  const text = `<text>\n    <body>\n      <ab xml:id="${TEXT}" xml:space="preserve">${preserved(held)}</ab>\n    </body>\n  </text>`;
  return xmlFile(`<TEI xmlns="http://www.tei-c.org/ns/1.0">${inside}\n  ${text}\n</TEI>`);
}

const TEXT = 'text';

function taxonomy(codes: readonly Code[], numberOf: ReadonlyMap<string, string>): XmlText {
  const known = new Set(codes.map(({ id }) => id));
  const category = ({ id, name, description }: Code, above: ReadonlySet<string>): XmlText => {
    const inside = new Set([...above, id]);
    const below = codes.filter((code) => code.parent === id && !inside.has(code.id));
    const described = [
      textElement('term', {}, name),
      ...(description === undefined ? [] : [textElement('gloss', {}, description)]),
    ];
    return element('category', { 'xml:id': numberOf.get(id), n: id }, [
      element('catDesc', {}, described),
      ...below.map((code) => category(code, inside)),
    ]);
  };
  const top = codes.filter(({ parent }) => parent === undefined || !known.has(parent));
  return element(
    'taxonomy',
    {},
    top.map((code) => category(code, new Set())),
  );
}

function actorLists(
  ids: readonly string[],
  numberOf: ReadonlyMap<string, string>,
  actors: readonly NamedActor[],
): readonly XmlText[] {
  const named = new Map(actors.map((actor) => [actor.id, actor]));
  const entries = ids.map((id) => {
    const kind = named.get(id)?.kind ?? (id.startsWith('person.') ? 'person' : 'organisation');
    const [tag, name] = kind === 'person' ? (['person', 'persName'] as const) : (['org', 'orgName'] as const);
    const children = [
      textElement(name, {}, named.get(id)?.name ?? id),
      textElement('idno', { type: 'bronwijzer' }, id),
    ];
    return { kind, entry: element(tag, { 'xml:id': numberOf.get(id) }, children) };
  });
  const list = (tag: string, wanted: NamedActor['kind']): readonly XmlText[] => {
    const found = entries.flatMap(({ kind, entry }) => (kind === wanted ? [entry] : []));
    return found.length === 0 ? [] : [element(tag, {}, found)];
  };
  return [...list('listPerson', 'person'), ...list('listOrg', 'organisation')];
}

function annotationElement(
  { annotation, fields }: WithFields,
  number: number,
  { points }: CountedText,
  codeNumber: ReadonlyMap<string, string>,
  actorNumber: ReadonlyMap<string, string>,
): XmlText {
  const ranges = annotation.target.pieces.map(({ span }) => {
    const start = points.fromUtf16(span.start);
    return `${start},${points.fromUtf16(span.end) - start}`;
  });
  const { id, motivation, creator, creatorId, created, modified, code, actor, ...others } = fields;
  const changes = Object.entries({ created, modified }).flatMap(([status, when]) =>
    isMoment(when) ? [element('change', { status, when })] : [],
  );
  const odd = Object.entries({ created, modified }).filter(([, when]) => when !== undefined && !isMoment(when));
  const notes = [...odd, ...Object.entries(others)].map(([type, value]) => textElement('note', { type }, value ?? ''));
  return element(
    'annotation',
    {
      'xml:id': `annotation-${number}`,
      n: id,
      motivation,
      target: `#string-range(${TEXT},${ranges.join(',')})`,
    },
    [
      ...(creator === undefined
        ? []
        : [
            element('respStmt', {}, [
              textElement('resp', {}, 'creator'),
              textElement('persName', { ref: creatorId }, creator),
            ]),
          ]),
      ...(changes.length === 0 ? [] : [element('revisionDesc', {}, changes)]),
      ...(code === undefined ? [] : [element('ptr', { type: 'code', target: `#${codeNumber.get(code)}` })]),
      ...(actor === undefined ? [] : [element('ptr', { type: 'actor', target: `#${actorNumber.get(actor)}` })]),
      ...notes,
    ],
  );
}

function read(files: readonly ExchangeFile[], own: Own): Imported {
  const report = newReport();
  const roots: { readonly root: XmlElement; readonly source: string; readonly text: string | undefined }[] = [];
  const texts = new Map<string, CountedText>();
  for (const { path, bytes } of files) {
    const content = textIn(bytes);
    if (content === undefined) return { status: 'refused', reason: NOT_UTF8 };
    try {
      const root = parseXml(content);
      const source = textPathOf(titleOf(root) ?? path.replace(/\.xml$/i, ''), own.textOf);
      const [block, ...others] = elements(root, 'text').flatMap((text) => elements(text, 'ab'));
      if (root.name !== 'TEI' || block === undefined || others.length > 0) return { status: 'refused', reason: NO_TEI };
      const { isOwn, ...counted } = heldAs(rawText(block), own.textOf(source), HOLDING);
      if (!isOwn && own.textOf(source) !== undefined) report.add(OTHER_TEXT, source);
      texts.set(source, counted);
      roots.push({ root, source, text: block.attributes['xml:id'] });
      for (const name of notReadIn(root)) report.add(ANNOTATIONS_ONLY, `${source}: ${name}`);
    } catch (thrown) {
      if (thrown instanceof XmlError) return { status: 'refused', reason: brokenXml(thrown) };
      throw thrown;
    }
  }
  const textOf = (path: string): CountedText | undefined => {
    const text = own.textOf(path);
    return texts.get(path) ?? (text === undefined ? undefined : hold(text, HOLDING));
  };
  const codes = new Map<string, Code>();
  const annotations = roots.flatMap(({ root, source, text }) => {
    const identified = codesIn(root, codes);
    for (const one of [...elements(root, 'person'), ...elements(root, 'org')]) {
      const id = childrenOf(one, 'idno').find(({ attributes }) => attributes.type === 'bronwijzer');
      const actor = xmlText(id) ?? one.attributes['xml:id'];
      if (actor !== undefined) identified.set(one.attributes['xml:id'] ?? '', actor);
    }
    return elements(root, 'annotation').flatMap(
      (one) => annotationIn(one, { source, text }, identified, textOf, report) ?? [],
    );
  });
  const known = new Set(own.codes.map(({ id }) => id));
  const project = {
    texts: [...texts].map(([path, { text }]) => ({ path, text })),
    codes: [...codes.values()].filter(({ id }) => !known.has(id)),
    annotations,
  };
  return { status: 'read', project, leftOut: report.all() };
}

/** Adds the codes of a file; what each is called in pointers, by its `xml:id`. */
function codesIn(root: XmlElement, codes: Map<string, Code>): Map<string, string> {
  const identified = new Map<string, string>();
  const waiting = elements(root, 'category').map((category) => ({ category, parent: '' }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { category, parent } = next;
    const name = xmlText(elements(category, 'term')[0]) ?? xmlText(childrenOf(category, 'catDesc')[0]) ?? '';
    const id = category.attributes.n ?? codeIdOf(name);
    const gloss = childrenOf(category, 'catDesc').flatMap((described) => childrenOf(described, 'gloss'))[0];
    identified.set(category.attributes['xml:id'] ?? '', id);
    codes.set(id, {
      id,
      name: name || id,
      ...(gloss && { description: rawText(gloss) }),
      ...(parent !== '' && { parent }),
    });
    waiting.push(...childrenOf(category, 'category').map((below) => ({ category: below, parent: id })));
  }
  return identified;
}

function annotationIn(
  one: XmlElement,
  { source, text }: { readonly source: string; readonly text: string | undefined },
  identified: ReadonlyMap<string, string>,
  textOf: (path: string) => CountedText | undefined,
  report: Report,
): Annotation | undefined {
  const { target: address = '', motivation, n } = one.attributes;
  const where = `${source}, ${one.attributes['xml:id'] ?? address}`;
  const places = placesIn(address, text);
  const counted = textOf(source);
  const pieces = places === undefined || counted === undefined ? undefined : readPieces(places, counted);
  if (pieces === undefined) {
    report.add(places === undefined ? NOT_UNDERSTOOD : OUTSIDE_THE_TEXT, where);
    return undefined;
  }
  const fields: Record<string, string> = { id: n ?? `urn:uuid:${guidOf('tei', where, address)}` };
  if (motivation !== undefined) fields.motivation = motivation;
  const person = elements(one, 'persName')[0];
  if (person !== undefined) fields.creator = rawText(person);
  if (person?.attributes.ref !== undefined) fields.creatorId = person.attributes.ref;
  for (const { attributes } of elements(one, 'change')) {
    if ((attributes.status === 'created' || attributes.status === 'modified') && attributes.when !== undefined) {
      fields[attributes.status] = attributes.when;
    }
  }
  for (const { attributes } of [...childrenOf(one, 'ptr'), ...childrenOf(one, 'ref')]) {
    const { type, target: led = '' } = attributes;
    const meant = identified.get(led.replace(/^#/, ''));
    const name = type === 'actor' ? 'actor' : 'code';
    if (meant === undefined || fields[name] !== undefined) report.add(NO_SUCH_POINTER, `${where}: ${led}`);
    else fields[name] = meant;
  }
  for (const note of childrenOf(one, 'note')) {
    const type = note.attributes.type ?? 'text';
    const name = isFieldName(type) ? type : 'note';
    fields[name] = [fields[name], rawText(note)].filter((written) => written !== undefined).join('\n');
  }
  const given: Fields = Object.fromEntries(
    FIELDS.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
  const digest = given.digest === undefined ? {} : { digest: given.digest };
  const annotation = annotationOf(given, { source, ...digest, pieces }, textOf);
  if (annotation === undefined) report.add(NOT_UNDERSTOOD, where);
  return annotation;
}

/** `#string-range(text,0,3,6,3)` → `0 3;6 9`; nothing for another pointer, or into another element than the text. */
function placesIn(address: string, text: string | undefined): string | undefined {
  const [, element, numbers] = /^#string-range\(([^,()]+)((?:,\d{1,15},\d{1,15})+)\)$/.exec(address) ?? [];
  if (text !== undefined && element !== text) return undefined;
  const pairs = numbers?.match(/\d+,\d+/g)?.map((pair) => pair.split(',').map(Number));
  return pairs?.map(([start = 0, length = 0]) => `${start} ${start + length}`).join(';');
}

function titleOf(root: XmlElement): string | undefined {
  const [title] = elements(root, 'title');
  return title && rawText(title);
}

/** What stands in a file beside its text, codes, actors and annotations, or marks something in the text. */
function notReadIn(root: XmlElement): ReadonlySet<string> {
  const found = new Set<string>();
  const lists = [...childrenOf(root, 'standOff'), ...elements(root, 'listAnnotation')].flatMap((one) =>
    childrenOf(one),
  );
  for (const { name } of lists) if (!READ.has(name)) found.add(name);
  const waiting = [...childrenOf(root, 'text')];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (HOLDERS.has(next.name)) waiting.push(...childrenOf(next));
    else found.add(next.name);
  }
  return found;
}

const READ = new Set(['listPerson', 'listOrg', 'listAnnotation', 'annotation', 'taxonomy']);
const HOLDERS = new Set(['text', 'body', 'div', 'ab']);

const NO_SUCH_POINTER: Wording = {
  nl: 'Deze verwijzing leidt niet naar een code of actor in het bestand, of is er een te veel; zij is overgeslagen.',
  en: 'This pointer leads to no code and no actor of the file, or is one too many; it was passed over.',
};

const ANNOTATIONS_ONLY: Wording = {
  nl: 'Van TEI worden alleen de annotaties van een listAnnotation gelezen; deze elementen zijn overgeslagen.',
  en: 'Of TEI only the annotations of a listAnnotation are read; these elements were passed over.',
};

const NO_COLOUR: Wording = {
  nl: 'TEI heeft geen plaats voor de kleur van een code; die is weggelaten.',
  en: 'TEI has no place for the colour of a code; it was left out.',
};

const NO_TEI: Wording = {
  nl: 'Dit is geen TEI met de hele tekst in één «ab», zoals Bronwijzer die schrijft.',
  en: 'This is no TEI with the whole text in one “ab”, as Bronwijzer writes it.',
};
