import type { TextEdit } from '../text/edits';
import { type Language, say } from '../text/language';
import { lineAt, lineStarts } from '../text/lines';
import { readYaml, type YamlList } from '../text/yamlSource';
import type { FindingCode } from './findingCodes';

/** What is to be ignored, as it is written in `corpus.yaml`: with the path of a file from its folder. */
export interface NewIgnored {
  readonly rule: FindingCode;
  readonly file?: string;
  readonly quote?: string;
  readonly before?: string;
  readonly behind?: string;
  readonly reason?: string;
}

/** A `corpus.yaml` that says no more than what is ignored. */
export function newCorpusYaml(ignored: NewIgnored, language: Language): string {
  return `${say(language, HEAD)}\n\nignore:\n${block(ignored, '  - ', '\n', language)}\n`;
}

const HEAD = {
  nl: '# Deze map is een corpus: elke tekst (.txt) erin hoort erbij. Met include en exclude kiest u welke.',
  en: '# This folder is a corpus: every text (.txt) in it belongs to it. Choose which with include and exclude.',
};

/**
 * The edit that adds what is ignored to the list in a `corpus.yaml`, or adds the list. All else, comments too, stays as it was
 * written. Nothing where the YAML is broken, or has something else in the place of the list.
 */
export function withIgnored(text: string, ignored: NewIgnored, language: Language): TextEdit | undefined {
  const { root, mistakes } = readYaml(text);
  if (mistakes.length > 0 || (root !== undefined && root.kind !== 'mapping')) return undefined;
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const entry = root?.entries.find(({ key }) => key === 'ignore');
  if (entry === undefined) {
    const before = text === '' || /[\r\n]$/.test(text) ? '' : line;
    return insertion(text.length, `${before}ignore:${line}${block(ignored, '  - ', line, language)}${line}`);
  }
  const { value, keySpan } = entry;
  if (value.kind === 'scalar' && value.text === '') {
    const colon = text.indexOf(':', keySpan.end) + 1;
    return insertion(colon, line + block(ignored, '  - ', line, language));
  }
  if (value.kind !== 'list') return undefined;
  return behindLast(text, value, ignored, line, language);
}

function behindLast(
  text: string,
  { items, span }: YamlList,
  ignored: NewIgnored,
  line: string,
  language: Language,
): TextEdit | undefined {
  const last = items.at(-1);
  if (last === undefined) return { span, text: line + block(ignored, '  - ', line, language) };
  const starts = lineStarts(text);
  const lead = text.slice(starts[lineAt(starts, last.span.start)], last.span.start);
  if (/^ *- +$/.test(lead)) {
    const end = endOfLine(text, last.span.end);
    return insertion(end, line + block(ignored, lead, line, language));
  }
  return text[span.start] === '[' ? insertion(last.span.end, `, ${inBraces(ignored)}`) : undefined;
}

/** The end of the line on which a value ends, which may be the start of the next one. */
function endOfLine(text: string, end: number): number {
  const before = text.slice(0, end).trimEnd().length;
  const [behind = ''] = /^[^\r\n]*/.exec(text.slice(before)) ?? [];
  return before + behind.length;
}

function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** An item of a list, a line a field; without a reason the field is there to be filled in. */
function block(ignored: NewIgnored, lead: string, line: string, language: Language): string {
  const fields = fieldsOf(ignored);
  const why = say(language, { nl: '# waarom?', en: '# why?' });
  const all = ignored.reason === undefined ? [...fields, `reason: ${why}`] : fields;
  return all.map((field, index) => (index === 0 ? lead : ' '.repeat(lead.length)) + field).join(line);
}

function inBraces(ignored: NewIgnored): string {
  return `{ ${fieldsOf(ignored).join(', ')} }`;
}

/** Texts in quotation marks, as JSON writes them: that is YAML too, whatever stands in them. */
function fieldsOf({ rule, file, quote, before, behind, reason }: NewIgnored): readonly string[] {
  const texts = Object.entries({ file, quote, before, behind, reason });
  return [
    `rule: ${rule}`,
    ...texts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`])),
  ];
}
