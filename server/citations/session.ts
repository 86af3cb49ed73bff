import type { Part, Session } from './model';
import { asPrinted, digits, glued, inOrder, many, map, oneOf, optional, part, type Rule, word } from './rules';
import { abbreviation, closing, comma, dash, opening, slash } from './terminals';

/** A session as printed: the consecutive years, or what stands there instead. */
export type PrintedSession = { readonly session: Part<Session> } | { readonly misprintedSession: Part };

/** The word before a session: `vergaderjaar`, `zitting`. */
export const sessionWord: Rule<string> = abbreviation(
  'vergaderjaar',
  'vergaderjaren',
  'zitting',
  'zittingsjaar',
  'zittingjaar',
  'vj',
);

const year: Rule<string> = map(digits(4), (text) => (isYear(Number(text)) ? text : undefined));

const between: Rule<unknown> = oneOf<unknown>(
  // `1985/- 86`: a slash and a dash, one of them meant.
  inOrder({ slash, dash: glued(dash) }),
  slash,
  dash,
);

/** Two years: `2020–2021`, `2020/21`, `1999/00`; also two that can't be a session, and what misses digits. */
const twoYears = inOrder({ first: year, between, second: digits(1, 4) });

const oneSession: Rule<PrintedSession> = oneOf<PrintedSession>(
  map(part(map(twoYears, ({ first, second }) => sessionOf(first, second))), (session) => ({ session })),
  map(part(asPrinted(twoYears)), (misprintedSession) => ({ misprintedSession })),
);

/** More than one session for a dossier that ran on: `1999/2000, 2000/2001, 2001/2002`, joined by commas in the value. */
const sessions: Rule<PrintedSession> = map(
  inOrder({
    first: oneSession,
    others: many(map(inOrder({ comma, other: oneSession }), (read) => read.other)),
  }),
  ({ first, others }) => others.reduce(join, first),
);

function join(before: PrintedSession, after: PrintedSession): PrintedSession {
  if (!('session' in before) || !('session' in after)) return before;
  return {
    session: {
      value: `${before.session.value},${after.session.value}`,
      span: { start: before.session.span.start, end: after.session.span.end },
    },
  };
}

/** A session, or more than one, with `vergaderjaar` before it and in brackets or not. */
export const session: Rule<PrintedSession> = oneOf(
  map(inOrder({ word: optional(sessionWord), sessions }), (read) => read.sessions),
  map(inOrder({ opening, word: optional(sessionWord), sessions, closing }), (read) => read.sessions),
);

/** A single year where a session is meant: `Kamerstukken II 2009, 31 700, nr. 3`. */
export const yearForSession: Rule<PrintedSession> = map(
  inOrder({ word: optional(word('vergaderjaar')), year: part(year) }),
  (read) => ({ misprintedSession: read.year }),
);

/**
 * The session of two years as printed (`2020` and `21` or `2021`): `2020-2021`. Undefined where the second doesn't follow the
 * first.
 */
function sessionOf(first: string, second: string): Session | undefined {
  const next = String(Number(first) + 1);
  const follows = second === next || (second.length === 2 && second === next.slice(-2));
  return follows ? `${first}-${next}` : undefined;
}

/** Whether a number can be a year in which the Staten-Generaal printed papers. */
export function isYear(value: number): boolean {
  return value >= 1814 && value <= 2099;
}

/**
 * The session in which a day lies: a parliamentary year starts on the third Tuesday of September (Grondwet, article 65). Takes
 * an ISO date.
 */
export function sessionOfDay(day: string): Session {
  const year = Number(day.slice(0, 4));
  const firstOfSeptember = new Date(Date.UTC(year, 8, 1)).getUTCDay();
  const thirdTuesday = 15 + ((TUESDAY - firstOfSeptember + 7) % 7);
  const opened = `${year}-09-${thirdTuesday}`;
  return day >= opened ? `${year}-${year + 1}` : `${year - 1}-${year}`;
}

const TUESDAY = 2;
