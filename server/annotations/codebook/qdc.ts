import { childrenOf, parseXml, type XmlElement, XmlError } from '../../actors/import/xml';
import type { Language, Wording } from '../../text/language';
import { type ImportedCodebook, identifierFor, type Lost, lostOf } from './exchanged';
import { colourOfCss, cssColour, GUID } from './format';
import { guidOf } from './guid';
import { allCodes, type Code, type Codebook } from './model';
import { type CodeWords, descriptionOf, wordsOf } from './qdcDescription';

/**
 * Codebooks in the form in which programs for qualitative research exchange them: REFI-QDA, `.qdc`, version 1.0
 * (qdasoftware.org, "REFI-QDA Standard 1.5", Codebook.xsd). It has of a code a GUID, a name, a colour, whether it can be given
 * to a passage, one description, and the codes below it.
 */
export interface WrittenCodebook {
  readonly text: string;
  readonly lost: readonly Lost[];
}

export async function writeQdc(codebook: Codebook, language: Language): Promise<WrittenCodebook> {
  const lost: { what: Wording; code?: string }[] = codebook.title === undefined ? [] : [{ what: NO_TITLE }];
  const guids = new Map<string, string>();
  for (const { code } of allCodes(codebook)) {
    guids.set(code.id, await guidOf(code));
    lost.push(...lossesOf(code, language).map((what) => ({ what, code: code.id })));
  }
  const elementOf = (code: Code, indent: string): string => {
    const description = descriptionOf(code, language);
    const inside = [
      ...(description === '' ? [] : [`${indent}  <Description>${escaped(description)}</Description>`]),
      ...code.codes.map((inner) => elementOf(inner, `${indent}  `)),
    ];
    const attributes = [
      `guid="${guids.get(code.id) ?? ''}"`,
      `name="${escaped(code.name)}"`,
      `isCodable="${code.isGroup !== true}"`,
      ...(code.colour === undefined ? [] : [`color="${cssColour(code.colour)}"`]),
    ].join(' ');
    return inside.length === 0
      ? `${indent}<Code ${attributes}/>`
      : `${indent}<Code ${attributes}>\n${inside.join('\n')}\n${indent}</Code>`;
  };
  const text = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<CodeBook xmlns="${NAMESPACE}" origin="Bronwijzer">`,
    '  <Codes>',
    ...codebook.codes.map((code) => elementOf(code, '    ')),
    '  </Codes>',
    '</CodeBook>',
    '',
  ].join('\n');
  return { text, lost: lostOf(lost) };
}

/**
 * Reads a `.qdc`. A code that `known` has, by its GUID, keeps its identifier, so that a codebook that has been elsewhere
 * comes back to its annotations; others get one made of their name.
 */
export async function readQdc(text: string, known: Codebook = { codes: [] }): Promise<ImportedCodebook> {
  const root = rootOf(text);
  if (!('name' in root)) return { status: 'unreadable', reason: root };
  const holder = root.name === 'CodeBook' ? childrenOf(root, 'Codes')[0] : undefined;
  if (holder === undefined) return { status: 'unreadable', reason: NO_CODEBOOK };
  const ids = new Map<string, string>();
  for (const { code } of allCodes(known)) ids.set((await guidOf(code)).toLowerCase(), code.id);
  const reading: Reading = { ids, taken: new Set(ids.values()), used: new Set(), lost: [] };
  const codes = childrenOf(holder, 'Code').flatMap((element) => codesIn(element, reading, 1));
  const sets = childrenOf(root, 'Sets').flatMap((element) => childrenOf(element, 'Set'));
  for (const { attributes } of sets) reading.lost.push({ what: NO_SETS, code: attributes.name ?? '' });
  return { status: 'read', codebook: { codes }, lost: lostOf(reading.lost) };
}

const NAMESPACE = 'urn:QDA-XML:codebook:1.0';

interface Reading {
  /** The identifiers of the known codes by their GUIDs. */
  readonly ids: ReadonlyMap<string, string>;
  /** Identifiers that mean something already. */
  readonly taken: Set<string>;
  readonly used: Set<string>;
  readonly lost: { what: Wording; code?: string }[];
}

function codesIn(element: XmlElement, reading: Reading, depth: number): readonly Code[] {
  const { attributes } = element;
  const name = (attributes.name ?? '').replace(/\s+/gu, ' ').trim();
  const inner = childrenOf(element, 'Code');
  if (name === '') {
    reading.lost.push({ what: NO_NAME });
    return inner.flatMap((one) => codesIn(one, reading, depth));
  }
  const guid = (attributes.guid ?? '').replace(/^\{|\}$/g, '');
  const known = reading.ids.get(guid.toLowerCase());
  const isKnown = known !== undefined && !reading.used.has(known);
  const id = isKnown ? known : identifierFor(name, (one) => reading.taken.has(one));
  reading.taken.add(id);
  reading.used.add(id);
  const colour = colourOfCss(attributes.color);
  if (attributes.color !== undefined && colour === undefined) reading.lost.push({ what: NO_COLOUR, code: id });
  if (childrenOf(element, 'NoteRef').length > 0) reading.lost.push({ what: NO_NOTES, code: id });
  const words = wordsOf(childrenOf(element, 'Description').map(ownText).join('\n'));
  const isDeep = depth >= DEEPEST && inner.length > 0;
  if (isDeep) reading.lost.push({ what: TOO_DEEP, code: id });
  const below = inner.flatMap((one) => codesIn(one, reading, depth + 1));
  const code: Code = {
    id,
    name,
    ...words,
    ...(colour !== undefined && { colour }),
    ...(/^(?:false|0)$/.test(attributes.isCodable ?? '') && { isGroup: true }),
    ...(GUID.test(guid) && !isKnown && { guid }),
    codes: isDeep ? [] : below,
  };
  return isDeep ? [code, ...below] : [code];
}

/** A file of YAML that is nested deeper than this isn't read any more. */
const DEEPEST = 16;

function rootOf(text: string): XmlElement | Wording {
  try {
    return parseXml(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const { line, message } = error;
    return {
      nl: `Dit is geen geldige XML (regel ${line}: ${message}) Exporteer het codeboek opnieuw.`,
      en: `This is no valid XML (line ${line}: ${message}) Export the codebook again.`,
    };
  }
}

function ownText({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

function escaped(text: string): string {
  return text
    .replace(NO_XML, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** What XML 1.0 has no way to write (§ 2.2), and lone halves of characters. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** What of a code REFI-QDA has no place for. */
export function lossesOf(code: Code, language: Language): readonly Wording[] {
  const { description, use, avoid, examples } = code;
  const words: CodeWords = {
    ...(description !== undefined && { description }),
    ...(use !== undefined && { use }),
    ...(avoid !== undefined && { avoid }),
    ...(examples !== undefined && { examples }),
  };
  const readBack = wordsOf(descriptionOf(words, language).replace(NO_XML, '\ufffd'));
  return [
    ...(code.key === undefined ? [] : [NO_KEY]),
    ...(code.patterns === undefined ? [] : [NO_PATTERNS]),
    ...(code.isStatement === undefined ? [] : [NO_STATEMENT]),
    ...(code.formerly === undefined ? [] : [NO_FORMER]),
    ...(/\s\s|^\s|\s$|[\n\r\t]/u.test(code.name) || code.name.search(NO_XML) >= 0 ? [OTHER_WORDS] : []),
    ...(JSON.stringify(readBack) === JSON.stringify(words) ? [] : [OTHER_WORDS]),
  ];
}

export const NO_TITLE = { nl: 'de titel van het codeboek', en: 'the title of the codebook' };
const NO_KEY = { nl: 'de toets', en: 'the key' };
const NO_PATTERNS = { nl: 'de patronen', en: 'the patterns' };
const NO_STATEMENT = { nl: 'dat de code een uitspraak is', en: 'that the code is a statement' };
const NO_FORMER = { nl: 'vroegere kenmerken', en: 'former identifiers' };
const OTHER_WORDS = {
  nl: 'de vorm van de tekst (wit, regels, tekens die XML niet heeft)',
  en: 'the form of the words (space, lines, characters that XML lacks)',
};
const NO_SETS = { nl: 'een groep buiten de boom', en: 'a set outside the tree' };
const NO_NAME = { nl: 'een code zonder naam', en: 'a code without a name' };
const NO_COLOUR = { nl: 'een kleur die er geen is', en: 'a colour that is none' };
const NO_NOTES = { nl: 'notities bij de code', en: 'notes with the code' };
const TOO_DEEP = {
  nl: 'wat hier te diep onder staat, is ernaast gezet',
  en: 'what stands too deep below it has been put beside it',
};
const NO_CODEBOOK = {
  nl: 'Dit is geen codeboek van REFI-QDA: CodeBook met Codes ontbreekt. Exporteer het codeboek als .qdc.',
  en: 'This is no codebook of REFI-QDA: CodeBook with Codes is missing. Export the codebook as .qdc.',
};
