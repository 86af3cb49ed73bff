import type { Register } from '../../actors/model';
import type { Codebook } from '../../annotations/codebook/model';
import type { AnnotatedText, FollowedAnnotations } from '../../annotations/followed';
import type { Annotation, Motivation } from '../../annotations/model';
import type { Language } from '../../text/language';
import type { Span } from '../../text/span';
import { type Shown, shownAnnotations } from './shown';

/** Which annotations are wanted; what isn't said leaves nothing out. */
export interface PassageFilter {
  /** The texts, by their URIs. */
  readonly texts?: readonly string[];
  /** By their present identifiers. */
  readonly codes?: readonly string[];
  /** By the keys of their names. */
  readonly annotators?: readonly string[];
  readonly motivations?: readonly Motivation[];
  /** Only questions that nobody has answered. */
  readonly unanswered?: boolean;
  /** Only what isn't found in its text any more, or may stand at several places. */
  readonly unplaced?: boolean;
}

/** An annotation with the words that it stands on and what is around them: a line of a concordance. */
export interface Passage {
  readonly text: AnnotatedText;
  readonly shown: Shown;
  /** The key of the annotator. */
  readonly annotator: string;
  /** Each on one line. Of one that isn't found, those that it was made on. */
  readonly before: string;
  readonly words: string;
  readonly behind: string;
}

/** How many characters are shown on either side of a passage. */
const AROUND = 80;

/**
 * All passages of a corpus that a filter lets through, by text and in the order of the text. Only texts that may have any are
 * read, and where texts are asked for no file of another. Can be stopped at any text.
 */
export async function passages(
  annotations: FollowedAnnotations,
  root: string,
  filter: PassageFilter,
  { codebook, register, language }: { codebook: Codebook; register: Register; language: Language },
  signal: AbortSignal,
): Promise<readonly Passage[]> {
  const found: Passage[] = [];
  for (const uri of new Set(filter.texts ?? (await textsWithAny(annotations, root, filter, signal)))) {
    if (signal.aborted) return found;
    const text = await annotations.of(uri);
    // Of a text in a corpus of its own inside this one other codes hold.
    if (text === undefined || text.root !== root) continue;
    const keys = new Map(text.files.map((file) => [file.uri, file.annotator]));
    for (const shown of shownAnnotations(text, codebook, register, language)) {
      const annotator = keys.get(shown.placed.file) ?? '';
      if (letsThrough(shown, annotator, filter)) found.push(passageOf(text, shown, annotator));
    }
  }
  return found;
}

async function textsWithAny(
  annotations: FollowedAnnotations,
  root: string,
  filter: PassageFilter,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const files = (await annotations.under(root, signal)).filter(
    ({ annotator, read }) =>
      (filter.annotators?.includes(annotator) ?? true) &&
      read.status === 'read' &&
      read.sidecar.annotations.some((one) => isWanted(one, filter)),
  );
  return files.map(({ textUri }) => textUri);
}

/** What can be told without looking at the text, and without knowing the former identifiers of codes. */
function isWanted({ body }: Annotation, { motivations, unanswered, codes }: PassageFilter): boolean {
  if (motivations !== undefined && !motivations.includes(body.motivation)) return false;
  if (codes !== undefined && body.motivation !== 'tagging') return false;
  return unanswered !== true || (body.motivation === 'questioning' && body.state === 'open');
}

function letsThrough({ placed, code }: Shown, annotator: string, filter: PassageFilter): boolean {
  if (!isWanted(placed.stored, filter)) return false;
  if (filter.annotators !== undefined && !filter.annotators.includes(annotator)) return false;
  if (filter.codes !== undefined && !filter.codes.includes(code)) return false;
  return filter.unplaced !== true || placed.now.status !== 'found';
}

function passageOf(text: AnnotatedText, shown: Shown, annotator: string): Passage {
  const [first] = shown.spans;
  const last = shown.spans.at(-1);
  if (first === undefined || last === undefined) {
    const { pieces } = shown.placed.stored.target;
    const { prefix } = pieces[0].quote;
    const suffix = pieces.at(-1)?.quote.suffix ?? '';
    return { text, shown, annotator, before: onLine(prefix), words: shown.words, behind: onLine(suffix) };
  }
  const cut = ({ start, end }: Span): string => onLine(text.text.slice(start, end));
  return {
    text,
    shown,
    annotator,
    before: cut(fromWholeWord({ start: Math.max(0, first.start - AROUND), end: first.start }, text.text)),
    words: shown.spans.map((span) => cut(span).trim()).join(' … '),
    behind: cut(toWholeWord({ start: last.end, end: Math.min(text.text.length, last.end + AROUND) }, text.text)),
  };
}

/** Without the rest of a word that begins before it; as it is where it is one word. */
function fromWholeWord({ start, end }: Span, text: string): Span {
  let at = start;
  while (at > 0 && at < end && !isSpace(text[at - 1])) at++;
  return { start: at < end ? at : start, end };
}

/** Without the beginning of a word that goes on behind it; as it is where it is one word. */
function toWholeWord({ start, end }: Span, text: string): Span {
  let at = end;
  while (at < text.length && at > start && !isSpace(text[at])) at--;
  return { start, end: at > start ? at : end };
}

function isSpace(character = ''): boolean {
  return /\s/.test(character);
}

function onLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
