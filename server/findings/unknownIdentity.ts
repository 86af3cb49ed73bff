import { readHeadLine } from '../citations/titleLine';
import { readFurniture } from '../document/furniture';
import { layOut } from '../document/layout';
import type { Document } from '../document/model';
import { readTitleBlocks } from '../document/titleBlock';
import { say } from '../text/language';
import type { Span } from '../text/span';
import type { Rule } from './finding';

/**
 * A text with the form of a printed paper that doesn't say which one it is: a running foot without a number
 * (`Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2`), a colophon without an identifier, or the head of a paper without what
 * follows. Nor does its file's name or a `corpus.yaml`. A news article or a letter isn't printed so, and isn't asked.
 */
export const unknownIdentity: Rule = (document, corpus, uri, language) => {
  if (document.identity !== undefined || corpus.document(uri)?.publication !== undefined) return [];
  const span = sayingLittle(document);
  if (span === undefined || holdsSeveral(document)) return [];
  return [
    {
      code: 'unknown-identity',
      severity: 'information',
      span,
      message: say(language, {
        nl: 'Dit is een gedrukt stuk, maar er staat niet in welk: dossier of nummer ontbreekt. Noem de publicatie in corpus.yaml of in de naam van het bestand.',
        en: 'This is a printed paper, but it doesn’t say which: dossier or number is missing. Name the publication in corpus.yaml or in the name of the file.',
      }),
      related: [],
    },
  ];
};

/** The first line that only papers have. */
function sayingLittle({ text, lines }: Document): Span | undefined {
  let printed = 0;
  for (const [index, start] of lines.entries()) {
    const line = text.slice(start, lines[index + 1] ?? text.length).trimEnd();
    const trimmed = line.trimStart();
    if (trimmed === '') continue;
    printed += 1;
    const furniture = readFurniture(trimmed);
    const isHead = printed <= OPENING && readHeadLine(trimmed)?.session !== undefined;
    const isFoot = furniture !== undefined && (furniture.kind === 'runningFoot' || trimmed.startsWith('ISSN'));
    if (isHead || isFoot) return { start: start + line.length - trimmed.length, end: start + line.length };
  }
  return undefined;
}

/** Above the head of a paper a web page or a collector writes no more lines than these. */
const OPENING = 25;

/** Whether a text holds several papers: a collection is none of them. */
function holdsSeveral({ text }: Document): boolean {
  return readTitleBlocks(text, layOut(text)).length > 1;
}
