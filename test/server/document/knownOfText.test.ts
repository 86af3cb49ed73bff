import assert from 'node:assert/strict';
import { citationMeant } from '../../../server/corpus/resolve';
import { dateAt } from '../../../server/document/dateAt';
import type { KnownOfText } from '../../../server/document/knownOfText';
import { readDocument } from '../../../server/document/read';

describe('a date that was stated of a text', () => {
  const dated = (text: string, date: string | undefined, at: string) => {
    const document = readDocument(text, new Map(), undefined, date === undefined ? {} : { date });
    const found = dateAt(document, text.indexOf(at));
    return found && `${found.value} ${found.origin}`;
  };

  it('counts before the date in the header, and where the text gives none', () => {
    assert.equal(dated(' date 2020-03 AMSTERDAM - Dat is zo.\n', undefined, 'Dat'), '2020-03 header');
    assert.equal(dated(' date 2020-03 AMSTERDAM - Dat is zo.\n', '2011-04', 'Dat'), '2011-04 stated');
    assert.equal(dated('Dat is zo.\n', '2011-04', 'Dat'), '2011-04 stated');
    assert.equal(dated('Dat is zo.\n', undefined, 'Dat'), undefined);
  });

  it('leaves a letter inside the text its own', () => {
    const letters = 'Verslag\n\nZo is het.\n\nDen Haag, 12 februari 2021\n\nDat is zo.\n';
    assert.equal(dated(letters, '2021-05-03', 'Dat'), '2021-02-12 dateline');
    assert.equal(dated(letters, '2021-05-03', 'Zo is'), '2021-05-03 stated');
    assert.equal(dated(letters, undefined, 'Zo is'), '2021-02-12 dateline');
  });

  it('is what relative dates are counted from; the date in the header is still a date', () => {
    const text = ' date 2020-03 Op 23 september jl. zei hij dat.\n';
    const { mentions, dates } = readDocument(text, new Map(), undefined, { date: '2011-04-01' });
    assert.deepEqual(
      mentions.flatMap((mention) => (mention.kind === 'date' ? [`${mention.value} ${mention.certainty}`] : [])),
      ['2020-03 printed', '2010-09-23 inferred'],
    );
    assert.deepEqual(dates, [{ origin: 'stated', value: '2011-04-01', from: 0 }]);
  });
});

describe('a publication that is known of a text', () => {
  const meant = (text: string, publication: KnownOfText['publication']): readonly string[] => {
    const document = readDocument(text, new Map(), undefined, publication && { publication });
    return document.mentions.flatMap((mention) => {
      if (mention.kind !== 'backReference') return [];
      const { start, end } = mention.span;
      return [`${text.slice(start, end)} = ${citationMeant(mention, document)?.id ?? 'open'}`];
    });
  };
  const text = 'De stukken in dit dossier zijn bekend. De motie op stuk nr. 34 ook.\n';
  const foot = '\nTweede Kamer, vergaderjaar 2019–2020, 35 300 VI, nr. 12 1\n';

  it('tells which dossier is meant where the text doesn’t say which it is', () => {
    assert.deepEqual(meant(text, undefined), ['dit dossier = open', 'stuk nr. 34 = open']);
    for (const evidence of ['corpus.yaml', 'file name'] as const)
      assert.deepEqual(meant(text, { id: 'kst-22112-2955', evidence }), [
        'dit dossier = dossier-22112',
        'stuk nr. 34 = kst-22112-34',
      ]);
  });

  it('counts before what the text says where a person stated it, and behind it where a file is named so', () => {
    assert.deepEqual(meant(text + foot, { id: 'kst-22112-2955', evidence: 'corpus.yaml' }), [
      'dit dossier = dossier-22112',
      'stuk nr. 34 = kst-22112-34',
    ]);
    assert.deepEqual(meant(text + foot, { id: 'kst-22112-2955', evidence: 'file name' }), [
      'dit dossier = dossier-35300-VI',
      'stuk nr. 34 = kst-35300-VI-34',
    ]);
  });

  it('completes nothing that the text contradicts, or that has no dossier', () => {
    const other = 'Zij krijgt nr. 34 (33964). De motie op stuk nr. 34.\n';
    assert.deepEqual(meant(other, { id: 'kst-22112-2955', evidence: 'file name' }), ['stuk nr. 34 = open']);
    assert.deepEqual(meant(text, { id: 'ah-tk-20232024-1980', evidence: 'file name' }), [
      'dit dossier = open',
      'stuk nr. 34 = open',
    ]);
  });

  it('is no identity: that is only what the text says', () => {
    const { identity } = readDocument(text, new Map(), undefined, {
      publication: { id: 'kst-22112-2955', evidence: 'corpus.yaml' },
    });
    assert.equal(identity, undefined);
  });

  it('is known to the next version of the text', () => {
    const known = { publication: { id: 'kst-22112-2955', evidence: 'file name' } } as const;
    const before = readDocument(text, new Map(), undefined, known);
    const [first] = readDocument(`${text}Nog iets.\n`, new Map(), before).mentions;
    assert.ok(first?.kind === 'backReference' && first.antecedent.status === 'completed');
  });
});
