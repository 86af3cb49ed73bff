import assert from 'node:assert/strict';
import { annotatedFolder } from './annotatedFolder';

describe('annotations network in a terminal', () => {
  const { put, file, run } = annotatedFolder();

  it('of statements has who says what, by the names of the register and the codebook', async () => {
    const { status, stdout, stderr } = run('annotations', 'network', '--of', 'statements', '--to', 'net.graphml');
    assert.deepEqual(
      { status, stdout, stderr },
      { status: 0, stdout: 'Written: net.graphml (nodes: 2, edges: 1).\n', stderr: '' },
    );
    const graph = await file('net.graphml');
    assert.match(graph, /<data key="identifier">concept:toezegging<\/data>\s*<data key="label">Toezegging</);
    assert.match(graph, /<data key="identifier">organisation:party\.d66<\/data>\s*<data key="label">Democraten 66</);
    assert.match(graph, /<data key="agrees">false</);
  });

  it('of citations has the texts and what they cite, with how often', async () => {
    await put(
      'een.txt',
      'Brief\n\nZie Kamerstukken II 2010/11, 30 573, nr. 61 en nogmaals Kamerstukken II 2010/11, 30 573, nr. 61.\n',
    );
    const { status, stdout } = run('annotations', 'network', '--of', 'citations', '--format', 'csv', '--to', 'net');
    assert.equal(status, 0);
    assert.match(stdout, /^Written: net\/nodes\.csv, net\/edges\.csv \(nodes: \d+, edges: \d+\)\.\n$/);
    assert.match(await file('net/edges.csv'), /^een\.txt,kst-30573-61,Directed,citation,,,2,,\r$/m);
    assert.match(
      await file('net/nodes.csv'),
      /^kst-30573-61,"Kamerstukken II 2010\/11, 30573, nr\. 61",publication\r$/m,
    );
    assert.match(await file('net/nodes.csv'), /^een\.txt,een\.txt,text\r$/m);
  });
});
