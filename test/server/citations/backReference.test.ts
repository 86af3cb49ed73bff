import { deepEqual } from 'node:assert/strict';
import { readCitations } from '../../../server/citations/read';

const rows = (flow: string, where: 'body' | 'note') =>
  readCitations(flow, where).backReferences.map(({ span, form, pages, note }) => [
    flow.slice(span.start, span.end),
    form,
    pages?.value ?? note?.value,
  ]);

describe('a back-reference', () => {
  it('opens a note, with a page of its own or without', () => {
    deepEqual(
      ['Idem, blz. 12.', 'Ibidem.', 'Ibid., p. 4-5', 'T.a.p.', 'a.w., p. 3', 'Op. cit.'].flatMap((flow) =>
        rows(flow, 'note'),
      ),
      [
        ['Idem, blz. 12', 'idem', '12'],
        ['Ibidem', 'ibidem', undefined],
        ['Ibid., p. 4-5', 'ibidem', '4-5'],
        ['T.a.p.', 'loco citato', undefined],
        ['a.w., p. 3', 'opus citatum', '3'],
        ['Op. cit.', 'opus citatum', undefined],
      ],
    );
  });

  it('has a bare figure for a page only where the same place is meant', () => {
    deepEqual(
      ['Ibid., 1240.', 't.a.p., 12', 'Idem, 12.', 'Ibid., 3 mei 2010', 'Ibid., 12 en volgende'].flatMap((flow) =>
        rows(flow, 'note'),
      ),
      [
        ['Ibid., 1240', 'ibidem', '1240'],
        ['t.a.p., 12', 'loco citato', '12'],
      ],
    );
  });

  it('may open a sentence of a note', () => {
    deepEqual(rows('Kamerstuk 22 112, nr. 2955; idem, blz. 17. Zie idem.', 'note'), [
      ['idem, blz. 17', 'idem', '17'],
      ['idem', 'idem', undefined],
    ]);
  });

  it('means likewise elsewhere', () => {
    deepEqual(rows('Bij Egypte ging het idem dito, en idem.', 'body'), []);
    deepEqual(rows('Idem voor de andere landen.', 'note'), []);
    deepEqual(rows('Kamerstuk 22 112, nr. 3; idem, nr. 5', 'note'), []);
  });

  it('is none behind the name of an author, whose work the note before may not be', () => {
    for (const note of ['Jansen, a.w., p. 3.', 'Jansen c.s. a.w., p. 3.', 'Zie Jansen e.a., op. cit., p. 3.'])
      deepEqual(rows(note, 'note'), []);
  });

  it('may name a note, in a body text too', () => {
    deepEqual(rows('Dit is eerder toegezegd (zie noot 6, p. 3).', 'body'), [['zie noot 6, p. 3', 'see note', '3']]);
    deepEqual(rows('Zie ook voetnoot 12.', 'note'), [['Zie ook voetnoot 12', 'see note', '12']]);
  });

  it('does not name a note of another text', () => {
    deepEqual(
      rows('In voetnoot 2 op pagina 4 van de rapportage; zie ook de noot; zie noot 3 bij artikel 5.', 'body'),
      [],
    );
  });
});
