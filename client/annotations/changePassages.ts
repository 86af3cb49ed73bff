import { commands, Disposable, Uri, window } from 'vscode';
import type { RequestedChange, ShownPassage } from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';
import type { Branch } from './branches';
import { chooseFromTree } from './changeCodes';
import type { CorpusPassages } from './corpusPassages';
import { chooseWhereItStands } from './lost';
import { reveal } from './reveal';
import { say } from './say';
import { openSource } from './sources';

/** What is done with passages from the tree, of any text of the corpus. */
export function changePassages(
  annotated: Annotated,
  corpus: CorpusPassages,
  selection: () => readonly Branch[],
): Disposable {
  /** The menu gives the branch that it was opened on, and all that are selected where it is one of these. */
  const meant = (given: unknown, others: unknown): readonly ShownPassage[] => {
    const branches = Array.isArray(others) && others.length > 0 ? others : Array.isArray(given) ? given : [given];
    const passages = branches.flatMap(passageOf);
    return passages.length > 0 ? passages : selection().flatMap(passageOf);
  };
  const change = async (
    passages: readonly ShownPassage[],
    what: (ids: readonly string[]) => RequestedChange,
  ): Promise<void> => {
    for (const uri of new Set(passages.map((passage) => passage.uri))) {
      const ids = passages.filter((passage) => passage.uri === uri).map(({ id }) => id);
      await annotated.change(await openSource(Uri.parse(uri, true)), what(ids));
    }
  };
  return Disposable.from(
    commands.registerCommand('bronwijzer.tree.open', async (given?: unknown) => {
      const [passage] = meant(given, undefined);
      if (passage === undefined) return;
      await reveal(passage.uri, passage.ranges[0]);
      if (passage.status !== 'found' && !passage.own) window.showInformationMessage(say(OF(passage.annotator)));
    }),
    commands.registerCommand('bronwijzer.tree.place', async (given?: unknown) => {
      const [passage] = meant(given, undefined);
      if (passage) await chooseWhereItStands(passage, annotated);
    }),
    commands.registerCommand('bronwijzer.tree.recode', async (given?: unknown, other?: unknown) => {
      const passages = meant(given, other).filter(({ motivation }) => motivation === 'tagging');
      if (passages.length === 0) return;
      const codes = corpus.codes?.codes ?? [];
      const code =
        typeof other === 'string'
          ? other
          : (await chooseFromTree(codes, say({ nl: 'Welke code dan?', en: 'Which code instead?' })))?.id;
      if (code !== undefined) await change(passages, (ids) => ({ kind: 'recode', ids, code }));
    }),
    commands.registerCommand('bronwijzer.tree.remove', async (given?: unknown, others?: unknown) => {
      const passages = meant(given, others);
      if (passages.length === 0 || !(await isSure(passages))) return;
      await change(passages, (ids) => ({ kind: 'remove', ids }));
    }),
  );
}

const OF = (annotator: string) => ({
  nl: `Niet teruggevonden. Deze annotatie is van ${annotator}, die alleen zelf kan kiezen waar zij nu staat.`,
  en: `Not found again. This annotation is by ${annotator}, who alone can choose where it stands now.`,
});

/** One can be taken back; several are asked about. */
async function isSure({ length }: readonly ShownPassage[]): Promise<boolean> {
  if (length < 2) return true;
  const remove = say({ nl: 'Verwijderen', en: 'Remove' });
  const question = say({ nl: `${length} annotaties verwijderen?`, en: `Remove ${length} annotations?` });
  return (await window.showWarningMessage(question, { modal: true }, remove)) === remove;
}

function passageOf(given: unknown): readonly ShownPassage[] {
  if (typeof given !== 'object' || given === null) return [];
  if ('passage' in given) return passageOf(given.passage);
  return isPassage(given) ? [given] : [];
}

function isPassage(given: object): given is ShownPassage {
  return 'motivation' in given && 'uri' in given && 'file' in given && 'id' in given;
}
