import type { Chamber, EuropeanActCitation, GazetteCitation, Session } from './model';

/**
 * The identifier of a paper at officielebekendmakingen.nl: `kst-22112-2955`, `kst-31700-VI-9`, `kst-35612-D`. Papers that the
 * Eerste Kamer numbered carry the session (`kst-19992000-25891-201b`); undefined where that isn't printed.
 */
export function kamerstukId(paper: {
  readonly chamber: Chamber | undefined;
  readonly session: Session | undefined;
  readonly dossier: string;
  readonly number: string;
}): string | undefined {
  const { chamber, session, dossier, number } = paper;
  if (/^\d{5}/.test(number)) return undefined;
  if (chamber !== 'I' || /^[A-Z]/.test(number)) return `kst-${dossier}-${number}`;
  return isOneSession(session) && session < LETTERS_ONLY
    ? `kst-${withoutDash(session)}-${dossier}-${number}`
    : undefined;
}

/** From this session on the Eerste Kamer has lettered all its papers; one with a number is a misprint. */
const LETTERS_ONLY = '2004-2005';

/** The identifier of a dossier in Bronwijzer: `dossier-22112`. */
export function dossierId(dossier: string): string {
  return `dossier-${dossier}`;
}

/**
 * The identifier of proceedings: by meeting and item (`h-tk-20102011-108-5`), before 2011 by their first and last page
 * (`h-tk-20032004-4153-4157`). Undefined where chamber, session or these are not all printed.
 */
export function handelingenId(printed: {
  readonly chamber: Chamber | undefined;
  readonly session: Session | undefined;
  readonly meeting: string | undefined;
  readonly item: string | undefined;
  readonly pages: string | undefined;
}): string | undefined {
  const { chamber, session, meeting, item, pages } = printed;
  if (chamber === undefined || !isOneSession(session)) return undefined;
  const start = `h-${chamberInId(chamber)}-${withoutDash(session)}`;
  if (meeting !== undefined && item !== undefined) return `${start}-${meeting}-${item}`;
  return pages !== undefined && /^\d+-\d+$/.test(pages) && session <= '2010-2011' ? `${start}-${pages}` : undefined;
}

/** The identifier of questions in the appendix (`ah-tk-20222023-3649`), the Tweede Kamer's unless the Eerste is printed. */
export function aanhangselId(
  chamber: Chamber | undefined,
  session: Session | undefined,
  number: string,
): string | undefined {
  if (!isOneSession(session) || number.length > 4) return undefined;
  return `ah-${chamberInId(chamber ?? 'II')}-${withoutDash(session)}-${number}`;
}

/** `COM(2020)609`; undefined for a number that is too long for one. */
export function commissionPaperId(series: string, year: string, number: string): string | undefined {
  return number.length > 4 ? undefined : `${series}(${year})${number}`;
}

/** `stb-2007-484`, `stcrt-2013-21637`, `trb-2008-11`. */
export function gazetteId(gazette: GazetteCitation['type'], year: string, number: string): string {
  return `${gazette}-${year}-${number}`;
}

/** The letter of each kind of act in a CELEX number. */
const CELEX_LETTER = { regulation: 'R', directive: 'L', decision: 'D', 'framework-decision': 'F' } as const;

/** The CELEX number of an act of the European Union: `32013R0604`; undefined for a number that is too long for one. */
export function europeanActId(act: EuropeanActCitation['act'], year: string, number: string): string | undefined {
  return number.length > 4 ? undefined : `3${year}${CELEX_LETTER[act]}${number.padStart(4, '0')}`;
}

function isOneSession(session: Session | undefined): session is Session {
  return session !== undefined && !session.includes(',');
}

function withoutDash(session: Session): string {
  return session.replace('-', '');
}

function chamberInId(chamber: Chamber): 'ek' | 'tk' {
  return chamber === 'I' ? 'ek' : 'tk';
}
