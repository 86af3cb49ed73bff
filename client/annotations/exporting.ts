import { commands, Disposable, env, UIKind, Uri, window, workspace } from 'vscode';
import type { ExportedFiles, ExportForm } from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';
import { corpusHere } from './corpusHere';
import { exportForms, formNamed, namesOf } from './exchangeForms';
import { exchangeReport } from './exchangeReport';
import { say } from './say';
import { type ExportPlace, writeExport } from './writeExport';

/**
 * The command that writes the annotations, codes or a network of a corpus for other programs. It asks for the form, for the
 * annotators where there are more, and for the place, unless the form and the place come as its arguments. Answers where the
 * export is.
 */
export function exportAnnotations(annotated: Annotated): Disposable {
  const report = exchangeReport('bronwijzer-export');
  const command = commands.registerCommand('bronwijzer.exportAnnotations', async (given?: unknown, to?: unknown) => {
    const corpus = await corpusHere();
    const form = formNamed(given, exportForms()) ?? (await askForm());
    if (corpus === undefined || form === undefined) return undefined;
    const isAsked = !(to instanceof Uri);
    const annotators = isAsked && isOfAnnotators(form) ? await askAnnotators(corpus, annotated) : [];
    if (annotators === undefined) return undefined;
    const exported = await annotated.exchange.export(corpus, { form, ...(annotators.length > 0 && { annotators }) });
    if ('refusal' in exported) {
      window.showWarningMessage(exported.refusal);
      return undefined;
    }
    const place = to instanceof Uri ? { to, isConfirmed: false } : await askPlace(exported, form, corpus);
    if (isAsked && place !== undefined && !(await mayBeThere(exported, place.to))) return undefined;
    if (place === undefined || !(await writeExport(exported, place))) return undefined;
    if (exported.warnings.length > 0)
      await report.show(say({ nl: 'Over de export', en: 'About the export' }), exported.warnings);
    void tell(exported, place.to);
    return place.to;
  });
  return Disposable.from(report, command);
}

async function askForm(): Promise<ExportForm | undefined> {
  const forms = exportForms();
  const items = namesOf(forms).map((name) => ({ name, ...forms[name] }));
  const picked = await window.showQuickPick(items, {
    placeHolder: say({ nl: 'Exporteren als wat?', en: 'Export as what?' }),
    matchOnDetail: true,
  });
  return picked?.name;
}

function isOfAnnotators(form: ExportForm): boolean {
  return !form.startsWith('codebook') && !form.startsWith('citations');
}

/** The annotators whose work goes, none where all goes; nothing where nobody was chosen. */
async function askAnnotators(corpus: Uri, annotated: Annotated): Promise<readonly string[] | undefined> {
  const known = await annotated.annotators(corpus);
  if (known.length < 2) return [];
  const items = known.map(({ key, name, count }) => ({ key, label: name, description: String(count), picked: true }));
  const picked = await window.showQuickPick(items, {
    placeHolder: say({ nl: 'Wiens annotaties?', en: 'Whose annotations?' }),
    canPickMany: true,
  });
  return picked === undefined || picked.length === 0 ? undefined : picked.map(({ key }) => key);
}

async function askPlace(exported: ExportedFiles, form: ExportForm, corpus: Uri): Promise<ExportPlace | undefined> {
  const folder = workspace.getWorkspaceFolder(corpus)?.uri;
  const [first] = exported.files;
  const title = exportForms()[form].label;
  if (exported.isOneFile && first !== undefined) {
    const extension = first.path.slice(first.path.lastIndexOf('.') + 1);
    const to = await window.showSaveDialog({
      title,
      filters: { [title]: [extension] },
      ...(folder && { defaultUri: Uri.joinPath(folder, first.path) }),
    });
    // The dialog has asked whether a file that is there may be replaced.
    return to && { to, isConfirmed: true };
  }
  const [to] =
    (await window.showOpenDialog({
      title,
      openLabel: say({ nl: 'Exporteer hierheen', en: 'Export to here' }),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(folder && { defaultUri: folder }),
    })) ?? [];
  return to && { to, isConfirmed: false };
}

/** Copies of texts among the texts of a corpus would be read as more of them: asks whether that is meant. */
async function mayBeThere({ files }: ExportedFiles, to: Uri): Promise<boolean> {
  const isAmongTexts =
    workspace.getWorkspaceFolder(to) !== undefined && !/(?:^|\/)\./.test(workspace.asRelativePath(to));
  if (!isAmongTexts || !files.some(({ path }) => path.endsWith('.txt'))) return true;
  const here = say({ nl: 'Toch hier', en: 'Here all the same' });
  const title = say({
    nl: 'Deze export heeft kopieën van uw teksten. In deze map tellen die mee als teksten van uw corpus.',
    en: 'This export has copies of your texts. In this folder they count as texts of your corpus.',
  });
  const detail = say({
    nl: 'Kies een map buiten het corpus, of een map waarvan de naam met een punt begint.',
    en: 'Choose a folder outside the corpus, or one whose name begins with a dot.',
  });
  return (await window.showWarningMessage(title, { modal: true, detail }, here)) === here;
}

/** Says where an export is, and shows it to whoever wants to see. */
async function tell({ count }: ExportedFiles, to: Uri): Promise<void> {
  const show = say({ nl: 'Tonen', en: 'Show' });
  const path = workspace.asRelativePath(to);
  const picked = await window.showInformationMessage(
    say({ nl: `Geëxporteerd naar ${path} (${count}).`, en: `Exported to ${path} (${count}).` }),
    show,
  );
  if (picked !== show) return;
  const isOnThisMachine = to.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  if (workspace.getWorkspaceFolder(to)) await commands.executeCommand('revealInExplorer', to);
  else await commands.executeCommand(isOnThisMachine ? 'revealFileInOS' : 'vscode.open', to);
}
