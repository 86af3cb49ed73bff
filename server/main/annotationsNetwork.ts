import { relative } from 'node:path';
import { URI } from 'vscode-uri';
import type { Register } from '../actors/model';
import { citationEdges } from '../annotations/exchange/citationEdges';
import {
  citationNetwork,
  graphml,
  type Network,
  NO_STATEMENTS,
  networkCsv,
  statementNetwork,
} from '../annotations/exchange/network';
import { projectOf } from '../annotations/exchange/projectOf';
import { publicationName } from '../features/publicationName';
import { type Language, say } from '../text/language';
import { readAnnotatedFolder } from './annotationFiles';
import { gather, problemsOf, sourcePaths } from './annotationsExport';
import { mistakeLines } from './namedSettings';
import { readNamedTexts } from './namedTexts';
import { fail, print, warn } from './output';
import { rootOf } from './ownTexts';
import { writeNew } from './writeNew';

export interface NetworkOptions {
  readonly of: 'statements' | 'citations';
  readonly format: 'graphml' | 'csv';
  readonly to: string;
  /** The keys of those whose statements count; all where there are none. */
  readonly annotators?: readonly string[];
  readonly overwrite: boolean;
  readonly language: Language;
}

/**
 * `bronwijzer annotations network`: writes who says what, or what cites what, as a network. 0: written; 2: something couldn't be
 * read, or a file is in the way or couldn't be written.
 */
export async function annotationsNetwork(path: string, register: Register, options: NetworkOptions): Promise<0 | 2> {
  const { of, format, to, overwrite, language } = options;
  const made = await (of === 'statements' ? statements(path, register, options) : citations(path, register, language));
  if ('failures' in made) return fail(made.failures);
  const { network, sources, warnings } = made;
  const files = format === 'graphml' ? [graphml(network)] : networkCsv(network);
  const written = await writeNew(files, format === 'graphml', { to, overwrite, sources, language });
  if ('failures' in written) return fail(written.failures);
  warn(warnings);
  const { nodes, edges } = network;
  await print(
    `${say(language, {
      nl: `Geschreven: ${written.paths.join(', ')} (knopen: ${nodes.length}, verbindingen: ${edges.length}).`,
      en: `Written: ${written.paths.join(', ')} (nodes: ${nodes.length}, edges: ${edges.length}).`,
    })}\n`,
  );
  return 0;
}

interface Made {
  readonly network: Network;
  /** The files that it was made of. */
  readonly sources: readonly string[];
  readonly warnings: readonly string[];
}

type MadeOrNot = Made | { readonly failures: readonly string[] };

async function statements(path: string, register: Register, options: NetworkOptions): Promise<MadeOrNot> {
  const { language } = options;
  const folder = await readAnnotatedFolder(path, language);
  const asked = options.annotators ?? folder.annotators;
  const failures = problemsOf(folder, asked, language);
  if (failures.length > 0) return { failures };
  const gathered = await gather(path, folder, asked, register);
  const { project } = await projectOf(gathered, language);
  const network = statementNetwork(project);
  const stating = asked.filter((key) =>
    folder.files.some(({ sidecars }) =>
      sidecars
        .get(key)
        ?.sidecar.annotations.some(
          ({ body }) => body.motivation === 'tagging' && body.statement?.concept !== undefined,
        ),
    ),
  );
  return {
    network,
    sources: sourcePaths(path, folder),
    warnings: [
      ...(network.edges.length === 0 ? [say(language, NO_STATEMENTS)] : []),
      ...(stating.length > 1 ? [say(language, MORE(stating.join(', ')))] : []),
    ],
  };
}

async function citations(path: string, register: Register, language: Language): Promise<MadeOrNot> {
  const root = rootOf(path);
  const { texts, corpus, settings, failures } = await readNamedTexts([root], register, language);
  if (failures.length > 0) return { failures };
  if (texts.length === 0) return { failures: [say(language, NO_TEXTS)] };
  const pathOf = (uri: string): string => relative(root, URI.parse(uri).fsPath).replaceAll('\\', '/');
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? publicationName(id, corpus);
    names.set(id, name);
    return name;
  };
  const edges = citationEdges(corpus.documents(), corpus, pathOf, nameOf);
  return {
    network: citationNetwork(edges),
    sources: texts.map((text) => text.path),
    warnings: mistakeLines(settings, language),
  };
}

const MORE = (names: string) => ({
  nl: `De uitspraken van ${names} tellen alle mee, ook waar zij hetzelfde zeggen. Kies met --annotators wiens uitspraken tellen.`,
  en: `The statements of ${names} all count, also where they say the same. Choose with --annotators whose statements count.`,
});

const NO_TEXTS = {
  nl: 'In deze map staan geen teksten (.txt). Kies een andere map.',
  en: 'There are no texts (.txt) in this folder. Choose another one.',
};
