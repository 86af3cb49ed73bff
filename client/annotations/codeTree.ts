import {
  commands,
  DataTransferItem,
  Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeDragAndDropController,
  type TreeView,
  window,
} from 'vscode';
import type { Annotated } from './annotated';
import { type Branch, branchesOf, type TreeFilter } from './branches';
import { changeCodes } from './changeCodes';
import { changePassages } from './changePassages';
import type { CorpusPassages } from './corpusPassages';
import { openCode } from './openCode';
import { say } from './say';
import { treeItemOf } from './treeItems';

const VIEW = 'bronwijzer.codes';
/** The kind under which VS Code drags what comes from this tree. */
const DRAGGED = 'application/vnd.code.tree.bronwijzer.codes';

/**
 * The tree of codes and annotations: each code with its passages, what isn't found again, and what is no code. A code that is
 * dragged onto another comes below it, a passage that is dragged onto a code gets that code; both can be done from the menu too.
 */
export function showCodeTree(annotated: Annotated, corpus: CorpusPassages): Disposable {
  const changes = new EventEmitter<undefined>();
  let filter: TreeFilter = {};
  let isThisText = false;
  let branches: readonly Branch[] | undefined;
  const shown = (): readonly Branch[] => {
    branches ??= branchesOf(corpus.codes?.codes ?? [], corpus.passages(), {
      ...filter,
      ...(isThisText && corpus.text && { text: corpus.text.toString() }),
    });
    return branches;
  };
  const provider: TreeDataProvider<Branch> = {
    onDidChangeTreeData: changes.event,
    async getChildren(branch) {
      if (branch !== undefined) return branch.kind === 'passage' ? [] : [...branch.branches];
      if (corpus.codes === undefined) await corpus.settled();
      return [...shown()];
    },
    getTreeItem: treeItemOf,
  };
  const view = window.createTreeView(VIEW, {
    treeDataProvider: provider,
    dragAndDropController: dragging(annotated, corpus),
    canSelectMany: true,
    showCollapseAll: true,
  });
  const refresh = (): void => {
    branches = undefined;
    // Whoever reads no sources needs no icon for them beside the other views.
    if (corpus.text !== undefined || corpus.codes?.codebook.exists)
      void commands.executeCommand('setContext', 'bronwijzer.hasSources', true);
    describe(view, corpus, filter, isThisText);
    changes.fire(undefined);
  };
  const choose = async (): Promise<void> => {
    const chosen = await chooseFilter(corpus, filter, isThisText);
    if (chosen === undefined) return;
    ({ filter, isThisText } = chosen);
    await commands.executeCommand(
      'setContext',
      'bronwijzer.codesFiltered',
      isThisText || Object.keys(filter).length > 0,
    );
    refresh();
  };
  return Disposable.from(
    changes,
    view,
    corpus.onDidChange(refresh),
    changeCodes(annotated, corpus),
    changePassages(annotated, corpus, () => view.selection),
    openCode(annotated, corpus, () => view.selection),
    commands.registerCommand('bronwijzer.tree.filter', choose),
    commands.registerCommand('bronwijzer.tree.unfilter', choose),
  );
}

/** What the view says of itself: what of all is shown, and how much of it isn't found again. */
function describe(view: TreeView<Branch>, corpus: CorpusPassages, filter: TreeFilter, isThisText: boolean): void {
  view.description = [
    ...(isThisText ? [say({ nl: 'deze tekst', en: 'this text' })] : []),
    ...(filter.annotator === undefined ? [] : [filter.annotator]),
    ...(filter.isUnanswered ? [say({ nl: 'open vragen', en: 'open questions' })] : []),
  ].join(', ');
  const lost = corpus.passages().filter(({ status }) => status !== 'found').length;
  view.badge =
    lost === 0
      ? undefined
      : { value: lost, tooltip: say({ nl: `${lost} niet teruggevonden`, en: `${lost} not found again` }) };
}

interface ChosenFilter {
  readonly filter: TreeFilter;
  readonly isThisText: boolean;
}

/** Asks what is to be shown: everything that is ticked narrows it. */
async function chooseFilter(
  corpus: CorpusPassages,
  { annotator, isUnanswered }: TreeFilter,
  isThisText: boolean,
): Promise<ChosenFilter | undefined> {
  const names = [...new Set(corpus.passages().map((passage) => passage.annotator))].sort();
  const all = say({ nl: 'Alles', en: 'Everything' });
  const items = [
    { label: all, picked: false, choice: { filter: {}, isThisText: false } },
    {
      label: say({ nl: 'Alleen deze tekst', en: 'This text only' }),
      choice: { filter: { ...(annotator !== undefined && { annotator }) }, isThisText: true },
    },
    {
      label: say({ nl: 'Alleen vragen die nog open zijn', en: 'Open questions only' }),
      choice: { filter: { isUnanswered: true as const }, isThisText },
    },
    ...names.map((name) => ({
      label: say({ nl: `Alleen van ${name}`, en: `By ${name} only` }),
      choice: { filter: { annotator: name }, isThisText },
    })),
  ];
  const isNow = isThisText || annotator !== undefined || isUnanswered === true;
  const picked = await window.showQuickPick(isNow ? items : items.slice(1), {
    placeHolder: say({ nl: 'Wat wilt u zien?', en: 'What do you want to see?' }),
  });
  return picked?.choice;
}

function dragging(annotated: Annotated, corpus: CorpusPassages): TreeDragAndDropController<Branch> {
  return {
    dragMimeTypes: [DRAGGED],
    dropMimeTypes: [DRAGGED],
    handleDrag(branches, transfer) {
      transfer.set(DRAGGED, new DataTransferItem(branches));
    },
    async handleDrop(target, transfer) {
      const dragged: readonly Branch[] = transfer.get(DRAGGED)?.value ?? [];
      const under = target?.kind === 'code' ? target.code.id : undefined;
      if (target !== undefined && under === undefined) return;
      for (const branch of dragged) {
        if (branch.kind === 'code' && corpus.where !== undefined)
          await annotated.changeCodes(corpus.where, {
            kind: 'move',
            code: branch.code.id,
            ...(under !== undefined && { under }),
          });
      }
      const passages = dragged.flatMap((branch) => (branch.kind === 'passage' ? [branch.passage] : []));
      if (under !== undefined && passages.length > 0)
        await commands.executeCommand('bronwijzer.tree.recode', passages, under);
    },
  };
}
