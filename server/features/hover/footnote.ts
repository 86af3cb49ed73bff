import { officialForm } from '../../citations/officialForm';
import { citationMeant } from '../../corpus/resolve';
import type { Footnote, FootnoteMark, Mention } from '../../document/model';
import { say } from '../../text/language';
import { lineAt } from '../../text/lines';
import { covers } from '../../text/span';
import { bold, joined, list, type Markdown, md, paragraphs, quoted } from '../markdown';
import { marksOfNote, noteOfMark } from '../occurrences';
import { clipped, printed } from '../printed';
import type { Question } from '../question';
import { takenOver } from './backReference';
import { inCorpus } from './publication';
import { linkTo } from './where';

/** The note that a mark calls, with what its sources are; or that the note isn't there. */
export function markHover(mark: FootnoteMark, question: Question): Markdown {
  const { document, language } = question;
  const title = bold(say(language, { nl: `Noot ${mark.number}`, en: `Note ${mark.number}` }));
  const note = noteOfMark(document, mark);
  if (note === undefined) {
    const missing = {
      nl: 'ontbreekt: die noot staat niet op deze bladzijde.',
      en: 'is missing: it isn’t on this page.',
    };
    return md`${title} ${say(language, missing)}`;
  }
  return paragraphs([
    title,
    quoted(clipped(printed(document, note.body), LONGEST_NOTE)),
    list(sourcesOf(note, question)),
  ]);
}

const LONGEST_NOTE = 600;

/** How many marks call a note, and where they stand. */
export function footnoteHover(note: Footnote, question: Question): Markdown {
  const { uri, document, language } = question;
  const number = note.number.value;
  const title = bold(say(language, { nl: `Noot ${number}`, en: `Note ${number}` }));
  const marks = marksOfNote(document, note);
  if (marks.length === 0) {
    const none = { nl: 'in de tekst staat geen verwijzing naar deze noot', en: 'no mark in the text calls this note' };
    return md`${title} — ${say(language, none)}`;
  }
  const places = marks.map(({ span }) => {
    const line = lineAt(document.lines, span.start) + 1;
    return linkTo({ uri, span }, question, say(language, { nl: `regel ${line}`, en: `line ${line}` }));
  });
  const called = { nl: marks.length === 1 ? 'verwijzing op' : 'verwijzingen op', en: 'called on' };
  return md`${title} — ${say(language, called)} ${joined(places, ', ')}`;
}

/** The sources that a note names, each in its official form with whether the corpus has it. */
function sourcesOf(note: Footnote, question: Question): readonly Markdown[] {
  return question.document.mentions
    .filter(({ span }) => covers(note.body, span))
    .flatMap((mention) => sourceOf(mention, question) ?? []);
}

function sourceOf(mention: Mention, question: Question): Markdown | undefined {
  const { document, language } = question;
  switch (mention.kind) {
    case 'citation':
      return md`${officialForm(mention)}${corpusState(inCorpus(mention, mention, question))}`;
    case 'backReference': {
      const citation = citationMeant(mention, document);
      const text = printed(document, mention.span);
      if (citation === undefined) {
        return md`${text}: ${say(language, { nl: 'niet zeker welke bron', en: 'not certain which source' })}`;
      }
      return md`${text} = ${takenOver(mention, citation)}${corpusState(inCorpus(mention, citation, question))}`;
    }
    case 'placeholder':
      return md`${say(language, { nl: 'Bron nog in te vullen', en: 'Source still to be filled in' })}`;
    case 'footnoteMark':
    case 'actor':
    case 'date':
    case 'quotation':
    case 'address':
      return undefined;
  }
}

function corpusState(state: Markdown | undefined): Markdown | '' {
  return state === undefined ? '' : md` — ${state}`;
}
