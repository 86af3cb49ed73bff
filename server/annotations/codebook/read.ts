import type { Wording } from '../../text/language';
import type { Span } from '../../text/span';
import { type Fields, fieldsOf, flagOf, property, textOf, textOrTextsOf } from '../../text/yamlFields';
import { type Mistake, type Report, readYaml, type YamlEntry, type YamlNode } from '../../text/yamlSource';
import {
  CODE_FIELDS,
  CODE_IDENTIFIER,
  CODE_KEY,
  CODEBOOK_FIELDS,
  COLOUR_NAMES,
  type CodeColour,
  colourIn,
  GUID,
} from './format';
import type { Code, Codebook } from './model';
import { patternFault } from './patterns';

/** A `codebook.yaml`, as far as it can be read. */
export interface ReadCodebook {
  readonly codebook: Codebook;
  /** In the order of the text. */
  readonly mistakes: readonly Mistake[];
  /** Where each code stands in the text: its identifier. */
  readonly places: ReadonlyMap<string, Span>;
  /** Whether all YAML could be read: where it couldn't, a code that seems to be missing may be there. */
  readonly isWhole: boolean;
}

/**
 * Reads the text of a `codebook.yaml`. A wrong field costs that field alone, a wrong identifier the code but not those below
 * it, which then hang one higher: what annotations refer to must not go because of a slip elsewhere. Broken YAML is read as
 * far as it goes. Nothing here throws.
 */
export function readCodebook(text: string): ReadCodebook {
  const { root, mistakes: broken } = readYaml(text);
  const mistakes: Mistake[] = [...broken];
  const report: Report = (mistake) => mistakes.push(mistake);
  const reading: Reading = { text, report, places: new Map(), keys: new Map(), former: [] };
  const fields = root === undefined ? new Map() : fieldsOf(root, CODEBOOK_FIELDS, report);
  const codebook = {
    ...property(fields, 'title', 'title', (node) => textOf(node, report)),
    codes: codesIn(fields.get('codes')?.value, reading),
  };
  const former = new Set<string>();
  for (const { id, span } of reading.former) {
    if (reading.places.has(id)) report({ span, message: STILL_THERE(id) });
    else if (former.has(id)) report({ span, message: FORMER_TWICE(id) });
    former.add(id);
  }
  return {
    codebook,
    mistakes: mistakes.sort((one, other) => one.span.start - other.span.start),
    places: reading.places,
    isWhole: broken.length === 0,
  };
}

interface Reading {
  readonly text: string;
  readonly report: Report;
  readonly places: Map<string, Span>;
  /** Which code has each key. */
  readonly keys: Map<string, string>;
  readonly former: { readonly id: string; readonly span: Span }[];
}

function codesIn(node: YamlNode | undefined, reading: Reading): readonly Code[] {
  if (node === undefined || (node.kind === 'scalar' && node.text === '')) return [];
  if (node.kind !== 'mapping') {
    reading.report({ span: node.span, message: NO_CODES });
    return [];
  }
  const names = new Map<string, string>();
  return node.entries.flatMap((entry) => {
    const codes = codeIn(entry, reading);
    for (const code of codes) tellSameName(code, names, entry, reading);
    return codes;
  });
}

/** The code that an entry is; where its identifier is wrong those below it. */
function codeIn({ key: id, keySpan, value }: YamlEntry, reading: Reading): readonly Code[] {
  // Where the YAML itself is broken that has been told, and what else seems wrong there comes of it.
  const report: Report = (mistake) => {
    if (!value.broken) reading.report(mistake);
  };
  const own: Reading = { ...reading, report };
  const fields: Fields = fieldsOf(value, CODE_FIELDS, report);
  tellColourAsComment(value, own);
  const isFirst = !reading.places.has(id);
  const isIdentifier = CODE_IDENTIFIER.test(id);
  if (!isIdentifier) report({ span: keySpan, message: NO_IDENTIFIER });
  else if (!isFirst) report({ span: keySpan, message: TWICE(id) });
  else reading.places.set(id, keySpan);
  const codes = codesIn(fields.get('codes')?.value, own);
  if (!isIdentifier || !isFirst) return codes;
  const { name = id } = property(fields, 'name', 'name', (node) => textOf(node, report));
  return [{ id, name, ...wordsOf(fields, report), ...settingsOf(id, fields, own), codes }];
}

function wordsOf(fields: Fields, report: Report): Partial<Code> {
  return {
    ...property(fields, 'description', 'description', (node) => textOf(node, report)),
    ...property(fields, 'use', 'use', (node) => textOf(node, report)),
    ...property(fields, 'avoid', 'avoid', (node) => textOf(node, report)),
    ...property(fields, 'examples', 'examples', (node) => anyOf(textOrTextsOf(node, report))),
  };
}

function settingsOf(id: string, fields: Fields, reading: Reading): Partial<Code> {
  const { report } = reading;
  return {
    ...property(fields, 'colour', 'colour', (node) => colourAt(node, report)),
    ...property(fields, 'key', 'key', (node) => keyAt(id, node, reading)),
    ...property(fields, 'patterns', 'patterns', (node) => patternsAt(node, report)),
    ...property(fields, 'statement', 'isStatement', (node) => flagOf(node, report) || undefined),
    ...property(fields, 'group', 'isGroup', (node) => flagOf(node, report) || undefined),
    ...property(fields, 'formerly', 'formerly', (node) => formerAt(node, reading)),
    ...property(fields, 'guid', 'guid', (node) => matching(node, GUID, NO_GUID, report)),
  };
}

function colourAt(node: YamlNode, report: Report): CodeColour | undefined {
  const colour = node.kind === 'scalar' ? colourIn(node.text.trim()) : undefined;
  if (colour === undefined) report({ span: node.span, message: NO_COLOUR });
  return colour;
}

/** `colour: #d73027` has no value: in YAML what follows the # is a comment. Nobody would find that out. */
function tellColourAsComment(value: YamlNode, { text, report }: Reading): void {
  if (value.kind !== 'mapping') return;
  for (const { key, keySpan, value: empty } of value.entries) {
    if (key !== 'colour' || empty.kind !== 'scalar' || empty.text !== '') continue;
    const [line = ''] = /^[^\r\n]*/.exec(text.slice(keySpan.end)) ?? [];
    const [, colour] = /^[ \t]*:[ \t]+(#[0-9a-fA-F]{3,6})\b/.exec(line) ?? [];
    if (colour !== undefined) report({ span: keySpan, message: COMMENT(colour) });
  }
}

function keyAt(id: string, node: YamlNode, { keys, report }: Reading): string | undefined {
  const key = matching(node, CODE_KEY, NO_KEY, report);
  const other = key === undefined ? undefined : keys.get(key);
  if (key === undefined) return undefined;
  if (other !== undefined) {
    report({ span: node.span, message: SAME_KEY(key, other) });
    return undefined;
  }
  keys.set(key, id);
  return key;
}

function patternsAt(node: YamlNode, report: Report): readonly string[] | undefined {
  const written = node.kind === 'list' ? node.items : [node];
  const patterns = written.flatMap((item) => {
    const pattern = textOf(item, report);
    const fault = pattern === undefined ? undefined : patternFault(pattern);
    if (fault) report({ span: item.span, message: fault });
    return pattern === undefined || fault !== undefined ? [] : [pattern];
  });
  return anyOf(patterns);
}

function formerAt(node: YamlNode, { former, report }: Reading): readonly string[] | undefined {
  const written = node.kind === 'list' ? node.items : [node];
  const ids = written.flatMap((item) => {
    const id = matching(item, CODE_IDENTIFIER, NO_IDENTIFIER, report);
    if (id !== undefined) former.push({ id, span: item.span });
    return id ?? [];
  });
  return anyOf(ids);
}

function matching(node: YamlNode, form: RegExp, message: Wording, report: Report): string | undefined {
  const text = node.kind === 'scalar' ? node.text.trim() : '';
  if (form.test(text)) return text;
  report({ span: node.span, message });
  return undefined;
}

function anyOf(items: readonly string[]): readonly string[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** Two codes of one name side by side nobody can tell apart; elsewhere in the tree what is above tells them. */
function tellSameName(
  { id, name }: Code,
  names: Map<string, string>,
  { keySpan, value }: YamlEntry,
  { report }: Reading,
): void {
  const same = name.toLowerCase();
  const other = names.get(same);
  if (other === undefined) names.set(same, id);
  else {
    const written = value.kind === 'mapping' ? value.entries.find(({ key }) => key === 'name') : undefined;
    report({ span: written?.value.span ?? keySpan, message: SAME_NAME(name, other) });
  }
}

const NO_CODES = {
  nl: 'Hier horen codes: een kenmerk per regel, met daaronder de velden.',
  en: 'Codes are expected here: an identifier a line, with the fields below it.',
};

const NO_IDENTIFIER = {
  nl: 'Een kenmerk heeft kleine letters, cijfers en streepjes: toezegging-termijn. Zet wat mensen zien in name.',
  en: 'An identifier has small letters, digits and hyphens: toezegging-termijn. Put what people see in name.',
};

const TWICE = (id: string): Wording => ({
  nl: `De code «${id}» staat er al. Voeg de twee samen, of geef deze een ander kenmerk.`,
  en: `The code “${id}” is here already. Merge the two, or give this one another identifier.`,
});

const STILL_THERE = (id: string): Wording => ({
  nl: `«${id}» is nog een code. Haal die weg of neem hem hier niet op: wat zijn annotaties betekenen, is nu onduidelijk.`,
  en: `“${id}” still is a code. Take that away or leave it out here: what its annotations mean isn't clear now.`,
});

const FORMER_TWICE = (id: string): Wording => ({
  nl: `«${id}» staat al eerder onder formerly. Houd er één: wat zijn annotaties betekenen, is nu onduidelijk.`,
  en: `“${id}” is under formerly before this already. Keep one: what its annotations mean isn't clear now.`,
});

const SAME_NAME = (name: string, other: string): Wording => ({
  nl: `«${other}» heet hier ook «${name}». Geef een van beide een andere naam, of voeg ze samen.`,
  en: `“${other}” is called “${name}” here too. Give one of the two another name, or merge them.`,
});

const SAME_KEY = (key: string, other: string): Wording => ({
  nl: `De toets ${key} is al van «${other}». Kies een andere.`,
  en: `The key ${key} belongs to “${other}” already. Choose another.`,
});

const NO_KEY = {
  nl: 'Een toets is één kleine letter of één cijfer.',
  en: 'A key is one small letter or one digit.',
};

const NO_COLOUR = {
  nl: `Dit is geen kleur. Kies er een van ${COLOUR_NAMES.join(', ')}, of schrijf hem als "#d7263d".`,
  en: `This is no colour. Choose one of ${COLOUR_NAMES.join(', ')}, or write it as "#d7263d".`,
};

const COMMENT = (colour: string): Wording => ({
  nl: `Zet de kleur tussen aanhalingstekens: "${colour}". Zonder is het in YAML een opmerking.`,
  en: `Put the colour in quotation marks: "${colour}". Without them it is a comment in YAML.`,
});

const NO_GUID = {
  nl: 'Dit is geen GUID, zoals andere programma’s die aan een code geven. Haal het veld weg.',
  en: 'This is no GUID as other programs give a code. Take the field away.',
};
