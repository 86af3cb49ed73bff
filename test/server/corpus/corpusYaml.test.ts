import { deepEqual } from 'node:assert/strict';
import { readCorpusYaml } from '../../../server/corpus/corpusYaml';

const stated = (content: string) => Object.fromEntries(readCorpusYaml(content, 'file:///c/'));

describe('a corpus.yaml', () => {
  it('states of texts which publication they are, when they were written, and their title', () => {
    deepEqual(
      stated(`
documents:
  - file: brieven/brief 12.txt
    publication: KST-35612-d
    date: 2020-11-04
    title: BNC-fiche
  - file: ./fiche.txt
    publication: COM(2020)609
    date: 2020-09
  - file: verslag.txt
    date: 2021
    title: 1984
`),
      {
        'file:///c/brieven/brief%2012.txt': { publication: 'kst-35612-D', date: '2020-11-04', title: 'BNC-fiche' },
        'file:///c/fiche.txt': { publication: 'COM(2020)609', date: '2020-09' },
        'file:///c/verslag.txt': { date: '2021', title: '1984' },
      },
    );
  });

  it('knows every kind of identifier that citations lead to', () => {
    for (const id of ['2011D02476', '32016R0679', 'ECLI:NL:HR:2001:AB1838', 'BWBR0011823', 'stb-2017-52']) {
      deepEqual(stated(`documents: [{file: a.txt, publication: "${id}"}]`), { 'file:///c/a.txt': { publication: id } });
    }
  });

  it('leaves out an entry that is wrong, and no other', () => {
    for (const wrong of [
      'file: ../a.txt',
      'file: diep/../../a.txt',
      'file: /etc/passwd',
      'file: c:\\a.txt',
      'file: https://example.org/a.txt',
      'file: [a.txt]',
      'title: zonder bestand',
      'file: a.txt, publication: Kamerstuk 22 112',
      'file: a.txt, publication: [kst-22112-2955]',
      'file: a.txt, date: 2020-13',
      'file: a.txt, date: 2021-02-30',
      'file: a.txt, date: gisteren',
      'file: a.txt, title: ""',
      'file: a.txt, title: {nl: Brief}',
    ]) {
      deepEqual(stated(`documents:\n  - {${wrong}}\n  - {file: b.txt, title: B}\n`), {
        'file:///c/b.txt': { title: 'B' },
      });
    }
    deepEqual(stated('documents: [3, null, [], {file: b.txt, title: B}]'), { 'file:///c/b.txt': { title: 'B' } });
  });

  it('counts the first of two entries for one file', () => {
    deepEqual(stated('documents: [{file: a.txt, title: A}, {file: ./a.txt, title: B}]'), {
      'file:///c/a.txt': { title: 'A' },
    });
  });

  it('states nothing where it is empty, of another form, or no YAML', () => {
    for (const content of [
      '',
      'documents:',
      'documents: geen',
      '- a',
      '3',
      '{',
      '\0',
      'a: &a [*a, *a]',
      'name: corpus',
    ]) {
      deepEqual(stated(content), {}, content);
    }
  });
});
