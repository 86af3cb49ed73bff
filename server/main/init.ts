import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Register } from '../actors/model';
import { corpusFile } from '../corpus/membership';
import { recognise } from '../document/recognise';
import { corpusThere, newCorpus, noTexts } from '../features/newCorpus';
import { type Language, say } from '../text/language';
import type { ExitCode } from './check';
import { readNamedTexts } from './namedTexts';
import { print } from './output';

/** `bronwijzer init`: makes a first `corpus.yaml` of a folder of texts, and never writes over one. */
export async function init(folder: string, register: Register, language: Language): Promise<ExitCode> {
  const { texts, corpus, failures } = await readNamedTexts([folder], register, language);
  const path = join(folder, corpusFile);
  const refuse = (reason: string): ExitCode => {
    process.stderr.write(`bronwijzer: ${reason}\n`);
    return 2;
  };
  for (const failure of failures) refuse(failure);
  if (texts.length === 0) return failures.length > 0 ? 2 : refuse(noTexts(folder, language));
  const isSource = new Set(
    texts.flatMap(({ uri, document }) =>
      recognise(document.text) || corpus.document(uri)?.publication !== undefined ? [uri] : [],
    ),
  );
  const content = newCorpus(
    {
      folder: `${URI.file(resolve(folder)).toString()}/`,
      documents: corpus.documents().filter(({ uri }) => isSource.has(uri)),
      others: corpus.documents().flatMap(({ uri }) => (isSource.has(uri) ? [] : [uri])),
    },
    language,
  );
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return refuse(corpusThere(path, language));
    throw error;
  }
  const count = isSource.size;
  await print(
    `${say(language, {
      nl: `${path} gemaakt, met ${count === 1 ? 'één tekst' : `${count} teksten`}. Vul aan wat achter een # staat.`,
      en: `Made ${path}, with ${count === 1 ? 'one text' : `${count} texts`}. Complete what stands behind a #.`,
    })}\n`,
  );
  return failures.length > 0 ? 2 : 0;
}
