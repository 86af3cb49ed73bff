import type { Range, ShownPassage } from '../../server/protocol/annotationRequests';

/**
 * All that people wrote about the same words: a thread. Nothing on disk binds them but the words, so that everybody's remarks
 * stay in their own file, and any program that reads Web Annotations reads them.
 */
export interface Conversation {
  readonly uri: string;
  /** The pieces of the passage, of which the first carries the thread. */
  readonly ranges: readonly [Range, ...Range[]];
  readonly words: string;
  /** In the order in which they were made. */
  readonly remarks: readonly [Remark, ...Remark[]];
  /** Whether a question in it waits for an answer; nothing where nobody asked anything. */
  readonly state?: 'open' | 'answered';
  /** The annotator's own question that is open, or the last that isn't; nobody settles what another asked. */
  readonly ownQuestion?: { readonly id: string; readonly state: 'open' | 'answered' };
}

export interface Remark {
  /** The annotation in which it stands, and that in which file. */
  readonly id: string;
  readonly file: string;
  readonly uri: string;
  /** What of the annotation it is. */
  readonly part: 'comment' | 'question' | 'answer' | 'note';
  readonly text: string;
  readonly annotator: string;
  readonly own: boolean;
  /** What the annotation is called, with a note: the name of its code. */
  readonly label: string;
  /** A moment as ISO 8601. */
  readonly made?: string;
}

/** The conversations in passages, by text; a passage that isn't found has no place for one. */
export function conversationsOf(passages: readonly ShownPassage[]): readonly Conversation[] {
  const byWords = new Map<string, ShownPassage[]>();
  for (const passage of passages) {
    if (passage.ranges.length === 0 || remarksOf(passage).length === 0) continue;
    const key = `${passage.uri} ${JSON.stringify(passage.ranges)}`;
    const same = byWords.get(key);
    if (same) same.push(passage);
    else byWords.set(key, [passage]);
  }
  return [...byWords.values()].flatMap((same) => conversationOf([...same].sort(byMoment)) ?? []);
}

function conversationOf(passages: readonly ShownPassage[]): Conversation | undefined {
  const [passage] = passages;
  const [range, ...otherRanges] = passage?.ranges ?? [];
  const [remark, ...otherRemarks] = passages.flatMap(remarksOf);
  if (passage === undefined || range === undefined || remark === undefined) return undefined;
  const questions = passages.filter(({ motivation }) => motivation === 'questioning');
  const own = questions.filter((question) => question.own);
  const ownQuestion = own.find(({ state }) => state === 'open') ?? own.at(-1);
  return {
    uri: passage.uri,
    ranges: [range, ...otherRanges],
    words: passage.words,
    remarks: [remark, ...otherRemarks],
    ...(questions.length > 0 && { state: questions.some(({ state }) => state === 'open') ? 'open' : 'answered' }),
    ...(ownQuestion && { ownQuestion: { id: ownQuestion.id, state: ownQuestion.state ?? 'open' } }),
  };
}

function remarksOf(passage: ShownPassage): readonly Remark[] {
  const { id, file, uri, motivation, text, answer, note, annotator, own, label, created, modified } = passage;
  const made = created ?? modified;
  const remark = (part: Remark['part'], words: string | undefined): readonly Remark[] =>
    words === undefined || words === ''
      ? []
      : [{ id, file, uri, part, text: words, annotator, own, label, ...(made !== undefined && { made }) }];
  return [
    ...remark(motivation === 'questioning' ? 'question' : 'comment', text),
    ...remark('answer', answer),
    ...remark('note', note),
  ];
}

function byMoment({ created: one = '' }: ShownPassage, { created: other = '' }: ShownPassage): number {
  return one < other ? -1 : Number(one > other);
}
