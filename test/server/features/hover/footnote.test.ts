import assert from 'node:assert/strict';
import { pointingAt } from './report';
import { shownAt } from './shownAt';

describe('the hover on notes', () => {
  it('shows the note that a mark calls, and what its sources are', async () => {
    assert.equal(
      await shownAt(pointingAt('fiche.1', 6)),
      `[1]

**Noot 1**

> Kamerstukken II, 2020–2021, 22 112, nr. 2955.

- Kamerstukken II 2020/21, 22112, nr. 2955 — Niet in het corpus.`,
    );
  });

  it('says what a back-reference in the note takes over', async () => {
    assert.equal(
      await shownAt(pointingAt('er.3', 3)),
      `[3]

**Noot 3**

> Ibidem.

- Ibidem = Kamerstukken II 2020/21, 22112, nr. 2955, p. 12 — Niet in het corpus.`,
    );
  });

  it('says that a source is still to be filled in', async () => {
    assert.equal(
      await shownAt(pointingAt('brieven.4', 8)),
      `[4]

**Noot 4**

> PM BRON

- Bron nog in te vullen`,
    );
  });

  it('says from where the number of a note is called', async () => {
    assert.equal(
      await shownAt(pointingAt('3 Ibidem')),
      '[3]\n\n**Noot 3** — verwijzing op [regel 2](file:///corpus/verslag.txt#L2,18)',
    );
  });

  it('says that a note isn’t there', async () => {
    const missing = `=== brief.txt
In mijn brief1 heb ik dat aangegeven.

1 Kamerstuk 30 573, nr. 61.
\fUw Kamer heeft me gevraagd|1 op welke termijn dat kan.
\fHet paper treft u als bijlage bij deze brief.1

1 Ter inzage gelegd.
`;
    assert.equal(await shownAt(missing), '[1]\n\n**Noot 1** ontbreekt: die noot staat niet op deze bladzijde.');
  });

  it('says that nothing calls a note', async () => {
    const uncalled = `=== verslag.txt
De leden hebben kennisgenomen van het fiche.2 Zij lezen dit.3

|1 Zie dossier E200018.
2 Kamerstuk 22 112, nr. 2955.
3 Idem.
`;
    assert.equal(await shownAt(uncalled), '[1]\n\n**Noot 1** — in de tekst staat geen verwijzing naar deze noot');
  });
});
