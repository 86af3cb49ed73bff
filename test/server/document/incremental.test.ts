import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { builtInRegister } from '../../../server/actors/register';
import { readDocument } from '../../../server/document/read';

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  while (true) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

/** What people and programs put into such texts, good and bad. */
const INSERTIONS = [
  '',
  ' ',
  '\n',
  '\n\n',
  '\f',
  '1',
  '7',
  '\n16 Idem, blz. 3.\n',
  'Kamerstuk 19 637, nr. ',
  '«',
  '"',
  'PM BRON',
  '\u{1f600}',
  '\ud83d',
  '\u0000',
  ' date 2021-03 ',
  'Rutte ',
  '\n\nDe heer Azarkan (DENK):\nVolgens Azarkan ',
  ' leden, te weten:\n\n',
  'en gaat over tot de orde van de dag.\nZwemmer\n',
];

describe('reading an edited text', () => {
  const register = builtInRegister();
  for (const file of globSync('seeds/*.txt').sort()) {
    it(`gives what reading the new text from nothing gives, for 25 edits of seed ${file.slice(6, 9)}`, () => {
      const random = numbers(Number(file.slice(6, 9)) + 1);
      let text = readFileSync(file, 'utf8');
      let document = readDocument(text, register);
      for (let edit = 0; edit < 25; edit++) {
        const start = random.next().value % (text.length + 1);
        const end = Math.min(text.length, start + (random.next().value % 12));
        text = text.slice(0, start) + (INSERTIONS[random.next().value % INSERTIONS.length] ?? '') + text.slice(end);
        document = readDocument(text, register, document);
        assert.deepEqual(document, readDocument(text, register));
      }
    });
  }
});
