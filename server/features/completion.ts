import type { Citation } from '../citations/model';
import type { Corpus } from '../corpus/model';
import { type CitationStyle, citationStyle } from '../document/citationStyle';
import { inStyle, type Paper, withoutHead } from '../document/inStyle';
import type { Document } from '../document/model';
import { type Language, say } from '../text/language';
import type { Span } from '../text/span';
import { card } from './card';
import { actorCardUri, cardSubject, publicationCardUri } from './card/uri';
import { type NamedPerson, personsNamed } from './completion/names';
import { type KnownPublication, knownPublications } from './completion/publications';
import { type Asked, type Typed, typedAt } from './completion/typed';
import { typedNamesAt } from './completion/typedName';
import { timesInWords } from './hover/where';
import { printedWithoutPages } from './printedCitation';
import type { Question } from './question';

/** What can be put in the place of a citation that is being typed. */
export interface Completion {
  /** What is typed of it so far, on one line; empty where nothing is. */
  readonly span: Span;
  /** The likeliest first. */
  readonly items: readonly CompletionItem[];
  /**
   * Whether it has to be asked again when more is typed: where there are more than these, and where an editor, which knows
   * letters and not citations, would choose between them in its own way.
   */
  readonly incomplete: boolean;
}

export interface CompletionItem {
  /** The identifier of the publication, dossier or actor, or the address of a card. */
  readonly id: string;
  readonly kind: 'publication' | 'dossier' | 'person';
  /** The citation or name, as it is put in. */
  readonly text: string;
  /** Other ways in which a user may go on typing it, behind what is typed. */
  readonly spellings: string;
  /** How often it is cited or named, in words. */
  readonly detail: string;
}

/** What it takes to write a publication as this document does. */
interface Writing {
  readonly question: Question;
  readonly style: CitationStyle;
  /** Where the document cites each publication first. */
  readonly here: ReadonlyMap<string, Citation>;
}

/** How many are shown at most. */
const MOST = 50;

/**
 * What may be put at an offset: a citation or a person's name, in the style of the document. Citations behind `Kamerstuk`, from
 * a dossier on, and in a note wherever a word may start; names behind a word that announces one (`de heer `, `minister `) and,
 * where the user asks, from a capital on. Nothing anywhere else.
 */
export function completion(question: Question, offset: number, asked: Asked): Completion | undefined {
  if (cardSubject(question.uri) !== undefined) return undefined;
  const names = nameCompletion(question, offset, asked);
  const citations = citationCompletion(question, offset, asked);
  if (names === undefined || citations === undefined) return names ?? citations;
  // Where a name is announced nobody types a citation; from a capital on it may be either.
  if (names.span.start === names.span.end) return names;
  if (names.span.start !== citations.span.start) return citations;
  return { span: names.span, items: [...citations.items, ...names.items].slice(0, MOST), incomplete: true };
}

/** The persons who may be being named; the longest of what may be typed of a name counts, where somebody is called so. */
function nameCompletion(question: Question, offset: number, asked: Asked): Completion | undefined {
  for (const typed of typedNamesAt(question.document, offset, asked)) {
    const persons = personsNamed(question, typed);
    if (persons.length === 0) continue;
    const items = persons.slice(0, MOST).map((person): CompletionItem => {
      const { id, text, name } = person;
      return { id, kind: 'person', text, spellings: name, detail: namedInWords(person, question.language) };
    });
    return { span: typed.span, items, incomplete: true };
  }
  return undefined;
}

function namedInWords({ text, name, here, elsewhere }: NamedPerson, language: Language): string {
  const whole = text.startsWith(name) ? undefined : name;
  const times = timesInWords(here > 0 ? here : elsewhere, language);
  const often =
    here > 0
      ? say(language, { nl: `hier ${times} genoemd`, en: `named here ${times}` })
      : say(language, { nl: `${times} genoemd`, en: `named ${times}` });
  return [whole, here + elsewhere > 0 ? often : undefined].filter((part) => part !== undefined).join('; ');
}

function citationCompletion(question: Question, offset: number, asked: Asked): Completion | undefined {
  const here = firstCitations(question.document);
  for (const typed of typedAt(question.document, offset, asked)) {
    const known = knownPublications(question, typed.span);
    const style = citationStyle(question.document, { label: typed.label, except: typed.span });
    const writing: Writing = { question, style, here };
    const fitting = firstOf(known, MOST + 1, (publication) => fits(publication, typed, writing));
    if (fitting.length === 0) continue;
    const items = fitting.slice(0, MOST).map((publication) => itemOf(publication, typed, writing));
    return { span: typed.span, items, incomplete: fitting.length > 1 || typed.key !== '' };
  }
  return undefined;
}

function firstOf<Item>(items: readonly Item[], most: number, accepts: (item: Item) => boolean): readonly Item[] {
  const found: Item[] = [];
  for (const item of items) {
    if (accepts(item)) found.push(item);
    if (found.length === most) break;
  }
  return found;
}

/** The card of what is offered, as Markdown, cut between lines where it is long; nothing where it has none. */
export async function completionCard(id: string, corpus: Corpus, language: Language): Promise<string | undefined> {
  const isCard = cardSubject(id) !== undefined;
  const uri = isCard ? id : corpus.register.has(id) ? actorCardUri(id) : publicationCardUri(id);
  const whole = (await card(uri, corpus, language))?.text;
  if (whole === undefined || whole.length <= LONGEST_CARD) return whole;
  return `${whole.slice(0, whole.lastIndexOf('\n', LONGEST_CARD))}\n\n…\n`;
}

const LONGEST_CARD = 3000;

function fits({ what, id }: KnownPublication, typed: Typed, writing: Writing): boolean {
  if (typed.from === 'word') return startsWord(id, what, typed.key, writing);
  if ('form' in what) return false;
  // What is whole needs no completing, and a dossier from which one types on is whole.
  const mustGoOn = typed.closed || what.number === undefined;
  const keys = typed.from === 'label' ? keysOf(what) : [numberKey(what)];
  return keys.some((key) => key.startsWith(typed.key) && !(mustGoOn && key === typed.key));
}

/** In a note any publication may start a word: by its citation in the style of the document, by its label, by its dossier. */
function startsWord(id: string, what: KnownPublication['what'], word: string, writing: Writing): boolean {
  if (word === '') return true;
  if ('form' in what) return formHere(id, what.form, writing).startsWith(word);
  if (/^\d/.test(word)) return word.length >= 2 && numberKey(what).startsWith(word);
  return inStyle(what, writing.style).startsWith(word) || 'Kamerstukken'.startsWith(word);
}

/**
 * What may be typed behind a label, letters and digits alone: with or without chamber and session, the session short or in
 * full.
 */
function keysOf(paper: Paper): readonly string[] {
  const chambers = paper.chamber === undefined ? [''] : ['', paper.chamber.toLowerCase()];
  const [first = '', second = ''] = paper.session?.split('-') ?? [];
  const sessions = paper.session === undefined ? [''] : ['', first + second, first + second.slice(-2)];
  return chambers.flatMap((chamber) => sessions.map((session) => chamber + session + numberKey(paper)));
}

function numberKey({ dossier, number = '' }: Paper): string {
  return dossier.replace('-', '').toLowerCase() + number.toLowerCase();
}

function itemOf(publication: KnownPublication, typed: Typed, writing: Writing): CompletionItem {
  const { id, what } = publication;
  const detail = detailOf(publication, writing.question.language);
  if ('form' in what) {
    const text = formHere(id, what.form, writing);
    return { id, kind: 'publication', text, spellings: what.form, detail };
  }
  const text = typed.from === 'bare dossier' ? withoutHead(what, writing.style) : inStyle(what, writing.style);
  const kind = what.number === undefined ? 'dossier' : 'publication';
  return { id, kind, text, spellings: spellingsOf(what), detail };
}

/** `22 112, nr. 2955 22112, nr. 2955`: a dossier may be typed with or without a space, whatever the style. */
function spellingsOf({ dossier, number }: Paper): string {
  const behind = number === undefined ? '' : `${/^[A-Z]/.test(number) ? '' : ', nr.'} ${number}`;
  return `${dossier.replace(/^(\d{2})(\d{3})/, '$1 $2')}${behind} ${dossier}${behind}`;
}

/** As this document cites it, where it does. */
function formHere(id: string, form: string, { question, here }: Writing): string {
  const cited = here.get(id);
  return (cited && printedWithoutPages(cited, question.document)) ?? form;
}

function firstCitations({ mentions }: Document): ReadonlyMap<string, Citation> {
  const first = new Map<string, Citation>();
  for (const mention of mentions) {
    if (mention.kind === 'citation' && mention.id !== undefined && !first.has(mention.id))
      first.set(mention.id, mention);
  }
  return first;
}

function detailOf({ here, elsewhere }: KnownPublication, language: Language): string {
  const all = here + elsewhere;
  if (all === 0) return say(language, { nl: 'in het corpus', en: 'in the corpus' });
  const times = timesInWords(here > 0 ? here : elsewhere, language);
  if (here > 0) return say(language, { nl: `hier ${times} aangehaald`, en: `cited here ${times}` });
  return say(language, { nl: `${times} aangehaald`, en: `cited ${times}` });
}
