import { type QuickPickItem, type TextEditor, window } from 'vscode';
import type { ShownAnnotation } from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';
import { colourIcon } from './pictures';
import { annotationsAt, lengthOf } from './places';
import { say } from './say';

/** Whether something can be done to an annotation. */
export type Filter = (annotation: ShownAnnotation) => boolean;

/**
 * The person's own annotation at the cursor to which something can be done: the innermost, and of several on the same words the
 * one that is chosen. Where there is none, or it is somebody else's, the user is told so.
 */
export async function annotationMeant(
  editor: TextEditor,
  annotated: Annotated,
  filter: Filter = () => true,
): Promise<ShownAnnotation | undefined> {
  const { document, selection } = editor;
  const found = await annotated.of(document);
  const here = annotationsAt(document, selection, found?.annotations ?? []);
  const possible = here.filter((one) => one.own && filter(one));
  const [first, ...others] = possible;
  if (first === undefined) {
    window.showInformationMessage(say(nothingHere(here)));
    return undefined;
  }
  const length = lengthOf(document, first);
  const alike = others.filter((one) => lengthOf(document, one) === length);
  return alike.length === 0 ? first : chooseAnnotation([first, ...alike]);
}

/** Asks which of several annotations is meant. */
export async function chooseAnnotation(annotations: readonly ShownAnnotation[]): Promise<ShownAnnotation | undefined> {
  const items = annotations.map((annotation): QuickPickItem & { readonly annotation: ShownAnnotation } => ({
    annotation,
    label: annotation.label,
    description: annotation.text ?? annotation.note ?? '',
    detail: annotation.words,
    iconPath: colourIcon(annotation.colour),
  }));
  const picked = await window.showQuickPick(items, {
    placeHolder: say({ nl: 'Welke annotatie?', en: 'Which annotation?' }),
    matchOnDescription: true,
  });
  return picked?.annotation;
}

function nothingHere(here: readonly ShownAnnotation[]): { readonly nl: string; readonly en: string } {
  const [first] = here;
  if (first === undefined) return { nl: 'Zet de cursor op een annotatie.', en: 'Put the cursor on an annotation.' };
  if (here.some(({ own }) => own))
    return {
      nl: 'Dat kan met deze annotatie niet. Zet de cursor op een andere.',
      en: 'That can’t be done to this annotation. Put the cursor on another.',
    };
  return {
    nl: `Deze annotatie is van ${first.annotator}. U kunt alleen uw eigen annotaties veranderen.`,
    en: `This annotation is by ${first.annotator}. You can change your own annotations only.`,
  };
}
