import { decode } from '../../text/decode';
import { FORMAT_NAMES, type FormatName } from './formats';

/** A file by its name, and what stands in it where that is known: of JSON the name alone tells nothing. */
interface NamedFile {
  readonly path: string;
  readonly bytes?: Uint8Array | undefined;
}

/** The format of some files, or those that it may be where they tell none, or more than one. */
export type FormatOfFiles =
  | { readonly status: 'told'; readonly format: FormatName }
  | { readonly status: 'unclear'; readonly candidates: readonly FormatName[] };

/**
 * The format of files by their names, of which one may stand beside others that belong to it (`.txt`, `annotation.conf`,
 * `TypeSystem.xml`), and of JSON by what stands in it.
 */
export function formatOfFiles(files: readonly NamedFile[]): FormatOfFiles {
  // Beside XMI the one XML file is its type system.
  const hasXmi = files.some(({ path }) => /\.xmi$/i.test(path));
  const found = new Set(
    files.flatMap((file): readonly FormatName[] => {
      const extension = file.path.slice(file.path.lastIndexOf('.') + 1).toLowerCase();
      if (extension === 'xml' && hasXmi) return [];
      const inside = extension === 'json' ? formatOfJson(file) : undefined;
      if (inside !== undefined) return [inside];
      return Object.hasOwn(BY_EXTENSION, extension) ? (BY_EXTENSION[extension] ?? []) : [];
    }),
  );
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { status: 'told', format: only };
  if (only !== undefined) return { status: 'unclear', candidates: [...found] };
  const likely = FORMAT_NAMES.filter((format) => files.some(({ path }) => READ[format].test(path)));
  return { status: 'unclear', candidates: likely.length === 0 ? FORMAT_NAMES : likely };
}

/**
 * Of the files of a folder those that a format reads; of a format that has other files beside them, those too. JSON that tells
 * nothing is only taken where there is nothing else.
 */
export function filesOfFormat<File extends NamedFile>(format: FormatName, files: readonly File[]): readonly File[] {
  const likely = files.flatMap((file) => {
    if (!READ[format].test(file.path)) return [];
    const told = isJson(file.path) ? formatOfJson(file) : format;
    return told === undefined || told === format ? [{ file, isTold: told === format }] : [];
  });
  const told = likely.filter(({ isTold }) => isTold);
  return (told.length > 0 ? told : likely).map(({ file }) => file);
}

/** Whether what stands in a file must be known to tell its format. */
export function isJson(path: string): boolean {
  return /\.json$/i.test(path);
}

/**
 * By the names that a CAS and a Web Annotation have for their parts (JSON CAS 0.4.0; Web Annotation Data Model, § 2.2), in half
 * a file too.
 */
function formatOfJson({ bytes }: NamedFile): FormatName | undefined {
  const read = bytes && decode(bytes);
  if (read?.status !== 'text') return undefined;
  if (/"%(?:TYPES|FEATURE_STRUCTURES)"/.test(read.text)) return 'cas-json';
  return /"@context"\s*:\s*(?:\[[^\]]{0,1000})?"https?:\/\/www\.w3\.org\/ns\/anno/.test(read.text) ? 'w3c' : undefined;
}

const BY_EXTENSION: Readonly<Record<string, readonly FormatName[]>> = {
  qdpx: ['refi-qda'],
  ann: ['brat'],
  xmi: ['cas-xmi'],
  xml: ['tei'],
  conll: ['conll'],
  csv: ['csv'],
  jsonld: ['w3c'],
};

const READ: Readonly<Record<FormatName, RegExp>> = {
  'refi-qda': /\.qdpx$/i,
  brat: /\.(?:ann|txt)$/i,
  'cas-json': /\.json$/i,
  'cas-xmi': /\.(?:xmi|xml)$/i,
  tei: /\.xml$/i,
  conll: /\.(?:conll|conllu|iob|bio|tsv|txt)$/i,
  csv: /\.csv$/i,
  w3c: /\.(?:jsonld|json)$/i,
};
