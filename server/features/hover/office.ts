import type { Actor, ActorMention } from '../../actors/model';
import { dateAt } from '../../document/dateAt';
import { say } from '../../text/language';
import { bold, joined, list, type Markdown, md, paragraphs } from '../markdown';
import { type Holder, holderInWords, holdersInTime, onDate } from '../officesInWords';
import type { Question } from '../question';

/** An office: who held it on the day of the text, and who at another time. */
export function officeHover(
  office: Actor,
  mention: ActorMention,
  question: Question,
): readonly (Markdown | undefined)[] {
  const { document, corpus, language } = question;
  const name = bold(office.name);
  const date = dateAt(document, mention.span.start);
  const { held, perhaps, others } = holdersInTime(office.id, date?.value, corpus.register);
  if (date === undefined) return [name, otherHolders(others, question)];
  const day = onDate(date, language);
  if (held.length > 0) {
    return [md`${name} — ${day}: ${inWords(held, question)}`, otherHolders([...perhaps, ...others], question)];
  }
  const unsure = say(language, { nl: 'voor zover bekend', en: 'as far as is known' });
  const unknown = say(language, { nl: 'niet bekend wie', en: 'not known who' });
  const then =
    perhaps.length > 0
      ? md`${name} — ${day}, ${unsure}: ${inWords(perhaps, question)}`
      : md`${name} — ${day}: ${unknown}`;
  return [then, otherHolders(others, question)];
}

function inWords(holders: readonly Holder[], { corpus, language }: Question): Markdown {
  return joined(
    holders.map((holder) => holderInWords(holder, corpus.register, language)),
    '; ',
  );
}

function otherHolders(others: readonly Holder[], { corpus, language }: Question): Markdown | undefined {
  if (others.length === 0) return undefined;
  const title = say(language, { nl: 'Op een andere dag:', en: 'On another day:' });
  const shown = others.slice(0, MOST_HOLDERS).map((holder) => holderInWords(holder, corpus.register, language));
  return paragraphs([md`${title}`, list(shown)]);
}

const MOST_HOLDERS = 6;
