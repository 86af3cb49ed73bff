import assert from 'node:assert/strict';
import { rejectionsBeside, sidecarOf, sidecarPath } from '../../../../server/annotations/files/sidecarPath';
import type { Rejection } from '../../../../server/annotations/suggestions/rejection';
import {
  newRejections,
  type RejectionsFile,
  readRejections,
  writeRejections,
} from '../../../../server/annotations/suggestions/rejectionsFile';

const leers: Rejection = { what: 'identifying person.leers', quote: 'Leers', before: 'zei “ik”, zei', behind: 'toen.' };
const promise: Rejection = { what: 'tagging toezegging', quote: 'toe', before: '', behind: 'en af' };

function read(content: string): RejectionsFile {
  const answer = readRejections(content);
  assert.ok(answer.status === 'read', JSON.stringify(answer));
  return answer.file;
}

const file = `{
  "rejected": [
    { "what": "identifying person.leers", "quote": "Leers", "before": "zei “ik”, zei", "behind": "toen." },
    { "what": "tagging toezegging", "quote": "toe", "before": "", "behind": "en af" }
  ]
}
`;

describe('the file of what was rejected', () => {
  it('has a rejection a line, each once, in an order of its own', () => {
    assert.equal(writeRejections(newRejections(), [promise, leers, promise]), file);
    assert.equal(writeRejections(newRejections(), []), '{\n  "rejected": []\n}\n');
  });

  it('is read and written again as it stands', () => {
    assert.deepEqual(read(file).rejections, [leers, promise]);
    for (const content of [file, file.replaceAll('\n', '\r\n'), writeRejections(newRejections(), [])])
      assert.equal(writeRejections(read(content), read(content).rejections), content);
  });

  it('keeps what others wrote in it, and how', () => {
    const content = `{ "of": "anna", "rejected": [
    {"behind":"toen.", "before":"zei “ik”, zei", "quote":"Leers", "what":"identifying person.leers", "why":"grap"},
    "iets"
  ], "v": 2 }`;
    const { rejections } = read(content);
    assert.deepEqual(rejections, [leers]);
    assert.equal(
      writeRejections(read(content), [...rejections, promise]),
      content.replace(
        '    "iets"',
        '    { "what": "tagging toezegging", "quote": "toe", "before": "", "behind": "en af" },\n    "iets"',
      ),
    );
  });

  it('is new where it is empty, and never written over where it is broken', () => {
    assert.deepEqual(read(' \n').rejections, []);
    for (const content of [
      file.slice(0, -9),
      file.replace('"tagging', '<<<<<<< ours\n"tagging'),
      file.replace('{ "what"', '<<<<<<< ours\n    { "what"'),
      '[]',
      '{"rejected": 1}',
      'nee',
    ])
      assert.equal(readRejections(content).status, 'broken', content);
  });

  it('stands beside the annotations, and is none of them', () => {
    const path = rejectionsBeside(sidecarPath('brieven/brief.txt', 'anna'));
    assert.equal(path, 'annotations/brieven/brief.txt.anna.rejected.json');
    assert.equal(sidecarOf(path), undefined);
  });
});
