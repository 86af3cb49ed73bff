import { FIELDS, type Fields, isFieldName } from './fields';

/**
 * Fields that a format has no place for, as lines that a person can read in whatever program shows them, behind what stands there
 * for its own sake:
 *
 *     A description.
 *
 *     [Bronwijzer]
 *     speaker: person.leers
 *
 * Line ends and backslashes in a value are written with a backslash.
 */
export function withFieldLines(text: string, fields: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${onOneLine(value)}`],
  );
  if (lines.length === 0) return text;
  return `${text === '' ? '' : `${text}\n\n`}${HEAD}\n${lines.join('\n')}`;
}

const HEAD = '[Bronwijzer]';

/** What was written so: the text, the fields among the lines, and the lines of other names. */
export function readFieldLines(written: string): {
  readonly text: string;
  readonly fields: Fields;
  readonly others: Readonly<Record<string, string>>;
} {
  const lines = written.replaceAll('\r\n', '\n');
  const at = lines.startsWith(`${HEAD}\n`) ? 0 : lines.lastIndexOf(`\n\n${HEAD}\n`);
  if (at < 0) return { text: written, fields: {}, others: {} };
  const found = new Map<string, string>();
  for (const line of lines.slice(lines.indexOf(HEAD, at) + HEAD.length).split('\n')) {
    const colon = line.indexOf(': ');
    if (colon > 0) found.set(line.slice(0, colon), inFull(line.slice(colon + 2)));
  }
  return {
    text: lines.slice(0, at),
    fields: Object.fromEntries(FIELDS.flatMap((name) => (found.has(name) ? [[name, found.get(name)]] : []))),
    others: Object.fromEntries([...found].filter(([name]) => !isFieldName(name))),
  };
}

function onOneLine(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

function inFull(value: string): string {
  return value.replace(/\\([\\nr])/g, (_, character: string) => {
    if (character === 'n') return '\n';
    return character === 'r' ? '\r' : '\\';
  });
}
