import type { Span } from '../text/span';
import type { Block, Speaker, Utterance } from './model';
import { speakersIn } from './speakersIn';
import type { Spoken } from './spoken';

/** An office and a name on the last line of a letter: `De Staatssecretaris van Veiligheid en Justitie, K.H.D.M. Dijkhoff`. */
const SIGNATURE_LINE =
  /^[Dd]e (?:[Mm]inister|[Ss]taatssecretaris|[Mm]inister-[Pp]resident)\b[^.:;?!]{0,120}? ?, (?:(?:[\p{Lu}]|Th|Ch|drs?|mr|ir|prof)\. ?){1,6}(?:[\p{L}’' -]{2,40})$/u;
const LONGEST_SIGNATURE = 200;

/** To whom a letter goes, where it has no line of its own with place and day. */
const ADDRESSED = /^Aan de [Vv]oorzitter(?:s)? van de /;

/**
 * The signed letters of a text: from behind the dateline, or from the address where none is printed, up to the signature. Two
 * signatures below each other are of one letter. A signature without either of them is not that of a letter.
 */
export function lettersIn({ text, blocks, actors }: Spoken): readonly Utterance[] {
  const letters: Utterance[] = [];
  let start: number | undefined;
  let end = 0;
  let signed: Speaker[] = [];
  const close = (): void => {
    if (start !== undefined && signed.length > 0 && end > start)
      letters.push({ kind: 'letter', span: { start, end }, speakers: signed });
    start = undefined;
    signed = [];
  };
  for (const [index, block] of blocks.entries()) {
    const signature = signatureIn(text, block);
    if (signature !== undefined) {
      if (start === undefined && signed.length === 0) continue;
      if (signed.length === 0)
        end =
          signature.start > block.span.start ? endBefore(text, signature.start) : (blocks[index - 1]?.span.end ?? 0);
      signed = [...signed, ...speakersIn({ text, actors }, signature)];
      continue;
    }
    if (signed.length > 0) close();
    if (block.kind === 'dateline') start = blocks[index + 1]?.span.start;
    else if (start === undefined && ADDRESSED.test(text.slice(block.span.start, block.span.start + 60)))
      start = block.span.start;
  }
  close();
  return letters;
}

/** Where a block is a signature, or ends with one on a line of its own. */
function signatureIn(text: string, { kind, span }: Block): Span | undefined {
  if (kind === 'signature') return span;
  if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'list') return undefined;
  const last = text.slice(Math.max(span.start, span.end - LONGEST_SIGNATURE), span.end);
  const line = last.slice(Math.max(last.lastIndexOf('\n'), last.lastIndexOf('\r')) + 1);
  if (line.length === last.length && span.end - span.start > last.length) return undefined;
  return SIGNATURE_LINE.test(line.trim()) ? { start: span.end - line.length, end: span.end } : undefined;
}

function endBefore(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
