import { type Language, say } from '../text/language';
import type { Tagging } from './model';

/**
 * A code, and of a statement who takes which side in what: `standpunt (party.vvd · instroom · voor)`. Codes and actors are called
 * as `nameOf` calls them.
 */
export function taggingInWords(
  { code, statement = {} }: Tagging,
  language: Language,
  nameOf: (id: string) => string = (id) => id,
): string {
  const { speaker, organisation, concept, agrees, date } = statement;
  const named = [speaker, organisation, concept].map((id) => id && nameOf(id));
  const side = agrees === undefined ? undefined : sideInWords(agrees, language);
  const fields = [...named, side, date].filter((field) => field);
  return fields.length === 0 ? nameOf(code) : `${nameOf(code)} (${fields.join(' · ')})`;
}

/** Which side a statement takes. */
export function sideInWords(agrees: boolean, language: Language): string {
  return agrees ? say(language, { nl: 'voor', en: 'for' }) : say(language, { nl: 'tegen', en: 'against' });
}
