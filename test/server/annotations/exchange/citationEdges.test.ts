import assert from 'node:assert/strict';
import { builtInRegister } from '../../../../server/actors/register';
import { citationEdges } from '../../../../server/annotations/exchange/citationEdges';
import { createCorpusStore } from '../../../../server/corpus/store';
import { factsOf } from '../../../../server/corpus/workspace';
import { readDocument } from '../../../../server/document/read';

describe('who cites whom in a corpus', () => {
  const edgesOf = (texts: Readonly<Record<string, string>>) => {
    const register = builtInRegister();
    const store = createCorpusStore(register, async () => undefined);
    for (const [uri, text] of Object.entries(texts)) store.set(uri, factsOf(readDocument(text, register)));
    return citationEdges(
      store.corpus.documents(),
      store.corpus,
      (uri) => uri.replace('file:///', ''),
      (id) => `<${id}>`,
    );
  };

  it('is counted by place, and a text is the publication that it is by its name', () => {
    const edges = edgesOf({
      'file:///brief.txt':
        'Zie Kamerstukken II 2010/11, 30 573, nr. 61. Ook Kamerstukken II 2010/11, 30 573, nr. 61.\n',
      'file:///kst-22112-2955.txt': 'Zie Kamerstukken II 2010/11, 30 573, nr. 61 en kst-22112-2955.\n',
    });
    assert.deepEqual(edges, [
      {
        from: { id: 'brief.txt', label: 'brief.txt', kind: 'text' },
        to: { id: 'kst-30573-61', label: '<kst-30573-61>' },
        places: 2,
      },
      {
        from: { id: 'kst-22112-2955', label: '<kst-22112-2955>', kind: 'publication' },
        to: { id: 'kst-30573-61', label: '<kst-30573-61>' },
        places: 1,
      },
    ]);
  });

  it('leaves two files of one publication two texts', () => {
    const text = 'Zie Kamerstukken II 2010/11, 30 573, nr. 61.\n';
    const edges = edgesOf({ 'file:///a/kst-22112-2955.txt': text, 'file:///b/kst-22112-2955.txt': text });
    assert.deepEqual(
      edges.map(({ from }) => [from.kind, from.id]),
      [
        ['text', 'a/kst-22112-2955.txt'],
        ['text', 'b/kst-22112-2955.txt'],
      ],
    );
  });
});
