import assert from 'node:assert/strict';
import { mended } from './mended';

const fixes = (text: string, others: Readonly<Record<string, string>> = {}) =>
  mended('incomplete-citation', text, others);
const whole = 'Zie Kamerstukken II 2020/21, 22112, nr. 2955.';

describe('incomplete-citation, mended', () => {
  it('takes chamber and session from the rest of the corpus, in the form of the Leidraad where the text has none', async () => {
    assert.deepEqual(await fixes('Zie Kamerstuk 22 112, nr. 2955, blz. 4.', { elders: whole }), [
      {
        title: 'Vul aan: Kamerstukken II 2020/21, 22 112, nr. 2955, blz. 4',
        safe: true,
        after: 'Zie Kamerstukken II 2020/21, 22 112, nr. 2955, blz. 4.',
      },
    ]);
  });

  it('writes in the style of the text', async () => {
    const text = 'Zie Kamerstukken II, 2019–2020, 35 000, nr. 4. Zie Kamerstuk 22112 nr. 2955.';
    const [fix] = await fixes(text, { elders: whole });
    assert.equal(
      fix?.after,
      'Zie Kamerstukken II, 2019–2020, 35 000, nr. 4. Zie Kamerstukken II, 2020–2021, 22112 nr. 2955.',
    );
  });

  it('is safe only where the chamber is printed somewhere', async () => {
    const [fix] = await fixes('Zie Kamerstuk 22 112, nr. 2955.', {
      elders: 'Zie Kamerstukken 2020/21, 22112, nr. 2955.',
    });
    assert.deepEqual([fix?.after, fix?.safe], ['Zie Kamerstukken II 2020/21, 22 112, nr. 2955.', false]);
  });

  it('has nothing to offer where the corpus doesn’t know, or contradicts itself', async () => {
    assert.deepEqual(await fixes('Zie Kamerstuk 22 112, nr. 2955.'), []);
    const others = { een: whole, twee: 'Zie Kamerstukken II 2019/20, 22112, nr. 2955.' };
    assert.deepEqual(await fixes('Zie Kamerstuk 22 112, nr. 2955.', others), []);
  });

  it('leaves the second paper of an enumeration, whose head stands elsewhere', async () => {
    const found = await fixes('Zie Kamerstuk 22 112, nrs. 2954 en 2955.', { elders: whole });
    assert.deepEqual(found, []);
  });
});
