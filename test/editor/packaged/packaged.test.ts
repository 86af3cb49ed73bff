import { assert } from 'chai';
import { extensions } from 'vscode';
import { hoverAt, openSeed } from '../suite/editor';

describe('The packaged extension', () => {
  it('is the one installed from the .vsix', () => {
    const extension = extensions.getExtension('bronwijzer.bronwijzer');
    assert.match(extension?.extensionUri.path ?? 'not there', /\/extensions\/bronwijzer\.bronwijzer-\d+\.\d+\.\d+$/);
  });

  it('says in a hover what Idem takes over', async () => {
    const document = await openSeed('004');
    assert.include(await hoverAt(document, 'Idem, blz. 12'), '22112');
  });
});
