import { readCodebook } from '../annotations/codebook/read';
import { type CodePoints, codePointsOf } from '../annotations/codePoints';
import { projectCodes } from '../annotations/exchange/codebookCodes';
import { type CodebookFormat, importedCodebook, sayImportedCodebook } from '../annotations/exchange/codebookFiles';
import { filesOfFormat, formatOfFiles } from '../annotations/exchange/formatOfFiles';
import { isFormatName } from '../annotations/exchange/formats';
import { importedInto, type StandingSidecar } from '../annotations/exchange/importedInto';
import type { ExchangeFile } from '../annotations/exchange/model';
import { readProject } from '../annotations/exchange/readProject';
import { NAMESAKES, NO_CODES, NOTHING_TAKEN, sayImport } from '../annotations/exchange/sayImport';
import { addressOf } from '../annotations/files/addresses';
import { writeSidecar } from '../annotations/files/sidecar';
import { isTextPath } from '../annotations/files/textPath';
import type { AnnotatedText, FollowedCodebook } from '../annotations/followed';
import { sayBroken } from '../annotations/written';
import { canonicalUri } from '../corpus/uris';
import { withAskedTexts } from '../features/annotations/askedTexts';
import { BROKEN_CODEBOOK } from '../features/annotations/gathered';
import { decode, sayUnreadable } from '../text/decode';
import { say, type Wording } from '../text/language';
import type { AnnotationForm, AnnotationRequests, FileEdit, ImportForm } from './annotationRequests';
import { bytesOf } from './base64';
import { listed, NO_FOLDER } from './exportedFiles';
import { codebookEdit, fileEdit } from './fileEdit';
import type { Session } from './session';
import type { Texts } from './texts';

type Asked = AnnotationRequests['bronwijzer/annotations/import']['params'];
type Answer = AnnotationRequests['bronwijzer/annotations/import']['result'];

/** What files of another program bring to the corpus as it stands in the editor. Nothing is written here. */
export async function importedFiles(asked: Asked, session: Session, texts: Texts): Promise<Answer> {
  const refusal = (wording: Wording) => ({ refusal: say(session.client().language, wording) });
  // What has just gone would be taken for what is there already.
  await session.annotations.findAgain(canonicalUri(asked.uri));
  const book = await session.annotations.codebook(canonicalUri(asked.uri));
  if (book === undefined) return refusal(NO_FOLDER);
  let files: readonly ExchangeFile[];
  try {
    files = asked.files.map(({ path, base64 }) => ({ path, bytes: bytesOf(base64) }));
  } catch {
    return refusal(NO_FILES);
  }
  const form = asked.form ?? formOf(files);
  if (form === undefined) return { unclear: 'form' };
  switch (form) {
    case 'codebook-qdc':
      return codes(files, 'qdc', book, session, texts);
    case 'codebook-csv':
      return codes(files, 'csv', book, session, texts);
    default: {
      if (!isFormatName(form)) return { unclear: 'form' };
      const own = filesOfFormat(form, files);
      return annotations(own.length > 0 ? own : files, form, asked, book, session, texts);
    }
  }
}

function formOf(files: readonly ExchangeFile[]): ImportForm | undefined {
  if (files.length === 1 && files.every(({ path }) => /\.qdc$/i.test(path))) return 'codebook-qdc';
  const guess = formatOfFiles(files);
  return guess.status === 'told' ? guess.format : undefined;
}

async function annotations(
  files: readonly ExchangeFile[],
  form: AnnotationForm,
  { annotator, nameless, form: told }: Asked,
  book: FollowedCodebook,
  { annotations, client }: Session,
  texts: Texts,
): Promise<Answer> {
  const { language } = client();
  const { root } = book;
  const known = new Map<string, AnnotatedText | undefined>();
  const annotated = async (path: string): Promise<AnnotatedText | undefined> => {
    if (!known.has(path)) known.set(path, isTextPath(path) ? await annotations.of(addressOf(root, path)) : undefined);
    const text = known.get(path);
    // A text of another corpus below this one has its annotations there.
    return text?.root === root ? text : undefined;
  };
  const ownCodes = await projectCodes(readCodebook(book.text).codebook, language);
  const load = async (path: string) => (await annotated(path))?.text;

  return withAskedTexts(load, async (textOf): Promise<Answer> => {
    const read = readProject(form, files, { textOf, codes: ownCodes }, language);
    // A table may hold codes too, and then isn't what its name made of it.
    if ('failure' in read)
      return form === 'csv' && told === undefined ? { unclear: 'form' } : { refusal: read.failure };
    const standing: StandingSidecar[] = [];
    for (const path of new Set(read.project.annotations.map(({ target }) => target.source))) {
      for (const file of (await annotated(path))?.files ?? []) {
        if (file.read.status === 'broken') return { refusal: say(language, sayBroken(file, file.read.mistake)) };
        const { annotator: key, read: there } = file;
        standing.push({ textPath: path, annotator: key, annotations: there.sidecar.annotations });
      }
    }
    const own = { textOf, codebook: book.text, sidecars: standing };
    const plan = await importedInto(read.project, own, annotator, nameless);
    if (plan.anonymous.length > 0) return { unclear: 'annotator' };
    const [namesakes] = plan.namesakes;
    if (namesakes !== undefined) return { refusal: say(language, NAMESAKES(namesakes)) };
    if (plan.impossibleCodes.length > 0)
      return { refusal: say(language, NO_CODES('codebook.yaml', plan.impossibleCodes.join(', '))) };
    const points = new Map<string, CodePoints>();
    const pointsOf = (source: string): CodePoints => {
      const counted = points.get(source) ?? codePointsOf(textOf(source) ?? '');
      points.set(source, counted);
      return counted;
    };
    const edits: (FileEdit | null)[] = plan.codebook ? [codebookEdit(book, plan.codebook.text, texts)] : [];
    for (const { textPath, annotator: key, annotations: added } of plan.sidecars) {
      const text = await annotated(textPath);
      const file = text && annotations.fileOf(text, key);
      if (file === undefined || file.read.status === 'broken') continue;
      const { sidecar } = file.read;
      const content = writeSidecar(sidecar, [...sidecar.annotations, ...added], { textPath, pointsOf });
      edits.push(fileEdit(file, content, texts));
    }
    const { lines, warnings } = sayImport(plan, read.leftOut, {
      nameOf: (path) => path,
      list: listed,
      unplaced: UNPLACED,
      language,
    });
    return {
      edits: edits.flatMap((edit) => edit ?? []),
      summary: say(
        language,
        TAKEN(
          plan.sidecars.reduce((sum, { annotations: { length } }) => sum + length, 0),
          plan.codebook?.added.length ?? 0,
          plan.same,
        ),
      ),
      lines: lines.length === 0 ? [say(language, NOTHING_TAKEN)] : lines,
      warnings,
    };
  });
}

async function codes(
  [file, ...others]: readonly ExchangeFile[],
  format: CodebookFormat,
  book: FollowedCodebook,
  { client }: Session,
  texts: Texts,
): Promise<Answer> {
  const { language } = client();
  if (file === undefined || others.length > 0) return { refusal: say(language, ONE_FILE) };
  if (!book.read.isWhole) return { refusal: say(language, BROKEN_CODEBOOK) };
  const decoded = decode(file.bytes);
  if (decoded.status === 'unreadable') return { refusal: sayUnreadable(language, file.path, decoded.reason) };
  const imported = await importedCodebook(decoded.text, format, book.text);
  if (imported.status === 'unreadable') return { refusal: `${file.path}: ${say(language, imported.reason)}` };
  const { text, impossible } = imported;
  if (impossible.length > 0) return { refusal: say(language, NO_CODES('codebook.yaml', impossible.join(', '))) };
  const { line, warnings } = sayImportedCodebook(imported, 'codebook.yaml', listed, language);
  const edit = codebookEdit(book, text, texts);
  return { edits: edit === null ? [] : [edit], summary: line, lines: [line], warnings };
}

const TAKEN = (annotations: number, codes: number, same: number): Wording => {
  const known = same === 0 ? '' : `; ${same}`;
  return {
    nl: `Overgenomen: ${annotations} ${annotations === 1 ? 'annotatie' : 'annotaties'}, ${codes} ${codes === 1 ? 'code' : 'codes'}${known && `${known} waren er al`}.`,
    en: `Taken over: ${annotations} ${annotations === 1 ? 'annotation' : 'annotations'}, ${codes} ${codes === 1 ? 'code' : 'codes'}${known && `${known} were there already`}.`,
  };
};

const NO_FILES: Wording = {
  nl: 'Deze bestanden zijn niet goed overgekomen. Importeer ze opnieuw.',
  en: 'These files did not come across well. Import them again.',
};

const ONE_FILE: Wording = {
  nl: 'Een codeboek komt uit één bestand. Kies er één.',
  en: 'A codebook comes out of one file. Choose one.',
};

const UNPLACED = {
  ambiguous: {
    nl: 'Kan op meer plaatsen staan en is bewaard. Kies in de tekst de goede plaats:',
    en: 'May stand in more than one place and was kept. Choose the right place in the text:',
  },
  orphaned: {
    nl: 'Niet teruggevonden in de tekst en bewaard. Kies in de tekst waar het hoort, of verwijder het:',
    en: 'Not found in the text and kept. Choose in the text where it belongs, or remove it:',
  },
} as const;
