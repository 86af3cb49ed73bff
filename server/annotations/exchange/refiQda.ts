import { zipOf } from './archive';
import { withUsed } from './codes';
import { type ExportedText, exportable } from './exportable';
import { withFieldLines } from './fieldLines';
import { type Fields, fieldsOf, isMoment } from './fields';
import { xmlSafe } from './heldText';
import { codeGuid, codeIdOf, guidIn, guidOf } from './identifiers';
import { CONTROL_IN_A_FIELD, newReport } from './leftOut';
import { type Code, type Exported, type Format, fileOf, type Project } from './model';
import { HOLDING, readRefiQda } from './refiQdaRead';
import { element, textElement, type XmlText, xmlFile } from './xmlText';

/**
 * REFI-QDA Project Exchange 1.0 (`.qdpx`), for ATLAS.ti, MAXQDA, NVivo and QualCoder: a zip of `project.qde` and the texts. Each
 * piece of an annotation is a `PlainTextSelection`, with a `Coding` where it is a code; positions count code points of a text
 * whose lines end with a line feed alone. Questions, comments and remarks are `Note`s; what the standard has no place for
 * stands as lines in the `Description` of the selection. The order and names of elements follow the published schema
 * (Project.xsd of 18 March 2019).
 */
export const refiQda: Format = { write, read: readRefiQda };

function write(project: Project): Exported {
  const report = newReport();
  const texts = exportable(project, HOLDING, report);
  const pointsOf = new Map(texts.map(({ path, own }) => [path, own.points]));
  const selected = texts.map((text) => ({
    text,
    all: text.annotations.map((annotation) => {
      const fields = fieldsOf(annotation, (path) => pointsOf.get(path) ?? text.own.points);
      if (Object.values(fields).some((value) => xmlSafe(value) !== value))
        report.add(CONTROL_IN_A_FIELD, annotation.id);
      return { annotation, fields };
    }),
  }));
  const everything = selected.flatMap(({ all }) => all);
  const codes = withUsed(
    project.codes,
    everything.flatMap(({ fields }) => fields.code ?? []),
  );
  const codeGuids = new Map(codes.map((code) => [code.id, codeGuid(code)]));
  const notes = everything.flatMap(({ fields }) =>
    notesOf(fields).map(({ name, text, guid }) => noteElement(guid, name, text, fields)),
  );
  const qde = element('Project', { xmlns: 'urn:QDA-XML:project:1.0', name: 'Bronwijzer', origin: 'Bronwijzer' }, [
    ...listElement('Users', usersOf(everything.map(({ fields }) => fields))),
    ...(codes.length === 0 ? [] : [element('CodeBook', {}, [element('Codes', {}, codeElements(codes))])]),
    ...listElement(
      'Sources',
      selected.map(({ text, all }) => sourceElement(text, all, codeGuids)),
    ),
    ...listElement('Notes', notes),
  ]);
  const zip = zipOf([
    fileOf('project.qde', xmlFile(qde)),
    ...texts.map(({ path, held }) => fileOf(`sources/${sourceGuid(path)}.txt`, held)),
  ]);
  return { files: [{ path: 'project.qdpx', bytes: zip }], leftOut: report.all() };
}

interface WithFields {
  readonly annotation: ExportedText['annotations'][number];
  readonly fields: Fields;
}

function listElement(name: string, children: readonly XmlText[]): readonly XmlText[] {
  return children.length === 0 ? [] : [element(name, {}, children)];
}

function sourceGuid(path: string): string {
  return guidOf('source', path);
}

function userGuid({ creator, creatorId }: Fields): string | undefined {
  return creator === undefined ? undefined : guidOf('user', creator, creatorId ?? '');
}

function usersOf(all: readonly Fields[]): readonly XmlText[] {
  const users = new Map<string, XmlText>();
  for (const fields of all) {
    const guid = userGuid(fields);
    if (guid !== undefined) users.set(guid, element('User', { guid, name: fields.creator, id: fields.creatorId }));
  }
  return [...users.values()];
}

function codeElements(codes: readonly Code[]): readonly XmlText[] {
  const known = new Set(codes.map(({ id }) => id));
  const codeElement = (
    { id, name, description = '', colour, guid, isGroup }: Code,
    above: ReadonlySet<string>,
  ): XmlText => {
    const inside = new Set([...above, id]);
    const isRgb = colour !== undefined && /^#(?:[\da-f]{6}|[\da-f]{3})$/i.test(colour);
    const described = withFieldLines(description, {
      ...(codeIdOf(name) !== id && { id }),
      ...(colour !== undefined && !isRgb && { colour }),
    });
    const below = codes.filter((code) => code.parent === id && !inside.has(code.id));
    return element(
      'Code',
      {
        guid: codeGuid({ id, ...(guid !== undefined && { guid }) }),
        name,
        isCodable: String(isGroup !== true),
        color: isRgb ? colour : undefined,
      },
      [
        ...(described === '' ? [] : [textElement('Description', {}, described)]),
        ...below.map((code) => codeElement(code, inside)),
      ],
    );
  };
  const top = codes.filter(({ parent }) => parent === undefined || !known.has(parent));
  return top.map((code) => codeElement(code, new Set()));
}

/** The texts of an annotation that are as long as their writer likes. */
function notesOf({ id = '', text, answer, note }: Fields): readonly { name: string; text: string; guid: string }[] {
  return Object.entries({ text, answer, note }).flatMap(([name, written]) =>
    written === undefined ? [] : [{ name, text: written, guid: guidOf('note', id, name) }],
  );
}

/** QualCoder reads no project with a note that has no date. */
function noteElement(guid: string, name: string, text: string, fields: Fields): XmlText {
  return element('Note', { guid, name, ...madeBy(fields) }, [textElement('PlainTextContent', {}, text)]);
}

function sourceElement(
  { path, own }: ExportedText,
  all: readonly WithFields[],
  codeGuids: ReadonlyMap<string, string>,
): XmlText {
  const guid = sourceGuid(path);
  const selections = all.flatMap(({ annotation, fields }) =>
    annotation.target.pieces.map(({ span, quote }, index) => {
      const positions = {
        name: quote.exact.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME),
        startPosition: own.points.fromUtf16(span.start),
        endPosition: own.points.fromUtf16(span.end),
      };
      return selectionElement(fields, positions, index, annotation.target.pieces.length, codeGuids);
    }),
  );
  return element('TextSource', { guid, name: path, plainTextPath: `internal://${guid}.txt` }, selections);
}

const LONGEST_NAME = 60;

/** Who made something, and when. */
function madeBy(fields: Fields): Readonly<Record<string, string | undefined>> {
  return { creatingUser: userGuid(fields), creationDateTime: moment(fields.created) };
}

function moment(when: string | undefined): string | undefined {
  return isMoment(when) ? when : undefined;
}

function selectionElement(
  fields: Fields,
  positions: Readonly<Record<string, string | number>>,
  index: number,
  pieces: number,
  codeGuids: ReadonlyMap<string, string>,
): XmlText {
  const { id = '', motivation, code, text, answer, note, creator, creatorId, created, modified, ...others } = fields;
  const known = guidIn(id);
  const isFirst = index === 0;
  const isTagging = motivation === 'tagging';
  const isPlain = isTagging || (motivation === 'commenting' && text !== undefined);
  const description = withFieldLines('', {
    id: known === undefined || pieces > 1 ? id : undefined,
    piece: pieces > 1 ? `${index + 1}/${pieces}` : undefined,
    ...(isFirst && {
      motivation: isPlain ? undefined : motivation,
      created: moment(created) === created ? undefined : created,
      modified: moment(modified) === modified ? undefined : modified,
      ...others,
    }),
  });
  // The annotation is the coding where there is one, otherwise the selection: that has its own GUID.
  const own = isFirst ? (known ?? guidOf('annotation', id)) : guidOf('annotation', id, String(index));
  const references = (isFirst ? notesOf(fields) : []).map(({ guid }) => element('NoteRef', { targetGUID: guid }));
  const made = madeBy(fields);
  const coding =
    code === undefined
      ? []
      : [
          element('Coding', { guid: own, ...made }, [
            element('CodeRef', { targetGUID: codeGuids.get(code) }),
            ...references,
          ]),
        ];
  return element(
    'PlainTextSelection',
    {
      guid: isTagging ? guidOf('selection', id, String(index)) : own,
      ...positions,
      ...made,
      modifiedDateTime: moment(modified),
    },
    [
      ...(description === '' ? [] : [textElement('Description', {}, description)]),
      ...coding,
      ...(isTagging ? [] : references),
    ],
  );
}
