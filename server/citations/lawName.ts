import type { Span } from '../text/span';
import { institution } from './europeanAct';
import { maybeNoun, nounsBehindCompound, nounsOfName, yearOfLaw } from './lawNameTail';
import { type Law, laws } from './laws';
import type { Part } from './model';
import {
  digits,
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
import { dash, numberWord, opening, slash } from './terminals';
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
function knownLaw(tokens: Tokens, at: number): Read<NamedLaw> | undefined {
  for (const spelling of spellings.get(tokens.lower(at)) ?? []) {
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
const KINDS = [
  ...['wet', 'wetboek', 'besluit', 'regeling', 'verdrag', 'reglement', 'ordonnantie', 'protocol', 'statuut'],
  'verordening',
];

const isCompound = (text: string) =>
  text.toLowerCase() !== 'kaderbesluit' &&
  KINDS.some((kind) => text.toLowerCase().endsWith(kind) && text.length > kind.length + 2);

/**
 * `Opiumwet`, `Vluchtelingenverdrag`, `VN-Folteringsverdrag`: a compound with a capital. `Verordening`, `Richtlijn` and
 * `Kaderbesluit` have numbers of their own.
 */
const compound: Rule<string> = oneOf(
  wordLike((text) => /^\p{Lu}/u.test(text) && isCompound(text)),
  map(
    inOrder({
      prefix: wordLike((text) => /^\p{Lu}{2,}$/u.test(text)),
      dash: glued(dash),
      compound: glued(wordLike(isCompound)),
    }),
    (read) => read.compound,
  ),
);

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

/** `Wet op de lijkbezorging`, `Besluit proceskosten bestuursrecht`: small letters, as far as they surely go on the name. */
const namedInSmallLetters: Rule<unknown> = inOrder({
  head: map(head, (text) => (/^\p{Lu}/u.test(text) ? text : undefined)),
  joined: optional(inOrder({ preposition, article: optional(article) })),
  nouns: nounsOfName,
  year: optional(yearOfLaw),
  // `Wet ter voorkoming van witwassen en …`: how far it goes on nothing shows.
  whole: notAhead(inOrder({ preposition, article: optional(article), noun: wordLike(maybeNoun) })),
});

/** Compounds that say of what kind the act is and not what it is about: `Uitvoeringsbesluit`, `Invoeringswet`. */
const WANTS_NOUNS =
  /(?:besluit|regeling|reglement|verordening|ordonnantie)$|^(?:uitvoerings|invoerings|aanpassings|implementatie|verzamel|kader)wet$/i;

/** A number of the Union behind the name: `Dublinverordening (EU) nr. 604/2013`, which is another form of citation. */
const numberOfUnion: Rule<unknown> = oneOf<unknown>(
  inOrder({ opening: optional(opening), institution }),
  inOrder({ opening: optional(opening), announced: optional(numberWord), figure: digits(1, 4), slash: glued(slash) }),
  numberWord,
);

/** `Opiumwet`, `Vreemdelingenbesluit 2000`, `Activiteitenbesluit milieubeheer`, `Uitvoeringsbesluit loonbelasting 1965`. */
const compoundName: Rule<unknown> = (tokens, at) => {
  const name = compound(tokens, at);
  if (name === undefined || (tokens.isGlued(name.next) && dash(tokens, name.next) !== undefined)) return undefined;
  const nouns = WANTS_NOUNS.test(name.value) ? nounsBehindCompound(tokens, name.next) : undefined;
  const next = nouns?.next ?? name.next;
  if (numberOfUnion(tokens, next) !== undefined) return undefined;
  return { value: name.value, next: yearOfLaw(tokens, next)?.next ?? next };
};

/**
 * The name of a law: one of the list; a compound with a capital (`Opiumwet`), also with a year and with nouns that belong to
 * it; or a longer name as far as capitals, endings of nouns, or what follows show where it ends. When not sure it is the
 * shorter name.
 */
export const namedLaw: Rule<NamedLaw> = (tokens, at) => {
  const known = knownLaw(tokens, at);
  if (known !== undefined) return known;
  const read = oneOf<unknown>(namedInFull, namedInSmallLetters, compoundName)(tokens, at);
  return read && { value: namedBy(tokens, at, read.next), next: read.next };
};

/** Names that are also the headings of articles: `Artikel 1 Algemene bepalingen`. */
const OPENS_HEADING: Rule<string> = word('algemene', 'overeenkomst');

/** A name right behind the number of an article, without `van de`: `artikel 9 Opiumwet`, `art. 4:84 Awb`. */
export const namedLawDirectly: Rule<NamedLaw> = (tokens, at) => {
  if (tokens.isGlued(at) || !/^\p{Lu}/u.test(tokens.text(at))) return undefined;
  return knownLaw(tokens, at) ?? (OPENS_HEADING(tokens, at) === undefined ? namedLaw(tokens, at) : undefined);
};
