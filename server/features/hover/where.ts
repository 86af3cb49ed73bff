import { fileName } from '../../corpus/uris';
import { type Language, say } from '../../text/language';
import { bold, joined, link, type Markdown, md } from '../markdown';
import { addressOf } from '../places';
import type { Location, Question } from '../question';

/** How often something is done, in words: `5 keer`; `once`, `5 times`. */
export function timesInWords(count: number, language: Language): string {
  if (language === 'nl') return `${count} keer`;
  return ['never', 'once', 'twice'][count] ?? `${count} times`;
}

/** A link to a place in a text of the corpus, labelled with the name of its file. */
export function linkTo(place: Location, { corpus }: Question, label: string = fileName(place.uri)): Markdown {
  return link(label, addressOf(place, corpus));
}

/**
 * Where in the corpus something stands, counted by text: `In dit document 5 keer genoemd; ook in 001.txt (2).`
 * Nothing where it stands only once, for that is what the reader is looking at.
 */
export function whereInCorpus(
  places: readonly Location[],
  question: Question,
  verb: { readonly nl: string; readonly en: string },
): Markdown | undefined {
  const { uri, language } = question;
  const here = places.filter((place) => place.uri === uri).length;
  const elsewhere = elsewhereByText(places, question);
  const did = say(language, verb);
  const times = timesInWords(here, language);
  const hereInWords = say(language, { nl: `In dit document ${times} ${did}`, en: `${did} ${times} in this document` });
  const capital = hereInWords.charAt(0).toUpperCase() + hereInWords.slice(1);
  if (elsewhere === undefined) return here <= 1 ? undefined : md`${capital}.`;
  if (here > 0) return md`${capital}; ${say(language, { nl: 'ook in', en: 'also in' })} ${elsewhere}.`;
  return md`${say(language, { nl: `Ook ${did} in`, en: `Also ${did} in` })} ${elsewhere}.`;
}

const MOST_TEXTS = 5;

function elsewhereByText(places: readonly Location[], question: Question): Markdown | undefined {
  const byText = new Map<string, Location[]>();
  for (const place of places) {
    if (place.uri === question.uri) continue;
    const known = byText.get(place.uri);
    if (known === undefined) byText.set(place.uri, [place]);
    else known.push(place);
  }
  if (byText.size === 0) return undefined;
  const texts = [...byText.values()].slice(0, MOST_TEXTS).flatMap((inText) => {
    const first = inText[0];
    return first === undefined ? [] : [md`${linkTo(first, question)} (${inText.length})`];
  });
  const more = byText.size - texts.length;
  if (more === 0) return joined(texts, ', ');
  return md`${joined(texts, ', ')} ${say(question.language, { nl: `en ${more} andere teksten`, en: `and ${more} more texts` })}`;
}

/** A label of ours in bold with what belongs to it: `**Afgeleid:** Tweede Kamer`. */
export function labelled(label: string, content: Markdown): Markdown {
  return md`${bold(`${label}:`)} ${content}`;
}
