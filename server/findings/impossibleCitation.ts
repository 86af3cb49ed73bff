import { budgetDossiers } from '../citations/budgetDossiers';
import type { Citation, KamerstukCitation, Part, RangePart } from '../citations/model';
import type { Document, DocumentDate } from '../document/model';
import { dateInWords } from '../text/dateInWords';
import { type Language, say } from '../text/language';
import type { Span } from '../text/span';
import { type Finding, quote, type RelatedPlace, type Rule } from './finding';

/**
 * A citation that can't be right as it is printed: a session of years that don't follow each other, or one that began after the
 * text was written, a letter in the Tweede Kamer, a range that runs backwards, a dossier without its digits. It is read all
 * the same, as far as it says which publication is meant.
 */
export const impossibleCitation: Rule = (document, _corpus, _uri, language) =>
  document.mentions.flatMap((mention): readonly Finding[] => {
    if (mention.kind === 'placeholder' && mention.lostDossier) return [lostDossier(mention.span, document, language)];
    if (mention.kind !== 'citation') return [];
    return [
      ...misprintedSession(mention, language),
      ...laterSession(mention, document, language),
      ...wrongChamber(mention, language),
      ...backwards(mention.pages, 'pages', language),
      ...(mention.type === 'kamerstuk' ? backwards(mention.number, 'numbers', language) : []),
    ];
  });

function finding(span: Span, message: string, related: readonly RelatedPlace[] = []): Finding {
  return { code: 'impossible-citation', severity: 'warning', span, message, related };
}

function lostDossier(span: Span, document: Document, language: Language): Finding {
  const printed = quote(document, span);
  return finding(
    span,
    say(language, {
      nl: `In “${printed}” zijn de cijfers van het dossier weggevallen. Zoek ze op in het origineel en vul ze in.`,
      en: `“${printed}” has lost the digits of its dossier. Look them up in the original and fill them in.`,
    }),
  );
}

/** Two years that are printed as a session and don't follow each other; nothing where only one year is printed. */
export function yearsApart(citation: Citation): Part | undefined {
  const printed = 'misprintedSession' in citation ? citation.misprintedSession : undefined;
  return printed !== undefined && /^\d{4}\D+\d/.test(printed.value) ? printed : undefined;
}

function misprintedSession(citation: Citation, language: Language): readonly Finding[] {
  const printed = yearsApart(citation);
  if (printed === undefined) return [];
  return [
    finding(
      printed.span,
      say(language, {
        nl: `“${printed.value}” is geen vergaderjaar: dat loopt over twee opeenvolgende jaren. Zoek het jaar op en verbeter het.`,
        en: `“${printed.value}” is no session: it runs over two consecutive years. Look up the session and correct it.`,
      }),
    ),
  ];
}

/**
 * A session that began after the text appeared: after the last date that it gives for itself, or where it gives none after its
 * own session. The date that a collector wrote in front of a text is no evidence.
 */
function laterSession(citation: Citation, document: Document, language: Language): readonly Finding[] {
  const session = 'session' in citation ? citation.session : undefined;
  if (session === undefined) return [];
  const begins = Number(session.value.slice(0, 4));
  const last = lastDate(document);
  if (last !== undefined) {
    // A session begins in September; papers of it are known some weeks before.
    const begun = last.value >= `${begins}-08`.slice(0, last.value.length);
    return begun ? [] : [later(session, dateInWords(last.value, language), placeOf(last), language)];
  }
  const own = document.identity?.session;
  if (own === undefined || begins < Number(own.value.slice(-4))) return [];
  return [later(session, own.value, own.span, language)];
}

/** Nothing of a date that was stated: it stands in no text. */
function placeOf(date: DocumentDate): Span | undefined {
  return date.origin === 'stated' ? undefined : date.span;
}

function lastDate({ dates }: Document): DocumentDate | undefined {
  return dates
    .filter(({ origin }) => origin !== 'header')
    .reduce<DocumentDate | undefined>((last, date) => (last && last.value >= date.value ? last : date), undefined);
}

function later(session: Part, written: string, place: Span | undefined, language: Language): Finding {
  return finding(
    session.span,
    say(language, {
      nl: `Het vergaderjaar ${session.value} begon pas nadat deze tekst verscheen (${written}). Zoek het jaar op en verbeter het.`,
      en: `The session ${session.value} began after this text appeared (${written}). Look up the session and correct it.`,
    }),
    place
      ? [{ span: place, message: say(language, { nl: 'Van toen is de tekst.', en: 'The text is of this time.' }) }]
      : [],
  );
}

/** A letter printed with chamber II, or a number with chamber I from when on that chamber only has letters. */
export function hasWrongChamber(citation: Citation): boolean {
  if (citation.type !== 'kamerstuk') return false;
  const isLetter = /^[A-Z]/.test(citation.number.value);
  if (citation.chamber?.value === 'II') return isLetter && !mayBeOfTweedeKamer(citation);
  return citation.chamber?.value === 'I' && /^\d+$/.test(citation.number.value) && lettersOnly(citation);
}

/**
 * Advices of the Raad van State, lettered `A` and further, were papers of the Tweede Kamer until about 2010; and in a budget a
 * letter may be that of a fund (`36410-B`).
 */
function mayBeOfTweedeKamer({ number, session, dossier }: KamerstukCitation): boolean {
  const isEarly = session === undefined || session.value < '2011-2012';
  return (isEarly && /^[A-D]$/.test(number.value)) || (budgetDossiers.has(dossier.value) && number.value.length === 1);
}

/** Some years behind the session in which the Eerste Kamer went over to letters, since dossiers ran on. */
function lettersOnly({ session }: KamerstukCitation): boolean {
  return session !== undefined && session.value >= '2010-2011';
}

function wrongChamber(citation: Citation, language: Language): readonly Finding[] {
  if (!hasWrongChamber(citation) || citation.type !== 'kamerstuk') return [];
  const { number, chamber } = citation;
  if (chamber === undefined) return [];
  return [
    finding(
      chamber.span.end <= number.span.start ? { start: chamber.span.start, end: number.span.end } : number.span,
      chamber.value === 'II'
        ? say(language, {
            nl: `Letter ${number.value} kan geen stuk van de Tweede Kamer zijn: die nummert haar stukken. Ga na of de Eerste Kamer (I) of een ander stuk bedoeld is.`,
            en: `Letter ${number.value} can't be a paper of the Tweede Kamer, which numbers its papers. Check whether the Eerste Kamer (I) or another paper is meant.`,
          })
        : say(language, {
            nl: `Nummer ${number.value} kan geen stuk van de Eerste Kamer zijn: die geeft haar stukken letters. Ga na of de Tweede Kamer (II) of een ander stuk bedoeld is.`,
            en: `Number ${number.value} can't be a paper of the Eerste Kamer, which gives its papers letters. Check whether the Tweede Kamer (II) or another paper is meant.`,
          }),
    ),
  ];
}

function backwards(part: RangePart | undefined, what: 'pages' | 'numbers', language: Language): readonly Finding[] {
  const printed = part?.backwards;
  if (printed === undefined) return [];
  const words = {
    pages: { nl: 'Deze bladzijden lopen', en: 'These pages run' },
    numbers: { nl: 'Deze nummers lopen', en: 'These numbers run' },
  } as const;
  return [
    finding(
      printed.span,
      say(language, {
        nl: `${words[what].nl} terug: “${printed.value}”. Zoek begin en eind op en verbeter ze.`,
        en: `${words[what].en} backwards: “${printed.value}”. Look up start and end and correct them.`,
      }),
    ),
  ];
}
