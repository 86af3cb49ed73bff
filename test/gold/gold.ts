import rows000 from './000.jsonl';
import rows001 from './001.jsonl';
import rows002 from './002.jsonl';
import rows003 from './003.jsonl';
import rows004 from './004.jsonl';
import foundByHand from './findings.json';
import structureByHand from './structure.json';

/** One row of the gold: what stands somewhere in a seed, as `extract` prints it but for the file. */
export interface GoldRow {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly [field: string]: unknown;
}

/** The rows of each seed, by the number that its name begins with, in the order of the text. */
export const goldRows: Readonly<Record<string, readonly GoldRow[]>> = {
  '000': parse(rows000),
  '001': parse(rows001),
  '002': parse(rows002),
  '003': parse(rows003),
  '004': parse(rows004),
};

/** What `check` finds in the seeds, without the messages. */
export const goldFindings: readonly {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly severity: string;
}[] = foundByHand.findings;

/** The pages and blocks of each seed, by file name; lines from 1. */
export const goldStructure: Readonly<Record<string, GoldStructure>> = structureByHand;

export interface GoldStructure {
  readonly pages: readonly { readonly startLine: number; readonly printedPage: string | null }[];
  readonly blocks: readonly {
    readonly kind: string;
    readonly firstLine: number;
    readonly lastLine: number;
    readonly number: string | null;
  }[];
}

/** Where a row leads, as an editor must follow it: to an offset of the same seed, to the card of what it names, or nowhere. */
export function leadsTo(row: GoldRow): number | string | undefined {
  switch (row.kind) {
    case 'footnoteMarker':
      return typeof row['footnote'] === 'number' ? row['footnote'] : undefined;
    case 'backReference':
    case 'relativeReference':
      return typeof row['antecedent'] === 'number' ? row['antecedent'] : undefined;
    case 'placeholder':
      return startOf(row['sentence']);
    case 'citation':
    case 'identity':
      return typeof row['id'] === 'string' ? row['id'] : undefined;
    case 'actor':
      return typeof row['actorId'] === 'string' ? row['actorId'] : undefined;
    default:
      return undefined;
  }
}

/** Where in a row a reader points: at its first character, of a mark at its last digit. */
export function pointIn(row: GoldRow): number {
  return row.kind === 'footnoteMarker' ? row.end - 1 : row.start;
}

function startOf(span: unknown): number | undefined {
  return typeof span === 'object' && span !== null && 'start' in span && typeof span.start === 'number' ? span.start : undefined;
}

function parse(lines: string): readonly GoldRow[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line): GoldRow => JSON.parse(line));
}
