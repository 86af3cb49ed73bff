import assert from 'node:assert/strict';
import { type EqualsAsked, equalMentions } from '../../../server/annotations/equalMentions';
import type { Annotation } from '../../../server/annotations/model';
import { pieceAt } from '../../../server/annotations/quote';
import { corpusOf, uriOf } from '../features/corpusOf';

const CORPUS = `=== a.txt
Gerd Leers sprak. Leers las kst-22112-2955.
=== b.txt
Het beleid van Leers staat in kst-22112-2955,
en het be-
leid is af. Beleid!
=== c.txt
Geen woord.
=== d.txt
Het |beleid van minister Leers.
`;

const { question } = corpusOf(CORPUS);
const ask: EqualsAsked = {
  sought: { kind: 'actor', id: 'person.leers' },
  corpus: question.corpus,
  here: question,
  body: { motivation: 'tagging', code: 'persoon' },
  madeIn: () => [],
};

/** What was found, as `text: before [words] behind`, with a `+` for what is said already. */
async function found(asked: Partial<EqualsAsked>, signal?: AbortSignal): Promise<readonly string[]> {
  const rows: string[] = [];
  for await (const { uri, mentions } of equalMentions({ ...ask, ...asked }, signal)) {
    for (const { preview, isSaid } of mentions) {
      const { before, words, behind } = preview;
      rows.push(`${uri.slice(uriOf('').length)}: ${before}[${words}]${behind}${isSaid ? ' +' : ''}`);
    }
  }
  return rows;
}

describe('equal mentions', () => {
  it('are all that mean an actor, those in front of the user first', async () => {
    assert.deepEqual(await found({}), [
      'd.txt: Het beleid van minister [Leers].',
      'a.txt: [Gerd Leers] sprak. Leers las kst-22112-2955.',
      'a.txt: Gerd Leers sprak. [Leers] las kst-22112-2955.',
      'b.txt: Het beleid van [Leers] staat in kst-22112-2955,',
    ]);
  });

  it('are all that cite a publication', async () => {
    assert.deepEqual(await found({ sought: { kind: 'publication', id: 'kst-22112-2955' } }), [
      'a.txt: Gerd Leers sprak. Leers las [kst-22112-2955].',
      'b.txt: Het beleid van Leers staat in [kst-22112-2955],',
    ]);
  });

  it('are all with the same words', async () => {
    const sought = { kind: 'words', words: 'beleid' } as const;
    assert.deepEqual(await found({ sought }), [
      'd.txt: Het [beleid] van minister Leers.',
      'b.txt: Het [beleid] van Leers staat in kst-22112-2955,',
      'b.txt: en het [be- leid] is af. Beleid!',
      'b.txt: leid is af. [Beleid]!',
    ]);
    assert.equal((await found({ sought, exactCase: true })).length, 3);
    assert.deepEqual(await found({ sought: { kind: 'words', words: 'Niets' } }), []);
  });

  it('say which of them the annotator has noted already, wherever their text has moved', async () => {
    const text = 'Het beleid van Leers staat in kst-22112-2955,';
    const start = text.indexOf('Leers') + 7;
    const piece = pieceAt(`Vooraf ${text}`, { start, end: start + 5 });
    const made: Annotation = { id: 'urn:uuid:1', target: { source: 'b.txt', pieces: [piece] }, body: ask.body };
    const madeIn = (uri: string) => (uri === uriOf('b.txt') ? [made] : []);
    const isSaid = (rows: readonly string[]) => rows.filter((row) => row.endsWith('+'));
    assert.deepEqual(isSaid(await found({ madeIn })), ['b.txt: Het beleid van [Leers] staat in kst-22112-2955, +']);
    assert.deepEqual(isSaid(await found({ madeIn, body: { motivation: 'tagging', code: 'ander' } })), []);
  });

  it('are those of a text as it is now, and none of one that is gone', async () => {
    const textOf = async (uri: string) => (uri === uriOf('b.txt') ? 'Nu\nzei Leers\nniets.' : undefined);
    const { here, ...elsewhere } = { ...ask, corpus: { ...question.corpus, textOf } };
    const rows: string[] = [];
    for await (const { text, mentions } of equalMentions(elsewhere))
      rows.push(...mentions.map(({ span }) => text.slice(0, span.end)));
    assert.equal(here, ask.here);
    assert.deepEqual(rows, ['Nu\nzei Leers']);
  });

  it('are not those that a text had before, also where it has the same lines at the same places', async () => {
    const before = await question.corpus.textOf(uriOf('b.txt'));
    const changed = before?.replace('Leers', 'Lezen').replace('2955', '2956');
    assert.ok(changed !== before);
    const textOf = async (uri: string) => (uri === uriOf('b.txt') ? changed : question.corpus.textOf(uri));
    const corpus = { ...question.corpus, textOf };
    const ofB = (rows: readonly string[]) => rows.filter((row) => row.startsWith('b.txt'));
    assert.deepEqual(ofB(await found({ corpus })), []);
    assert.deepEqual(ofB(await found({ corpus, sought: { kind: 'publication', id: 'kst-22112-2955' } })), []);
  });
});

describe('looking for equal mentions', () => {
  const many = corpusOf(Array.from({ length: 100 }, (_, index) => `=== ${1000 + index}.txt\nHet beleid.\n`).join(''));
  const sought = { kind: 'words', words: 'beleid' } as const;

  /** A search over all texts, and how many of them were asked for. */
  function counted(): { readonly asked: EqualsAsked; readonly read: () => number } {
    let count = 0;
    const { corpus } = many.question;
    const textOf = (uri: string) => {
      count++;
      return corpus.textOf(uri);
    };
    return { asked: { sought, corpus: { ...corpus, textOf }, body: ask.body, madeIn: () => [] }, read: () => count };
  }

  it('tells how far it is', async () => {
    const steps: string[] = [];
    const { asked, read } = counted();
    let texts = 0;
    for await (const _ of equalMentions(asked, undefined, (done, total) => steps.push(`${done}/${total}`))) texts++;
    assert.deepEqual([texts, read(), steps.at(-1)], [100, 100, '100/100']);
  });

  it('stops with who asks', async () => {
    const { asked, read } = counted();
    for await (const _ of equalMentions(asked)) break;
    assert.ok(read() < 100, String(read()));
  });

  it('stops when it is told to', async () => {
    const { asked, read } = counted();
    const stop = new AbortController();
    let texts = 0;
    for await (const _ of equalMentions(asked, stop.signal)) if (++texts === 3) stop.abort();
    assert.ok(texts < 100 && read() < 100, `${texts} ${read()}`);
  });
});
