import type { PrintedDossier } from './dossier';
import { dossierId, kamerstukId } from './identifier';
import type { Chamber, Citation, DossierCitation, KamerstukCitation, Part } from './model';
import type { NumberList } from './numberList';
import type { PrintedNumber } from './paperNumber';
import { present } from './present';
import type { PrintedSession } from './session';

/** What a citation of papers prints before their numbers. */
export interface Head extends PrintedDossier {
  /** Where the citation starts: at the label, or at the first part where it has none. */
  readonly start: number;
  readonly label?: Part | undefined;
  readonly chamber?: Part<Chamber> | undefined;
  readonly session?: PrintedSession | undefined;
}

/** One citation a paper. The first has the head in its span; the others start at their own number and take the head over. */
export function kamerstukCitations(head: Head, numbers: NumberList): readonly KamerstukCitation[] {
  return numbers.map((printed, index) => {
    const start = index === 0 ? head.start : printed.span.start;
    return kamerstukCitation(head, printed, {
      start,
      end: printed.rangeEnd === undefined ? printed.span.end : printed.number.span.end,
    });
  });
}

/** One paper, at the given span. */
export function kamerstukCitation(head: Head, printed: PrintedNumber, span: Citation['span']): KamerstukCitation {
  const { number, rangeEnd, pages, brackets } = printed;
  const { chamber: printedChamber, ...parts } = headParts(head);
  const isTakenOver = printedChamber !== undefined && printedChamber.span.start < span.start;
  const fits = printedChamber?.value !== 'II' || !/^[A-Z]/.test(number.value);
  // A letter behind `Kamerstukken II 35 612, nr. 3 en` is the Eerste Kamer's all the same.
  const chamberPart = isTakenOver && !fits ? undefined : printedChamber;
  const chamber = chamberPart?.value;
  return present({
    kind: 'citation' as const,
    type: 'kamerstuk' as const,
    span,
    id: kamerstukId({ chamber, session: sessionIn(head)?.value, dossier: head.dossier.value, number: number.value }),
    ...parts,
    chamber: chamberPart,
    chamberInferred: chamber === undefined ? inferredChamber(number.value) : undefined,
    number,
    rangeEnd,
    pages,
    list: brackets && { start: head.start, end: brackets.end },
  });
}

/** A dossier without a number, to the end of its kingdom number or pages where it has them. */
export function dossierCitation(head: Head, pages?: Part): DossierCitation {
  const { end } = (pages ?? head.kingdomNumber ?? head.dossier).span;
  return present({
    kind: 'citation' as const,
    type: 'dossier' as const,
    span: { start: head.start, end },
    id: dossierId(head.dossier.value),
    ...headParts(head),
    pages,
  });
}

function headParts(head: Head) {
  const { label, chamber, session, dossier, kingdomNumber } = head;
  const misprintedSession =
    session !== undefined && 'misprintedSession' in session ? session.misprintedSession : undefined;
  return { label, chamber, session: sessionIn(head), misprintedSession, dossier, kingdomNumber };
}

function sessionIn(head: Head): Part | undefined {
  return head.session !== undefined && 'session' in head.session ? head.session.session : undefined;
}

/**
 * The chamber that numbers its papers so: letters are the Eerste Kamer's, numbers the Tweede Kamer's. A number with a letter
 * (`201b`) has been used by both.
 */
export function inferredChamber(number: string): Chamber | undefined {
  if (/^[A-Z]/.test(number)) return 'I';
  return /^\d+$/.test(number) ? 'II' : undefined;
}
