import { childrenOf, elements, parseXml, type XmlElement, XmlError } from '../../actors/import/xml';
import type { Wording } from '../../text/language';
import type { Annotation, Piece } from '../model';
import { openZip } from './archive';
import { readFieldLines } from './fieldLines';
import { annotationOf, type CountedText, type Fields, pieceBetween } from './fields';
import { textIn } from './fileText';
import { type Holding, heldAs, hold } from './heldText';
import { codeGuid, codeIdOf, guidIn, guidOf, idOfGuid, textPathOf } from './identifiers';
import { newReport, OTHER_TEXT, OUTSIDE_THE_TEXT, type Report } from './leftOut';
import type { Code, ExchangeFile, Imported, Own } from './model';
import {
  guidKey,
  type QdaSelection,
  type QdaText,
  qdaNotes,
  qdaTexts,
  type TextOf,
  textsBeside,
} from './refiQdaSources';
import { brokenXml, rawText } from './xmlText';

/** Positions count code points (REFI-QDA 1.5, § 9.2); other programs read the texts with a line feed for a line end. */
export const HOLDING: Holding = { unit: 'code points', lineFeeds: true };

/** Reads `.qdpx` of Bronwijzer and of other programs: codes, texts, and what was selected in them. Never throws. */
export function readRefiQda(files: readonly ExchangeFile[], own: Own): Imported {
  const [file] = files;
  if (file === undefined || files.length > 1) return { status: 'refused', reason: ONE_FILE };
  const opened = openZip(file.bytes, (name) => /(?:^|\/)project\.qde$|\.txt$/i.test(name));
  if (opened.status === 'refused') return opened;
  const qde = opened.files.find(({ path }) => /(?:^|\/)project\.qde$/i.test(path));
  const content = qde && textIn(qde.bytes);
  if (content === undefined) return { status: 'refused', reason: NO_PROJECT };
  try {
    const root = parseXml(content);
    return root.name === 'Project' ? projectIn(root, opened.files, own) : { status: 'refused', reason: NO_PROJECT };
  } catch (thrown) {
    if (thrown instanceof XmlError) return { status: 'refused', reason: brokenXml(thrown) };
    throw thrown;
  }
}

/** What the parts of a project refer to, by GUID. */
interface Referred {
  readonly codes: ReadonlyMap<string, Code>;
  readonly users: ReadonlyMap<string, { readonly creator: string; readonly creatorId?: string }>;
  readonly notes: ReadonlyMap<string, { readonly name: string; readonly text: string }>;
  /** Of a selection the notes that lead to it. */
  readonly linked: ReadonlyMap<string, readonly string[]>;
}

function projectIn(root: XmlElement, files: readonly ExchangeFile[], own: Own): Imported {
  const report = newReport();
  for (const name of ['Description', 'Variables', 'Cases', 'Sets', 'Graphs']) {
    if (childrenOf(root, name).length > 0) report.add(NO_PLACE, name);
  }
  const textOf = textsBeside(files, root.attributes.origin);
  const linked = linkedNotes(root, report);
  const notes = notesIn(root, linked, textOf, report);
  const referred: Referred = { codes: codesIn(root, own.codes), users: usersIn(root), notes, linked };
  const texts = new Map<string, CountedText>();
  const sources: { readonly selections: QdaText['selections']; readonly path: string }[] = [];
  for (const { name, text, selections } of qdaTexts(root, textOf, report)) {
    const path = freePath(textPathOf(name, own.textOf), texts);
    const { isOwn, ...counted } = heldAs(text, own.textOf(path), HOLDING);
    if (!isOwn && own.textOf(path) !== undefined) report.add(OTHER_TEXT, path);
    texts.set(path, counted);
    sources.push({ selections, path });
  }
  const countedOf = (path: string): CountedText | undefined => {
    const text = own.textOf(path);
    return texts.get(path) ?? (text === undefined ? undefined : hold(text, HOLDING));
  };
  const annotations = sources.flatMap(({ selections, path }) => {
    const selected = selections.flatMap((one) => selectedIn(one, path, referred, countedOf(path), report));
    return joined(selected, path, countedOf, report);
  });
  const known = new Set(own.codes.map(({ id }) => id));
  const project = {
    texts: [...texts].map(([path, { text }]) => ({ path, text })),
    codes: [...new Map([...referred.codes.values()].map((code) => [code.id, code])).values()].filter(
      ({ id }) => !known.has(id),
    ),
    annotations,
  };
  return { status: 'read', project, leftOut: report.all() };
}

/** All codes, from the top of the tree down; one that the user has already under its GUID is that one, whatever its name. */
function codesIn(root: XmlElement, own: readonly Code[]): ReadonlyMap<string, Code> {
  const ownIds = new Map(own.map((code) => [guidKey(codeGuid(code)), code.id]));
  const codes = new Map<string, Code>();
  const ids = new Set<string>();
  const waiting = elements(root, 'Codes')
    .flatMap((list) => childrenOf(list, 'Code'))
    .map((code) => ({ code, parent: '' }))
    .reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { code, parent } = next;
    const { name = '', color, guid, isCodable } = code.attributes;
    const { text, fields, others } = readFieldLines(rawTextOf(childrenOf(code, 'Description')[0]) ?? '');
    // Two codes of one name in different places of the tree are two codes.
    const plain = fields.id ?? codeIdOf(name);
    const known = ownIds.get(guidKey(guid));
    const written = guidIn(guidKey(guid));
    const ownGuid = written === guidOf('code', plain) ? undefined : written;
    const id = known ?? (ids.has(plain) ? `${plain}-${guidOf(guidKey(guid)).slice(0, 8)}` : plain);
    ids.add(id);
    const colour = color ?? others.colour;
    codes.set(guidKey(guid), {
      id,
      name,
      ...(text !== '' && { description: text }),
      ...(colour !== undefined && { colour }),
      ...(parent !== '' && { parent }),
      ...(ownGuid !== undefined && { guid: ownGuid }),
      ...(/^(?:false|0)$/.test(isCodable ?? '') && { isGroup: true }),
    });
    waiting.push(...[...childrenOf(code, 'Code')].reverse().map((below) => ({ code: below, parent: id })));
  }
  return codes;
}

function usersIn(root: XmlElement): Referred['users'] {
  const users = childrenOf(root, 'Users').flatMap((list) => childrenOf(list, 'User'));
  return new Map(
    users.flatMap(({ attributes: { guid, name, id } }) => {
      const creator = name || id;
      // MAXQDA has initials there.
      const isAddress = id !== undefined && /^[a-z][a-z\d+.-]*:\S+$/i.test(id);
      return creator ? [[guidKey(guid), { creator, ...(isAddress && { creatorId: id }) }] as const] : [];
    }),
  );
}

/** The notes that a link leads to each selection, as NVivo writes a remark on a passage, by GUID. */
function linkedNotes(root: XmlElement, report: Report): ReadonlyMap<string, readonly string[]> {
  const notes = qdaNotes(root);
  const selections = ['PlainTextSelection', 'TranscriptSelection'].flatMap((name) => elements(root, name));
  const found = new Map(selections.map(({ attributes }) => [guidKey(attributes.guid), [] as string[]]));
  for (const { attributes } of childrenOf(root, 'Links').flatMap((list) => childrenOf(list))) {
    const ends = [guidKey(attributes.originGUID), guidKey(attributes.targetGUID)];
    const note = ends.find((end) => notes.has(end));
    const linked = ends.map((end) => found.get(end)).find(Boolean);
    if (note === undefined || linked === undefined) report.add(NO_PLACE, 'Links');
    else linked.push(note);
  }
  return found;
}

/** The notes that have a text; those that no passage has are told of. */
function notesIn(
  root: XmlElement,
  linked: ReadonlyMap<string, readonly string[]>,
  textOf: TextOf,
  report: Report,
): Referred['notes'] {
  const selections = ['PlainTextSelection', 'TranscriptSelection'].flatMap((name) => elements(root, name));
  const referring = selections.flatMap((one) => elements(one, 'NoteRef'));
  const remarks = childrenOf(root, 'Sources').flatMap((list) => elements(list, 'NoteRef'));
  const keys = (all: readonly XmlElement[]) => new Set(all.map(({ attributes }) => guidKey(attributes.targetGUID)));
  const [used, atText] = [keys(referring), keys(remarks)];
  const led = new Set([...linked.values()].flat());
  return new Map(
    [...qdaNotes(root)].flatMap(([key, note]) => {
      const { guid, name = guid ?? '' } = note.attributes;
      const text = textOf(note);
      const hasPassage = childrenOf(note, 'PlainTextSelection').length > 0;
      const isTaken = hasPassage ? atText.has(key) && !used.has(key) : used.has(key) || led.has(key);
      if (text === undefined || !isTaken) report.add(NO_PASSAGE, name);
      return text === undefined ? [] : [[key, { name, text }] as const];
    }),
  );
}

function rawTextOf(element: XmlElement | undefined): string | undefined {
  return element && rawText(element);
}

function freePath(path: string, taken: ReadonlyMap<string, unknown>): string {
  let free = path;
  for (let number = 2; taken.has(free); number++) free = path.replace(/(?=\.txt$)/i, `-${number}`);
  return free;
}

/** One selection with one of its codings, or without any. */
interface Selected {
  readonly fields: Fields;
  readonly piece: Piece;
  readonly number: number;
}

function selectedIn(
  { element: one, start, end, note: remark }: QdaSelection,
  path: string,
  referred: Referred,
  counted: CountedText | undefined,
  report: Report,
): readonly Selected[] {
  const { guid, modifiedDateTime } = one.attributes;
  const where = `${path}, ${guid}`;
  const piece = counted && pieceBetween(positionOf(start), positionOf(end), counted);
  if (piece === undefined) {
    report.add(OUTSIDE_THE_TEXT, where);
    return [];
  }
  const { text: described, fields, others } = readFieldLines(rawTextOf(childrenOf(one, 'Description')[0]) ?? '');
  const number = Number.parseInt(others.piece ?? '1', 10);
  const modified = modifiedDateTime === undefined ? {} : { modified: modifiedDateTime };
  const about = notesFor(one, referred, described, remark);
  const codings = childrenOf(one, 'Coding').flatMap((coding) => {
    const code = referred.codes.get(guidKey(childrenOf(coding, 'CodeRef')[0]?.attributes.targetGUID));
    if (code === undefined) report.add(NO_SUCH_CODE, where);
    const notes = notesFor(coding, referred, '');
    const note = [about.text, about.note, notes.text, notes.note].filter(Boolean).join('\n\n');
    const all = { ...made(one, referred), ...made(coding, referred), ...(note !== '' && { note }), ...modified };
    const id = idOf(coding, 'coding', path);
    return code === undefined ? [] : [{ piece, number, fields: { id, ...all, code: code.id, ...fields } }];
  });
  if (codings.length > 0) return codings;
  const isEmpty = Object.keys({ ...about, ...fields }).length === 0;
  const by = made(remark ?? one, referred);
  if (isEmpty) report.add(NOTHING_SAID, where);
  const id = idOf(one, 'selection', path);
  return isEmpty ? [] : [{ piece, number, fields: { id, ...by, ...about, ...modified, ...fields } }];
}

function positionOf(written: string | undefined): number {
  return written !== undefined && /^\d{1,15}$/.test(written) ? Number(written) : -1;
}

function idOf({ attributes: { guid } }: XmlElement, kind: string, path: string): string {
  return idOfGuid(guid) ?? `urn:uuid:${guidOf(kind, path, guid ?? '')}`;
}

function made({ attributes }: XmlElement, { users }: Referred): Fields {
  const { modifyingUser, creatingUser = modifyingUser, creationDateTime } = attributes;
  return { ...users.get(guidKey(creatingUser)), ...(creationDateTime !== undefined && { created: creationDateTime }) };
}

/** The notes at an element: those that Bronwijzer wrote by their names, those of others as one text. */
function notesFor(one: XmlElement, { notes, linked }: Referred, described: string, remark?: XmlElement): Fields {
  const named = new Map<string, string>();
  const free = described === '' ? [] : [described];
  const referring = childrenOf(one, 'NoteRef').map(({ attributes }) => guidKey(attributes.targetGUID));
  const around = remark === undefined ? [] : [guidKey(remark.attributes.guid)];
  for (const key of [...around, ...referring, ...(linked.get(guidKey(one.attributes.guid)) ?? [])]) {
    const note = notes.get(key);
    if (note === undefined) continue;
    if (note.name === 'answer' || note.name === 'note' || note.name === 'text') named.set(note.name, note.text);
    else free.push(note.text);
  }
  const [text, answer, note] = [
    named.get('text') ?? (free.join('\n\n') || undefined),
    named.get('answer'),
    named.get('note'),
  ];
  return {
    ...(text !== undefined && { text }),
    ...(answer !== undefined && { answer }),
    ...(note !== undefined && { note }),
  };
}

/** The annotations, those in pieces put together again. */
function joined(
  selected: readonly Selected[],
  source: string,
  countedOf: (path: string) => CountedText | undefined,
  report: Report,
): readonly Annotation[] {
  const groups = new Map<string, Selected[]>();
  for (const one of selected) {
    const group = groups.get(one.fields.id ?? '');
    if (group === undefined) groups.set(one.fields.id ?? '', [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = [...group].sort((one, other) => one.number - other.number);
    if (first === undefined) return [];
    const { digest } = first.fields;
    const pieces = [first.piece, ...others.map(({ piece }) => piece)] as const;
    const target = { source, ...(digest !== undefined && { digest }), pieces };
    const annotation = annotationOf(first.fields, target, countedOf);
    if (annotation === undefined) report.add(NOT_COMPLETE, first.fields.id ?? source);
    return annotation ?? [];
  });
}

const ONE_FILE: Wording = {
  nl: 'Kies één .qdpx-bestand tegelijk.',
  en: 'Choose one .qdpx file at a time.',
};

const NO_PROJECT: Wording = {
  nl: 'In dit bestand zit geen «project.qde»: het is geen REFI-QDA-project.',
  en: 'There is no “project.qde” in this file: it is no REFI-QDA project.',
};

const NO_PLACE: Wording = {
  nl: 'Dit deel van een REFI-QDA-project heeft in Bronwijzer geen plaats en is overgeslagen.',
  en: 'This part of a REFI-QDA project has no place in Bronwijzer and was passed over.',
};

const NO_PASSAGE: Wording = {
  nl: 'Deze memo gaat niet over een passage, of heeft geen platte tekst; zij is overgeslagen.',
  en: 'This memo is about no passage, or has no plain text; it was passed over.',
};

const NO_SUCH_CODE: Wording = {
  nl: 'Deze selectie heeft een code die niet in het bestand staat; die is overgeslagen.',
  en: 'This selection has a code that isn’t in the file; it was passed over.',
};

const NOTHING_SAID: Wording = {
  nl: 'Deze selectie heeft code noch notitie en is overgeslagen.',
  en: 'This selection has neither code nor note and was passed over.',
};

const NOT_COMPLETE: Wording = {
  nl: 'Van deze annotatie ontbreekt een deel, zoals de tekst waar zij naar verwijst; zij is overgeslagen.',
  en: 'Part of this annotation is missing, such as the text that it leads to; it was passed over.',
};
