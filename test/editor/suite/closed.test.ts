import { assert } from 'chai';
import { commands, languages, tasks, type Uri, window, workspace } from 'vscode';
import { codeOf, fileOf, openSeed, until } from './editor';

describe('Texts that are not open', () => {
  const written: Uri[] = [];
  before(() => openSeed('000'));
  afterEach(async () => {
    for (const uri of written.splice(0)) await workspace.fs.delete(uri).then(undefined, () => {});
  });

  const write = async (name: string, text: string): Promise<Uri> => {
    const uri = fileOf(name);
    written.push(uri);
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  };
  const isOpen = (uri: Uri): boolean => workspace.textDocuments.some((one) => one.uri.toString() === uri.toString());
  const codesAt = (uri: Uri): string => languages.getDiagnostics(uri).map(codeOf).sort().join(' ');
  /** Waits until these findings are among the problems of a text. */
  const shows = (uri: Uri, codes: string): Promise<boolean> =>
    until(`“${codes}” at ${uri}`, () => codesAt(uri) === codes, languages.onDidChangeDiagnostics);

  /** A letter that is recognised, with a sentence of one's own. */
  const letter = (sentence: string): string =>
    `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDe leden van de commissie en het kabinet hebben de brief van de minister gelezen. Het is van belang dat de motie van de Kamer wordt uitgevoerd en dat de commissie voor het einde van de maand van de minister hoort wat er van de afspraken is terecht gekomen.\n\n${sentence}\n`;

  it('have their findings among the problems, of the text and of the corpus, each once', async () => {
    const entries = await workspace.fs.readDirectory(fileOf('.'));
    const name = entries.map(([entry]) => entry).find((entry) => entry.startsWith('001'));
    const closed = fileOf(name ?? '');
    await until('the seed to be closed', async () => {
      if (!isOpen(closed)) return true;
      await window.tabGroups.close(window.tabGroups.all.flatMap(({ tabs }) => tabs));
      return false;
    });
    await shows(closed, 'incomplete-citation missing-footnote');
    assert.isFalse(isOpen(closed));
  });

  it('come, change and go with their files', async () => {
    await openSeed('000');
    const uri = await write('brief.txt', letter('Zie PM BRON.'));
    await shows(uri, 'placeholder');
    await write('brief.txt', letter('Zie de bron.'));
    await shows(uri, '');
    await write('brief.txt', letter('Zie PM BRON.'));
    await shows(uri, 'placeholder');
    await workspace.fs.delete(uri);
    await shows(uri, '');
    await write('brief.txt', letter('Zie PM BRON.'));
    await shows(uri, 'placeholder');
    assert.isFalse(isOpen(uri));
  });

  it('come and go with a whole folder, of which the editor is told by one name', async () => {
    const [hidden, bundle] = [fileOf('.bundel'), fileOf('bundel')];
    const names = ['brief.txt', 'maart/brief.txt', 'maart/16/brief.txt'];
    const show = async (codes: string): Promise<void> => {
      for (const name of names) await shows(fileOf(`bundel/${name}`), codes);
    };
    for (const name of names) await write(`.bundel/${name}`, letter('Zie PM BRON.'));
    await workspace.fs.rename(hidden, bundle);
    await show('placeholder');
    await workspace.fs.rename(bundle, hidden);
    await show('');
    await workspace.fs.copy(hidden, bundle);
    await show('placeholder');
    await workspace.fs.delete(bundle, { recursive: true });
    await show('');
    for (const name of names) assert.equal(codesAt(fileOf(`.bundel/${name}`)), '', 'what is hidden is left alone');
    await workspace.fs.delete(hidden, { recursive: true });
  });

  it('are others when a folder takes the place of another at once', async () => {
    await write('.bundel/nieuw.txt', letter('Zie PM BRON.'));
    await write('bundel/oud.txt', letter('Zie PM BRON.'));
    await shows(fileOf('bundel/oud.txt'), 'placeholder');
    await workspace.fs.rename(fileOf('.bundel'), fileOf('bundel'), { overwrite: true });
    await shows(fileOf('bundel/nieuw.txt'), 'placeholder');
    await shows(fileOf('bundel/oud.txt'), '');
    await workspace.fs.delete(fileOf('bundel'), { recursive: true });
  });

  it('keep theirs when they are closed, and lose them when they are deleted', async () => {
    const uri = await write('open.txt', letter('Zie PM BRON.'));
    await shows(uri, 'placeholder');
    await commands.executeCommand('vscode.open', uri);
    await until('the text to be open', () => window.activeTextEditor?.document.uri.toString() === uri.toString());
    await shows(uri, 'placeholder');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await until('the text to be closed', () => !isOpen(uri), workspace.onDidCloseTextDocument);
    await shows(uri, 'placeholder');
    await commands.executeCommand('vscode.open', uri);
    await until('the text to be open', () => isOpen(uri), workspace.onDidOpenTextDocument);
    await workspace.fs.delete(uri);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await shows(uri, '');
  });

  it('have none where only open texts are to be checked', async () => {
    const uri = await write('brief.txt', letter('Zie PM BRON.'));
    await shows(uri, 'placeholder');
    const settings = workspace.getConfiguration('bronwijzer');
    await settings.update('check', 'open');
    await shows(uri, '');
    await settings.update('check', undefined);
    await shows(uri, 'placeholder');
  });
});

describe('The task', () => {
  it('is offered for a folder of the machine that the extension runs on', async () => {
    const offered = await tasks.fetchTasks({ type: 'bronwijzer' });
    const names = offered.map(({ source, name }) => `${source}: ${name}`);
    assert.deepEqual(names, fileOf('.').scheme === 'file' ? ['Bronwijzer: check'] : []);
  });
});
