import { isRelative } from '../citations/relativeReference';
import { citationAt } from '../corpus/resolve';
import { say } from '../text/language';
import { few, quote, type Rule } from './finding';

/**
 * A back-reference that can mean several sources, since several stand in the note that it takes over. That is no fault of the
 * text, only a question that nobody but its author can answer.
 */
export const ambiguousBackReference: Rule = (document, _corpus, _uri, language) =>
  document.mentions.flatMap((mention) => {
    if (mention.kind !== 'backReference' || isRelative(mention) || mention.antecedent.status !== 'ambiguous') return [];
    const { citations } = mention.antecedent;
    const printed = quote(document, mention.span);
    const message = say(language, { nl: 'Deze bron?', en: 'This source?' });
    return {
      code: 'ambiguous-back-reference',
      severity: 'information',
      span: mention.span,
      message: say(language, {
        nl: `“${printed}” kan op ${citations.length} bronnen slaan. Noem hier de bron zelf.`,
        en: `“${printed}” can mean ${citations.length} sources. Name the source itself here.`,
      }),
      related: few(citations).flatMap((start) => {
        const citation = citationAt(document, start);
        return citation ? [{ span: citation.span, message }] : [];
      }),
    };
  });
