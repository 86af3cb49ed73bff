import { assert } from 'chai';
import {
  ConfigurationTarget,
  commands,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { fileOf, hoverAt, openSeed, rangeOf, remove, until } from './editor';

const codebook = `codes:
  kabinet:
    name: Kabinet
    colour: blue
    codes:
      toezegging:
        name: Toezegging
        description: Iets dat een bewindspersoon belooft.
        key: t
        colour: green
  weigering:
    name: Weigering
    key: w
`;

/** What stands in a file of annotations of what the tests ask for. */
interface Item {
  readonly motivation: string;
  readonly body: readonly { readonly value?: string; readonly source?: string; readonly id?: string }[];
  readonly target: { readonly selector: unknown } | readonly { readonly selector: unknown }[];
}

describe('Coding a text', () => {
  let document: TextDocument;
  let editor: TextEditor;
  let own: Uri;
  before(async () => {
    await workspace.fs.writeFile(fileOf('codebook.yaml'), new TextEncoder().encode(codebook));
    document = await openSeed('002');
    own = fileOf(`annotations/${document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1)}.anna.jsonld`);
    await workspace.getConfiguration('bronwijzer').update('annotator', 'Anna', ConfigurationTarget.Workspace);
  });
  beforeEach(async () => {
    editor = await window.showTextDocument(document);
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await remove(own);
    await until('the annotations to be gone', async () => !(await hoverAt(document, 'Kaag')).includes('Anna'));
  });
  after(() => remove(...['codebook.yaml', 'annotations', '.vscode'].map(fileOf)));

  const select = (words: string, nth = 1): void => {
    const { start, end } = rangeOf(document, words, nth);
    editor.selection = new Selection(start, end);
  };
  const cursorIn = (words: string, by = 1): void => {
    const at = rangeOf(document, words).start.translate(0, by);
    editor.selection = new Selection(at, at);
  };
  const run = (command: string, ...given: readonly unknown[]): Thenable<unknown> =>
    commands.executeCommand(`bronwijzer.${command}`, ...given);

  /** The annotations as they are saved: `toezegging: words`. */
  const saved = async (): Promise<readonly string[]> => {
    const bytes = await workspace.fs.readFile(own).then(
      (read) => read,
      () => undefined,
    );
    if (bytes === undefined) return [];
    const { items }: { items: readonly Item[] } = JSON.parse(new TextDecoder().decode(bytes));
    return items.map(({ body, target }) => {
      const said = body.map(({ value, source, id }) => value ?? source ?? id ?? '').join(' ');
      const words = [...JSON.stringify(target).matchAll(/"exact":"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]);
      return `${said}: ${words.join(' … ')}`;
    });
  };
  const savedAs = async (...expected: readonly string[]): Promise<void> => {
    let last: readonly string[] = [];
    await until(`«${expected.join('», «')}» to be saved`, async () => {
      last = await saved();
      return last.join('\n') === expected.join('\n');
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}; saved is «${last.join('», «')}»`);
    });
  };
  const selected = (): string => document.getText(editor.selection);
  const typed = async (text: string): Promise<void> => {
    await commands.executeCommand('type', { text });
  };

  it('gives the word at the cursor the code that was given last, each selection its own, and all of them one', async () => {
    select('Sigrid Kaag');
    await run('annotate', 'toezegging');
    await savedAs('toezegging: Sigrid Kaag');
    cursorIn('Hoekstra', 3);
    await run('repeatCode');
    await savedAs('toezegging: Sigrid Kaag', 'toezegging: Hoekstra');
    const [one, other] = ['VVD', 'asiel'].map((words) => rangeOf(document, words));
    assert.ok(one && other);
    editor.selections = [new Selection(one.start, one.end), new Selection(other.start, other.end)];
    await run('annotateAsOne', 'weigering');
    await savedAs('weigering: asiel … VVD', 'toezegging: Sigrid Kaag', 'toezegging: Hoekstra');
    await run('annotate', 'kabinet');
    const all = await until('both to be saved', async () => {
      const found = await saved();
      return found.length === 5 && found;
    });
    assert.includeMembers([...all], ['kabinet: VVD', 'kabinet: asiel']);
  });

  it('asks for a code, the most used first', async () => {
    select('Al maanden');
    await run('annotate', 'weigering');
    await savedAs('weigering: Al maanden');
    select('Sigrid Kaag');
    const asked = run('annotate');
    await until('the first of the list to be taken', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await saved()).length > 1;
    });
    await asked;
    await savedAs('weigering: Al maanden', 'weigering: Sigrid Kaag');
  });

  it('changes the code of the annotation at the cursor, its words at either edge, and takes it back', async () => {
    select('kabinetsleden');
    await run('annotate', 'toezegging');
    cursorIn('kabinetsleden', 4);
    await run('recode', 'weigering');
    await savedAs('weigering: kabinetsleden');
    await run('widenEndByWord');
    await savedAs('weigering: kabinetsleden van');
    await run('widenStartByWord');
    await savedAs('weigering: overleggen kabinetsleden van');
    await run('narrowEndByWord');
    await savedAs('weigering: overleggen kabinetsleden');
    await run('widenEndBySentence');
    await savedAs('weigering: overleggen kabinetsleden van de vier verschillende regeringspartijen over migratie.');
    select('Al maanden overleggen');
    await run('putOnSelection');
    await savedAs('weigering: Al maanden overleggen');
    await run('undoAnnotation');
    await savedAs('weigering: overleggen kabinetsleden van de vier verschillende regeringspartijen over migratie.');
  });

  it('splits at the cursor, joins what is nearest, and removes', async () => {
    select('Al maanden overleggen kabinetsleden');
    await run('annotate', 'toezegging');
    cursorIn('overleggen', 0);
    await run('splitAnnotation');
    await savedAs('toezegging: Al maanden', 'toezegging: overleggen kabinetsleden');
    cursorIn('overleggen', 2);
    await run('joinAnnotations');
    await savedAs('toezegging: Al maanden overleggen kabinetsleden');
    await run('removeAnnotation');
    await savedAs();
  });

  it('keeps comments, questions with their answers, links and who is meant', async () => {
    select('maatregelenpakket');
    await run('comment', 'Welk pakket?');
    select('arbeidsmigratie');
    await run('ask', 'Hoeveel?');
    cursorIn('arbeidsmigratie');
    await run('answer', 'Weinig.');
    select('Rutte');
    await run('identifyActor', 'person.rutte');
    select('Tweede Kamer');
    await run('markPassage');
    cursorIn('parlement');
    await run('linkPassage');
    await until('all of it', async () => (await saved()).length === 4);
    assert.match(await hoverAt(document, 'maatregelenpakket'), /Welk pakket\?/);
    assert.match(await hoverAt(document, 'arbeidsmigratie'), /Hoeveel\?[\s\S]*Weinig\./);
    assert.match(await hoverAt(document, 'parlement'), /Tweede Kamer/);
    cursorIn('arbeidsmigratie');
    await run('noteOnAnnotation', 'Nog nagaan');
    await until('the note', async () => (await hoverAt(document, 'arbeidsmigratie')).includes('Nog nagaan'));
  });

  it('leads to the next annotation and the previous one, round the end, by code, and to open questions', async () => {
    for (const [words, code] of [
      ['Sigrid Kaag', 'weigering'],
      ['Al maanden', 'toezegging'],
      ['Mark Rutte', 'weigering'],
    ] as const) {
      select(words);
      await run('annotate', code);
    }
    select('kabinetsleden');
    await run('ask', 'Wie?');
    editor.selection = new Selection(0, 0, 0, 0);
    const led: string[] = [];
    const lead = async (command: string): Promise<void> => {
      await run(command);
      led.push(selected());
    };
    for (const command of ['nextAnnotation', 'nextAnnotation', 'nextAnnotation', 'nextOfCode', 'nextAnnotation'])
      await lead(command);
    for (const command of ['previousAnnotation', 'previousOfCode', 'nextQuestion', 'previousAnnotation'])
      await lead(command);
    assert.deepEqual(led, [
      ...['Al maanden', 'kabinetsleden', 'Mark Rutte', 'Sigrid Kaag', 'Al maanden'],
      ...['Sigrid Kaag', 'Mark Rutte', 'kabinetsleden', 'Al maanden'],
    ]);
  });

  it('moves with the words while somebody types before them', async () => {
    select('Sigrid Kaag');
    await run('annotate', 'toezegging');
    editor.selection = new Selection(0, 0, 0, 0);
    await typed('Eerst iets anders.\n');
    await until('the hover to have moved', async () => /Toezegging/.test(await hoverAt(document, 'Sigrid Kaag')));
    await run('nextAnnotation');
    assert.strictEqual(selected(), 'Sigrid Kaag');
    await editor.edit((edit) => edit.delete(new Range(new Position(0, 0), new Position(1, 0))));
    await document.save();
    await savedAs('toezegging: Sigrid Kaag');
  });

  it('tells in the hover the code with those above it, and whose it is', async () => {
    select('Sigrid Kaag');
    await run('annotate', 'toezegging');
    await savedAs('toezegging: Sigrid Kaag');
    const hover = await hoverAt(document, 'Sigrid Kaag');
    assert.match(hover, /Kabinet › \*\*Toezegging\*\*[\s\S]*Iets dat een bewindspersoon belooft\.[\s\S]*\*Anna, /);
    await run('toggleAnnotations');
    await run('toggleAnnotations');
  });

  it('has keys that nothing else has in a text', async () => {
    const defaults = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const bound = defaults.getText().matchAll(/"key": "([^"]+)",\s+"command": "([^"]+)"(?:,\s+"when": "([^"]+)")?/g);
    const all = [...bound].map(([, key = '', command = '', when = '']) => ({ key, command, when }));
    assert.isAbove(all.length, 500);
    const own = all.filter(
      ({ command, when }) => command.startsWith('bronwijzer.') && !/focusedView == 'bronwijzer/.test(when),
    );
    const firstKeys = new Set(own.map(({ key }) => key.split(' ')[0]));
    const others = all.filter(
      ({ key, command, when }) =>
        firstKeys.has(key.split(' ')[0]) && !command.startsWith('bronwijzer.') && !IN_NO_TEXT.test(when),
    );
    assert.deepEqual(others, []);
    assert.strictEqual(new Set(own.map(({ key }) => key)).size, own.length);
  });
});

/** Conditions under which no text has the focus. */
const IN_NO_TEXT = /accessibilityHelpIsShown|accessibleViewIsShown|inChatQuestionCarousel|chatQuestionCarousel/i;
