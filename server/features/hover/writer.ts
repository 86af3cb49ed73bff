import { signatoryAt } from '../../document/signatory';
import { say } from '../../text/language';
import type { Span } from '../../text/span';
import { bold, md } from '../markdown';
import { printed } from '../printed';
import type { Question } from '../question';

/** Who says `ik`, `mij` or `mijn` at an offset: whoever signs the letter. Nothing at another word, or outside such a letter. */
export function writerHover(question: Question, offset: number): { span: Span; markdown: string } | undefined {
  const { document, corpus, language } = question;
  const span = firstPersonAt(document.text, offset);
  const signatory = span && signatoryAt(document, offset);
  if (span === undefined || signatory === undefined) return undefined;
  const { reading, role } = signatory;
  const known = reading.status === 'certain' ? corpus.register.get(reading.actorId)?.name : undefined;
  const name = bold(known ?? printed(document, signatory.span));
  const signs = say(language, { nl: 'ondertekent deze brief.', en: 'signs this letter.' });
  const content = role === undefined ? md`${name} ${signs}` : md`${name}, ${role.value}, ${signs}`;
  return { span, markdown: content.markdown };
}

function firstPersonAt(text: string, offset: number): Span | undefined {
  const before = /\p{L}{0,4}$/u.exec(text.slice(Math.max(0, offset - 5), offset))?.[0] ?? '';
  const behind = /^\p{L}{0,5}/u.exec(text.slice(offset, offset + 5))?.[0] ?? '';
  const start = offset - before.length;
  return /^(?:ik|mij|mijn)$/i.test(before + behind) ? { start, end: offset + behind.length } : undefined;
}
