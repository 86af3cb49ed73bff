import { assert } from 'chai';
import { type CodeAction, commands, type TextDocument, type TypeHierarchyItem, workspace } from 'vscode';
import { codeOf, diagnosticsOf, fileOf, hoverAt, openSeed, openSource, rangeOf, remove, until } from './editor';

const TEXT = ` date 2020-11 DEN HAAG - Kamerlid Farid Smals (DENK) vraagt het kabinet om een antwoord. De minister zei dat het
niet kan. Volgens Smals is dat niet zo, en wil een meerderheid van de Tweede Kamer dat het wordt uitgezocht. De motie van het
lid Smals wordt dan ook aangenomen. Het is de derde van dit jaar die voor een onderzoek is.
`;

describe('Persons in the editor', () => {
  let document: TextDocument;
  before(async () => {
    await workspace.fs.writeFile(fileOf('persons.txt'), new TextEncoder().encode(TEXT));
    document = await openSource(fileOf('persons.txt'));
  });
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await remove(...['persons.txt', 'actors.yaml'].map(fileOf));
  });

  it('who isn’t in the register is said to be so, and one quick fix puts them there', async () => {
    assert.include(await hoverAt(document, 'Farid Smals'), '**Farid Smals** is not in the register of actors');
    await diagnosticsOf(document, (all) => all.some((one) => codeOf(one) === 'unknown-actor'));
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, 'Farid Smals'),
      undefined,
      20,
    );
    const add = actions.find(({ title }) => title === 'Add Farid Smals to actors.yaml');
    assert.isDefined(add?.edit);
    assert.isTrue(await workspace.applyEdit(add.edit));
    await until('the register to have them', async () =>
      (await hoverAt(document, 'Farid Smals')).startsWith('**Farid Smals** (DENK)'),
    );
    assert.match(await hoverAt(document, 'Smals', 2), /^\*\*Farid Smals\*\* \(DENK\)/);
    const actors = await workspace.openTextDocument(fileOf('actors.yaml'));
    assert.include(actors.getText(), 'person.smals:\n    given: Farid\n    surname: Smals\n');
  });

  it('stand below their party and office in the type hierarchy', async () => {
    const seed = await openSeed('000');
    const [leers] = await commands.executeCommand<TypeHierarchyItem[]>(
      'vscode.prepareTypeHierarchy',
      seed.uri,
      rangeOf(seed, 'Gerd Leers').start,
    );
    assert.strictEqual(leers?.name, 'Gerd Leers');
    const above = await commands.executeCommand<TypeHierarchyItem[]>('vscode.provideSupertypes', leers);
    assert.includeMembers(
      above.map(({ name }) => name),
      ['Christen-Democratisch Appèl', 'minister voor Immigratie en Asiel'],
    );
  });
});
