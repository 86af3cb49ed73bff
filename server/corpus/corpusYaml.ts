import { URI, Utils } from 'vscode-uri';
import { canonicalIdentifier } from '../citations/canonicalIdentifier';
import type { Wording } from '../text/language';
import { byPlace, type Span } from '../text/span';
import { dateOf, entriesOf, type Fields, fieldsOf, itemsOf, oneOf, textOf, textOrTextsOf } from '../text/yamlFields';
import { type Mistake, type Report, readYaml, type YamlNode } from '../text/yamlSource';
import { filePatterns, wrongPattern } from './filePatterns';
import { type FindingCode, findingCodes, type Weight, weights } from './findingCodes';
import {
  type CorpusFile,
  type CorpusSettings,
  type Ignored,
  type NamedFile,
  noSettings,
  type StatedDocument,
} from './settings';

/** The fields of a `corpus.yaml`, which `schemas/corpus.schema.json` describes. */
const FIELDS = [
  ...['title', 'include', 'exclude', 'documents', 'placeholders'],
  ...['registers', 'findings', 'folders', 'ignore'],
] as const;

/**
 * Reads a `corpus.yaml`, the file at the root of a corpus in which a person writes what the texts themselves don't say:
 *
 *     documents:
 *       - file: brieven/brief-12.txt       # from the folder of corpus.yaml, with forward slashes
 *         publication: kst-22112-2955      # which publication the text is
 *         date: 2020-11-04                 # the day, month (2020-11) or year (2020) on which it was written
 *         title: BNC-fiche migratiepact
 *     findings:
 *       incomplete-citation: off
 *
 * An entry that isn't of its form, or names a file outside the folder, is told of as a mistake and says nothing; all others
 * stay as they are. Of two entries for one file the first counts. Nothing here throws.
 */
export function readCorpusYaml(text: string, folder: string): Omit<CorpusFile, 'uri' | 'folder' | 'text'> {
  const { root, mistakes: broken } = readYaml(text);
  const mistakes: Mistake[] = [...broken];
  const unfinished: Mistake[] = [];
  const named: NamedFile[] = [];
  if (root === undefined) return { settings: noSettings, mistakes, unfinished, named };
  const fields = fieldsOf(root, FIELDS, (mistake) => mistakes.push(mistake));
  const reading: Reading = {
    folder: folder.endsWith('/') ? folder : `${folder}/`,
    report: (mistake) => void mistakes.push(mistake),
    remind: (mistake) => void unfinished.push(mistake),
    name: (file) => void named.push(file),
  };
  const settings = settingsIn(fields, reading);
  return {
    settings,
    mistakes: mistakes.sort(byPlace),
    unfinished: unfinished.sort(byPlace),
    named: named.sort(byPlace),
  };
}

interface Reading {
  /** With a slash at its end. */
  readonly folder: string;
  readonly report: Report;
  readonly remind: Report;
  /** Takes down a file that an entry without mistakes names. */
  readonly name: (file: NamedFile) => void;
}

function settingsIn(fields: Fields, reading: Reading): CorpusSettings {
  const { report } = reading;
  const value = (name: (typeof FIELDS)[number]): YamlNode | undefined => {
    const node = fields.get(name)?.value;
    return node?.kind === 'scalar' && node.broken ? undefined : node;
  };
  const items = (name: (typeof FIELDS)[number]): readonly YamlNode[] => {
    const node = value(name);
    return node === undefined ? [] : itemsOf(node, report).filter(({ broken }) => !broken);
  };
  const titleNode = value('title');
  const title = titleNode && textOf(titleNode, report);
  const include = patternsIn(value('include'), report);
  const exclude = patternsIn(value('exclude'), report);
  return {
    ...(title !== undefined && { title }),
    include,
    exclude,
    includes: includesIn(reading.folder, include, exclude),
    documents: documentsIn(items('documents'), reading),
    placeholders: items('placeholders').flatMap((node) => placeholderIn(node, report) ?? []),
    registers: items('registers').flatMap((node) => registerIn(node, reading) ?? []),
    weights: [
      ...weightsIn(value('findings'), reading.folder, report),
      ...folderWeightsIn(value('folders'), reading),
    ].sort((one, other) => one.folder.length - other.folder.length),
    ignored: items('ignore').flatMap((node) => ignoredIn(node, reading) ?? []),
  };
}

function patternsIn(node: YamlNode | undefined, report: Report): readonly string[] {
  if (node === undefined) return [];
  const nodes = node.kind === 'list' ? node.items : [node];
  return nodes.flatMap((one) => {
    const pattern = textOrTextsOf(one, report)[0];
    const message = pattern === undefined ? undefined : wrongPattern(pattern);
    if (message) report({ span: one.span, message });
    return pattern === undefined || message ? [] : [pattern];
  });
}

function includesIn(folder: string, include: readonly string[], exclude: readonly string[]): (uri: string) => boolean {
  const isIncluded = filePatterns(include);
  const isExcluded = filePatterns(exclude);
  return (uri) => {
    const path = pathFrom(folder, uri);
    if (path === undefined) return false;
    return (include.length === 0 || isIncluded(path)) && !isExcluded(path);
  };
}

/** The way to a file from a folder, as a person writes it; nothing where it doesn't lie in it. */
export function pathFrom(folder: string, uri: string): string | undefined {
  if (!uri.startsWith(folder)) return undefined;
  try {
    return decodeURIComponent(uri.slice(folder.length));
  } catch {
    return uri.slice(folder.length);
  }
}

function documentsIn(nodes: readonly YamlNode[], reading: Reading): ReadonlyMap<string, StatedDocument> {
  const stated = new Map<string, StatedDocument>();
  for (const node of nodes) {
    const entry = whole(node, ['file', 'publication', 'date', 'title', 'source'], reading, (fields, report) => {
      const uri = required(fields, 'file', node, report, (value) => fileIn(value, { ...reading, report }));
      const publication = optional(fields, 'publication', (value) => publicationIn(value, report));
      const date = optional(fields, 'date', (value) => dateOf(value, report));
      const title = optional(fields, 'title', (value) => textOf(value, report));
      const source = optional(fields, 'source', (value) => textOf(value, report));
      const document = {
        ...(publication && { publication }),
        ...(date && { date }),
        ...(title && { title }),
        ...(source && { source }),
      };
      return uri === undefined ? undefined : { uri, span: spanOf(fields, 'file', node), document };
    });
    if (entry === undefined) continue;
    if (stated.has(entry.uri)) reading.report({ span: node.span, message: TWICE });
    else {
      stated.set(entry.uri, entry.document);
      reading.name({ uri: entry.uri, span: entry.span });
    }
  }
  return stated;
}

const TWICE: Wording = {
  nl: 'Dit bestand staat hierboven al. Het bovenste telt.',
  en: 'This file is named above already. The first counts.',
};

/** What a reader makes of the fields of an entry; nothing where any of them is wrong. */
function whole<Value>(
  node: YamlNode,
  known: readonly string[],
  { report }: Reading,
  read: (fields: Fields, report: Report) => Value | undefined,
): Value | undefined {
  const wrong: Mistake[] = [];
  const take: Report = (mistake) => void wrong.push(mistake);
  const value = read(fieldsOf(node, known, take), take);
  for (const mistake of wrong) report(mistake);
  return wrong.length === 0 ? value : undefined;
}

function optional<Value>(fields: Fields, name: string, read: (node: YamlNode) => Value | undefined): Value | undefined {
  const node = fields.get(name)?.value;
  return node && read(node);
}

function required<Value>(
  fields: Fields,
  name: string,
  entry: YamlNode,
  report: Report,
  read: (node: YamlNode) => Value | undefined,
): Value | undefined {
  if (fields.has(name)) return optional(fields, name, read);
  if (entry.kind === 'mapping') {
    report({ span: entry.span, message: { nl: `Hier ontbreekt «${name}».`, en: `“${name}” is missing here.` } });
  }
  return undefined;
}

function spanOf(fields: Fields, name: string, entry: YamlNode): Span {
  return fields.get(name)?.value.span ?? entry.span;
}

function registerIn(node: YamlNode, reading: Reading): string | undefined {
  const uri = fileIn(node, reading);
  if (uri !== undefined) reading.name({ uri, span: node.span });
  return uri;
}

/** The URI of a file by its path from the folder; nothing, and reported, for a path that leads out of it. */
function fileIn(node: YamlNode, { folder, report }: Reading): string | undefined {
  const path = textOf(node, report);
  if (path === undefined) return undefined;
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  if (!/^[/\\]|^[a-z][a-z\d+.-]*:|[\\\0]/i.test(path) && names.length > 0 && !names.includes('..'))
    return Utils.joinPath(URI.parse(folder), ...names).toString();
  report({
    span: node.span,
    message: {
      nl: 'Schrijf een pad vanaf de map van corpus.yaml, met gewone schuine strepen: brieven/brief-12.txt.',
      en: 'Write a path from the folder of corpus.yaml, with forward slashes: brieven/brief-12.txt.',
    },
  });
  return undefined;
}

/** An identifier in its canonical spelling: of officielebekendmakingen.nl, or one of the other kinds that citations lead to. */
function publicationIn(node: YamlNode, report: Report): string | undefined {
  const text = node.kind === 'scalar' ? node.text.trim() : '';
  const id = canonicalIdentifier(text) ?? (OTHER_IDENTIFIERS.test(text) ? text : undefined);
  if (id === undefined) {
    const message = {
      nl: 'Dit is geen kenmerk van een publicatie. Schrijf het zoals officielebekendmakingen.nl: kst-22112-2955.',
      en: 'This is no identifier of a publication. Write it as officielebekendmakingen.nl does: kst-22112-2955.',
    };
    report({ span: node.span, message });
  }
  return id;
}

/** Documents of the Tweede Kamer, papers of the Commission, European acts and papers, decisions of courts, laws. */
const OTHER_IDENTIFIERS =
  /^(?:\d{4}[DZ]\d{5}|(?:COM|JOIN|SWD|SEC)\(\d{4}\)\d{1,4}|[356]\d{4}[A-Z]{1,2}\d{4}|ECLI:[A-Z]{2}:[A-Z\d]{1,7}:\d{4}:[A-Z\d.]{1,25}|BWB[RVW]\d{7})$/;

/** Words that say that a source is missing: one line of two characters or more. */
function placeholderIn(node: YamlNode, report: Report): string | undefined {
  const text = textOf(node, report)?.replace(/\s+/g, ' ');
  if (text === undefined || (text.length >= 2 && text.length <= 80)) return text;
  const message = { nl: 'Schrijf 2 tot 80 tekens.', en: 'Write 2 to 80 characters.' };
  report({ span: node.span, message });
  return undefined;
}

function weightsIn(node: YamlNode | undefined, folder: string, report: Report): CorpusSettings['weights'] {
  if (node === undefined) return [];
  const found = new Map<FindingCode, Weight>();
  for (const [, { key, value }] of fieldsOf(node, findingCodes, report)) {
    const code = findingCodes.find((one) => one === key);
    const weight = value.broken ? undefined : oneOf(value, weights, report);
    if (code !== undefined && weight !== undefined) found.set(code, weight);
  }
  return [{ folder, weights: found }];
}

function folderWeightsIn(node: YamlNode | undefined, reading: Reading): CorpusSettings['weights'] {
  if (node === undefined) return [];
  return entriesOf(node, reading.report).flatMap(({ key, keySpan, value }) => {
    const uri = fileIn({ kind: 'scalar', text: key, span: keySpan, broken: false }, reading);
    const findings = fieldsOf(value, ['findings'], reading.report).get('findings')?.value;
    return uri === undefined ? [] : weightsIn(findings, `${uri}/`, reading.report);
  });
}

function ignoredIn(node: YamlNode, reading: Reading): Ignored | undefined {
  const entry = whole(node, ['rule', 'file', 'quote', 'before', 'behind', 'reason'], reading, (fields, report) => {
    const rule = required(fields, 'rule', node, report, (value) => oneOf(value, findingCodes, report));
    const file = optional(fields, 'file', (value) => fileIn(value, { ...reading, report }));
    const words = (name: string) => optional(fields, name, (value) => textOf(value, report)?.replace(/\s+/g, ' '));
    const [quote, before, behind, reason] = [words('quote'), words('before'), words('behind'), words('reason')];
    if (rule === undefined) return undefined;
    const ignored: Ignored = {
      rule,
      ...(file !== undefined && { file }),
      ...(quote !== undefined && { quote }),
      ...(before !== undefined && { before }),
      ...(behind !== undefined && { behind }),
      ...(reason !== undefined && { reason }),
    };
    return { ignored, fields };
  });
  if (entry === undefined) return undefined;
  const { ignored, fields } = entry;
  if (ignored.reason === undefined) reading.remind({ span: node.span, message: NO_REASON });
  if (ignored.file !== undefined)
    reading.name({
      uri: ignored.file,
      span: spanOf(fields, 'file', node),
      ...(ignored.quote !== undefined && { ignored: { words: ignored, span: spanOf(fields, 'quote', node) } }),
    });
  return ignored;
}

const NO_REASON: Wording = {
  nl: 'Schrijf bij «reason» waarom dit wordt overgeslagen: over een jaar weet niemand het meer.',
  en: 'Write at “reason” why this is ignored: in a year nobody will know.',
};
