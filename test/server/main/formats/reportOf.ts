import type { Severity } from '../../../../server/findings/finding';
import type { Told } from '../../../../server/main/findingLines';
import type { Checked, Report } from '../../../../server/main/formats/report';
import type { Paint } from '../../../../server/main/output';
import type { Language } from '../../../../server/text/language';
import { lineStarts } from '../../../../server/text/lines';

/** A text in the folder `/map`, and what is found at words of it, said by their code. */
export function checkedText(
  path: string,
  text: string,
  ...found: readonly (readonly [words: string, code: string, severity: Severity])[]
): Checked {
  const findings = found.map(([words, code, severity]): Told => {
    const start = text.indexOf(words);
    const span = { start, end: start + words.length };
    return { code, severity, span, message: `Hier klopt ${code} niet.`, related: [] };
  });
  const uri = `file:///map/${path.split('/').map(encodeURIComponent).join('/')}`;
  return { text: { path, uri, document: { text, lines: lineStarts(text) } }, findings, ignored: [] };
}

/** A report about texts, given in the folder `/map`. */
export function reportOf(checked: readonly Checked[], language: Language = 'nl'): Report {
  return { checked, texts: checked.length, failures: [], folder: '/map', language };
}

export const plain: Paint = (_style, text) => text;
