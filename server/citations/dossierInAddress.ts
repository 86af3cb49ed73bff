import { dossierInProse, ownDossier } from './dossier';
import { dossierId } from './identifier';
import type { Citation } from './model';
import { glued, inOrder, notAhead, oneOf, type Rule, word, wordLike } from './rules';
import { slash } from './terminals';
import type { Tokens } from './tokens';

const printedDossier = inOrder({
  segment: word('dossier'),
  slash: glued(slash),
  dossier: glued(oneOf(dossierInProse, ownDossier)),
  // `/dossier/34352/kst-34352-3` is the address of the paper.
  noPaper: notAhead(
    glued(
      oneOf<unknown>(
        inOrder({ slash, more: glued(wordLike(() => true)) }),
        wordLike(() => true),
      ),
    ),
  ),
});

/** The page of a dossier, inside an address: `zoek.officielebekendmakingen.nl/dossier/34352`. No other site is read. */
export const dossierInAddress: Rule<Citation> = (tokens, at) => {
  if (!isBehindSite(tokens, at)) return undefined;
  const read = printedDossier(tokens, at);
  if (read === undefined) return undefined;
  const { dossier } = read.value.dossier;
  return {
    value: { kind: 'citation', type: 'dossier', span: dossier.span, id: dossierId(dossier.value), dossier },
    next: read.next,
  };
};

const SITE = ['officielebekendmakingen', '.', 'nl', '/'];

function isBehindSite(tokens: Tokens, at: number): boolean {
  return SITE.every((text, index) => tokens.lower(at - SITE.length + index) === text);
}
