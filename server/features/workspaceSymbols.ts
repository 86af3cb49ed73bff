import type { Corpus } from '../corpus/model';
import { type CorpusSymbol, corpusSymbols } from './corpusSymbols';
import { folded, matching, WORST } from './matching';

/** More than a reader looks through: who wants another one types on. */
export const MOST_SYMBOLS = 100;

/**
 * The publications, dossiers, actors and headings of the corpus whose name, or one of whose names, matches what a reader typed
 * (`matching` says how): at most `MOST_SYMBOLS`, the best matches first, of equal ones in the order of `corpusSymbols`.
 */
export async function workspaceSymbols(corpus: Corpus, typed: string): Promise<readonly CorpusSymbol[]> {
  const query = folded(typed.slice(0, LONGEST_QUERY));
  const found = Array.from({ length: WORST + 1 }, (): CorpusSymbol[] => []);
  for (const { symbol, names } of comparable(corpusSymbols(corpus))) {
    const matches = names.flatMap((name) => matching(query, name) ?? []);
    if (matches.length > 0) found[Math.min(...matches)]?.push(symbol);
    if (found[0]?.length === MOST_SYMBOLS) break;
  }
  return found.flat().slice(0, MOST_SYMBOLS);
}

const LONGEST_QUERY = 200;

interface Comparable {
  readonly symbol: CorpusSymbol;
  readonly names: readonly string[];
}

/** Names are folded once for all the keystrokes of a search. */
const compared = new WeakMap<readonly CorpusSymbol[], readonly Comparable[]>();

function comparable(symbols: readonly CorpusSymbol[]): readonly Comparable[] {
  const known = compared.get(symbols);
  if (known !== undefined) return known;
  const made = symbols.map((symbol) => ({
    symbol,
    names: [...new Set([symbol.name, ...symbol.otherNames].map(folded))],
  }));
  compared.set(symbols, made);
  return made;
}
