import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codePointsOf } from '../../../server/annotations/codePoints';
import { decisionsOnVersions, withDecisions } from '../../../server/annotations/decisions';
import { diffOf } from '../../../server/annotations/diff';
import { joinedSidecar } from '../../../server/annotations/files/joinedSidecar';
import { newSidecar, readSidecar, type Sidecar, writeSidecar } from '../../../server/annotations/files/sidecar';
import { mergeVersions } from '../../../server/annotations/merge';
import type { Annotation } from '../../../server/annotations/model';
import { tagged } from './tagged';

const text = 'De minister zegt toe dat de Kamer een brief krijgt voor de zomer.';
const made = { created: '2021-03-16T10:00:00Z' };
const later = (day: number) => ({ ...made, modified: `2021-03-${day}T10:00:00Z` });
const ids = (annotations: readonly Annotation[]) => annotations.map(({ id }) => id.replace('urn:uuid:', ''));

const codeIn = (body: Annotation['body']) => (body.motivation === 'tagging' ? body.code : '');

const promise = tagged(text, 'zegt toe', 'a', 'toezegging', made);
const letter = tagged(text, 'een brief', 'b', 'brief', made);
const summer = tagged(text, 'zomer', 'c', 'termijn', made);
const recoded = { ...promise, body: { motivation: 'tagging', code: 'voornemen' } as const, ...later(17) };
const noted = { ...promise, note: 'hard?', ...later(18) };

describe('the difference between two versions of annotations', () => {
  it('is what was added, removed and changed, in the order of the text', () => {
    const changes = diffOf([promise, letter], [summer, recoded]);
    assert.deepEqual(
      changes.map((change) =>
        change.kind === 'changed' ? [change.kind, ...change.parts] : [change.kind, ...ids([change.annotation])],
      ),
      [
        ['changed', 'body'],
        ['removed', 'b'],
        ['added', 'c'],
      ],
    );
  });

  it('is nothing where only the moment of change differs, or the order of properties', () => {
    const { target, body, ...others } = promise;
    assert.deepEqual(diffOf([promise], [{ body, target, ...others, ...later(20) }]), []);
  });
});

describe('merging two versions of annotations', () => {
  it('takes what each side added, changed and removed since they parted', () => {
    const merged = mergeVersions([recoded, letter, summer], [promise], [promise, letter]);
    assert.deepEqual(merged, { annotations: [recoded, summer], conflicts: [] });
  });

  it('joins changes to different parts of one annotation', () => {
    const { annotations, conflicts } = mergeVersions([recoded], [noted], [promise]);
    assert.deepEqual(annotations, [{ ...recoded, note: 'hard?', ...later(18) }]);
    assert.deepEqual(conflicts, []);
  });

  it('leaves a note away that one side took away', () => {
    const { note, ...bare } = noted;
    const { annotations } = mergeVersions([{ ...bare, ...later(19) }], [noted], [noted]);
    assert.deepEqual(annotations, [{ ...bare, ...later(19) }]);
  });

  it('keeps the later version where both changed the same, and tells the other', () => {
    const other = { ...recoded, body: { motivation: 'tagging', code: 'wens' } as const, note: 'nee', ...later(20) };
    const merged = mergeVersions([recoded], [other], [promise]);
    assert.deepEqual(merged, {
      annotations: [other],
      conflicts: [{ kind: 'changed twice', kept: other, other: recoded, parts: ['body'] }],
    });
    assert.deepEqual(mergeVersions([other], [recoded], [promise]), merged);
  });

  it('keeps what one side removed and the other changed, and tells it', () => {
    assert.deepEqual(mergeVersions([], [recoded], [promise]), {
      annotations: [recoded],
      conflicts: [{ kind: 'removed and changed', kept: recoded }],
    });
  });

  it('removes nothing where it is not known what both come from, and takes the one that was changed', () => {
    assert.deepEqual(mergeVersions([promise, letter], [recoded, summer]), {
      annotations: [recoded, letter, summer],
      conflicts: [],
    });
    assert.equal(mergeVersions([noted], [recoded]).conflicts.length, 1);
  });

  it('loses no annotation and no version that one side has and the base has not, whatever was done', () => {
    const version = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        code: fc.constantFrom('x', 'y', 'z'),
        day: fc.integer({ min: 10, max: 28 }),
      }),
      { selector: ({ id }) => id },
    );
    const annotationsOf = (items: readonly { id: string; code: string; day: number }[]) =>
      items.map(({ id, code, day }) => tagged(text, 'Kamer', id, `${code} of ${id}`, later(day)));
    fc.assert(
      fc.property(version, version, version, (...versions) => {
        const [one = [], other = [], base = []] = versions.map(annotationsOf);
        const { annotations, conflicts } = mergeVersions(one, other, base);
        const codes = (list: readonly Annotation[]) => list.map(({ body }) => JSON.stringify(body));
        const left = new Set(codes([...annotations, ...decisionsOnVersions(conflicts, 'en')]));
        const known = new Set(codes(base));
        for (const code of codes([...one, ...other])) if (!known.has(code)) assert.ok(left.has(code), code);
      }),
    );
  });
});

describe('conflicts of two versions', () => {
  it('are open questions on their words, with the version that was not kept, asked once', () => {
    const other = { ...promise, body: { motivation: 'tagging', code: 'wens' } as const, ...later(20) };
    const { conflicts } = mergeVersions([recoded], [other], [promise]);
    const decisions = decisionsOnVersions(conflicts, 'nl');
    const [id = ''] = decisions.map((one) => one.id);
    assert.match(id, /^urn:bronwijzer:decision:a@\w+$/);
    assert.deepEqual(decisions, [
      {
        id,
        target: promise.target,
        body: {
          motivation: 'questioning',
          state: 'open',
          text: 'In beide versies veranderd (de inhoud). Gebleven is wens «zegt toe»; de andere versie is voornemen «zegt toe». Welke geldt?',
        },
      },
      { ...recoded, id: `${id}#1` },
    ]);
    assert.deepEqual(withDecisions(decisions, decisions), decisions);
  });

  it('are asked again of the same annotation where another version of it was not kept', () => {
    const wish = { ...promise, body: { motivation: 'tagging', code: 'wens' } as const, ...later(20) };
    const plan = { ...promise, body: { motivation: 'tagging', code: 'plan' } as const, ...later(19) };
    const first = decisionsOnVersions(mergeVersions([wish], [recoded], [promise]).conflicts, 'nl');
    const answered = first.map((one) =>
      one.body.motivation === 'questioning' ? { ...one, body: { ...one.body, state: 'answered' as const } } : one,
    );
    const second = decisionsOnVersions(mergeVersions([wish], [plan], [promise]).conflicts, 'nl');
    const all = withDecisions(answered, second);
    const bodies = all.map(({ body }) => (body.motivation === 'questioning' ? body.state : codeIn(body)));
    assert.deepEqual(bodies, ['answered', 'voornemen', 'open', 'plan']);
    assert.equal(new Set(all.map(({ id }) => id)).size, 4);
  });
});

describe('merging two files', () => {
  const around = { textPath: 'brief.txt', pointsOf: () => codePointsOf(text) };
  const path = 'annotations/brief.txt.anna.jsonld';
  const fileOf = (annotations: readonly Annotation[], change = (content: string) => content) =>
    change(writeSidecar(newSidecar(path), annotations, around));
  const read = (content: string): Sidecar => {
    const answer = readSidecar(content, path, around);
    assert.ok(answer.status === 'read');
    return answer.sidecar;
  };
  const withForeign = (content: string) => content.replace(/\n {2}\]\n\}/, ',\n    {"type": "Vreemd"}$&');

  it('keeps what other programs wrote in either of them', () => {
    const one = read(fileOf([promise]));
    const other = read(
      withForeign(
        fileOf([recoded, letter], (content) => content.replace('"type": "Annotation"', '$&,\n      "rights": "CC0"')),
      ),
    );
    const { annotations } = mergeVersions(one.annotations, other.annotations);
    const content = writeSidecar(joinedSidecar(one, other, annotations, undefined), annotations, around);
    assert.match(content, /"rights": "CC0"/);
    assert.match(content, /Vreemd/);
    assert.deepEqual(read(content).annotations, annotations);
    const gone = writeSidecar(joinedSidecar(one, other, annotations, other), annotations, around);
    assert.doesNotMatch(gone, /Vreemd/);
  });

  const rights = (content: string) => content.replace('"type": "Annotation"', '$&,\n      "rights": "CC0"');
  const joinedOf = (one: Sidecar, other: Sidecar, base?: Sidecar) => {
    const { annotations } = mergeVersions(one.annotations, other.annotations, base?.annotations);
    return writeSidecar(joinedSidecar(one, other, annotations, base), annotations, around);
  };

  it('keeps what another program wrote since then in an annotation that is the same in both, or was changed', () => {
    const base = read(fileOf([promise]));
    const theirs = read(fileOf([promise], rights));
    for (const own of [promise, recoded]) {
      const changed = read(fileOf([own]));
      assert.match(joinedOf(changed, theirs, base), /"rights": "CC0"/);
      assert.match(joinedOf(theirs, changed, base), /"rights": "CC0"/);
      assert.deepEqual(read(joinedOf(changed, theirs, base)).annotations, [own]);
      assert.deepEqual(read(joinedOf(theirs, changed, base)).annotations, [own]);
    }
  });

  it('keeps away what one of them took out of an annotation that is the same in both', () => {
    const base = read(fileOf([promise], rights));
    const bare = read(fileOf([promise]));
    assert.doesNotMatch(joinedOf(bare, base, base), /CC0/);
    assert.doesNotMatch(joinedOf(base, bare, base), /CC0/);
  });

  it('keeps what one of them wrote about the file as a whole', () => {
    const titled = read(
      fileOf([promise], (content) => content.replace('"type": "AnnotationPage"', '$&,\n  "label": "x"')),
    );
    const bare = read(fileOf([promise]));
    assert.match(joinedOf(bare, titled, bare), /"label": "x"/);
    assert.match(joinedOf(titled, bare, bare), /"label": "x"/);
    assert.doesNotMatch(joinedOf(titled, bare, titled), /"label"/);
  });
});
