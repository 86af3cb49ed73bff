import search from 'approx-string-match';
import type { Wording } from './language';
import { firstDay, lastDay, type PartialDate } from './partialDate';
import type { Report, YamlEntry, YamlNode } from './yamlSource';

/** The fields of a mapping by name. A field without a value isn't there. */
export type Fields = ReadonlyMap<string, YamlEntry>;

/**
 * The fields of a mapping. One that isn't among the known ones is reported, so that a misspelt one isn't passed over, and so
 * is one that comes twice (the first counts). A node that is no mapping is reported and has none.
 */
export function fieldsOf(node: YamlNode, known: readonly string[], report: Report): Fields {
  const fields = new Map<string, YamlEntry>();
  for (const entry of entriesOf(node, report, known)) {
    if (known.includes(entry.key)) fields.set(entry.key, entry);
    else report({ span: entry.keySpan, message: unknownField(entry.key, known) });
  }
  return fields;
}

/** The entries of a mapping whose keys are free; as `fieldsOf` for one that comes twice, and for a node that is no mapping. */
export function entriesOf(node: YamlNode, report: Report, known: readonly string[] = []): readonly YamlEntry[] {
  if (node.kind !== 'mapping') {
    const names = known.length === 0 ? '' : `: ${known.join(', ')}`;
    if (isWritten(node))
      report({
        span: node.span,
        message: { nl: `Hier horen velden${names}.`, en: `Fields are expected here${names}.` },
      });
    return [];
  }
  const seen = new Set<string>();
  return node.entries.filter(({ key, keySpan, value }) => {
    if (seen.has(key)) {
      const message = { nl: `«${key}» staat hier twee keer. Houd er één.`, en: `“${key}” is here twice. Keep one.` };
      report({ span: keySpan, message });
      return false;
    }
    seen.add(key);
    return isWritten(value);
  });
}

/** The value of a field that a mapping must have; nothing, and reported at the mapping's beginning, where it isn't there. */
export function requiredField(fields: Fields, name: string, mapping: YamlNode, report: Report): YamlNode | undefined {
  const found = fields.get(name)?.value;
  if (found === undefined && mapping.kind === 'mapping') {
    const span = mapping.entries[0]?.keySpan ?? mapping.span;
    report({ span, message: { nl: `Hier ontbreekt «${name}».`, en: `“${name}” is missing here.` } });
  }
  return found;
}

/**
 * What a field gives, as the property that it becomes: `{ wikidata: 'Q1' }`. No property where the field isn't there, or can't
 * be read.
 */
export function property<Name extends string, Value>(
  fields: Fields,
  field: string,
  name: Name,
  read: (node: YamlNode) => Value | undefined,
): { readonly [Key in Name]?: Value } {
  const entry = fields.get(field);
  const value = entry === undefined ? undefined : read(entry.value);
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}

/** The items of a list; a node that is none is reported and has none. */
export function itemsOf(node: YamlNode, report: Report): readonly YamlNode[] {
  if (node.kind === 'list') return node.items;
  report({
    span: node.span,
    message: { nl: 'Hier hoort een lijst: [eerste, tweede].', en: 'A list is expected here: [first, second].' },
  });
  return [];
}

/** The text of a node, without white space around it; nothing, and reported, where it is none or empty. */
export function textOf(node: YamlNode, report: Report): string | undefined {
  const text = node.kind === 'scalar' ? node.text.trim() : '';
  if (text !== '') return text;
  report({ span: node.span, message: { nl: 'Hier hoort tekst.', en: 'A text is expected here.' } });
  return undefined;
}

/** The texts of a list; those that are none are reported and left out. */
export function textsOf(node: YamlNode, report: Report): readonly string[] {
  return itemsOf(node, report).flatMap((item) => textOf(item, report) ?? []);
}

/** The texts of a list, or the one text that stands in its place. */
export function textOrTextsOf(node: YamlNode, report: Report): readonly string[] {
  return node.kind === 'scalar' ? [textOf(node, report) ?? []].flat() : textsOf(node, report);
}

/** `true` or `false`; nothing, and reported, for anything else. */
export function flagOf(node: YamlNode, report: Report): boolean | undefined {
  const value = oneOf(node, ['true', 'false'], report);
  return value === undefined ? undefined : value === 'true';
}

/** One of the values that a field can have; nothing, and reported, for any other. */
export function oneOf<Value extends string>(
  node: YamlNode,
  values: readonly Value[],
  report: Report,
): Value | undefined {
  const text = node.kind === 'scalar' ? node.text.trim() : undefined;
  const found = values.find((value) => value === text);
  if (found === undefined) {
    const message = {
      nl: `Hier hoort een van deze: ${values.join(', ')}.`,
      en: `One of these is expected here: ${values.join(', ')}.`,
    };
    report({ span: node.span, message });
  }
  return found;
}

/** A day, month or year that exists; nothing, and reported, for anything else. */
export function dateOf(node: YamlNode, report: Report): PartialDate | undefined {
  const text = node.kind === 'scalar' ? node.text.trim() : '';
  if (isDate(text)) return text;
  const message = {
    nl: `Dit is geen datum. Schrijf een dag (2010-10-14), een maand (2010-10) of een jaar (2010).`,
    en: `This is no date. Write a day (2010-10-14), a month (2010-10) or a year (2010).`,
  };
  report({ span: node.span, message });
  return undefined;
}

/** Whether the node has a value: `wikidata:` with nothing behind it, as while somebody types, has none. */
function isWritten(node: YamlNode): boolean {
  return node.kind !== 'scalar' || node.text !== '' || node.span.end > node.span.start;
}

function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined || firstDay(text) > lastDay(text)) return false;
  const whole = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(whole.getTime()) && whole.getUTCDate() === Number(day);
}

function unknownField(key: string, known: readonly string[]): Wording {
  const meant = key.length > 40 ? undefined : nearest(key, known);
  if (meant !== undefined) {
    return {
      nl: `«${key}» is hier geen veld. Bedoelt u «${meant}»?`,
      en: `“${key}” is no field here. Did you mean “${meant}”?`,
    };
  }
  return {
    nl: `«${key}» is hier geen veld. Er zijn: ${known.join(', ')}.`,
    en: `“${key}” is no field here. There are: ${known.join(', ')}.`,
  };
}

/** The known name that differs in two letters at most; of several the nearest. */
function nearest(key: string, known: readonly string[]): string | undefined {
  const most = Math.min(2, Math.floor(key.length / 2));
  const found = known.flatMap((name) =>
    Math.abs(name.length - key.length) > most
      ? []
      : search(name, key, most).map(({ start, end, errors }) => ({ name, errors: errors + start + name.length - end })),
  );
  return found.filter(({ errors }) => errors <= most).sort((one, other) => one.errors - other.errors)[0]?.name;
}
