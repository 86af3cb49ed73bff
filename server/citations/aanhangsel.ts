import { bothChambers, chamberBehindLabel, chamberInitials, chamberName } from './chamber';
import { aanhangselId } from './identifier';
import type { Chamber, Citation, Part } from './model';
import { countsNothing } from './numberList';
import { pages } from './pages';
import { present } from './present';
import { ahead, digits, inOrder, many, map, notAhead, oneOf, optional, part, type Rule, word } from './rules';
import { type PrintedSession, session, sessionWord } from './session';
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

/** `, vergaderjaar 2019–2020` behind the number. */
const sessionBehind: Rule<PrintedSession> = map(
  inOrder({
    comma: optional(comma),
    announced: ahead(inOrder({ opening: optional(opening), word: sessionWord })),
    session,
  }),
  (read) => read.session,
);

const questionsByLabel = inOrder({
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
  trailing: optional(part(sessionBehind)),
});

/**
 * `Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel, nr. 3649`, `Handelingen II 2022/23, Aanhangsel nr. 3649`: of which the
 * appendix is stands before it. Without `nr.` the figure may be a page, as in the foot of one.
 */
const questionsByProceedings = inOrder({
  proceedings: optional(inOrder({ label: abbreviation('handelingen', 'hand'), comma: optional(comma) })),
  chamber: oneOf<Part<Chamber> | 'both'>(part(chamberName), bothChambers, part(chamberBehindLabel)),
  comma: optional(comma),
  session,
  behind: optional(comma),
  label: part(map(word('aanhangsel'), () => 'Aanhangsel Handelingen')),
  between: optional(comma),
  announced: ahead(numberWord),
  first,
  later: many(later),
});

interface Questions {
  readonly chamber: Part<Chamber> | undefined;
  readonly session: PrintedSession | undefined;
  /** The session, where it is printed behind the number. */
  readonly trailing: Part<PrintedSession> | undefined;
  readonly label: Part;
  readonly first: Numbered;
  readonly later: readonly Part<Later>[];
}

const questions: Rule<Questions> = oneOf<Questions>(
  map(questionsByLabel, ({ before, early, chamber, session: late, trailing, ...read }) => ({
    ...read,
    chamber: before?.chamber ?? (chamber === 'both' ? undefined : chamber),
    session: late ?? early?.session ?? trailing?.value,
    trailing: late === undefined && early === undefined ? trailing : undefined,
  })),
  map(questionsByProceedings, ({ chamber, ...read }) => ({
    ...read,
    chamber: chamber === 'both' ? undefined : chamber,
    trailing: undefined,
  })),
);

/**
 * Written questions in the appendix to the Handelingen, one citation a number: `Aanhangsel Handelingen, vergaderjaar 2024–2025,
 * nr. 1028`, `Aanhangsel Handelingen II 2019/20, nrs. 89 en 90`, `Aanhangsel Handelingen 2998`.
 */
export const aanhangsel: Rule<readonly Citation[]> = (tokens, at) => {
  const read = questions(tokens, at);
  if (read === undefined) return undefined;
  const { chamber, session: printed, trailing, label: printedLabel } = read.value;
  const end = read.value.later.length === 0 ? trailing?.span.end : undefined;
  const citation = (
    { number, pages }: Numbered,
    inSession: PrintedSession | undefined,
    start: number,
    end?: number,
  ): Citation => {
    const printedSession = inSession !== undefined && 'session' in inSession ? inSession.session : undefined;
    const misprintedSession =
      inSession !== undefined && 'misprintedSession' in inSession ? inSession.misprintedSession : undefined;
    return present({
      kind: 'citation' as const,
      type: 'aanhangsel' as const,
      span: { start, end: end ?? (pages ?? number).span.end },
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
      citation(read.value.first, printed, tokens.start(at), end),
      ...read.value.later.map(({ value, span }) => citation(value, value.session ?? printed, span.start)),
    ],
    next: read.next,
  };
};
