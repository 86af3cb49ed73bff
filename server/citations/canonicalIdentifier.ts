import { partsOfKamerstuk } from './kamerstukParts';

/**
 * The canonical spelling of an identifier of officielebekendmakingen.nl, which people also write in small letters or capitals
 * only: `kst-35612-d` and `KST-35612-D` are `kst-35612-D`. Undefined where the text isn't a whole identifier of a known form.
 */
export function canonicalIdentifier(printed: string): string | undefined {
  const [, prefix, rest] = PREFIXED.exec(printed) ?? [];
  if (prefix === undefined || rest === undefined) return undefined;
  const series = prefix.toLowerCase();
  if (series !== 'kst') {
    const id = `${series}-${series === 'nds-tk' ? rest.toUpperCase() : rest}`;
    return WHOLE.test(id) && hasOneSession(id) ? id : undefined;
  }
  const id = `kst-${rest.toUpperCase().replace(/(?<=\d)[A-Z]$/, (letter) => letter.toLowerCase())}`;
  return partsOfKamerstuk(id) === undefined && !OPAQUE.test(id) ? undefined : id;
}

const PREFIXED = /^(kst|(?:ah|h)-(?:tk|ek)|nds-tk|stb|stcrt|trb|blg)-([A-Za-z\d-]{1,40})$/i;

/** Proceedings, by meeting and item or by two pages; questions; what isn't numbered yet; gazettes; attachments. */
const WHOLE =
  /^(?:h-[te]k-\d{8}-\d{1,5}-\d{1,5}|ah-[te]k-\d{8}-\d{1,4}|nds-tk-\d{4}D\d{5}|(?:stb|stcrt|trb)-\d{4}-\d{1,5}|blg-\d{3,9})$/;

/** Papers since 2026 have a number without a dossier. */
const OPAQUE = /^kst-\d{6,8}$/;

function hasOneSession(id: string): boolean {
  const [, first, second] = /^a?h-[te]k-(\d{4})(\d{4})-/.exec(id) ?? [];
  return first === undefined || Number(second) === Number(first) + 1;
}
