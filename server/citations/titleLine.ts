import type { Span } from '../text/span';
import { budgetDossiers } from './budgetDossiers';
import { chamberName } from './chamber';
import { dossierInProse, ownDossier, type PrintedDossier } from './dossier';
import type { Chamber, Part, Session } from './model';
import { figure } from './paperNumber';
import { present } from './present';
import {
  ahead,
  apart,
  atEnd,
  digits,
  exactly,
  glued,
  inOrder,
  many,
  map,
  notAhead,
  oneOf,
  optional,
  part,
  type Rule,
  word,
  wordLike,
  words,
} from './rules';
import { session, sessionWord } from './session';
import { abbreviation, closing, comma, dash, numberWord, opening, slash, stop } from './terminals';
import { tokenize } from './tokens';

/** What a line at the head of a paper prints of who published it, and when. */
export interface HeadLine {
  readonly chamber?: Part<Chamber>;
  readonly session?: Part<Session>;
  /** `Aanhangsel van de Handelingen`: questions and answers follow. */
  readonly appendix: boolean;
}

/** A line that opens with a dossier and goes on with its title: `34 682 Nationale Omgevingsvisie`. */
export interface DossierLine extends PrintedDossier {
  /** The title as far as it stands on the line. */
  readonly title?: Span;
}

/** A line with the number of a paper in its dossier: `Nr. 141`, `DQ1 VERSLAG VAN EEN MONDELING OVERLEG`. */
export interface PaperLine {
  readonly number: Part;
  /** What the paper is (`VERSLAG VAN EEN MONDELING OVERLEG`), as far as it stands on the line. */
  readonly kind?: Span;
}

/** The item of proceedings that a text is: `Tweede Kamer der Staten-Generaal2019-2020nr. 31, item 8`. */
export interface ProceedingsLine {
  readonly span: Span;
  readonly chamber: Part<Chamber>;
  readonly session: Part<Session>;
  readonly meeting: string;
  readonly item?: string;
  readonly pages?: string;
}

/** No line of a title block is longer, but for a title that isn't wrapped. */
const LONGEST_HEAD = 120;

/** Signs with which Markdown marks a heading or a table; its asterisks are no tokens. */
const markup: Rule<unknown> = many(exactly('#', '|'), 6);

/** The number of the chamber, printed large beside its name: 1 or 2. */
const ordinal: Rule<unknown> = optional(map(digits(1), (figure) => (/[12]/.test(figure) ? figure : undefined)));

const announcedSession: Rule<Part<Session>> = map(inOrder({ announced: ahead(sessionWord), session }), (read) =>
  'session' in read.session ? read.session.session : undefined,
);

const head = inOrder({
  opened: markup,
  chamber: optional(part(chamberName)),
  ordinal,
  closed: markup,
  session: optional(announcedSession),
  appendix: optional(words('aanhangsel van de handelingen')),
  last: ordinal,
  end: inOrder({ markup, end: atEnd }),
});

/**
 * Reads a line of the head that papers of the Staten-Generaal open with: the chamber (`Tweede Kamer der Staten-Generaal`), the
 * session (`Vergaderjaar 2022–2023`), `Aanhangsel van de Handelingen`, or several of them on one line. Undefined for any other
 * line; spans lie in the line.
 */
export function readHeadLine(line: string): HeadLine | undefined {
  if (line.length > LONGEST_HEAD || !/kamer der|vergaderjaar|zitting|aanhangsel/i.test(line)) return undefined;
  const { chamber, session: printed, appendix } = head(tokenize(line), 0)?.value ?? {};
  if (chamber === undefined && printed === undefined && appendix === undefined) return undefined;
  return present({ chamber, session: printed, appendix: appendix !== undefined });
}

/** `36 410 B`, with a space: a fund, where the dossier is that of a budget and a title or nothing follows. */
const fundDossier: Rule<PrintedDossier> = map(
  inOrder({
    dossier: part(
      map(
        inOrder({
          thousands: digits(2),
          hundreds: digits(3),
          fund: wordLike((text) => /^[A-NVX]$/.test(text)),
          whole: notAhead(glued(oneOf<unknown>(digits(1, 9), dash))),
        }),
        ({ thousands, hundreds, fund }) =>
          budgetDossiers.has(thousands + hundreds) ? `${thousands}${hundreds}-${fund}` : undefined,
      ),
    ),
  }),
  (read) => read,
);

const dossierLine = inOrder({
  opened: markup,
  dossier: oneOf(fundDossier, dossierInProse, ownDossier),
  others: many(inOrder({ comma: oneOf<unknown>(comma, slash), dossier: dossierInProse }), 4),
  noNumber: notAhead(oneOf<unknown>(comma, numberWord, slash, dash)),
});

/**
 * Reads a line that opens with a dossier and has nothing, or the title of the dossier, behind it: `36 200 VIII`, `35 099 (R2114)`,
 * `CXXIV Verslag van de Tijdelijke Commissie Werkwijze Eerste Kamer`. Undefined for any other line, a citation
 * (`34 682, nr. 141`) among them. That a line looks so doesn't make it the head of a paper. Spans lie in the line.
 */
export function readDossierLine(line: string): DossierLine | undefined {
  if (!/^[#|*\s]{0,8}[\dCLXVI]/.test(line)) return undefined;
  const tokens = tokenize(line.slice(0, LONGEST_TITLE));
  const read = dossierLine(tokens, 0);
  if (read === undefined) return undefined;
  const start = tokens.start(read.next);
  const rest = line.slice(start).replace(/[\s|*]+$/, '');
  if (rest !== '' && !/^[\p{Lu}\d«“"‘'(]/u.test(rest) && !/^\p{Ll}\p{Lu}/u.test(rest)) return undefined;
  return present({ ...read.value.dossier, title: rest === '' ? undefined : { start, end: start + rest.length } });
}

/** The longest titles of acts run over five hundred characters. */
const LONGEST_TITLE = 1500;

const reprint: Rule<unknown> = inOrder({
  opening: optional(opening),
  word: word('herdruk'),
  closing: optional(closing),
});

const capitals: Rule<Part> = part(wordLike((text) => /^[A-Z]{1,2}$/.test(text)));

const numbered = inOrder({
  opened: markup,
  announced: numberWord,
  number: oneOf<Part>(part(figure), capitals),
  joint: optional(inOrder({ slash, announced: optional(numberWord), other: oneOf<unknown>(capitals, figure) })),
  reprint: optional(reprint),
});

/** Two digits alone behind a letter are no mark: `D66`. */
const markOfNote: Rule<unknown> = oneOf<unknown>(
  digits(1),
  inOrder({ mark: digits(2), kind: ahead(apart(wordLike(() => true))) }),
);

/** A letter with a footnote mark glued to it: `DQ1`. */
const lettered = inOrder({
  opened: markup,
  number: capitals,
  mark: optional(glued(markOfNote)),
  whole: notAhead(glued(oneOf<unknown>(dash, stop, digits(1, 9)))),
  joint: optional(inOrder({ slash, announced: optional(numberWord), other: oneOf<unknown>(capitals, figure) })),
  reprint: optional(reprint),
});

const paperLine: Rule<{ readonly number: Part }> = oneOf<{ readonly number: Part }>(numbered, lettered);

/**
 * Reads a line with the number of a paper, and what the paper is if that stands behind it: `Nr. 141`, `Nr. 214 LIJST VAN VRAGEN
 * EN ANTWOORDEN`, `D`, `DQ1 VERSLAG VAN EEN MONDELING OVERLEG`, where 1 is a footnote mark. Of a paper of both chambers
 * (`Nr. 14 / F`) the number printed first. What a paper is stands in capitals; undefined for a line that goes on otherwise.
 */
export function readPaperLine(line: string): PaperLine | undefined {
  if (!/^[#|*\s]{0,8}(?:nr|nummer|[A-Z]{1,2}(?![A-Za-z]))/i.test(line)) return undefined;
  const tokens = tokenize(line.slice(0, LONGEST_TITLE));
  const read = paperLine(tokens, 0);
  if (read === undefined) return undefined;
  const start = tokens.start(read.next);
  const rest = line.slice(start).replace(/[\s|*]+$/, '');
  if (rest !== '' && !isPaperKind(rest)) return undefined;
  return present({ number: read.value.number, kind: rest === '' ? undefined : { start, end: start + rest.length } });
}

/** Whether a line opens with a word in capitals, as what a paper is does: `MOTIE VAN HET LID GRINWIS C.S.`. */
export function isPaperKind(line: string): boolean {
  return /^[#|*\s]{0,8}\p{Lu}{3,}(?![\p{L}-])/u.test(line);
}

const onlyNumber = inOrder({ opened: markup, number: part(digits(1, 4)), closed: markup, end: atEnd });

/** Reads a line that is a number and nothing else, as that of questions in the appendix is: `1980`. */
export function readNumberLine(line: string): Part | undefined {
  return line.length > LONGEST_HEAD ? undefined : onlyNumber(tokenize(line), 0)?.value.number;
}

const proceedings = inOrder({
  chamber: part(chamberName),
  session,
  number: abbreviation('nr'),
  meeting: digits(1, 3),
  comma,
  place: oneOf<{ readonly item?: string; readonly pages?: string }>(
    map(inOrder({ word: word('item'), item: digits(1, 3) }), ({ item }) => ({ item })),
    map(inOrder({ word: word('pagina'), first: digits(1, 5), dash, last: digits(1, 5) }), ({ first, last }) => ({
      pages: `${first}-${last}`,
    })),
  ),
  end: atEnd,
});

/**
 * Reads the line under the heading of proceedings as officielebekendmakingen.nl shows them, whose columns a text runs together:
 * `Tweede Kamer der Staten-Generaal2019-2020nr. 31, item 8`. Undefined for any other line.
 */
export function readProceedingsLine(line: string): ProceedingsLine | undefined {
  if (line.length > LONGEST_HEAD || !/kamer der/i.test(line)) return undefined;
  const tokens = tokenize(line);
  const read = proceedings(tokens, 0)?.value;
  if (read === undefined || !('session' in read.session)) return undefined;
  const { chamber, meeting, place } = read;
  return { span: tokens.span(0, tokens.length), chamber, session: read.session.session, meeting, ...place };
}
