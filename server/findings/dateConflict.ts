import { type Conflict, isMembership, officeConflict, partyConflict } from '../actors/conflicts';
import type { ActorMention } from '../actors/model';
import type { Corpus } from '../corpus/model';
import { dateAt } from '../document/dateAt';
import type { Document, DocumentDate, PrintedDate } from '../document/model';
import { dateInWords, onDateInWords, periodInWords } from '../text/dateInWords';
import { groupBy } from '../text/groupBy';
import { type Language, say } from '../text/language';
import type { Span } from '../text/span';
import { type Finding, few, type Rule } from './finding';

/** What is printed with a name, in a text written on a day on which it wasn't so. */
interface Contradiction {
  readonly span: Span;
  readonly conflict: Conflict;
}

/**
 * A date that contradicts an office, membership or party named under it: seed 000 says `date 2020-03`, and its minister left
 * that office in 2011. The date at the head of a collected text is weak evidence, so the finding is on the date: one, however
 * much speaks against it. A dateline is the text's own, and what `corpus.yaml` states was looked up: there the finding is on
 * each name.
 */
export const dateConflict: Rule = (document, corpus, _uri, language) =>
  [...contradictions(document, corpus)].flatMap(([date, found]) => {
    const [first] = found;
    if (!first) return [];
    if (date.origin === 'header') return [onDate(date, first.conflict, found, language)];
    return found.map((contradiction) => onName(date, contradiction, language));
  });

/** What contradicts each date, in the order of the text. */
function contradictions(document: Document, { register }: Corpus): ReadonlyMap<DocumentDate, readonly Contradiction[]> {
  const found = document.mentions.flatMap((mention) => {
    if (mention.kind !== 'actor' || (mention.role === undefined && mention.party === undefined)) return [];
    const date = dateAt(document, mention.span.start);
    const inOffice = date && officeConflict(mention, register, date.value);
    const inParty = date && partyConflict(mention, register, date.value);
    return [
      ...(mention.role && inOffice ? [{ date, span: mention.role.span, conflict: inOffice }] : []),
      ...(mention.party && inParty ? [{ date, span: mention.party.span, conflict: inParty }] : []),
    ].filter(({ conflict }) => !(conflict.over && looksBack(mention, document)));
  });
  return groupBy(found, ({ date }) => date);
}

/** Whether a paper of an earlier day is spoken of: `de motie van het lid Kröger` stays that of the member she was. */
function looksBack({ span, role, party }: ActorMention, { text }: Document): boolean {
  if (role !== undefined && !isMembership(role)) return false;
  const start = Math.min(span.start, role?.span.start ?? span.start, party?.span.start ?? span.start);
  return EARLIER_PAPER.test(text.slice(Math.max(0, start - NEAR), start));
}

/** UTF-16 code units before a name in which its paper is named, also where several members signed it. */
const NEAR = 120;

const EARLIER_PAPER =
  /(?:[Mm]oties?|[Aa]mendement(?:en)?|[Vv]ragen|(?:[Ww]ets)?[Vv]oorstel(?:len)?|[Ii]nitiatief\p{L}*|[Nn]ota|[Vv]oormalige?|[Tt]oenmalige?|[Oo]ud-?)(?!\p{L})[^.;?!]*$/u;

function onDate(date: PrintedDate, first: Conflict, found: readonly Contradiction[], language: Language): Finding {
  const written = dateInWords(date.value, language);
  return {
    code: 'date-conflict',
    severity: 'warning',
    span: date.span,
    message: say(language, {
      nl: `De kop dateert deze tekst op ${written}, maar dat kan niet. ${sayHeld(first, 'nl')} Een datum in de kop is zwak bewijs: zoek de datum na en verbeter die.`,
      en: `The header dates this text ${written}, which can't be. ${sayHeld(first, 'en')} A date in the header is weak evidence: look it up and correct it.`,
    }),
    related: few(found).map(({ span, conflict }) => ({ span, message: sayHeld(conflict, language) })),
  };
}

function onName(date: DocumentDate, { span, conflict }: Contradiction, language: Language): Finding {
  const { holder, what } = conflict;
  const by = date.origin === 'stated' ? say(language, { nl: ' (volgens corpus.yaml)', en: ' (by corpus.yaml)' }) : '';
  const dateOfText = say(language, { nl: 'De datum van de tekst.', en: 'The date of the text.' });
  return {
    code: 'date-conflict',
    severity: 'warning',
    span,
    message: say(language, {
      nl: `${holder.name} was ${onDateInWords(date.value, 'nl')}${by} geen ${what.nl}. ${sayHeld(conflict, 'nl')} Ga na wie of wat bedoeld is.`,
      en: `${holder.name} was not ${what.en} ${onDateInWords(date.value, 'en')}${by}. ${sayHeld(conflict, 'en')} Check who or what is meant.`,
    }),
    related: date.origin === 'stated' ? [] : [{ span: date.span, message: dateOfText }],
  };
}

/** `Gerd Leers was Minister voor Immigratie en Asiel: 14 oktober 2010 – 16 december 2011 (bron: …).` */
function sayHeld({ holder, what, periods, sources }: Conflict, language: Language): string {
  const days = new Set(periods.map((period) => periodInWords(period, language)));
  const held = [...days].join(say(language, { nl: ' en ', en: ' and ' }));
  return say(language, {
    nl: `${holder.name} was ${what.nl}: ${held} (bron: ${sources.join('; ')}).`,
    en: `${holder.name} was ${what.en}: ${held} (source: ${sources.join('; ')}).`,
  });
}
