import type { Citation } from '../../citations/model';
import { officialForm } from '../../citations/officialForm';
import { citationAt, citationMeant, pagesMeant } from '../../corpus/resolve';
import type { Antecedent, Document, ResolvedBackReference } from '../../document/model';
import { type Language, say } from '../../text/language';
import { bold, lines, list, type Markdown, md, paragraphs } from '../markdown';
import { printed } from '../printed';
import type { Question } from '../question';
import { noteAround } from '../thingsAt';
import { publicationLines } from './publication';

/** What *Idem* or *Ibidem* takes over, by which notes, and where that publication is; or why that isn't certain. */
export function backReferenceHover(reference: ResolvedBackReference, question: Question): Markdown {
  const { document, language } = question;
  const { antecedent } = reference;
  const text = bold(printed(document, reference.span));
  const citation = citationMeant(reference, document);
  if (citation !== undefined) {
    return paragraphs([
      md`${text} = ${bold(takenOver(reference, citation))}`,
      chain(antecedent, question) ?? completion(antecedent, question.language),
      lines(publicationLines(reference, citation, question)),
    ]);
  }
  if (antecedent.status === 'ambiguous') {
    const unsure = say(language, { nl: 'kan meer dan één bron betekenen:', en: 'can mean more than one source:' });
    const candidates = antecedent.citations.flatMap((start) => citationAt(document, start) ?? []);
    return paragraphs([md`${text} ${unsure}`, list(candidates.map((candidate) => md`${officialForm(candidate)}`))]);
  }
  return md`${text} — ${whyNothing(reference, language)}`;
}

/** The source taken over in its official form, at the page that the back-reference means or without a page. */
export function takenOver(
  reference: ResolvedBackReference,
  citation: Citation,
  show: 'with pages' | 'without pages' = 'with pages',
): string {
  const { pages, ...whole } = citation;
  const meant = show === 'with pages' ? pagesMeant(reference) : undefined;
  if (meant === undefined) return officialForm(whole);
  return officialForm({ ...whole, pages: { value: meant, span: (reference.pages ?? pages ?? reference).span } });
}

function chain(antecedent: Antecedent, { document, language }: Question): Markdown | undefined {
  const words = chainInWords(antecedent, document, language);
  return words === undefined ? undefined : md`${words}`;
}

/** The notes passed on the way to the source: `Uit noot 6, via noot 7.` Nothing where it stands in no note. */
export function chainInWords(antecedent: Antecedent, document: Document, language: Language): string | undefined {
  if (antecedent.status !== 'resolved') return undefined;
  const number = (offset: number): string | undefined => noteAround(document.footnotes, offset)?.number.value;
  const end = number(antecedent.citation);
  if (end === undefined) return undefined;
  const passed = antecedent.through.flatMap((offset) => number(offset) ?? []);
  if (passed.length === 0) return say(language, { nl: `Uit noot ${end}.`, en: `From note ${end}.` });
  const via = passed.join(', ');
  return say(language, { nl: `Uit noot ${end}, via noot ${via}.`, en: `From note ${end}, by way of note ${via}.` });
}

/** Why a relative reference means what it is completed to. */
function completion(antecedent: Antecedent, language: Language): Markdown | undefined {
  if (antecedent.status !== 'completed') return undefined;
  switch (antecedent.from) {
    case 'own dossier':
      return md`${say(language, { nl: 'Het dossier is dat van deze tekst.', en: 'The dossier is that of this text.' })}`;
    case 'only dossier':
      return md`${say(language, { nl: 'Het dossier is het enige dat deze tekst noemt.', en: 'The dossier is the only one that this text names.' })}`;
  }
}

function whyNothing({ antecedent, note }: ResolvedBackReference, language: Language): string {
  if (antecedent.status !== 'dangling') {
    return say(language, { nl: 'de bron is niet te vinden', en: 'the source can’t be found' });
  }
  switch (antecedent.why) {
    case 'first note':
      return say(language, {
        nl: 'er is geen eerdere noot om over te nemen',
        en: 'there is no earlier note to take over',
      });
    case 'no such note':
      return say(language, { nl: 'de noot die bedoeld is, is er niet', en: 'the note that is meant isn’t there' });
    case 'not said here':
      return say(language, {
        nl: 'wat hiermee bedoeld is, staat niet in deze tekst',
        en: 'this text doesn’t say what is meant',
      });
    case 'note without a source':
      return note === undefined
        ? say(language, { nl: 'de noot ervoor noemt geen bron', en: 'the note before it names no source' })
        : say(language, { nl: `noot ${note.value} noemt geen bron`, en: `note ${note.value} names no source` });
    case 'source not known here':
      return note === undefined
        ? say(language, {
            nl: 'de noot ervoor noemt een bron die Bronwijzer niet kent',
            en: 'the note before it names a source that Bronwijzer doesn’t know',
          })
        : say(language, {
            nl: `noot ${note.value} noemt een bron die Bronwijzer niet kent`,
            en: `note ${note.value} names a source that Bronwijzer doesn’t know`,
          });
  }
}
