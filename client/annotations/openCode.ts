import { commands, type Disposable } from 'vscode';
import type { Annotated } from './annotated';
import { type Branch, flat } from './branches';
import { chooseFromTree, idOf } from './changeCodes';
import type { CorpusPassages } from './corpusPassages';
import { reveal } from './reveal';
import { say } from './say';

/**
 * The command that opens a code where it stands in `codebook.yaml`, with all that is written of it. From the menu it is given the
 * branch of the code, by its key it takes the one that has the focus in the tree; from elsewhere it asks which.
 */
export function openCode(annotated: Annotated, corpus: CorpusPassages, selected: () => readonly Branch[]): Disposable {
  return commands.registerCommand('bronwijzer.codes.open', async (given?: unknown) => {
    const { where } = corpus;
    if (where === undefined) return;
    const code = isOfFocus(given) ? idOf(await focused(selected)) : (idOf(given) ?? (await ask(annotated, corpus)));
    const place = code === undefined ? null : await annotated.placeOfCode(where, code);
    if (place !== null) await reveal(place.uri, place.range);
  });
}

/** `{ "focused": true }`, as the key says it. */
function isOfFocus(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'focused' in given && given.focused === true;
}

/**
 * The branch that has the focus. An editor tells only which are selected, so the one with the focus is taken in among these or out
 * of them, and put back: it is the one in which both differ.
 */
async function focused(selected: () => readonly Branch[]): Promise<Branch | undefined> {
  const before = selected();
  await commands.executeCommand('list.toggleSelection');
  const then = selected();
  await commands.executeCommand('list.toggleSelection');
  return then.find((one) => !before.includes(one)) ?? before.find((one) => !then.includes(one));
}

async function ask(annotated: Annotated, { where }: CorpusPassages): Promise<string | undefined> {
  const codes = where && (await annotated.codes(where));
  if (codes === undefined || flat(codes.codes).length === 0) return undefined;
  return (await chooseFromTree(codes.codes, say({ nl: 'Welke code openen?', en: 'Open which code?' })))?.id;
}
