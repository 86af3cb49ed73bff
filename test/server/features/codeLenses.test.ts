import assert from 'node:assert/strict';
import { publicationCardUri } from '../../../server/features/card/uri';
import { codeLenses } from '../../../server/features/codeLenses';
import type { Language } from '../../../server/text/language';
import { corpusOf, shown } from './corpusOf';

const REPORT = '=== verslag.txt\n|Verslag.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 1\n';

/** What stands above the first text: `[title] → places`. */
async function above(description: string, language: Language = 'nl'): Promise<readonly string[]> {
  const { question } = corpusOf(description, language);
  const lenses = await codeLenses(question);
  return Promise.all(
    lenses.map(async ({ span, title, places }) => {
      assert.deepEqual(span, { start: 0, end: 0 });
      const opened = await Promise.all(places.map((place) => shown(question, place)));
      return `[${title}]${opened.length === 0 ? '' : ` → ${opened.join(' | ')}`}`;
    }),
  );
}

describe('the lens above a text', () => {
  it('says which publication it is, and how many texts cite it', async () => {
    const citing = '=== a.txt\nZie Kamerstuk 35 612, D. En Kamerstuk 35 612, D, blz. 2.\n=== b.txt\nZie kst-35612-D.\n';
    assert.deepEqual(await above(REPORT + citing), [
      '[Kamerstukken I 2020/21, 35612, D · in 2 teksten aangehaald] → a.txt:1 Kamerstuk 35 612, D | a.txt:1 Kamerstuk 35 612, D, blz. 2 | b.txt:1 kst-35612-D',
    ]);
    assert.deepEqual(await above(REPORT + citing, 'en'), [
      '[Kamerstukken I 2020/21, 35612, D · cited in 2 texts] → a.txt:1 Kamerstuk 35 612, D | a.txt:1 Kamerstuk 35 612, D, blz. 2 | b.txt:1 kst-35612-D',
    ]);
    assert.deepEqual(await above(`${REPORT}=== b.txt\nZie kst-35612-D.\n`), [
      '[Kamerstukken I 2020/21, 35612, D · in 1 tekst aangehaald] → b.txt:1 kst-35612-D',
    ]);
  });

  it('says nothing of citations where there are none but its own', async () => {
    assert.deepEqual(await above(REPORT), ['[Kamerstukken I 2020/21, 35612, D]']);
    assert.deepEqual(await above(REPORT.replace('Verslag.', 'Dit verslag (35612, D) is Kamerstuk 35 612, D.')), [
      '[Kamerstukken I 2020/21, 35612, D]',
    ]);
  });

  it('is silent above a text that doesn’t say which publication it is, and above a card', async () => {
    assert.deepEqual(await above('=== a.txt\n|Zie Kamerstuk 35 612, D.\n'), []);
    const { question } = corpusOf(REPORT);
    assert.deepEqual(await codeLenses({ ...question, uri: publicationCardUri('kst-35612-D') }), []);
  });
});
