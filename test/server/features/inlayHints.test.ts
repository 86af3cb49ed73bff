import assert from 'node:assert/strict';
import { inlayHints } from '../../../server/features/inlayHints';
import type { Language } from '../../../server/text/language';
import { corpusOf } from './corpusOf';

/** The lines that have a hint, with the hints where they are shown. */
async function hinted(description: string, language: Language = 'nl'): Promise<readonly string[]> {
  const { question } = corpusOf(description, language);
  const { text } = question.document;
  const hints = await inlayHints(question, { start: 0, end: text.length });
  return hints.map(({ offset, label, tooltip }) => {
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    const [behind = ''] = text.slice(offset).split('\n');
    const shown = `${before} [${label}]${behind}`;
    return tooltip === undefined ? shown : `${shown} (${tooltip})`;
  });
}

const NOTES = `=== a.txt
Het fiche.1 Dat staat er.2 Ook dit.3 En dat.4 En zo.5

1 Kamerstukken II, 2020–2021, 22 112, nr. 2955.
2 Idem, blz. 12.
3 Ibidem.
4 PM BRON
5 Idem.
`;

describe('the hints in a text', () => {
  it('say behind Idem and Ibidem what they stand for, the page only where it isn’t printed', async () => {
    assert.deepEqual(await hinted(NOTES), [
      '2 Idem [= Kamerstukken II 2020/21, 22112, nr. 2955], blz. 12. (Uit noot 1.)',
      '3 Ibidem [= Kamerstukken II 2020/21, 22112, nr. 2955, p. 12]. (Uit noot 1, via noot 2.)',
    ]);
  });

  it('say it in the user’s language', async () => {
    const [, ibidem] = await hinted(NOTES, 'en');
    assert.equal(
      ibidem,
      '3 Ibidem [= Kamerstukken II 2020/21, 22112, nr. 2955, p. 12]. (From note 1, by way of note 2.)',
    );
  });

  it('stand behind the words and before the page, however these are printed', async () => {
    const described = (second: string) =>
      hinted(`=== a.txt\nHet fiche.1 Dat staat er.2\n\n1 Kamerstuk 22 112, nr. 2955.\n2 ${second}\n`);
    for (const [words, page] of [
      ['Idem', ', p. 12'],
      ['Idem', ' pag. 12'],
      ['Idem', ', op blz. 12'],
      ['Ibid.', ', p. 12'],
      ['T.a.p.', ', p.12'],
      ['Zie noot 1', ', blz. 12'],
      ['Zie noot 1', ''],
    ] as const) {
      assert.deepEqual(await described(`${words}${page}`), [
        `2 ${words} [= Kamerstukken II 22112, nr. 2955]${page} (Uit noot 1.)`,
      ]);
    }
  });

  it('are none where it isn’t certain what is meant', async () => {
    assert.deepEqual(await hinted('=== a.txt\nDat is zo.1\n\n1 Idem.\n'), []);
    assert.deepEqual(
      await hinted(
        '=== a.txt\nDat is zo.1 Dit ook.2\n\n1 Kamerstuk 22 112, nr. 2955 en Kamerstuk 19 637, nr. 2375.\n2 Idem.\n',
      ),
      [],
    );
  });

  it('don’t repeat what stands in the same note', async () => {
    assert.deepEqual(await hinted('=== a.txt\nDat is zo.1\n\n1 Kamerstuk 22 112, nr. 2955, p. 3. Idem, p. 12.\n'), []);
  });

  it('are those of the stretch that is asked for', async () => {
    const { question } = corpusOf(NOTES);
    const { text } = question.document;
    const within = { start: text.indexOf('3 Ibidem'), end: text.indexOf('4 PM') };
    assert.deepEqual(
      (await inlayHints(question, within)).map(({ label }) => label),
      ['= Kamerstukken II 2020/21, 22112, nr. 2955, p. 12'],
    );
    assert.deepEqual(await inlayHints(question, { start: 0, end: 10 }), []);
  });
});
