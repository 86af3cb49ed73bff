import { MONTHS } from '../text/months';
import { ahead, apart, digits, exactly, glued, inOrder, map, oneOf, optional, type Rule, word, words } from './rules';

/** The signs that stand for a hyphen or a dash in extracted text. */
const DASHES = ['-', '–', '—', '‐', '‑', '‒', '−'] as const;

export const comma: Rule<string> = exactly(',');
export const semicolon: Rule<string> = exactly(';');
export const colon: Rule<string> = exactly(':');
export const slash: Rule<string> = exactly('/');
export const stop: Rule<string> = exactly('.');
export const dash: Rule<string> = exactly(...DASHES);
export const opening: Rule<string> = exactly('(', '[');
export const closing: Rule<string> = exactly(')', ']');

/** A word that may be followed by a full stop of its own: `nr.`, `blz.`, `Stb.`. */
export function abbreviation(...spellings: readonly string[]): Rule<string> {
  return map(inOrder({ abbreviated: word(...spellings), stop: optional(glued(stop)) }), (read) => read.abbreviated);
}

/** Whether one number or several are announced. */
export type Announced = 'one' | 'several';

/** `nr.`, `nummer`, `no.`, and `nrs.`, `nummers` for more than one; also `nr.: 3` and `onder nr. 3`. */
export const numberWord: Rule<Announced> = map(
  inOrder({
    announced: oneOf<Announced>(
      map(abbreviation('nrs', 'nos', 'stuknrs'), () => 'several' as const),
      map(word('nummers', 'ondernummers', 'stuknummers'), () => 'several' as const),
      map(abbreviation('nr', 'no', 'num', 'stuknr'), () => 'one' as const),
      map(word('nummer', 'ondernummer', 'stuknummer'), () => 'one' as const),
    ),
    colon: optional(colon),
  }),
  (read) => read.announced,
);

/** `letter D`, `letters D en E`: the Eerste Kamer's counterpart of `nr.`. */
export const letterWord: Rule<Announced> = oneOf<Announced>(
  map(word('letter'), () => 'one' as const),
  map(word('letters'), () => 'several' as const),
);

/** What joins the members of an enumeration: `,`, `;`, `en`, `, en`, `alsmede`, `&`, `resp.`. */
export const conjunction: Rule<unknown> = oneOf<unknown>(
  inOrder({ sign: oneOf(comma, semicolon), word: optional(joining()) }),
  joining(),
);

function joining(): Rule<unknown> {
  return oneOf<unknown>(
    word('en', 'alsmede', 'of'),
    exactly('&'),
    abbreviation('resp', 'respectievelijk'),
    words('en ook'),
  );
}

/** What stands between the ends of a range: a dash, `t/m`, `tot en met`. */
export const rangeSign: Rule<unknown> = oneOf<unknown>(
  dash,
  words('tot en met'),
  inOrder({ t: word('t'), slash: glued(slash), m: glued(word('m')) }),
);

/** A month, so that the number before it is a day. */
export const month: Rule<string> = word(...MONTHS);

/** A day printed in full, as an ISO date: `28 november 2006`, `4.5.2016`, `27-01-2011`. Undefined for a day that no month has. */
export const day: Rule<string> = oneOf(
  map(inOrder({ day: digits(1, 2), month, year: digits(4) }), (read) =>
    isoDate(read.year, MONTHS.indexOf(read.month.toLowerCase()) + 1, Number(read.day)),
  ),
  map(
    inOrder({
      day: digits(1, 2),
      first: glued(oneOf(stop, dash)),
      month: glued(digits(1, 2)),
      second: glued(oneOf(stop, dash)),
      year: glued(digits(4)),
    }),
    (read) => isoDate(read.year, Number(read.month), Number(read.day)),
  ),
);

function isoDate(year: string, monthNumber: number, dayNumber: number): string | undefined {
  const date = new Date(Date.UTC(Number(year), monthNumber - 1, dayNumber));
  const isDay = date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === dayNumber;
  return isDay && Number(year) >= 1000 ? date.toISOString().slice(0, 10) : undefined;
}

/** `van`, `dd.`, `d.d.` before a day. */
export const ofDay: Rule<unknown> = oneOf<unknown>(
  word('van'),
  abbreviation('dd'),
  inOrder({ first: exactly('d'), stop: glued(stop), second: glued(exactly('d')), last: glued(stop) }),
);

/** A space and a run of three digits: the figure before it goes on (`22 112`). */
export const figureGoesOn: Rule<undefined> = ahead(apart(digits(3)));
