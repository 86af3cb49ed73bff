import { bothChambers, chamberBehindLabel, chamberInitials, chamberName } from './chamber';
import { dossierInProse } from './dossier';
import { handelingenId } from './identifier';
import type { Chamber, Citation, HandelingenCitation, Part, RangePart } from './model';
import { countsNothing } from './numberList';
import { pages, rangeOfPages } from './pages';
import { present } from './present';
import {
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
  type Read,
  type Rule,
  word,
  words,
} from './rules';
import { type PrintedSession, session, sessionOfDay } from './session';
import {
  abbreviation,
  comma,
  conjunction,
  dash,
  day,
  figureGoesOn,
  month,
  numberWord,
  ofDay,
  semicolon,
} from './terminals';
import type { Tokens } from './tokens';

const label: Rule<string> = oneOf<string>(
  word('handelingen'),
  map(inOrder({ abbreviated: exactly('Hand'), stop: glued(exactly('.')) }), (read) => read.abbreviated),
);

/** `HTK 1987/88`, `HEK`: label and chamber in one. */
const initials: Rule<Chamber> = map(exactly('HTK', 'HEK'), (read) => (read === 'HEK' ? 'I' : 'II'));

/** What stands before the session or the day. */
interface Opened {
  readonly label?: Part | undefined;
  readonly chamber?: Part<Chamber> | 'both' | undefined;
}

const opened: Rule<Opened> = oneOf<Opened>(
  inOrder({
    label: part(label),
    ofParliament: optional(inOrder({ der: words('der staten'), dash, rest: word('generaal') })),
    comma: optional(comma),
    chamber: optional(oneOf<Part<Chamber> | 'both'>(bothChambers, part(chamberBehindLabel))),
  }),
  map(part(initials), (chamber) => ({ label: { value: 'Handelingen', span: chamber.span }, chamber })),
);

const figure: Rule<string> = map(
  inOrder({ figure: digits(1, 4), whole: notAhead(oneOf<unknown>(figureGoesOn, month, glued(dash))) }),
  (read) => (read.figure.startsWith('0') ? undefined : read.figure),
);

/** `, nr. 108`, `, vergadering 77`, or a bare `, 55` where pages or an item follow; `TK 46` behind a day. */
const meeting: Rule<Part> = map(
  inOrder({
    comma: optional(comma),
    word: optional(oneOf<unknown>(numberWord, word('vergadering'), chamberInitials)),
    meeting: part(figure),
  }),
  (read) => read.meeting,
);

const itemWord: Rule<string> = oneOf(word('item', 'items', 'punt', 'punten', 'agendapunt'), abbreviation('it'));

/** `, item 5`, `, punt 3`. */
const item: Rule<Part> = map(
  inOrder({ comma: optional(comma), word: itemWord, item: part(figure) }),
  (read) => read.item,
);

/** `en 9`, `, item 9`, `en nr. 78, item 4`: another item, of the same meeting where none is printed. */
const laterItem: Rule<Part<Place & { readonly item: Part }>> = map(
  inOrder({
    conjunction,
    place: part(
      oneOf<Place & { readonly item: Part }>(
        inOrder({
          meeting: map(inOrder({ word: numberWord, meeting: part(figure) }), (read) => read.meeting),
          item,
          pages: optional(pages),
        }),
        inOrder({
          word: optional(itemWord),
          item: part(figure),
          whole: countsNothing,
          pages: optional(pages),
        }),
      ),
    ),
  }),
  (read) => read.place,
);

/** Where in the Handelingen something stands. */
interface Place {
  readonly meeting?: Part | undefined;
  readonly item?: Part | undefined;
  readonly pages?: RangePart | undefined;
}

const firstOfCode: Rule<string> = digits(1, 3);

/** `45-6-12`: meeting, item and page. */
const meetingItemPage: Rule<Place> = inOrder({
  meeting: part(firstOfCode),
  first: glued(dash),
  item: glued(part(digits(1, 3))),
  second: glued(dash),
  pages: glued(part(digits(1, 5))),
  whole: notAhead(glued(dash)),
});

/** `9-355`, `46-3050`: meeting and page, as the Handelingen until 2010 number their pages. */
const meetingPage: Rule<Place> = inOrder({
  meeting: part(firstOfCode),
  dash: glued(dash),
  pages: glued(part(digits(2, 5))),
  whole: notAhead(glued(dash)),
});

/** Pages of an item are few; those of a session run into the thousands. */
const MOST_PAGES_OF_ITEM = 1000;

/** `97-8, p. 3`: meeting and item, where a page of the item shows that the second figure isn't one itself. */
const meetingItem: Rule<Place> = map(
  inOrder({
    comma: optional(comma),
    word: optional(numberWord),
    meeting: part(firstOfCode),
    dash: glued(dash),
    item: glued(part(digits(1, 2))),
    pages: map(pages, (read) => (Number.parseInt(read.value, 10) < MOST_PAGES_OF_ITEM ? read : undefined)),
  }),
  ({ meeting: met, item: itemised, pages: paged }) => ({ meeting: met, item: itemised, pages: paged }),
);

/** A place as the foot of a page prints it, behind a comma and with `p.` or without. */
const code: Rule<Place> = map(
  inOrder({
    comma: optional(comma),
    word: optional(abbreviation('p', 'pp', 'blz', 'pag')),
    place: oneOf(meetingItemPage, meetingPage),
  }),
  ({ place: { meeting: met, item: itemised, pages: paged } }) => ({ meeting: met, item: itemised, pages: paged }),
);

const place: Rule<Place> = inOrder({ item: optional(item), pages: optional(pages) });

/** A code whose first figure is the meeting that is printed before it: `TK 46, p. 46-3050`. Else those are pages. */
function placeInMeeting(met: Part | undefined): Rule<Place> {
  const ofMeeting = map(code, (read) => (met === undefined || read.meeting?.value === met.value ? read : undefined));
  return oneOf(ofMeeting, place);
}

const late = inOrder({ comma, chamber: part(oneOf(chamberName, chamberInitials)) });

/** Everything behind the session or the day. */
const whereInside: Rule<Place & { readonly late?: Part<Chamber> | undefined }> = (tokens, at) => {
  const both = meetingItem(tokens, at);
  if (both !== undefined) return both;
  const met = meeting(tokens, at);
  const chamber = late(tokens, met?.next ?? at);
  const read = placeInMeeting(met?.value)(tokens, chamber?.next ?? met?.next ?? at);
  if (read === undefined) return undefined;
  return {
    value: { ...read.value, meeting: met?.value ?? read.value.meeting, late: chamber?.value.chamber },
    next: read.next,
  };
};

/** `, 31 386`: the dossier that was debated. A page above a thousand then tells these from a paper in that dossier. */
const debated: Rule<unknown> = inOrder({ comma: optional(comma), dossier: dossierInProse });

/** `zie vergadering d.d. 11 november 1997`, where the pages weren't known yet when a law was published. */
const meetingOfDay: Rule<Part> = map(
  inOrder({
    comma: optional(comma),
    see: optional(word('zie')),
    noun: word('vergadering', 'vergaderingen'),
    of: ofDay,
    day: part(day),
  }),
  (read) => read.day,
);

const proceedings = inOrder({
  opened,
  comma: optional(comma),
  session,
  behind: optional(comma),
  day: optional(oneOf(part(day), meetingOfDay)),
  debated: optional(part(debated)),
  inside: whereInside,
});

/** By the day alone: then the page or the item must be printed, or this is only spoken of. */
const proceedingsOfDay = inOrder({
  opened: oneOf<Opened>(opened, inOrder({ chamber: part(chamberInitials) })),
  comma: optional(comma),
  day: part(day),
  inside: whereInside,
});

/** `TK 45, 27 januari 2011, 45-6-12`. */
const meetingBeforeDay = inOrder({
  chamber: part(chamberInitials),
  meeting: part(figure),
  comma,
  day: part(day),
  code,
});

/**
 * Proceedings: `Handelingen II 2010/11, nr. 108, item 5, p. 25-36`; before 2011 by page, `Handelingen II 2007/08, nr. 108,
 * p. 7644`; also by day, `Handelingen TK 27 januari 2011, 45-6-12`. Handelingen without a session or a day, or without a
 * meeting or page in it, are only spoken of.
 */
export const handelingen: Rule<readonly Citation[]> = (tokens, at) => {
  const bySession = proceedings(tokens, at);
  if (bySession !== undefined) {
    const { opened: head, session: printed, inside, ...between } = bySession.value;
    if (between.debated !== undefined && !(Number.parseInt(inside.pages?.value ?? '', 10) > 1000)) return undefined;
    const citation = citationOf(tokens.span(at, bySession.next), head, inside, printed, between.day);
    if (citation === undefined) return undefined;
    if (inside.item !== undefined) return withLaterItems(tokens, citation, bySession.next);
    const others = inside.meeting === undefined ? laterPages(tokens, bySession.next) : undefined;
    const members = (others?.value ?? []).map((paged) => withPages(citation, paged));
    return { value: [citation, ...members], next: others?.next ?? bySession.next };
  }
  const byDay = proceedingsOfDay(tokens, at);
  if (byDay !== undefined && (byDay.value.inside.pages ?? byDay.value.inside.item) !== undefined) {
    const { opened: head, inside } = byDay.value;
    const citation = citationOf(tokens.span(at, byDay.next), head, inside, undefined, byDay.value.day);
    return citation && { value: [citation], next: byDay.next };
  }
  const byMeeting = meetingBeforeDay(tokens, at);
  if (byMeeting === undefined || byMeeting.value.code.meeting?.value !== byMeeting.value.meeting.value)
    return undefined;
  const { chamber, meeting: met, code: inside } = byMeeting.value;
  const span = tokens.span(at, byMeeting.next);
  const citation = citationOf(span, { chamber }, { ...inside, meeting: met }, undefined, byMeeting.value.day);
  return citation && { value: [citation], next: byMeeting.next };
};

/** `; 6702–6703`: more pages of a session, where the pages run on through all its meetings. */
const laterPages: Rule<readonly RangePart[]> = many(
  map(inOrder({ semicolon, pages: oneOf(pages, rangeOfPages) }), (read) => read.pages),
);

/** The citation and the items that are enumerated behind it. */
function withLaterItems(tokens: Tokens, citation: HandelingenCitation, at: number): Read<readonly Citation[]> {
  const { pages: _, ...common } = citation;
  const citations = [citation];
  let next = at;
  let met = citation.meeting;
  for (let other = laterItem(tokens, next); other !== undefined; other = laterItem(tokens, next)) {
    const { item: itemised, pages: paged, meeting: own } = other.value.value;
    met = own ?? met;
    const place = { meeting: met?.value, item: itemised.value, pages: paged?.value };
    const id = handelingenId({
      chamber: citation.chamber?.value,
      session: citation.session?.value ?? citation.sessionInferred,
      ...place,
    });
    citations.push(present({ ...common, span: other.value.span, id, meeting: met, item: itemised, pages: paged }));
    ({ next } = other);
  }
  return { value: citations, next };
}

/** The same session at other pages. */
function withPages(citation: HandelingenCitation, paged: RangePart): HandelingenCitation {
  const { chamber, session: printed } = citation;
  const at = { chamber: chamber?.value, session: printed?.value, meeting: undefined, item: undefined };
  return present({
    ...citation,
    span: paged.span,
    id: handelingenId({ ...at, pages: paged.value }),
    pages: paged,
  });
}

function citationOf(
  span: Citation['span'],
  head: Opened,
  inside: Place & { readonly late?: Part<Chamber> | undefined },
  printed: PrintedSession | undefined,
  printedDay: Part | undefined,
): HandelingenCitation | undefined {
  const { meeting: met, item: itemised, pages: paged } = inside;
  if (met === undefined && paged === undefined && printedDay === undefined) return undefined;
  const chamber = head.chamber === 'both' ? undefined : (head.chamber ?? inside.late);
  const printedSession = printed !== undefined && 'session' in printed ? printed.session : undefined;
  const inferred = printed === undefined && printedDay !== undefined ? sessionOfDay(printedDay.value) : undefined;
  const id = handelingenId({
    chamber: chamber?.value,
    session: printedSession?.value ?? inferred,
    meeting: met?.value,
    item: itemised?.value,
    pages: paged?.value,
  });
  return present({
    kind: 'citation' as const,
    type: 'handelingen' as const,
    span,
    id,
    label: head.label,
    chamber,
    session: printedSession,
    misprintedSession: printed !== undefined && 'misprintedSession' in printed ? printed.misprintedSession : undefined,
    sessionInferred: inferred,
    day: printedDay,
    meeting: met,
    item: itemised,
    pages: paged,
  });
}
