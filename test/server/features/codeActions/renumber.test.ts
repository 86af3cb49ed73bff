import assert from 'node:assert/strict';
import { codeActions } from '../../../../server/features/codeActions';
import type { FindingCode } from '../../../../server/findings/finding';
import { findingsOf } from '../../../../server/findings/findings';
import { edited } from '../../../../server/text/edits';
import type { Language } from '../../../../server/text/language';
import { corpusOf } from '../corpusOf';

/** What is offered to renumber all notes at each finding of a text: its title, and the text after it. */
async function offered(text: string, language: Language = 'nl', only?: FindingCode): Promise<readonly string[]> {
  const { question } = corpusOf(`=== a.txt\n${text}\n`, language);
  const { document, corpus, uri } = question;
  const found = await findingsOf(document, corpus, uri, language);
  const at = found.filter(({ code }) => only === undefined || code === only);
  const actions = await codeActions(question, { start: 0, end: 0 }, at, (kind) => kind === 'quickfix');
  return Promise.all(
    actions
      .filter(({ id }) => id.endsWith(' renumber'))
      .map(async ({ title, preferred, mends, changes }) => {
        assert.equal(preferred, false);
        const after = (await changes()).map((change) =>
          change.kind === 'edit' ? edited(change.text, change.edits).text : change.kind,
        );
        return `${mends?.code} | ${title} | ${after.join('').trimEnd()}`;
      }),
  );
}

const GAP = `De brief.2 Het fiche is van 20203 en het advies.5

2 Kamerstuk 22 112, nr. 2955.
3 Idem, blz. 12.
5 Zie noot 3.`;

const COUNTED_ON = `De brief.1 Het fiche is van 20202 en het advies.3

1 Kamerstuk 22 112, nr. 2955.
2 Idem, blz. 12.
3 Zie noot 2.`;

describe('renumber', () => {
  it('is offered where numbers of notes are missing, and counts on from 1 with marks and «zie noot» along', async () => {
    assert.deepEqual(await offered(GAP), [`footnote-order | Hernummer alle noten | ${COUNTED_ON}`]);
    assert.deepEqual(await offered(GAP, 'en'), [`footnote-order | Renumber all notes | ${COUNTED_ON}`]);
  });

  it('is not offered where a mark or a note stands alone: nobody knows what belongs to what', async () => {
    const loose = 'De brief.1 Het fiche.3\n\n1 Kamerstuk 22 112, nr. 2955.\n2 Idem.\n';
    const { question } = corpusOf(`=== a.txt\n${loose}\n`);
    const codes = (await findingsOf(question.document, question.corpus, question.uri, 'nl')).map(({ code }) => code);
    assert.ok(codes.some((code) => code.endsWith('-footnote')));
    assert.deepEqual(await offered(loose), []);
  });

  it('is not offered at what is wrong with something else', async () => {
    const text = `${GAP.replace('22 112, nr. 2955', 'PM BRON')}`;
    assert.equal((await offered(text, 'nl', 'placeholder')).length, 0);
    assert.equal((await offered(text, 'nl', 'footnote-order')).length, 1);
  });
});
