import { CancellationTokenSource, workspace } from 'vscode';
import { type DiagnosticProviderMiddleware, vsdiag } from 'vscode-languageclient';

/** Whether findings of texts that aren't open are wanted, by the setting `bronwijzer.check`. */
export function checksClosedTexts(): boolean {
  return workspace.getConfiguration('bronwijzer').get('check') !== 'open';
}

type Provide = NonNullable<DiagnosticProviderMiddleware['provideWorkspaceDiagnostics']>;

/**
 * Asks for the findings of texts that aren't open as long as they are wanted, and takes those away that were told when they no
 * longer are. The client asks again a moment after each answer, so that a change of the setting takes effect at once.
 */
export const provideWorkspaceDiagnostics: Provide = async (previous, token, report, next) => {
  const none = { items: [] };
  if (!checksClosedTexts()) {
    const { full: kind } = vsdiag.DocumentDiagnosticReportKind;
    report({ items: previous.map(({ uri }) => ({ kind, uri, version: null, items: [] })) });
    return none;
  }
  const source = new CancellationTokenSource();
  const ends = [
    token.onCancellationRequested(() => source.cancel()),
    workspace.onDidChangeConfiguration(() => {
      if (!checksClosedTexts()) source.cancel();
    }),
  ];
  try {
    return await next(previous, source.token, report);
  } finally {
    for (const end of ends) end.dispose();
    source.dispose();
  }
};
