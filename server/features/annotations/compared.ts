import { type Agreement, agreementOf } from '../../annotations/agreement/agreement';
import { withCurrentCodes } from '../../annotations/codebook/currentCodes';
import type { Codebook } from '../../annotations/codebook/model';
import { type Choice, choiceOn, decide, decisionOn, NEITHER, passageId } from '../../annotations/decided';
import { decisionsOnPassages, withDecisions } from '../../annotations/decisions';
import type { AnnotatedText, AnnotationFile } from '../../annotations/followed';
import type { Annotation } from '../../annotations/model';
import { targetAt } from '../../annotations/presentAnnotations';
import { type ComparedPassage, sideBySide } from '../../annotations/sideBySide';
import { type Language, say, type Wording } from '../../text/language';

/** The keys of two annotators, and of the third who decides. */
export interface Compared {
  readonly one: string;
  readonly other: string;
  readonly third: string;
}

/** A passage of two annotators, and what was decided on it. */
export interface ComparedRow {
  readonly id: string;
  readonly passage: ComparedPassage;
  /** In words; nothing where nothing was, or nothing has to be. */
  readonly decision?: string;
  /** Which choice that was, where it is one. */
  readonly choice?: Choice;
}

/**
 * The passages that two annotators coded in a text, beside each other, codes that the codebook merged as one. What isn't found in
 * the text is left out.
 */
export function comparedRows(
  text: AnnotatedText,
  { one, other, third }: Compared,
  codebook: Codebook,
): readonly ComparedRow[] {
  const decided = withCurrentCodes(
    inFileOf(text, third).map(({ now }) => now.annotation),
    codebook,
  );
  return sideBySide(found(text, one, codebook), found(text, other, codebook)).map((passage): ComparedRow => {
    const decision = decisionOn(decided, passage);
    const choice = choiceOn(decided, passage);
    return {
      id: passageId(passage),
      passage,
      ...(decision !== undefined && { decision }),
      ...(choice !== undefined && { choice }),
    };
  });
}

/** How far two annotators agree in texts that both annotated, of what is found there, codes that the codebook merged as one. */
export function comparedAgreement(
  texts: readonly AnnotatedText[],
  { one, other }: Compared,
  codebook: Codebook,
): Agreement {
  return agreementOf(
    texts.map((text) => ({
      length: text.text.length,
      annotations: [found(text, one, codebook), found(text, other, codebook)],
    })),
  );
}

/**
 * The annotations of the third file after a decision: what both agree on in the text, a question for each difference, and this
 * decision, on the words of the text as it is now, of which `digest` is the version. Nothing where there is no such passage any
 * more.
 */
export function withDecision(
  text: AnnotatedText,
  compared: Compared,
  id: string,
  choice: Choice,
  codebook: Codebook,
  digest: string,
  language: Language,
): readonly Annotation[] | undefined {
  const at = <Targeted extends Pick<Annotation, 'target'>>(one: Targeted): Targeted => ({
    ...one,
    target: targetAt(one.target, text.text, digest),
  });
  const passages = comparedRows(text, compared, codebook).map(({ passage }): ComparedPassage => {
    const { one, other } = passage;
    return { ...at(passage), one: one.map(at), other: other.map(at) };
  });
  const passage = passages.find((candidate) => passageId(candidate) === id);
  if (passage === undefined) return undefined;
  const names = { one: nameOf(text, compared.one), other: nameOf(text, compared.other) };
  const standing = inFileOf(text, compared.third).map(({ stored }) => stored);
  const asked = decisionsOnPassages(passages, names, language);
  return decide(withDecisions(standing, asked), passage, choice, say(language, CHOSEN[choice](names)));
}

/** How an annotator signs, or else the key of the name. */
export function nameOf({ files }: AnnotatedText, key: string): string {
  const read = files.find(({ annotator }) => annotator === key)?.read;
  const own = read?.status === 'read' ? read.sidecar.annotations : [];
  return own.find(({ creator }) => creator !== undefined)?.creator?.name ?? key;
}

function found(text: AnnotatedText, annotator: string, codebook: Codebook): readonly Annotation[] {
  const all = inFileOf(text, annotator).flatMap(({ now }) => (now.status === 'found' ? [now.annotation] : []));
  return withCurrentCodes(all, codebook);
}

function inFileOf({ files, placed }: AnnotatedText, annotator: string): AnnotatedText['placed'] {
  const file: AnnotationFile | undefined = files.find((one) => one.annotator === annotator);
  return file === undefined ? [] : placed.filter((one) => one.file === file.uri);
}

const CHOSEN: Readonly<Record<Choice, (names: { readonly one: string; readonly other: string }) => Wording>> = {
  one: ({ one }) => ({ nl: `Zoals ${one}`, en: `As ${one}` }),
  other: ({ other }) => ({ nl: `Zoals ${other}`, en: `As ${other}` }),
  both: () => ({ nl: 'Beide', en: 'Both' }),
  neither: () => NEITHER,
};
