import type { Citation, DossierCitation, KamerstukCitation, Part } from '../citations/model';
import { covers, overlaps, type Span } from '../text/span';
import type { Document } from './model';

/** How a document writes its Kamerstukken. */
export interface CitationStyle {
  readonly head: HeadStyle;
  /** `22 112`, `22112` or `22.112`. */
  readonly dossier: 'spaced' | 'plain' | 'dotted';
  /** What stands between a dossier and its chapter: `31 700 VI`, `31700-VI`. */
  readonly chapter: ' ' | '-';
  /** What stands between the dossier and a number, and a letter: `, nr. `. */
  readonly beforeNumber: string;
  readonly beforeLetter: string;
  /** `p.` or `blz.`, as it stands before a single page. */
  readonly pageWord: string;
}

/** How what stands before the dossier is written. Without a chamber or a session the document leaves them out. */
export interface HeadStyle {
  readonly label: string;
  readonly chamber?: { readonly before: string; readonly form: 'numeral' | 'name' | 'initials' };
  readonly session?: { readonly before: string; readonly sign: string; readonly short: boolean };
  readonly beforeDossier: string;
}

/** The style of the Leidraad voor juridische auteurs 2022: `Kamerstukken II 2020/21, 22112, nr. 2955, p. 14`. */
export const LEIDRAAD_STYLE: CitationStyle = {
  head: {
    label: 'Kamerstukken',
    chamber: { before: ' ', form: 'numeral' },
    session: { before: ' ', sign: '/', short: true },
    beforeDossier: ', ',
  },
  dossier: 'plain',
  chapter: ' ',
  beforeNumber: ', nr. ',
  beforeLetter: ', ',
  pageWord: 'p.',
};

/**
 * The style in which a document cites Kamerstukken: of each trait what it does most often, or did first where that is equal.
 * What stands before the dossier is one trait, so that no style comes out that the document never uses. With a `label`, heads
 * with that label count first; what overlaps `except`, being typed, doesn't count. The Leidraad fills in what the document
 * doesn't show.
 */
export function citationStyle(
  document: Document,
  { label, except }: { readonly label?: string | undefined; readonly except?: Span | undefined } = {},
): CitationStyle {
  const shown = document.mentions.filter(({ span }) => except === undefined || !overlaps(span, except));
  const papers = shown.filter((mention): mention is Paper => mention.kind === 'citation' && isPaper(mention));
  const { text } = document;
  const heads = papers.flatMap((paper) => headOf(paper, text) ?? []);
  const labelled = heads.filter((head) => head.label === label);
  const numbered = papers.flatMap((paper) => (paper.type === 'kamerstuk' ? (numberingOf(paper, text) ?? []) : []));
  return {
    head: mostFrequent(labelled) ?? mostFrequent(heads) ?? LEIDRAAD_STYLE.head,
    dossier: mostFrequent(papers.flatMap((paper) => dossierOf(paper, text) ?? [])) ?? LEIDRAAD_STYLE.dossier,
    chapter: mostFrequent(papers.flatMap((paper) => chapterOf(paper, text) ?? [])) ?? LEIDRAAD_STYLE.chapter,
    beforeNumber: mostFrequent(numbered.flatMap(({ number }) => number ?? [])) ?? LEIDRAAD_STYLE.beforeNumber,
    beforeLetter: mostFrequent(numbered.flatMap(({ letter }) => letter ?? [])) ?? LEIDRAAD_STYLE.beforeLetter,
    pageWord: mostFrequent(shown.flatMap((mention) => pageWordOf(mention, text) ?? [])) ?? LEIDRAAD_STYLE.pageWord,
  };
}

/**
 * How a document writes what stands before the dossier where it names both chamber and session; as the Leidraad where it never
 * does.
 */
export function wholeHead({ mentions, text }: Document): HeadStyle {
  const heads = mentions.flatMap((mention) =>
    mention.kind === 'citation' && isPaper(mention) ? (headOf(mention, text) ?? []) : [],
  );
  return mostFrequent(heads.filter(({ chamber, session }) => chamber && session)) ?? LEIDRAAD_STYLE.head;
}

type Paper = KamerstukCitation | DossierCitation;

function isPaper(citation: Citation): citation is Paper {
  return citation.type === 'kamerstuk' || citation.type === 'dossier';
}

function mostFrequent<Trait>(traits: readonly Trait[]): Trait | undefined {
  const counts = new Map<string, { readonly trait: Trait; count: number }>();
  for (const trait of traits) {
    const key = JSON.stringify(trait);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { trait, count: 1 });
  }
  return [...counts.values()].reduce<{ trait: Trait; count: number } | undefined>(
    (best, one) => (best && best.count >= one.count ? best : one),
    undefined,
  )?.trait;
}

/** The head as printed; undefined where its parts stand in another order or with other words between them. */
function headOf(paper: Paper, text: string): HeadStyle | undefined {
  const { label, chamber, session, dossier, span } = paper;
  if (label === undefined || paper.misprintedSession !== undefined || !covers(span, dossier.span)) return undefined;
  const written = between(text, { end: label.span.start }, { start: label.span.end });
  const beforeChamber = chamber && between(text, label.span, chamber.span);
  const beforeSession = session && between(text, (chamber ?? label).span, session.span);
  const beforeDossier = between(text, (session ?? chamber ?? label).span, dossier.span);
  const gaps = [beforeChamber, beforeSession, beforeDossier].filter((gap) => gap !== undefined);
  if (!gaps.every((gap) => /^,? (?:vergaderjaar )?$/.test(gap))) return undefined;
  const sessionForm = session && sessionFormOf(textOf(text, session.span));
  if (session && !sessionForm) return undefined;
  return {
    label: written,
    ...(chamber && { chamber: { before: beforeChamber ?? ' ', form: chamberForm(textOf(text, chamber.span)) } }),
    ...(sessionForm && { session: { before: beforeSession ?? ' ', ...sessionForm } }),
    beforeDossier,
  };
}

function chamberForm(printed: string): 'numeral' | 'name' | 'initials' {
  if (/^I{1,2}$/.test(printed)) return 'numeral';
  return /kamer/i.test(printed) ? 'name' : 'initials';
}

/** Of `1999/2000, 2000/2001` the first; a second year in full at the turn of a century says nothing. */
function sessionFormOf(printed: string): { readonly sign: string; readonly short: boolean } | undefined {
  const [, sign, second] = /^\d{4}([-–/])(\d{4}|\d{2})/.exec(printed) ?? [];
  return sign === undefined || second === undefined ? undefined : { sign, short: second.length === 2 };
}

function dossierOf({ dossier }: Paper, text: string): CitationStyle['dossier'] | undefined {
  const sign = /^\d{2}([ .]?)\d{3}/.exec(textOf(text, dossier.span))?.[1];
  switch (sign) {
    case ' ':
      return 'spaced';
    case '.':
      return 'dotted';
    case '':
      return 'plain';
    default:
      return undefined;
  }
}

function chapterOf({ dossier }: Paper, text: string): CitationStyle['chapter'] | undefined {
  const sign = /\d([ -])[IVX]+[ABC]?$/.exec(textOf(text, dossier.span))?.[1];
  return sign === ' ' || sign === '-' ? sign : undefined;
}

function numberingOf(
  paper: KamerstukCitation,
  text: string,
): { readonly number?: string; readonly letter?: string } | undefined {
  const { dossier, number, span, rangeEnd } = paper;
  if (!covers(span, dossier.span) || number.span.start < dossier.span.end || rangeEnd !== undefined) return undefined;
  const gap = between(text, dossier.span, number.span);
  if (!/^(?:,? (?:nr\.? ?)?|-)$/.test(gap)) return undefined;
  return /^[A-Z]/.test(number.value) ? { letter: gap } : { number: gap };
}

/** Of `pp. 4–5` and `bladzijden` the word for one page. */
function pageWordOf(mention: Document['mentions'][number], text: string): string | undefined {
  const pages: Part | undefined =
    mention.kind === 'citation' || mention.kind === 'backReference' ? mention.pages : undefined;
  if (pages === undefined) return undefined;
  const before = text.slice(Math.max(0, pages.span.start - LONGEST_WORD), pages.span.start).replace(/\s/g, ' ');
  const word = /(?:^|[ ,(])(p|pp|pag|blz|pg|bladzijde|pagina)(n|s|[’']s)?(\.?) ?$/i.exec(before);
  return word?.[1] === undefined ? undefined : `${word[1].replace(/^pp$/i, 'p')}${word[3] ?? ''}`;
}

const LONGEST_WORD = 14;

function between(text: string, before: { readonly end: number }, behind: { readonly start: number }): string {
  return textOf(text, { start: before.end, end: behind.start });
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
