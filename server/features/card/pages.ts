import type { Actor, ActorKind } from '../../actors/model';

/** A page about an actor that others keep. */
export interface PageAbout {
  readonly label: string;
  readonly url: string;
  /** A `candidate` is made from an identifier as the address of its kind mostly is: it may not exist. */
  readonly certainty: 'certain' | 'candidate';
}

/** The pages about an actor to which the identifiers of the register lead. */
export function pagesAbout({ kind, wikidata, tweedeKamer, parlement }: Actor): readonly PageAbout[] {
  const entity = ENTITIES[kind];
  return [
    ...(wikidata === undefined
      ? []
      : [{ label: 'Wikidata', url: `https://www.wikidata.org/wiki/${wikidata}`, certainty: 'certain' as const }]),
    ...(tweedeKamer === undefined || entity === undefined
      ? []
      : [
          {
            label: 'Tweede Kamer',
            url: `https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/${entity}(${tweedeKamer})`,
            certainty: 'candidate' as const,
          },
        ]),
    ...(parlement === undefined
      ? []
      : [
          {
            label: 'Parlement.com',
            url: `https://www.parlement.com/id/${parlement}`,
            certainty: 'candidate' as const,
          },
        ]),
  ];
}

/** What an actor is in the open data of the Tweede Kamer. */
const ENTITIES: { readonly [Kind in ActorKind]?: string } = {
  person: 'Persoon',
  party: 'Fractie',
  committee: 'Commissie',
};
