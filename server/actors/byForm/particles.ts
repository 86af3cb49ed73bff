import type { Stretch } from '../beside';
import type { Words } from '../words';

/** Words that stand before a surname and belong to it, each by itself or several of them: `van`, `van der`, `in 't`. */
const PARTICLES = new Set('van de den der des ten ter te het t von zu la le du di da dos el al ben bin'.split(' '));

/** Ordinary words that are part of a surname only before one of these: `in 't Veld`, `Op den Velde`, `uit den Boogaard`. */
const BEFORE_ARTICLE = new Set('in op uit aan bij onder tot voor'.split(' '));
const ARTICLES = new Set(['t', 'den', 'de', 'der', 'het']);

const MOST_PARTICLES = 4;

/** Whether a word, in lower case, is a particle by itself. */
export function isParticle(key: string): boolean {
  return PARTICLES.has(key);
}

/**
 * The particles that begin with a word, an apostrophe in front of `t` included: `van der`, `Van ’t`. Only the first may have
 * a capital, unless all is in `capitals`.
 */
export function particlesAt(words: Words, first: number, capitals: boolean): Stretch | undefined {
  let last: number | undefined;
  for (let index = first, count = 0; count < MOST_PARTICLES; count++) {
    const next = particleAt(words, index);
    if (next === undefined) break;
    if (count > 0 && !capitals && /^\p{Lu}/u.test(words.at(next)?.text ?? '')) break;
    if (words.at(next + 1)?.sign === true && !/^['’]$/.test(words.at(next + 1)?.text ?? '')) break;
    last = next;
    index = next + 1;
  }
  return last === undefined ? undefined : { first, last };
}

/** The particles that end with a word. */
export function particlesEndingAt(words: Words, last: number): Stretch | undefined {
  let first: number | undefined;
  for (let index = last, count = 0; count < MOST_PARTICLES; count++) {
    const word = words.at(index);
    if (word === undefined || word.sign) break;
    const apostrophe = word.key === 't' && /^['’]$/.test(words.at(index - 1)?.text ?? '');
    const isOrdinary =
      BEFORE_ARTICLE.has(word.key) &&
      first !== undefined &&
      ARTICLES.has(words.at(index + 1)?.key.replace(/['’]/, 't') ?? '');
    if (!isParticle(word.key) && !isOrdinary) break;
    if (word.key === 't' && !apostrophe) break;
    first = apostrophe ? index - 1 : index;
    if (/^\p{Lu}/u.test(word.text)) break;
    index = first - 1;
  }
  return first === undefined ? undefined : { first, last };
}

/** The last word of the one particle at an index: `'t` is two. */
function particleAt(words: Words, index: number): number | undefined {
  const word = words.at(index);
  if (word === undefined) return undefined;
  if (/^['’]$/.test(word.text)) {
    const t = words.at(index + 1);
    return t?.key === 't' && !t.spaced ? index + 1 : undefined;
  }
  if (word.sign || word.key === 't') return undefined;
  if (isParticle(word.key)) return index;
  if (!BEFORE_ARTICLE.has(word.key)) return undefined;
  const next = /^['’]$/.test(words.at(index + 1)?.text ?? '') ? words.at(index + 2) : words.at(index + 1);
  return ARTICLES.has(next?.key ?? '') ? index : undefined;
}
