import { isRelative } from '../citations/relativeReference';
import type { Document, Footnote, ResolvedBackReference } from '../document/model';
import { type Language, say } from '../text/language';
import { covers, firstFrom } from '../text/span';
import { type Finding, quote, type RelatedPlace, type Rule } from './finding';

/**
 * A back-reference that ends nowhere: *Idem* in a first note, or after a note that names no source (`PM BRON` breaks the
 * chain), and `zie noot 6` without a note 6. Of a chain that is broken only the first that leads nowhere is told: the others are
 * mended with it.
 */
export const danglingBackReference: Rule = (document, _corpus, _uri, language) => {
  // A relative reference may lead to another text: that is no fault of this one.
  const broken = document.mentions
    .filter((mention) => mention.kind === 'backReference')
    .filter((mention) => !isRelative(mention) && isFault(mention.antecedent));
  return broken.flatMap((mention) => {
    const { antecedent } = mention;
    if (antecedent.status !== 'dangling' || hangsOn(mention, broken, document)) return [];
    return dangling(mention, antecedent.why, document, language);
  });
};

/** A source that isn't known here (`J. Jansen, Staatsrecht, Deventer 2010`) is a source all the same. */
function isFault(antecedent: ResolvedBackReference['antecedent']): boolean {
  return antecedent.status === 'dangling' && antecedent.why !== 'source not known here';
}

/**
 * Whether a back-reference takes over one that leads nowhere and stands before it: in its own note, or in the note that it
 * means.
 */
function hangsOn(
  mention: ResolvedBackReference,
  broken: readonly ResolvedBackReference[],
  document: Document,
): boolean {
  const before = broken[firstFrom(broken, mention.span.start) - 1];
  const own = document.footnotes[firstFrom(document.footnotes, mention.span.start + 1) - 1];
  const meant = noteMeant(mention, document);
  if (before !== undefined && own !== undefined && mention.note === undefined && covers(own.span, before.span))
    return true;
  const inMeant = meant && broken[firstFrom(broken, meant.span.start)];
  if (meant === undefined || inMeant === undefined) return false;
  return covers(meant.span, inMeant.span) && inMeant.span.start < mention.span.start;
}

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
    related: why === 'note without a source' ? withoutSource(noteMeant(mention, document), language) : [],
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
    case 'source not known here':
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
function noteMeant(mention: ResolvedBackReference, { footnotes }: Document): Footnote | undefined {
  const own = firstFrom(footnotes, mention.span.start + 1) - 1;
  const printed = mention.note?.value;
  return printed === undefined ? footnotes[own - 1] : footnotes.find(({ number }) => number.value === printed);
}

function withoutSource(note: Footnote | undefined, language: Language): readonly RelatedPlace[] {
  if (!note) return [];
  const message = say(language, { nl: 'Deze noot noemt geen bron.', en: 'This note names no source.' });
  return [{ span: note.span, message }];
}
