import assert from 'node:assert/strict';
import { codePointsOf } from '../../../../server/annotations/codePoints';
import { newSidecar, readSidecar, type Sidecar, writeSidecar } from '../../../../server/annotations/files/sidecar';
import { annotatorKey, sidecarOf, sidecarPath } from '../../../../server/annotations/files/sidecarPath';
import type { Surroundings } from '../../../../server/annotations/files/webAnnotation';
import type { Annotation, Body } from '../../../../server/annotations/model';
import { pieceAt } from '../../../../server/annotations/quote';
import { decode } from '../../../../server/text/decode';
import { lineAt, lineStarts } from '../../../../server/text/lines';

const text = '🗳 De Kamer stemde vóór.\r\nDe minister (𝔇66) niet.\r\n';
const path = 'annotations/brieven/brief 1.txt.anna.jsonld';
const around: Surroundings = { textPath: 'brieven/brief 1.txt', pointsOf: () => codePointsOf(text) };

function annotationOf(words: string, body: Body, id = `urn:uuid:${words}`): Annotation {
  const start = text.indexOf(words);
  const target = {
    source: around.textPath,
    digest: 'sha-256:00',
    pieces: [pieceAt(text, { start, end: start + words.length })],
  } as const;
  return { id, creator: { name: 'Anna' }, created: '2021-03-16T10:00:00Z', target, body };
}

function read(content: string): Sidecar {
  const answer = readSidecar(content, path, around);
  assert.ok(answer.status === 'read', JSON.stringify(answer));
  return answer.sidecar;
}

const voted = annotationOf('Kamer stemde', { motivation: 'tagging', code: 'stemming' });
const minister = annotationOf('minister', { motivation: 'commenting', text: 'Welke?' });
const written = (...annotations: Annotation[]) => writeSidecar(newSidecar(path), annotations, around);

describe('a sidecar', () => {
  it('is a W3C page of annotations, one property a line, with offsets in code points', () => {
    assert.equal(
      written(voted),
      `{
  "@context": [
    "http://www.w3.org/ns/anno.jsonld",
    {
      "@vocab": "urn:bronwijzer:",
      "actor": "urn:bronwijzer:actor:",
      "publication": "urn:bronwijzer:publication:"
    }
  ],
  "id": "brief%201.txt.anna.jsonld",
  "type": "AnnotationPage",
  "items": [
    {
      "id": "urn:uuid:Kamer stemde",
      "type": "Annotation",
      "motivation": "tagging",
      "creator": {
        "type": "Person",
        "name": "Anna"
      },
      "created": "2021-03-16T10:00:00Z",
      "body": [
        {
          "type": "TextualBody",
          "purpose": "tagging",
          "value": "stemming"
        }
      ],
      "target": {
        "type": "SpecificResource",
        "source": "../../brieven/brief%201.txt",
        "digest": "sha-256:00",
        "selector": [
          {
            "type": "TextPositionSelector",
            "start": 5,
            "end": 17
          },
          {
            "type": "TextQuoteSelector",
            "exact": "Kamer stemde",
            "prefix": "🗳 De ",
            "suffix": " vóór.\\r\\nDe minister (𝔇66) niet."
          }
        ]
      }
    }
  ]
}
`,
    );
  });

  it('gives back everything that can be noted', () => {
    const place = voted.target;
    const bodies: readonly Body[] = [
      { motivation: 'tagging', code: 'a.b' },
      {
        motivation: 'tagging',
        code: 'standpunt',
        statement: {
          speaker: 'person.leers',
          organisation: 'inst.kabinet',
          concept: 'asiel',
          agrees: false,
          date: '2011-03',
        },
      },
      { motivation: 'commenting', text: 'Twee\nregels «met» "tekens" \\ en 🗳' },
      { motivation: 'questioning', text: 'Waarom?', state: 'open' },
      { motivation: 'questioning', text: 'Waarom?', state: 'answered', answer: 'Daarom.' },
      { motivation: 'linking', to: { kind: 'publication', id: 'kst-22112-2955' } },
      { motivation: 'linking', to: { kind: 'passage', target: { ...place, source: 'andere/map/één.txt' } } },
      { motivation: 'identifying', actor: 'person.leers' },
    ];
    const annotations = bodies.map(
      (body, index): Annotation => ({
        ...annotationOf('Kamer stemde', body, `urn:uuid:${index}`),
        creator: { name: 'Anna', id: 'https://orcid.org/0000-0002-1825-0097' },
        modified: '2021-03-17T10:00:00Z',
        note: 'Nog nakijken.',
      }),
    );
    assert.deepEqual(read(written(...annotations)).annotations, annotations);
  });

  it('holds a target in several pieces', () => {
    const [first] = voted.target.pieces;
    const [second] = minister.target.pieces;
    const both: Annotation = { ...voted, target: { ...voted.target, pieces: [first, second] } };
    assert.deepEqual(read(written(both)).annotations, [both]);
  });

  it('is in the order of the text, then of the identifiers, whatever the order of making', () => {
    const twin = { ...voted, id: 'urn:uuid:0' };
    assert.equal(written(minister, voted, twin), written(twin, voted, minister));
    assert.deepEqual(
      read(written(minister, voted, twin)).annotations.map(({ id }) => id),
      ['urn:uuid:0', 'urn:uuid:Kamer stemde', 'urn:uuid:minister'],
    );
  });

  it('changes in the lines of what was changed alone', () => {
    const content = written(voted, minister);
    const sidecar = read(content);
    const now = writeSidecar(sidecar, [{ ...minister, note: 'Leers' }, voted], around);
    const old = content.split('\n');
    const added = now.split('\n').filter((line) => !old.includes(line));
    assert.deepEqual(
      added.map((line) => line.trim()),
      ['},', '"purpose": "describing",', '"value": "Leers"'],
    );
    assert.equal(writeSidecar(read(now), [voted, minister], around), content);
    assert.equal(writeSidecar(sidecar, sidecar.annotations, around), content);
  });

  it('keeps the line ends that version control gave it', () => {
    const content = written(voted, minister).replaceAll('\n', '\r\n');
    assert.equal(writeSidecar(read(content), [voted, minister], around), content);
    const one = writeSidecar(read(content), [{ ...voted, note: 'x' }], around);
    assert.equal(one.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('counts from behind a byte-order mark', () => {
    const bytes = new TextEncoder().encode(`\ufeff${text}`);
    const decoded = decode(bytes);
    assert.ok(decoded.status === 'text');
    const [piece] = read(written(voted)).annotations[0]?.target.pieces ?? [];
    assert.equal(piece && decoded.text.slice(piece.span.start, piece.span.end), 'Kamer stemde');
  });
});

describe('what others put in a sidecar', () => {
  const content = written(voted, minister);

  it('stays letter for letter in an annotation that is not changed', () => {
    const odd = content.replace(
      '"motivation": "tagging",',
      '"motivation": "tagging", "weight": 12345678901234567890, "x": 1.0,',
    );
    assert.equal(
      writeSidecar(read(odd), [{ ...minister, note: 'x' }, voted], around).includes('12345678901234567890, "x": 1.0,'),
      true,
    );
  });

  it('stays in an annotation that is changed', () => {
    const odd = content
      .replace(
        '"motivation": "tagging",',
        '"motivation": "tagging",\n      "__proto__": {"rights": 1},\n      "rights": "CC0",',
      )
      .replace('"value": "stemming"', '"value": "stemming", "language": "nl"')
      .replace('"exact": "Kamer stemde",', '"exact": "Kamer stemde", "refinedBy": {"type": "X"},')
      .replace('"body": [', '"body": [{"type": "Image", "id": "https://example.org/a.png"},');
    const now = writeSidecar(
      read(odd),
      [{ ...voted, body: { motivation: 'tagging', code: 'motie' } }, minister],
      around,
    );
    for (const kept of [
      /"__proto__": \{\s*"rights": 1/,
      /"rights": "CC0"/,
      /"language": "nl"/,
      /"refinedBy"/,
      /a\.png/,
    ])
      assert.match(now, kept);
    assert.match(now, /"value": "motie"/);
    assert.doesNotMatch(now, /"value": "stemming"/);
  });

  it('goes where it was ours and is taken out', () => {
    const noted = written({ ...voted, note: 'Even.' });
    assert.doesNotMatch(writeSidecar(read(noted), [voted], around), /Even|describing/);
    assert.deepEqual(read(writeSidecar(read(content), [minister], around)).annotations, [minister]);
  });

  it('stays where it is no annotation that can be read, behind all others, and that is told', () => {
    for (const foreign of [
      '{"type": "Annotation", "id": "urn:x", "motivation": "assessing", "target": "https://example.org/"}',
      '{"type": "Annotation"}',
      '"https://example.org/annotation"',
      '[1, {"a": null}]',
    ]) {
      const odd = content
        .replace('"items": [', `"items": [\n    ${foreign},`)
        .replace('"type": "Anno', '"label": "x", "type": "Anno');
      const sidecar = read(odd);
      assert.equal(sidecar.annotations.length, 2);
      assert.deepEqual(
        sidecar.mistakes.map(({ span }) => odd.slice(span.start, span.end)),
        [foreign],
      );
      const now = writeSidecar(sidecar, [...sidecar.annotations, { ...voted, id: 'urn:uuid:new' }], around);
      assert.ok(now.includes(`,\n    ${foreign}\n  ]`), now);
      assert.ok(now.includes('"label": "x"'));
      assert.equal(read(now).annotations.length, 3);
    }
  });

  it('is told and kept where one identifier comes twice', () => {
    const [, item = ''] = /"items": \[\n(.*)\n {2}\]/s.exec(written(voted)) ?? [];
    const twice = written(voted).replace(item, `${item},\n${item}`);
    const sidecar = read(twice);
    assert.equal(sidecar.annotations.length, 1);
    assert.equal(sidecar.mistakes.length, 1);
    assert.equal(writeSidecar(sidecar, sidecar.annotations, around), twice);
  });

  it('is the address of its text from before the corpus began in another folder, and is mended with the annotation', () => {
    const before = written(voted).replace('../../brieven/brief%201.txt', '../../../bundel/brieven/brief%201.txt');
    const sidecar = read(before);
    assert.deepEqual(sidecar.annotations, [voted]);
    assert.deepEqual(sidecar.mistakes, []);
    assert.equal(writeSidecar(sidecar, sidecar.annotations, around), before);
    const noted = { ...voted, note: 'Even.' };
    assert.equal(writeSidecar(sidecar, [noted], around), written(noted));
  });

  it('is no address outside the corpus', () => {
    for (const source of ['../../../../etc/passwd', 'https://example.org/', '../../..%2fa', '../../a/%2e%2e/b', '/a'])
      assert.deepEqual(read(written(voted).replace('../../brieven/brief%201.txt', source)).annotations, [], source);
  });
});

describe('a broken sidecar', () => {
  /** Line and column, both from 1, of the mistake, and what is told. */
  const mistakeIn = (content: string) => {
    const answer = readSidecar(content, path, around);
    if (answer.status !== 'broken') return answer.status;
    const starts = lineStarts(content);
    const line = lineAt(starts, answer.mistake.span.start);
    return `${line + 1}:${answer.mistake.span.start - (starts[line] ?? 0) + 1} ${answer.mistake.message.en.split(/[.:]/)[0]}`;
  };
  const content = written(voted);

  it('is told at its line, and not read', () => {
    assert.equal(mistakeIn('{\n  "items": [\n    {"a": 1,}\n  ]\n}'), '3:13 The JSON is broken here');
    assert.equal(mistakeIn('{\n  "items": [1 2]\n}'), '2:15 The JSON is broken here');
    assert.equal(mistakeIn('{\n  "items": ["a\n"]\n}'), '2:15 The JSON is broken here');
    assert.equal(mistakeIn(`${content}x`), `${content.split('\n').length}:1 The JSON is broken here`);
    assert.equal(mistakeIn('{"items": ["\\x"]}'), '1:13 The JSON is broken here');
  });

  it('is told where it was cut off, at whatever place', () => {
    const whole = content.trimEnd();
    for (let length = 1; length < whole.length; length++) {
      assert.equal(readSidecar(whole.slice(0, length), path, around).status, 'broken', whole.slice(0, length));
    }
    assert.match(mistakeIn(whole.slice(0, -2)), /The file ends too early here|The JSON is broken here/);
  });

  it('is told at the marks of a merge', () => {
    const conflict = content.replace(
      '      "type": "Annotation",',
      '<<<<<<< HEAD\n      "a": 1,\n=======\n      "a": 2,\n>>>>>>> other',
    );
    assert.equal(mistakeIn(conflict), '15:1 Marks of an unfinished merge stand here');
  });

  it('is told where it is something else, or nested without end', () => {
    assert.equal(mistakeIn('{"type": "Annotation"}'), '1:1 This is no file of annotations');
    assert.equal(mistakeIn('[]'), '1:1 This is no file of annotations');
    assert.match(mistakeIn('['.repeat(100_000)), /Too much is nested here/);
  });

  it('is none where it is empty: nothing is lost', () => {
    assert.equal(writeSidecar(read(''), [voted], around), content);
    assert.equal(writeSidecar(read(' \n'), [], around), writeSidecar(newSidecar(path), [], around));
  });
});

describe('the path of a sidecar', () => {
  it('tells the text and the annotator', () => {
    assert.equal(sidecarPath('brieven/brief 1.txt', 'anna'), path);
    assert.deepEqual(sidecarOf(path), { textPath: 'brieven/brief 1.txt', annotator: 'anna' });
    assert.deepEqual(sidecarOf('annotations/a.b.txt.jan-2.jsonld'), { textPath: 'a.b.txt', annotator: 'jan-2' });
    assert.equal(sidecarOf('annotations/a.jsonld'), undefined);
    assert.equal(sidecarOf('brieven/a.txt.anna.jsonld'), undefined);
  });

  it('has a key of plain letters for every name', () => {
    assert.deepEqual(['Anna de Vries', 'Zoë  Özil ', 'J. (Jan) 2', 'Bjørn Bjærn', '李', ''].map(annotatorKey), [
      'anna-de-vries',
      'zoe-ozil',
      'j-jan-2',
      'bjorn-bjaern',
      '674e',
      'anonymous',
    ]);
  });
});
