import { canonicalIdentifier } from './canonicalIdentifier';
import { romanDossier } from './dossier';
import type { Citation } from './model';
import { ahead, digits, glued, inOrder, many, map, oneOf, type Rule, word, wordLike } from './rules';
import { dash } from './terminals';

/** The publications of one kind, and those of which the chamber follows: `kst-…`, `h-tk-…`. */
const prefix: Rule<string> = oneOf(
  map(word('kst', 'blg', 'stb', 'stcrt', 'trb', 'gmb', 'prb', 'wsb', 'bgr'), (text) => text.toLowerCase()),
  map(
    inOrder({ series: word('h', 'ah', 'nds', 'kv', 'ag'), dash: glued(dash), chamber: glued(word('tk', 'ek')) }),
    ({ series, chamber }) => `${series}-${chamber}`.toLowerCase(),
  ),
);

/** Letters and digits that run on: `2955`, `201b`, `2020D38445`, `AH`. */
const segment: Rule<string> = map(
  many(
    glued(
      oneOf(
        digits(1, 12),
        wordLike((text) => /^[A-Za-z]{1,5}$/.test(text)),
      ),
    ),
  ),
  (pieces) => (pieces.length > 0 ? pieces.join('') : undefined),
);

const segments: Rule<readonly string[]> = map(
  many(map(inOrder({ dash: glued(dash), segment }), (read) => read.segment)),
  (read) => (read.some((one) => /\d/.test(one)) ? read : undefined),
);

/** `CXLVIII-A`: papers in the dossiers of the Eerste Kamer itself have no digit. */
const romanSegments: Rule<readonly string[]> = map(
  inOrder({ dash: glued(dash), dossier: glued(romanDossier), second: glued(dash), letters: glued(segment) }),
  ({ dossier, letters }) => (/^[A-Z]{1,2}$/.test(letters) ? [dossier, letters] : undefined),
);

const printedIdentifier = inOrder({ prefix, start: ahead(glued(dash)), segments: oneOf(segments, romanSegments) });

/**
 * An identifier of officielebekendmakingen.nl as text or in an address, without the `.html` behind it: `kst-22112-2955`,
 * `h-tk-20172018-70-6`, `blg-1007826`. What it identifies need not be known.
 */
export const publicationIdentifier: Rule<Citation> = (tokens, at) => {
  const read = printedIdentifier(tokens, at);
  if (read === undefined) return undefined;
  const value = [read.value.prefix, ...read.value.segments].join('-');
  const span = tokens.span(at, read.next);
  return {
    value: {
      kind: 'citation',
      type: 'publication-id',
      span,
      id: canonicalIdentifier(value) ?? value,
      number: { value, span },
    },
    next: read.next,
  };
};
