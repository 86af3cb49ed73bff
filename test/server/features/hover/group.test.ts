import assert from 'node:assert/strict';
import { shownAt } from './shownAt';

describe('the hover on a party, an institution or a committee', () => {
  it('tells what a party is called in full', async () => {
    assert.equal(
      await shownAt('=== bericht.txt\nDe |CDA-fractie vraagt. Het CDA wil antwoord.'),
      `[CDA]

**Christen-Democratisch Appèl** (CDA) — partij

In dit document 2 keer genoemd.`,
    );
  });

  it('tells which kabinet it was on the day of the text', async () => {
    assert.equal(
      await shownAt('=== brief.txt\nDen Haag, 16 maart 2011\n\nDaarom wil het |kabinet dit.'),
      `[kabinet]

**kabinet** — instelling; *kabinet-Rutte I* op 16 maart 2011 (14 oktober 2010 – 5 november 2012)`,
    );
  });

  it('tells of which chamber a committee is', async () => {
    assert.equal(
      await shownAt('=== brief.txt\nAan de |Algemene commissie voor Immigratie en Asiel'),
      `[Algemene commissie voor Immigratie en Asiel]

**Algemene commissie voor Immigratie en Asiel** — commissie van de Tweede Kamer`,
    );
  });
});
