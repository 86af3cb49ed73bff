import type { ActorReading } from '../../actors/model';
import type { FindingCode } from '../../findings/finding';
import type { Found } from '../../findings/fix';
import { fixesOf } from '../../findings/fixes';
import type { Span } from '../../text/span';
import { mentionsAt } from '../mentionsAt';
import type { Question } from '../question';
import type { CodeAction } from './action';

/**
 * What can be done about a name that isn't in the register, or that can mean several, at any place where it stands: a finding
 * tells of it once a text, and of a citizen not at all. Nothing where the finding itself stands, which has the same.
 */
export async function aboutName(
  question: Question,
  place: Span,
  found: readonly Found[],
): Promise<readonly CodeAction[]> {
  for (const mention of mentionsAt(question.document, place.start)) {
    const code = mention.kind === 'actor' ? findingOf(mention.reading) : undefined;
    if (code === undefined) continue;
    if (found.some((one) => one.code === code && one.span.start === mention.span.start)) return [];
    const fixes = await fixesOf({ code, span: mention.span }, question);
    return fixes.map(({ id, title, changes }) => ({
      kind: 'quickfix',
      id: `${code}@${mention.span.start} ${id}`,
      title,
      preferred: false,
      changes,
    }));
  }
  return [];
}

function findingOf({ status }: ActorReading): FindingCode | undefined {
  switch (status) {
    case 'certain':
      return undefined;
    case 'ambiguous':
      return 'ambiguous-actor';
    case 'unregistered':
      return 'unknown-actor';
  }
}
