import { commands, Disposable, type QuickPickItem, Uri, window } from 'vscode';
import type { AnnotationRequests, ExchangedFile, ImportForm } from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';
import { annotatorName } from './annotator';
import { corpusHere } from './corpusHere';
import { formNamed, importForms, namesOf } from './exchangeForms';
import { exchangeReport } from './exchangeReport';
import { readGivenFiles } from './givenFiles';
import { say } from './say';

type Import = AnnotationRequests['bronwijzer/annotations/import'];
type Imported = Extract<Import['result'], { readonly edits: unknown }>;

/** In whose name it comes: nothing of whoever the files say made it. */
interface InName {
  readonly annotator?: string;
  /** Whose it is where the files don't say. */
  readonly nameless?: string;
}

/**
 * The command that takes over annotations and codes of other programs. It asks for the files, unless files or folders come as
 * its first argument; then the second may be the annotator and the third the form. A name is only asked for where there are
 * annotations of which the files don't say whose they are, or where all is to come in one name. Answers whether anything was
 * read; what is there stays, and what is new is undone as any edit.
 */
export function importAnnotations(annotated: Annotated): Disposable {
  const report = exchangeReport('bronwijzer-import');
  const command = commands.registerCommand('bronwijzer.importAnnotations', async (...given: unknown[]) => {
    const [sources, annotator, form] = given;
    const corpus = await corpusHere();
    const isGiven = Array.isArray(sources) && sources.every((one) => one instanceof Uri);
    const chosen = isGiven ? { uris: sources, named: {} } : await askFiles();
    if (corpus === undefined || chosen === undefined) return false;
    const files = await read(chosen.uris);
    if (files === undefined) return false;
    const named = typeof annotator === 'string' ? { annotator } : chosen.named;
    const imported = await importInto(corpus, files, named, formNamed(form, importForms()), annotated);
    if (imported === undefined) return false;
    if (imported.warnings.length > 0)
      await report.show(say({ nl: 'Import', en: 'Import' }), [...imported.lines, ...imported.warnings]);
    void window.showInformationMessage(imported.summary);
    return true;
  });
  return Disposable.from(report, command);
}

/** Makes what the files bring, and asks for what they don't tell. */
async function importInto(
  corpus: Uri,
  files: readonly ExchangedFile[],
  named: InName,
  told: ImportForm | undefined,
  annotated: Annotated,
): Promise<Imported | undefined> {
  let form = told;
  let name = named;
  return annotated.write(async () => {
    for (;;) {
      const answer = await annotated.exchange.import(corpus, { files, ...name, ...(form && { form }) });
      if (!('unclear' in answer)) return answer;
      if (answer.unclear === 'form') {
        form = await askForm();
        if (form === undefined) return undefined;
      } else {
        const asked = await askName(NAMELESS);
        if (asked === undefined) return undefined;
        name = { nameless: asked };
      }
    }
  });
}

async function read(uris: readonly Uri[]): Promise<readonly ExchangedFile[] | undefined> {
  try {
    const files = await readGivenFiles(uris);
    if (files !== 'too much' && files.length > 0) return files;
    window.showWarningMessage(files === 'too much' ? TOO_MUCH() : NO_FILES());
  } catch (error) {
    window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
  return undefined;
}

interface Chosen {
  readonly uris: readonly Uri[];
  readonly named: InName;
}

/** The files, or a folder of them: no dialog of every system can choose either. */
async function askFiles(): Promise<Chosen | undefined> {
  const detail = '.qdpx, .qdc, .csv, .jsonld, .xml, .xmi, .json, .ann, .conll';
  const files: QuickPickItem = { label: say({ nl: 'Bestanden…', en: 'Files…' }), detail };
  const folder: QuickPickItem = {
    label: say({ nl: 'Een map…', en: 'A folder…' }),
    detail: say({
      nl: 'Met alles wat daarin staat, zoals van brat of INCEpTION',
      en: 'With all that is in it, as of brat or INCEpTION',
    }),
  };
  const inOneName: QuickPickItem = {
    label: say({ nl: 'Bestanden, alles op één naam…', en: 'Files, all in one name…' }),
    detail: say({
      nl: 'Ook wat volgens de bestanden een ander heeft gemaakt',
      en: 'Also what the files say that somebody else made',
    }),
  };
  const picked = await window.showQuickPick([files, folder, inOneName], {
    placeHolder: say({ nl: 'Wat importeren?', en: 'Import what?' }),
  });
  if (picked === undefined) return undefined;
  const annotator = picked === inOneName ? await askName(WHOSE) : undefined;
  if (picked === inOneName && annotator === undefined) return undefined;
  const uris = await window.showOpenDialog({
    canSelectFiles: picked !== folder,
    canSelectFolders: picked === folder,
    canSelectMany: picked !== folder,
    openLabel: say({ nl: 'Importeer', en: 'Import' }),
  });
  return uris && { uris, named: annotator === undefined ? {} : { annotator } };
}

async function askName(title: { readonly nl: string; readonly en: string }): Promise<string | undefined> {
  const name = await window.showInputBox({
    title: say(title),
    value: annotatorName(),
    ignoreFocusOut: true,
    validateInput: (given) => (/\p{L}|\p{N}/u.test(given) ? undefined : ' '),
  });
  return name?.trim() || undefined;
}

async function askForm(): Promise<ImportForm | undefined> {
  const forms = importForms();
  const items = namesOf(forms).map((name) => ({ name, ...forms[name] }));
  const picked = await window.showQuickPick(items, {
    placeHolder: say({
      nl: 'Aan de bestanden is niet te zien welk formaat dit is. Welk?',
      en: 'The files don’t tell which format this is. Which?',
    }),
    matchOnDetail: true,
  });
  return picked?.name;
}

const WHOSE = { nl: 'Op wiens naam komen alle annotaties?', en: 'In whose name do all annotations come?' };

const NAMELESS = {
  nl: 'Van sommige annotaties zeggen de bestanden niet van wie ze zijn. Op wiens naam komen die?',
  en: 'Of some annotations the files don’t say whose they are. In whose name do those come?',
};

const NO_FILES = (): string =>
  say({
    nl: 'In deze map staan geen bestanden van een formaat dat Bronwijzer kent.',
    en: 'This folder has no files of a format that Bronwijzer knows.',
  });

const TOO_MUCH = (): string =>
  say({
    nl: 'Dit is te veel voor de editor. Gebruik “bronwijzer annotations import” in een terminal, of kies minder.',
    en: 'This is too much for the editor. Use “bronwijzer annotations import” in a terminal, or choose less.',
  });
