import { MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ShownPassage } from '../../server/protocol/annotationRequests';
import type { Branch, CodeBranch, Group } from './branches';
import { codeIcon } from './codeIcon';
import { nameOf } from './nameOf';
import { say } from './say';

/** How a branch is shown. What stands in a text or was written by somebody is shown as text alone. */
export function treeItemOf(branch: Branch): TreeItem {
  const item = branch.kind === 'passage' ? passageItem(branch.passage, branch.isInText) : holdingItem(branch);
  item.id = branch.id;
  return item;
}

function holdingItem(branch: Exclude<Branch, { kind: 'passage' }>): TreeItem {
  const hasAny = branch.branches.length > 0;
  const state = hasAny ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
  const count = branch.count === 0 ? '' : String(branch.count);
  const item = new TreeItem(titleOf(branch), state);
  item.description = count;
  switch (branch.kind) {
    case 'code':
      item.iconPath = codeIcon(branch.code.colour, branch.code.isGroup);
      item.tooltip = plain(aboutCode(branch));
      item.contextValue = ['code', branch.code.isGroup ? 'group' : 'own', branch.isUnused ? 'unused' : 'used'].join(
        ' ',
      );
      // The codes are seen at once, their passages when they are asked for.
      if (branch.code.codes.length > 0) item.collapsibleState = TreeItemCollapsibleState.Expanded;
      break;
    case 'group':
      item.iconPath = new ThemeIcon(GROUPS[branch.group].icon);
      if (branch.group === 'lost') item.collapsibleState = TreeItemCollapsibleState.Expanded;
      break;
    case 'text':
      item.iconPath = ThemeIcon.File;
      item.tooltip = branch.path;
      break;
    case 'named':
      item.iconPath = new ThemeIcon('symbol-constant');
      break;
  }
  return item;
}

function titleOf(branch: Exclude<Branch, { kind: 'passage' }>): string {
  switch (branch.kind) {
    case 'code':
      return branch.code.name;
    case 'named':
      return branch.name;
    case 'text':
      return nameOf(branch);
    case 'group':
      return say(GROUPS[branch.group].title);
  }
}

function aboutCode({ code }: CodeBranch): string {
  const { name, description, use, avoid, key } = code;
  return [
    name,
    description,
    use && `${say({ nl: 'Wel', en: 'Use' })}: ${use}`,
    avoid && `${say({ nl: 'Niet', en: 'Don’t use' })}: ${avoid}`,
    key && `${say({ nl: 'Toets', en: 'Key' })}: ${key}`,
  ]
    .filter((line) => line !== undefined && line !== '')
    .join('\n\n');
}

function passageItem(passage: ShownPassage, isInText: boolean): TreeItem {
  const { path, ranges, words, text, annotator, own, note, before, behind, label, status, motivation, state } = passage;
  const isLost = status !== 'found';
  const item = new TreeItem(text ?? words, TreeItemCollapsibleState.None);
  const line = ranges[0] === undefined ? '' : String(ranges[0].start.line + 1);
  const place = isInText ? line : [nameOf({ path }), line].filter((part) => part !== '').join(':');
  item.description = [
    ...(isLost ? [label] : []),
    ...(text === undefined ? [] : [`«${words}»`]),
    place,
    ...(own ? [] : [annotator]),
  ].join(' · ');
  item.tooltip = plain(
    [`${before}«${words}»${behind}`, ...(text === undefined ? [] : [text]), note ?? '', `${label} – ${annotator}`]
      .filter((part) => part !== '')
      .join('\n\n'),
  );
  if (motivation === 'questioning') item.iconPath = new ThemeIcon(state === 'answered' ? 'pass' : 'question');
  else if (isLost) item.iconPath = new ThemeIcon(status === 'ambiguous' ? 'question' : 'warning');
  else if (note !== undefined) item.iconPath = new ThemeIcon('note');
  item.contextValue = ['passage', isLost ? 'lost' : 'found', own ? 'own' : 'other', motivation].join(' ');
  item.command = {
    command: isLost && own ? 'bronwijzer.tree.place' : 'bronwijzer.tree.open',
    title: say({ nl: 'Openen', en: 'Open' }),
    arguments: [passage],
  };
  return item;
}

/** Words of others as they are written: a tooltip that is a string may be taken for Markdown. */
function plain(text: string): MarkdownString {
  return new MarkdownString().appendText(text);
}

const GROUPS: Readonly<Record<Group, { readonly title: { nl: string; en: string }; readonly icon: string }>> = {
  lost: { title: { nl: 'Niet teruggevonden', en: 'Not found again' }, icon: 'warning' },
  unknown: { title: { nl: 'Niet in het codeboek', en: 'Not in the codebook' }, icon: 'question' },
  questions: { title: { nl: 'Vragen', en: 'Questions' }, icon: 'comment-unresolved' },
  comments: { title: { nl: 'Opmerkingen', en: 'Comments' }, icon: 'comment' },
  links: { title: { nl: 'Verbindingen', en: 'Links' }, icon: 'link' },
  actors: { title: { nl: 'Aangewezen actoren', en: 'Identified actors' }, icon: 'person' },
};
