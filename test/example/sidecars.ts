import { codePointsOf } from '../../server/annotations/codePoints';
import { digestOf } from '../../server/annotations/digest';
import { newSidecar, writeSidecar } from '../../server/annotations/files/sidecar';
import { annotatorKey, sidecarPath } from '../../server/annotations/files/sidecarPath';
import type { Annotation, Body, Piece, Target } from '../../server/annotations/model';
import { pieceAt } from '../../server/annotations/quote';
import type { Span } from '../../server/text/span';
import { anna } from './anna';
import { bram } from './bram';
import { type Notebook, type Noted, TEXTS, type TextName, type Whereabouts, type Words } from './list';

/** Gives a text by the name of its file. */
export type TextOf = (file: string) => string;

/** The files of annotations of the example: their paths from its root, and what is in them. */
export async function exampleSidecars(textOf: TextOf): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const { annotator, texts } of [anna, bram]) {
    for (const noted of texts) {
      const textPath = TEXTS[noted.text];
      const path = sidecarPath(textPath, annotatorKey(annotator));
      const around = { textPath, pointsOf: (source: string) => codePointsOf(textOf(source)) };
      files.set(path, writeSidecar(newSidecar(path), await annotationsOf(annotator, noted, textOf), around));
    }
  }
  return files;
}

async function annotationsOf(
  name: string,
  { text, begun, noted }: Notebook['texts'][number],
  textOf: TextOf,
): Promise<readonly Annotation[]> {
  return Promise.all(
    noted.map(async (one, index): Promise<Annotation> => {
      const target = await targetOf(text, one, textOf);
      const body = await bodyOf(one.body, textOf);
      return {
        id: await idOf([name, target.source, target.pieces.map(({ span }) => span), body]),
        creator: { name },
        created: new Date(Date.parse(begun) + index * TWO_MINUTES).toISOString().replace('.000', ''),
        target,
        body,
        ...(one.note !== undefined && { note: one.note }),
      };
    }),
  );
}

const TWO_MINUTES = 2 * 60_000;

/** An identifier that is always the same for the same annotation: a UUID of version 8 (RFC 9562, § 5.8). */
async function idOf(what: unknown): Promise<string> {
  const [, hash = ''] = (await digestOf(JSON.stringify(what))).split(':');
  const [one, two, three, four, five] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([a, b]) => hash.slice(a, b));
  return `urn:uuid:${one}-${two}-8${three}-8${four}-${five}`;
}

async function bodyOf(body: Noted['body'], textOf: TextOf): Promise<Body> {
  if ('motivation' in body) return body;
  return { motivation: 'linking', to: { kind: 'passage', target: await targetOf(body.to, body, textOf) } };
}

async function targetOf(
  name: TextName,
  { words, ...where }: Whereabouts & { readonly words: Words },
  textOf: TextOf,
): Promise<Target> {
  const source = TEXTS[name];
  const text = textOf(source);
  const [first, ...others] = typeof words === 'string' ? [words] : words;
  let last =
    where.behind === undefined ? onlyPlace(text, first) : nextPlace(text, first, onlyPlace(text, where.behind).end);
  const pieces: [Piece, ...Piece[]] = [pieceAt(text, last)];
  for (const other of others) {
    last = nextPlace(text, other, last.end);
    pieces.push(pieceAt(text, last));
  }
  return { source, digest: await digestOf(text), pieces };
}

/** Where words stand in a text. Throws where they don't, and where they stand more than once. */
function onlyPlace(text: string, words: string): Span {
  const place = nextPlace(text, words, 0);
  const again = placeFrom(text, words, place.start + 1);
  if (again !== undefined) throw new Error(`These words stand in more than one place; say behind which: ${words}`);
  return place;
}

function nextPlace(text: string, words: string, from: number): Span {
  const place = placeFrom(text, words, from);
  if (place === undefined) throw new Error(`These words do not stand in the text: ${words}`);
  return place;
}

function placeFrom(text: string, words: string, from: number): Span | undefined {
  let span: Span | undefined;
  for (const part of words.split(' … ')) {
    const expression = new RegExp(part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '\\s+'), 'g');
    expression.lastIndex = span?.end ?? from;
    const found = expression.exec(text);
    if (found === null) return undefined;
    span = { start: span?.start ?? found.index, end: found.index + found[0].length };
  }
  return span;
}
