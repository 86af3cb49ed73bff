import type { Quotation, Speaker, Utterance } from '../../document/model';
import { utteranceAt } from '../../document/utteranceAt';
import { say } from '../../text/language';
import { bold, italic, joined, type Markdown, md, NOTHING, paragraphs } from '../markdown';
import type { Question } from '../question';

/**
 * Who says what is quoted or reported: as printed, and who that is where it is certain; then whose letter, speech, question or
 * answer it stands in. Nothing where the text says neither.
 */
export function quotationHover(quotation: Quotation, question: Question): Markdown | undefined {
  const { form, speaker, verb, span } = quotation;
  const utterance = utteranceAt(question.document, span.start);
  const around = utterance === undefined ? undefined : utteranceLine(utterance, question);
  if (speaker === undefined) return around;
  const said = verb === undefined ? NOTHING : md` — ${italic(verb.value)}`;
  const title = FORMS[form];
  return paragraphs([md`${say(question.language, title)} ${somebody(speaker, question)}${said}`, around]);
}

const FORMS = {
  direct: { nl: 'Citaat van', en: 'Quotation of' },
  reported: { nl: 'Indirect citaat van', en: 'Reported speech of' },
} as const;

const UTTERANCES = {
  letter: { nl: 'In een brief van', en: 'In a letter by' },
  turn: { nl: 'In een bijdrage van', en: 'In a speech by' },
  question: { nl: 'In een vraag van', en: 'In a question by' },
  answer: { nl: 'In een antwoord van', en: 'In an answer by' },
} as const;

function utteranceLine({ kind, speakers }: Utterance, question: Question): Markdown {
  const names = speakers.map((speaker) => somebody(speaker, question));
  return md`${say(question.language, UTTERANCES[kind])} ${joined(names, ', ')}`;
}

/** The words, and behind them whom they mean where that is another name, or that the text doesn't say. */
function somebody({ value, actorId, unregistered, anonymous }: Speaker, { corpus, language }: Question): Markdown {
  const name = actorId === undefined ? unregistered?.name : corpus.register.get(actorId)?.name;
  if (anonymous) return md`${bold(value)} (${say(language, { nl: 'anonieme bron', en: 'anonymous source' })})`;
  return name === undefined || name === value ? bold(value) : md`${bold(value)} (${name})`;
}
