import type { Chamber } from './model';

/** What an identifier of a paper is made of. */
export interface KamerstukParts {
  /** Of papers that the Eerste Kamer numbered, before about 2000: `1999-2000`. */
  readonly session?: string;
  /** `22112`, `31700-VI`, `21501-20`, `35300-A`, `CXXIV`. */
  readonly dossier: string;
  /** `2955`, `250a`, `AH`. */
  readonly number: string;
}

/**
 * The parts of an identifier of a paper in a dossier: `kst-31700-VI-9` is number 9 of dossier 31700-VI, `kst-35612-D` letter D of
 * dossier 35612. Nothing for any other identifier, the opaque ones among them (`kst-1263281`).
 */
export function partsOfKamerstuk(id: string): KamerstukParts | undefined {
  const [, first, second, dossier, number] = WHOLE.exec(id) ?? [];
  if (dossier === undefined || number === undefined) return undefined;
  if (dossier === COUNCIL) return undefined;
  return { ...(first && second && { session: `${first}-${second}` }), dossier, number };
}

/** A dossier with a suffix; reports of Council meetings are in `21501-20`, never in `21501`. */
const COUNCIL = '21501';

const WHOLE =
  /^kst-(?:(\d{4})(\d{4})-)?(\d{3,5}(?:-[IVX]{1,6}[ABC]?|-[A-N]|-\d{2}(?=-))?|[CLXVI]{2,10})-(\d{1,4}[a-z]?|[A-Z]{1,2})$/;

/**
 * The chamber whose paper an identifier names: the Eerste Kamer letters its papers, has dossiers of its own with a Roman number,
 * and had the session in the identifier of those it numbered. Nothing where the identifier names no paper.
 */
export function chamberOfKamerstuk(id: string): Chamber | undefined {
  const parts = partsOfKamerstuk(id);
  if (parts === undefined) return undefined;
  const ownDossier = /^[CLXVI]+$/.test(parts.dossier);
  return ownDossier || parts.session !== undefined || /^[A-Z]/.test(parts.number) ? 'I' : 'II';
}
