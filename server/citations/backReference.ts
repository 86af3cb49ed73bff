import type { BackReference, BackReferenceForm } from './model';
import { page, pages } from './pages';
import { present } from './present';
import {
  ahead,
  atEnd,
  digits,
  exactly,
  glued,
  inOrder,
  listOf,
  map,
  notAhead,
  oneOf,
  optional,
  part,
  type Rule,
  word,
  words,
} from './rules';
import { abbreviation, closing, comma, numberWord, opening, semicolon, stop } from './terminals';
import type { Tokens } from './tokens';

/** Abbreviated words with a stop each: `t.a.p.`, `op. cit.`. */
function initials(...abbreviated: readonly string[]): Rule<unknown> {
  return listOf(...abbreviated.map((one) => inOrder({ one: word(one), stop: glued(stop) })));
}

function form(name: BackReferenceForm, ...spellings: readonly Rule<unknown>[]): Rule<BackReferenceForm> {
  return map(oneOf(...spellings), () => name);
}

const wording: Rule<BackReferenceForm> = oneOf(
  form('idem', word('idem'), inOrder({ id: word('id'), stop: glued(stop) })),
  form('ibidem', word('ibidem'), abbreviation('ibid'), inOrder({ ib: word('ib'), stop: glued(stop) })),
  form(
    'loco citato',
    initials('t', 'a', 'p'),
    initials('l', 'c'),
    initials('loc', 'cit'),
    words('ter aangehaalder plaatse'),
    words('loco citato'),
  ),
  form('opus citatum', initials('a', 'w'), initials('o', 'c'), initials('op', 'cit'), words('aangehaald werk')),
);

/** What may stand behind `Idem`, so that it takes over a source and doesn't mean *likewise* (`Idem voor de andere landen`). */
const endsThere: Rule<undefined> = ahead(
  oneOf<unknown>(
    atEnd,
    pages,
    // `idem, nr. 5` is another paper of the dossier.
    inOrder({ comma, other: notAhead(oneOf<unknown>(numberWord, digits(1, 9))) }),
    oneOf(semicolon, stop, closing, word('en', 'zie', 'resp')),
  ),
);

const namedSource: Rule<BackReference> = map(
  part(inOrder({ form: wording, end: endsThere, pages: optional(pages) })),
  ({ value, span }) => present({ kind: 'backReference' as const, span, form: value.form, pages: value.pages }),
);

/** `Ibid., 1240`: a bare figure is a page, where the same place is meant and nothing but that figure. */
const samePlace: Rule<BackReference> = map(
  part(
    inOrder({
      form: map(wording, (form) => (form === 'idem' ? undefined : form)),
      comma,
      page: part(page),
      end: ahead(oneOf<unknown>(atEnd, stop, semicolon, closing)),
    }),
  ),
  ({ value, span }) => ({ kind: 'backReference', span, form: value.form, pages: value.page }),
);

const noun: Rule<string> = word('noot', 'voetnoot', 'eindnoot');
const ADVERBS = ['ook', 'als', 'hiervoor', 'hierboven', 'eerder', 'nogmaals', 'voorts', 'verder', 'tevens', 'eveneens'];
const elsewhere: Rule<undefined> = notAhead(word('van', 'bij', 'in', 'op', 'uit'));

/** `A.w. noot 1, p. 3`, `a.w. (noot 1), p. 3`: the work in that note, whoever stands before it. */
const workOfNote: Rule<BackReference> = map(
  part(
    inOrder({
      work: oneOf(initials('a', 'w'), initials('o', 'c'), initials('op', 'cit')),
      note: oneOf(
        map(inOrder({ open: opening, noun, note: part(digits(1, 4)), close: closing }), (read) => read.note),
        map(inOrder({ noun, note: part(digits(1, 4)) }), (read) => read.note),
      ),
      elsewhere,
      pages: optional(pages),
    }),
  ),
  ({ value: { note, pages: paged }, span }) =>
    present({ kind: 'backReference' as const, span, form: 'see note' as const, note, pages: paged }),
);

/** `Noot 1.`, as the whole of a note. */
const nothingButNote: Rule<BackReference> = (tokens, at) => {
  const read = part(inOrder({ noun, note: part(digits(1, 4)), pages: optional(pages) }))(tokens, at);
  if (read === undefined || inOrder({ stop: optional(stop), end: atEnd })(tokens, read.next) === undefined)
    return undefined;
  const { note, pages: paged } = read.value.value;
  const value = present({
    kind: 'backReference' as const,
    span: read.value.span,
    form: 'see note' as const,
    note,
    pages: paged,
  });
  return { value, next: read.next };
};

/** `zie noot 6`, `Zie ook voetnoot 6, p. 3`, `idem als noot 6`; not a note in another text (`zie noot 2 bij het rapport`). */
const seeNote: Rule<BackReference> = map(
  part(
    inOrder({
      verb: oneOf<unknown>(word('zie', 'idem', 'supra', 'als'), abbreviation('vgl')),
      adverb: optional(word(...ADVERBS)),
      comma: optional(comma),
      noun,
      note: part(digits(1, 4)),
      elsewhere,
      pages: optional(pages),
    }),
  ),
  ({ value: { note, pages: paged }, span }) =>
    present({ kind: 'backReference' as const, span, form: 'see note' as const, note, pages: paged }),
);

/** The words that a back-reference can start with. */
const OPENINGS = new Set([
  ...['idem', 'id', 'ibidem', 'ibid', 'ib', 't', 'l', 'loc', 'ter', 'loco', 'a', 'o', 'op', 'aangehaald'],
  ...['zie', 'supra', 'als', 'vgl', 'noot', 'voetnoot', 'eindnoot'],
]);

/**
 * A reference to the source of another note. In a note (`where`) a bare `Idem` counts where it opens the note or a sentence in
 * it; in a body text it hardly ever is a back-reference, so only `zie noot 6` counts there.
 */
export function backReference(where: 'body' | 'note'): Rule<BackReference> {
  return (tokens, at) => {
    if (tokens.kind(at) !== 'word' || !OPENINGS.has(tokens.lower(at))) return undefined;
    const isSource = where === 'note' && opensSource(tokens, at);
    const whole = where === 'note' && at === 0 ? nothingButNote(tokens, at) : undefined;
    const named = seeNote(tokens, at) ?? workOfNote(tokens, at) ?? whole;
    return named ?? (isSource ? (samePlace(tokens, at) ?? namedSource(tokens, at)) : undefined);
  };
}

function opensSource(tokens: Tokens, at: number): boolean {
  if (at === 0) return true;
  const before = at - 1;
  // `Jansen c.s. a.w.` means a work of that author, whatever the note before cites.
  if (stop(tokens, before) !== undefined && /^(?:a|o|op)$/.test(tokens.text(at))) return false;
  const sign = oneOf<unknown>(semicolon, stop, opening, exactly(':'), word('zie', 'ook', 'en', 'vgl'));
  return sign(tokens, before) !== undefined;
}
