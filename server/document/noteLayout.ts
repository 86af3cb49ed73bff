import type { Layout } from './layout';
import type { MarkCandidate } from './markCandidates';
import { extentOf, type NoteLayout, splitJoined } from './noteExtent';
import { callsByNumber, findOpeners, type Opener } from './noteOpeners';

/**
 * Finds the notes of a text: lines that open with a number, in an order that notes have (1, 2, 3 …, through the text or
 * anew on a page), weighed by what calls them and by how they stand on the page. The best such order is chosen over the
 * whole text; what is left of it must be called from the text, or stand beside notes that are.
 */
export function findNotes(layout: Layout, candidates: readonly MarkCandidate[]): readonly NoteLayout[] {
  const calls = callsByNumber(candidates);
  const written = believable(bestChain(findOpeners(layout, calls, 'note')));
  const chain = written.length > 0 ? written : listedNotes(layout, bestChain(findOpeners(layout, calls, 'list')));
  return chain.flatMap((opener, index) => {
    const next = chain[index + 1];
    return splitJoined(extentOf(layout, opener, next), next, layout, calls);
  });
}

/** The best order of notes that ends at an opener. */
interface Chain {
  readonly total: number;
  readonly opener: Opener;
  readonly before?: Chain;
}

/**
 * The order of openers with the greatest weight in which each number follows the one before (a gap of one or two costs),
 * or starts at 1 again, on another page. One pass over the openers.
 */
function bestChain(openers: readonly Opener[]): readonly Opener[] {
  const endingWith = new Map<number, Chain>();
  let best: Chain | undefined;
  for (const opener of openers) {
    const starts: { total: number; before?: Chain }[] = [];
    if (opener.number === 1 || best === undefined) {
      const again = best !== undefined && best.opener.page === opener.page ? SAME_PAGE_RESTART : 0;
      const middle = opener.number === 1 ? 0 : STARTS_LATE;
      starts.push({ total: (best?.total ?? 0) - again - middle, ...(best && { before: best }) });
    }
    for (const gap of [1, 2, 3]) {
      const before = endingWith.get(opener.number - gap);
      if (before === undefined) continue;
      const beside = before.opener.page === opener.page ? BESIDE : 0;
      starts.push({ total: before.total + beside - (gap - 1) * MISSING, before });
    }
    const from = starts.reduce<(typeof starts)[number] | undefined>(
      (a, b) => (a && a.total >= b.total ? a : b),
      undefined,
    );
    if (from === undefined) continue;
    const chain: Chain = { total: from.total + opener.weight, opener, ...(from.before && { before: from.before }) };
    if (chain.total < 0 && opener.called === 'no' && !opener.cites) continue;
    const known = endingWith.get(opener.number);
    if (known === undefined || known.total <= chain.total) endingWith.set(opener.number, chain);
    if (best === undefined || chain.total >= best.total) best = chain;
  }
  const order: Opener[] = [];
  for (let at = best; at !== undefined; at = at.before) order.push(at.opener);
  return order.reverse();
}

const BESIDE = 1.5;
const MISSING = 2;
const STARTS_LATE = 2;
const SAME_PAGE_RESTART = 4;

/**
 * Notes written as the items of a list: only at the end of a text, where most are called and at least every third opens
 * with a source. Any other numbered list is a list.
 */
function listedNotes(layout: Layout, chain: readonly Opener[]): readonly Opener[] {
  const called = chain.filter((opener) => opener.called !== 'no').length;
  const citing = chain.filter((opener) => opener.cites).length;
  const behind = layout.lines.slice((chain.at(-1)?.line ?? 0) + 1).filter(({ text }) => text !== '').length;
  return called * 2 >= chain.length && citing * 3 >= chain.length && behind <= LONGEST_LAST_NOTE ? chain : [];
}

/** How many lines the last note of such a list may have. */
const LONGEST_LAST_NOTE = 6;

/** Leaves out the notes of a page that nothing calls and that don't stand beside called ones: mostly a numbered list. */
function believable(chain: readonly Opener[]): readonly Opener[] {
  const pages = new Map<number, Opener[]>();
  for (const opener of chain) {
    const group = pages.get(opener.page);
    if (group) group.push(opener);
    else pages.set(opener.page, [opener]);
  }
  return [...pages.values()].flatMap((group) => {
    const called = group.filter((opener) => opener.called !== 'no').length;
    const citing = group.filter((opener) => opener.cites).length;
    return called * 3 >= group.length || citing * 2 >= group.length
      ? group
      : group.filter((opener) => opener.called !== 'no');
  });
}
