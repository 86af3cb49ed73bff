import type { Span } from '../text/span';
import { type Law, laws } from './laws';
import type { LawCitation, Part } from './model';
import { present } from './present';
import type { Reading } from './reading';
import {
  ahead,
  asPrinted,
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
  type Read,
  type Rule,
  word,
  wordLike,
  words,
} from './rules';
import { abbreviation, closing, colon, comma, dash, numberWord, opening, rangeSign, slash, stop } from './terminals';
import { type Tokens, tokenize } from './tokens';

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
  word('en', 'of', 'juncto', 'jo'),
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

const figureOfParagraph: Rule<string> = map(digits(1, 2), (text) => (text.startsWith('0') ? undefined : text));

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

/** The law that an article belongs to, as printed, and the digits behind its year that are a footnote mark. */
interface NamedLaw {
  readonly law: Part;
  readonly known?: Law | undefined;
  readonly mark?: Span | undefined;
}

interface Spelling {
  readonly tokens: readonly string[];
  readonly law: Law;
  /** Abbreviations are told from words by their capitals. */
  readonly isShort: boolean;
}

/** The names and abbreviations by their first word in lower case, the longest first. */
const spellings: ReadonlyMap<string, readonly Spelling[]> = spellingsOf(laws);

function spellingsOf(all: readonly Law[]): ReadonlyMap<string, readonly Spelling[]> {
  const byWord = new Map<string, Spelling[]>();
  for (const law of all) {
    for (const [index, name] of [law.name, ...(law.short ?? [])].entries()) {
      const cut = tokenize(name);
      const tokens = Array.from({ length: cut.length }, (_, at) => cut.text(at));
      const first = (tokens[0] ?? '').toLowerCase();
      byWord.set(first, [...(byWord.get(first) ?? []), { tokens, law, isShort: index > 0 }]);
    }
  }
  for (const ofWord of byWord.values()) ofWord.sort((one, other) => other.tokens.length - one.tokens.length);
  return byWord;
}

const YEAR = 4;

function knownLaw(tokens: Tokens, at: number): Read<NamedLaw> | undefined {
  for (const spelling of spellings.get(tokens.text(at).toLowerCase()) ?? []) {
    if (!spelling.tokens.every((text, index) => isSpelled(tokens, at + index, text, spelling))) continue;
    const next = at + spelling.tokens.length;
    if (tokens.isGlued(next) && (tokens.kind(next) === 'word' || dash(tokens, next) !== undefined)) continue;
    // `Wetboek van Strafrecht BES` is another law, of the Caribbean Netherlands.
    if (tokens.text(next) === 'BES') return { value: namedBy(tokens, at, next + 1), next: next + 1 };
    return {
      value: { ...namedBy(tokens, at, next), known: isElsewhere(tokens, next) ? undefined : spelling.law },
      next,
    };
  }
  return undefined;
}

/** `de Grondwet van Suriname`: the law of another country. */
function isElsewhere(tokens: Tokens, at: number): boolean {
  return word('van')(tokens, at) !== undefined && capitalised(tokens, at + 1) !== undefined;
}

function isSpelled(tokens: Tokens, at: number, text: string, { isShort }: Spelling): boolean {
  const printed = tokens.text(at);
  if (/^\d{4}$/.test(text))
    return tokens.kind(at) === 'digits' && printed.startsWith(text) && printed.length <= YEAR + 2;
  return isShort ? printed === text : printed.toLowerCase() === text.toLowerCase();
}

/** The name that these tokens print; digits behind the four of a year are a footnote mark. */
function namedBy(tokens: Tokens, at: number, next: number): NamedLaw {
  const { start, end } = tokens.span(at, next);
  const last = tokens.text(next - 1);
  const cut = tokens.kind(next - 1) === 'digits' && last.length > YEAR ? end - (last.length - YEAR) : end;
  const law = { value: tokens.flow.slice(start, cut), span: { start, end: cut } };
  return cut === end ? { law } : { law, mark: { start: cut, end } };
}

/** The nouns that a law, treaty or regulation is named by, and that end its name where it is one compound. */
const KINDS = ['wet', 'wetboek', 'besluit', 'regeling', 'verdrag', 'reglement', 'ordonnantie', 'protocol', 'statuut'];

/** `Opiumwet`, `Vluchtelingenverdrag`: a compound with a capital. `Verordening` and `Richtlijn` have numbers of their own. */
const compound: Rule<string> = wordLike(
  (text) =>
    /^\p{Lu}/u.test(text) && KINDS.some((kind) => text.toLowerCase().endsWith(kind) && text.length > kind.length + 2),
);

const yearOfLaw: Rule<string> = map(digits(YEAR, YEAR + 2), (text) => (/^(?:1[89]|20)/.test(text) ? text : undefined));

const head: Rule<string> = word(
  'wet',
  'rijkswet',
  'wetboek',
  'verdrag',
  'besluit',
  'regeling',
  'algemene',
  'uitvoeringswet',
  'invoeringswet',
  'reglement',
  'overeenkomst',
);

const preposition: Rule<string> = word(
  'op',
  'van',
  'voor',
  'tot',
  'inzake',
  'betreffende',
  'tegen',
  'der',
  'ter',
  'met',
);
const article: Rule<string> = word('de', 'het');
const capitalised: Rule<string> = wordLike((text) => /^\p{Lu}\p{L}/u.test(text));

/** `op het Nederlanderschap`, `tot oprichting van de Europese Gemeenschap`: what goes on a name, up to a word with a capital. */
const upToCapital: Rule<unknown> = inOrder({
  words: many(
    inOrder({
      preposition,
      article: optional(article),
      noun: optional(
        inOrder({
          noun: wordLike((text) => /^\p{Ll}{4,}$/u.test(text)),
          more: notAhead(wordLike((text) => /^\p{Ll}{4,}$/u.test(text))),
        }),
      ),
    }),
    3,
  ),
  first: capitalised,
  later: many(capitalised, 5),
});

/** `Rijkswet op het Nederlanderschap`, `Subsidiebesluit Ministerie van Buitenlandse Zaken`. */
const namedInFull: Rule<unknown> = inOrder({
  head: oneOf(
    map(head, (text) => (/^\p{Lu}/u.test(text) ? text : undefined)),
    compound,
  ),
  parts: map(many(upToCapital, 4), (parts) => (parts.length > 0 ? parts : undefined)),
  year: optional(yearOfLaw),
});

const noun: Rule<string> = wordLike((text) => /^\p{Ll}{5,}$/u.test(text));

/** What shows that a name in small letters has ended: a sign, or a word that no name goes on with. */
const endOfName: Rule<unknown> = oneOf<unknown>(
  atEnd,
  digits(1, 9),
  exactly(',', '.', ';', ':', ')', ']', '(', '?', '!', '”', '»', '’'),
  word(
    'is',
    'zijn',
    'was',
    'wordt',
    'worden',
    'werd',
    'kan',
    'kunnen',
    'moet',
    'mag',
    'heeft',
    'bepaalt',
    'en',
    'of',
    'dat',
    'die',
  ),
);

/** `Wet op de lijkbezorging`, `Wet minimumloon`: small letters, so only where the end of the name shows. */
const namedInSmallLetters: Rule<unknown> = inOrder({
  head: map(head, (text) => (/^\p{Lu}/u.test(text) ? text : undefined)),
  joined: optional(inOrder({ preposition, article: optional(article) })),
  noun,
  second: optional(noun),
  year: optional(yearOfLaw),
  ends: ahead(endOfName),
});

const compoundWithYear: Rule<unknown> = inOrder({
  name: compound,
  notCompound: notAhead(glued(dash)),
  year: optional(yearOfLaw),
  noNumber: notAhead(oneOf<unknown>(opening, numberWord)),
});

const namedLaw: Rule<NamedLaw> = (tokens, at) => {
  const known = knownLaw(tokens, at);
  if (known !== undefined) return known;
  const read = oneOf<unknown>(namedInFull, namedInSmallLetters, compoundWithYear)(tokens, at);
  return read && { value: namedBy(tokens, at, read.next), next: read.next };
};

/** An abbreviation stands behind the article without more: `4:84 Awb`. Ordinary names want `van de`. */
const lawDirectly: Rule<NamedLaw> = (tokens, at) => {
  const known = knownLaw(tokens, at);
  if (known === undefined || tokens.isGlued(at)) return undefined;
  return /^\p{Lu}/u.test(known.value.law.value) ? known : undefined;
};

const lawBehind: Rule<NamedLaw> = oneOf(
  map(
    inOrder({
      comma: optional(comma),
      van: oneOf<unknown>(words('van de'), words('van het'), word('van', 'der')),
      law: namedLaw,
    }),
    (read) => read.law,
  ),
  map(inOrder({ comma: optional(comma), law: lawDirectly }), (read) => read.law),
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
  const { label, later, named } = read.value;
  const printed = joinedArticles([read.value.article, ...later]);
  // With more than one article the paragraphs are each one's own.
  const paragraphs = later.length > 0 ? undefined : read.value.paragraphs;
  const citation: LawCitation = present({
    kind: 'citation' as const,
    type: 'law' as const,
    span: { start: tokens.start(at), end: named.law.span.end },
    id: named.known && idOf(named.known, printed.value),
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

function joinedArticles(printed: readonly [Part, ...Part[]]): Part {
  const [first] = printed;
  const { end } = (printed.at(-1) ?? first).span;
  return { value: printed.map(({ value }) => value).join(', '), span: { start: first.span.start, end } };
}

/** The number of the law; of a code whose books are regulations of their own, that of the one book its articles name. */
function idOf({ id, books }: Law, printed: string): string | undefined {
  if (books === undefined) return id;
  const named = new Set(
    [...printed.matchAll(/(?:^|[ -])(\d+)(:?)/g)].map(([, book, sign]) => (sign === ':' ? book : '')),
  );
  const [book = ''] = named;
  return named.size === 1 ? books[book] : undefined;
}
