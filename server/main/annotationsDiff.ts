import papaparse from 'papaparse';
import { codesIn, said } from '../annotations/decisions';
import { diffOf, PART_NAMES } from '../annotations/diff';
import { annotatorKey } from '../annotations/files/sidecarPath';
import { type ComparedPassage, sideBySide, type Verdict } from '../annotations/sideBySide';
import { type Language, say, type Wording } from '../text/language';
import { lineAt, lineStarts } from '../text/lines';
import { placeOf, readAnnotatedFolder, readSidecarFile } from './annotationFiles';
import { presentAnnotations, sayLeftOut, sayNotFound, sayUnknownAnnotator } from './annotationsNow';
import { fail, print, shown, warn } from './output';
import { tableOf } from './table';

export interface DiffOptions {
  readonly format: 'table' | 'csv';
  /** The folder in which two annotators are compared. */
  readonly folder: string;
  /** Where a file belongs that stands elsewhere. */
  readonly as?: string;
  readonly language: Language;
}

/**
 * Whether what was given are two paths of files (`.merge_file_a1` of git too) or two names of annotators, which may have stops
 * (`J.P. de Boer`) but no slash; nothing where it is one of each.
 */
export function areFiles(one: string, other: string): boolean | undefined {
  const [first, second] = [one, other].map((given) => /[/\\]|^\.|\.json(?:ld)?$/i.test(given));
  return first === second ? first : undefined;
}

export const ONE_OF_EACH = {
  nl: 'Noem twee bestanden of twee annotatoren, niet van elk één.',
  en: 'Name two files or two annotators, not one of each.',
};

/**
 * `bronwijzer annotations diff`: what differs between two versions of a file, or between two annotators, passage by passage.
 * 0: nothing; 1: something; 2: a file couldn't be read.
 */
export async function annotationsDiff(one: string, other: string, options: DiffOptions): Promise<0 | 1 | 2> {
  const files = areFiles(one, other);
  if (files === undefined) return fail([say(options.language, ONE_OF_EACH)]);
  return files ? diffOfFiles(one, other, options) : diffOfAnnotators(annotatorKey(one), annotatorKey(other), options);
}

async function diffOfFiles(one: string, other: string, { as, format, language }: DiffOptions): Promise<0 | 1 | 2> {
  const place = placeOf(as ?? one) ?? placeOf(other);
  if (place === undefined) return fail([say(language, NO_PLACE)]);
  const [before, after] = [await readSidecarFile(one, place, language), await readSidecarFile(other, place, language)];
  if ('failure' in before || 'failure' in after)
    return fail([before, after].flatMap((file) => ('failure' in file ? [file.failure] : [])));
  const changes = diffOf(before.sidecar.annotations, after.sidecar.annotations);
  const rows = changes.map((change): readonly string[] => {
    if (change.kind === 'changed') {
      const parts = change.parts.map((part) => say(language, PART_NAMES[part])).join(', ');
      return ['~', said(change.before, language), said(change.after, language), parts, change.after.id];
    }
    const words = said(change.annotation, language);
    const isAdded = change.kind === 'added';
    return [isAdded ? '+' : '-', isAdded ? '' : words, isAdded ? words : '', '', change.annotation.id];
  });
  if (format === 'csv') await print(csvOf([['change', 'before', 'after', 'parts', 'id'], ...rows]));
  else if (rows.length === 0) await print(say(language, { nl: 'Geen verschil.\n', en: 'No difference.\n' }));
  else
    for (const [sign, old = '', now = '', parts = ''] of rows) {
      const words = sign === '~' ? `${old}  →  ${now}  (${parts})` : old || now;
      await print(`${sign} ${shown(words)}\n`);
    }
  return changes.length === 0 ? 0 : 1;
}

async function diffOfAnnotators(
  one: string,
  other: string,
  { folder: path, format, language }: DiffOptions,
): Promise<0 | 1 | 2> {
  const folder = await readAnnotatedFolder(path, language);
  const strangers = [one, other].filter((name) => !folder.annotators.includes(name));
  if (folder.failures.length > 0) return fail(folder.failures);
  if (strangers.length > 0) return fail(strangers.map((name) => sayUnknownAnnotator(name, folder, language)));
  const { texts, leftOut, notFound } = await presentAnnotations(folder, [one, other]);
  const passages = texts.flatMap(({ file, annotations: [own = [], others = []] }) => {
    const lines = lineStarts(file.text);
    return sideBySide(own, others).map((passage) => ({ passage, place: placeIn(file.path, lines, passage) }));
  });
  const rows = passages.map(({ passage, place }) => {
    const { target, codes, verdict } = passage;
    const isStated = verdict === 'other statements';
    const words = target.pieces.map(({ quote }) => quote.exact.replace(/\s+/gu, ' ')).join(' … ');
    return [
      place,
      format === 'csv' ? words : shortened(words),
      isStated ? codesIn(passage.one, language) : [...codes.both, ...codes.one].sort().join(' '),
      isStated ? codesIn(passage.other, language) : [...codes.both, ...codes.other].sort().join(' '),
      format === 'csv' ? verdict : say(language, VERDICTS[verdict]),
    ];
  });
  if (format === 'csv') await print(csvOf([['place', 'words', one, other, 'verdict'], ...rows]));
  else {
    const heads = [
      say(language, { nl: 'plaats', en: 'place' }),
      say(language, { nl: 'woorden', en: 'words' }),
      one,
      other,
      '',
    ];
    await print(
      tableOf(
        heads.map((head) => ({ head, isNumber: false })),
        rows,
      ),
    );
  }
  warn([...sayLeftOut(leftOut, language), ...sayNotFound(notFound, language)]);
  return passages.every(({ passage }) => passage.verdict === 'agree') ? 0 : 1;
}

function placeIn(path: string, lines: readonly number[], { target }: ComparedPassage): string {
  const { start } = target.pieces[0].span;
  const line = lineAt(lines, start);
  return `${path}:${line + 1}:${start - (lines[line] ?? 0) + 1}`;
}

function csvOf(rows: readonly (readonly string[])[]): string {
  return `${papaparse.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true },
  )}\r\n`;
}

function shortened(words: string): string {
  const characters = Array.from(words);
  return characters.length <= LONGEST ? words : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

const LONGEST = 50;

const VERDICTS: Readonly<Record<Verdict, Wording>> = {
  agree: { nl: 'gelijk', en: 'agree' },
  'other edges': { nl: 'andere woorden', en: 'other words' },
  'other statements': { nl: 'andere velden', en: 'other fields' },
  'other codes': { nl: 'andere codes', en: 'other codes' },
  'only one': { nl: 'alleen de eerste', en: 'only the first' },
  'only other': { nl: 'alleen de tweede', en: 'only the second' },
};

export const NO_PLACE = {
  nl: 'Van welke tekst deze annotaties zijn, blijkt niet uit de paden. Geef met --as de plaats waar het bestand hoort: annotations/brief.txt.anna.jsonld.',
  en: 'The paths don’t tell which text these annotations are of. Give with --as the place where the file belongs: annotations/brief.txt.anna.jsonld.',
};
