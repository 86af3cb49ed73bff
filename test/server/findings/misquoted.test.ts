import assert from 'node:assert/strict';
import { misquoted } from '../../../server/findings/misquoted';
import { type Told, toldLater } from './told';

const source = [
  'De regering is van plan om in het najaar een nieuw voorstel aan de Raad te doen. Daarmee wordt de opvang van migranten in de',
  'regio verbeterd. De bestaande afspraken over veilige derde landen blijven voor alle lidstaten onverkort gelden1.',
  '',
  '1 Zie de brief van november.',
  '',
  'Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 6',
  '',
].join('\n');

/** What is told of a sentence with a note that cites the source. */
const quoting = (sentence: string): Promise<readonly Told[]> =>
  toldLater(misquoted, `${sentence}1\n\n1 Kamerstukken I 2020/21, 35 612, D, p. 6.\n`, { bron: source });

describe('misquoted', () => {
  it('tells what a quotation has otherwise than its source', async () => {
    assert.deepEqual(
      await quoting('De regering schreef: «Daarmee werd de opvang van migranten in de regio verbeterd.»'),
      [
        {
          severity: 'warning',
          at: 'werd',
          message:
            'Dit citaat wijkt af van Kamerstukken I 35612, D: daar staat “wordt”, hier “werd”. Neem de woorden over, of laat met (…) of [ ] zien wat anders is.',
          related: ['bron: Daarmee wordt de opvang van migranten in de regio verbeterd — Zo staat het daar.'],
        },
      ],
    );
  });

  it('tells it within reported speech, and has nothing to tell of that itself', async () => {
    const told = await quoting(
      'Het kabinet stelt dat «daarmee werd de opvang van migranten in de regio verbeterd» zoals beloofd.',
    );
    assert.deepEqual(
      told.map(({ at }) => at),
      ['werd'],
    );
    assert.deepEqual(
      await quoting('Het kabinet stelt dat daarmee de opvang van migranten in die regio verbeterd wordt.'),
      [],
    );
  });

  it('tells what is missing and what was added', async () => {
    const found = await quoting(
      'Men las: “De afspraken over veilige derde landen blijven voor bijna alle lidstaten onverkort gelden.”',
    );
    assert.deepEqual(
      found.map(({ at, message }) => [at, message]),
      [
        [
          'De afspraken over veilige derde landen blijven voor bijna',
          'Dit citaat wijkt af van Kamerstukken I 35612, D: “bestaande” ontbreekt; “bijna” staat daar niet. Neem de woorden over, of laat met (…) of [ ] zien wat anders is.',
        ],
      ],
    );
  });

  it('takes the citation in the sentence where no note is called', async () => {
    const text =
      'In Kamerstukken I 2020/21, 35 612, D staat: «Daarmee werd de opvang van migranten in de regio verbeterd.»\n';
    assert.deepEqual(
      (await toldLater(misquoted, text, { bron: source })).map(({ at }) => at),
      ['werd'],
    );
  });

  it('knows what a quoter may leave out, put in and write otherwise', async () => {
    for (const sentence of [
      'Men las: «Daarmee wordt de opvang van migranten in de regio verbeterd.»',
      'Men las dat «daarmee wordt de opvang van migranten in de regio verbeterd».',
      'Men las: «De regering is van plan om (…) een nieuw voorstel aan de Raad te doen.»',
      'Men las: «De regering is van plan om in het najaar een nieuw voorstel aan de Raad te doen […] De bestaande afspraken over veilige derde landen blijven […] onverkort gelden.»',
      'Men las: «[De minister] is van plan om in het najaar een nieuw voorstel aan de Raad te doen.»',
      'Men las: «[D]e bestaande afspraken over veilige derde landen blijven voor alle lid-\nstaten onverkort gelden.»',
      'Men las: "Daarmee wordt de op vang van migranten in de regio verbeterd".',
    ])
      assert.deepEqual(await quoting(sentence), [], sentence);
  });

  it('has nothing to tell of what stands nowhere in the source, of a few words, or of a source that is not there', async () => {
    assert.deepEqual(await quoting('Men las: «Wij gaan hier morgen in de ministerraad nog eens over praten.»'), []);
    assert.deepEqual(await quoting('Men sprak van «een oud voorstel».'), []);
    const elsewhere =
      'Men las: «Daarmee werd de opvang van migranten in de regio verbeterd.»1\n\n1 Kamerstukken II 2020/21, 22 112, nr. 3.\n';
    assert.deepEqual(await toldLater(misquoted, elsewhere, { bron: source }), []);
  });

  it('has nothing to tell where several sources are cited', async () => {
    const text =
      'Men las: «Daarmee werd de opvang van migranten in de regio verbeterd.»1\n\n1 Kamerstukken I 2020/21, 35 612, D en Kamerstuk 22 112, nr. 3.\n';
    assert.deepEqual(await toldLater(misquoted, text, { bron: source }), []);
  });
});
