import assert from 'node:assert/strict';
import {
  citationNetwork,
  graphml,
  networkCsv,
  statementNetwork,
} from '../../../../server/annotations/exchange/network';
import type { Statement } from '../../../../server/annotations/model';
import { annotationOf, project } from './sample';

const said = (number: number, statement: Statement) =>
  annotationOf(number, ['Kamer'], { motivation: 'tagging', code: 'standpunt', statement });

describe('the network of statements', () => {
  const network = statementNetwork({
    ...project,
    annotations: [
      said(1, { speaker: 'person.x', organisation: 'D66 & VVD', concept: 'steun', agrees: true, date: '2021-03' }),
      said(2, { speaker: 'person.x', concept: 'steun', agrees: false }),
      said(3, { speaker: 'person.x' }),
      said(4, { concept: 'steun' }),
      annotationOf(5, ['nee'], { motivation: 'tagging', code: 'steun' }),
    ],
  });

  it('is GraphML: who takes which side in what', () => {
    assert.equal(
      new TextDecoder().decode(graphml(network).bytes),
      `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="identifier" for="node" attr.name="identifier" attr.type="string"/>
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="kind" for="node" attr.name="kind" attr.type="string"/>
  <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
  <key id="agrees" for="edge" attr.name="agrees" attr.type="boolean"/>
  <key id="date" for="edge" attr.name="date" attr.type="string"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
  <key id="text" for="edge" attr.name="text" attr.type="string"/>
  <key id="annotation" for="edge" attr.name="annotation" attr.type="string"/>
  <graph edgedefault="directed">
    <node id="n1">
      <data key="identifier">concept:steun</data>
      <data key="label">Steun</data>
      <data key="kind">concept</data>
    </node>
    <node id="n2">
      <data key="identifier">organisation:D66 &amp; VVD</data>
      <data key="label">D66 &amp; VVD</data>
      <data key="kind">organisation</data>
    </node>
    <node id="n3">
      <data key="identifier">person:person.x</data>
      <data key="label">X. Ypsilon</data>
      <data key="kind">person</data>
    </node>
    <edge id="e1" source="n3" target="n1">
      <data key="relation">statement</data>
      <data key="agrees">true</data>
      <data key="date">2021-03</data>
      <data key="weight">1</data>
      <data key="text">brief.txt</data>
      <data key="annotation">urn:uuid:00000000-0000-4000-8000-000000000001</data>
    </edge>
    <edge id="e2" source="n2" target="n1">
      <data key="relation">statement</data>
      <data key="agrees">true</data>
      <data key="date">2021-03</data>
      <data key="weight">1</data>
      <data key="text">brief.txt</data>
      <data key="annotation">urn:uuid:00000000-0000-4000-8000-000000000001</data>
    </edge>
    <edge id="e3" source="n3" target="n1">
      <data key="relation">statement</data>
      <data key="agrees">false</data>
      <data key="weight">1</data>
      <data key="text">brief.txt</data>
      <data key="annotation">urn:uuid:00000000-0000-4000-8000-000000000002</data>
    </edge>
  </graph>
</graphml>
`,
    );
  });
});

describe('the network of citations', () => {
  it('is two tables, of nodes and of edges', () => {
    const network = citationNetwork([
      {
        from: { id: 'kst-35612-D', label: 'Kamerstuk 35 612, D', kind: 'publication' },
        to: { id: 'kst-22112-2955', label: 'Kamerstuk 22 112, nr. 2955' },
        places: 4,
      },
      { from: { id: 'brief.txt', label: '=brief', kind: 'text' }, to: { id: 'kst-35612-D', label: '?' }, places: 1 },
    ]);
    const tables = networkCsv(network).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]);
    assert.deepEqual(Object.fromEntries(tables), {
      'nodes.csv':
        'Id,Label,Kind\r\nbrief.txt,"\'=brief",text\r\nkst-22112-2955,"Kamerstuk 22 112, nr. 2955",publication\r\nkst-35612-D,"Kamerstuk 35 612, D",publication\r\n',
      'edges.csv':
        'Source,Target,Type,Relation,Agrees,Date,Weight,Text,Annotation\r\nkst-35612-D,kst-22112-2955,Directed,citation,,,4,,\r\nbrief.txt,kst-35612-D,Directed,citation,,,1,,\r\n',
    });
  });
});

describe('GraphML', () => {
  it('names nodes as its schema wants them, without spaces, and edges by those names', () => {
    const file = graphml(
      statementNetwork({ ...project, annotations: [said(1, { speaker: 'De minister', concept: 'steun & "hulp"' })] }),
    );
    const written = new TextDecoder().decode(file.bytes);
    const names = [...written.matchAll(/ (?:id|source|target)="([^"]*)"/g)].map(([, name = '']) => name);
    assert.deepEqual(
      names.filter((name) => !/^[\p{Letter}\p{Number}._:-]+$/u.test(name)),
      [],
    );
    assert.match(written, /<data key="identifier">person:De minister<\/data>/);
  });
});
