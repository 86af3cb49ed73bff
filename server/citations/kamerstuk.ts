import { bothChambers, chamberBehindLabel, chamberInitials, chamberName, romanChamber } from './chamber';
import {
  dossierBehindLabel,
  dossierInProse,
  jointDossiers,
  longOwnDossier,
  ownDossier,
  type PrintedDossier,
  shortDossier,
} from './dossier';
import { dossierCitation, type Head, kamerstukCitations } from './kamerstukCitation';
import { handelingenLabel, kamerstukLabel } from './label';
import type { Chamber, Citation, Part } from './model';
import {
  announcedList,
  behindSpacedDash,
  bracketedList,
  countsNothing,
  hyphenedNumber,
  lettersBehindComma,
  lettersBehindSpace,
  type NumberList,
  numberBehindComma,
  numberBehindSlash,
} from './numberList';
import { pages } from './pages';
import type { Reading } from './reading';
import { ahead, inOrder, many, map, notAhead, oneOf, optional, part, type Read, type Rule } from './rules';
import { type PrintedSession, session, sessionWord, yearForSession } from './session';
import { comma, conjunction, numberWord, opening, semicolon } from './terminals';

/** What stands between the label and the dossier. */
interface Where {
  readonly chamber?: Part<Chamber> | undefined;
  readonly session?: PrintedSession | undefined;
}

const sessionOfPapers: Rule<PrintedSession> = oneOf(
  session,
  map(
    inOrder({ year: yearForSession, dossier: ahead(inOrder({ comma: optional(comma), dossier: dossierBehindLabel })) }),
    (read) => read.year,
  ),
);

/** `II, 2020–2021,` · `II 2010/11,` · `Tweede Kamer, vergaderjaar 1994–1995,` · nothing. */
const whereBehindLabel: Rule<Where> = map(
  inOrder({
    before: optional(comma),
    chamber: optional(oneOf<Part<Chamber> | 'both'>(bothChambers, part(chamberBehindLabel))),
    between: optional(comma),
    session: optional(sessionOfPapers),
    behind: optional(comma),
    opening: optional(opening),
    announced: optional(inOrder({ numberWord, dossier: ahead(dossierBehindLabel) })),
  }),
  ({ chamber, session }) => ({ chamber: chamber === 'both' ? undefined : chamber, session }),
);

/** The numbers behind a dossier in any of the ways that a label before it allows. */
function numbersBehindLabel(sessionPrinted: boolean): Rule<NumberList> {
  return oneOf(
    hyphenedNumber,
    announcedList,
    bracketedList,
    lettersBehindComma,
    lettersBehindSpace,
    numberBehindComma(sessionPrinted),
    behindSpacedDash,
    numberBehindSlash,
  );
}

const numbersWithSession = numbersBehindLabel(true);
const numbersWithoutSession = numbersBehindLabel(false);
const numbersInProse = oneOf(hyphenedNumber, announcedList, lettersBehindComma);

/** The dossiers behind the first; behind a semicolon a dossier with a number is a paper of its own. */
function otherDossiers(dossier: Rule<PrintedDossier>): Rule<readonly PrintedDossier[]> {
  const apart = inOrder({ semicolon, dossier, noNumber: notAhead(oneOf(announcedList, hyphenedNumber)) });
  const joint = map(jointDossiers(dossier), (read) => (read.length > 0 ? read : undefined));
  return map(
    many(
      oneOf<readonly PrintedDossier[]>(
        joint,
        map(apart, (read) => [read.dossier]),
      ),
    ),
    (read) => read.flat(),
  );
}

/** A head, and what has been read behind its dossier. */
interface Papers {
  readonly head: Head;
  readonly numbers: NumberList;
  /** Dossiers that share the head where no number is printed: `Kamerstukken 30 174 en 30 372`. */
  readonly others: readonly PrintedDossier[];
  /** Pages behind a dossier without a number, as papers were cited before 1980. */
  readonly pages: Part | undefined;
}

/** What follows a head: the dossiers, and in which ways their numbers may be printed. */
interface Following {
  readonly dossier: Rule<PrintedDossier>;
  readonly others: Rule<readonly PrintedDossier[]>;
  numbers(sessionPrinted: boolean): Rule<NumberList>;
}

const ordinary: Following = {
  dossier: dossierBehindLabel,
  others: otherDossiers(dossierInProse),
  numbers: (sessionPrinted) => (sessionPrinted ? numbersWithSession : numbersWithoutSession),
};
/** Without a session before it, a number that only a comma or brackets announce may be anything. */
const inProse: Following = {
  ...ordinary,
  dossier: dossierInProse,
  numbers: (sessionPrinted) => (sessionPrinted ? numbersWithSession : numbersInProse),
};
const behindChamber: Following = { ...inProse, dossier: dossierBehindLabel };
/** `9595,9596, blz. 1092`: a bare number behind a short one is another dossier. */
const old: Following = {
  dossier: shortDossier,
  others: otherDossiers(shortDossier),
  numbers: () => oneOf(announcedList, bracketedList, lettersBehindComma),
};
const ofEersteKamer: Following = { ...old, dossier: oneOf(ownDossier, shortDossier) };
const ownOfEersteKamer: Following = { ...old, dossier: ownDossier };

/** The dossier and its numbers behind a head. */
function papersBehind(from: Omit<Head, 'dossier' | 'kingdomNumber'>, following: Following): Rule<Papers> {
  return (tokens, at) => {
    const first = following.dossier(tokens, at);
    if (first === undefined) return undefined;
    const late = from.session === undefined ? sessionBehindDossier(tokens, first.next) : undefined;
    const afterSession = late?.next ?? first.next;
    const lateChamber = from.chamber === undefined ? chamberBehindDossier(tokens, afterSession) : undefined;
    const head: Head = {
      ...from,
      ...first.value,
      session: from.session ?? late?.value,
      chamber: from.chamber ?? lateChamber?.value,
    };
    const behind = lateChamber?.next ?? afterSession;
    const own = following.numbers(head.session !== undefined)(tokens, behind);
    if (own !== undefined) return papers(head, own.next, { numbers: own.value });
    const others = following.others(tokens, behind) ?? { value: [], next: behind };
    const shared = others.value.length > 0 ? announcedList(tokens, others.next) : undefined;
    if (shared !== undefined) return papers(head, shared.next, { numbers: shared.value });
    const paged = pages(tokens, others.next);
    return papers(head, paged?.next ?? others.next, { others: others.value, pages: paged?.value });
  };
}

function papers(head: Head, next: number, read: Partial<Papers>): Read<Papers> {
  return { value: { numbers: [], others: [], pages: undefined, ...read, head }, next };
}

/** `35 612, 2020–2021, nr. 3`: a session behind the dossier, before a number. */
const sessionBehindDossier: Rule<PrintedSession> = map(
  inOrder({ comma: optional(comma), session, numbers: ahead(announcedList) }),
  (read) => read.session,
);

/** `34352, II, nr. 14`: a chamber behind the dossier, before a number. */
const chamberBehindDossier: Rule<Part<Chamber>> = map(
  inOrder({ comma, chamber: part(romanChamber), numbers: ahead(announcedList) }),
  (read) => read.chamber,
);

const labelAndWhere = inOrder({ label: kamerstukLabel, where: whereBehindLabel });

/** `Kamerstukken II 2010/11, 30 573, nr. 61`, `Kamerstuk 21 501-20, AH`, `Kamerstuk 32 175`. */
const labelled: Rule<Papers> = (tokens, at) => {
  const opened = labelAndWhere(tokens, at);
  if (opened === undefined) return undefined;
  const { label, where } = opened.value;
  const from = { start: tokens.start(at), label, ...where };
  const located = where.chamber !== undefined || where.session !== undefined;
  const read = papersBehind(from, ordinary)(tokens, opened.next);
  if (read !== undefined) return read;
  if (!located) return numbered(papersBehind(from, { ...ofEersteKamer, dossier: longOwnDossier }))(tokens, opened.next);
  return numbered(papersBehind(from, where.chamber?.value === 'I' ? ofEersteKamer : old))(tokens, opened.next);
};

/** On condition that a number or a page is printed. */
function numbered(rule: Rule<Papers>): Rule<Papers> {
  return map(rule, (read) => (read.numbers.length > 0 || read.pages !== undefined ? read : undefined));
}

const handelingenAndWhere = inOrder({ label: handelingenLabel, where: whereBehindLabel });

/** `Handelingen I, 1996-1997, 24 692, nr. 228b`. */
const mislabelled: Rule<Papers> = (tokens, at) => {
  const opened = handelingenAndWhere(tokens, at);
  if (opened === undefined || opened.value.where.session === undefined) return undefined;
  const from = { start: tokens.start(at), label: opened.value.label, ...opened.value.where };
  return numbered(papersBehind(from, inProse))(tokens, opened.next);
};

const chamberAndSession = inOrder({
  chamber: part(oneOf(chamberName, chamberInitials)),
  comma: optional(comma),
  session: optional(session),
  behind: optional(comma),
});

/** `TK 2008–2009, 31473, nummer 25` · `Tweede Kamer, 22 112, nr. 3`: the chamber is all the label there is. */
const labelledByChamber: Rule<Papers> = (tokens, at) => {
  const opened = chamberAndSession(tokens, at);
  if (opened === undefined) return undefined;
  const { chamber, session: printed } = opened.value;
  const read = papersBehind({ start: tokens.start(at), chamber, session: printed }, behindChamber);
  if (printed === undefined) return numbered(read)(tokens, opened.next);
  // `EK 2012/13, 12 345 toeschouwers`: a dossier alone counts nothing.
  const alone = map(inOrder({ read, countsNothing }), (all) => all.read);
  const from = { start: tokens.start(at), chamber, session: printed };
  const own = chamber.value === 'I' ? numbered(papersBehind(from, ownOfEersteKamer)) : undefined;
  return oneOf(numbered(read), alone)(tokens, opened.next) ?? own?.(tokens, opened.next);
};

const sessionInFull = inOrder({
  start: ahead(oneOf<unknown>(romanChamber, sessionWord)),
  chamber: optional(part(romanChamber)),
  comma: optional(comma),
  session,
  behind: optional(comma),
});

/** `II 2008/09, 31 459, nr. 3` · `vergaderjaar 2008–2009, 31 459, nr. 3`: only in full. */
const unlabelledInFull: Rule<Papers> = (tokens, at) => {
  const opened = sessionInFull(tokens, at);
  if (opened === undefined) return undefined;
  const { chamber, session: printed } = opened.value;
  return numbered(papersBehind({ start: tokens.start(at), chamber, session: printed }, inProse))(tokens, opened.next);
};

const takenOver = inOrder({
  chamber: optional(part(romanChamber)),
  comma: optional(comma),
  session: optional(session),
  behind: optional(comma),
});

/** `; 1997/98, 24 233 (12, 12c)` · `en 31 700 VII, nr. 5`: behind papers, others that take over what they don't print. */
function laterPapers(before: Head): Rule<Papers> {
  return (tokens, at) => {
    const joined = conjunction(tokens, at);
    if (joined === undefined) return undefined;
    const opened = takenOver(tokens, joined.next);
    if (opened === undefined) return undefined;
    const { chamber, session: printed } = opened.value;
    const from = {
      start: tokens.start(joined.next),
      label: before.label,
      chamber: chamber ?? before.chamber,
      session: printed ?? (chamber === undefined ? before.session : undefined),
    };
    return numbered(papersBehind(from, inProse))(tokens, opened.next);
  };
}

/** Papers and dossiers of the Staten-Generaal behind a label, a chamber or a session, one citation each. */
export const kamerstuk: Rule<Reading> = (tokens, at) => {
  const first = oneOf(labelled, labelledByChamber, unlabelledInFull, mislabelled)(tokens, at);
  if (first === undefined) return undefined;
  const citations = [...citationsOf(first.value)];
  const { mark } = first.value.head;
  const gluedMarks = mark === undefined ? [] : [mark];
  let { next } = first;
  let { head } = first.value;
  for (;;) {
    const later = laterPapers(head)(tokens, next);
    if (later === undefined) return { value: { citations, gluedMarks }, next };
    for (const citation of citationsOf(later.value)) citations.push(citation);
    ({ next } = later);
    ({ head } = later.value);
  }
};

function citationsOf({ head, numbers, others, pages: paged }: Papers): readonly Citation[] {
  if (numbers.length > 0) return kamerstukCitations(head, numbers);
  const last = others.length;
  const later = others.map((other) => ({ ...head, ...other, start: other.dossier.span.start }));
  return [head, ...later].map((one, index) => dossierCitation(one, index === last ? paged : undefined));
}
