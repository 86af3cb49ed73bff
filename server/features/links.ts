import type { Citation, WebAddress } from '../citations/model';
import { officialAddresses } from '../citations/officialAddresses';
import type { Mention } from '../document/model';
import { ownStretches } from '../document/ownStretches';
import { type Language, say } from '../text/language';
import type { Span } from '../text/span';
import type { Question } from './question';

/** A stretch of text that opens an address of the web. */
export interface TextLink {
  readonly span: Span;
  readonly url: string;
  /** What it opens, in the user's language; a built address that may not exist is said to be one. */
  readonly tooltip: string;
}

/**
 * The links of a text, in its order: addresses printed in it, and citations whose publication has an official address.
 * A citation inside a printed address is no link of its own, and one that runs over a page is a link where it begins.
 */
export async function links({ document, language }: Question): Promise<readonly TextLink[]> {
  let end = 0;
  return document.mentions.flatMap((mention) => {
    const link = linkOf(mention, language);
    if (link === undefined || mention.span.start < end) return [];
    end = mention.span.end;
    const [span = mention.span] = ownStretches(document, mention.span);
    return [{ ...link, span }];
  });
}

function linkOf(mention: Mention, language: Language): Omit<TextLink, 'span'> | undefined {
  if (mention.kind === 'address') return addressLink(mention);
  return mention.kind === 'citation' ? citationLink(mention, language) : undefined;
}

function addressLink({ url }: WebAddress): Omit<TextLink, 'span'> | undefined {
  return /^https?:\/\//i.test(url) ? { url, tooltip: url } : undefined;
}

function citationLink(citation: Citation, language: Language): Omit<TextLink, 'span'> | undefined {
  const addresses = officialAddresses(citation);
  const address = addresses.find(({ certainty }) => certainty === 'certain') ?? addresses[0];
  if (address === undefined) return undefined;
  const { url, site, certainty } = address;
  if (certainty === 'certain') return { url, tooltip: site };
  const unsure = say(language, { nl: 'afgeleid adres, bestaat misschien niet', en: 'inferred address, may not exist' });
  return { url, tooltip: `${site} (${unsure})` };
}
