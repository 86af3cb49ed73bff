import type { ShownCode, ShownPassage } from '../../server/protocol/annotationRequests';

/** What stands in the tree of codes and annotations. Every branch has an identifier that no other has, which stays. */
export type Branch = CodeBranch | GroupBranch | NamedBranch | TextBranch | PassageBranch;

export interface CodeBranch extends Holding {
  readonly kind: 'code';
  readonly code: ShownCode;
  /** Whether nothing has it, in the whole corpus, and no code stands below it. */
  readonly isUnused: boolean;
}

/** What isn't found again, the codes that the codebook doesn't have, and what is no code. */
export interface GroupBranch extends Holding {
  readonly kind: 'group';
  readonly group: Group;
}

export type Group = 'lost' | 'unknown' | 'questions' | 'comments' | 'links' | 'actors';

/** Passages that say the same: a code that the codebook doesn't have, an actor, a publication. */
export interface NamedBranch extends Holding {
  readonly kind: 'named';
  readonly name: string;
}

export interface TextBranch extends Holding {
  readonly kind: 'text';
  readonly path: string;
}

export interface PassageBranch {
  readonly kind: 'passage';
  readonly id: string;
  readonly passage: ShownPassage;
  /** Whether its text stands above it. */
  readonly isInText: boolean;
}

interface Holding {
  readonly id: string;
  /** How many passages stand below it. */
  readonly count: number;
  readonly branches: readonly Branch[];
}

/** What of the passages is shown; what isn't said leaves nothing out. */
export interface TreeFilter {
  /** The name that the passages carry. */
  readonly annotator?: string;
  /** One text, by its address. */
  readonly text?: string;
  /** Only questions that nobody has answered: no codes then. */
  readonly isUnanswered?: true;
}

/** More passages than this are put below their texts. */
const MANY = 12;

/**
 * The tree: what needs somebody's attention, the codes in their own tree, and what is no code. Codes that nothing has stay, to
 * be seen and dragged to; of all else only what there is.
 */
export function branchesOf(
  codes: readonly ShownCode[],
  passages: readonly ShownPassage[],
  filter: TreeFilter,
): readonly Branch[] {
  const shown = passages.filter((passage) => isShown(passage, filter));
  const lost = shown.filter(({ status }) => status !== 'found');
  const questions = shown.filter(({ motivation }) => motivation === 'questioning');
  if (filter.isUnanswered) return byTexts('questions', questions);
  const tagged = shown.filter(({ motivation }) => motivation === 'tagging');
  const byCode = grouped(tagged, ({ code }) => code);
  const inTree = codes.map((code) => codeBranch(code, byCode));
  const known = new Set(flat(codes).map(({ id }) => id));
  const unknown = tagged.filter(({ code }) => !known.has(code));
  const ofKind = (kind: ShownPassage['motivation']) => shown.filter(({ motivation }) => motivation === kind);
  return [
    ...group('lost', lost, byTexts),
    ...inTree,
    ...group('unknown', unknown, byNames),
    ...group('questions', [...questions].sort(openFirst), byTexts),
    ...group('comments', ofKind('commenting'), byTexts),
    ...group('links', ofKind('linking'), byNames),
    ...group('actors', ofKind('identifying'), byNames),
  ];
}

/** All codes of a tree, each before those below it. */
export function flat(codes: readonly ShownCode[]): readonly ShownCode[] {
  return codes.flatMap((code) => [code, ...flat(code.codes)]);
}

/** The same, each with the names of those above it. */
export function withAbove(
  codes: readonly ShownCode[],
  above = '',
): readonly { readonly code: ShownCode; readonly above: string }[] {
  return codes.flatMap((code) => [
    { code, above },
    ...withAbove(code.codes, above === '' ? code.name : `${above} › ${code.name}`),
  ]);
}

function isShown({ annotator, uri, motivation, state }: ShownPassage, filter: TreeFilter): boolean {
  if (filter.annotator !== undefined && annotator !== filter.annotator) return false;
  if (filter.text !== undefined && uri !== filter.text) return false;
  return filter.isUnanswered !== true || (motivation === 'questioning' && state === 'open');
}

function codeBranch(code: ShownCode, byCode: ReadonlyMap<string, readonly ShownPassage[]>): CodeBranch {
  const below = code.codes.map((one) => codeBranch(one, byCode));
  const own = byCode.get(code.id) ?? [];
  const id = `code ${code.id}`;
  return {
    kind: 'code',
    id,
    code,
    isUnused: code.count === 0 && code.codes.length === 0,
    count: below.reduce((sum, { count }) => sum + count, own.length),
    branches: [...below, ...byTexts(id, own)],
  };
}

function group(
  which: Group,
  passages: readonly ShownPassage[],
  below: (id: string, passages: readonly ShownPassage[]) => readonly Branch[],
): readonly GroupBranch[] {
  if (passages.length === 0) return [];
  return [{ kind: 'group', id: which, group: which, count: passages.length, branches: below(which, passages) }];
}

/** Passages by what they are called, in the order of the first of each. */
function byNames(above: string, passages: readonly ShownPassage[]): readonly Branch[] {
  return [...grouped(passages, ({ label }) => label)].map(([name, own]): NamedBranch => {
    const id = `${above} ${name}`;
    return { kind: 'named', id, name, count: own.length, branches: byTexts(id, own) };
  });
}

/** Passages below their texts, unless they are few or all of one text. */
function byTexts(above: string, passages: readonly ShownPassage[]): readonly Branch[] {
  const texts = grouped(passages, ({ path }) => path);
  if (passages.length <= MANY || texts.size < 2) return passages.map((one) => passageBranch(above, one, false));
  return [...texts].map(([path, own]): TextBranch => {
    const id = `${above} in ${path}`;
    return { kind: 'text', id, path, count: own.length, branches: own.map((one) => passageBranch(id, one, true)) };
  });
}

function passageBranch(above: string, passage: ShownPassage, isInText: boolean): PassageBranch {
  return { kind: 'passage', id: `${above} ${passage.id} ${passage.file}`, passage, isInText };
}

function grouped(
  passages: readonly ShownPassage[],
  key: (passage: ShownPassage) => string,
): ReadonlyMap<string, readonly ShownPassage[]> {
  const groups = new Map<string, ShownPassage[]>();
  for (const passage of passages) {
    const same = groups.get(key(passage));
    if (same) same.push(passage);
    else groups.set(key(passage), [passage]);
  }
  return groups;
}

function openFirst(one: ShownPassage, other: ShownPassage): number {
  return Number(one.state === 'answered') - Number(other.state === 'answered');
}
