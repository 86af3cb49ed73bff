import { builtInRegister } from '../../server/actors/register';
import { readCitations } from '../../server/citations/read';
import { createCorpusStore } from '../../server/corpus/store';
import { readDocument } from '../../server/document/read';
import { placesOfPublication } from '../../server/features/occurrences';
import { hostile, hostileText } from '../server/citations/hostile';
import { medians, report } from './measure';
import { textOf } from './texts';

/** The least that anyone has to do who looks for citations: find the labels with what stands behind them. */
const PLAIN =
  /(?:Kamerstuk(?:ken)?|Handelingen|Aanhangsel|Stb\.|Stcrt\.|Trb\.|COM|ECLI|artikel|Idem|Ibidem)[^.;\n]{0,80}?\d+/g;

/** Citations found per second, against what a plain expression finds in the same text in the same time. */
export async function benchCitations(rounds: number, times: number): Promise<void> {
  const flow = textOf(times).replace(/\s+/g, ' ');
  const found = { plain: 0, read: 0 };
  const { plain, reading } = await medians(
    {
      plain: () => {
        found.plain = [...flow.matchAll(PLAIN)].length;
      },
      reading: () => {
        found.read = readCitations(flow, 'note').citations.length;
      },
    },
    rounds,
  );
  report('citations found / those of a plain expression', found.read / found.plain, '×');
  report('citations per second / those of a plain expression', found.read / reading / (found.plain / plain), '×');
}

/** How much longer it takes to read a hostile text that is twice as long, of the kind that grows most: 2 is linear. */
export async function benchHostile(rounds: number, length: number): Promise<void> {
  const growth: { readonly piece: string; readonly factor: number }[] = [];
  for (const piece of hostile) {
    const [one, two, four, eight] = [1, 2, 4, 8].map((times) => hostileText(piece, length * times)) as [
      string,
      string,
      string,
      string,
    ];
    const time = await medians(
      {
        one: () => readCitations(one, 'note'),
        two: () => readCitations(two, 'note'),
        four: () => readCitations(four, 'note'),
        eight: () => readCitations(eight, 'note'),
      },
      rounds,
    );
    growth.push({ piece, factor: Math.cbrt(time.eight / time.one) });
  }
  const sorted = growth.toSorted((one, other) => one.factor - other.factor);
  report(
    'growth of reading hostile text, the kind in the middle',
    sorted[sorted.length >> 1]?.factor ?? 0,
    '× per doubling',
  );
  const most = sorted.at(-1);
  report(`growth of reading hostile text, most for «${most?.piece.trim()}»`, most?.factor ?? 0, '× per doubling');
}

/** How much longer it takes to find all references to a publication that twice as many texts cite: 2 is linear. */
export async function benchReferences(rounds: number, texts: number): Promise<void> {
  const register = builtInRegister();
  const text = 'Dit is zo.1\n\n1 Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 14.\n';
  const document = readDocument(text, register);
  const citedBy = (count: number) => {
    const { corpus, set } = createCorpusStore(register, async () => text);
    for (let index = 0; index < count; index++) set(`file:///bench/${String(index).padStart(6, '0')}.txt`, document);
    return () =>
      placesOfPublication({ uri: 'file:///bench/x.txt', document, corpus, language: 'nl' }, 'kst-22112-2955');
  };
  const time = await medians(
    { one: citedBy(texts), two: citedBy(2 * texts), four: citedBy(4 * texts), eight: citedBy(8 * texts) },
    rounds,
  );
  report('growth of references, number of results 1 → 2', time.two / time.one, '× per doubling');
  report('growth of references, number of results 2 → 4', time.four / time.two, '× per doubling');
  report('growth of references, number of results 4 → 8', time.eight / time.four, '× per doubling');
}
