import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type ReadCodebook, readCodebook } from '../annotations/codebook/read';
import { isCodebook } from '../annotations/files/addresses';
import { type CodebookFinding, codebookFindings } from '../features/codebook/findings';
import { lineStarts } from '../text/lines';
import { annotationsByCodebook } from './codebooks';
import { type Lines, rangeOf } from './positions';
import type { Session } from './session';
import type { Texts } from './texts';
import { onceIn, type ToldUnasked, tellUnasked } from './unasked';

/** A codebook is typed in; what is wrong in it is looked at once in so many milliseconds. */
const breath = 200;

/** Sends what is wrong in every codebook, open or closed, unasked: that changes with what is noted in other files. */
export function tellOfCodebooks(session: Session, texts: Texts): ToldUnasked {
  return onceIn(
    breath,
    tellUnasked(session.connection, () => diagnosticsNow(session, texts)),
  );
}

async function diagnosticsNow(session: Session, texts: Texts): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const { annotations, workspace, client } = session;
  const noted = await annotationsByCodebook(session);
  const { corpus } = workspace;
  // One text of each corpus is enough to come by its codebook.
  const ofCorpora = new Map(corpus.documents().map(({ uri }) => [corpus.corpusFile(uri)?.folder, uri]));
  const found = new Map<string, readonly Diagnostic[]>();
  const look = (uri: string, text: string, read: ReadCodebook): void => {
    if (found.has(uri)) return;
    const lines = lineStarts(text);
    const findings = codebookFindings(text, read, noted.get(uri) ?? [], client().language);
    found.set(
      uri,
      findings.map((finding) => diagnosticOf(finding, lines)),
    );
  };
  for (const uri of [...noted.keys(), ...ofCorpora.values()]) {
    const book = await annotations.codebook(uri);
    if (book?.exists) look(book.uri, book.text, book.read);
  }
  // One that is open may be for no text, or for none yet.
  for (const uri of texts.opened().filter(isCodebook)) {
    const text = workspace.openedSettings(uri);
    if (text !== undefined) look(uri, text, readCodebook(text));
  }
  return found;
}

function diagnosticOf({ code, span, message }: CodebookFinding, lines: Lines): Diagnostic {
  return { range: rangeOf(lines, span), severity: DiagnosticSeverity.Warning, code, source: 'bronwijzer', message };
}
