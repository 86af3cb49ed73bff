import type { ActorMention } from '../../actors/model';
import type { Corpus, Place } from '../../corpus/model';
import { dateAt } from '../../document/dateAt';
import { dateInWords } from '../../text/dateInWords';
import { type Language, say } from '../../text/language';
import { firstDay, type PartialDate } from '../../text/partialDate';
import { type CardLine, chapter, placeLines } from './writing';

/** A place, and when it was written. */
interface DatedPlace {
  readonly place: Place<ActorMention>;
  readonly date?: PartialDate;
  readonly weak: boolean;
}

/** The chapter with every mention of an actor in its sentence: the texts by date, those without one last. */
export async function mentionChapter(
  places: readonly Place<ActorMention>[],
  corpus: Corpus,
  language: Language,
): Promise<readonly CardLine[]> {
  const title = say(language, {
    nl: `Genoemd in het corpus (${places.length})`,
    en: `Named in the corpus (${places.length})`,
  });
  const shown = byDate(places.map(dated)).map(({ place: { document, mention }, ...when }) => ({
    document,
    span: mention.span,
    showPrinted: false,
    ...whenWritten(when, language),
  }));
  return chapter(title, await placeLines(shown, corpus, language));
}

function dated(place: Place<ActorMention>): DatedPlace {
  const { document, mention } = place;
  const date = dateAt(document.facts, mention.span.start);
  return { place, ...(date && { date: date.value }), weak: date?.origin === 'header' };
}

function whenWritten({ date, weak }: Omit<DatedPlace, 'place'>, language: Language): { readonly when?: string } {
  if (date === undefined) return {};
  const words = dateInWords(date, language);
  return {
    when: weak
      ? `${words} ${say(language, { nl: '(datum in de kop: zwak)', en: '(date in the header: weak)' })}`
      : words,
  };
}

/** The places of one text stay together: a text comes where its first date does. */
function byDate(places: readonly DatedPlace[]): readonly DatedPlace[] {
  const first = new Map<string, string>();
  for (const { place, date } of places) {
    const day = date === undefined ? LAST : firstDay(date);
    const known = first.get(place.document.uri);
    if (known === undefined || day < known) first.set(place.document.uri, day);
  }
  const dayOf = ({ place }: DatedPlace): string => first.get(place.document.uri) ?? LAST;
  return places.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : Number(dayOf(one) > dayOf(other))));
}

const LAST = '9999-12-31';
