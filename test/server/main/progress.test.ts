import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { progressOn } from '../../../server/main/progress';

function terminal(isTTY: boolean) {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns: 12 });
  let time = 0;
  return {
    progress: progressOn(stream, () => time),
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
    raw: (): string => String(stream.read() ?? ''),
    written: (): string => stripVTControlCharacters(String(stream.read() ?? '')),
  };
}

describe('progress', () => {
  it('is told of work that takes long, not too often, and no wider than the terminal', () => {
    const { progress, wait, written } = terminal(true);
    progress.show('Leest 1 van 9');
    assert.equal(written(), '');
    wait(600);
    progress.show('Leest 2 van 9');
    assert.equal(written(), 'Leest 2 van');
    wait(50);
    progress.show('Leest 3 van 9');
    assert.equal(written(), '');
    wait(60);
    progress.show('4 van 9');
    assert.equal(written(), '4 van 9');
  });

  it('is taken away once, and only where it stands', () => {
    const { progress, wait, raw } = terminal(true);
    progress.clear();
    assert.equal(raw(), '');
    wait(600);
    progress.show('Leest');
    raw();
    progress.clear();
    assert.equal(raw(), '\u001b[1G\u001b[2K');
    progress.clear();
    assert.equal(raw(), '');
  });

  it('is nothing where nobody looks', () => {
    const { progress, wait, written } = terminal(false);
    wait(600);
    progress.show('Leest');
    progress.clear();
    assert.equal(written(), '');
  });
});
