import papaparse from 'papaparse';
import { shortName } from '../actors/candidate';
import type { ActorKind, Register } from '../actors/model';
import { type ActorCount, type ActorTotal, actorCounts, inTotal, mostNamedFirst } from '../corpus/actorCounts';
import { type Language, say, type Wording } from '../text/language';
import type { ExitCode } from './check';
import { mistakeLines } from './namedSettings';
import { readNamedTexts } from './namedTexts';
import { print } from './output';
import { tableOf } from './table';

export type ListFormat = 'table' | 'csv' | 'jsonl';

export interface ListOptions {
  readonly format: ListFormat;
  /** Only actors of these kinds; all where there is none. */
  readonly kind?: readonly ActorKind[];
  /** One line an actor, instead of one an actor and text. */
  readonly total: boolean;
  readonly language: Language;
}

/**
 * `bronwijzer actors`: prints who is named in which text, and how often, those who are named most first; on standard error what
 * couldn't be read or is wrong in settings files.
 */
export async function listActors(
  paths: readonly string[],
  builtIn: Register,
  { format, kind, total, language }: ListOptions,
): Promise<Exclude<ExitCode, 1>> {
  const { texts, corpus, settings, failures } = await readNamedTexts(paths, builtIn, language);
  const { register } = corpus;
  const all = texts.flatMap(({ document, path }) => actorCounts(document, register, path));
  const counts = mostNamedFirst(all.filter((count) => kind === undefined || kind.includes(count.kind)));
  const rows = (total ? inTotal(counts) : counts).map((count) => rowOf(count, register));
  await print(printed(rows, format, language));
  for (const failure of [...failures, ...mistakeLines(settings, language)])
    process.stderr.write(`bronwijzer: ${failure}\n`);
  return failures.length > 0 ? 2 : 0;
}

/** A line of the list: its columns are named in English in every form that a program reads. */
type Row = Readonly<Record<string, string | number>>;

function rowOf(count: ActorCount | ActorTotal, register: Register): Row {
  const parties = count.parties.map((party) => {
    const known = register.get(party);
    return known === undefined ? party : shortName(known);
  });
  return {
    name: count.name,
    kind: count.kind,
    party: parties.join(', '),
    registered: count.registered,
    id: count.actorIds.join(' '),
    ...('document' in count ? { document: count.document } : { documents: count.documents }),
    mentions: count.mentions,
  };
}

function printed(rows: readonly Row[], format: ListFormat, language: Language): string {
  switch (format) {
    case 'jsonl':
      return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    case 'csv':
      // A name that a text begins with `=` must not become a formula where the file is opened.
      return rows.length === 0 ? '' : `${papaparse.unparse([...rows], { escapeFormulae: true })}\r\n`;
    case 'table':
      return table(rows, language);
  }
}

function table(rows: readonly Row[], language: Language): string {
  const [first] = rows;
  if (first === undefined) return say(language, { nl: 'Niemand genoemd.\n', en: 'Nobody is named.\n' });
  const columns = Object.keys(first).filter((column) => column !== 'id');
  return tableOf(
    columns.map((column) => ({
      head: say(language, HEADS[column] ?? { nl: column, en: column }),
      isNumber: typeof first[column] === 'number',
    })),
    rows.map((row) => columns.map((column) => cell(column, row[column] ?? '', language))),
  );
}

function cell(column: string, value: string | number, language: Language): string {
  const words = column === 'kind' || column === 'registered' ? WORDS[String(value)] : undefined;
  return words === undefined ? String(value) : say(language, words);
}

const HEADS: Readonly<Record<string, Wording>> = {
  name: { nl: 'naam', en: 'name' },
  kind: { nl: 'soort', en: 'kind' },
  party: { nl: 'partij', en: 'party' },
  registered: { nl: 'bekend', en: 'registered' },
  document: { nl: 'tekst', en: 'document' },
  documents: { nl: 'teksten', en: 'documents' },
  mentions: { nl: 'keer', en: 'mentions' },
};

const WORDS: Readonly<Record<string, Wording>> = {
  person: { nl: 'persoon', en: 'person' },
  party: { nl: 'partij', en: 'party' },
  institution: { nl: 'instelling', en: 'institution' },
  committee: { nl: 'commissie', en: 'committee' },
  office: { nl: 'ambt', en: 'office' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  ambiguous: { nl: 'dubbelzinnig', en: 'ambiguous' },
};
