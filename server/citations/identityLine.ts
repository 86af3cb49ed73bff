import type { Span } from '../text/span';
import { chamberName } from './chamber';
import { dossierInProse, ownDossier } from './dossier';
import { aanhangselId, kamerstukId } from './identifier';
import type { Chamber, Part, Session } from './model';
import { figure, letters } from './paperNumber';
import { present } from './present';
import { publicationIdentifier } from './publicationIdentifier';
import { ahead, atEnd, digits, inOrder, many, map, oneOf, optional, part, type Rule, word, words } from './rules';
import { session, sessionWord } from './session';
import { abbreviation, closing, comma, conjunction, dash, numberWord, opening, slash } from './terminals';
import { type Tokens, tokenize } from './tokens';

/** What a line prints of the publication that the document itself is. */
export interface IdentityLine {
  readonly place: 'foot' | 'colophon';
  readonly span: Span;
  /** Absent where the foot doesn't print the number (`Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2`). */
  readonly id?: string;
  readonly chamber?: Part<Chamber>;
  readonly session?: Part<Session>;
  readonly dossier?: Part;
  readonly number?: Part;
  readonly page?: Part;
}

/** Both chambers together: what they publish is numbered by neither, so the foot alone doesn't tell its identifier. */
const bothChambers: Rule<'both'> = oneOf(
  map(inOrder({ states: word('staten'), dash, general: word('generaal') }), () => 'both' as const),
  map(
    inOrder({
      meeting: words('verenigde vergadering'),
      of: optional(inOrder({ der: words('der staten'), dash, rest: word('generaal') })),
    }),
    () => 'both' as const,
  ),
);

const head = inOrder({
  chamber: oneOf<Part<Chamber> | 'both'>(part(chamberName), bothChambers),
  comma: optional(comma),
  announced: ahead(sessionWord),
  session,
  behind: optional(comma),
});

const page: Rule<Part> = part(digits(1, 4));

const anyDossier = oneOf(dossierInProse, ownDossier);

/** `A en nr. 1`: the paper has a letter in the Eerste Kamer and a number in the Tweede. */
const numberOfOther: Rule<Part> = map(
  inOrder({
    and: oneOf<unknown>(word('en'), slash),
    announced: optional(numberWord),
    number: part(oneOf(figure, letters)),
  }),
  (read) => read.number,
);

/** `35 612, D 6` · `36 410 XVI, nr. 121 1` · `25 295, nr. 2009` · `CXLVIII, A 1`: the number of the paper, and the page. */
const paper = inOrder({
  dossier: anyDossier,
  others: many(inOrder({ conjunction, dossier: anyDossier })),
  comma: optional(comma),
  announced: optional(numberWord),
  number: part(oneOf(figure, letters)),
  other: optional(numberOfOther),
  reprint: optional(inOrder({ opening: optional(opening), word: word('herdruk'), closing: optional(closing) })),
  page: optional(page),
  end: atEnd,
});

/** `Aanhangsel 2` prints the page alone, `Aanhangsel 1432 3` number and page. */
const questions = inOrder({
  appendix: abbreviation('aanhangsel'),
  comma: optional(comma),
  announced: optional(numberWord),
  figures: oneOf<{ readonly number?: Part; readonly page?: Part }>(
    map(inOrder({ number: part(digits(1, 4)), page, end: atEnd }), ({ number, page: printed }) => ({
      number,
      page: printed,
    })),
    map(inOrder({ page, end: atEnd }), (read) => ({ page: read.page })),
    map(inOrder({ end: atEnd }), () => ({})),
  ),
});

/**
 * Reads a line that says which publication the document is: a running foot (`Eerste Kamer, vergaderjaar 2020–2021, 35 612,
 * D 6`, where the last figure is the page) or a line of the colophon (`kst-35612-E`). Only a whole line; undefined for any
 * other. Spans lie in the line.
 */
export function readIdentityLine(line: string): IdentityLine | undefined {
  const tokens = tokenize(line);
  return colophon(tokens) ?? foot(tokens);
}

function colophon(tokens: Tokens): IdentityLine | undefined {
  const read = publicationIdentifier(tokens, 0);
  if (read === undefined || read.next !== tokens.length) return undefined;
  const { id, span } = read.value;
  return present({ place: 'colophon' as const, span, id });
}

function foot(tokens: Tokens): IdentityLine | undefined {
  const opened = head(tokens, 0);
  if (opened === undefined) return undefined;
  const { chamber: printedChamber, session: printed } = opened.value;
  const chamber = printedChamber === 'both' ? undefined : printedChamber;
  const printedSession = 'session' in printed ? printed.session : undefined;
  const common = { place: 'foot' as const, span: tokens.span(0, tokens.length), chamber, session: printedSession };
  const ofPaper = paper(tokens, opened.next)?.value;
  if (ofPaper !== undefined) {
    const { dossier } = ofPaper.dossier;
    const { number } = ofPaper;
    const parts = {
      chamber: chamber?.value,
      session: printedSession?.value,
      dossier: dossier.value,
      number: number.value,
    };
    const isOfOne = chamber !== undefined && ofPaper.other === undefined;
    return present({ ...common, id: isOfOne ? kamerstukId(parts) : undefined, dossier, number, page: ofPaper.page });
  }
  const ofQuestions = questions(tokens, opened.next)?.value.figures;
  if (ofQuestions === undefined) return undefined;
  const { number } = ofQuestions;
  const id = number && chamber && aanhangselId(chamber.value, printedSession?.value, number.value);
  return present({ ...common, id, number, page: ofQuestions.page });
}
