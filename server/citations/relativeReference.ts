import type { BackReference, BackReferenceForm, Part } from './model';
import { shortAnnouncedList } from './numberList';
import { present } from './present';
import { hasDossierBehind } from './reversedKamerstuk';
import {
  digits,
  exactly,
  glued,
  inOrder,
  map,
  oneOf,
  optional,
  part,
  type Read,
  type Rule,
  word,
  wordLike,
  words,
} from './rules';
import { abbreviation, month, numberWord, stop } from './terminals';
import type { Tokens } from './tokens';

/** How a relative reference is worded: one to something that the text around it must show, and no source by itself. */
export type RelativeForm = Extract<
  BackReferenceForm,
  'numbered paper' | 'this dossier' | 'earlier letter' | 'dated letter'
>;

const RELATIVE_FORMS: ReadonlySet<BackReferenceForm> = new Set<RelativeForm>([
  'numbered paper',
  'this dossier',
  'earlier letter',
  'dated letter',
]);

/** Whether a back-reference is relative to the text, and not to the notes before it as *Idem* is. */
export function isRelative(reference: BackReference): reference is BackReference & { readonly form: RelativeForm } {
  return RELATIVE_FORMS.has(reference.form);
}

/** The words that a relative reference starts with, or is found by. */
const OPENINGS = new Set([
  ...['stuk', 'stukken', 'stuknr', 'stuknrs', 'stuknummer', 'stuknummers', 'dit', 'onderhavige', 'onderhavig'],
  ...[
    'brief',
    'kamerbrief',
    'bovengenoemde',
    'bovenvermelde',
    'voornoemde',
    'voormelde',
    'eerdergenoemde',
    'hierboven',
  ],
]);

/**
 * References that only the text around them completes, one each: `stuk nr. 34` and `stukken nrs. 34 en 35` without a dossier,
 * `dit dossier`, `bovengenoemde brief`, `de brief van 24 april jl.`. None where a dossier stands behind the number: then it is a
 * citation. The span of `op stuk nr. 34` starts at `stuk`, that of a letter at its article.
 */
export function relativeReferences(tokens: Tokens, at: number): Read<readonly BackReference[]> | undefined {
  if (tokens.kind(at) !== 'word' || !OPENINGS.has(tokens.lower(at))) return undefined;
  return (
    numberedPapers(tokens, at) ??
    single(thisDossier(tokens, at) ?? earlierLetter(tokens, at) ?? datedLetter(tokens, at))
  );
}

function single(read: Read<BackReference> | undefined): Read<readonly BackReference[]> | undefined {
  return read && { value: [read.value], next: read.next };
}

const paperNoun: Rule<string> = word('stuk', 'stukken');

const paperWord: Rule<unknown> = oneOf<unknown>(
  inOrder({ noun: paperNoun, announced: numberWord }),
  abbreviation('stuknr', 'stuknrs'),
  word('stuknummer', 'stuknummers'),
);

function numberedPapers(tokens: Tokens, at: number): Read<readonly BackReference[]> | undefined {
  if (paperWord(tokens, at) === undefined) return undefined;
  const numbered = paperNoun(tokens, at) === undefined ? at : at + 1;
  if (hasDossierBehind(tokens, numbered)) return undefined;
  const read = shortAnnouncedList(tokens, numbered);
  if (read === undefined) return undefined;
  // `stuk nr. 12, II` tells the chamber, or the item of an amendment.
  const [first] = read.value;
  const papers = read.value.filter(({ number }) => number === first?.number || !/^[IV]+$/.test(number.value));
  const references = papers.map(({ number, pages, span }, index): BackReference => {
    const start = index === 0 ? tokens.start(at) : span.start;
    return present({
      kind: 'backReference' as const,
      span: { start, end: span.end },
      form: 'numbered paper' as const,
      number,
      pages,
    });
  });
  return { value: references, next: read.next };
}

/** What a dossier holds: `de stukken in dit dossier`, `letter M van dit dossier`. Any other `dit dossier` is a subject. */
const PAPERS = new Set(
  'stuk stukken brief brieven kamerbrief kamerbrieven motie moties amendement amendementen nota verslag verslagen'.split(
    ' ',
  ),
);
const WITHIN = new Set(['in', 'van', 'uit', 'bij', 'onder']);

function isOfPapers(tokens: Tokens, at: number): boolean {
  if (!WITHIN.has(tokens.lower(at - 1))) return false;
  return PAPERS.has(tokens.lower(at - 2)) || /^(?:\d{1,4}[a-z]?|\p{Lu}{1,2})$/u.test(tokens.text(at - 2));
}

const dossierWords: Rule<unknown> = inOrder({
  this: word('dit', 'onderhavige', 'onderhavig'),
  noun: word('dossier', 'kamerstukdossier'),
});

function thisDossier(tokens: Tokens, at: number): Read<BackReference> | undefined {
  if (!isOfPapers(tokens, at)) return undefined;
  return map(part(dossierWords), ({ span }): BackReference => ({ kind: 'backReference', span, form: 'this dossier' }))(
    tokens,
    at,
  );
}

const letterNoun: Rule<string> = word('brief', 'kamerbrief');

const earlierLetter: Rule<BackReference> = map(
  part(
    inOrder({
      said: oneOf<unknown>(
        word('bovengenoemde', 'bovenvermelde', 'voornoemde', 'voormelde', 'eerdergenoemde'),
        words('hierboven genoemde'),
      ),
      noun: letterNoun,
    }),
  ),
  ({ span }): BackReference => ({ kind: 'backReference', span, form: 'earlier letter' }),
);

/** `jl.`, `jongstleden`, `a.s.`: the year follows from the day of the text. */
const relativeYear: Rule<unknown> = oneOf<unknown>(
  inOrder({ last: word('jl'), stop: glued(stop) }),
  word('jongstleden', 'laatstleden', 'aanstaande'),
  inOrder({ a: exactly('a', 'l'), first: glued(stop), s: glued(exactly('s', 'l')), second: glued(stop) }),
);

/** Digits glued to the four of a year are a footnote mark. */
const YEAR = 4;

const dayOfLetter: Rule<Part> = (tokens, at) => {
  const read = inOrder({
    day: digits(1, 2),
    month,
    year: optional(digits(YEAR, YEAR + 2)),
    relative: optional(relativeYear),
  })(tokens, at);
  if (read === undefined || (read.value.year === undefined && read.value.relative === undefined)) return undefined;
  const { start, end } = tokens.span(at, read.next);
  const cut = read.value.relative === undefined ? end - ((read.value.year?.length ?? YEAR) - YEAR) : end;
  return { value: { value: tokens.flow.slice(start, cut), span: { start, end: cut } }, next: read.next };
};

const letterOfDay = inOrder({
  noun: letterNoun,
  preposition: oneOf<unknown>(
    word('van'),
    abbreviation('dd'),
    inOrder({ first: exactly('d'), stop: glued(stop), second: glued(exactly('d')), last: optional(glued(stop)) }),
  ),
  day: dayOfLetter,
});

/** Words that say that one certain letter is meant; `een brief` may be any. */
const definite: Rule<string> = word(...['de', 'deze', 'die', 'dezelfde', 'mijn', 'uw', 'onze', 'zijn', 'haar', 'hun']);
const byLetter: Rule<string> = word('bij', 'per');
const adjective: Rule<string> = wordLike((text) => /^\p{Ll}{4,}e$/u.test(text));

function datedLetter(tokens: Tokens, at: number): Read<BackReference> | undefined {
  const read = letterOfDay(tokens, at);
  if (read === undefined) return undefined;
  const from = startOfLetter(tokens, at);
  if (from === undefined) return undefined;
  const { day } = read.value;
  const span = { start: tokens.start(from), end: day.span.end };
  return { value: { kind: 'backReference', span, form: 'dated letter', day }, next: read.next };
}

function startOfLetter(tokens: Tokens, at: number): number | undefined {
  if (definite(tokens, at - 1) !== undefined) return at - 1;
  if (adjective(tokens, at - 1) !== undefined && definite(tokens, at - 2) !== undefined) return at - 2;
  return byLetter(tokens, at - 1) === undefined ? undefined : at;
}
