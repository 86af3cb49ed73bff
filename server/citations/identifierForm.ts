import { inferredChamber } from './kamerstukCitation';
import type { Chamber, Citation, Part, Session } from './model';
import { officialForm } from './officialForm';

/** What is known of a publication besides its identifier, as its running foot prints it. */
export interface KnownParts {
  readonly chamber?: Chamber | undefined;
  readonly session?: Session | undefined;
}

/**
 * The official form of a publication of which the canonical identifier is known: `Kamerstukken I 2020/21, 35612, D` for
 * `kst-35612-D` of that session. An identifier that doesn't say what it identifies (`blg-1007826`, `kst-1263281`) is its own form.
 */
export function identifierForm(id: string, known: KnownParts = {}): string {
  const citation = identified(id, known);
  return citation === undefined ? id : officialForm(citation);
}

/** What a canonical identifier identifies, as a citation of which nothing is printed; nothing where it doesn't say what. */
export function identified(id: string, known: KnownParts = {}): Citation | undefined {
  return kamerstuk(id, known) ?? dossier(id) ?? handelingen(id) ?? aanhangsel(id) ?? gazette(id);
}

/** Where the parts of such a citation stand. */
const NOWHERE = { start: 0, end: 0 };

function part<Value extends string>(value: Value): Part<Value> {
  return { value, span: NOWHERE };
}

function kamerstuk(id: string, known: KnownParts): Citation | undefined {
  const [, years, dossierCode, number] =
    /^kst-(?:(\d{8})-)?((?:\d{5}|[IVXLC]+)(?:-(?:\d{2}|[IVX]+[ABC]?|[A-Z]))?)-(\d+[a-z]*|[A-Z]+)$/.exec(id) ?? [];
  if (dossierCode === undefined || number === undefined) return undefined;
  const session = years === undefined ? known.session : sessionOf(years);
  const chamber = known.chamber ?? (years === undefined ? inferredChamber(number) : 'I');
  return {
    kind: 'citation',
    type: 'kamerstuk',
    span: NOWHERE,
    dossier: part(dossierCode),
    number: part(number),
    ...(chamber && { chamber: part(chamber) }),
    ...(session !== undefined && { session: part(session) }),
  };
}

function dossier(id: string): Citation | undefined {
  const [, code] = /^dossier-(.+)$/.exec(id) ?? [];
  return code === undefined ? undefined : { kind: 'citation', type: 'dossier', span: NOWHERE, dossier: part(code) };
}

/** By meeting and item since 2011 (`h-tk-20162017-97-8`), before that by first and last page (`h-tk-20032004-4153-4157`). */
function handelingen(id: string): Citation | undefined {
  const [, chamber, years, first, second] = /^h-([et]k)-(\d{8})-(\d+)-(\d+)$/.exec(id) ?? [];
  if (years === undefined || first === undefined || second === undefined) return undefined;
  const session = sessionOf(years);
  const byPages = session < '2010-2011' || (session === '2010-2011' && Number(second) > Number(first));
  return {
    kind: 'citation',
    type: 'handelingen',
    span: NOWHERE,
    chamber: part(chamberOf(chamber)),
    session: part(session),
    ...(byPages ? { pages: part(`${first}-${second}`) } : { meeting: part(first), item: part(second) }),
  };
}

function aanhangsel(id: string): Citation | undefined {
  const [, chamber, years, number] = /^ah-([et]k)-(\d{8})-(\d+)$/.exec(id) ?? [];
  if (years === undefined || number === undefined) return undefined;
  return {
    kind: 'citation',
    type: 'aanhangsel',
    span: NOWHERE,
    chamber: part(chamberOf(chamber)),
    session: part(sessionOf(years)),
    number: part(number),
  };
}

function gazette(id: string): Citation | undefined {
  const [, type, year, number] = /^(stb|stcrt|trb)-(\d{4})-(\d+)$/.exec(id) ?? [];
  if (year === undefined || number === undefined) return undefined;
  if (type !== 'stb' && type !== 'stcrt' && type !== 'trb') return undefined;
  return { kind: 'citation', type, span: NOWHERE, year: part(year), number: part(number) };
}

/** `20202021` in an identifier is the session `2020-2021`. */
function sessionOf(years: string): Session {
  return `${years.slice(0, 4)}-${years.slice(4)}`;
}

function chamberOf(initials: string | undefined): Chamber {
  return initials === 'ek' ? 'I' : 'II';
}
