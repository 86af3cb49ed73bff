import {
  type Comment,
  type CommentController,
  type CommentingRangeProvider,
  CommentMode,
  type CommentReply,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  commands,
  comments,
  Disposable,
  Range,
  Uri,
  workspace,
} from 'vscode';
import type { Range as ProtocolRange, RequestedBody, RequestedChange } from '../../server/protocol/annotationRequests';
import { keepSaying } from '../language';
import type { Annotated } from './annotated';
import { annotatorName } from './annotator';
import { type Conversation, conversationsOf, type Remark } from './conversations';
import type { CorpusPassages } from './corpusPassages';
import { inEditor } from './places';
import { say } from './say';
import { openSource } from './sources';

/**
 * Shows what people wrote about passages as threads in the editor and its Comments view. Who replies to another writes a remark of
 * their own on the same words; only one's own remarks can be changed. The words are shown as they are, never as Markdown.
 */
export function showComments(annotated: Annotated, corpus: CorpusPassages): Disposable {
  const controller = comments.createCommentController('bronwijzer.annotations', 'Bronwijzer');
  const asking = keepSaying(() => {
    controller.options = {
      prompt: say({ nl: 'Opmerking of vraag', en: 'Comment or question' }),
      placeHolder: say({ nl: 'Schrijf hier uw opmerking of vraag', en: 'Write your comment or question here' }),
    };
  });
  const everywhere: CommentingRangeProvider = {
    provideCommentingRanges: (document) =>
      document.languageId === 'bronwijzer' && document.uri.scheme !== 'bronwijzer'
        ? [new Range(0, 0, document.lineCount - 1, 0)]
        : [],
  };
  const isAnnotated = (): boolean => corpus.codes?.codebook.exists === true || corpus.everywhere().length > 0;
  /**
   * Lets comments be made from the margin, in a corpus that somebody annotates: VS Code keeps every text that it asks a provider
   * about for some minutes after it was closed, and who only reads should have nothing of that. VS Code asks before a text is
   * recognised, and asks again only for a provider that is new to it.
   */
  const offer = (): void => {
    Object.assign(controller, { commentingRangeProvider: isAnnotated() ? { ...everywhere } : undefined });
  };
  const threads = threadsIn(controller);
  let changing = 0;
  const show = (texts?: ReadonlySet<string>): void => {
    // What is being written in a thread is put in it first: until then it would be taken for another one.
    if (changing === 0) threads.show(conversationsOf(corpus.everywhere(texts)), texts);
  };
  const change = async (uri: Uri, what: RequestedChange): Promise<readonly string[] | undefined> => {
    changing++;
    try {
      return await annotated.change(await openSource(uri), what);
    } finally {
      changing--;
    }
  };
  const write = async ({ thread, text }: CommentReply, motivation: 'commenting' | 'questioning'): Promise<void> => {
    const body: RequestedBody =
      motivation === 'commenting' ? { motivation, text } : { motivation, text, state: 'open' };
    const ranges = threads.conversation(thread)?.ranges ?? [await wordsAt(thread)];
    const [id] = (await change(thread.uri, { kind: 'add', ranges, body })) ?? [];
    if (id !== undefined) threads.adopt(thread, id, text);
    show();
  };
  const settle = async (thread: CommentThread, what: (id: string) => RequestedChange): Promise<void> => {
    const question = threads.conversation(thread)?.ownQuestion;
    if (question !== undefined) await change(thread.uri, what(question.id));
    show();
  };
  const act = <Given>(name: string, isMeant: (given: unknown) => given is Given, doIt: (given: Given) => unknown) =>
    commands.registerCommand(`bronwijzer.comments.${name}`, async (given?: unknown) => {
      if (isMeant(given)) await doIt(given);
    });

  show();
  return Disposable.from(
    controller,
    asking,
    corpus.onDidChange(show),
    corpus.onDidChange(() => {
      if ((controller.commentingRangeProvider !== undefined) !== isAnnotated()) offer();
    }),
    workspace.onDidOpenTextDocument(({ languageId }) => {
      if (languageId === 'bronwijzer') offer();
    }),
    act('comment', isReply, (reply) => write(reply, 'commenting')),
    act('ask', isReply, (reply) => write(reply, 'questioning')),
    act('answer', isReply, ({ thread, text }) => settle(thread, (id) => ({ kind: 'answer', id, text }))),
    act('resolve', isThread, (thread) => settle(thread, (id) => ({ kind: 'answer', id, text: '' }))),
    act('reopen', isThread, (thread) => settle(thread, (id) => ({ kind: 'reopen', id }))),
    act('edit', isShown, (comment) => threads.setMode(comment, CommentMode.Editing)),
    act('cancel', isShown, (comment) => {
      comment.body = comment.remark.text;
      threads.setMode(comment, CommentMode.Preview);
    }),
    act('save', isShown, async (comment) => {
      const { remark } = comment;
      const text = typeof comment.body === 'string' ? comment.body : comment.body.value;
      threads.setMode(comment, CommentMode.Preview);
      if (text.trim() !== remark.text) await change(Uri.parse(remark.uri, true), rewriting(remark, text));
      show();
    }),
    act('delete', isShown, async ({ remark }) => {
      await change(Uri.parse(remark.uri, true), removing(remark));
      show();
    }),
  );
}

/** A remark as VS Code shows it; `body` is what is being written while it is edited. */
interface ShownRemark extends Comment {
  readonly remark: Remark;
}

interface Shown {
  readonly thread: CommentThread;
  conversation: Conversation;
}

/** The threads that are shown, each with its conversation: one stays the same while its words move and remarks come and go. */
function threadsIn(controller: CommentController) {
  const shown = new Map<CommentThread, Shown>();
  /** What a person has just written, by its annotation. */
  const adopted = new Map<string, CommentThread>();

  const conversation = (thread: CommentThread): Conversation | undefined => {
    const known = shown.get(thread)?.conversation;
    if (known !== undefined) return known;
    const same = [...shown.values()].find(
      (one) =>
        one.thread.uri.toString() === thread.uri.toString() &&
        thread.range !== undefined &&
        one.thread.range?.isEqual(thread.range),
    );
    return same?.conversation;
  };
  const update = (one: Shown, next: Conversation): void => {
    const { thread } = one;
    const range = inEditor(next.ranges[0]);
    if (!thread.range?.isEqual(range)) thread.range = range;
    const isEditing = thread.comments.some(({ mode }) => mode === CommentMode.Editing);
    const isSame = JSON.stringify(remarksIn(thread)) === JSON.stringify(next.remarks.map(asShown));
    // What somebody is writing isn't taken away under their hands.
    if (!isEditing && !isSame) thread.comments = next.remarks.map(commentOf);
    const context = contextOf(next);
    if (thread.contextValue !== context) thread.contextValue = context;
    const isOpen = next.state === 'open';
    // A thread in which nothing was asked has no state, and one whose question was removed waits for nothing.
    const state = isOpen ? CommentThreadState.Unresolved : CommentThreadState.Resolved;
    if ((next.state ?? thread.state) !== undefined && thread.state !== state) thread.state = state;
    const label = `«${next.words}»`;
    if (thread.label !== label) thread.label = label;
    one.conversation = next;
  };
  return {
    conversation,
    /** Those of all texts, or of some: then the threads of others stay as they are. */
    show(all: readonly Conversation[], texts?: ReadonlySet<string>): void {
      const before = [...shown.values()].filter(({ conversation: { uri } }) => texts?.has(uri) ?? true);
      const left = new Map(
        before.flatMap((one) => one.conversation.remarks.map((remark) => [keyOf(remark), one] as const)),
      );
      const kept = new Set<CommentThread>();
      for (const next of all) {
        const ids = next.remarks.flatMap(({ id }) => adopted.get(id) ?? []);
        const same = next.remarks
          .flatMap((remark) => left.get(keyOf(remark)) ?? [])
          .find((one) => !kept.has(one.thread));
        const thread = ids.find((one) => !kept.has(one)) ?? same?.thread;
        const uri = Uri.parse(next.uri, true);
        const one: Shown = {
          thread: thread ?? controller.createCommentThread(uri, inEditor(next.ranges[0]), next.remarks.map(commentOf)),
          conversation: next,
        };
        if (thread === undefined) one.thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
        kept.add(one.thread);
        shown.set(one.thread, one);
        update(one, next);
      }
      for (const { id } of all.flatMap(({ remarks }) => remarks)) adopted.delete(id);
      const waiting = new Set(adopted.values());
      for (const { thread } of before) {
        if (kept.has(thread) || waiting.has(thread)) continue;
        shown.delete(thread);
        thread.dispose();
      }
    },
    /** Takes what a person wrote into its thread at once, before it is told from the file. */
    adopt(thread: CommentThread, id: string, text: string): void {
      adopted.set(id, thread);
      const comment: Comment = { body: text, mode: CommentMode.Preview, author: { name: annotatorName() } };
      thread.comments = [...thread.comments, comment];
    },
    setMode(comment: ShownRemark, mode: CommentMode): void {
      comment.mode = mode;
      const thread = [...shown.keys()].find((one) => one.comments.includes(comment));
      if (thread !== undefined) thread.comments = [...thread.comments];
    },
  };
}

function commentOf(remark: Remark): ShownRemark {
  const { text, annotator, own, part, made } = remark;
  const label = labelOf(remark);
  return {
    remark,
    body: text,
    mode: CommentMode.Preview,
    author: { name: annotator },
    contextValue: `${own ? 'own' : 'other'} ${part}`,
    ...(label !== undefined && { label }),
    ...(made !== undefined && part !== 'answer' && { timestamp: new Date(made) }),
  };
}

function labelOf({ part, label }: Remark): string | undefined {
  if (part === 'comment') return undefined;
  return part === 'note' ? label : say(PARTS[part]);
}

const PARTS = { question: { nl: 'Vraag', en: 'Question' }, answer: { nl: 'Antwoord', en: 'Answer' } } as const;

/** What tells whether a thread shows its remarks as they are now: them, and what we say of them. */
function remarksIn({ comments: all }: CommentThread): readonly unknown[] {
  return all.map((comment) => (isShown(comment) ? { remark: comment.remark, label: comment.label } : undefined));
}

function asShown(remark: Remark): unknown {
  return { remark, label: labelOf(remark) };
}

function keyOf({ id, file }: Remark): string {
  return `${id} ${file}`;
}

function contextOf({ ownQuestion }: Conversation): string {
  return ownQuestion === undefined ? 'other' : `own ${ownQuestion.state}`;
}

function rewriting({ id, part }: Remark, text: string): RequestedChange {
  switch (part) {
    case 'comment':
    case 'question':
      return { kind: 'rephrase', id, text };
    case 'answer':
      return { kind: 'answer', id, text };
    case 'note':
      return { kind: 'note', id, text };
  }
}

/** A note goes by itself; whatever else was written goes with its annotation. */
function removing({ id, part }: Remark): RequestedChange {
  return part === 'note' ? { kind: 'note', id, text: '' } : { kind: 'remove', ids: [id] };
}

/** The words of a new thread: those selected, or else the whole line. */
async function wordsAt({ uri, range }: CommentThread): Promise<ProtocolRange> {
  const place = range ?? new Range(0, 0, 0, 0);
  const { start, end } = place.isEmpty ? (await openSource(uri)).lineAt(place.start.line).range : place;
  return { start, end };
}

function isReply(given: unknown): given is CommentReply {
  return typeof given === 'object' && given !== null && 'thread' in given && 'text' in given && isThread(given.thread);
}

function isThread(given: unknown): given is CommentThread {
  return typeof given === 'object' && given !== null && 'uri' in given && 'range' in given;
}

function isShown(given: unknown): given is ShownRemark {
  return typeof given === 'object' && given !== null && 'remark' in given && 'body' in given;
}
