import type { Document, Mention } from '../document/model';
import { ownStretches } from '../document/ownStretches';
import { byPosition, type Span } from '../text/span';
import type { Question } from './question';

/** The kinds of colour, in the order in which their numbers are sent to an editor. */
export const TOKEN_TYPES = [
  'citation',
  'backReference',
  'footnoteMark',
  'person',
  'party',
  'office',
  'institution',
  'committee',
  'date',
  'placeholder',
  'quotation',
  'address',
] as const;

/** What a colour can be besides its kind, in the order of their bits. */
export const TOKEN_MODIFIERS = ['ambiguous', 'registered', 'unregistered'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A stretch of one line with one colour. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  /** Whether it is certain what it means; an actor is either registered or one of the others. */
  readonly modifier?: TokenModifier;
}

/**
 * The colours of a text, in its order: no two share a character, none runs over the end of a line. Where mentions lie inside
 * each other the innermost has the colour, and a quotation has what nothing else has. Reported speech has no colour of its own:
 * it reads as the text around it.
 */
export async function semanticTokens({ document }: Question): Promise<readonly SemanticToken[]> {
  const quotations = document.mentions.filter((mention) => mention.kind === 'quotation' && mention.form === 'direct');
  const others = document.mentions.filter(({ kind }) => kind !== 'quotation');
  const inner = innermost(others.flatMap((mention) => stretchesOf(document, mention)));
  const outer = innermost(quotations.flatMap((mention) => stretchesOf(document, mention)));
  const all = [...inner, ...leftBeside(outer, inner)].sort((one, other) => byPosition(one.span, other.span));
  return all.flatMap((token) => withinLines(document, token));
}

function stretchesOf(document: Document, mention: Mention): readonly SemanticToken[] {
  const type = typeOf(mention);
  const modifier = modifierOf(mention);
  return ownStretches(document, mention.span).map((span) => ({ span, type, ...(modifier && { modifier }) }));
}

function typeOf(mention: Mention): TokenType {
  return mention.kind === 'actor' ? mention.actorKind : mention.kind;
}

function modifierOf(mention: Mention): TokenModifier | undefined {
  if (mention.kind === 'actor') return mention.reading.status === 'certain' ? 'registered' : mention.reading.status;
  return mention.kind === 'backReference' && mention.antecedent.status === 'ambiguous' ? 'ambiguous' : undefined;
}

/** The tokens cut so that none overlap: one that starts inside another takes its place for as long as it lasts. */
function innermost(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  const cut: SemanticToken[] = [];
  const open: SemanticToken[] = [];
  let done = 0;
  const advance = (to: number): void => {
    for (let top = open.at(-1); top !== undefined && done < to; top = open.at(-1)) {
      const end = Math.min(top.span.end, to);
      if (end > done) cut.push({ ...top, span: { start: done, end } });
      done = Math.max(done, end);
      if (top.span.end <= to) open.pop();
    }
    done = Math.max(done, to);
  };
  for (const token of tokens.toSorted((one, other) => byPosition(one.span, other.span))) {
    advance(token.span.start);
    open.push(token);
  }
  advance(Number.POSITIVE_INFINITY);
  return cut;
}

/** What is left of the one list beside the other; both are in order and without overlap. */
function leftBeside(tokens: readonly SemanticToken[], others: readonly SemanticToken[]): readonly SemanticToken[] {
  const left: SemanticToken[] = [];
  let next = 0;
  for (const token of tokens) {
    let start = token.span.start;
    while ((others[next]?.span.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    for (let index = next; index < others.length; index++) {
      const other = others[index];
      if (other === undefined || other.span.start >= token.span.end) break;
      if (other.span.start > start) left.push({ ...token, span: { start, end: other.span.start } });
      start = Math.max(start, other.span.end);
      next = index;
    }
    if (start < token.span.end) left.push({ ...token, span: { start, end: token.span.end } });
  }
  return left;
}

/** The token cut at the ends of lines, without the white space around the pieces. */
function withinLines({ text }: Document, token: SemanticToken): readonly SemanticToken[] {
  const { start, end } = token.span;
  const pieces: SemanticToken[] = [];
  for (const line of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const trimmed = line[0].trimEnd();
    const indent = trimmed.length - trimmed.trimStart().length;
    const from = start + line.index + indent;
    if (trimmed !== '') pieces.push({ ...token, span: { start: from, end: from + trimmed.length - indent } });
  }
  return pieces;
}
