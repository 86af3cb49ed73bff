import { say } from '../text/language';
import { quote, type Rule } from './finding';

/**
 * A source that is still to be filled in (`PM BRON`), with the sentence that waits for it. A citation that lost its digits on the
 * way here waits for nothing to be decided: it is impossible as it stands (`impossible-citation`).
 */
export const placeholder: Rule = (document, _corpus, _uri, language) =>
  document.mentions.flatMap((mention) => {
    if (mention.kind !== 'placeholder' || mention.lostDossier) return [];
    const printed = quote(document, mention.span);
    const waiting = say(language, { nl: 'Deze zin wacht op de bron.', en: 'This sentence waits for the source.' });
    return {
      code: 'placeholder',
      severity: 'warning',
      span: mention.span,
      message: say(language, {
        nl: `Hier ontbreekt nog een bron: vervang “${printed}” door de vindplaats.`,
        en: `A source is still missing here: replace “${printed}” by the reference.`,
      }),
      related: mention.sentence ? [{ span: mention.sentence, message: waiting }] : [],
    };
  });
