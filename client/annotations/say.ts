import { language } from '../language';

/** A sentence for the user, in the language that is set, or else that of the editor where we have it. */
export function say(wording: { readonly nl: string; readonly en: string }): string {
  return wording[language()];
}
