import { shortName } from '../../actors/candidate';
import type { Actor, ActorMention } from '../../actors/model';
import { dateAt } from '../../document/dateAt';
import { type Language, say } from '../../text/language';
import { bold, type Markdown, md } from '../markdown';
import { officesInTime, withOfficesOnDate } from '../officesInWords';
import type { Question } from '../question';

/** A party, institution or committee: what it is, and of one that changes its name the name on the day of the text. */
export function groupHover(group: Actor, mention: ActorMention, question: Question): readonly (Markdown | undefined)[] {
  const { document, language } = question;
  const short = shortName(group);
  const abbreviation = group.kind === 'party' && short !== group.name ? ` (${short})` : '';
  const title = md`${bold(group.name)}${abbreviation} — ${kindInWords(group, language)}`;
  const date = dateAt(document, mention.span.start);
  const offices = officesInTime(withoutBodies(group), date?.value);
  if (offices.held.length + offices.perhaps.length === 0) return [title];
  return [withOfficesOnDate(md`${title};`, offices, date, language)];
}

/** Of what an institution is a part is told once, not with each of its names. */
function withoutBodies(group: Actor): Actor {
  return { ...group, offices: group.offices.map(({ body: _body, ...office }) => office) };
}

function kindInWords({ kind, offices }: Actor, language: Language): string {
  if (kind === 'party') return say(language, { nl: 'partij', en: 'party' });
  if (kind === 'institution') return say(language, { nl: 'instelling', en: 'institution' });
  const body = offices.find((office) => office.body !== undefined)?.body;
  if (body === undefined) return say(language, { nl: 'commissie', en: 'committee' });
  return say(language, { nl: `commissie van de ${body}`, en: `committee of the ${body}` });
}
