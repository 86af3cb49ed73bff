import { inferredChamber } from './kamerstukCitation';
import type { AanhangselCitation, Chamber, KamerstukCitation, Part, Session } from './model';
import { present } from './present';

/** What else is known of a publication than its identifier. */
export interface KnownParts {
  readonly chamber?: Chamber | undefined;
  readonly session?: Session | undefined;
}

/**
 * The citation that an identifier of officielebekendmakingen.nl stands for (`kst-22112-2955`, `kst-19992000-25891-201b`,
 * `ah-tk-20222023-3649`), with an empty span. Undefined for any other identifier: those of proceedings say too little, an
 * opaque one (`blg-1007826`, `kst-2020D38445`) nothing at all.
 */
export function citationOfIdentifier(
  id: string,
  known: KnownParts = {},
): KamerstukCitation | AanhangselCitation | undefined {
  return kamerstuk(id, known) ?? aanhangsel(id);
}

function kamerstuk(id: string, known: KnownParts): KamerstukCitation | undefined {
  const [, years, dossier, number] =
    /^kst-(?:((?:1[89]|20)\d{6})-)?((?:\d{3,5}|[CXVIL]{2,8})(?:-[0-9A-Z]{1,5})?)-(\d{1,5}[a-z]?|[A-Z]{1,2})$/.exec(
      id,
    ) ?? [];
  if (dossier === undefined || number === undefined) return undefined;
  const session = years === undefined ? known.session : sessionOf(years);
  const chamber = years === undefined ? known.chamber : 'I';
  return present({
    kind: 'citation' as const,
    type: 'kamerstuk' as const,
    span: NOWHERE,
    id,
    chamber: chamber && somewhere(chamber),
    chamberInferred: chamber === undefined ? inferredChamber(number) : undefined,
    session: session === undefined ? undefined : somewhere(session),
    dossier: somewhere(dossier),
    number: somewhere(number),
  });
}

function aanhangsel(id: string): AanhangselCitation | undefined {
  const [, chamber, years, number] = /^ah-(tk|ek)-(\d{8})-(\d{1,4})$/.exec(id) ?? [];
  if (years === undefined || number === undefined) return undefined;
  return {
    kind: 'citation',
    type: 'aanhangsel',
    span: NOWHERE,
    id,
    chamber: somewhere(chamber === 'ek' ? 'I' : 'II'),
    session: somewhere(sessionOf(years)),
    number: somewhere(number),
  };
}

function sessionOf(years: string): Session {
  return `${years.slice(0, 4)}-${years.slice(4)}`;
}

const NOWHERE = { start: 0, end: 0 };

function somewhere<Value>(value: Value): Part<Value> {
  return { value, span: NOWHERE };
}
