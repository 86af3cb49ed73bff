import { followsBill, isCitedBeside, isNearPaperNoun } from './billBefore';
import { budgetDossiers } from './budgetDossiers';
import { compactPaper, dossierBehindLabel, dossierInProse, jointDossiers, type PrintedDossier } from './dossier';
import { dossierCitation, kamerstukCitations } from './kamerstukCitation';
import type { Citation } from './model';
import { announcedList, countsNothing, hyphenedNumber, lettersBehindComma, type NumberList } from './numberList';
import { pages, pageWord } from './pages';
import { singleNumber } from './paperNumber';
import {
  ahead,
  atEnd,
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
import { closing, comma, conjunction, dash, figureGoesOn, opening, rangeSign, semicolon, stop } from './terminals';
import type { Tokens } from './tokens';

/**
 * Papers and dossiers that no label announces. Their figures look like amounts, votes and case numbers, so each form asks for
 * something beside the figure that shows what it is.
 */
export const unlabelledKamerstuk: Rule<readonly Citation[]> = (tokens, at) => {
  if (!isFreeStanding(tokens, at)) return undefined;
  const dossier = dossierInProse(tokens, at);
  const numbers = dossier && !isOnPage(tokens, at) ? numbersOf(tokens, at, dossier) : undefined;
  if (dossier !== undefined && numbers !== undefined) {
    const head = { ...dossier.value, start: tokens.start(at) };
    return { value: kamerstukCitations(head, numbers.value), next: numbers.next };
  }
  const dossiers = dossiersBehindNoun(tokens, at);
  if (dossiers !== undefined) return { value: dossiers.value.map(dossierAlone), next: dossiers.next };
  const several = dossier && dossiersInBrackets(tokens, at);
  if (several !== undefined) return { value: several.value.map(dossierAlone), next: several.next };
  const isDossier =
    dossier && (isChapter(dossier.value) || isInBrackets(tokens, at, dossier) || isBehindDash(tokens, at, dossier));
  return isDossier ? { value: [dossierAlone(dossier.value)], next: dossier.next } : undefined;
};

function dossierAlone(printed: PrintedDossier): Citation {
  return dossierCitation({ ...printed, start: printed.dossier.span.start });
}

/** Whether the figure isn't the rest of a longer one, of a code or of an amount. */
function isFreeStanding(tokens: Tokens, at: number): boolean {
  if (!tokens.isGlued(at)) return !['€', '$', '£'].includes(tokens.text(at - 1));
  return tokens.kind(at - 1) === 'sign' && /[([«“‘"';:•·]/.test(tokens.text(at - 1));
}

/** A paper by its numbers. */
function numbersOf(tokens: Tokens, at: number, dossier: Read<PrintedDossier>): Read<NumberList> | undefined {
  const letters = isRound(dossier.value) ? undefined : lettersThatEnd(tokens, dossier.next);
  const numbers = announced(tokens, dossier.next);
  const isPlaceInRow = numbers !== undefined && placeInRow(tokens, numbers.next) && !isAnnouncedPaper(tokens, at);
  return (isPlaceInRow ? undefined : numbers) ?? letters ?? compact(tokens, at, dossier);
}

/**
 * `motie-Rutte 31 700, nr. 13` · `(34748, nr. 2)` · `moties 30420, nrs 100 en 101` · `30372 nr. 31`. In `32 824 en 29 279, nr. 148`
 * the number belongs to the first dossier.
 */
const announced: Rule<NumberList> = oneOf(
  announcedList,
  map(inOrder({ others: jointDossiers(dossierInProse, 5), numbers: announcedList }), (read) => read.numbers),
);

/** `35 612, D`, where the letter ends the citation or pages follow it. */
const lettersThatEnd: Rule<NumberList> = map(
  inOrder({
    letters: lettersBehindComma,
    end: ahead(oneOf<unknown>(atEnd, closing, comma, semicolon, stop, pages, word('en'))),
  }),
  (read) => read.letters,
);

/** `nr. 3 in de provincie`, `nr. 4 van de ranglijst`: behind an amount, the place that it gives in a row. */
const placeInRow: Rule<undefined> = ahead(
  inOrder({
    preposition: word('in', 'van', 'op', 'uit', 'onder'),
    article: optional(word('de', 'het', 'een')),
    noPaper: notAhead(word('lid', 'leden', 'heer', 'mevrouw', 'minister', 'staatssecretaris', 'commissie', 'kamer')),
  }),
);

/** `Op p. 34352, nr. 3`: the figure is that of a page. */
function isOnPage(tokens: Tokens, at: number): boolean {
  return pageWord(tokens, stop(tokens, at - 1) === undefined ? at - 1 : at - 2)?.next === at;
}

/** Whether a paper with its number is opened by a bracket, a word for it, another paper or the start of the text. */
function isAnnouncedPaper(tokens: Tokens, at: number): boolean {
  return standsInList(tokens, at) || isNearPaperNoun(tokens, at);
}

/**
 * `35925-32`, `21501-32-1740`, `34417-(R2068)-7`. Numbers of orders, telephones and parts look the same, so without a suffix it
 * is taken only where such things stand: in a list, in brackets, or behind a word for a paper.
 */
function compact(tokens: Tokens, at: number, { value, next }: Read<PrintedDossier>): Read<NumberList> | undefined {
  const numbers = hyphenedNumber(tokens, next);
  if (numbers === undefined) return compactWithSpaces(tokens, at, next);
  const hasSuffix = value.dossier.value.includes('-') || value.kingdomNumber !== undefined;
  const mayBeYear = numbers.value.some(({ number }) => /^(?:19|20)\d\d$/.test(number.value));
  const likely = isRecent(value) && !isRound(value) && !mayBeYear;
  const stands =
    standsInList(tokens, at) ||
    (likely && (isNearPaperNoun(tokens, at) || endsEntry(tokens, at, numbers.next) || opensList(tokens, numbers.next)));
  return hasSuffix || stands ? numbers : undefined;
}

/** `amendement 36067 – 61`, `(36067 – 61)`: around the dash are spaces, so it needs the word or both brackets. */
function compactWithSpaces(tokens: Tokens, at: number, next: number): Read<NumberList> | undefined {
  if (!isSpacedDash(tokens, next)) return undefined;
  const number = singleNumber(tokens, next + 1);
  if (number === undefined || !/^\d{1,4}$/.test(number.value.number.value)) return undefined;
  const inBrackets = closing(tokens, number.next) !== undefined;
  const opened = opening(tokens, at - 1) !== undefined || PAPER_NOUNS.has(tokens.lower(at - 1));
  const behindNoun = /^(?:motie|moties|amendement|amendementen)$/i.test(tokens.text(at - 1));
  return (opened && inBrackets) || behindNoun ? { value: [number.value], next: number.next } : undefined;
}

const endOfItem: Rule<unknown> = oneOf<unknown>(semicolon, stop, atEnd);

/** The end of a block that starts with the paper: an entry of a list, a cell. */
function endsEntry(tokens: Tokens, at: number, next: number): boolean {
  return at === 0 && inOrder({ stop: optional(stop), end: atEnd })(tokens, next) !== undefined;
}

const compactAhead: Rule<unknown> = inOrder({
  joined: oneOf<unknown>(conjunction, rangeSign, word('through', 'to')),
  other: compactPaper,
});

/** Whether another compact paper follows. */
function opensList(tokens: Tokens, next: number): boolean {
  return compactAhead(tokens, next) !== undefined;
}

/** Words before a paper that say that it is one. */
const PAPER_NOUNS = new Set([
  ...['motie', 'moties', 'amendement', 'amendementen', 'document', 'documenten', 'stuk', 'stukken', 'kenmerk', 'brief'],
  ...['brieven', 'zie', 'kamerbrief', 'verslag', 'nota', 'fiche', 'amendment', 'amendments', 'bill'],
]);

/** Whether a compact paper stands where only such things stand. */
function standsInList(tokens: Tokens, at: number): boolean {
  const before = at - 1;
  if (before < 0) return false;
  const noun = nounBefore(tokens, at);
  if (PAPER_NOUNS.has(tokens.lower(noun)) || noun < before) return true;
  if (word('en', 'of', 'through', 'to')(tokens, before) !== undefined) return tokens.kind(before - 1) === 'digits';
  if (semicolon(tokens, before) !== undefined) return tokens.kind(before - 1) === 'digits';
  if (oneOf(opening, exactly('•', '·', '|'))(tokens, before) !== undefined) return true;
  if (comma(tokens, before) !== undefined) return tokens.kind(before - 1) === 'digits';
  return isSpacedDash(tokens, before);
}

function isSpacedDash(tokens: Tokens, index: number): boolean {
  return dash(tokens, index) !== undefined && !tokens.isGlued(index) && !tokens.isGlued(index + 1);
}

/** The word before a figure; where `nr.` or `met nummer` announces the figure, the word before that. */
function nounBefore(tokens: Tokens, at: number): number {
  const announcing = stop(tokens, at - 1) === undefined ? at - 1 : at - 2;
  if (announcement(tokens, announcing) === undefined) return at - 1;
  return word('met')(tokens, announcing - 1) === undefined ? announcing - 1 : announcing - 2;
}

const announcement: Rule<string> = word('nr', 'nrs', 'nummer', 'nummers');

/** Words that name a dossier: `wetsvoorstel 35099 (R2114)`, `wetsvoorstellen 30174 en 30372`. */
export const dossierNoun: Rule<string> = word(
  ...['wetsvoorstel', 'wetsvoorstellen', 'initiatiefwetsvoorstel', 'voorstel', 'voorstellen', 'dossier', 'dossiers'],
  ...['dossiernummer', 'dossiernummers', 'wetsvoorstelnummer', 'rijkswet', 'novelle', 'initiatiefvoorstel'],
);

const enumeratedDossiers: Rule<readonly PrintedDossier[]> = map(
  inOrder({
    first: dossierBehindLabel,
    later: many(map(inOrder({ conjunction, dossier: dossierInProse }), (read) => read.dossier)),
  }),
  ({ first, later }) => [first, ...later],
);

/** `voorstel 15 000 woningen te bouwen`, `dossier 12 345 678`: what follows shows that the figure counts, or goes on. */
function isNoAmount(tokens: Tokens, next: number): boolean {
  return countsNothing(tokens, next) !== undefined && figureGoesOn(tokens, next) === undefined;
}

/** The dossiers behind `wetsvoorstel`; the citation starts at the figure. */
function dossiersBehindNoun(tokens: Tokens, at: number): Read<readonly PrintedDossier[]> | undefined {
  if (dossierNoun(tokens, nounBefore(tokens, at)) === undefined) return undefined;
  const read = enumeratedDossiers(tokens, at);
  const mayBeAmount = /^voorstel/i.test(tokens.text(at - 1)) || tokens.kind(at + 1) === 'digits';
  if (read !== undefined && mayBeAmount && !isNoAmount(tokens, read.next)) return undefined;
  return read?.value.every(({ dossier }) => Number(dossier.value.slice(0, 5)) >= 10_000) ? read : undefined;
}

/** A round figure is rather an amount: `20 000`. */
function isRound({ dossier }: PrintedDossier): boolean {
  return dossier.value.endsWith('000');
}

/** Whether the figure is that of a dossier since 1978, as one is taken for without the name of a bill. */
function isRecent({ dossier }: PrintedDossier): boolean {
  const value = Number(dossier.value);
  return value >= 15_000 && value < 38_000;
}

/**
 * `(35124)` behind the title of a bill, `(31 475) - 31475-3` beside a paper of it. Behind anything else a figure in brackets is a
 * number of people or things.
 */
function isInBrackets(tokens: Tokens, at: number, { value, next }: Read<PrintedDossier>): boolean {
  if (opening(tokens, at - 1) === undefined || closing(tokens, next) === undefined) return false;
  if (value.dossier.value.includes('-') || value.kingdomNumber !== undefined) return true;
  if (followsBill(tokens, at - 1)) return true;
  // `(was nr. 511 (32317))`: the number before the brackets is of this dossier.
  if (!isRecent(value) || isRound(value) || tokens.kind(at - 2) === 'digits') return false;
  return isCitedBeside(tokens, at, next, value.dossier.value) || isBehindShortTitle(tokens, at, next);
}

/**
 * `(Wijzigingswet financiële markten 2019) (35117)`, `(35124);`: in one piece behind a title in brackets, or ending an item of
 * a list.
 */
function isBehindShortTitle(tokens: Tokens, at: number, next: number): boolean {
  const inOnePiece = tokens.end(at) - tokens.start(at) === 5;
  return (
    inOnePiece &&
    closing(tokens, at - 2) !== undefined &&
    inOrder({ closing, end: endOfItem })(tokens, next) !== undefined
  );
}

/** `31.700-VIII`, `36 410 XVI`: the figure of a yearly budget with a Roman numeral of more than one letter is a chapter of it. */
function isChapter({ dossier }: PrintedDossier): boolean {
  const [figure = '', chapter = ''] = dossier.value.split('-');
  return budgetDossiers.has(figure) && /^[IVX]+[A-C]?$/.test(chapter) && chapter.length > 1;
}

const bracketedDossiers: Rule<readonly PrintedDossier[]> = map(
  inOrder({ first: dossierInProse, others: jointDossiers(dossierInProse, 9), end: ahead(closing) }),
  ({ first, others }) => (others.length > 0 ? [first, ...others] : undefined),
);

/** `(33400-VI en 33400-XVI)`: dossiers that were dealt with together. */
function dossiersInBrackets(tokens: Tokens, at: number): Read<readonly PrintedDossier[]> | undefined {
  if (opening(tokens, at - 1) === undefined) return undefined;
  const read = bracketedDossiers(tokens, at);
  return read?.value.every((one) => one.dossier.value.includes('-') || (isRecent(one) && !isRound(one))) &&
    (followsBill(tokens, at - 1) || read.value.some(({ dossier }) => dossier.value.includes('-')))
    ? read
    : undefined;
}

const endOfEntry: Rule<unknown> = inOrder({
  stop: optional(glued(stop)),
  end: oneOf<unknown>(
    atEnd,
    wordLike((text) => /^\p{Lu}/u.test(text)),
  ),
});

/** `Samenvoeging van de gemeenten Helden en Kessel - 31817`, at the end of an entry in a list of decisions. */
function isBehindDash(tokens: Tokens, at: number, { value, next }: Read<PrintedDossier>): boolean {
  if (!isSpacedDash(tokens, at - 1) || endOfEntry(tokens, next) === undefined) return false;
  return value.kingdomNumber !== undefined || (isRecent(value) && followsBill(tokens, at - 1));
}
