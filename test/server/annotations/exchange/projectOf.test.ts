import assert from 'node:assert/strict';
import { guidOf } from '../../../../server/annotations/codebook/guid';
import { readCodebook } from '../../../../server/annotations/codebook/read';
import { codebookLosses } from '../../../../server/annotations/exchange/codebookCodes';
import { projectOf } from '../../../../server/annotations/exchange/projectOf';
import { annotated, tagged } from '../tagged';

const THEN = 'De minister zegt toe dat de Kamer een brief krijgt.\n';
const NOW = `Brief\n\n${THEN}`;

const { codebook } = readCodebook(`
title: Beloften
codes:
  toezegging:
    name: Toezegging
    description: Wie iets belooft.
    use: Alleen van een minister.
    colour: red
    key: t
    formerly: [belofte]
    codes:
      met-termijn:
        group: true
        guid: 6BB0AD2C-3C5B-4E0C-8E4E-0A3B7F1C2D3E
`);

const projectNow = async (...annotations: ReturnType<typeof tagged>[]) =>
  projectOf(
    {
      texts: [{ path: 'brief.txt', text: NOW }],
      annotations,
      codebook,
      actorOf: (id) => (id === 'person.x' ? { id, name: 'X. Ypsilon', kind: 'person' } : undefined),
    },
    'nl',
  );

describe('a corpus as a project for other programs', () => {
  it('has the tree of codes with their GUIDs, colours as CSS and all words in one description', async () => {
    assert.deepEqual((await projectNow()).project.codes, [
      {
        id: 'toezegging',
        name: 'Toezegging',
        description: 'Wie iets belooft.\n\nWel gebruiken:\nAlleen van een minister.',
        colour: '#d7263d',
        guid: await guidOf({ id: 'toezegging' }),
      },
      {
        id: 'met-termijn',
        name: 'met-termijn',
        parent: 'toezegging',
        guid: '6bb0ad2c-3c5b-4e0c-8e4e-0a3b7f1c2d3e',
        isGroup: true,
      },
    ]);
  });

  it('has annotations under the codes and at the places of now', async () => {
    const { project } = await projectNow(tagged(THEN, 'zegt toe', 'a', 'belofte'));
    const [annotation] = project.annotations;
    const { span } = annotation?.target.pieces[0] ?? {};
    assert.deepEqual(annotation?.body, { motivation: 'tagging', code: 'toezegging' });
    assert.equal(NOW.slice(span?.start, span?.end), 'zegt toe');
    assert.match(annotation?.target.digest ?? '', /^sha-256:/);
  });

  it('leaves an annotation that nothing happened to as it is, and one that is gone too', async () => {
    const same = tagged(NOW, 'zegt toe', 'a', 'toezegging');
    const gone = tagged('De Eerste Kamer verwierp het voorstel.\n', 'verwierp het voorstel', 'b', 'toezegging');
    assert.deepEqual((await projectNow(same, gone)).project.annotations, [same, gone]);
  });

  it('knows the actors that annotations mean, by name', async () => {
    const { project } = await projectNow(
      annotated(NOW, 'De minister', 'a', { motivation: 'identifying', actor: 'person.x' }),
      annotated(NOW, 'de Kamer', 'b', { motivation: 'identifying', actor: 'person.nobody' }),
    );
    assert.deepEqual(project.actors, [{ id: 'person.x', name: 'X. Ypsilon', kind: 'person' }]);
  });

  it('takes one of two annotations of one identifier, and says so', async () => {
    const one = tagged(NOW, 'zegt toe', 'a', 'toezegging');
    const { project, leftOut } = await projectNow(one, tagged(NOW, 'een brief', 'a', 'toezegging'));
    assert.deepEqual(project.annotations, [one]);
    assert.deepEqual(
      leftOut.map(({ where }) => where),
      [['urn:uuid:a']],
    );
  });
});

describe('what of a codebook a format can’t hold', () => {
  const losses = (format: 'refi-qda' | 'tei' | 'csv') =>
    codebookLosses(codebook, format, 'en').map(({ what, where }) => `${what.en} ${where.join(', ')}`);

  it('is named, code by code', () => {
    const always = [
      'Left out: the title of the codebook. codebook.yaml',
      'Left out: the key. toezegging',
      'Left out: former identifiers. toezegging',
    ];
    assert.deepEqual(losses('refi-qda'), always);
    assert.deepEqual(losses('tei'), [
      ...always,
      'Left out: that the code only holds others. met-termijn',
      'Left out: the GUID. met-termijn',
    ]);
  });

  it('is said by the format itself where it has no codes at all', () => {
    assert.deepEqual(losses('csv'), []);
  });
});
