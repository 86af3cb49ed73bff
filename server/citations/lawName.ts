import type { Span } from '../text/span';
import { type Law, laws } from './laws';
import type { Part } from './model';
import {
  ahead,
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
  type Read,
  type Rule,
  word,
  wordLike,
} from './rules';
import { dash, numberWord, opening } from './terminals';
import { type Tokens, tokenize } from './tokens';

/** The law that an article belongs to, as printed, and the digits behind its year that are a footnote mark. */
export interface NamedLaw {
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

/** A law of the list, by its name or an abbreviation of it. */
export function knownLaw(tokens: Tokens, at: number): Read<NamedLaw> | undefined {
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

/**
 * `Opiumwet`, `Vluchtelingenverdrag`: a compound with a capital. `Verordening`, `Richtlijn` and `Kaderbesluit` have numbers
 * of their own.
 */
const compound: Rule<string> = wordLike(
  (text) =>
    /^\p{Lu}/u.test(text) &&
    text.toLowerCase() !== 'kaderbesluit' &&
    KINDS.some((kind) => text.toLowerCase().endsWith(kind) && text.length > kind.length + 2),
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
const capitalised: Rule<string> = wordLike((text) => /^\p{Lu}\p{L}/u.test(text) && !OPENS_SENTENCE.has(text));

/** Words with a capital that begin a sentence or another citation, and go on no name. */
const OPENS_SENTENCE = new Set([
  ...['De', 'Het', 'Een', 'Dit', 'Dat', 'Deze', 'Die', 'Er', 'In', 'Op', 'Bij', 'Als', 'Ook', 'Uit', 'Zie', 'Daarom'],
  ...['Ik', 'Wij', 'Hij', 'Zij', 'Uw', 'Mijn', 'Mevrouw', 'Voorzitter', 'Minister', 'Staatssecretaris', 'Kamer'],
  ...['Artikel', 'Artikelen', 'Art', 'Kamerstuk', 'Kamerstukken', 'Handelingen', 'Aanhangsel', 'Stb', 'Stcrt', 'Trb'],
]);

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
  end: oneOf<unknown>(yearOfLaw, ahead(endOfName)),
});

const compoundWithYear: Rule<unknown> = inOrder({
  name: compound,
  notCompound: notAhead(glued(dash)),
  year: optional(yearOfLaw),
  noNumber: notAhead(oneOf<unknown>(opening, numberWord)),
});

/**
 * The name of a law: one of the list; a compound with a capital (`Opiumwet`), also with a year; or a longer name as far as
 * capitals, or a sign behind it, show where it ends.
 */
export const namedLaw: Rule<NamedLaw> = (tokens, at) => {
  const known = knownLaw(tokens, at);
  if (known !== undefined) return known;
  const read = oneOf<unknown>(namedInFull, namedInSmallLetters, compoundWithYear)(tokens, at);
  return read && { value: namedBy(tokens, at, read.next), next: read.next };
};
