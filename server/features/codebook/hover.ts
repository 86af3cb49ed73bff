import { type CodeInTree, codesById } from '../../annotations/codebook/model';
import { readCodebook } from '../../annotations/codebook/read';
import type { Annotation } from '../../annotations/model';
import { type Language, say, type Wording } from '../../text/language';
import { touches } from '../../text/span';
import type { HoverAnswer } from '../hover';
import { bold, joined, list, type Markdown, md, NOTHING, paragraphs } from '../markdown';
import { annotationsInWords, textsInWords } from './inWords';

/**
 * What a codebook says of the code whose identifier stands at an offset, and how often annotations have it, by this identifier
 * or a former one. Nothing where no code stands.
 */
export function codebookHover(
  text: string,
  offset: number,
  annotations: readonly Annotation[],
  language: Language,
): HoverAnswer | undefined {
  const { codebook, places } = readCodebook(text);
  const [id, span] = [...places].find(([, place]) => touches(place, offset)) ?? [];
  const codes = codesById(codebook);
  const code = id === undefined ? undefined : codes.get(id);
  if (span === undefined || code === undefined) return undefined;
  const having = annotations.filter(
    ({ body }) => body.motivation === 'tagging' && codes.get(body.code)?.code.id === id,
  );
  return {
    span,
    markdown: paragraphs([...aboutCode(code, language), used(having, language)]).markdown,
  };
}

/** What a codebook says of a code: its name below those above it, what it means, and when it is used. */
export function aboutCode({ code, above }: CodeInTree, language: Language): readonly Markdown[] {
  const way = joined(
    above.map(({ name }) => md`${name} › `),
    '',
  );
  const examples = code.examples?.slice(0, MOST_EXAMPLES).map((example) => md`${example}`) ?? [];
  const told: readonly (readonly [Wording, string | undefined])[] = [
    [{ nl: 'Wel', en: 'Use' }, code.use],
    [{ nl: 'Niet', en: 'Avoid' }, code.avoid],
    [{ nl: 'Toets', en: 'Key' }, code.key],
  ];
  return [
    md`${way}${bold(code.name)}`,
    md`${code.description ?? ''}`,
    list(told.map(([label, words]) => (words === undefined ? NOTHING : md`${bold(say(language, label))}: ${words}`))),
    examples.length === 0 ? NOTHING : md`${say(language, { nl: 'Voorbeelden', en: 'Examples' })}:\n\n${list(examples)}`,
  ];
}

const MOST_EXAMPLES = 3;

function used(annotations: readonly Annotation[], language: Language): Markdown {
  if (annotations.length === 0) return md`${say(language, { nl: 'Nog niet gebruikt.', en: 'Not used yet.' })}`;
  const texts = new Set(annotations.map(({ target }) => target.source)).size;
  return md`${say(language, annotationsInWords(annotations.length))} in ${say(language, textsInWords(texts))}.`;
}
