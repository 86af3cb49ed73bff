import assert from 'node:assert/strict';
import { settleActor } from '../../../server/findings/settleActor';
import { edited } from '../../../server/text/edits';
import { corpusOf, NAMESAKES } from '../features/corpusOf';

const LETTER = 'Den Haag, 16 maart 2011\n\nDe |Vries (PvdA) vraagt dit.';

/** Each fix: its title, and the actors.yaml after it. */
async function settled(description: string): Promise<readonly (readonly [string, string])[]> {
  const { question } = corpusOf(description, 'nl', NAMESAKES);
  const start = question.document.text.indexOf('De Vries');
  const fixes = await settleActor({ code: 'ambiguous-actor', span: { start, end: start + 8 } }, question);
  return Promise.all(
    fixes.map(async ({ title, changes }) => {
      const [change, ...others] = await changes();
      assert.ok(change && change.uri === 'file:///corpus/actors.yaml' && others.length === 0);
      return [title, change.kind === 'create' ? change.text : edited(change.text, change.edits).text] as const;
    }),
  );
}

describe('settling whom a name means', () => {
  it('has one fix a candidate, which writes the name under that actor', async () => {
    assert.deepEqual(await settled(`=== brief.txt\n${LETTER}\n=== actors.yaml\n# Wie is wie\n`), [
      [
        'In dit corpus is “De Vries” Klaas de Vries, PvdA, lid Eerste Kamer (12 juni 2007 – 9 juni 2015)',
        '# Wie is wie\nactors:\n  person.klaas-de-vries:\n    settled: [De Vries]\n',
      ],
      [
        'In dit corpus is “De Vries” Jan de Vries, PvdA, lid Tweede Kamer (30 november 2006 – 19 september 2012)',
        '# Wie is wie\nactors:\n  person.jan-de-vries:\n    settled: [De Vries]\n',
      ],
    ]);
  });

  it('is not offered where it is certain who is meant, nor where the corpus can have no actors.yaml', async () => {
    assert.deepEqual(await settled('=== brief.txt\nJan de Vries was er. De Vries sprak.\n=== actors.yaml\n'), []);
    assert.deepEqual(await settled(`=== brief.txt\n${LETTER}`), []);
  });
});
