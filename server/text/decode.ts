import { type Language, say } from './language';

/** Why bytes are no text that can be read. */
export type Unreadable =
  | { readonly kind: 'UTF-16' }
  | { readonly kind: 'binary' }
  /** `byte` is the offset, from 0, of the first byte that no UTF-8 text can have there. */
  | { readonly kind: 'not UTF-8'; readonly byte: number };

export type Decoded =
  | { readonly status: 'text'; readonly text: string }
  | { readonly status: 'unreadable'; readonly reason: Unreadable };

/** Fewer control characters than this never make a text binary, however short it is. */
const fewControlCharacters = 16;

/**
 * The text that the bytes of a file hold. Only UTF-8 is read, with or without a byte-order mark; the mark is no part of the
 * text, so that offset 0 is the first character. No bytes are an empty text. A stray NUL or control character stays in the
 * text; what is full of them is binary, or UTF-16 without its mark.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWithUtf16Mark(bytes)) return { status: 'unreadable', reason: { kind: 'UTF-16' } };
  const { controls, nul, nulAtOdd } = countControls(bytes);
  if (nul >= 4 && nul * 3 >= bytes.length && (nulAtOdd === nul || nulAtOdd === 0)) {
    return { status: 'unreadable', reason: { kind: 'UTF-16' } };
  }
  if (controls >= fewControlCharacters && controls * 10 >= bytes.length) {
    return { status: 'unreadable', reason: { kind: 'binary' } };
  }
  const text = decodeWhole(bytes);
  if (text !== undefined) return { status: 'text', text };
  // A text in an older encoding has no NUL; a PDF, an archive or a word processor's file has.
  if (nul > 0) return { status: 'unreadable', reason: { kind: 'binary' } };
  return { status: 'unreadable', reason: { kind: 'not UTF-8', byte: firstInvalidByte(bytes) } };
}

/** What is wrong with the bytes and what to do about it, as a sentence that starts with `what`: the path or name of the file. */
export function sayUnreadable(language: Language, what: string, reason: Unreadable): string {
  switch (reason.kind) {
    case 'UTF-16':
      return say(language, {
        nl: `${what} is geen UTF-8 maar UTF-16. Sla het op als UTF-8.`,
        en: `${what} is not UTF-8 but UTF-16. Save it as UTF-8.`,
      });
    case 'binary':
      return say(language, {
        nl: `${what} is geen tekst maar een binair bestand. Sla de tekst ervan op als UTF-8.`,
        en: `${what} is not a text but a binary file. Save its text as UTF-8.`,
      });
    case 'not UTF-8':
      return say(language, {
        nl: `${what} is geen UTF-8 (byte ${reason.byte}). Sla het op als UTF-8.`,
        en: `${what} is not UTF-8 (byte ${reason.byte}). Save it as UTF-8.`,
      });
  }
}

function startsWithUtf16Mark(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function countControls(bytes: Uint8Array): { controls: number; nul: number; nulAtOdd: number } {
  let controls = 0;
  let nul = 0;
  let nulAtOdd = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte >= 0x20 ? byte !== 0x7f : byte >= 0x09 && byte <= 0x0d) continue;
    controls++;
    if (byte === 0) {
      nul++;
      nulAtOdd += index % 2;
    }
  }
  return { controls, nul, nulAtOdd };
}

function decodeWhole(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The length of the longest beginning of the bytes that is UTF-8, found by halving: every shorter one may yet be completed. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (canBecomeUtf8(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  // What may yet be completed can end in the first bytes of a character of up to four: the fault starts where that does.
  for (let start = valid; start > Math.max(0, valid - 4); start--) {
    if (decodeWhole(bytes.subarray(0, start)) !== undefined) return start;
  }
  return Math.max(0, valid - 4);
}

function canBecomeUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
