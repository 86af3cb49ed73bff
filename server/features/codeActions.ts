import { findingsOf } from '../findings/findings';
import { type Found, inThisText } from '../findings/fix';
import { fixesOf } from '../findings/fixes';
import type { TextEdit } from '../text/edits';
import { say } from '../text/language';
import type { Span } from '../text/span';
import type { CodeAction, CodeActionKind } from './codeActions/action';
import { ignore } from './codeActions/ignore';
import { aboutName } from './codeActions/name';
import { inOfficialForm } from './codeActions/officialForm';
import { renumber } from './codeActions/renumber';
import type { Question } from './question';
import { safeFixes } from './safeFixes';

/**
 * What can be done at a place, in the order in which it is offered. `found` is what the editor shows there: rules aren't run
 * again for every move of a cursor. *Fix all* is offered only to who asks for that `kind`.
 */
export async function codeActions(
  question: Question,
  place: Span,
  found: readonly Found[],
  wants: (kind: CodeActionKind) => boolean,
): Promise<readonly CodeAction[]> {
  const actions: CodeAction[] = [];
  if (wants('quickfix')) {
    for (const one of found) actions.push(...(await quickFixes(one, question)));
    actions.push(...(await aboutName(question, place, found)));
  }
  if (wants('refactor.rewrite')) actions.push(...inOfficialForm(question, place));
  if (wants('source.fixAll.bronwijzer')) actions.push(fixAll(question));
  return actions;
}

async function quickFixes(found: Found, question: Question): Promise<readonly CodeAction[]> {
  const fixes = await fixesOf(found, question);
  const single = fixes.length === 1;
  const mending = fixes.map(({ id, title, safe, changes }): CodeAction => {
    return {
      kind: 'quickfix',
      id: `${found.code}@${found.span.start} ${id}`,
      title,
      mends: found,
      preferred: safe && single,
      changes,
    };
  });
  return [...mending, ...renumber(found, question), ...ignore(found, question)];
}

function fixAll(question: Question): CodeAction {
  return {
    kind: 'source.fixAll.bronwijzer',
    id: 'fix-all',
    title: say(question.language, { nl: 'Herstel alles wat zeker is', en: 'Fix all that is certain' }),
    preferred: false,
    changes: async () => inThisText(question, await safeEdits(question)),
  };
}

async function safeEdits(question: Question): Promise<readonly TextEdit[]> {
  const { document, corpus, uri, language } = question;
  const fixes = await safeFixes(await findingsOf(document, corpus, uri, language), question);
  return fixes.flatMap(({ edits }) => edits);
}
