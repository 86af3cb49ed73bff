import assert from 'node:assert/strict';
import { safeFixes } from '../../../server/features/safeFixes';
import type { Finding } from '../../../server/findings/finding';
import { findingsOf } from '../../../server/findings/findings';
import { edited } from '../../../server/text/edits';
import { corpusOf } from './corpusOf';

const TEXT = `=== a.txt
Zie Kamerstukken II 2010/11, 19637, nr. 1385. Ook Kamerstuk 19 637, nr. 1385 en Kamerstuk 22 112, nr. 2955.|`;

describe('the safe fixes of a text', () => {
  const { question } = corpusOf(TEXT);
  const { document, corpus, uri, language } = question;
  const found = (): Promise<readonly Finding[]> => findingsOf(document, corpus, uri, language);

  it('do what is printed elsewhere, and leave what somebody has to choose', async () => {
    const fixes = await safeFixes(await found(), question);
    assert.deepEqual(
      fixes.map(({ mends, title }) => [mends.code, title]),
      [['incomplete-citation', 'Vul aan: Kamerstukken II 2010/11, 19 637, nr. 1385']],
    );
    assert.equal(
      edited(
        document.text,
        fixes.flatMap(({ edits }) => edits),
      ).text,
      'Zie Kamerstukken II 2010/11, 19637, nr. 1385. Ook Kamerstukken II 2010/11, 19 637, nr. 1385 en Kamerstuk 22 112, nr. 2955.',
    );
  });

  it('never touch the same words twice', async () => {
    const all = await found();
    assert.deepEqual(await safeFixes([...all, ...all], question), await safeFixes(all, question));
  });

  it('are only those of the findings that are given', async () => {
    assert.deepEqual(await safeFixes([], question), []);
  });
});
