import assert from 'node:assert/strict';
import { builtInRegister } from '../../../server/actors/register';
import { extract } from '../../../server/corpus/extract';
import { createCorpusStore } from '../../../server/corpus/store';
import { factsOf } from '../../../server/corpus/workspace';
import { readDocument } from '../../../server/document/read';
import { naming, namingUnregistered } from './facts';

/** The rows of a text among others, as the command line prints them. */
function rowsOf(text: string, others: Readonly<Record<string, string>> = {}) {
  const register = builtInRegister();
  const { corpus, set } = createCorpusStore(register, async () => undefined);
  for (const [path, content] of Object.entries(others))
    set(`file:///${path}`, factsOf(readDocument(content, register)));
  return extract(readDocument(text, register), corpus, 'hier.txt', (uri) => uri.slice('file:///'.length));
}

describe('the rows of a text', () => {
  it('stand in its order, the longer first of two that start together', () => {
    const rows = rowsOf('Staatssecretaris A. Broekers-Knol lezen: «Het kabinet zegt ja» in maart 2021.');
    const places = rows.map(({ start, end }) => [start, -end]);
    assert.deepEqual(
      places,
      places.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d),
    );
    assert.ok(rows.length > 3);
  });

  it('of a note say on which page it stands, of its mark where the note starts', () => {
    assert.deepEqual(rowsOf('Een zin.1\n\n1 Een noot.\n'), [
      {
        file: 'hier.txt',
        kind: 'footnoteMarker',
        start: 4,
        end: 9,
        line: 1,
        column: 5,
        text: 'zin.1',
        number: '1',
        footnote: 11,
      },
      {
        file: 'hier.txt',
        kind: 'footnote',
        start: 11,
        end: 22,
        line: 3,
        column: 1,
        text: '1 Een noot.',
        number: '1',
        page: 1,
      },
    ]);
  });

  it('of an actor that may be one of several name all, and choose none', () => {
    const document = readDocument('Vos vraagt dit.', new Map());
    const mentions = [naming(0, 'person.vos', 'person.de-vos')];
    const { corpus } = createCorpusStore(new Map(), async () => undefined);
    assert.deepEqual(
      extract({ ...document, mentions }, corpus, 'hier.txt', String).map(({ actorId, actorIds, name }) => ({
        actorId,
        actorIds,
        name,
      })),
      [{ actorId: null, actorIds: ['person.vos', 'person.de-vos'], name: null }],
    );
  });

  it('of somebody who isn’t in the register have a name, and nobody of the register', () => {
    const document = readDocument('Straus vraagt dit.', new Map());
    const mentions = [namingUnregistered(0, 'Karin Straus')];
    const { corpus } = createCorpusStore(new Map(), async () => undefined);
    const [row] = extract({ ...document, mentions }, corpus, 'hier.txt', String);
    assert.deepEqual(
      { id: row?.actorId, ids: row?.actorIds, name: row?.name, registered: row?.registered },
      { id: null, ids: [], name: 'Karin Straus', registered: false },
    );
  });

  it('are one of a list in brackets, with its members, and one each of papers that no brackets join', () => {
    assert.deepEqual(
      rowsOf('Kamerstukken I 1997/98, 24 233 (59, 59b); Kamerstukken II 1996/97, 24 233, nrs. 12 en 13.').map(
        ({ text, id, number, chamber, dossier, ids, numbers }) => ({
          text,
          id,
          number,
          chamber,
          dossier,
          ids,
          numbers,
        }),
      ),
      [
        {
          text: 'Kamerstukken I 1997/98, 24 233 (59, 59b)',
          id: null,
          number: null,
          chamber: 'I',
          dossier: '24233',
          ids: ['kst-19971998-24233-59', 'kst-19971998-24233-59b'],
          numbers: ['59', '59b'],
        },
        ...[
          { text: 'Kamerstukken II 1996/97, 24 233, nrs. 12', number: '12' },
          { text: '13', number: '13' },
        ].map(({ text, number }) => ({
          text,
          id: `kst-24233-${number}`,
          number,
          chamber: 'II',
          dossier: '24233',
          ids: undefined,
          numbers: undefined,
        })),
      ],
    );
  });

  it('of the document itself are one a running foot, with its page, and no citation', () => {
    const foot = 'Eerste Kamer, vergaderjaar 2020–2021, 35 612, D';
    const rows = rowsOf(`De leden vragen iets.\n\n${foot} 1\n\fDe leden vragen meer.\n\n${foot} 2\n`);
    assert.deepEqual(
      rows.map(({ kind, text, id, page }) => ({ kind, text, id, page })),
      ['1', '2'].map((page) => ({ kind: 'identity', text: `${foot} ${page}`, id: 'kst-35612-D', page })),
    );
  });

  it('of a citation say to which text it leads', () => {
    const others = { 'verslag.txt': 'De leden vragen iets.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 1\n' };
    assert.deepEqual(
      rowsOf('Zie Kamerstukken I 2020/21, 35 612, D en Kamerstuk 19 637, nr. 2375.', others).map(
        ({ resolvesTo }) => resolvesTo,
      ),
      ['verslag.txt', null],
    );
  });

  it('of a citation of which two texts are the publication choose none', () => {
    const report = 'De leden vragen iets.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 1\n';
    assert.deepEqual(
      rowsOf('Zie Kamerstukken I 2020/21, 35 612, D.', { 'a.txt': report, 'b.txt': report }).map(
        ({ resolvesTo }) => resolvesTo,
      ),
      [null],
    );
  });

  it('are one of a title block that says which paper the text is', () => {
    assert.deepEqual(
      rowsOf('30 573 Migratiebeleid\n\nNr. 61 BRIEF VAN DE MINISTER\n').map(({ kind, text, id, chamber, page }) => ({
        kind,
        text,
        id,
        chamber,
        page,
      })),
      [
        {
          kind: 'identity',
          text: '30 573 Migratiebeleid\n\nNr. 61',
          id: 'kst-30573-61',
          chamber: null,
          page: null,
        },
      ],
    );
  });

  it('are none of an empty text', () => {
    assert.deepEqual(rowsOf(''), []);
  });
});
