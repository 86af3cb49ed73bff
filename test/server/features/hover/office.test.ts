import assert from 'node:assert/strict';
import { shownAt } from './shownAt';

describe('the hover on an office', () => {
  it('tells who held an office on the day of the text', async () => {
    const text = (day: string): string => `=== brief.txt
Den Haag, ${day}

Dit schreef de |minister voor Immigratie en Asiel.`;
    assert.equal(
      await shownAt(text('16 maart 2011')),
      `[minister voor Immigratie en Asiel]

**minister voor Immigratie en Asiel** — op 16 maart 2011: **Gerd Leers** (CDA), 14 oktober 2010 – 16 december 2011`,
    );
    assert.equal(
      await shownAt(text('16 maart 2015')),
      `[minister voor Immigratie en Asiel]

**minister voor Immigratie en Asiel** — op 16 maart 2015: niet bekend wie

Op een andere dag:

- **Gerd Leers** (CDA), 14 oktober 2010 – 16 december 2011`,
    );
  });
});
