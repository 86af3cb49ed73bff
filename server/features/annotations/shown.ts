import type { Register } from '../../actors/model';
import { cssColour } from '../../annotations/codebook/format';
import { type Codebook, codesById, colourOf } from '../../annotations/codebook/model';
import type { AnnotatedText } from '../../annotations/followed';
import type { Annotation, Statement } from '../../annotations/model';
import type { Placed } from '../../annotations/placed';
import { type Language, say } from '../../text/language';
import { byPosition, type Span } from '../../text/span';

/** An annotation as it is shown to a reader. */
export interface Shown {
  readonly placed: Placed;
  /** The code by its present identifier; empty for what is no code. */
  readonly code: string;
  /** The name of the code, or what it is. */
  readonly label: string;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Where it stands in the text as it is now; empty for one that isn't found. */
  readonly spans: readonly Span[];
  /** The words that it was made on, on one line. */
  readonly words: string;
  readonly statement?: Statement;
}

/** Colours of what has no code, and of codes without one. */
const COLOURS = {
  tagging: cssColour('grey'),
  commenting: cssColour('blue'),
  questioning: cssColour('orange'),
  linking: cssColour('teal'),
  identifying: cssColour('purple'),
} as const;

/** What is shown of all annotations of a text, in its order. */
export function shownAnnotations(
  { placed }: AnnotatedText,
  codebook: Codebook,
  register: Register,
  language: Language,
): readonly Shown[] {
  const known = codesById(codebook);
  const shown = placed.map((one): Shown => {
    const { stored, now } = one;
    const { body } = stored;
    const code = body.motivation === 'tagging' ? known.get(body.code) : undefined;
    const colour = code && colourOf(code);
    return {
      placed: one,
      code: code?.code.id ?? (body.motivation === 'tagging' ? body.code : ''),
      label: code?.code.name ?? labelOf(stored, register, language),
      colour: colour === undefined ? COLOURS[body.motivation] : cssColour(colour),
      spans: now.status === 'found' ? now.annotation.target.pieces.map(({ span }) => span) : [],
      words: wordsOf(stored),
      ...(body.motivation === 'tagging' && body.statement && { statement: body.statement }),
    };
  });
  return shown.sort(byPlaceNow);
}

/** The words that an annotation was made on, on one line; several pieces with dots between them. */
export function wordsOf({ target }: Annotation): string {
  return target.pieces.map(({ quote }) => quote.exact.replace(/\s+/g, ' ').trim()).join(' … ');
}

function labelOf({ body }: Annotation, register: Register, language: Language): string {
  switch (body.motivation) {
    case 'tagging':
      return body.code;
    case 'commenting':
      return say(language, { nl: 'Opmerking', en: 'Comment' });
    case 'questioning':
      return body.state === 'answered'
        ? say(language, { nl: 'Vraag, beantwoord', en: 'Question, answered' })
        : say(language, { nl: 'Vraag', en: 'Question' });
    case 'linking':
      return body.to.kind === 'publication'
        ? say(language, { nl: `Verwijst naar ${body.to.id}`, en: `Refers to ${body.to.id}` })
        : say(language, { nl: 'Hoort bij een andere passage', en: 'Belongs to another passage' });
    case 'identifying':
      return register.get(body.actor)?.name ?? body.actor;
  }
}

function byPlaceNow(one: Shown, other: Shown): number {
  const [first, second] = [one, other].map(({ spans, placed }) => spans[0] ?? placed.stored.target.pieces[0].span);
  return first === undefined || second === undefined ? 0 : byPosition(first, second);
}
