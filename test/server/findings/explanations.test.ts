import assert from 'node:assert/strict';
import { explanation } from '../../../server/findings/explanations';
import { rules } from '../../../server/findings/findings';

const titles = {
  nl: { example: 'Voorbeeld', mending: 'Verhelpen', off: 'Uitzetten', on: 'Aanzetten' },
  en: { example: 'Example', mending: 'Mending', off: 'Silencing', on: 'Switching on' },
} as const;

describe('the pages about findings', () => {
  for (const { code, severity } of rules) {
    for (const language of ['nl', 'en'] as const) {
      it(`say of ${code} what it means, show one, and tell how to mend and silence it (${language})`, () => {
        const page = explanation(code, language);
        const { example, mending, off, on } = titles[language];
        assert.deepEqual(
          [...page.matchAll(/^#+ (.*)$/gm)].map(([, title]) => title),
          [code, example, mending, severity === 'off' ? on : off],
        );
        assert.match(page, /^# .*\n\n\*\*.+\.\*\*\n/);
        assert.match(
          page,
          new RegExp(`\`\`\`yaml\nfindings:\n {2}${code}: ${severity === 'off' ? 'information' : 'off'}\n\`\`\``),
        );
      });
    }

    it(`show the same of ${code} in both languages`, () => {
      const quoted = (page: string) => [...page.matchAll(/^> (.*)$/gm)].map(([, line]) => line);
      assert.deepEqual(quoted(explanation(code, 'en')), quoted(explanation(code, 'nl')));
    });
  }
});
