import { decode } from '../../text/decode';
import type { Wording } from '../../text/language';

/**
 * The text of a file of another program: UTF-8, or UTF-16 that begins with its mark, as Excel saves “Unicode text” and as XML
 * may be. Nothing for any other bytes.
 */
export function textIn(bytes: Uint8Array): string | undefined {
  const decoded = decode(bytes);
  if (decoded.status === 'text') return decoded.text;
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff && 'utf-16be';
  if (!encoding) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export const NOT_UTF8: Wording = {
  nl: 'Dit bestand is geen UTF-8. Sla het op als UTF-8; in Excel heet dat «CSV UTF-8».',
  en: 'This file is not UTF-8. Save it as UTF-8; Excel calls that “CSV UTF-8”.',
};
