import { canonicalIdentifier } from '../citations/canonicalIdentifier';

/**
 * The publication that a file is named after, by its URI: `kst-22112-2955.txt`, `kv_ah-tk-20232024-1980__pypdf.txt`,
 * `motie_kst-34682-141.txt`, `BWBR0011823.txt`. Nothing where the name has no identifier or several, or says that the file is
 * something beside the publication (`kst-22112-2955_bijlage.txt`).
 */
export function publicationInName(uri: string): string | undefined {
  const name = decoded(uri.slice(uri.lastIndexOf('/') + 1)).replace(/(?:\.[a-z\d]{1,5}){1,2}$/i, '');
  if (name.length > LONGEST_NAME || BESIDE.test(name)) return undefined;
  const printed = [...name.matchAll(IDENTIFIER)].flatMap(({ groups }) => groups?.id ?? []);
  const registered = [...name.matchAll(REGISTERED)].flatMap(({ groups }) => groups?.id ?? []);
  const found = new Set([...printed.map(canonicalIdentifier), ...registered]);
  const [id] = found;
  return found.size === 1 ? id : undefined;
}

/** File systems allow no longer names. */
const LONGEST_NAME = 255;

/** An identifier of officielebekendmakingen.nl: what stands before and behind it is set apart by another sign than a hyphen. */
const IDENTIFIER =
  /(?<![\p{L}\p{N}])(?<id>(?:kst|(?:ah|h)-(?:tk|ek)|nds-tk|stb|stcrt|trb)-[a-z\d-]{0,39}[a-z\d])(?![\p{L}\p{N}-])/giu;

/** A law, or a document of the Tweede Kamer, by the number under which it is registered. */
const REGISTERED = /(?<![\p{L}\p{N}-])(?<id>BWB[RVW]\d{7}|20\d{2}D\d{5})(?![\p{L}\p{N}])/gu;

/** What such a file is instead of the publication itself. */
const BESIDE = /bijlage|blg-|annex|attachment|samenvatting|summary|vertaling|translation|notitie|aantekening|concept/i;

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
