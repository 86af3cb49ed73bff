import type { ActorMention, UnregisteredPerson } from '../../actors/model';
import type { Corpus, Place } from '../../corpus/model';
import { fileName } from '../../corpus/uris';
import { printedOfPerson } from '../../document/printedOfPerson';
import { type Language, say } from '../../text/language';
import { md, NOTHING } from '../markdown';
import { mentionChapter } from './mentions';
import { type Card, type CardLine, cardOf, chapter, line } from './writing';

/**
 * All that the texts say of somebody whom the register doesn't have: what is printed with the name, and every mention. With
 * `uri` those of that text alone. Nothing where nobody of this name is left, as when the register has them by now.
 */
export async function unregisteredCard(
  key: string,
  uri: string | undefined,
  corpus: Corpus,
  language: Language,
): Promise<Card | undefined> {
  const places = uri === undefined ? corpus.mentionsOf(key).filter(isUnregistered) : placesIn(uri, key, corpus);
  const person = places.map(personAt).reduce<UnregisteredPerson | undefined>(fuller, undefined);
  if (person === undefined) return undefined;
  return cardOf([
    line(md`# ${person.name}`),
    line(NOTHING),
    line(
      md`${say(language, {
        nl: 'Persoon; staat niet in het register van actoren. Een snelle oplossing bij de naam zet deze persoon in actors.yaml.',
        en: 'Person; not in the register of actors. A quick fix at the name adds this person to actors.yaml.',
      })}`,
    ),
    ...chapter(say(language, { nl: 'Gedrukt bij de naam', en: 'Printed with the name' }), printedLines(places, key)),
    ...(await mentionChapter(places, corpus, language)),
  ]);
}

function isUnregistered({ mention }: Place<ActorMention>): boolean {
  return mention.reading.status === 'unregistered';
}

function placesIn(uri: string, key: string, corpus: Corpus): readonly Place<ActorMention>[] {
  const document = corpus.document(uri);
  if (document === undefined) return [];
  const mentions = printedOfPerson(document.facts, { key })?.mentions ?? [];
  return mentions.map((mention) => ({ document, mention }));
}

function personAt({ mention: { reading } }: Place<ActorMention>): UnregisteredPerson | undefined {
  return reading.status === 'unregistered' ? reading.person : undefined;
}

function fuller(
  one: UnregisteredPerson | undefined,
  other: UnregisteredPerson | undefined,
): UnregisteredPerson | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.name.length > one.name.length ? other : one;
}

/** Each function and party once a text: `woordvoerder, DENK (b.txt)`. */
function printedLines(places: readonly Place<ActorMention>[], key: string): readonly CardLine[] {
  const documents = [...new Set(places.map(({ document }) => document))];
  return documents.flatMap(({ uri, facts }) => {
    const { roles = [], parties = [] } = printedOfPerson(facts, { key }) ?? {};
    const printed = [...roles, ...parties].map(({ value }) => value);
    return printed.length === 0 ? [] : [line(md`- ${printed.join(', ')} (${fileName(uri)})`)];
  });
}
