import type { CancellationToken } from 'vscode-languageserver';
import { allCodes } from '../annotations/codebook/model';
import { citationEdges } from '../annotations/exchange/citationEdges';
import { type CodebookFormat, exportedCodebook } from '../annotations/exchange/codebookFiles';
import { exportedAs } from '../annotations/exchange/exportedAs';
import { IN_ONE_FILE, isFormatName } from '../annotations/exchange/formats';
import type { ExchangeFile } from '../annotations/exchange/model';
import {
  citationNetwork,
  graphml,
  type Network,
  NO_STATEMENTS,
  networkCsv,
  statementNetwork,
} from '../annotations/exchange/network';
import { projectOf } from '../annotations/exchange/projectOf';
import { sayLeftOut } from '../annotations/exchange/sayLeftOut';
import type { FollowedCodebook } from '../annotations/followed';
import type { Annotation } from '../annotations/model';
import { pathFrom } from '../corpus/corpusYaml';
import { canonicalUri } from '../corpus/uris';
import { BROKEN_CODEBOOK, gathered } from '../features/annotations/gathered';
import { publicationName } from '../features/publicationName';
import { say, type Wording } from '../text/language';
import type { AnnotationForm, AnnotationRequests, ExportedFiles } from './annotationRequests';
import { base64Of } from './base64';
import { signalOf } from './cancellation';
import type { Session } from './session';

type Asked = AnnotationRequests['bronwijzer/annotations/export']['params'];
type Answer = AnnotationRequests['bronwijzer/annotations/export']['result'];

/** What is exported before it is put in words, or why it isn't. */
type Made = (Omit<ExportedFiles, 'files' | 'count'> & Content) | { readonly problem: Wording };
interface Content {
  readonly files: readonly ExchangeFile[];
  readonly count: Wording;
}

/** A corpus as it stands in the editor, in a form that is asked for. */
export async function exportedFiles(asked: Asked, session: Session, token: CancellationToken): Promise<Answer> {
  const { language } = session.client();
  // Nobody would see that a file is missing in which a colleague’s work has just come.
  await session.annotations.findAgain(canonicalUri(asked.uri));
  const book = await session.annotations.codebook(canonicalUri(asked.uri));
  const made = book === undefined ? { problem: NO_FOLDER } : await make(asked, book, session, token);
  if ('problem' in made) return { refusal: say(language, made.problem) };
  const { files, count, ...others } = made;
  return {
    ...others,
    files: files.map(({ path, bytes }) => ({ path, base64: base64Of(bytes) })),
    count: say(language, count),
  };
}

function make(asked: Asked, book: FollowedCodebook, session: Session, token: CancellationToken): Promise<Made> {
  const { form } = asked;
  switch (form) {
    case 'codebook-qdc':
      return codes(book, 'qdc', session);
    case 'codebook-csv':
      return codes(book, 'csv', session);
    case 'statements-graphml':
      return statements(graphmlAs('statements.graphml'), asked, book, session, token);
    case 'statements-csv':
      return statements(networkCsv, asked, book, session, token);
    case 'citations-graphml':
      return citations(graphmlAs('citations.graphml'), book, session);
    case 'citations-csv':
      return citations(networkCsv, book, session);
    default:
      return annotations(form, asked, book, session, token);
  }
}

async function annotations(
  form: AnnotationForm,
  { annotators }: Asked,
  book: FollowedCodebook,
  { annotations, workspace, client }: Session,
  token: CancellationToken,
): Promise<Made> {
  if (!isFormatName(form)) return { problem: NO_FORM };
  const { language } = client();
  const found = await gathered(book, annotations, workspace.corpus, annotators, signalOf(token));
  if ('problem' in found) return found;
  const { files, count, leftOut } = await exportedAs(form, found.annotated, language);
  return {
    files,
    isOneFile: IN_ONE_FILE.includes(form),
    sources: found.sources,
    count: {
      nl: `${count} ${count === 1 ? 'annotatie' : 'annotaties'}`,
      en: `${count} ${count === 1 ? 'annotation' : 'annotations'}`,
    },
    warnings: sayLeftOut(leftOut, listed, language),
  };
}

async function codes(book: FollowedCodebook, format: CodebookFormat, { client }: Session): Promise<Made> {
  const { language } = client();
  const { codebook, isWhole } = book.read;
  if (!isWhole) return { problem: BROKEN_CODEBOOK };
  const { length } = allCodes(codebook);
  if (length === 0) return { problem: NO_CODES };
  const { files, leftOut } = await exportedCodebook(codebook, format, language);
  return {
    files,
    isOneFile: true,
    sources: [book.uri],
    count: { nl: `${length} ${length === 1 ? 'code' : 'codes'}`, en: `${length} ${length === 1 ? 'code' : 'codes'}` },
    warnings: sayLeftOut(leftOut, listed, language),
  };
}

type NetworkFiles = (network: Network) => readonly ExchangeFile[];

/** Two networks of one corpus, put beside each other, need names of their own. */
const graphmlAs =
  (path: string): NetworkFiles =>
  (network) => [{ ...graphml(network), path }];

async function statements(
  filesOf: NetworkFiles,
  { annotators }: Asked,
  book: FollowedCodebook,
  { annotations, workspace, client }: Session,
  token: CancellationToken,
): Promise<Made> {
  const { language } = client();
  const found = await gathered(book, annotations, workspace.corpus, annotators, signalOf(token));
  if ('problem' in found) return found;
  const { project } = await projectOf(found.annotated, language);
  const network = statementNetwork(project);
  if (network.edges.length === 0) return { problem: NO_STATEMENTS };
  const stating = found.files.filter(
    ({ read }) => read.status === 'read' && read.sidecar.annotations.some(isStatement),
  );
  const named = stating.map(({ annotator, read }) => {
    const own = read.status === 'read' ? read.sidecar.annotations : [];
    return own.find(({ creator }) => creator !== undefined)?.creator?.name ?? annotator;
  });
  const names = [...new Set(named)];
  const warnings = names.length > 1 ? [say(language, MORE(names.join(', ')))] : [];
  return { ...filesAndCount(network, filesOf), sources: found.sources, warnings };
}

async function citations(filesOf: NetworkFiles, book: FollowedCodebook, { workspace }: Session): Promise<Made> {
  const { corpus } = workspace;
  const { root } = book;
  const documents = corpus.documents().filter(({ uri }) => corpus.corpusFile(uri)?.folder === root);
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? publicationName(id, corpus);
    names.set(id, name);
    return name;
  };
  const network = citationNetwork(citationEdges(documents, corpus, (uri) => pathFrom(root, uri) ?? uri, nameOf));
  if (network.edges.length === 0) return { problem: NO_CITATIONS };
  return { ...filesAndCount(network, filesOf), sources: documents.map(({ uri }) => uri), warnings: [] };
}

function filesAndCount(network: Network, filesOf: NetworkFiles): Content & { readonly isOneFile: boolean } {
  const files = filesOf(network);
  const { nodes, edges } = network;
  return {
    files,
    isOneFile: files.length === 1,
    count: {
      nl: `knopen: ${nodes.length}, verbindingen: ${edges.length}`,
      en: `nodes: ${nodes.length}, edges: ${edges.length}`,
    },
  };
}

function isStatement({ body }: Annotation): boolean {
  return body.motivation === 'tagging' && body.statement?.concept !== undefined;
}

/** All that a sentence is about, a line each. */
export function listed(words: readonly string[]): string {
  return words.map((word) => `\n    ${word}`).join('');
}

/** That nothing can be exchanged with a file outside the workspace. */
export const NO_FOLDER: Wording = {
  nl: 'Dit ligt buiten de geopende map. Open de map met de teksten.',
  en: 'This lies outside the folder that is open. Open the folder with the texts.',
};

const NO_FORM: Wording = {
  nl: 'Bronwijzer kent dit formaat niet. Kies een ander.',
  en: 'Bronwijzer doesn’t know this format. Choose another one.',
};

const NO_CODES: Wording = {
  nl: 'Hier is geen codebook.yaml, of er staan geen codes in. Open een tekst van het corpus dat u bedoelt.',
  en: 'There is no codebook.yaml here, or it has no codes. Open a text of the corpus that you mean.',
};

const NO_CITATIONS: Wording = {
  nl: 'In de teksten van dit corpus wordt niets aangehaald; er is geen netwerk.',
  en: 'The texts of this corpus cite nothing; there is no network.',
};

const MORE = (names: string): Wording => ({
  nl: `De uitspraken van ${names} tellen alle mee, ook waar zij hetzelfde zeggen.`,
  en: `The statements of ${names} all count, also where they say the same.`,
});
