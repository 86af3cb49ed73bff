import type { Register } from '../actors/model';
import { extract } from '../corpus/extract';
import type { Language } from '../text/language';
import type { ExitCode } from './check';
import { mistakeLines } from './namedSettings';
import { readNamedTexts } from './namedTexts';
import { print } from './output';

/**
 * `bronwijzer extract`: prints all that stands in the texts, one JSON object a line, and on standard error what couldn't be
 * read or is wrong in settings files.
 */
export async function extractTexts(
  paths: readonly string[],
  register: Register,
  language: Language,
): Promise<Exclude<ExitCode, 1>> {
  const { texts, corpus, settings, failures } = await readNamedTexts(paths, register, language);
  const pathOf = new Map(texts.map(({ uri, path }) => [uri, path]));
  for (const { document, path } of texts) {
    const rows = extract(document, corpus, path, (uri) => pathOf.get(uri) ?? uri);
    await print(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
  for (const failure of [...failures, ...mistakeLines(settings, language)])
    process.stderr.write(`bronwijzer: ${failure}\n`);
  return failures.length > 0 ? 2 : 0;
}
