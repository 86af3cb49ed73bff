import type { Citation } from '../citations/model';
import { officialForm } from '../citations/officialForm';
import type { Corpus } from '../corpus/model';
import { say } from '../text/language';
import type { Rule } from './finding';

/**
 * A cited publication of which the corpus has no text. Off unless asked for: most corpora cite far more than they have. A whole
 * dossier and a law by its name are no single text, and are passed over.
 */
export const notInCorpus: Rule = (document, corpus, _uri, language) => {
  const known = new Map<string, boolean>();
  const isThere = (id: string): boolean => {
    const there = known.get(id) ?? has(corpus, id);
    known.set(id, there);
    return there;
  };
  return document.mentions.flatMap((mention) => {
    if (mention.kind !== 'citation' || mention.id === undefined || !isOneText(mention)) return [];
    if (isThere(mention.id)) return [];
    const form = officialForm(mention);
    return {
      code: 'not-in-corpus',
      severity: 'information',
      span: mention.span,
      message: say(language, {
        nl: `${form} zit niet in het corpus: voeg de tekst toe, of noem in corpus.yaml welke tekst het is.`,
        en: `${form} isn't in the corpus: add the text, or say in corpus.yaml which text it is.`,
      }),
      related: [],
    };
  });
};

function has(corpus: Corpus, id: string): boolean {
  return corpus.published(id).length > 0;
}

function isOneText({ type }: Citation): boolean {
  return type !== 'dossier' && type !== 'law' && type !== 'tk-zaak' && type !== 'e-dossier';
}
