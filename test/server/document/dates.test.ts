import assert from 'node:assert/strict';
import { builtInRegister } from '../../../server/actors/register';
import { completeDate, readDates } from '../../../server/document/dates';
import { readDocument } from '../../../server/document/read';

/** The dates of a text as `what is printed = what it means`, for a text written on 24 March 2021. */
function read(flow: string, written: string | undefined = '2021-03-24'): readonly string[] {
  return readDates(flow).map(
    ({ span, says }) => `${flow.slice(span.start, span.end)} = ${completeDate(says, written) ?? '?'}`,
  );
}

describe('dates', () => {
  it('are read with their year, in full or by month', () => {
    assert.deepEqual(read('Den Haag, 16 maart 2011, voor het einde van Mei 2012'), [
      '16 maart 2011 = 2011-03-16',
      'Mei 2012 = 2012-05',
    ]);
  });

  it('are read in figures, and with shortened months', () => {
    assert.deepEqual(read('op 11-06-2009, 2018-11-02, 15 sep 2014, 1 jan. 2015 en 2 sept. jl.'), [
      '11-06-2009 = 2009-06-11',
      '2018-11-02 = 2018-11-02',
      '15 sep 2014 = 2014-09-15',
      '1 jan. 2015 = 2015-01-01',
      '2 sept. jl. = 2020-09-02',
    ]);
    assert.deepEqual(read('op 12.10.2023, 3/5/2011 en (1.2.2003).'), [
      '12.10.2023 = 2023-10-12',
      '3/5/2011 = 2011-05-03',
      '1.2.2003 = 2003-02-01',
    ]);
    assert.deepEqual(
      read('12.10-2023, 12/10.2023, 12.13.2023, 1.12.10.2023, 12.10.2023.4, a/12/10/2023, 12/10/2023/2'),
      [],
    );
    assert.deepEqual(read('zaak 11-06-2009-3, nr. 31-13-2009, 2020-13-11, 2020-03-111, DEF-08-2009, dec 12'), []);
  });

  it('are completed from the day of the text, backwards for jl. and forwards for a.s.', () => {
    assert.deepEqual(
      read('op 23 september jl., 24 maart jl., 1 februari jongstleden, 12 mei a.s. en 3 maart aanstaande'),
      [
        '23 september jl. = 2020-09-23',
        '24 maart jl. = 2021-03-24',
        '1 februari jongstleden = 2021-02-01',
        '12 mei a.s. = 2021-05-12',
        '3 maart aanstaande = 2022-03-03',
      ],
    );
    assert.deepEqual(read('De voorstellen worden dit jaar verwacht, niet vorig jaar.'), [
      'dit jaar = 2021',
      'vorig jaar = 2020',
    ]);
  });

  it('stay open where the day of the text is missing or not exact enough', () => {
    assert.deepEqual(completeDate({ how: 'past', month: '03', day: '24' }, '2021-03'), undefined);
    assert.deepEqual(completeDate({ how: 'past', month: '02', day: '24' }, '2021-03'), '2021-02-24');
    assert.deepEqual(completeDate({ how: 'past', month: '02' }, '2021'), undefined);
    assert.deepEqual(completeDate({ how: 'year', shift: 0 }, undefined), undefined);
  });

  it('end before a footnote mark that is glued to the year', () => {
    const flow = 'brief d.d. 22 december 20101 heb ik';
    assert.deepEqual(readDates(flow), [
      {
        kind: 'date',
        span: { start: 11, end: 27 },
        says: { how: 'printed', value: '2010-12-22' },
        glued: { start: 27, end: 28 },
      },
    ]);
  });

  it('are no weekdays, bare years, sessions, or days without a year', () => {
    assert.deepEqual(
      read(
        'woensdag, eind november, op 4 april, in 2011, 2020–2021, 40 maart 2011, 31 april 2015, 29 februari 2019, mei, Maartensdijk 2011, jarenlang',
      ),
      [],
    );
  });
});

describe('the day of a report', () => {
  const dayOf = (text: string): readonly string[] =>
    readDocument(text, builtInRegister()).dates.map(({ value }) => value);

  it('is that of the sitting, in its head', () => {
    assert.deepEqual(dayOf('Tweede Kamer, 14e vergadering, woensdag 25 oktober 2017\n\nAanvang: 13:00 uur\n'), [
      '2017-10-25',
    ]);
    assert.deepEqual(dayOf('Plenair verslag Tweede Kamer, 65e vergadering\nDinsdag 6 april 2021\n\nOpening\n'), [
      '2021-04-06',
    ]);
  });

  it('is not one of which the text only speaks', () => {
    assert.deepEqual(dayOf('In de vergadering van woensdag 25 oktober 2017 sprak de Tweede Kamer.\n'), []);
    assert.deepEqual(dayOf('Op dinsdag 6 april 2021 was de 65e vergadering.\n'), []);
  });
});
