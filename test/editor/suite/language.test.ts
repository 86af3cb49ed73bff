import { assert } from 'chai';
import { ConfigurationTarget, type DocumentSymbol, type TextDocument, tasks, workspace } from 'vscode';
import { diagnosticsOf, fileOf, hoverAt, openSeed, symbolsOf, until } from './editor';

const set = (language: string | undefined) =>
  workspace.getConfiguration('bronwijzer').update('language', language, ConfigurationTarget.Global);

describe('The language that is set', () => {
  let document: TextDocument;
  before(async () => {
    document = await openSeed('004');
  });
  afterEach(() => set(undefined));

  it('is at once that of hovers, findings, the outline and what the client says, and taken back', async () => {
    const speaks = async (wordings: Readonly<Record<'hover' | 'finding' | 'outline', RegExp>>) => {
      await until('the hover', async () => wordings.hover.test(await hoverAt(document, 'Ibidem')));
      await diagnosticsOf(document, (found) => found.some(({ message }) => wordings.finding.test(message)));
      const named = async () => isNamed(await symbolsOf(document), wordings.outline);
      await until('the outline', named);
    };
    const english = { hover: /From note/, finding: /replace/, outline: /^Question \d/ };
    const dutch = { hover: /Uit noot/, finding: /vervang/, outline: /^Vraag \d/ };
    await speaks(english);
    await set('nl');
    await speaks(dutch);
    await set('en');
    await speaks(english);
    await set('nl');
    await speaks(dutch);
    await set('no language');
    await speaks(english);
  });

  it('is that of the task', async () => {
    await set('nl');
    const [task] = await tasks.fetchTasks({ type: 'bronwijzer' });
    const given = task?.execution && 'args' in task.execution ? task.execution.args : undefined;
    if (fileOf('.').scheme === 'file') assert.includeMembers([...(given ?? [])], ['--language', 'nl']);
    else assert.isUndefined(task);
  });
});

function isNamed(symbols: readonly DocumentSymbol[], name: RegExp): boolean {
  return symbols.some((symbol) => name.test(symbol.name) || isNamed(symbol.children, name));
}
