import type { FindingCode } from '../../findings/finding';
import { type Found, inThisText } from '../../findings/fix';
import { say } from '../../text/language';
import type { Question } from '../question';
import { renumberNotes } from '../renumberNotes';
import type { CodeAction } from './action';

const ABOUT_NOTES: readonly FindingCode[] = [
  'missing-footnote',
  'unreferenced-footnote',
  'duplicate-footnote',
  'footnote-order',
];

/** Numbering all notes anew, where something is wrong with their numbers and the text can be renumbered with certainty. */
export function renumber(found: Found, question: Question): readonly CodeAction[] {
  if (!ABOUT_NOTES.includes(found.code)) return [];
  const renumbered = renumberNotes(question);
  if ('refusal' in renumbered || renumbered.edits.length === 0) return [];
  return [
    {
      kind: 'quickfix',
      id: `${found.code}@${found.span.start} renumber`,
      title: say(question.language, { nl: 'Hernummer alle noten', en: 'Renumber all notes' }),
      mends: found,
      preferred: false,
      changes: () => inThisText(question, renumbered.edits),
    },
  ];
}
