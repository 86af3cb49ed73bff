import {
  entriesOf,
  type Fields,
  fieldsOf,
  flagOf,
  itemsOf,
  oneOf,
  property,
  requiredField,
  textOf,
  textsOf,
} from '../text/yamlFields';
import { type Mistake, type Report, readYaml, type YamlEntry, type YamlNode } from '../text/yamlSource';
import type { ActorEntries, ActorEntry, EntryFacts, Link } from './entry';
import { ACTOR_KINDS, ADDRESSES, CHAMBERS, FIELDS_OF, IDENTIFIER, PREFIXES, SOURCE_FIELDS } from './format';
import type { ActorKind, PersonName } from './model';
import { identifierElsewhere, officeOf, partyOf, periodOf, type Reading, shortNameOf, sourcesOf } from './readFacts';

/**
 * Reads the text of an `actors.yaml`. A mistake costs the one entry in which it stands, and all others count; broken YAML is
 * read as far as it goes. Nothing here throws.
 */
export function readActorEntries(text: string): ActorEntries {
  const { root, mistakes } = readYaml(text);
  const read = root === undefined ? undefined : actorEntriesIn(root);
  const all = [...mistakes, ...(read?.mistakes ?? [])].sort((one, other) => one.span.start - other.span.start);
  return { entries: read?.entries ?? [], spoilt: read?.spoilt ?? [], mistakes: all };
}

/** The entries in a YAML value of the form of `actors.yaml`. */
export function actorEntriesIn(root: YamlNode): ActorEntries {
  const mistakes: Mistake[] = [];
  const report: Report = (mistake) => mistakes.push(mistake);
  const file = fieldsOf(root, ['sources', 'actors'], report);
  const sources = sourcesIn(file.get('sources')?.value, report);
  const entries: ActorEntry[] = [];
  const spoilt: string[] = [];
  for (const written of actorsIn(file.get('actors')?.value, report)) {
    const own: Mistake[] = [];
    const entry = entryOf(written, sources, (mistake) => own.push(mistake));
    // Where the YAML itself is broken that has been told, and what else seems wrong there comes of it.
    if (!written.value.broken) mistakes.push(...own);
    if (entry === undefined || own.length > 0 || written.value.broken) spoilt.push(written.key);
    else entries.push(entry);
  }
  return { entries, mistakes, spoilt };
}

/** The sources in words, by their keys. */
function sourcesIn(node: YamlNode | undefined, report: Report): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const { key, value } of node === undefined ? [] : entriesOf(node, report)) {
    const words = value.kind === 'mapping' ? describedSource(value, report) : textOf(value, report);
    if (words !== undefined) sources.set(key, words);
  }
  return sources;
}

/** `openkamer, december 2019 (github.com/openkamer/openkamer, MIT)`. */
function describedSource(node: YamlNode, report: Report): string | undefined {
  const fields = fieldsOf(node, SOURCE_FIELDS, report);
  const title = requiredField(fields, 'title', node, report);
  const words = title && textOf(title, report);
  const { address } = property(fields, 'address', 'address', (value) => textOf(value, report));
  const { licence } = property(fields, 'licence', 'licence', (value) => textOf(value, report));
  const behind = [address?.replace(/^https?:\/\//, ''), licence].filter((part) => part !== undefined);
  return words === undefined || behind.length === 0 ? words : `${words} (${behind.join(', ')})`;
}

function actorsIn(node: YamlNode | undefined, report: Report): readonly YamlEntry[] {
  if (node === undefined) return [];
  if (node.kind !== 'mapping') return entriesOf(node, report);
  const seen = new Set<string>();
  return node.entries.filter(({ key, keySpan }) => {
    if (!seen.has(key)) return seen.add(key);
    const message = {
      nl: `«${key}» staat er al. Voeg de twee samen, of geef deze een ander kenmerk.`,
      en: `“${key}” is here already. Join the two, or give this one another identifier.`,
    };
    report({ span: keySpan, message });
    return false;
  });
}

function entryOf(
  { key, keySpan, value }: YamlEntry,
  sources: ReadonlyMap<string, string>,
  report: Report,
): ActorEntry | undefined {
  const kind = kindOf(key);
  if (kind === undefined) {
    report({ span: keySpan, message: NO_IDENTIFIER });
    return undefined;
  }
  const fields = fieldsOf(value, FIELDS_OF[kind], report);
  const stated = fields.get('kind');
  if (stated) oneOf(stated.value, [kind], report);
  const links: Link[] = [];
  const reading: Reading = { sources, report, link: (link) => links.push(link) };
  const own = kind === 'person' ? personFacts(fields, reading) : otherFacts(fields, reading);
  return { id: key, kind, facts: { ...own, ...sharedFacts(fields, reading) }, key: keySpan, links };
}

const NO_IDENTIFIER = {
  nl: 'Een kenmerk begint met person., party., inst., comm. of office. en gaat verder in kleine letters, cijfers en streepjes.',
  en: 'An identifier begins with person., party., inst., comm. or office. and goes on in small letters, digits and hyphens.',
};

function kindOf(id: string): ActorKind | undefined {
  return ACTOR_KINDS.find((kind) => id.startsWith(PREFIXES[kind]) && IDENTIFIER.test(id.slice(PREFIXES[kind].length)));
}

function sharedFacts(fields: Fields, reading: Reading): EntryFacts {
  const { report } = reading;
  return {
    ...property(fields, 'offices', 'offices', (node) =>
      itemsOf(node, report).flatMap((item) => officeOf(item, reading) ?? []),
    ),
    ...property(fields, 'parties', 'parties', (node) =>
      itemsOf(node, report).flatMap((item) => partyOf(item, reading) ?? []),
    ),
    ...property(fields, 'settled', 'settledNames', (node) => textsOf(node, report)),
    ...property(fields, 'wikidata', 'wikidata', (node) => identifierElsewhere(node, 'wikidata', report)),
    ...property(fields, 'tweedeKamer', 'tweedeKamer', (node) => identifierElsewhere(node, 'tweedeKamer', report)),
    ...property(fields, 'parlement', 'parlement', (node) => identifierElsewhere(node, 'parlement', report)),
    ...property(fields, 'sources', 'sources', (node) => sourcesOf(node, reading)),
    ...property(fields, 'note', 'note', (node) => textOf(node, report)),
  };
}

function personFacts(fields: Fields, reading: Reading): EntryFacts {
  const { report } = reading;
  const personName: Partial<PersonName> = {
    ...property(fields, 'given', 'given', (node) => textOf(node, report)),
    ...property(fields, 'initials', 'initials', (node) => textOf(node, report)),
    ...property(fields, 'particle', 'particle', (node) => textOf(node, report)),
    ...property(fields, 'surname', 'surname', (node) => textOf(node, report)),
    ...property(fields, 'names', 'others', (node) => textsOf(node, report)),
  };
  return {
    ...(Object.keys(personName).length > 0 && { personName }),
    ...property(fields, 'surnameAlone', 'surnameAlone', (node) => flagOf(node, report)),
    ...property(fields, 'address', 'address', (node) => oneOf(node, ADDRESSES, report)),
  };
}

function otherFacts(fields: Fields, reading: Reading): EntryFacts {
  const { report } = reading;
  const existed = periodOf(fields, report);
  return {
    ...property(fields, 'name', 'name', (node) => textOf(node, report)),
    ...property(fields, 'names', 'names', (node) => textsOf(node, report)),
    ...property(fields, 'shortNames', 'shortNames', (node) =>
      itemsOf(node, report).flatMap((item) => shortNameOf(item, reading) ?? []),
    ),
    ...property(fields, 'chamber', 'chamber', (node) => oneOf(node, CHAMBERS, report)),
    ...(Object.keys(existed).length > 0 && { existed }),
  };
}
