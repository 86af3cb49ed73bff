import { childrenOf, type XmlElement } from '../../actors/import/xml';
import type { Wording } from '../../text/language';
import { textIn } from './fileText';
import { idOfGuid } from './identifiers';
import type { Report } from './leftOut';
import type { ExchangeFile } from './model';
import { rawText } from './xmlText';

/** A text of a project: a source that is one, or what stands in words beside a PDF, a picture or a recording. */
export interface QdaText {
  readonly name: string;
  readonly text: string;
  readonly selections: readonly QdaSelection[];
}

/** A selection, with its places as they are written. */
export interface QdaSelection {
  readonly element: XmlElement;
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** The note in which it stands, as QualCoder writes a remark on a passage. */
  readonly note?: XmlElement;
}

/** A GUID in one way of writing it; what is none as it is. */
export function guidKey(guid: string | undefined): string {
  return idOfGuid(guid) ?? guid ?? '';
}

/** All notes of a project, by GUID. */
export function qdaNotes(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const notes = childrenOf(root, 'Notes').flatMap((list) => childrenOf(list, 'Note'));
  return new Map(notes.map((note) => [guidKey(note.attributes.guid), note]));
}

/** The text of an element in the file itself, or in the archive. */
export type TextOf = (element: XmlElement) => string | undefined;

/**
 * Finds texts by the last part of their path, for programs don't agree on a folder; one that stands elsewhere on a disk is not
 * opened. ATLAS.ti counts a line end as one character and writes two, where others count what they write.
 */
export function textsBeside(files: readonly ExchangeFile[], origin = ''): TextOf {
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const contents = new Map(files.map(({ path, bytes }) => [nameOf(path), bytes]));
  return (element) => {
    const [inside] = childrenOf(element, 'PlainTextContent');
    if (inside !== undefined) return rawText(inside);
    const [, path = ''] = /^internal:\/\/(.+)$/.exec(element.attributes.plainTextPath ?? '') ?? [];
    const bytes = /\\|(?:^|\/)\.\.(?:\/|$)/.test(path) ? undefined : contents.get(nameOf(path));
    const text = bytes && textIn(bytes);
    return /^atlas/i.test(origin) ? text?.replace(/\r\n?/g, '\n') : text;
  };
}

/** All texts of the sources of a project; what they have that can't be taken over is reported by the name of the source. */
export function qdaTexts(root: XmlElement, textOf: TextOf, report: Report): readonly QdaText[] {
  const notes = qdaNotes(root);
  return childrenOf(root, 'Sources')
    .flatMap((list) => childrenOf(list))
    .flatMap((source): readonly QdaText[] => {
      const name = source.attributes.name ?? source.attributes.guid ?? '';
      const inside = childrenOf(source);
      const holders = source.name === 'TextSource' ? [source] : inside.filter((one) => IN_WORDS.has(one.name));
      const texts = holders.flatMap((holder): readonly QdaText[] => {
        const text = textOf(holder);
        return text === undefined
          ? []
          : [{ name, text, selections: [...selectionsIn(holder), ...remarksIn(holder, notes)] }];
      });
      const all = new Set([source, ...holders].flatMap((one) => childrenOf(one)));
      const has = (...names: readonly string[]): boolean => [...all].some((one) => names.includes(one.name));
      if (texts.length < Math.max(1, holders.length)) report.add(NO_TEXT, name);
      if (inside.some((one) => SELECTED_OTHERWISE.has(one.name))) report.add(NO_PAGES, name);
      if (has('VariableValue')) report.add(NO_VARIABLES, name);
      const hasNote = [...all].some((one) => one.name === 'NoteRef' && passagesIn(noteAt(one, notes)).length === 0);
      if (has('Description', 'Coding') || hasNote) report.add(WHOLE_TEXT, name);
      return texts;
    });
}

const IN_WORDS = new Set(['Representation', 'TextDescription', 'Transcript']);
const SELECTED_OTHERWISE = new Set(['PDFSelection', 'PictureSelection', 'AudioSelection', 'VideoSelection']);

function noteAt({ attributes }: XmlElement, notes: ReadonlyMap<string, XmlElement>): XmlElement | undefined {
  return notes.get(guidKey(attributes.targetGUID));
}

/** The passages of the text that has a note which stand in that note. */
function passagesIn(note: XmlElement | undefined): readonly XmlElement[] {
  return note === undefined ? [] : childrenOf(note, 'PlainTextSelection');
}

function remarksIn(holder: XmlElement, notes: ReadonlyMap<string, XmlElement>): readonly QdaSelection[] {
  return childrenOf(holder, 'NoteRef').flatMap((reference) => {
    const note = noteAt(reference, notes);
    return passagesIn(note).map((element) => {
      const { startPosition: start, endPosition: end } = element.attributes;
      return { element, start, end, ...(note && { note }) };
    });
  });
}

/** A selection of a transcript is from one point of it that stands beside the sound to another. */
function selectionsIn(holder: XmlElement): readonly QdaSelection[] {
  const points = new Map(
    childrenOf(holder, 'SyncPoint').map(({ attributes: { guid, position } }) => [guid?.toLowerCase(), position]),
  );
  return childrenOf(holder).flatMap((element) => {
    const { startPosition, endPosition, fromSyncPoint, toSyncPoint } = element.attributes;
    if (element.name === 'PlainTextSelection') return [{ element, start: startPosition, end: endPosition }];
    if (element.name !== 'TranscriptSelection') return [];
    const [start, end] = [fromSyncPoint, toSyncPoint].map((point) => points.get(point?.toLowerCase()));
    return [{ element, start, end }];
  });
}

const NO_TEXT: Wording = {
  nl: 'Van deze bron zit geen platte tekst in het bestand; zij is overgeslagen.',
  en: 'There is no plain text of this source in the file; it was passed over.',
};

const NO_PAGES: Wording = {
  nl: 'Wat op een pagina, in een afbeelding of in een opname is geselecteerd is overgeslagen; Bronwijzer annoteert tekst.',
  en: 'What was selected on a page, in a picture or in a recording was passed over; Bronwijzer annotates text.',
};

const NO_VARIABLES: Wording = {
  nl: 'Variabelen van teksten zijn overgeslagen; Bronwijzer heeft er geen plaats voor.',
  en: 'Variables of texts were passed over; Bronwijzer has no place for them.',
};

const WHOLE_TEXT: Wording = {
  nl: 'Codes en notities bij een tekst als geheel zijn overgeslagen: Bronwijzer annoteert passages.',
  en: 'Codes and notes about a text as a whole were passed over: Bronwijzer annotates passages.',
};
