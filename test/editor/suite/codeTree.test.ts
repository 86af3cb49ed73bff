import { assert } from 'chai';
import {
  ConfigurationTarget,
  commands,
  Position,
  Selection,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { fileOf, openSeed, openText, rangeOf, remove, until } from './editor';

const codebook = `codes:
  toezegging:
    name: Toezegging
    colour: green
  # nog bespreken
  voornemen:
    name: Voornemen
`;

describe('Changing codes and passages from their tree', () => {
  let document: TextDocument;
  let own: Uri;
  before(async () => {
    document = await openSeed('003');
    own = fileOf(`annotations/${document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1)}.anna.jsonld`);
    await workspace.getConfiguration('bronwijzer').update('annotator', 'Anna', ConfigurationTarget.Workspace);
  });
  beforeEach(async () => {
    // What is open in the editor is known to the server in the order in which it happened.
    await write(fileOf('codebook.yaml'), codebook.replace('Voornemen', 'Voornemens'));
    await workspace.openTextDocument(fileOf('codebook.yaml'));
    await until('the codebook to be read', async () => {
      await commands.executeCommand('bronwijzer.codes.rename', 'voornemen', 'Voornemen');
      return (await book()) === codebook;
    });
  });
  afterEach(() => remove(...['codebook.yaml', 'annotations'].map(fileOf)));
  after(() => remove(fileOf('.vscode')));

  const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const read = async (uri: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));
  const book = () => read(fileOf('codebook.yaml'));
  const saved = (what: string, expected: string): Promise<true> =>
    until(what, async () => (await book()) === expected || undefined).then(() => true);
  /** The annotation of the own file as the tree gives it to a command. */
  const passage = async () => {
    const { items } = JSON.parse(await read(own));
    return { motivation: 'tagging', uri: document.uri.toString(), file: own.toString(), id: String(items[0].id) };
  };

  it('renames, colours and moves a code, in a file that is saved at once', async () => {
    await commands.executeCommand('bronwijzer.codes.rename', 'voornemen', 'Plan');
    await saved('the name', codebook.replace('Voornemen', 'Plan'));
    await commands.executeCommand('bronwijzer.codes.colour', 'toezegging', 'red');
    await commands.executeCommand('bronwijzer.codes.move', 'voornemen', 'toezegging');
    await saved(
      'the code to be moved',
      `codes:
  toezegging:
    name: Toezegging
    colour: red
    codes:
      # nog bespreken
      voornemen:
        name: Plan
`,
    );
  });

  it('opens a code where it stands in codebook.yaml, from its menu and by its key', async () => {
    const opened = (): string => {
      const { document: file, selection } = window.activeTextEditor ?? {};
      return file?.uri.path.endsWith('/codebook.yaml') ? file.getText(selection) : '';
    };
    await commands.executeCommand('bronwijzer.codes.open', { kind: 'code', code: { id: 'voornemen' } });
    await until('the entry of the code', () => opened() === 'voornemen');
    /** The tree may be drawn anew meanwhile, since another file is open, and then has lost what was in focus. */
    const openedByKey = (code: string, ...keys: readonly string[]): Promise<unknown> =>
      until(`the entry of ${code}`, async () => {
        for (const key of ['bronwijzer.codes.focus', ...keys]) await commands.executeCommand(key);
        await commands.executeCommand('bronwijzer.codes.open', { focused: true });
        return opened() === code;
      });
    await openedByKey('toezegging', 'list.focusFirst');
    await openedByKey('voornemen', 'list.focusFirst', 'list.focusDown');
  });

  it('adds a code, and removes it again', async () => {
    await commands.executeCommand('bronwijzer.codes.add', 'toezegging', 'Met termijn');
    await until('the code', async () => (await book()).includes('met-termijn:\n        name: Met termijn\n'));
    await commands.executeCommand('bronwijzer.codes.remove', 'met-termijn');
    await until('the code to be gone', async () => !(await book()).includes('termijn'));
  });

  it('merges a code into another, and takes it back', async () => {
    await commands.executeCommand('bronwijzer.codes.merge', 'voornemen', 'toezegging');
    await until('the codes to be one', async () => (await book()).includes('formerly: [voornemen]'));
    await commands.executeCommand('bronwijzer.undoAnnotation');
    await saved('the codes to be two', codebook);
  });

  it('doesn’t save what somebody was writing in the codebook', async () => {
    const file = await openText(fileOf('codebook.yaml'));
    const edit = new WorkspaceEdit();
    edit.insert(file.uri, new Position(0, 0), '# mijn codes\n');
    await workspace.applyEdit(edit);
    await commands.executeCommand('bronwijzer.codes.rename', 'voornemen', 'Plan');
    await until('the name', () => file.getText().includes('name: Plan'));
    assert.isTrue(file.isDirty);
    assert.equal(await book(), codebook);
    await file.save();
  });

  it('gives a passage another code, but removes no code that is used', async () => {
    const editor = await window.showTextDocument(document);
    const words = rangeOf(document, 'kabinet');
    editor.selection = new Selection(words.start, words.end);
    await commands.executeCommand('bronwijzer.annotate', 'toezegging');
    await until('the file', async () => read(own).catch(() => false));
    await commands.executeCommand('bronwijzer.tree.recode', await passage(), 'voornemen');
    await until('the other code', async () => (await read(own)).includes('"value": "voornemen"'));
    await commands.executeCommand('bronwijzer.codes.remove', 'voornemen');
    assert.equal(await book(), codebook);
    await commands.executeCommand('bronwijzer.tree.remove', await passage());
    await until('the annotation to be gone', async () => (await read(own)).includes('"items": []'));
    await commands.executeCommand('bronwijzer.codes.remove', 'voornemen');
    await until('the code to be gone', async () => !(await book()).includes('voornemen'));
  });

  it('puts what isn’t found again at the candidate that is chosen', async () => {
    const item = {
      id: 'urn:uuid:6f1c2c3e-0000-4000-8000-000000000001',
      type: 'Annotation',
      motivation: 'tagging',
      creator: { type: 'Person', name: 'Anna' },
      body: { type: 'TextualBody', purpose: 'tagging', value: 'toezegging' },
      target: {
        source: `../${document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1)}`,
        selector: [
          { type: 'TextPositionSelector', start: 0, end: 7 },
          { type: 'TextQuoteSelector', exact: 'kabinet', prefix: '', suffix: '' },
        ],
      },
    };
    const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [item] };
    await write(own, JSON.stringify(page, undefined, 2));
    const quick = async (): Promise<boolean> => {
      void commands.executeCommand('bronwijzer.tree.place', await passage());
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return !(await read(own)).includes('"start": 0,');
    };
    await until('the annotation to be put somewhere', quick);
    const { items } = JSON.parse(await read(own));
    const [position] = items[0].target.selector;
    const words = document.getText().slice(position.start, position.end);
    assert.equal(words, 'kabinet');
  });
});
