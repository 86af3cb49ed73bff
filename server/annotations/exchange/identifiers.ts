import { isTextPath } from '../files/textPath';

/**
 * Identifiers for what has none of its own. They follow from what they are for, so that the same export is the same file twice,
 * and what is imported twice is the same annotation.
 */

/** A GUID that is always the same for the same words; as good as unique, and no secret. */
export function guidOf(...words: readonly string[]): string {
  const text = words.join('\0');
  const digits = SEEDS.map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
  // Version 8 and the variant of RFC 9562: a GUID of one's own making.
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
}

/** The GUID of a code: its own, or one made of its identifier. */
export function codeGuid({ id, guid }: { readonly id: string; readonly guid?: string }): string {
  return guid ?? guidOf('code', id);
}

const SEEDS = [0x811c9dc5, 0x1b873593, 0x9e3779b9, 0x85ebca6b];

/** FNV-1a over the UTF-16 code units, mixed once more at the end so that all bits depend on all words. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return (value ^ (value >>> 15)) >>> 0;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The GUID in an identifier `urn:uuid:…` of small letters; nothing for any other. */
export function guidIn(id: string): string | undefined {
  const guid = id.startsWith('urn:uuid:') ? id.slice('urn:uuid:'.length) : '';
  return UUID.test(guid) ? guid : undefined;
}

/** The identifier for a GUID as programs write it, in whatever letters, braces or not; nothing for what is none. */
export function idOfGuid(written: string | undefined): string | undefined {
  const guid = written?.toLowerCase().replace(/^\{(.*)\}$/, '$1') ?? '';
  return UUID.test(guid) ? `urn:uuid:${guid}` : undefined;
}

/** A name as an identifier of a code: `Steun voor kabinet` → `steun-voor-kabinet`. */
export function codeIdOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}._]+/gu, '-')
    .replace(/^-|-$/g, '');
  return plain === '' ? `code-${guidOf(name).slice(0, 8)}` : plain;
}

/**
 * A name as the path of a text in the corpus: nothing of it leads out of the corpus, or is empty. `../../brief` → `brief.txt`.
 * One that `textOf` has is that one, whatever signs are in its name.
 */
export function textPathOf(name: string, textOf: (path: string) => string | undefined): string {
  const own = [name, `${name}.txt`, `${name}.TXT`].find((path) => isTextPath(path) && textOf(path) !== undefined);
  if (own !== undefined) return own;
  const names = name
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => part.replace(/[\p{Control}:*?"<>|]/gu, '_').trim())
    .filter((part) => !/^\.*$/.test(part));
  const path = names.length === 0 ? 'text' : names.join('/');
  return /\.txt$/i.test(path) ? path : `${path}.txt`;
}
