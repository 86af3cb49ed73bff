import { hover } from '../../../../server/features/hover';
import type { Language } from '../../../../server/text/language';
import { at, corpusOf } from '../corpusOf';

/** What is shown at the `|`: the stretch it is about, an empty line, and the Markdown. */
export async function shownAt(description: string, language: Language = 'nl'): Promise<string> {
  const { question, offset } = corpusOf(description, language);
  const answer = await hover(question, offset);
  return answer === undefined ? 'nothing' : `[${at(question, answer.span)}]\n\n${answer.markdown}`;
}
