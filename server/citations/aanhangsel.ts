import { bothChambers, chamberBehindLabel, chamberInitials, chamberName } from './chamber';
import { aanhangselId } from './identifier';
import type { Chamber, Citation, Part } from './model';
import { countsNothing } from './numberList';
import { pages } from './pages';
import { present } from './present';
import { digits, inOrder, many, map, notAhead, oneOf, optional, part, type Rule, word } from './rules';
import { type PrintedSession, session } from './session';
import { abbreviation, closing, comma, conjunction, figureGoesOn, month, numberWord, opening } from './terminals';

/** `Aanhangsel van de Handelingen`, `Aanhangsel Handelingen`, `Aanh. Hand.`, `Aanhangsel der Handelingen`. */
const label: Rule<unknown> = inOrder({
  appendix: abbreviation('aanhangsel', 'aanh'),
  preposition: optional(oneOf<unknown>(inOrder({ van: word('van'), de: word('de') }), word('der', 'bij', 'van'))),
  article: optional(word('de')),
  proceedings: abbreviation('handelingen', 'hand'),
});

const number: Rule<string> = map(
  inOrder({ figure: digits(1, 5), whole: notAhead(oneOf<unknown>(figureGoesOn, month)) }),
  (read) => (read.figure.startsWith('0') ? undefined : read.figure),
);

interface Numbered {
  readonly number: Part;
  readonly pages: Part | undefined;
}

const first: Rule<Numbered> = inOrder({ word: optional(numberWord), number: part(number), pages: optional(pages) });

interface Later extends Numbered {
  readonly session: PrintedSession | undefined;
}

/** `en 90`, `, nr. 91`, `en 2020/21, nr. 45`. */
const later: Rule<Part<Later>> = map(
  inOrder({
    conjunction,
    numbered: part(
      inOrder({
        session: optional(session),
        comma: optional(comma),
        word: optional(numberWord),
        number: part(number),
        whole: countsNothing,
        pages: optional(pages),
      }),
    ),
  }),
  (read) => read.numbered,
);

const questions = inOrder({
  before: optional(inOrder({ chamber: part(oneOf(chamberName, chamberInitials)), comma: optional(comma) })),
  early: optional(inOrder({ session, comma: optional(comma) })),
  label: part(map(label, () => 'Aanhangsel Handelingen')),
  comma: optional(comma),
  chamber: optional(oneOf<Part<Chamber> | 'both'>(bothChambers, part(chamberBehindLabel))),
  between: optional(comma),
  session: optional(session),
  behind: optional(comma),
  opening: optional(opening),
  first,
  later: many(later),
  closing: optional(closing),
});

/**
 * Written questions in the appendix to the Handelingen, one citation a number: `Aanhangsel Handelingen, vergaderjaar 2024–2025,
 * nr. 1028`, `Aanhangsel Handelingen II 2019/20, nrs. 89 en 90`, `Aanhangsel Handelingen 2998`.
 */
export const aanhangsel: Rule<readonly Citation[]> = (tokens, at) => {
  const read = questions(tokens, at);
  if (read === undefined) return undefined;
  const { before, early, chamber: behindLabel, session: late, label: printedLabel } = read.value;
  const chamber = before?.chamber ?? (behindLabel === 'both' ? undefined : behindLabel);
  const printed = late ?? early?.session;
  const citation = ({ number, pages }: Numbered, inSession: PrintedSession | undefined, start: number): Citation => {
    const printedSession = inSession !== undefined && 'session' in inSession ? inSession.session : undefined;
    const misprintedSession =
      inSession !== undefined && 'misprintedSession' in inSession ? inSession.misprintedSession : undefined;
    return present({
      kind: 'citation' as const,
      type: 'aanhangsel' as const,
      span: { start, end: (pages ?? number).span.end },
      id: aanhangselId(chamber?.value, printedSession?.value, number.value),
      label: printedLabel,
      chamber,
      chamberInferred: chamber === undefined ? ('II' as const) : undefined,
      session: printedSession,
      misprintedSession,
      number,
      pages,
    });
  };
  return {
    value: [
      citation(read.value.first, printed, tokens.start(at)),
      ...read.value.later.map(({ value, span }) => citation(value, value.session ?? printed, span.start)),
    ],
    next: read.next,
  };
};
