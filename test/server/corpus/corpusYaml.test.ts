import { deepEqual } from 'node:assert/strict';
import { readCorpusYaml } from '../../../server/corpus/corpusYaml';
import { weightOf } from '../../../server/corpus/settings';

const stated = (content: string) => Object.fromEntries(readCorpusYaml(content, 'file:///c/').settings.documents);

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

describe('the settings in a corpus.yaml', () => {
  const read = (content: string) => readCorpusYaml(content, 'file:///c/');
  /** Each mistake as the words at which it stands, and what is said of it. */
  const mistakes = (content: string) =>
    read(content).mistakes.map(({ span, message }) => [content.slice(span.start, span.end), message.nl]);

  it('choose the texts of the corpus by patterns from its folder', () => {
    const content = 'include: [brieven/**/*.txt, verslagen]\nexclude: brieven/concept*.txt\n';
    const { includes } = read(content).settings;
    const paths = ['brieven/a.txt', 'brieven/2020/b.txt', 'verslagen/c.txt', 'brieven/concept 1.txt', 'los.txt'];
    deepEqual(
      paths.filter((path) => includes(`file:///c/${encodeURIComponent(path).replaceAll('%2F', '/')}`)),
      ['brieven/a.txt', 'brieven/2020/b.txt', 'verslagen/c.txt'],
    );
    deepEqual(mistakes(content), []);
  });

  it('take no pattern that leads elsewhere, or could take long', () => {
    deepEqual(
      mistakes('exclude: ["../x", "/etc/**", "a*b*c*d*e*f*"]').map(([at]) => at),
      ['"../x"', '"/etc/**"', '"a*b*c*d*e*f*"'],
    );
  });

  it('weigh rules, and in a folder otherwise', () => {
    const { settings } = read(
      'findings:\n  placeholder: error\n  incomplete-citation: off\nfolders:\n  brieven:\n    findings: {placeholder: hint}\n',
    );
    const weight = (code: 'placeholder' | 'incomplete-citation' | 'misquoted', path: string) =>
      weightOf(settings, code, `file:///c/${path}`);
    deepEqual(
      [weight('placeholder', 'a.txt'), weight('placeholder', 'brieven/a.txt'), weight('placeholder', 'brieven2/a.txt')],
      ['error', 'hint', 'error'],
    );
    deepEqual(weight('incomplete-citation', 'brieven/a.txt'), 'off');
    deepEqual(weight('misquoted', 'a.txt'), undefined);
  });

  it('tell what is wrong at its place, and disable nothing else', () => {
    const content = [
      'titel: Migratie',
      'findings:',
      '  placeholdr: off',
      '  misquoted: soms',
      '  date-conflict: hint',
      'documents:',
      '  - file: a.txt',
      '    publication: Kamerstuk 22 112',
      '  - {file: b.txt, title: B}',
      '  - title: zonder bestand',
      'placeholders: [x, nog opzoeken]',
      'registers: [../elders.yaml, leden.yaml]',
      '',
    ].join('\n');
    deepEqual(mistakes(content), [
      ['titel', '«titel» is hier geen veld. Bedoelt u «title»?'],
      ['placeholdr', '«placeholdr» is hier geen veld. Bedoelt u «placeholder»?'],
      ['soms', 'Hier hoort een van deze: off, hint, information, warning, error.'],
      [
        'Kamerstuk 22 112',
        'Dit is geen kenmerk van een publicatie. Schrijf het zoals officielebekendmakingen.nl: kst-22112-2955.',
      ],
      ['title: zonder bestand\n', 'Hier ontbreekt «file».'],
      ['x', 'Schrijf 2 tot 80 tekens.'],
      [
        '../elders.yaml',
        'Schrijf een pad vanaf de map van corpus.yaml, met gewone schuine strepen: brieven/brief-12.txt.',
      ],
    ]);
    const { settings } = read(content);
    deepEqual([...settings.documents.keys()], ['file:///c/b.txt']);
    deepEqual(settings.placeholders, ['nog opzoeken']);
    deepEqual(settings.registers, ['file:///c/leden.yaml']);
    deepEqual(weightOf(settings, 'date-conflict', 'file:///c/a.txt'), 'hint');
  });

  it('ignore findings, for a reason; without one it is asked for and they are ignored all the same', () => {
    const content =
      'ignore:\n  - {rule: placeholder, file: a.txt, quote: PM BRON, reason: volgt}\n  - rule: misquoted\n';
    const { settings, mistakes, unfinished } = read(content);
    deepEqual(settings.ignored, [
      { rule: 'placeholder', file: 'file:///c/a.txt', quote: 'PM BRON', reason: 'volgt' },
      { rule: 'misquoted' },
    ]);
    deepEqual(mistakes, []);
    deepEqual(
      unfinished.map(({ span }) => content.slice(span.start, span.end)),
      ['rule: misquoted\n'],
    );
  });

  it('are read as far as they go while somebody types', () => {
    const { settings, mistakes } = read('findings:\n  placeholder: off\nignore:\n  - rule: "mis\n');
    deepEqual(weightOf(settings, 'placeholder', 'file:///c/a.txt'), 'off');
    deepEqual(settings.ignored, []);
    deepEqual(mistakes.length, 1);
  });
});
