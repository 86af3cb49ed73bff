import type { Actor, ActorKind, OfficeHeld, Register } from '../../actors/model';
import type { Corpus } from '../../corpus/model';
import { periodInWords } from '../../text/dateInWords';
import { type Language, say } from '../../text/language';
import { address, md, NOTHING } from '../markdown';
import { holderInWords, holdersInTime, officeInWords } from '../officesInWords';
import { unsure } from './addresses';
import { mentionChapter } from './mentions';
import { pagesAbout } from './pages';
import { type Card, type CardLine, cardOf, chapter, line } from './writing';

/** All that is known of an actor: names, offices and parties with their periods and sources, and every mention. */
export async function actorCard(id: string, corpus: Corpus, language: Language): Promise<Card | undefined> {
  const actor = corpus.register.get(id);
  if (actor === undefined) return undefined;
  return cardOf([
    line(md`# ${actor.name}`),
    line(NOTHING),
    line(
      md`${kindInWords(actor.kind, language)}; ${say(language, { nl: 'genoemd als', en: 'named as' })} ${actor.names.join(', ')}`,
    ),
    ...pagesAbout(actor).map(({ label, url, certainty }) =>
      line(md`${label}: ${address(url)}${unsure(certainty, language)}`),
    ),
    ...(actor.note === undefined ? [] : [line(md`${actor.note}`)]),
    ...chapter(
      officesTitle(actor.kind, language),
      actor.offices.map((office) => officeLine(office, language)),
    ),
    ...chapter(say(language, { nl: 'Bekleed door', en: 'Held by' }), holderLines(actor, corpus.register, language)),
    ...chapter(say(language, { nl: 'Partijen', en: 'Parties' }), partyLines(actor, corpus.register, language)),
    ...chapter(
      say(language, { nl: 'Bronnen', en: 'Sources' }),
      actor.sources.map((source) => line(md`- ${source}`)),
    ),
    ...(await mentionChapter(corpus.mentionsOf(id), corpus, language)),
  ]);
}

/** The kind of an actor, with a capital: `Persoon`. */
export function kindInWords(kind: ActorKind, language: Language): string {
  switch (kind) {
    case 'person':
      return say(language, { nl: 'Persoon', en: 'Person' });
    case 'party':
      return say(language, { nl: 'Partij', en: 'Party' });
    case 'institution':
      return say(language, { nl: 'Instelling', en: 'Institution' });
    case 'committee':
      return say(language, { nl: 'Commissie', en: 'Committee' });
    case 'office':
      return say(language, { nl: 'Ambt', en: 'Office' });
  }
}

function officesTitle(kind: ActorKind, language: Language): string {
  if (kind === 'person') return say(language, { nl: 'Ambten', en: 'Offices' });
  return say(language, { nl: 'In de tijd', en: 'Over time' });
}

function officeLine(office: OfficeHeld, language: Language): CardLine {
  return line(
    md`- ${officeInWords(office, language)}; ${say(language, { nl: 'bron', en: 'source' })}: ${office.source}`,
  );
}

function holderLines(office: Actor, register: Register, language: Language): readonly CardLine[] {
  if (office.kind !== 'office') return [];
  return holdersInTime(office.id, undefined, register).others.map((holder) =>
    line(md`- ${holderInWords(holder, register, language)}`),
  );
}

function partyLines({ parties }: Actor, register: Register, language: Language): readonly CardLine[] {
  return parties.map((held) => {
    const period = periodInWords(held, language);
    return line(md`- ${register.get(held.party)?.name ?? held.party}${period === undefined ? '' : ` (${period})`}`);
  });
}
