import type { Span } from '../text/span';
import { type NamedLaw, namedLaw, namedLawDirectly } from './lawName';
import type { Law } from './laws';
import type { LawCitation, Part } from './model';
import { present } from './present';
import type { Reading } from './reading';
import {
  asPrinted,
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
import { abbreviation, closing, colon, comma, dash, opening, rangeSign, slash, stop } from './terminals';
import type { Tokens } from './tokens';

/** No article is cited with more than so many articles, paragraphs or words of a name. */
const MOST = 16;

/** `14`, `8a`, `4:84`, `10.8`, `126nd`, `1F`, `II`. */
const articleNumber: Rule<string> = asPrinted(
  oneOf<unknown>(
    inOrder({
      figure: digits(1, 4),
      letters: optional(glued(wordLike((text) => /^(?:[a-z]{1,3}|[A-Z])$/.test(text)))),
      later: many(
        inOrder({
          sign: glued(oneOf(colon, stop)),
          figure: glued(digits(1, 4)),
          letters: optional(glued(wordLike((text) => /^[a-z]{1,2}$/.test(text)))),
        }),
        2,
      ),
      whole: notAhead(glued(oneOf<unknown>(dash, digits(1, 9)))),
    }),
    wordLike((text) => /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/.test(text)),
  ),
);

/** What joins two articles: `,`, `en`, `/`, `tot en met`. */
const between: Rule<unknown> = oneOf<unknown>(
  inOrder({ comma, and: optional(word('en', 'of')) }),
  word('en', 'of', 'juncto'),
  abbreviation('jo', 'jis'),
  inOrder({ j: word('j'), sign: glued(exactly('°', 'º')) }),
  slash,
  rangeSign,
);

const ORDINALS = [
  ...['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende'],
  ...['elfde', 'twaalfde', 'dertiende', 'veertiende', 'vijftiende', 'laatste'],
];

const ordinal: Rule<string> = map(word(...ORDINALS), (text) => {
  const index = ORDINALS.indexOf(text.toLowerCase());
  return text.toLowerCase() === 'laatste' ? 'laatste' : String(index + 1);
});

/** `3`, `3b`. */
const figureOfParagraph: Rule<string> = map(
  inOrder({ figure: digits(1, 2), letter: optional(glued(wordLike((text) => /^[a-z]$/.test(text)))) }),
  ({ figure, letter = '' }) => (figure.startsWith('0') ? undefined : figure + letter),
);

function listOf(member: Rule<string>): Rule<readonly string[]> {
  return map(
    inOrder({
      first: member,
      later: many(
        map(inOrder({ between, member }), (read) => read.member),
        MOST,
      ),
    }),
    ({ first, later }) => [first, ...later],
  );
}

/** `vierde lid`, `eerste en tweede lid`, `lid 3`, `leden 1 en 2`, `(3)`: the paragraphs of an article. */
const paragraph: Rule<readonly string[]> = oneOf<readonly string[]>(
  map(inOrder({ ordinals: listOf(ordinal), noun: word('lid', 'leden') }), (read) => read.ordinals),
  map(inOrder({ noun: word('lid', 'leden'), figures: listOf(figureOfParagraph) }), (read) => read.figures),
  map(inOrder({ opening, figure: figureOfParagraph, closing }), (read) => [read.figure]),
);

const letterOrFigure: Rule<unknown> = oneOf<unknown>(
  inOrder({ figure: digits(1, 2), degree: optional(glued(exactly('°', 'º'))) }),
  wordLike((text) => /^[a-z]{1,2}$/.test(text)),
);

/** What says more than the paragraph: `aanhef en onder a`, `onderdelen b en c`, `tweede volzin`, `e.v.`. */
const closer: Rule<unknown> = oneOf<unknown>(
  word('aanhef'),
  inOrder({
    noun: word('onder', 'onderdeel', 'onderdelen', 'sub'),
    first: letterOrFigure,
    later: many(inOrder({ between, letterOrFigure }), MOST),
  }),
  inOrder({ ordinal, noun: word('volzin', 'zin', 'alinea', 'streepje', 'gedachtestreepje') }),
  inOrder({ e: exactly('e'), first: glued(stop), v: glued(exactly('v')), second: glued(stop) }),
  map(paragraph, () => 'paragraph'),
);

/** The law behind an article, with the book of it, and whether nothing like `van de` stands between. */
interface Behind {
  readonly law: NamedLaw;
  readonly book?: string | undefined;
  readonly isDirect: boolean;
}

const ofThe: Rule<unknown> = oneOf<unknown>(words('van de'), words('van het'), word('van', 'der'));

/** `Boek 1 van het`, `Boek 7 BW`: the book of a code. */
const bookOf: Rule<string> = map(
  inOrder({ noun: word('boek'), book: digits(1, 2), comma: optional(comma), of: optional(ofThe) }),
  (read) => read.book,
);

const lawBehind: Rule<Behind> = oneOf<Behind>(
  map(inOrder({ comma: optional(comma), of: optional(ofThe), book: bookOf, law: namedLaw }), ({ book, law }) => ({
    law,
    book,
    isDirect: false,
  })),
  map(inOrder({ comma: optional(comma), of: ofThe, law: namedLaw }), ({ law }) => ({ law, isDirect: false })),
  map(inOrder({ comma: optional(comma), law: namedLawDirectly }), ({ law }) => ({ law, isDirect: true })),
);

const articles: Rule<string> = map(
  inOrder({ first: articleNumber, later: many(inOrder({ sign: asPrinted(between), number: articleNumber }), MOST) }),
  ({ first, later }) =>
    later.reduce((text, { sign, number }) => `${text}${/^(?:[-–—‐‑‒−]|t)/.test(sign) ? '-' : ', '}${number}`, first),
);

const nextPart: Rule<unknown> = oneOf<unknown>(comma, word('en', 'of'), inOrder({ comma, and: word('en') }), slash);

/** The paragraphs behind an article, and whatever else is said of the place in it; the value lists the paragraphs alone. */
const insideArticle: Rule<Part | undefined> = (tokens, at) => {
  const figures: string[] = [];
  let span: Span | undefined;
  let next = at;
  for (let count = 0; count < MOST; count += 1) {
    const from = nextPart(tokens, next)?.next ?? next;
    const behindComma = tokens.text(from) === 'en' ? from + 1 : from;
    const read = paragraph(tokens, behindComma);
    const other = read ?? closer(tokens, behindComma);
    if (other === undefined) break;
    if (read !== undefined) {
      for (const figure of read.value) figures.push(figure);
      span = { start: span?.start ?? tokens.start(behindComma), end: tokens.end(read.next - 1) };
    }
    next = other.next;
  }
  return { value: span && { value: figures.join(', '), span }, next };
};

const printedArticle = inOrder({
  label: part(oneOf(word('artikel', 'artikelen'), abbreviation('art', 'artt'))),
  article: part(articles),
  paragraphs: insideArticle,
  // `artikelen 8, eerste lid, en 9 van`
  later: many(
    map(inOrder({ between, article: part(articles), inside: insideArticle }), (read) => read.article),
    MOST,
  ),
  named: lawBehind,
});

/**
 * A law by its name and an article of it: `artikel 14, vierde lid, van de Rijkswet op het Nederlanderschap`, `art. 4:84 Awb`,
 * `artikel 78(3) VWEU`. Several articles of one law are one citation, for the law is what is cited. An article without a
 * law beside it (`artikel 14`, `artikel 5 van deze wet`) is nothing. The identifier is the law's, where it is certain.
 */
export const lawArticle: Rule<Reading> = (tokens, at) => {
  const read = printedArticle(tokens, at);
  if (read === undefined) return undefined;
  const { label, later, named: behind } = read.value;
  const { law: named } = behind;
  const printed = joinedArticles([read.value.article, ...later]);
  if (behind.isDirect && named.known === undefined && isHeading(tokens, at, read.next, printed.value)) return undefined;
  // With more than one article the paragraphs are each one's own.
  const paragraphs = later.length > 0 ? undefined : read.value.paragraphs;
  const citation: LawCitation = present({
    kind: 'citation' as const,
    type: 'law' as const,
    span: { start: tokens.start(at), end: named.law.span.end },
    id: named.known && idOf(named.known, printed.value, behind.book),
    label,
    article: printed,
    paragraphs,
    law: named.law,
  });
  return {
    value: { citations: [citation], gluedMarks: named.mark === undefined ? [] : [named.mark] },
    next: read.next,
  };
};

/**
 * `Artikel II Invorderingswet 1990`, `Artikel 7 Privacyreglement`: an article of the text itself, and the law that it changes
 * or what it is about. So a Roman number, or a whole line.
 */
function isHeading(tokens: Tokens, at: number, next: number, printed: string): boolean {
  if (/^[IVX]+$/.test(printed)) return true;
  return at === 0 && next === tokens.length && /^A/.test(tokens.text(at));
}

function joinedArticles(printed: readonly [Part, ...Part[]]): Part {
  const [first] = printed;
  const { end } = (printed.at(-1) ?? first).span;
  return { value: printed.map(({ value }) => value).join(', '), span: { start: first.span.start, end } };
}

/** The number of the law; of a code whose books are regulations of their own, that of the one book its articles name. */
function idOf({ id, books }: Law, printed: string, ofBook: string | undefined): string | undefined {
  if (books === undefined) return id;
  if (ofBook !== undefined) return books[ofBook];
  const named = new Set(
    [...printed.matchAll(/(?:^|[ -])(\d+)(:?)/g)].map(([, book, sign]) => (sign === ':' ? book : '')),
  );
  const [book = ''] = named;
  return named.size === 1 ? books[book] : undefined;
}
