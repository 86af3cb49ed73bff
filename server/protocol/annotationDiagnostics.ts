import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Files } from '../corpus/model';
import { type AnnotationFileFinding, annotationFileFindings, strayFinding } from '../features/annotations/fileFindings';
import { lineStarts } from '../text/lines';
import { type Lines, rangeOf } from './positions';
import type { Session } from './session';
import { onceIn, type ToldUnasked, tellUnasked } from './unasked';

/** A file may be open and be typed in; what is wrong in all of them is looked at once in so many milliseconds. */
const breath = 200;

/** Sends what is wrong in every file of annotations, open or closed, unasked: it may come of another program, or of a merge. */
export function tellOfAnnotationFiles(session: Session, files: Files): ToldUnasked {
  return onceIn(
    breath,
    tellUnasked(session.connection, () => diagnosticsNow(session, files)),
  );
}

async function diagnosticsNow(
  { annotations, workspace, client }: Session,
  files: Files,
): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const found = new Map<string, readonly Diagnostic[]>();
  for (const file of await annotations.all()) {
    const known = workspace.document(file.textUri) ?? workspace.corpus.document(file.textUri);
    // A text need not be recognised as a source to be there.
    const hasText = known !== undefined || (await files.read(file.textUri)) !== undefined;
    const findings = annotationFileFindings(file, hasText, client().language);
    if (findings.length === 0) continue;
    const lines = lineStarts(file.content ?? '');
    found.set(
      file.uri,
      findings.map((finding) => diagnosticOf(finding, lines)),
    );
  }
  for (const stray of await annotations.strays())
    found.set(stray.uri, [diagnosticOf(strayFinding(stray, client().language), [0])]);
  return found;
}

const SEVERITIES = {
  'broken-annotations': DiagnosticSeverity.Error,
  'odd-annotation': DiagnosticSeverity.Warning,
  'annotations-without-text': DiagnosticSeverity.Warning,
  'stray-annotations': DiagnosticSeverity.Warning,
} satisfies Record<AnnotationFileFinding['code'], DiagnosticSeverity>;

function diagnosticOf({ code, span, message }: AnnotationFileFinding, lines: Lines): Diagnostic {
  return { range: rangeOf(lines, span), severity: SEVERITIES[code], code, source: 'bronwijzer', message };
}
