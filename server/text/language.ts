/** The languages in which Bronwijzer speaks to its user. The texts it reads are always Dutch. */
export type Language = 'nl' | 'en';

/** One sentence or word for the user, in each language. */
export interface Wording {
  readonly nl: string;
  readonly en: string;
}

/**
 * The language for a locale as editors and terminals name it (`nl`, `nl-NL`, `nl_BE.UTF-8`, `en-GB`):
 * Dutch for a Dutch locale, English for every other and for none.
 */
export function languageOf(locale: string | undefined): Language {
  return /^nl(?:[-_.]|$)/i.test(locale ?? '') ? 'nl' : 'en';
}

/** The wording in the user's language. */
export function say(language: Language, wording: Wording): string {
  return wording[language];
}
