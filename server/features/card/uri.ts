/** What a card is about. */
export type CardSubject =
  | { readonly kind: 'publication'; readonly id: string }
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'finding'; readonly id: string }
  | {
      /** Somebody whom the register doesn't have, by the key of the name; of a surname alone in one text. */
      readonly kind: 'unregistered';
      readonly id: string;
      readonly uri?: string;
    };

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

/**
 * The address of the card of somebody whom the register doesn't have: `bronwijzer:/unregistered/farid%20azarkan.md`; of a
 * surname, which says only within its text who is meant, with that text: `bronwijzer:/unregistered/azarkan.md?file…`.
 */
export function unregisteredCardUri(
  { key, wholeName }: { readonly key: string; readonly wholeName: boolean },
  uri: string,
): string {
  return cardUri(wholeName ? { kind: 'unregistered', id: key } : { kind: 'unregistered', id: key, uri });
}

/** The address of the page that explains a code: `bronwijzer:/finding/placeholder.md`. */
export function findingCardUri(id: string): string {
  return cardUri({ kind: 'finding', id });
}

/** What the card at an address is about, however an editor has encoded the address; nothing for any other address. */
export function cardSubject(uri: string): CardSubject | undefined {
  const [, path = '', query] = /^([^?#]*)(?:\?([^#]*))?/.exec(uri) ?? [];
  const [, kind, id] =
    /^bronwijzer:\/(publication|actor|finding|unregistered)\/(.+)\.md$/s.exec(decoded(path) ?? '') ?? [];
  if (id === undefined) return undefined;
  if (kind === 'publication' || kind === 'actor' || kind === 'finding') return { kind, id };
  const inText = query === undefined ? undefined : decoded(query);
  return { kind: 'unregistered', id, ...(inText && { uri: inText }) };
}

function cardUri(subject: CardSubject): string {
  const path = `${CARD_SCHEME}:/${subject.kind}/${encodeURIComponent(subject.id)}.md`;
  return 'uri' in subject && subject.uri !== undefined ? `${path}?${encodeURIComponent(subject.uri)}` : path;
}

function decoded(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri);
  } catch {
    return undefined;
  }
}
