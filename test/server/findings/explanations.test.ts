import assert from 'node:assert/strict';
import { explanations } from '../../../server/findings/explanations';
import { rules } from '../../../server/findings/findings';

describe('the pages about findings', () => {
  for (const { code, severity } of rules) {
    it(`say of ${code} what it means, show one, and tell how to mend and silence it`, () => {
      const page = explanations[code];
      const silence = severity === 'off' ? 'Aanzetten' : 'Uitzetten';
      assert.deepEqual(
        [...page.matchAll(/^#+ (.*)$/gm)].map(([, title]) => title),
        [code, 'Voorbeeld', 'Verhelpen', silence],
      );
      assert.match(
        page,
        new RegExp(`\`\`\`yaml\nfindings:\n {2}${code}: ${severity === 'off' ? 'information' : 'off'}\n\`\`\``),
      );
    });
  }
});
