import type { FormatName } from './formats';

/**
 * The format of files by their names, of which one may stand beside others that belong to it (`.txt`, `annotation.conf`,
 * `TypeSystem.xml`); nothing where the names tell none or more than one.
 */
export function formatOfFiles(paths: readonly string[]): FormatName | undefined {
  const names = paths.map((path) => path.toLowerCase());
  const has = (form: RegExp): boolean => names.some((name) => form.test(name));
  const found = new Set(
    names.flatMap((name): readonly FormatName[] => {
      const extension = name.slice(name.lastIndexOf('.') + 1);
      // Beside XMI the one XML file is its type system.
      if (extension === 'xml' && has(/\.xmi$/)) return [];
      return Object.hasOwn(BY_EXTENSION, extension) ? (BY_EXTENSION[extension] ?? []) : [];
    }),
  );
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

/** Of the files of a folder those that a format reads; of a format that has other files beside them, those too. */
export function filesOfFormat(format: FormatName, path: string): boolean {
  return READ[format].test(path);
}

const BY_EXTENSION: Readonly<Record<string, readonly FormatName[]>> = {
  qdpx: ['refi-qda'],
  ann: ['brat'],
  json: ['cas-json'],
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
