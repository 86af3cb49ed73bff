import { citationMeant } from '../../corpus/resolve';
import type { Document, Mention } from '../../document/model';
import { flowOf } from '../../text/flow';
import { covers, type Span } from '../../text/span';
import { trimmed } from '../../text/trimmed';
import { wordsOf } from '../../text/words';
import { marksIn } from '../readable';

/** What mentions are equal by: whom or what they mean, or their words. */
export type Sought =
  | {
      readonly kind: 'actor';
      /** The identifier in the register or, of a person whom only the texts name, the key of the whole name. */
      readonly id: string;
    }
  | { readonly kind: 'publication'; readonly id: string }
  | {
      readonly kind: 'words';
      /** On one line, without the hyphens of line ends. */
      readonly words: string;
    };

/**
 * What can be sought everywhere from a selection, what a reader means first: the actor or the publication whose mention it lies in,
 * and its own words. An empty span is a cursor, and has the word that it stands in. No words are more than can be a name
 * or a term: those that run over a blank line, or are longer than a line or two.
 */
export function soughtAt(document: Document, selection: Span): readonly Sought[] {
  const span = trimmed(document.text, selection);
  const meant = document.mentions
    .filter((mention) => (span.start < span.end ? covers(mention.span, span) : isAt(mention.span, span.start)))
    .sort((one, other) => lengthOf(one.span) - lengthOf(other.span))
    .flatMap((mention) => meaningOf(mention, document));
  const words = wordsAt(document, span);
  const [first] = meant;
  return [...(first === undefined ? [] : [first]), ...(words === undefined ? [] : [{ kind: 'words', words } as const])];
}

function meaningOf(mention: Mention, document: Document): readonly Sought[] {
  switch (mention.kind) {
    case 'actor': {
      const { reading } = mention;
      if (reading.status === 'certain') return [{ kind: 'actor', id: reading.actorId }];
      const isWhole = reading.status === 'unregistered' && reading.person.wholeName;
      return isWhole ? [{ kind: 'actor', id: reading.person.key }] : [];
    }
    case 'citation':
    case 'backReference': {
      const id = citationMeant(mention, document)?.id;
      return id === undefined ? [] : [{ kind: 'publication', id }];
    }
    default:
      return [];
  }
}

function wordsAt({ text, mentions }: Document, span: Span): string | undefined {
  const marks = marksIn(mentions);
  const chosen = span.start < span.end ? span : wordAt(text, span.start, marks);
  if (chosen === undefined || lengthOf(chosen) > LONGEST_WITH_SPACE) return undefined;
  if (BLANK_LINE.test(text.slice(chosen.start, chosen.end))) return undefined;
  const words = flowOf(text, [chosen]).text;
  return words.length <= LONGEST && /[\p{L}\p{N}]/u.test(words) ? words : undefined;
}

const LONGEST = 200;
const LONGEST_WITH_SPACE = 1000;
export const BLANK_LINE = /\n[^\S\n]*\n|\r[^\S\n\r]*\r|\f/;

function wordAt(text: string, offset: number, marks: ReturnType<typeof marksIn>): Span | undefined {
  const around = { start: Math.max(0, offset - LONGEST), end: Math.min(text.length, offset + LONGEST) };
  return wordsOf(flowOf(text, [around]), marks).find(({ span }) => isAt(span, offset))?.span;
}

function isAt({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
