import type { Citation } from './model';
import { pages } from './pages';
import { present } from './present';
import { digits, exactly, glued, inOrder, map, oneOf, optional, part, type Rule, word } from './rules';
import { comma, dash, day, numberWord, slash, stop } from './terminals';

/** `PbEU`, `PbEG`, `Pb EU`, `PB`. */
const label: Rule<unknown> = oneOf<unknown>(
  exactly('PbEU', 'PbEG', 'PBEU', 'PBEG'),
  inOrder({ journal: exactly('Pb', 'PB'), stop: optional(glued(stop)), union: optional(word('eu', 'eg')) }),
);

const page = inOrder({
  slash: glued(slash),
  first: glued(digits(1, 4)),
  range: optional(inOrder({ dash: glued(dash), last: glued(digits(1, 4)) })),
});

const pageBehindSlash = part(map(page, ({ first, range }) => (range === undefined ? first : `${first}-${range.last}`)));

const issue = inOrder({
  label: part(label),
  year: optional(inOrder({ year: part(digits(4)), comma: optional(comma) })),
  series: exactly('L', 'C'),
  comma: optional(comma),
  announced: optional(numberWord),
  number: part(digits(1, 4)),
  page: optional(pageBehindSlash),
  pages: optional(pages),
});

/** `van 4.5.2016`, `van 4 mei 2016`: the day of the number, which tells its year; a page may stand behind it. */
const dated = inOrder({ preposition: optional(word('van')), comma: optional(comma), day, pages: optional(pages) });

/** A number of the Official Journal: `PbEU L 304`, `PbEU 2004, L 304`, `PbEG L 348/98`; since 2023 by year, `PbEU L, 2024/1689`. */
export const officialJournal: Rule<Citation> = (tokens, at) => {
  const read = issue(tokens, at);
  if (read === undefined) return undefined;
  const { label: printedLabel, year, series, number, page: behindSlash, pages: pagesBefore } = read.value;
  const dating = dated(tokens, read.next);
  const inYear = year?.year.value ?? dating?.value.day.slice(0, 4);
  const paged = pagesBefore ?? dating?.value.pages;
  const next = dating?.value.pages === undefined ? read.next : dating.next;
  return {
    value: present({
      kind: 'citation' as const,
      type: 'official-journal' as const,
      span: tokens.span(at, next),
      id: inYear === undefined ? undefined : `PbEU ${inYear}, ${series} ${number.value}`,
      label: { value: tokens.flow.slice(printedLabel.span.start, printedLabel.span.end), span: printedLabel.span },
      number: { value: `${series} ${number.value}`, span: number.span },
      pages:
        paged ??
        (behindSlash && { ...behindSlash, span: { start: behindSlash.span.start + 1, end: behindSlash.span.end } }),
    }),
    next,
  };
};
