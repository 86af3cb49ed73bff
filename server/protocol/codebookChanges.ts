import { changeCodebook } from '../annotations/codebook/changeCodebook';
import { type CodeInTree, codesById } from '../annotations/codebook/model';
import type { Annotation } from '../annotations/model';
import { canonicalUri } from '../corpus/uris';
import { say } from '../text/language';
import type { AnnotationRequests } from './annotationRequests';
import { codebookEdit } from './fileEdit';
import { answerAny, type Session } from './session';
import type { Texts } from './texts';

type ChangeRequest = AnnotationRequests['bronwijzer/codebook/change'];

/** Answers how to write what a person does to codes; the client makes the edit. */
export function answerCodebookChanges(session: Session, texts: Texts): void {
  const { connection, annotations, client } = session;
  connection.onRequest<ChangeRequest['result'], never>(
    'bronwijzer/codebook/change',
    answerAny(async ({ uri, change }: ChangeRequest['params']): Promise<ChangeRequest['result']> => {
      const { language } = client();
      annotations.lookAgain(canonicalUri(uri));
      // A code that is used in a file which came just now is not to be removed.
      if (change.kind === 'remove') await annotations.findAgain(canonicalUri(uri));
      const book = await annotations.codebook(canonicalUri(uri));
      if (book === undefined) return { refusal: say(language, NO_FOLDER) };
      const known = codesById(book.read.codebook);
      const files = change.kind === 'remove' ? await annotations.under(book.root) : [];
      if (files.some(({ read }) => read.status === 'broken')) return { refusal: say(language, MAY_BE_USED) };
      const all = files.flatMap(({ read }) => (read.status === 'read' ? read.sidecar.annotations : []));
      const changed = changeCodebook(book.text, change, (code) => all.filter((one) => uses(one, code, known)).length);
      if (changed.status === 'refused') return { refusal: say(language, changed.reason) };
      return { edit: codebookEdit(book, changed.text, texts), code: changed.code, leftOut: changed.leftOut };
    }),
  );
}

/** Whether an annotation has a code, also under an identifier that it had formerly, or says something about it. */
function uses({ body }: Annotation, code: string, known: ReadonlyMap<string, CodeInTree>): boolean {
  if (body.motivation !== 'tagging') return false;
  return [body.code, body.statement?.concept ?? ''].some((id) => known.get(id)?.code.id === code);
}

const NO_FOLDER = {
  nl: 'Er is geen map geopend waarin een codeboek kan komen. Open de map van de teksten.',
  en: 'No folder is open that can hold a codebook. Open the folder of the texts.',
};

const MAY_BE_USED = {
  nl: 'Niet alle annotaties kunnen worden gelezen: misschien is deze code nog in gebruik. Herstel eerst die bestanden.',
  en: 'Not all annotations can be read: this code may still be in use. Mend these files first.',
};
