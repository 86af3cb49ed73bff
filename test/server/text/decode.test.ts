import assert from 'node:assert/strict';
import { decode, sayUnreadable } from '../../../server/text/decode';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('the text that bytes hold', () => {
  it('is what UTF-8 says, every line end as it stands', () => {
    const text = 'één\r\ntwee\rdrie 😀\n\f«vier»';
    assert.deepEqual(decode(utf8(text)), { status: 'text', text });
  });

  it('is empty where there are none', () => {
    assert.deepEqual(decode(bytes()), { status: 'text', text: '' });
  });

  it('has no byte-order mark in it, so that its first character is at 0', () => {
    assert.deepEqual(decode(bytes(0xef, 0xbb, 0xbf, 0x41)), { status: 'text', text: 'A' });
    assert.deepEqual(decode(bytes(0xef, 0xbb, 0xbf)), { status: 'text', text: '' });
  });

  it('keeps a stray NUL or control character', () => {
    assert.deepEqual(decode(utf8('a\0b')), { status: 'text', text: 'a\0b' });
    const noisy = `${'\u0001'.repeat(20)}${'Kamerstuk 22 112, nr. 2955. '.repeat(20)}`;
    assert.deepEqual(decode(utf8(noisy)), { status: 'text', text: noisy });
  });
});

describe('bytes that are no text', () => {
  const reasonOf = (content: Uint8Array): unknown => {
    const decoded = decode(content);
    return decoded.status === 'unreadable' ? decoded.reason : decoded;
  };

  it('are UTF-16, with a mark or without', () => {
    const little = Uint8Array.from(Buffer.from('Aan de Voorzitter', 'utf16le'));
    const big = Uint8Array.from(Buffer.from(little).swap16());
    assert.deepEqual(reasonOf(bytes(0xff, 0xfe, ...little)), { kind: 'UTF-16' });
    assert.deepEqual(reasonOf(bytes(0xfe, 0xff, ...big)), { kind: 'UTF-16' });
    assert.deepEqual(reasonOf(little), { kind: 'UTF-16' });
    assert.deepEqual(reasonOf(big), { kind: 'UTF-16' });
  });

  it('are binary where they are full of control characters, or are no UTF-8 and hold a NUL', () => {
    assert.deepEqual(reasonOf(new Uint8Array(1000)), { kind: 'binary' });
    assert.deepEqual(reasonOf(bytes(...utf8('PK\u0003\u0004\u0014'), 0, 0x99, 0xf8, 0x00)), { kind: 'binary' });
  });

  it('are not UTF-8 from the byte where the first character starts that can be none', () => {
    assert.deepEqual(reasonOf(bytes(0x63, 0x61, 0x66, 0xe9)), { kind: 'not UTF-8', byte: 3 });
    assert.deepEqual(reasonOf(bytes(0x63, 0xe9, 0x20, 0x61)), { kind: 'not UTF-8', byte: 1 });
    assert.deepEqual(reasonOf(bytes(0xe9, 0x74, 0xe9)), { kind: 'not UTF-8', byte: 0 });
    assert.deepEqual(reasonOf(bytes(...utf8('😀'), 0xf0, 0x9f, 0x98)), { kind: 'not UTF-8', byte: 4 });
  });

  it('are not UTF-8 where half a pair of surrogates is encoded', () => {
    assert.deepEqual(reasonOf(bytes(0x61, 0xed, 0xa0, 0x80, 0x62)), { kind: 'not UTF-8', byte: 1 });
  });

  it('are told of in a sentence that says what to do', () => {
    assert.deepEqual(
      [
        sayUnreadable('nl', 'brief.txt', { kind: 'not UTF-8', byte: 1234 }),
        sayUnreadable('en', 'brief.txt', { kind: 'not UTF-8', byte: 1234 }),
        sayUnreadable('nl', 'brief.txt', { kind: 'UTF-16' }),
        sayUnreadable('en', 'brief.txt', { kind: 'binary' }),
      ],
      [
        'brief.txt is geen UTF-8 (byte 1234). Sla het op als UTF-8.',
        'brief.txt is not UTF-8 (byte 1234). Save it as UTF-8.',
        'brief.txt is geen UTF-8 maar UTF-16. Sla het op als UTF-8.',
        'brief.txt is not a text but a binary file. Save its text as UTF-8.',
      ],
    );
  });
});
