import assert from 'node:assert/strict';
import { completion, completionCard } from '../../../../server/features/completion';
import type { Asked } from '../../../../server/features/completion/typed';
import { at, corpusOf, NAMESAKES } from '../corpusOf';
import { corpusWith, documentWith, spanOf, unregistered } from '../documentWith';

/** What can be put at the `|` and in the place of what: `[what is typed]` and then the names, or nothing. */
function offered(description: string, asked: Asked = 'by hand', register?: typeof NAMESAKES): readonly string[] {
  const { question, offset } = corpusOf(description, 'nl', register);
  const found = completion(question, offset, asked);
  if (found === undefined) return [];
  return [
    `[${at(question, found.span)}]`,
    ...found.items.map(({ text, detail }) => (detail === '' ? text : `${text} – ${detail}`)),
  ];
}

const TEXT = 'Gerd Leers (CDA) sprak. Leers zweeg. Sigrid Kaag (D66) ook.';

describe('completing a name', () => {
  it('offers from a capital on who is called so, with the party, the persons of this document first', () => {
    assert.deepEqual(offered(`=== a.txt\n${TEXT} Toen zei L|`), ['[L]', 'Gerd Leers (CDA) – hier 2 keer genoemd']);
    assert.deepEqual(offered(`=== a.txt\n${TEXT} Toen zei Gerd Le|`), [
      '[Gerd Le]',
      'Gerd Leers (CDA) – hier 2 keer genoemd',
    ]);
    assert.deepEqual(offered(`=== a.txt\n${TEXT} Volgens Gerd |`), [
      '[Gerd ]',
      'Gerd Leers (CDA) – hier 2 keer genoemd',
    ]);
    // The sentence begins with a capital as well; which words are the name, the names tell.
    assert.deepEqual(offered(`=== a.txt\n${TEXT} In K|`)[0], '[K]');
    assert.deepEqual(offered(`=== a.txt\n(L|\n=== b.txt\n${TEXT}`), ['[L]', 'Gerd Leers (CDA) – 2 keer genoemd']);
  });

  it('offers of the register’s others none before two letters are typed', () => {
    assert.deepEqual(offered('=== a.txt\nToen zei L|'), []);
    assert.deepEqual(offered('=== a.txt\nToen zei Le|'), ['[Le]', 'Gerd Leers (CDA)']);
  });

  it('offers behind a form of address and het lid the surname, as soon as the space is typed', () => {
    for (const behind of ['de heer', 'De heer', 'mevrouw', 'het lid', 'de leden', 'dhr.'])
      assert.deepEqual(
        offered(`=== a.txt\nOok ${behind} |\n\n${TEXT}`, 'by typing'),
        ['[]', 'Leers (CDA) – Gerd Leers; hier 2 keer genoemd', 'Kaag (D66) – Sigrid Kaag; hier 1 keer genoemd'],
        behind,
      );
    assert.deepEqual(offered(`=== a.txt\nOok de heer L|\n\n${TEXT}`), [
      '[L]',
      'Leers (CDA) – Gerd Leers; hier 2 keer genoemd',
    ]);
    assert.deepEqual(offered('=== a.txt\nOok de heer De V|', 'by hand', NAMESAKES), [
      '[De V]',
      'De Vries (PvdA) – Jan de Vries',
      'De Vries (PvdA) – Klaas de Vries',
    ]);
  });

  it('offers behind an office those who held it', () => {
    assert.deepEqual(offered(`=== a.txt\nOok minister |\n\n${TEXT}`, 'by typing').length, 3);
    assert.deepEqual(offered(`=== a.txt\nOok staatssecretaris |\n\n${TEXT}`, 'by typing'), []);
    assert.deepEqual(offered('=== a.txt\nOok minister De |\n\nJan de Vries (PvdA) was er.', 'by hand', NAMESAKES), [
      '[De ]',
      'Klaas de Vries (PvdA)',
    ]);
  });

  it('writes as the document does: a party by its name there, none where it has none', () => {
    const own = 'Den Haag, 3 mei 2011\n\nVolgens Gerd Leers is dat zo.';
    assert.deepEqual(offered(`=== a.txt\n${own} Ook Le|`), ['[Le]', 'Gerd Leers – hier 1 keer genoemd']);
  });

  it('offers who isn’t in the register as this document names them', async () => {
    const text = 'Kamerlid Farid Azarkan (DENK) sprak. Ook de heer ';
    const party = { value: 'DENK', span: spanOf(text, 'DENK') };
    const question = corpusWith({
      'a.txt': documentWith(text, [unregistered(text, 'Farid Azarkan', 'Farid Azarkan', { party })]),
    });
    const items = completion(question, text.length, 'by typing')?.items ?? [];
    assert.deepEqual(
      items.map(({ text, detail }) => [text, detail]),
      [['Azarkan (DENK)', 'Farid Azarkan; hier 1 keer genoemd']],
    );
    assert.match((await completionCard(items[0]?.id ?? '', question.corpus, 'nl')) ?? '', /^# Farid Azarkan\n/);
  });

  it('shows the card of who is chosen', async () => {
    const { question, offset } = corpusOf('=== a.txt\nToen zei Le|');
    const [first] = completion(question, offset, 'by hand')?.items ?? [];
    assert.match((await completionCard(first?.id ?? '', question.corpus, 'nl')) ?? '', /^# Gerd Leers\n/);
  });

  it('never gets in the way: nothing while words are typed, in a word, a citation, a date or a running foot', () => {
    assert.deepEqual(offered(`=== a.txt\n${TEXT} Toen zei |`, 'by typing'), []);
    assert.deepEqual(offered(`=== a.txt\n${TEXT} Toen zei |`), []);
    assert.deepEqual(offered(`=== a.txt\n${TEXT} Toen zei Leers |`, 'by typing'), []);
    assert.deepEqual(offered(`=== a.txt\n${TEXT} de minister L|eers`), []);
    assert.deepEqual(offered(`=== a.txt\n${TEXT} De onderminister |`, 'by typing'), []);
    assert.deepEqual(offered(`=== a.txt\n${TEXT} Op 3 |mei 2011`), []);
    assert.deepEqual(offered(`=== a.txt\n${TEXT}\n\nEerste K|amer, vergaderjaar 2020–2021, 35 612, D 6`), []);
  });
});
