import { isBefore, type Period } from '../text/partialDate';
import {
  dateOf,
  type Fields,
  fieldsOf,
  oneOf,
  property,
  requiredField,
  textOf,
  textOrTextsOf,
  textsOf,
} from '../text/yamlFields';
import type { Report, YamlNode } from '../text/yamlSource';
import type { Link } from './entry';
import { IDENTIFIERS_ELSEWHERE, OFFICE_FIELDS, PARTY_FIELDS, SHORT_NAME_FIELDS, SHORT_NAME_RULES } from './format';
import type { ActorKind, OfficeHeld, PartyHeld, ShortName } from './model';

/** What the facts of an entry are read with. */
export interface Reading {
  /** The sources in words, by their keys. */
  readonly sources: ReadonlyMap<string, string>;
  readonly report: Report;
  /** Takes down an actor that the entry names. */
  readonly link: (link: Link) => void;
}

/** The source of what a person wrote without one: the file itself. */
export const OWN_SOURCE = 'actors.yaml';

/** An office or membership; nothing, and reported, where it has no title. */
export function officeOf(node: YamlNode, reading: Reading): OfficeHeld | undefined {
  const { report } = reading;
  const fields = fieldsOf(node, OFFICE_FIELDS, report);
  const title = requiredField(fields, 'title', node, report);
  const words = title && textOf(title, report);
  const source = fields.get('source');
  const held = {
    ...property(fields, 'office', 'office', (value) => actorNamed(value, 'office', reading)),
    ...property(fields, 'body', 'body', (value) => textOf(value, report)),
    ...periodOf(fields, report),
    source: source === undefined ? OWN_SOURCE : sourcesOf(source.value, reading).join('; '),
    ...property(fields, 'note', 'note', (value) => textOf(value, report)),
  };
  return words === undefined ? undefined : { title: words, ...held };
}

/** A party that a person belonged to; nothing, and reported, where it isn't said which. */
export function partyOf(node: YamlNode, reading: Reading): PartyHeld | undefined {
  const fields = fieldsOf(node, PARTY_FIELDS, reading.report);
  const named = requiredField(fields, 'party', node, reading.report);
  const party = named && actorNamed(named, 'party', reading);
  const period = periodOf(fields, reading.report);
  return party === undefined ? undefined : { party, ...period };
}

/** A name that counts under a condition; nothing, and reported, where name or condition is missing. */
export function shortNameOf(node: YamlNode, reading: Reading): ShortName | undefined {
  const { report } = reading;
  const fields = fieldsOf(node, SHORT_NAME_FIELDS, report);
  const name = requiredField(fields, 'name', node, report);
  const rule = requiredField(fields, 'counts', node, report);
  const words = name && textOf(name, report);
  const counts = rule && oneOf(rule, SHORT_NAME_RULES, report);
  const others = property(fields, 'with', 'with', (value) => {
    if (value.kind !== 'list') return textsOf(value, report);
    return value.items.flatMap((item) => actorNamed(item, undefined, reading) ?? []);
  });
  return words === undefined || counts === undefined ? undefined : { name: words, counts, ...others };
}

/** From a day to a day; reported where it ends before it begins. */
export function periodOf(fields: Fields, report: Report): Period {
  const period = {
    ...property(fields, 'from', 'from', (node) => dateOf(node, report)),
    ...property(fields, 'to', 'to', (node) => dateOf(node, report)),
  };
  const end = fields.get('to')?.value;
  if (end !== undefined && period.from !== undefined && period.to !== undefined && isBefore(period.to, period.from)) {
    const message = {
      nl: `Dit ligt vóór het begin (${period.from}). Verbeter een van beide.`,
      en: `This is before the beginning (${period.from}). Correct one of the two.`,
    };
    report({ span: end.span, message });
  }
  return period;
}

/** The sources that a field names, in words: by a key of `sources`, or in words right there. */
export function sourcesOf(node: YamlNode, { sources, report }: Reading): readonly string[] {
  if (node.kind === 'list' && node.items.length === 0) {
    const message = { nl: 'Hier ontbreekt een bron.', en: 'A source is missing here.' };
    report({ span: node.span, message });
  }
  return textOrTextsOf(node, report).map((named) => sources.get(named) ?? named);
}

/** An identifier elsewhere, in the form that it has there; nothing, and reported, for anything else. */
export function identifierElsewhere(
  node: YamlNode,
  where: keyof typeof IDENTIFIERS_ELSEWHERE,
  report: Report,
): string | undefined {
  const text = textOf(node, report);
  if (text === undefined || IDENTIFIERS_ELSEWHERE[where].test(text)) return text;
  report({ span: node.span, message: EXPECTED[where] });
  return undefined;
}

const EXPECTED = {
  wikidata: {
    nl: 'Een kenmerk van Wikidata is een Q met cijfers: Q983180.',
    en: 'An identifier of Wikidata is a Q with digits: Q983180.',
  },
  tweedeKamer: {
    nl: 'Een kenmerk van de Tweede Kamer heeft de vorm 8b3664bd-77e4-468b-af96-f3f4ec27fcce.',
    en: 'An identifier of the Tweede Kamer looks like 8b3664bd-77e4-468b-af96-f3f4ec27fcce.',
  },
  parlement: {
    nl: 'Een kenmerk van Parlement.com begint met een v: vg9fgoprkxw3.',
    en: 'An identifier of Parlement.com begins with a v: vg9fgoprkxw3.',
  },
} as const;

function actorNamed(node: YamlNode, kind: ActorKind | undefined, { report, link }: Reading): string | undefined {
  const id = textOf(node, report);
  if (id !== undefined) link({ id, span: node.span, ...(kind && { kind }) });
  return id;
}
