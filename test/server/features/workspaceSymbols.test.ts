import assert from 'node:assert/strict';
import { corpusSymbols } from '../../../server/features/corpusSymbols';
import { MOST_SYMBOLS, workspaceSymbols } from '../../../server/features/workspaceSymbols';
import { corpusOf, shown } from './corpusOf';

const CORPUS = `=== brief.txt
Gerd Leers schrijft over Kamerstuk 22 112, nr. 2955 en Kamerstuk 35 612, D en Kamerstuk 35 925.
=== nota.txt
Het CDA leest Kamerstukken II 2020/21, 22 112, nr. 2955, blz. 3 en Kamerstuk 35 925, nr. 3 en COM(2020)609.
=== verslag.txt
Verslag van een schriftelijk overleg

De leden vragen dit.

Vragen en
opmerkingen

Het kabinet antwoordt.

Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 1
`;

/** What is found: `kind name → place`. */
async function found(typed: string, description = CORPUS): Promise<readonly string[]> {
  const { question } = corpusOf(description);
  const symbols = await workspaceSymbols(question.corpus, typed);
  return Promise.all(
    symbols.map(async ({ kind, name, place }) => {
      const where = (await shown(question, place)).replace(' [0, 0]', '');
      return `${kind} ${name} → ${where}`;
    }),
  );
}

describe('the symbols of a corpus', () => {
  it('are its publications, dossiers, actors and headings', async () => {
    assert.deepEqual(await found(''), [
      'publication COM(2020)609 → bronwijzer:/publication/COM(2020)609.md',
      'publication Kamerstukken I 2020/21, 35612, D → verslag.txt:1',
      'publication Kamerstukken II 2020/21, 22112, nr. 2955 → bronwijzer:/publication/kst-22112-2955.md',
      'publication Kamerstukken II 35925, nr. 3 → bronwijzer:/publication/kst-35925-3.md',
      'dossier Dossier 22112 → bronwijzer:/publication/dossier-22112.md',
      'dossier Dossier 35612 → bronwijzer:/publication/dossier-35612.md',
      'dossier Dossier 35925 → bronwijzer:/publication/dossier-35925.md',
      'party Christen-Democratisch Appèl → bronwijzer:/actor/party.cda.md',
      'person Gerd Leers → bronwijzer:/actor/person.leers.md',
      'institution kabinet → bronwijzer:/actor/inst.kabinet.md',
      'heading Verslag van een schriftelijk overleg → verslag.txt:1 Verslag van een schriftelijk overleg',
      'heading Vragen en opmerkingen → verslag.txt:5 Vragen en⏎opmerkingen',
    ]);
  });

  it('are found by any of their names, the best matches first', async () => {
    assert.deepEqual(await found('22 112'), [
      'publication Kamerstukken II 2020/21, 22112, nr. 2955 → bronwijzer:/publication/kst-22112-2955.md',
      'dossier Dossier 22112 → bronwijzer:/publication/dossier-22112.md',
    ]);
    assert.deepEqual(await found('CDA'), ['party Christen-Democratisch Appèl → bronwijzer:/actor/party.cda.md']);
    assert.deepEqual(await found('kst-35925'), [
      'publication Kamerstukken II 35925, nr. 3 → bronwijzer:/publication/kst-35925-3.md',
    ]);
    assert.deepEqual(
      (await found('ver')).map((line) => line.split(' →')[0]),
      ['heading Verslag van een schriftelijk overleg'],
    );
    assert.deepEqual(await found('onvindbaar'), []);
  });

  it('lead to the card of a publication that several texts are', async () => {
    const foot = 'Iets.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 1\n';
    assert.deepEqual(await found('kamerst', `=== a.txt\n${foot}=== b.txt\n${foot}`), [
      'publication Kamerstukken I 2020/21, 35612, D → bronwijzer:/publication/kst-35612-D.md',
    ]);
  });

  it('are bounded, the best of them shown', async () => {
    const many = Array.from({ length: 2 * MOST_SYMBOLS }, (_, number) => `Kamerstuk 22 112, nr. ${number + 1}`);
    const description = `=== a.txt\nZie ${many.join('; ')}; Kamerstuk 31 000, nr. 22112.\n`;
    assert.equal((await found('', description)).length, MOST_SYMBOLS);
    assert.equal((await found('22112', description)).length, MOST_SYMBOLS);
    assert.match((await found('dossier', description))[0] ?? '', /^dossier Dossier 22112/);
  });

  it('are looked up once for as long as no text changes', () => {
    const { corpus } = corpusOf(CORPUS).question;
    assert.equal(corpusSymbols(corpus), corpusSymbols(corpus));
  });
});
