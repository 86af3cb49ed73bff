import type { Span } from './span';
import { trimmed } from './trimmed';

/**
 * The sentence around an offset: from its first to its last visible character, with the footnote digits and closing
 * quotes glued to its stop. A sentence never runs over a blank line or a form feed. Offsets outside the text, or on a
 * blank line, give an empty span there.
 *
 * A stop ends no sentence behind an abbreviation (`d.d.`, `nr.`), an initial (`G. B. M. Leers`), within a number
 * (`12.30`), or before a small letter.
 */
export function sentenceAt(text: string, offset: number): Span {
  const paragraph = paragraphAt(text, Math.max(0, Math.min(offset, text.length)));
  const at = Math.min(offset, paragraph.end - 1);
  let start = paragraph.start;
  for (const end of sentenceEnds(text, paragraph)) {
    if (at < end) return trimmed(text, { start, end });
    start = end;
  }
  return trimmed(text, { start, end: paragraph.end });
}

/** The offsets behind each sentence of a stretch of text, in order; the last is the end of the stretch. */
export function* sentenceEnds(text: string, within: Span): Generator<number> {
  const stop = /[.!?…]["'’”»)\]]*\d{0,3}(?=\s|$)/g;
  // Cut out, so that no stop is looked for behind its end.
  for (const match of text.slice(within.start, within.end).matchAll(stop)) {
    const at = within.start + match.index;
    const end = at + match[0].length;
    if (end < within.end && endsSentence(text, at, end)) yield end;
  }
  yield within.end;
}

function endsSentence(text: string, stop: number, end: number): boolean {
  const next = /\S/.exec(text.slice(end, end + 40))?.[0];
  if (next === undefined || /\p{Ll}/u.test(next)) return false;
  if (text.charAt(stop) !== '.' || end > stop + 1) return true;
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, stop - 20), stop))?.[0] ?? '';
  return !ABBREVIATION.test(word) && !/^(?:\p{Lu}|\p{Lu}\.\p{Lu}|\d{1,3})$/u.test(word);
}

/** Abbreviations behind which a sentence mostly goes on, without their last stop. */
const ABBREVIATION =
  /^(?:nr|nrs|no|blz|pag|p|pp|art|artt|lid|mr|dr|drs|ir|ing|prof|dhr|mw|mevr|d\.d|dd|jl|a\.s|bijv|bv|o\.a|m\.n|resp|Kst|Stb|Stcrt|Trb|PbEU|Pb|vgl|ca|incl|excl|min|max|St|c\.q|i\.c|t\.a\.v|m\.b\.t|i\.v\.m|o\.m|w\.o)$/i;

function paragraphAt(text: string, offset: number): Span {
  const first = Math.max(0, offset - LONGEST_WAY);
  const last = Math.min(text.length, offset + LONGEST_WAY);
  let start = offset;
  while (start > first && !endsParagraph(text, start)) start--;
  let end = offset;
  while (end < last && !(end > start && endsParagraph(text, end))) end++;
  return { start, end };
}

/** How far a sentence is looked for on either side: a text without stops or line ends is no sentence. */
const LONGEST_WAY = 5_000;

/** Whether a form feed, a blank line, or a line that only names a question or answer ends right before an offset. */
function endsParagraph(text: string, offset: number): boolean {
  const before = text.charAt(offset - 1);
  if (before === '\f') return true;
  if (before !== '\n' && before !== '\r') return false;
  const end = before === '\n' && text.charAt(offset - 2) === '\r' ? offset - 2 : offset - 1;
  let start = end;
  while (start > 0 && end - start <= LONGEST_LABEL && !/[\n\r\f]/.test(text.charAt(start - 1))) start--;
  const line = text.slice(start, end).trim();
  return line === '' || isItemLabel(line);
}

const LONGEST_LABEL = 60;

/** Whether a line, without the white space around it, only names a question or an answer: `Vraag 3`, `Antwoord`, `4.` */
export function isItemLabel(line: string): boolean {
  return /^(?:\d{1,3}\.|(?:Vraag|Vragen|Antwoord)(?: (?:op )?(?:vraag |vragen )?\d{1,3}(?:[a-z]?(?:, | en | t\/m | tot en met )\d{1,3}){0,9})?)[.:]?$/.test(
    line,
  );
}
