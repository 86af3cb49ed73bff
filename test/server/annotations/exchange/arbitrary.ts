import fc from 'fast-check';
import type { Project } from '../../../../server/annotations/exchange/model';
import type { Annotation, Body, Piece, Target } from '../../../../server/annotations/model';
import { pieceAt } from '../../../../server/annotations/quote';

/** Texts with all that offsets stumble over: characters beyond U+FFFF, both kinds of line ends, a form feed, what XML escapes. */
const word = fc.constantFrom('de', 'Kamer', '🗳', '𝔇66', 'vóór', '<b>', 'R&D', '"nee"', '’s', 'e\u0301');
const space = fc.constantFrom(' ', ' ', '\r\n', '\n', '\t', '  ', '\f', '\r\n\r\n');
const text = fc.array(fc.tuple(word, space), { minLength: 3, maxLength: 20 }).map((parts) => parts.flat().join(''));

/** What a person may write in a field. */
const character = fc.constantFrom(
  'a',
  'é',
  '🗳',
  ' ',
  '"',
  "'",
  '<',
  '&',
  ';',
  ',',
  ':',
  '\\',
  '=',
  '-',
  '#',
  '[',
  '\t',
  '\n',
);
export const written = fc.array(character, { minLength: 1, maxLength: 8 }).map((characters) => characters.join(''));

const name = fc.constantFrom('a', 'a.b', 'standpunt over asiel', '=1+1', 'één/twee', '_commenting', "'x");

/** Where a stretch may begin and end: before a character, never within one or within a line end. */
function edges(text: string): readonly number[] {
  const found = [...text.matchAll(/\r\n|./gsu)].map(({ index }) => index);
  return [...found, text.length];
}

function targetIn(source: string, text: string): fc.Arbitrary<Target> {
  const places = edges(text);
  const piece = fc
    .tuple(fc.nat(places.length - 1), fc.nat(places.length - 1))
    .map(([one, other]) => ({
      start: places[Math.min(one, other)] ?? 0,
      end: places[Math.max(one, other)] ?? 0,
    }))
    .filter(({ start, end }) => /\S/.test(text.slice(start, end)))
    .map((span): Piece => pieceAt(text, span));
  return fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.option(fc.constant('sha-256:00'), { nil: undefined }))
    .map(([pieces, digest]) => {
      const [first, ...others] = pieces.sort((one, other) => one.span.start - other.span.start);
      return {
        source,
        ...(digest !== undefined && { digest }),
        pieces: [first ?? pieceAt(text, { start: 0, end: 1 }), ...others],
      };
    });
}

function optional<Key extends string, Value>(
  key: Key,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<{ [K in Key]?: Value }> {
  return fc.option(
    value.map((one) => ({ [key]: one }) as { [K in Key]?: Value }),
    { nil: {} },
  );
}

function all<Value>(...parts: readonly fc.Arbitrary<Partial<Value>>[]): fc.Arbitrary<Partial<Value>> {
  return fc.tuple(...parts).map((values) => Object.assign({}, ...values));
}

function bodyWith(passage: fc.Arbitrary<Target>): fc.Arbitrary<Body> {
  const statement = all<{ speaker: string; organisation: string; concept: string; agrees: boolean; date: string }>(
    optional('speaker', name),
    optional('organisation', written),
    optional('concept', name),
    optional('agrees', fc.boolean()),
    optional('date', fc.constantFrom('2021', '2021-03-16')),
  ).filter((fields) => Object.keys(fields).length > 0);
  return fc.oneof(
    fc
      .tuple(name, optional('statement', statement))
      .map(([code, more]): Body => ({ motivation: 'tagging', code, ...more })),
    written.map((text): Body => ({ motivation: 'commenting', text })),
    fc
      .tuple(written, fc.constantFrom('open' as const, 'answered' as const), optional('answer', written))
      .map(([text, state, more]): Body => ({ motivation: 'questioning', text, state, ...more })),
    fc.constantFrom('person.leers', 'inst.kabinet').map((actor): Body => ({ motivation: 'identifying', actor })),
    fc
      .constantFrom('kst-22112-2955', 'h tk 2010')
      .map((id): Body => ({ motivation: 'linking', to: { kind: 'publication', id } })),
    passage.map((target): Body => ({ motivation: 'linking', to: { kind: 'passage', target } })),
  );
}

function annotationsIn(one: string, other: string): fc.Arbitrary<readonly Annotation[]> {
  const creator = fc
    .tuple(fc.constantFrom('Anna', 'Jan & Zoë "Z"'), optional('id', fc.constant('https://orcid.org/0000')))
    .map(([name, more]) => ({ name, ...more }));
  const moment = fc.constantFrom('2021-03-16T10:00:00Z', '2021-03-16T10:00:00.123+01:00', '2021-03');
  const id = fc.oneof(
    fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
    fc.webUrl(),
  );
  const target = fc.oneof(targetIn('map/één.txt', one), targetIn('twee.txt', other));
  const more = all<Pick<Annotation, 'creator' | 'created' | 'modified' | 'note'>>(
    optional('creator', creator),
    optional('created', moment),
    optional('modified', moment),
    optional('note', written),
  );
  const annotation = fc
    .tuple(id, target, bodyWith(target), more)
    .map(([id, target, body, more]): Annotation => ({ id, target, body, ...more }));
  return fc.uniqueArray(annotation, { maxLength: 8, selector: ({ id }) => id });
}

/** Projects of two texts. */
export const projects: fc.Arbitrary<Project> = fc.tuple(text, text).chain(([one, other]) =>
  annotationsIn(one, other).map((annotations) => ({
    texts: [
      { path: 'map/één.txt', text: one },
      { path: 'twee.txt', text: other },
    ],
    codes: [{ id: 'a', name: 'A' }],
    annotations,
  })),
);
