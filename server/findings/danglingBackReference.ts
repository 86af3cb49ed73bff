import { isRelative } from '../citations/relativeReference';
import type { Document, ResolvedBackReference } from '../document/model';
import { type Language, say } from '../text/language';
import { firstFrom } from '../text/span';
import { type Finding, quote, type RelatedPlace, type Rule } from './finding';

/**
 * A back-reference that ends nowhere: *Idem* in a first note, or after a note that names no source (`PM BRON` breaks the
 * chain), and `zie noot 6` without a note 6.
 */
export const danglingBackReference: Rule = (document, _corpus, _uri, language) =>
  document.mentions.flatMap((mention) => {
    // A relative reference may lead to another text: that is no fault of this one.
    if (mention.kind !== 'backReference' || isRelative(mention) || mention.antecedent.status !== 'dangling') return [];
    return dangling(mention, mention.antecedent.why, document, language);
  });

type Why = Extract<ResolvedBackReference['antecedent'], { readonly status: 'dangling' }>['why'];

function dangling(mention: ResolvedBackReference, why: Why, document: Document, language: Language): Finding {
  const printed = quote(document, mention.span);
  return {
    code: 'dangling-back-reference',
    severity: 'warning',
    span: mention.span,
    message: say(language, {
      nl: `“${printed}” verwijst nergens naar: ${reason(mention, why, 'nl')}. Noem hier de bron zelf.`,
      en: `“${printed}” refers to nothing: ${reason(mention, why, 'en')}. Name the source itself here.`,
    }),
    related: why === 'note without a source' ? noteMeant(mention, document, language) : [],
  };
}

function reason(mention: ResolvedBackReference, why: Why, language: Language): string {
  switch (why) {
    case 'first note':
      return say(language, { nl: 'er gaat geen noot aan vooraf', en: 'no note comes before it' });
    case 'no such note':
      return say(language, {
        nl: `er is geen noot ${mention.note?.value ?? ''}`,
        en: `there is no note ${mention.note?.value ?? ''}`,
      });
    case 'not said here':
      return say(language, { nl: 'de tekst zegt niet wat bedoeld is', en: 'the text doesn’t say what is meant' });
    case 'note without a source':
      return mention.note === undefined
        ? say(language, { nl: 'de noot ervoor noemt geen bron', en: 'the note before it names no source' })
        : say(language, {
            nl: `noot ${mention.note.value} noemt geen bron`,
            en: `note ${mention.note.value} names no source`,
          });
  }
}

/** The note that a back-reference sends its reader to: the one before it with the printed number, else the one before its own. */
function noteMeant(
  mention: ResolvedBackReference,
  { footnotes }: Document,
  language: Language,
): readonly RelatedPlace[] {
  const own = firstFrom(footnotes, mention.span.start + 1) - 1;
  const printed = mention.note?.value;
  const meant = printed === undefined ? footnotes[own - 1] : footnotes.find(({ number }) => number.value === printed);
  if (!meant) return [];
  const message = say(language, { nl: 'Deze noot noemt geen bron.', en: 'This note names no source.' });
  return [{ span: meant.span, message }];
}
