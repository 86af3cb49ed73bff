import assert from 'node:assert/strict';
import { openZip, zipOf } from '../../../../server/annotations/exchange/archive';
import { fileOf } from '../../../../server/annotations/exchange/model';

const everything = () => true;

/** What becomes of a zip: the names in it, or the reason that it is refused. */
function opened(bytes: Uint8Array, most?: number): readonly string[] | string {
  const answer = openZip(bytes, everything, most);
  return answer.status === 'opened' ? answer.names : answer.reason.en;
}

/** The zip with a number of four bytes in every entry of its directory replaced. */
function patched(bytes: Uint8Array, place: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + place, value, true);
  }
  return copy;
}

describe('a zip', () => {
  const zip = zipOf([fileOf('a.txt', 'één 🗳'), fileOf('map/b.txt', 'b'.repeat(100_000))]);

  it('gives its files back, and is always the same', () => {
    const answer = openZip(zip, everything);
    assert.deepEqual(answer.status === 'opened' && answer.files.map(({ bytes }) => bytes.length), [10, 100_000]);
    assert.deepEqual(zip, zipOf([fileOf('a.txt', 'één 🗳'), fileOf('map/b.txt', 'b'.repeat(100_000))]));
  });

  it('is refused with a path that leads out of it', () => {
    for (const path of ['../a.txt', 'a/../../b', '/etc/passwd', 'C:/a', '..\\a', 'a/..'])
      assert.match(String(opened(zipOf([fileOf(path, '')]))), /leads out of its own folder/, path);
    assert.deepEqual(opened(zipOf([fileOf('a..b/c...txt', '')])), ['a..b/c...txt']);
  });

  it('is refused where it unpacks to more than may be, whatever its directory says', () => {
    const bomb = zipOf([fileOf('a.txt', ' '.repeat(5_000_000))]);
    assert.ok(bomb.length < 10_000);
    assert.match(String(opened(bomb, 1_000_000)), /too large/);
    assert.match(String(opened(patched(bomb, 24, 10), 1_000_000)), /too large/);
    assert.match(String(opened(zip, 50_000)), /too large/, 'all files together');
  });

  it('isn’t unpacked where nobody asks for it', () => {
    const answer = openZip(zip, (name) => name === 'a.txt', 100);
    assert.deepEqual(answer.status === 'opened' && answer.files.map(({ path }) => path), ['a.txt']);
  });

  it('is refused where it is damaged, cut off anywhere, or no zip', () => {
    for (let length = 0; length < zip.length; length += 7) assert.match(String(opened(zip.slice(0, length))), /no zip/);
    for (const [place, value] of [
      [20, 0xffffffff],
      [42, 0xffffffff],
      [42, 3],
      [10, 99],
      [28, 0xffff],
    ] as const)
      assert.match(String(opened(patched(zip, place, value))), /no zip/, `${place}`);
  });
});
