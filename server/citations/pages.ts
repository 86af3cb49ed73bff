import { compactPaper } from './dossier';
import type { Part, RangePart } from './model';
import { present } from './present';
import {
  ahead,
  digits,
  exactly,
  glued,
  inOrder,
  map,
  notAhead,
  oneOf,
  optional,
  printedPart,
  type Rule,
  word,
} from './rules';
import { abbreviation, comma, figureGoesOn, month, rangeSign, slash } from './terminals';

/** `p.`, `blz.`, `pagina’s`. */
export const pageWord: Rule<unknown> = oneOf<unknown>(
  abbreviation('p', 'pp', 'pag', 'blz', 'pg', 'pgs', 'blzz'),
  word('bladzijde', 'bladzijden', 'bladzijdes', 'paginas'),
  inOrder({
    word: word('pagina'),
    plural: optional(inOrder({ mark: glued(exactly("'", '’')), s: glued(exactly('s')) })),
  }),
);

/** A page. Longer than any, since a footnote mark may be glued to it. */
export const page: Rule<string> = map(digits(1, 6), (text) => (text.startsWith('0') ? undefined : text));

const otherPage: Rule<string> = map(
  inOrder({ noPaper: notAhead(compactPaper), page, whole: notAhead(oneOf<unknown>(month, figureGoesOn)) }),
  (read) => read.page,
);

/** A page of an enumeration: behind `,` or `en` a figure of five digits is rather a dossier. */
const enumeratedPage: Rule<string> = map(otherPage, (text) => (text.length <= 4 ? text : undefined));

interface Step {
  readonly joint: 'range' | 'and';
  readonly page: string;
  /** `12/3` may be something else than a range of which the end is misprinted. */
  readonly bySlash?: boolean;
}

const step: Rule<Step> = oneOf<Step>(
  map(inOrder({ sign: slash, page: otherPage }), ({ page }) => ({ joint: 'range' as const, page, bySlash: true })),
  map(inOrder({ sign: rangeSign, page: otherPage }), ({ page }) => ({ joint: 'range' as const, page })),
  map(
    inOrder({ sign: oneOf<unknown>(inOrder({ comma, and: optional(word('en')) }), word('en')), page: enumeratedPage }),
    ({ page }) => ({ joint: 'and' as const, page }),
  ),
);

/**
 * The pages behind `p.`, `blz.`, `pag.` or `pagina`, as a range or an enumeration in ascending order. Value `14`, `4-5` (from
 * `4-5`, `69/70`, `13 en 14`), or `5, 9`. Of a range that runs backwards (`16-15`) only the start.
 */
export const pages: Rule<RangePart> = map(
  inOrder({
    comma: optional(comma),
    preposition: optional(word('op')),
    pageWord,
    pages: ascendingPages(),
  }),
  (read) => read.pages,
);

/** `6702–6703` without a word before it: behind other pages. */
export const rangeOfPages: Rule<RangePart> = map(
  inOrder({ figures: ahead(inOrder({ page, sign: rangeSign, other: otherPage })), pages: ascendingPages() }),
  ({ pages: paged }) => (paged.value.includes('-') ? paged : undefined),
);

function ascendingPages(): Rule<RangePart> {
  return (tokens, at) => {
    const first = page(tokens, at);
    if (first === undefined) return undefined;
    const printed: Step[] = [{ joint: 'and', page: first.value }];
    let last = first.value;
    let next = first.next;
    let backwards: Part | undefined;
    for (;;) {
      const read = step(tokens, next);
      if (read === undefined) break;
      const inFull = read.value.joint === 'range' ? completed(last, read.value.page) : read.value.page;
      if (Number(inFull) <= Number(last)) {
        const isRange = read.value.joint === 'range' && !read.value.bySlash && printed.length === 1;
        if (isRange && Number(inFull) < Number(last)) backwards = printedPart(tokens, at, read.next);
        break;
      }
      printed.push({ joint: read.value.joint, page: inFull });
      last = inFull;
      next = read.next;
    }
    return { value: present({ value: spellPages(printed), span: tokens.span(at, next), backwards }), next };
  };
}

/** The end of a range that leaves out the figures it shares with its start: `4153-57` runs to 4157. */
function completed(start: string, end: string): string {
  return end.length < start.length ? start.slice(0, start.length - end.length) + end : end;
}

/** `4-5` for a range or for two pages that follow each other, otherwise `5, 9`; `14 en 15–17` is `14, 15-17`. */
function spellPages(steps: readonly Step[]): string {
  const groups: string[][] = [];
  let isRange = false;
  for (const { joint, page } of steps) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const follows = group?.length === 1 && Number(page) === Number(last) + 1;
    if (group === undefined || last === undefined || (joint === 'and' && !follows)) groups.push([page]);
    else if (joint === 'range' && group.length > 1 && !isRange) groups.splice(-1, 1, group.slice(0, -1), [last, page]);
    else group.push(page);
    isRange = joint === 'range';
  }
  return groups.map((group) => group.join('-')).join(', ');
}

/**
 * The pages with the last figure of their spelling cut by a number of digits, spelled anew; undefined if none of it is left.
 * `13-141` without its last digit is `13-14`.
 */
export function withoutLastDigits(spelled: string, count: number): string | undefined {
  const figures = spelled.split(/(-|, )/);
  const last = figures.at(-1) ?? '';
  const rest = last.slice(0, -count);
  if (rest !== '') {
    const cut = [...figures.slice(0, -1), rest].join('');
    const [first = '', second = '', ...more] = cut.split(', ');
    return more.length === 0 && Number(second) === Number(first) + 1 ? `${first}-${second}` : cut;
  }
  return figures.length > 2 ? figures.slice(0, -2).join('') : undefined;
}
