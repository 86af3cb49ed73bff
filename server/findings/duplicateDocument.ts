import { identifierForm } from '../citations/identifierForm';
import { fileName } from '../corpus/uris';
import { say } from '../text/language';
import type { Span } from '../text/span';
import { few, type Rule } from './finding';

/**
 * A text that is the same publication as another file of the corpus: whoever follows a citation can't know which of them to
 * read. Two that print different chambers are two papers whose letters meet in one identifier.
 */
export const duplicateDocument: Rule = (document, corpus, uri, language) => {
  const own = corpus.document(uri);
  const id = own?.publication?.id;
  if (id === undefined) return [];
  const chamber = document.identity?.chamber?.value;
  const others = corpus.published(id).filter((other) => {
    const theirs = other.facts.identity?.chamber?.value;
    return other.uri !== uri && (chamber === undefined || theirs === undefined || chamber === theirs);
  });
  if (others.length === 0) return [];
  const names = few(others).map((other) => fileName(other.uri));
  const listed = names.join(', ') + (others.length > names.length ? ', …' : '');
  return [
    {
      code: 'duplicate-document',
      severity: 'information',
      span: document.identity?.span ?? firstLine(document.text),
      message: say(language, {
        nl: `Deze tekst is ${identifierForm(id)}, en dat is ${listed} ook. Houd er één in het corpus, of zeg in corpus.yaml welke publicatie elk is.`,
        en: `This text is ${identifierForm(id)}, and so is ${listed}. Keep one in the corpus, or say in corpus.yaml which publication each is.`,
      }),
      related: few(others).map(({ uri: other, facts: { identity } }) => ({
        uri: other,
        span: identity?.span ?? { start: 0, end: 0 },
        message: say(language, { nl: 'Dit is dezelfde publicatie.', en: 'This is the same publication.' }),
      })),
    },
  ];
};

/** The first line with something on it, where what the text is stands nowhere in it. */
function firstLine(text: string): Span {
  const start = Math.max(0, text.search(/\S/));
  const end = text.slice(start).search(/[\r\n]|$/);
  return { start, end: start + Math.min(Math.max(end, 0), 80) };
}
