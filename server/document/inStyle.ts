import type { Chamber, Session } from '../citations/model';
import type { CitationStyle, HeadStyle } from './citationStyle';

/** A Kamerstuk, or with no number a dossier, as far as it is known. */
export interface Paper {
  readonly chamber?: Chamber | undefined;
  readonly session?: Session | undefined;
  /** As in identifiers: `22112`, `31700-VI`, `21501-20`. */
  readonly dossier: string;
  readonly number?: string | undefined;
}

/** A paper written in a style: `Kamerstukken II, 2020–2021, 22 112, nr. 2955`. What isn't known of it is left out. */
export function inStyle(paper: Paper, style: CitationStyle): string {
  return headInStyle(paper, style.head) + withoutHead(paper, style);
}

/** The dossier and the number alone, to be written behind a head that is there already: `22 112, nr. 2955`. */
export function withoutHead({ dossier, number }: Paper, style: CitationStyle): string {
  const written = dossierInStyle(dossier, style);
  if (number === undefined) return written;
  return written + (/^[A-Z]/.test(number) ? style.beforeLetter : style.beforeNumber) + number;
}

/** What stands before the dossier, the sign behind it included: `Kamerstukken II, 2020–2021, `. */
export function headInStyle({ chamber, session }: Pick<Paper, 'chamber' | 'session'>, head: HeadStyle): string {
  let written = head.label;
  if (head.chamber && chamber) written += head.chamber.before + chamberInStyle(chamber, head.chamber.form);
  if (!head.session) return written + head.beforeDossier;
  // A comma belongs behind a session: `Kamerstukken II 22112, nr. 3`.
  if (session === undefined) return `${written} `;
  return written + head.session.before + sessionInStyle(session, head.session) + head.beforeDossier;
}

function chamberInStyle(chamber: Chamber, form: NonNullable<HeadStyle['chamber']>['form']): string {
  switch (form) {
    case 'numeral':
      return chamber;
    case 'name':
      return chamber === 'I' ? 'Eerste Kamer' : 'Tweede Kamer';
    case 'initials':
      return chamber === 'I' ? 'EK' : 'TK';
  }
}

/** The second year is printed in full where a century begins: `1999/2000`. */
function sessionInStyle(session: Session, { sign, short }: NonNullable<HeadStyle['session']>): string {
  return session
    .split(',')
    .map((one) => {
      const [first = '', second = ''] = one.split('-');
      return first + sign + (short && !second.endsWith('00') ? second.slice(-2) : second);
    })
    .join(', ');
}

function dossierInStyle(dossier: string, { dossier: form, chapter }: CitationStyle): string {
  const sign = { spaced: ' ', plain: '', dotted: '.' }[form];
  return dossier
    .replace(/^(\d{2})(\d{3})/, (_whole, thousands: string, hundreds: string) => thousands + sign + hundreds)
    .replace(/-(?=[IVX]+[ABC]?$)/, chapter);
}
