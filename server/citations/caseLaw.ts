import type { Span } from '../text/span';
import type { Citation } from './model';
import { type Reading, splitDigits } from './reading';
import { digits, glued, inOrder, many, map, notAhead, oneOf, optional, part, type Rule, word, wordLike } from './rules';
import { colon, conjunction, dash, numberWord, stop } from './terminals';

/** Courts of the Netherlands whose decisions are cited without `ECLI:NL` before them. */
const DUTCH_COURT = /^(?:HR|PHR|RVS|CRVB|CBB|GH[A-Z]{2,4}|RB[A-Z]{2,4})$/i;

const country: Rule<string> = map(
  wordLike((text) => /^[A-Za-z]{2}$/.test(text)),
  (text) => text.toUpperCase(),
);

const courtAndYear = inOrder({
  court: wordLike((text) => text.length <= 7),
  before: glued(colon),
  year: map(digits(4), (text) => (/^(?:1[89]|20)/.test(text) ? text : undefined)),
  behind: glued(colon),
});

interface Decision {
  readonly value: string;
  /** Digits behind a code of fixed length. */
  readonly mark: Span | undefined;
}

/** Two letters and four digits, as the LJN that it once was: `AB1838`. */
function oldNumber(space: boolean): Rule<Decision> {
  const four = part(digits(4, 6));
  const rule = inOrder({ letters: wordLike((text) => /^[A-Za-z]{2}$/.test(text)), number: space ? four : glued(four) });
  return map(rule, ({ letters, number }) => {
    const value = letters.toUpperCase() + number.value.slice(0, 4);
    return { value, mark: splitDigits(number.span, 4)?.mark };
  });
}

const dutchDecision: Rule<Decision> = oneOf(
  map(digits(1, 7), (value) => ({ value, mark: undefined })),
  oldNumber(false),
);

const runOfSigns: Rule<string> = oneOf(
  digits(1, 20),
  wordLike(() => true),
);

/** Letters and digits that run on, with stops inside: `041214B8B66.14.0`. */
const foreignDecision: Rule<Decision> = map(
  inOrder({
    first: runOfSigns,
    more: many(
      glued(
        oneOf(
          runOfSigns,
          map(inOrder({ stop, more: glued(runOfSigns) }), (read) => `.${read.more}`),
        ),
      ),
    ),
  }),
  ({ first, more }) => ({ value: [first, ...more].join(''), mark: undefined }),
);

const codeWithCountry = inOrder({
  label: optional(inOrder({ ecli: word('ecli'), colon })),
  country,
  colon: glued(colon),
  court: courtAndYear,
});

const withCountry: Rule<Decision> = (tokens, at) => {
  const head = codeWithCountry(tokens, at);
  if (head === undefined) return undefined;
  const { label, country: land, court } = head.value;
  if (label === undefined && !(land === 'NL' && DUTCH_COURT.test(court.court))) return undefined;
  const decision = (land === 'NL' ? dutchDecision : foreignDecision)(tokens, head.next);
  if (decision === undefined) return undefined;
  const value = `ECLI:${land}:${land === 'NL' ? inCapitals(court.court) : court.court}:${court.year}:${decision.value.value}`;
  return { value: { value, mark: decision.value.mark }, next: decision.next };
};

/** Dutch codes are in capitals; the Raad van State prints its own as `RVS` and as `RvS`, and either stays as it is. */
function inCapitals(court: string): string {
  return court === 'RvS' ? court : court.toUpperCase();
}

const withoutCountry: Rule<Decision> = map(
  inOrder({ court: courtAndYear, decision: dutchDecision }),
  ({ court: { court, year }, decision }) => {
    if (!DUTCH_COURT.test(court)) return undefined;
    const code = court.toUpperCase() === 'RVS' ? 'RvS' : court.toUpperCase();
    return { value: `ECLI:NL:${code}:${year}:${decision.value}`, mark: decision.mark };
  },
);

/** `ECLI:NL:HR:2001:AB1838`, also with a space behind a colon, and without `ECLI:` or `ECLI:NL:`. */
export const ecli: Rule<Reading> = reading('ecli', oneOf(withCountry, withoutCountry));

const ljnLabel: Rule<unknown> = oneOf<unknown>(
  inOrder({
    label: word('ljn', 'elro'),
    number: optional(inOrder({ dash: optional(dash), word: numberWord })),
    colon: optional(colon),
  }),
  inOrder({ label: word('lj'), dash: optional(dash), word: numberWord }),
);

/**
 * The number of rechtspraak.nl before there were ECLIs: `LJN AB1838`, `LJ-nummer AF3483`, `ELRO nr. AA 8200`, one citation a
 * number.
 */
export const ljn: Rule<Reading> = (tokens, at) => {
  const first = firstLjn(tokens, at);
  if (first === undefined) return undefined;
  const read = many(map(laterLjn, ({ member }) => member))(tokens, first.next);
  const all = [first.value, ...(read?.value ?? [])];
  return {
    value: {
      citations: all.flatMap(({ citations }) => citations),
      gluedMarks: all.flatMap(({ gluedMarks }) => gluedMarks),
    },
    next: read?.next ?? first.next,
  };
};

const firstLjn: Rule<Reading> = reading(
  'ljn',
  map(inOrder({ label: ljnLabel, number: oldNumber(true) }), (read) => read.number),
);

/** `en BU4205`, `, BU4206`. */
const laterLjn = inOrder({ conjunction, member: reading('ljn', oldNumber(false)) });

function reading(type: 'ecli' | 'ljn', rule: Rule<Decision>): Rule<Reading> {
  const whole = inOrder({ decision: rule, whole: notAhead(glued(wordLike(() => true))) });
  return (tokens, at) => {
    const read = whole(tokens, at);
    if (read === undefined) return undefined;
    const { value, mark } = read.value.decision;
    const span = { start: tokens.start(at), end: mark?.start ?? tokens.end(read.next - 1) };
    const citation: Citation = { kind: 'citation', type, span, id: value, number: { value, span } };
    return { value: { citations: [citation], gluedMarks: mark === undefined ? [] : [mark] }, next: read.next };
  };
}
