import { builtInRegister } from '../../server/actors/register';
import { readDocument } from '../../server/document/read';
import { medians, report } from './measure';
import { textOf } from './texts';

/** What any reader has to do at the very least: find the names and the numbers in one pass over the text. */
function plainExpression(): RegExp {
  const names = [...builtInRegister().values()].flatMap((actor) => actor.names);
  const labels = ['Kamerstukken', 'Kamerstuk', 'Handelingen', 'Aanhangsel', 'Idem', 'Ibidem', 'PM BRON', 'COM'];
  const words = [...new Set([...names, ...labels])].sort((one, other) => other.length - one.length);
  const alternatives = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`${alternatives.join('|')}|\\d+`, 'g');
}

/** Reading a document against one pass of a plain expression over the same text, in turns. */
export async function benchReading(rounds: number, times: number): Promise<void> {
  const text = textOf(times);
  const expression = plainExpression();
  const register = builtInRegister();
  const { pass, reading } = await medians(
    {
      pass: () => [...text.matchAll(expression)].length,
      reading: () => readDocument(text, register).mentions.length,
    },
    rounds,
  );
  report('reading / one pass of a plain alternation expression', reading / pass, '×');
}

/** How much longer it takes to read a document that is twice as long: 2 is linear. */
export async function benchGrowth(rounds: number): Promise<void> {
  const register = builtInRegister();
  const [one, two, four, eight] = [textOf(1), textOf(2), textOf(4), textOf(8)];
  const time = await medians(
    {
      one: () => readDocument(one, register),
      two: () => readDocument(two, register),
      four: () => readDocument(four, register),
      eight: () => readDocument(eight, register),
    },
    rounds,
  );
  report('growth of reading, document of length 1 → 2', time.two / time.one, '× per doubling');
  report('growth of reading, document of length 2 → 4', time.four / time.two, '× per doubling');
  report('growth of reading, document of length 4 → 8', time.eight / time.four, '× per doubling');
}
