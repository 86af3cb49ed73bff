import {
  aanhangselId,
  commissionPaperId,
  dossierId,
  europeanActId,
  gazetteId,
  handelingenId,
  kamerstukId,
} from './identifier';
import { inferredChamber } from './kamerstukCitation';
import type {
  Citation,
  DossierCitation,
  EuropeanActCitation,
  HandelingenCitation,
  KamerstukCitation,
  Part,
} from './model';
import { withoutLastDigits } from './pages';
import { present } from './present';

/**
 * The citation cut off where the digits of a footnote mark start: `nr. 6913` with the mark 3 is number 691. Parts behind the
 * mark fall away, and the identifier is that of what is left. The citation as it is where the mark stands behind it;
 * undefined where nothing citable is left.
 */
export function withoutMark(citation: Citation, markStart: number): Citation | undefined {
  if (markStart >= citation.span.end) return citation;
  const cut = cutAt(markStart);
  const left = leftOf(citation, cut);
  return left && { ...left, span: { start: citation.span.start, end: endOfParts(left, markStart) } };
}

interface Cut {
  /** What is left of a number; undefined if nothing. */
  number<Printed extends Part | undefined>(printed: Printed): Part | undefined;
  pages(printed: Part | undefined): Part | undefined;
}

function cutAt(markStart: number): Cut {
  const cutWith = (printed: Part | undefined, shorten: (value: string, count: number) => string | undefined) => {
    if (printed === undefined || printed.span.end <= markStart) return printed;
    if (printed.span.start >= markStart) return undefined;
    const value = shorten(printed.value, printed.span.end - markStart);
    return value ? { value, span: { start: printed.span.start, end: markStart } } : undefined;
  };
  return {
    number: (printed) => cutWith(printed, (value, count) => value.slice(0, -count)),
    pages: (printed) => cutWith(printed, withoutLastDigits),
  };
}

function leftOf(citation: Citation, cut: Cut): Citation | undefined {
  switch (citation.type) {
    case 'kamerstuk':
      return kamerstukLeft(citation, cut);
    case 'dossier':
      return cut.number(citation.dossier)?.value === citation.dossier.value ? citation : undefined;
    case 'handelingen':
      return handelingenLeft(citation, cut);
    case 'aanhangsel': {
      const { pages, id, ...rest } = citation;
      const number = cut.number(rest.number);
      if (number === undefined) return undefined;
      const recomputed = aanhangselId(rest.chamber?.value, rest.session?.value, number.value);
      return present({ ...rest, id: recomputed, number, pages: cut.pages(pages) });
    }
    case 'com': {
      const number = cut.number(citation.number);
      if (number === undefined) return undefined;
      const id = commissionPaperId(citation.series.value, citation.year.value, number.value);
      return present({ ...citation, number, id });
    }
    case 'stb':
    case 'stcrt':
    case 'trb': {
      const { pages, ...rest } = citation;
      const number = cut.number(rest.number);
      const year = cut.number(rest.year);
      if (number === undefined || year?.value.length !== 4) return undefined;
      const id = gazetteId(rest.type, year.value, number.value);
      return present({ ...rest, number, year, id, pages: cut.pages(pages) });
    }
    case 'eu-act':
      return europeanActLeft(citation, cut);
    case 'official-journal': {
      const { pages, ...rest } = citation;
      const number = cut.number(rest.number);
      // The identifier has no page in it, so it stands as long as the number does.
      return number?.value === rest.number.value ? present({ ...rest, pages: cut.pages(pages) }) : undefined;
    }
    case 'law': {
      const named = cut.number(citation.law);
      const endsInYear = /\s\d+$/.test(citation.law.value);
      // A name of which digits are left over keeps its year whole, or is no name.
      return named === undefined || (endsInYear && !/\s\d{4}$/.test(named.value))
        ? undefined
        : { ...citation, law: named };
    }
    case 'ecli':
    case 'publication-id': {
      const number = cut.number(citation.number);
      return number === undefined || !/\d$/.test(number.value) ? undefined : { ...citation, number, id: number.value };
    }
    case 'tk-document':
    case 'tk-zaak':
    case 'celex':
    case 'e-dossier':
    case 'ljn':
    case 'bwb':
      // Codes of a fixed length: without their last digits they are none.
      return undefined;
  }
}

function kamerstukLeft(citation: KamerstukCitation, cut: Cut): KamerstukCitation | DossierCitation | undefined {
  const { number: printed, rangeEnd, pages, chamberInferred, id, type, ...head } = citation;
  const number = cut.number(printed);
  if (number === undefined) {
    const left = head.dossier.span.end <= head.span.end && cut.number(head.dossier)?.value === head.dossier.value;
    const ownDossier = head.dossier.span.start >= head.span.start;
    return left && ownDossier ? { ...head, type: 'dossier', id: dossierId(head.dossier.value) } : undefined;
  }
  const chamber = head.chamber?.value;
  return present({
    ...head,
    type,
    id: kamerstukId({ chamber, session: head.session?.value, dossier: head.dossier.value, number: number.value }),
    chamberInferred: chamber === undefined ? inferredChamber(number.value) : undefined,
    number,
    rangeEnd: cut.number(rangeEnd),
    pages: cut.pages(pages),
  });
}

function handelingenLeft(citation: HandelingenCitation, cut: Cut): HandelingenCitation | undefined {
  const { meeting: met, item: itemised, pages: paged, id, ...head } = citation;
  const meeting = cut.number(met);
  const item = cut.number(itemised);
  const pages = cut.pages(paged);
  if (meeting === undefined && pages === undefined) return undefined;
  const recomputed = handelingenId({
    chamber: head.chamber?.value,
    session: head.session?.value ?? head.sessionInferred,
    meeting: meeting?.value,
    item: item?.value,
    pages: pages?.value,
  });
  return present({ ...head, id: recomputed, meeting, item, pages });
}

function europeanActLeft(citation: EuropeanActCitation, cut: Cut): EuropeanActCitation | undefined {
  const number = cut.number(citation.number);
  const year = cut.number(citation.year);
  if (number === undefined || year?.value !== citation.year.value) return undefined;
  return present({ ...citation, number, id: europeanActId(citation.act, year.value, number.value) });
}

/** The end of the last part that the citation has kept before the mark. */
function endOfParts(citation: Citation, markStart: number): number {
  const parts: readonly (Part | undefined)[] = Object.values(citation).filter(isPart);
  const ends = parts.map((part) => part?.span.end ?? 0).filter((end) => end <= markStart);
  return Math.max(...ends);
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'span' in value && 'value' in value;
}
