import type { Wording } from '../../text/language';
import { byPosition } from '../../text/span';
import type { Annotation, Piece, Target } from '../model';
import type { CountedText } from './fields';
import { type Holding, hold, isWhole } from './heldText';
import { CONTROL_CHARACTERS, type Report } from './leftOut';
import type { Project } from './model';

/** A text as a format holds it, beside the text itself and what was noted about it, in the order of the text. */
export interface ExportedText {
  readonly path: string;
  /** As it is in the corpus; `points` count its offsets in the format's unit. */
  readonly own: CountedText;
  /** What is written. */
  readonly held: string;
  readonly annotations: readonly Annotation[];
}

/** The texts of a project as a format holds them, with the annotations whose words stand in them; all else is reported. */
export function exportable(project: Project, holding: Holding, report: Report): readonly ExportedText[] {
  const texts = project.texts.map(({ path, text }) => {
    const held = hold(text, holding);
    const lines = holding.lineFeeds ? text.replace(/\r\n?/g, '\n') : text;
    if (held.text !== lines) report.add(CONTROL_CHARACTERS, path);
    return { path, own: { text, points: held.points }, held: held.text, annotations: [] as Annotation[] };
  });
  const byPath = new Map(texts.map((text) => [text.path, text]));
  for (const annotation of project.annotations) {
    const { target, body } = annotation;
    const passage = body.motivation === 'linking' && body.to.kind === 'passage' ? [body.to.target] : [];
    const problem = [target, ...passage].map((one) => problemOf(one, byPath.get(one.source)?.own)).find(Boolean);
    if (problem !== undefined) report.add(problem, annotation.id);
    if (problem === undefined || problem === HALF) byPath.get(target.source)?.annotations.push(annotation);
  }
  for (const { annotations } of texts) annotations.sort(byPlaceAndId);
  return texts;
}

function problemOf({ pieces }: Target, own: CountedText | undefined): Wording | undefined {
  if (own === undefined) return NO_TEXT;
  const stands = ({ span, quote }: Piece) => own.text.slice(span.start, span.end) === quote.exact;
  if (!pieces.every(stands)) return NOT_THERE;
  return pieces.every((piece) => isWhole(piece, own)) ? undefined : HALF;
}

function byPlaceAndId(one: Annotation, other: Annotation): number {
  const place = byPosition(one.target.pieces[0].span, other.target.pieces[0].span);
  if (place !== 0 || one.id === other.id) return place;
  return one.id < other.id ? -1 : 1;
}

const NO_TEXT: Wording = {
  nl: 'De tekst waar deze annotatie over gaat of naar verwijst wordt niet meegegeven; zij is weggelaten.',
  en: 'The text that this annotation is about, or leads to, is not passed on; it was left out.',
};

const NOT_THERE: Wording = {
  nl: 'De woorden van deze annotatie staan niet meer op hun plaats; zij is weggelaten. Zoek haar eerst terug.',
  en: 'The words of this annotation no longer stand at their place; it was left out. Find it again first.',
};

const HALF: Wording = {
  nl: 'Deze annotatie begint of eindigt midden in een teken of regeleinde; het is in zijn geheel genomen of weggelaten.',
  en: 'This annotation begins or ends in the middle of a character or line end, which was taken whole or left out.',
};
