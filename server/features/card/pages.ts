import type { Actor } from '../../actors/model';
import type { Language } from '../../text/language';

/** A page about an actor that others keep. */
export interface PageAbout {
  readonly label: string;
  readonly url: string;
}

/** The pages about an actor to which an identifier of the register leads. */
export function pagesAbout({ wikidata }: Actor, _language: Language): readonly PageAbout[] {
  return wikidata === undefined ? [] : [{ label: 'Wikidata', url: `https://www.wikidata.org/wiki/${wikidata}` }];
}
