import type {
  CancellationToken,
  ColorInformation,
  ColorPresentation,
  ResponseError,
  ServerCapabilities,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import { isCodebook } from '../annotations/files/addresses';
import type { Annotation } from '../annotations/model';
import { canonicalUri } from '../corpus/uris';
import { codebookColours, writtenColour } from '../features/codebook/colours';
import type { Language } from '../text/language';
import { lineStarts } from '../text/lines';
import { type Lines, offsetAt, rangeOf } from './positions';
import type { Session } from './session';

export const codebooksCapabilities = {
  // Texts have no colours of their own: an editor needn't ask after every edit of one.
  colorProvider: { documentSelector: [{ pattern: '**/codebook.yaml' }] },
} satisfies ServerCapabilities;

/** A `codebook.yaml` as it stands in the editor. */
export interface OpenCodebook {
  readonly uri: string;
  readonly text: string;
  readonly lines: Lines;
  readonly language: Language;
}

type Asked = { readonly textDocument: TextDocumentIdentifier };
type Handler<Params, Answer> = (params: Params, token: CancellationToken) => Promise<Answer | ResponseError<never>>;

/** A handler that answers for a codebook that is open, and leaves all else to another. */
export function orInCodebook<Params extends Asked, Answer>(
  session: Session,
  inCodebook: (codebook: OpenCodebook, params: Params, token: CancellationToken) => Answer | Promise<Answer>,
  other: Handler<Params, Answer>,
): Handler<Params, Answer> {
  return async (params, token) => {
    const codebook = openCodebook(session, params.textDocument.uri);
    return codebook === undefined ? other(params, token) : inCodebook(codebook, params, token);
  };
}

function openCodebook({ workspace, client }: Session, textDocument: string): OpenCodebook | undefined {
  const uri = canonicalUri(textDocument);
  const text = isCodebook(uri) ? workspace.openedSettings(uri) : undefined;
  return text === undefined ? undefined : { uri, text, lines: lineStarts(text), language: client().language };
}

/** What was noted in the texts for which each codebook is, by the URIs of these, there or not. */
export async function annotationsByCodebook({
  annotations,
}: Session): Promise<ReadonlyMap<string, readonly Annotation[]>> {
  const found = new Map<string, Annotation[]>();
  for (const { textUri, read } of await annotations.all()) {
    const book = read.status === 'read' ? await annotations.codebook(textUri) : undefined;
    if (book === undefined || read.status !== 'read') continue;
    const noted = found.get(book.uri) ?? [];
    for (const annotation of read.sidecar.annotations) noted.push(annotation);
    found.set(book.uri, noted);
  }
  return found;
}

/** What was noted in the texts for which a codebook is. */
export async function annotationsOf(session: Session, codebook: string): Promise<readonly Annotation[]> {
  return (await annotationsByCodebook(session)).get(codebook) ?? [];
}

/** Answers which colours a codebook has, and how another is written in the place of one. */
export function answerCodebooks(session: Session): void {
  const { connection } = session;
  const none = async () => [];

  connection.onDocumentColor(
    orInCodebook(
      session,
      ({ text, lines }): ColorInformation[] =>
        codebookColours(text).map(({ span, colour: { red, green, blue } }) => ({
          range: rangeOf(lines, span),
          color: { red: red / WHOLE, green: green / WHOLE, blue: blue / WHOLE, alpha: 1 },
        })),
      none,
    ),
  );

  connection.onColorPresentation(
    orInCodebook(
      session,
      (codebook, { range, color: { red, green, blue } }): ColorPresentation[] => {
        const span = { start: offsetAt(codebook, range.start), end: offsetAt(codebook, range.end) };
        const colour = { red: red * WHOLE, green: green * WHOLE, blue: blue * WHOLE };
        const written = writtenColour(codebook.text, span, colour);
        return [{ label: written, textEdit: { range, newText: written } }];
      },
      none,
    ),
  );
}

/** The protocol counts the parts of a colour from 0 to 1. */
const WHOLE = 255;
