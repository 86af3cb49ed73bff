/** What a card is about. */
export type CardSubject =
  | { readonly kind: 'publication'; readonly id: string }
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'finding'; readonly id: string };

/** The scheme of the read-only texts that Bronwijzer itself writes. */
export const CARD_SCHEME = 'bronwijzer';

/** The address of a publication's card: `bronwijzer:/publication/kst-22112-2955.md`. */
export function publicationCardUri(id: string): string {
  return cardUri({ kind: 'publication', id });
}

/** The address of an actor's card: `bronwijzer:/actor/person.leers.md`. */
export function actorCardUri(id: string): string {
  return cardUri({ kind: 'actor', id });
}

/** The address of the page that explains a code: `bronwijzer:/finding/placeholder.md`. */
export function findingCardUri(id: string): string {
  return cardUri({ kind: 'finding', id });
}

/** What the card at an address is about, however an editor has encoded the address; nothing for any other address. */
export function cardSubject(uri: string): CardSubject | undefined {
  const path = decoded(uri.replace(/[?#].*$/s, ''));
  const [, kind, id] = /^bronwijzer:\/(publication|actor|finding)\/(.+)\.md$/s.exec(path ?? '') ?? [];
  if (id === undefined) return undefined;
  return { kind: kind === 'actor' || kind === 'finding' ? kind : 'publication', id };
}

function cardUri({ kind, id }: CardSubject): string {
  return `${CARD_SCHEME}:/${kind}/${encodeURIComponent(id)}.md`;
}

function decoded(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri);
  } catch {
    return undefined;
  }
}
