import type { Corpus, CorpusDocument } from '../../corpus/model';
import { fileName } from '../../corpus/uris';
import type { DocumentFacts, Footnote } from '../../document/model';
import { flowOf } from '../../text/flow';
import { type Language, say } from '../../text/language';
import { lineAt } from '../../text/lines';
import { sentenceAt } from '../../text/sentence';
import type { Span } from '../../text/span';
import { type Markdown, md, NOTHING } from '../markdown';
import { lastStartingBy } from '../mentionsAt';
import { clipped } from '../printed';
import type { Location } from '../question';
import { noteAround } from '../thingsAt';

/** A read-only text about a publication or an actor. */
export interface Card {
  /** Markdown that reads well as it stands. */
  readonly text: string;
  /** Stretches of the card that lead back into the corpus, in order. */
  readonly links: readonly CardLink[];
}

export interface CardLink {
  /** In the text of the card. */
  readonly span: Span;
  readonly to: Location;
}

/** A line of a card: pieces of Markdown, some of which lead somewhere. */
export type CardLine = readonly CardPiece[];

export interface CardPiece {
  readonly content: Markdown;
  readonly to?: Location;
}

/** A line that leads nowhere. */
export function line(content: Markdown): CardLine {
  return [{ content }];
}

/** A heading with a blank line before and behind it, and the lines under it; nothing where there are none. */
export function chapter(title: string, under: readonly CardLine[]): readonly CardLine[] {
  return under.length === 0 ? [] : [line(NOTHING), line(md`## ${title}`), line(NOTHING), ...under];
}

/** The text of the lines, and where in it their links stand. */
export function cardOf(cardLines: readonly CardLine[]): Card {
  let text = '';
  const links: CardLink[] = [];
  for (const pieces of cardLines) {
    for (const { content, to } of pieces) {
      const start = text.length;
      text += content.markdown;
      if (to !== undefined) links.push({ span: { start, end: text.length }, to });
    }
    text += '\n';
  }
  return { text, links };
}

/** A place in a text of the corpus that a card shows, with what is printed there if that says more than the sentence. */
export interface ShownPlace {
  readonly document: CorpusDocument;
  readonly span: Span;
  readonly showPrinted: boolean;
  /** When it was written, in words: shown once with the name of the text where that is the same for all its places. */
  readonly when?: string;
}

/**
 * The places by text: the name of each text as a heading, and a line for each place with its line, page and note, and the
 * sentence in which it stands; for what stands in a note the sentence that calls the note. Of a text that can no longer be read
 * the places stand without sentences.
 */
export async function placeLines(
  places: readonly ShownPlace[],
  corpus: Corpus,
  language: Language,
): Promise<readonly CardLine[]> {
  const byText = new Map<string, ShownPlace[]>();
  for (const place of places) {
    const known = byText.get(place.document.uri);
    if (known === undefined) byText.set(place.document.uri, [place]);
    else known.push(place);
  }
  const shown: CardLine[] = [];
  for (const [uri, inText] of byText) {
    const text = await corpus.textOf(uri);
    const title = { content: md`${fileName(uri)}`, to: { uri, span: { start: 0, end: 0 } } };
    if (shown.length > 0) shown.push(line(NOTHING));
    const first = inText[0];
    const when = inText.every((place) => place.when === first?.when) ? first?.when : undefined;
    const behind = when === undefined ? [] : [{ content: md` — ${when}` }];
    shown.push([{ content: md`### ` }, title, ...behind], line(NOTHING));
    const callers = firstMarks(first?.document.facts);
    for (const place of inText) shown.push(placeLine(place, when === undefined, text, callers, language));
  }
  return shown;
}

/** Where each note is called first, by where its number starts. */
type Callers = ReadonlyMap<number, number>;

function firstMarks(facts: DocumentFacts | undefined): Callers {
  const callers = new Map<number, number>();
  for (const mention of facts?.mentions ?? []) {
    if (mention.kind !== 'footnoteMark' || mention.footnote === undefined) continue;
    if (!callers.has(mention.footnote)) callers.set(mention.footnote, mention.span.start);
  }
  return callers;
}

function placeLine(
  place: ShownPlace,
  dated: boolean,
  text: string | undefined,
  callers: Callers,
  language: Language,
): CardLine {
  const { document, span, showPrinted } = place;
  const note = noteAround(document.facts.footnotes, span.start);
  const where = { content: md`${placeInWords(document.facts, span, note, language)}`, to: { uri: document.uri, span } };
  const dash = { content: md`- ` };
  const when = dated && place.when !== undefined ? md`, ${place.when}` : NOTHING;
  if (text === undefined) return [dash, where, ...(when === NOTHING ? [] : [{ content: when }])];
  const printed = showPrinted ? md`: ${shortened(text, span)}` : NOTHING;
  const caller = note === undefined ? undefined : callers.get(note.number.span.start);
  return [dash, where, { content: md`${when}${printed} — “${sentenceAround(text, caller ?? span.start)}”` }];
}

/** `regel 47, bladzijde 1, noot 4`; the page by its printed number where it has one, and only where there are several. */
function placeInWords(
  { lines, pages }: DocumentFacts,
  { start }: Span,
  note: Footnote | undefined,
  language: Language,
): string {
  const number = lineAt(lines, start) + 1;
  const page = pages.length > 1 ? pages[lastStartingBy(pages, start)] : undefined;
  const printed = page?.printed?.value ?? page?.ordinal;
  const called = note?.number.value;
  return [
    say(language, { nl: `regel ${number}`, en: `line ${number}` }),
    printed === undefined ? undefined : say(language, { nl: `bladzijde ${printed}`, en: `page ${printed}` }),
    called === undefined ? undefined : say(language, { nl: `noot ${called}`, en: `note ${called}` }),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** The sentence around an offset, looked for near it only: a text may be one line of megabytes. */
function sentenceAround(text: string, offset: number): string {
  const from = Math.max(0, offset - NEAR);
  const near = text.slice(from, offset + NEAR);
  return shortened(near, sentenceAt(near, offset - from));
}

const NEAR = 2000;

function shortened(text: string, { start, end }: Span): string {
  return clipped(flowOf(text, [{ start, end: Math.min(end, start + NEAR) }]).text, LONGEST);
}

const LONGEST = 300;
