import { openZip } from '../../../../server/annotations/exchange/archive';
import type { Exported, Imported, Own, Project } from '../../../../server/annotations/exchange/model';
import type { Annotation, Body, Piece } from '../../../../server/annotations/model';
import { pieceAt } from '../../../../server/annotations/quote';

/** A text with two characters beyond U+FFFF, lines that end with CRLF, and a form feed. */
export const text = '🗳 De Kamer\r\nstemde vóór.\r\n\fDe minister (𝔇66) zei «nee».\r\n';

/** The annotation with this number of stretches of the text, each given by its words. */
export function annotationOf(number: number, words: readonly [string, ...string[]], body: Body): Annotation {
  const pieceOf = (one: string): Piece => {
    const start = text.indexOf(one);
    return pieceAt(text, { start, end: start + one.length });
  };
  const [first, ...others] = words;
  const id = `urn:uuid:00000000-0000-4000-8000-00000000000${number}`;
  return { id, target: { source: 'brief.txt', pieces: [pieceOf(first), ...others.map(pieceOf)] }, body };
}

/** One of what is hard to hold: a stretch over a line end with a statement, one in two pieces, an actor. */
export const project: Project = {
  texts: [{ path: 'brief.txt', text }],
  codes: [
    { id: 'steun', name: 'Steun', description: 'Wie voor is.\nOok: wie meegaat.', colour: '#00aa00' },
    { id: 'steun.stem', name: 'Stem', parent: 'steun' },
  ],
  actors: [{ id: 'person.x', name: 'X. Ypsilon', kind: 'person' }],
  annotations: [
    {
      ...annotationOf(1, ['Kamer\r\nstemde'], {
        motivation: 'tagging',
        code: 'steun.stem',
        statement: { concept: 'asiel', agrees: true },
      }),
      creator: { name: 'Anna' },
      created: '2021-03-16T10:00:00Z',
      note: 'Twee\nregels',
    },
    annotationOf(2, ['De minister', '«nee»'], { motivation: 'questioning', text: 'Welke?', state: 'open' }),
    annotationOf(3, ['𝔇66'], { motivation: 'identifying', actor: 'person.x' }),
  ],
};

/** What is known where the same corpus imports. */
export const own: Own = { textOf: (path) => (path === 'brief.txt' ? text : undefined), codes: project.codes };

/** What is known where nothing is. */
export const nothing: Own = { textOf: () => undefined, codes: [] };

/** The files of an export by their path; those of a zip too. */
export function contents({ files }: Exported): Readonly<Record<string, string>> {
  return Object.fromEntries(
    files.flatMap(({ path, bytes }) => {
      if (!path.endsWith('.qdpx')) return [[path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]];
      const opened = openZip(bytes, () => true);
      return opened.status === 'opened'
        ? opened.files.map((file) => [file.path, new TextDecoder().decode(file.bytes)])
        : [];
    }),
  );
}

/** What was left out, in English, up to the first stop, and where. */
export function leftOutOf(one: Exported | Imported): readonly string[] {
  if ('status' in one && one.status === 'refused') return [`refused: ${one.reason.en}`];
  return one.leftOut.map(({ what, where }) => `${what.en.split(/[.;:] /)[0]} – ${where.join(', ')}`);
}

/** The annotations of an import in the order of their identifiers. */
export function annotationsOf(imported: Imported): readonly Annotation[] {
  if (imported.status === 'refused') throw new Error(imported.reason.en);
  return [...imported.project.annotations].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What an annotation is about, and what it says. */
export function briefly({ target, body, note, creator }: Annotation): string {
  const words = target.pieces.map(({ quote }) => quote.exact).join(' … ');
  const said = JSON.stringify(body).replace(/"/g, '');
  return [`${words} ${said}`, note, creator?.name].filter((part) => part !== undefined).join(' / ');
}
