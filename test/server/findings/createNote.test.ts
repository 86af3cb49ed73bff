import assert from 'node:assert/strict';
import { mended } from './mended';

const fixed = async (text: string) => (await mended('missing-footnote', text)).map((fix) => fix.after);

describe('missing-footnote, mended', () => {
  it('writes the note between the notes around its number, laid out as they are', async () => {
    const text = 'Een zin.1 Nog een.2 En een derde.3\n\n1  Eerste noot.\n3  Derde noot.\n';
    assert.deepEqual(await mended('missing-footnote', text), [
      {
        title: 'Maak noot 2 onder aan de pagina: 2 PM BRON',
        safe: false,
        after: 'Een zin.1 Nog een.2 En een derde.3\n\n1  Eerste noot.\n2  PM BRON\n3  Derde noot.\n',
      },
    ]);
  });

  it('keeps the line ends and the empty lines of the text', async () => {
    const text = 'Een zin.1 Nog een.2 En een derde.3\r\n\r\n1 Eerste noot.\r\n\r\n2 Tweede noot.\r\n';
    assert.deepEqual(await fixed(text), [
      'Een zin.1 Nog een.2 En een derde.3\r\n\r\n1 Eerste noot.\r\n\r\n2 Tweede noot.\r\n\r\n3 PM BRON\r\n',
    ]);
  });

  it('stands at the foot of the page of its mark, where every page has notes of its own', async () => {
    const text = [
      'De eerste pagina heeft een noot die er staat.1',
      '',
      '1 Kamerstukken II 2010/11, 30 573, nr. 61.',
      '\fDe tweede pagina heeft een noot die ontbreekt.1',
      'Daarna gaat de tekst nog even door.',
      '\fDe derde pagina heeft weer een noot.1',
      '',
      '1 Ter inzage gelegd.',
    ].join('\n');
    const [written] = await fixed(text);
    assert.match(written ?? '', /nog even door\.\n\n1 PM BRON\n\n?\fDe derde/);
  });

  it('is not offered where the mark has its note', async () => {
    assert.deepEqual(await fixed('Een zin.1\n\n1 Een noot.\n'), []);
  });
});
