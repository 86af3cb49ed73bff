import { explanation } from '../findings/explanations';
import { isFindingCode, rules } from '../findings/findings';
import { type Language, say } from '../text/language';
import { print } from './output';

/** `bronwijzer explain`: prints the page about a code; of a code that isn't there which codes there are. Answers the exit code. */
export async function explain(code: string, language: Language): Promise<0 | 2> {
  if (isFindingCode(code)) {
    await print(explanation(code, language));
    return 0;
  }
  const codes = rules.map((rule) => rule.code).join(', ');
  const sentence = say(language, {
    nl: `geen melding heeft de code “${code}”. De codes zijn: ${codes}.`,
    en: `no finding has the code “${code}”. The codes are: ${codes}.`,
  });
  process.stderr.write(`bronwijzer: ${sentence}\n`);
  return 2;
}
