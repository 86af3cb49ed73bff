import { bothChambers, chamberBehindLabel, chamberInitials, chamberName } from './chamber';
import { handelingenId } from './identifier';
import type { Chamber, Citation, Part } from './model';
import { pages } from './pages';
import { present } from './present';
import { digits, exactly, glued, inOrder, map, notAhead, oneOf, optional, part, type Rule, word } from './rules';
import { session } from './session';
import { abbreviation, comma, figureGoesOn, month, numberWord } from './terminals';

const label: Rule<string> = oneOf<string>(
  word('handelingen'),
  map(inOrder({ abbreviated: exactly('Hand'), stop: glued(exactly('.')) }), (read) => read.abbreviated),
);

/** `HTK 1987/88`, `HEK`: label and chamber in one. */
const initials: Rule<Chamber> = map(exactly('HTK', 'HEK'), (read) => (read === 'HEK' ? 'I' : 'II'));

const opened = oneOf<{ readonly label: Part; readonly chamber?: Part<Chamber> | 'both' | undefined }>(
  inOrder({
    label: part(label),
    comma: optional(comma),
    chamber: optional(oneOf<Part<Chamber> | 'both'>(bothChambers, part(chamberBehindLabel))),
  }),
  map(part(initials), (chamber) => ({ label: { value: 'Handelingen', span: chamber.span }, chamber })),
);

const figure: Rule<string> = map(
  inOrder({ figure: digits(1, 4), whole: notAhead(oneOf<unknown>(figureGoesOn, month)) }),
  (read) => (read.figure.startsWith('0') ? undefined : read.figure),
);

/** `, nr. 108`, or a bare `, 55` where pages or an item follow. */
const meeting: Rule<Part> = map(
  inOrder({ comma: optional(comma), word: optional(numberWord), meeting: part(figure) }),
  (read) => read.meeting,
);

/** `, item 5`. */
const item: Rule<Part> = map(
  inOrder({ comma: optional(comma), word: oneOf(word('item'), abbreviation('it')), item: part(figure) }),
  (read) => read.item,
);

const proceedings = inOrder({
  opened,
  comma: optional(comma),
  session,
  meeting: optional(meeting),
  late: optional(inOrder({ comma, chamber: part(oneOf(chamberName, chamberInitials)) })),
  item: optional(item),
  pages: optional(pages),
});

/**
 * Proceedings: `Handelingen II 2010/11, nr. 108, item 5, p. 25-36`; before 2011 by page, `Handelingen II 2007/08, nr. 108,
 * p. 7644`. Handelingen without a session, or without a meeting or page in it, are only spoken of.
 */
export const handelingen: Rule<readonly Citation[]> = (tokens, at) => {
  const read = proceedings(tokens, at);
  if (read === undefined) return undefined;
  const { opened: head, session: printed, meeting: met, late, item: itemised, pages: paged } = read.value;
  if (met === undefined && paged === undefined) return undefined;
  const chamber = head.chamber === 'both' ? undefined : (head.chamber ?? late?.chamber);
  const printedSession = 'session' in printed ? printed.session : undefined;
  const citation: Citation = present({
    kind: 'citation' as const,
    type: 'handelingen' as const,
    span: tokens.span(at, read.next),
    id: handelingenId({
      chamber: chamber?.value,
      session: printedSession?.value,
      meeting: met?.value,
      item: itemised?.value,
      pages: paged?.value,
    }),
    label: head.label,
    chamber,
    session: printedSession,
    meeting: met,
    item: itemised,
    pages: paged,
  });
  return { value: [citation], next: read.next };
};
