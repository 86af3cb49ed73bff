import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { safeFixes } from '../features/safeFixes';
import type { Finding } from '../findings/finding';
import { decode } from '../text/decode';
import { edited } from '../text/edits';
import { type Language, say } from '../text/language';
import { lineAndColumn } from './findingLines';
import { type NamedText, type NamedTexts, sayFailure } from './namedTexts';
import { type Paint, shown } from './output';
import { sayNotWritten, writeWhole } from './writeWhole';

/** A text that was mended, though not yet on the disk. */
export interface Mended {
  readonly before: NamedText;
  readonly after: NamedText;
  /** What was done, a line each: where, and what. */
  readonly fixes: readonly string[];
}

/** A fix can make another one certain, also in another text; more often than this in a row it doesn't. */
const ROUNDS = 5;

/** Does all safe fixes of what is found in texts, in memory, and reads the texts again until nothing is left to do. */
export async function mend(
  { texts, corpus, rewrite }: NamedTexts,
  find: (text: NamedText) => Promise<readonly Finding[]>,
  language: Language,
): Promise<readonly Mended[]> {
  const done = say(language, { nl: 'hersteld', en: 'fixed' });
  const mended = new Map<string, Mended>();
  for (let round = 0, changed = true; changed && round < ROUNDS; round++) {
    changed = false;
    for (const before of texts) {
      const known = mended.get(before.uri) ?? { before, after: before, fixes: [] };
      const { uri, document } = known.after;
      const fixes = await safeFixes(await find(known.after), { uri, document, corpus, language });
      if (fixes.length === 0) continue;
      const text = edited(
        document.text,
        fixes.flatMap(({ edits }) => edits),
      ).text;
      const told = fixes.map(({ mends, title }) => {
        const { line, column } = lineAndColumn(known.after, mends.span.start);
        return `${before.path}:${line}:${column}  ${done}  ${mends.code}  ${title}`;
      });
      mended.set(uri, { before, after: await rewrite(known.after, text), fixes: [...known.fixes, ...told] });
      changed = true;
    }
  }
  return [...mended.values()];
}

/**
 * Writes a mended text in the place of the old one, whole or not at all, with the byte-order mark that it had. Nothing is
 * written where the file is no longer what was read, or may not be written. Answers a sentence that says why not.
 */
export async function writeMended({ before, after }: Mended, language: Language): Promise<string | undefined> {
  const { path } = before;
  const state = await stateOf(before, language);
  if (state.status === 'unusable') return state.reason;
  if (await isReadOnly(path))
    return say(language, {
      nl: `${path} mag niet gewijzigd worden en is gebleven zoals het was. Geef uzelf schrijfrechten.`,
      en: `${path} may not be changed and has stayed as it was. Give yourself permission to write it.`,
    });
  try {
    await writeWhole(path, state.mark + after.document.text);
    return undefined;
  } catch (error) {
    return sayNotWritten(path, error, language);
  }
}

/** The difference that a mended text makes, in the form that `patch` reads; on a terminal without what could steer that. */
export async function difference(
  { before, after }: Mended,
  language: Language,
  paint: Paint,
  onTerminal: boolean,
): Promise<{ readonly text: string } | { readonly reason: string }> {
  const state = await stateOf(before, language);
  if (state.status === 'unusable') return state;
  const { path, document } = before;
  const patch = structuredPatch(path, path, state.mark + document.text, state.mark + after.document.text);
  const lines = formatPatch(patch, FILE_HEADERS_ONLY).split('\n');
  return { text: lines.map((line) => coloured(onTerminal ? shown(line.replace(/\r$/, '')) : line, paint)).join('\n') };
}

function coloured(line: string, paint: Paint): string {
  if (line.startsWith('---') || line.startsWith('+++')) return paint('bold', line);
  if (line.startsWith('@@')) return paint('cyan', line);
  if (line.startsWith('-')) return paint('red', line);
  return line.startsWith('+') ? paint('green', line) : line;
}

/** Whether the file of a text still has that text, and with which byte-order mark. */
async function stateOf(
  { path, document }: NamedText,
  language: Language,
): Promise<{ status: 'same'; mark: string } | { status: 'unusable'; reason: string }> {
  try {
    const bytes = await readFile(path);
    const now = decode(bytes);
    if (now.status === 'text' && now.text === document.text)
      return { status: 'same', mark: bytes[0] === 0xef && bytes[1] === 0xbb ? '\uFEFF' : '' };
    const reason = say(language, {
      nl: `${path} is gewijzigd sinds het gelezen is; er is niets in hersteld. Geef het commando opnieuw.`,
      en: `${path} has changed since it was read; nothing was fixed in it. Give the command again.`,
    });
    return { status: 'unusable', reason };
  } catch (error) {
    return { status: 'unusable', reason: sayFailure(language, path, error) };
  }
}

/** A file that nobody may write could be replaced by another one all the same; whoever locked it meant otherwise. */
async function isReadOnly(path: string): Promise<boolean> {
  const { mode } = await stat(path);
  if ((mode & 0o222) === 0) return true;
  return access(path, constants.W_OK).then(
    () => false,
    () => true,
  );
}
