import { ConfigurationTarget, window, workspace } from 'vscode';
import { say } from './say';

/** The name under which this person annotates, by the setting `bronwijzer.annotator`; empty where none is filled in yet. */
export function annotatorName(): string {
  return String(workspace.getConfiguration('bronwijzer').get('annotator') ?? '').trim();
}

/** The name, asked for once where there is none yet and kept for all windows; nothing of who doesn't want to say. */
export async function askAnnotatorName(): Promise<string | undefined> {
  const known = annotatorName();
  if (known !== '') return known;
  const given = await window.showInputBox({
    title: say({ nl: 'Uw naam bij annotaties', en: 'Your name with annotations' }),
    prompt: say({
      nl: 'Uw annotaties komen in bestanden op deze naam, naast die van anderen.',
      en: 'Your annotations are kept in files of this name, beside those of others.',
    }),
    ignoreFocusOut: true,
    validateInput: (name) => (/\p{L}|\p{N}/u.test(name) ? undefined : ' '),
  });
  const name = given?.trim();
  if (!name) return undefined;
  await workspace.getConfiguration('bronwijzer').update('annotator', name, ConfigurationTarget.Global);
  return name;
}
