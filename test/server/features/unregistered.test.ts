import assert from 'node:assert/strict';
import { card } from '../../../server/features/card';
import { definition } from '../../../server/features/definition';
import { highlight } from '../../../server/features/highlight';
import { hover } from '../../../server/features/hover';
import type { Question } from '../../../server/features/question';
import { references } from '../../../server/features/references';
import { workspaceSymbols } from '../../../server/features/workspaceSymbols';
import type { Language } from '../../../server/text/language';
import { shown } from './corpusOf';
import { corpusWith, documentWith, spanOf, unregistered } from './documentWith';

const BRIEF = 'Kamerlid Farid Azarkan (DENK) vraagt dit. De heer Azarkan wil antwoord. Ook Jansen was er.';
const NOTA = 'Toen sprak Farid Azarkan. En Jansen.';

/** Two texts that name Farid Azarkan, whom the register doesn't have, and each somebody called Jansen. */
function asked(language: Language = 'nl'): Question {
  const role = { value: 'Kamerlid', span: spanOf(BRIEF, 'Kamerlid') };
  const party = { value: 'DENK', span: spanOf(BRIEF, 'DENK') };
  const second = { ...unregistered(BRIEF, 'Azarkan', 'Farid Azarkan'), span: spanOf(BRIEF, 'Azarkan wil') };
  const brief = documentWith(BRIEF, [
    unregistered(BRIEF, 'Farid Azarkan', 'Farid Azarkan', { role, party }),
    { ...second, span: { start: second.span.start, end: second.span.start + 'Azarkan'.length } },
    unregistered(BRIEF, 'Jansen'),
  ]);
  const nota = documentWith(NOTA, [unregistered(NOTA, 'Farid Azarkan'), unregistered(NOTA, 'Jansen')]);
  return { ...corpusWith({ 'brief.txt': brief, 'nota.txt': nota }), language };
}

describe('somebody whom the register doesn’t have', () => {
  const azarkan = BRIEF.indexOf('Farid');
  const jansen = BRIEF.indexOf('Jansen');

  it('is told with what the text gives, where else they are named, and what to do', async () => {
    assert.equal(
      (await hover(asked(), azarkan))?.markdown,
      `**Farid Azarkan** staat niet in het register van actoren.

**In deze tekst genoemd als:** Kamerlid, DENK

In dit document 2 keer genoemd; ook in [nota.txt](file:///corpus/nota.txt#L1,12) (1).

Met een snelle oplossing (Ctrl+.) komt deze persoon in actors.yaml.`,
    );
    assert.equal(
      (await hover(asked('en'), jansen))?.markdown,
      `**Jansen** is not in the register of actors.

A quick fix (Ctrl+.) adds this person to actors.yaml.`,
    );
  });

  it('is found in all forms, over all texts by a whole name and in one text by a surname alone', async () => {
    const question = asked();
    const places = async (offset: number): Promise<readonly string[]> =>
      Promise.all((await references(question, offset, false)).map((place) => shown(question, place)));
    assert.deepEqual(await places(azarkan), [
      'brief.txt:1 Farid Azarkan',
      'brief.txt:1 Azarkan',
      'nota.txt:1 Farid Azarkan',
    ]);
    assert.deepEqual(await places(jansen), ['brief.txt:1 Jansen']);
    assert.equal((await highlight(question, azarkan)).length, 2);
  });

  it('has a card with every mention in its sentence, to which the name leads', async () => {
    const question = asked();
    const cardOf = async (offset: number): Promise<string | undefined> => {
      const uri = (await definition(question, offset))?.to[0]?.uri ?? '';
      return (await card(uri, question.corpus, 'nl'))?.text;
    };
    assert.equal(
      await cardOf(azarkan),
      `# Farid Azarkan

Persoon; staat niet in het register van actoren. Een snelle oplossing bij de naam zet deze persoon in actors.yaml.

## Gedrukt bij de naam

- Kamerlid, DENK (brief.txt)

## Genoemd in het corpus (3)

### brief.txt

- regel 1 — “Kamerlid Farid Azarkan (DENK) vraagt dit.”
- regel 1 — “De heer Azarkan wil antwoord.”

### nota.txt

- regel 1 — “Toen sprak Farid Azarkan.”
`,
    );
    assert.match(
      (await cardOf(jansen)) ?? '',
      /Genoemd in het corpus \(1\)\n\n### brief\.txt\n\n- .*“Ook Jansen was er\.”\n$/,
    );
    assert.equal(await card('bronwijzer:/unregistered/niemand.md', question.corpus, 'nl'), undefined);
  });

  it('is a symbol of the corpus, by a whole name once, with what tells who it is', async () => {
    const found = await workspaceSymbols(asked().corpus, '');
    assert.deepEqual(
      found.map(({ name, detail, unregistered, place: { uri } }) => [name, detail, unregistered, uri]),
      [
        ['Farid Azarkan', 'DENK, Kamerlid', true, 'bronwijzer:/unregistered/farid%20azarkan.md'],
        ['Jansen', undefined, true, 'bronwijzer:/unregistered/jansen.md?file%3A%2F%2F%2Fcorpus%2Fbrief.txt'],
        ['Jansen', undefined, true, 'bronwijzer:/unregistered/jansen.md?file%3A%2F%2F%2Fcorpus%2Fnota.txt'],
      ],
    );
  });
});
