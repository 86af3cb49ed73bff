import type { Register } from '../../actors/model';
import { type Codebook, codesById } from '../../annotations/codebook/model';
import type { AnnotatedText } from '../../annotations/followed';
import type { Annotation, Body, Statement } from '../../annotations/model';
import { shortened } from '../../annotations/shortened';
import { sideInWords } from '../../annotations/taggingInWords';
import { dateInWords } from '../../text/dateInWords';
import { type Language, say } from '../../text/language';
import { type Span, touches } from '../../text/span';
import type { HoverAnswer } from '../hover';
import { labelled } from '../hover/where';
import { bold, italic, joined, lines, type Markdown, md, NOTHING, paragraphs, quoted } from '../markdown';
import { publicationName } from '../publicationName';
import type { Question } from '../question';
import { type Shown, shownAnnotations } from './shown';

/** More than a reader looks through in a hover. */
const MOST = 5;

/** What is written out whole; the codebook has the rest. */
const LONGEST_DESCRIPTION = 200;

/**
 * What people noted about the words at an offset, the shortest stretch first: the code with those above it, what was written,
 * and who made it. Nothing where nothing was noted.
 */
export function annotationHover(
  annotated: AnnotatedText,
  codebook: Codebook,
  question: Pick<Question, 'corpus' | 'language'>,
  offset: number,
): HoverAnswer | undefined {
  const { language, corpus } = question;
  const all = shownAnnotations(annotated, codebook, corpus.register, language);
  const here = all.flatMap((one) => {
    const span = one.spans.find((piece) => touches(piece, offset));
    return span === undefined ? [] : [{ one, span }];
  });
  // Right behind a stretch only where none goes on there.
  const inside = here.filter(({ span }) => offset < span.end);
  const told = (inside.length > 0 ? inside : here).sort((one, other) => lengthOf(one.one) - lengthOf(other.one));
  const [first] = told;
  if (first === undefined) return undefined;
  const context: Context = { codebook, register: corpus.register, language, question };
  const parts = told.slice(0, MOST).map(({ one }) => annotationInWords(one, context));
  const more = told.length - parts.length;
  const apart = parts.flatMap((part, index) => (index === 0 ? [part] : [md`---`, part]));
  const rest = say(language, { nl: `En nog ${more} annotaties.`, en: `And ${more} more annotations.` });
  return { span: first.span, markdown: paragraphs([...apart, more > 0 ? md`${rest}` : undefined]).markdown };
}

interface Context {
  readonly codebook: Codebook;
  readonly register: Register;
  readonly language: Language;
  readonly question: Pick<Question, 'corpus' | 'language'>;
}

function lengthOf({ spans }: Shown): number {
  return spans.reduce((length, { start, end }: Span) => length + end - start, 0);
}

function annotationInWords(shown: Shown, context: Context): Markdown {
  const { stored, now } = shown.placed;
  const { language } = context;
  const hasOtherWords = now.anchorings.some((one) => one.status === 'found' && one.how === 'changed');
  const before = say(language, { nl: 'Gemaakt op', en: 'Made on' });
  return paragraphs([
    titleOf(shown, context),
    ...bodyOf(stored.body, context),
    stored.note === undefined ? undefined : quoted(stored.note),
    hasOtherWords ? md`${before}: ${italic(shortened(shown.words))}` : undefined,
    madeBy(stored, language),
  ]);
}

/** `Beloften › **Toezegging**`, and when to use it where that is short. */
function titleOf({ code, label }: Shown, { codebook }: Context): Markdown {
  const known = code === '' ? undefined : codesById(codebook).get(code);
  if (known === undefined) return bold(label);
  const above = known.above.map(({ name }) => md`${name} › `);
  const description = known.code.description?.trim() ?? '';
  const isShort = description !== '' && description.length <= LONGEST_DESCRIPTION;
  return lines([md`${joined(above, '')}${bold(label)}`, isShort ? md`${description}` : undefined]);
}

function bodyOf(body: Body, context: Context): readonly (Markdown | undefined)[] {
  const { language, question } = context;
  switch (body.motivation) {
    case 'tagging':
      return [body.statement && statementInWords(body.statement, context)];
    case 'commenting':
      return [quoted(body.text)];
    case 'questioning': {
      const label = say(language, { nl: 'Antwoord', en: 'Answer' });
      return [quoted(body.text), body.answer === undefined ? undefined : labelled(label, md`${body.answer}`)];
    }
    case 'linking': {
      if (body.to.kind === 'publication') return [md`${publicationName(body.to.id, question.corpus)}`];
      const { source, pieces } = body.to.target;
      const words = pieces.map(({ quote }) => shortened(quote.exact)).join(' … ');
      return [md`${italic(words)} (${source})`];
    }
    case 'identifying':
      return [];
  }
}

/** The fields of a statement that are filled in: names of actors and codes where they are known, the words where they aren't. */
function statementInWords(
  { speaker, organisation, concept, agrees, date }: Statement,
  { register, codebook, language }: Context,
): Markdown {
  const fields: readonly (readonly [string, string | undefined])[] = [
    [say(language, { nl: 'Spreker', en: 'Speaker' }), speaker && (register.get(speaker)?.name ?? speaker)],
    [
      say(language, { nl: 'Organisatie', en: 'Organisation' }),
      organisation && (register.get(organisation)?.name ?? organisation),
    ],
    [
      say(language, { nl: 'Waarover', en: 'About' }),
      concept && (codesById(codebook).get(concept)?.code.name ?? concept),
    ],
    [
      say(language, { nl: 'Voor of tegen', en: 'For or against' }),
      agrees === undefined ? undefined : sideInWords(agrees, language),
    ],
    [say(language, { nl: 'Gezegd', en: 'Said' }), date && dateInWords(date, language)],
  ];
  return lines(fields.map(([label, value]) => (value ? labelled(label, md`${value}`) : undefined)));
}

/** `Anna, 16 maart 2021`; nothing of what says neither. */
function madeBy({ creator, created, modified }: Annotation, language: Language): Markdown {
  const day = (modified ?? created)?.slice(0, '2021-03-16'.length);
  const parts = [creator?.name, day && dateInWords(day, language)].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? NOTHING : italic(parts.join(', '));
}
