import assert from 'node:assert/strict';
import { isTextPath } from '../../../../server/annotations/files/textPath';

describe('the path of a text in a corpus', () => {
  it('is that of a .txt in it', () => {
    for (const path of ['brief.txt', 'kamer/2021/brief 1.TXT', '..brief.txt']) assert.ok(isTextPath(path), path);
  });

  it('is none that leads elsewhere, or to another file', () => {
    const others = ['', '../brief.txt', 'a/../../b.txt', '/etc/a.txt', './a.txt', 'a//b.txt', 'C:/a.txt', 'a\\b.txt'];
    for (const path of [...others, 'codebook.yaml', 'a\0.txt']) assert.ok(!isTextPath(path), path);
  });
});
