import type { Quotation } from '../../document/model';
import { say } from '../../text/language';
import { bold, italic, type Markdown, md, NOTHING } from '../markdown';
import type { Question } from '../question';

/** Who says what is quoted: as printed, and who that is where it is certain. Nothing where the text doesn't say. */
export function quotationHover({ speaker, verb }: Quotation, { corpus, language }: Question): Markdown | undefined {
  if (speaker === undefined) return undefined;
  const actor = speaker.actorId === undefined ? undefined : corpus.register.get(speaker.actorId);
  const meant = actor === undefined || actor.name === speaker.value ? NOTHING : md` (${actor.name})`;
  const said = verb === undefined ? NOTHING : md` — ${italic(verb.value)}`;
  return md`${say(language, { nl: 'Citaat van', en: 'Quotation of' })} ${bold(speaker.value)}${meant}${said}`;
}
