import { tellsApart } from '../actors/candidate';
import type { Corpus } from '../corpus/model';
import { dateAt } from '../document/dateAt';
import { type Language, say } from '../text/language';
import type { PartialDate } from '../text/partialDate';
import { quote, type Rule } from './finding';

/** A name that can mean several actors of the register: told once a text, with what tells them apart. */
export const ambiguousActor: Rule = (document, corpus, _uri, language) => {
  const told = new Set<string>();
  return document.mentions.flatMap((mention) => {
    if (mention.kind !== 'actor' || mention.reading.status !== 'ambiguous') return [];
    const { actorIds } = mention.reading;
    const printed = quote(document, mention.span);
    const name = [printed.toLowerCase(), ...actorIds].join('\n');
    if (told.has(name)) return [];
    told.add(name);
    const date = dateAt(document, mention.span.start)?.value;
    const can = (inLanguage: Language): string => candidates(actorIds, date, corpus, inLanguage);
    return {
      code: 'ambiguous-actor',
      severity: 'information',
      span: mention.span,
      message: say(language, {
        nl: `“${printed}” kan meer dan één betekenen: ${can('nl')}. Kies wie bedoeld is, of zet de voornaam of het ambt erbij.`,
        en: `“${printed}” can mean more than one: ${can('en')}. Choose who is meant, or add the given name or the office.`,
      }),
      related: [],
    };
  });
};

/** More than these no message needs. */
const MOST = 4;

/** `Jan de Vries (PvdA, lid Tweede Kamer (30 november 2006 – 19 september 2012)); Klaas de Vries (…)`. */
function candidates(
  actorIds: readonly string[],
  date: PartialDate | undefined,
  { register }: Corpus,
  language: Language,
): string {
  const actors = actorIds.flatMap((id) => register.get(id) ?? []);
  const told = actors.slice(0, MOST).map((actor) => {
    const apart = tellsApart(actor, date, register, language);
    return apart === '' ? actor.name : `${actor.name} – ${apart}`;
  });
  const more = actors.length - told.length;
  const others = say(language, { nl: `en nog ${more}`, en: `and ${more} more` });
  return [...told, ...(more > 0 ? [others] : [])].join('; ');
}
