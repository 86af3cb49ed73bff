import type { Document } from '../document/model';
import { dateInWords } from '../text/dateInWords';
import { type Language, say } from '../text/language';
import { covers, type Span } from '../text/span';
import { clipped, printed } from './printed';
import type { Question } from './question';
import { type Section, type SectionKind, sectionsOf } from './sections';

/** A line of the outline. The span encloses the head, and those of all children. */
export interface OutlineSymbol<Kind = SectionKind> {
  readonly kind: Kind;
  /** A name of ours in the user's language (`Noot 3`, `Vraag 1`, `Antwoord`), or the first words of a heading as printed. */
  readonly name: string;
  /** What the name alone doesn't say: the first words of a note or question, the rest of a heading, the date of a letter. */
  readonly detail: string;
  readonly span: Span;
  readonly head: Span;
  readonly children: readonly OutlineSymbol<Kind>[];
}

/** The outline of a text: titles, letters, headings, questions with their answers, and the notes by page. */
export async function symbols({ document, language }: Question): Promise<readonly OutlineSymbol[]> {
  return sectionsOf(document).map((section) => symbolOf(section, document, language));
}

function symbolOf(section: Section, document: Document, language: Language): OutlineSymbol {
  const { kind, span, head } = section;
  const children = section.children.map((child) => symbolOf(child, document, language));
  return { kind, ...named(section, document, language), span, head, children };
}

function named(section: Section, document: Document, language: Language): { name: string; detail: string } {
  const { number } = section;
  const opening = openingOf(section.text, document);
  switch (section.kind) {
    case 'title':
    case 'heading':
      return headingNamed(opening);
    case 'letter': {
      const { name, detail } = headingNamed(opening);
      const date = dateOfLetter(section, document, language);
      return { name, detail: [date, detail].filter((part) => part !== '').join(' · ') };
    }
    case 'question':
      return { name: withNumber(say(language, { nl: 'Vraag', en: 'Question' }), number), detail: opening };
    case 'answer':
      return { name: withNumber(say(language, { nl: 'Antwoord', en: 'Answer' }), number), detail: '' };
    case 'notes':
      return { name: say(language, { nl: `Noten op bladzijde ${number}`, en: `Notes on page ${number}` }), detail: '' };
    case 'note':
      return { name: withNumber(say(language, { nl: 'Noot', en: 'Note' }), number), detail: opening };
  }
}

const LONGEST = 80;

/** The first words; no more of a long text is looked at than they can take. */
function openingOf({ start, end }: Span, document: Document): string {
  return clipped(printed(document, { start, end: Math.min(end, start + 4 * LONGEST) }), LONGEST);
}

/**
 * Breadcrumbs show nothing but the names of all parts around the cursor, on one line: a long heading is named by its first
 * words, and goes on in the detail. Editors refuse a symbol without a name.
 */
function headingNamed(printed: string): { name: string; detail: string } {
  const heading = printed.replace(/^#{1,6} /, '');
  const name = clipped(heading, LONGEST_NAME);
  if (name === heading) return { name: heading === '' ? '…' : heading, detail: '' };
  return { name, detail: `…${heading.slice(name.length - 1).replace(/^[\s,;:–-]+/, '')}` };
}

const LONGEST_NAME = 39;

function dateOfLetter({ span }: Section, { dates }: Document, language: Language): string {
  const written = dates.find((date) => date.origin === 'dateline' && covers(span, date.span));
  return written === undefined ? '' : dateInWords(written.value, language);
}

function withNumber(name: string, number: string | undefined): string {
  return number === undefined ? name : `${name} ${number}`;
}
