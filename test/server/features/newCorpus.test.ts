import assert from 'node:assert/strict';
import { readCorpusYaml } from '../../../server/corpus/corpusYaml';
import { newCorpus } from '../../../server/features/newCorpus';
import { corpusOf } from './corpusOf';

const described = `=== brief.txt
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 16 maart 2011

Hierbij de toegezegde brief.
=== nieuws/kop: een.txt
 date 2020-03 Het kabinet vergadert over migratie en asiel.
=== kst-22112-2955.txt
De leden lezen dit.
`;

describe('a first corpus.yaml', () => {
  const { question } = corpusOf(described);
  const folder = 'file:///corpus/';
  const documents = question.corpus.documents();
  const text = newCorpus({ folder, documents, others: ['file:///corpus/lees%20mij.txt'] }, 'nl');

  it('says of each text what could be read from it and by what, and leaves the rest to be completed', () => {
    const entries = text.slice(text.indexOf('documents:'), text.indexOf('\n\n# Woorden'));
    assert.deepEqual(entries.split('\n'), [
      'documents:',
      '  - file: brief.txt',
      '    # publication:',
      '    date: 2011-03-16 # de dagtekening',
      '    # title:',
      '    # source:',
      '  - file: kst-22112-2955.txt',
      '    publication: kst-22112-2955 # volgens de bestandsnaam',
      '    # date:',
      '    # title:',
      '    # source:',
      '  - file: "nieuws/kop: een.txt"',
      '    # publication:',
      '    # date: 2020-03 # staat erboven; klopt dat?',
      '    # title:',
      '    # source:',
    ]);
  });

  it('takes a heading for the title of a text, and no masthead or number for one', () => {
    const titled = corpusOf(`=== kst-36200-VIII-191.txt
Tweede Kamer der Staten-Generaal

Vergaderjaar 2022–2023

36 200 VIII

MOTIE VAN HET LID DE HOOP

De Kamer, gehoord de beraadslaging, spreekt dit uit.
=== bwb.txt
# Aanwijzing feitenonderzoek in medische zaken

De aanwijzing geldt vanaf vandaag.
`).question.corpus.documents();
    assert.deepEqual(newCorpus({ folder, documents: titled, others: [] }, 'nl').match(/^ {4}(?:# )?title:.*$/gm), [
      '    title: Aanwijzing feitenonderzoek in medische zaken',
      '    # title:',
    ]);
  });

  it('is read without a mistake, and so are its comments once they count', () => {
    assert.deepEqual(readCorpusYaml(text, folder).mistakes, []);
    const filled = text
      .replace(/^# (?=(?:include|exclude|placeholders|findings):| {2})/gm, '')
      .replace('# date: 2020-03', 'date: 2020-03');
    const { settings, mistakes } = readCorpusYaml(filled, folder);
    assert.deepEqual(mistakes, []);
    assert.deepEqual(settings.exclude, ['lees mij.txt']);
    assert.deepEqual(settings.documents.get('file:///corpus/nieuws/kop%3A%20een.txt'), { date: '2020-03' });
  });

  it('is named after its folder', () => {
    assert.match(text, /^title: corpus$/m);
  });
});
