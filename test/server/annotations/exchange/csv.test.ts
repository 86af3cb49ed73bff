import assert from 'node:assert/strict';
import { csv } from '../../../../server/annotations/exchange/csv';
import { fileOf } from '../../../../server/annotations/exchange/model';
import { annotationOf, annotationsOf, briefly, contents, leftOutOf, own, project, text } from './sample';

describe('CSV', () => {
  const exported = csv.write(project);

  it('has one row an annotation, offsets in code points, and a byte-order mark for Excel', () => {
    assert.equal(
      contents(exported)['annotations.csv'],
      [
        '\ufeffsource,start,end,pieces,quote,id,motivation,code,text,state,answer,publication,passage,passagePieces,passageDigest,actor,speaker,organisation,concept,agrees,date,note,creator,creatorId,created,modified,digest,prefix,suffix',
        'brief.txt,5,18,5 18,"Kamer\r\nstemde",urn:uuid:00000000-0000-4000-8000-000000000001,tagging,steun.stem,,,,,,,,,,,asiel,true,,"Twee\nregels",Anna,,2021-03-16T10:00:00Z,,,"🗳 De "," vóór.\r\n\fDe minister (𝔇66) zei "',
        'brief.txt,27,54,27 38;49 54,De minister … «nee»,urn:uuid:00000000-0000-4000-8000-000000000002,questioning,,Welke?,open,,,,,,,,,,,,,,,,,,"🗳 De Kamer\r\nstemde vóór.\r\n\f …  vóór.\r\n\fDe minister (𝔇66) zei "," (𝔇66) zei «nee».\r\n … .\r\n"',
        'brief.txt,40,43,40 43,𝔇66,urn:uuid:00000000-0000-4000-8000-000000000003,identifying,,,,,,,,,person.x,,,,,,,,,,,,"er\r\nstemde vóór.\r\n\fDe minister (",") zei «nee».\r\n"',
        '',
      ].join('\r\n'),
    );
  });

  it('gives everything back', () => {
    assert.deepEqual(annotationsOf(csv.read(exported.files, own)), project.annotations);
  });

  it('keeps the words where the text has changed since, to find them again by', () => {
    const changed = { ...own, textOf: () => text.replace('🗳 ', '') };
    assert.deepEqual(
      annotationsOf(csv.read(exported.files, changed)).map(({ target }) => target.pieces.map(({ quote }) => quote)),
      project.annotations.map(({ target }) => target.pieces.map(({ quote }) => quote)),
    );
  });

  it('lets no spreadsheet take words for a formula', () => {
    const note = (number: number, text: string) => annotationOf(number, ['Kamer'], { motivation: 'commenting', text });
    const annotations = [note(1, '=HYPERLINK("x")'), note(2, "'=1"), note(3, "'s avonds"), note(4, '-1')];
    const written = csv.write({ ...project, annotations });
    for (const cell of [`"'=HYPERLINK(""x"")"`, "''=1,", ",'s avonds,", ",'-1,"])
      assert.ok(contents(written)['annotations.csv']?.includes(cell), cell);
    assert.deepEqual(annotationsOf(csv.read(written.files, own)), annotations);
  });

  it('is read as a person or a Dutch spreadsheet makes it', () => {
    const rows =
      'source;start;end;code\r\nbrief.txt;5;10;steun\r\nbrief.txt;5;10000;x\r\nweg.txt;1;2;x\r\nbrief.txt;1e1;-2;x\r\nbrief.txt;5;10;\r\n';
    const imported = csv.read([fileOf('a.csv', rows)], own);
    assert.deepEqual(annotationsOf(imported).map(briefly), ['Kamer {motivation:tagging,code:steun}']);
    assert.deepEqual(leftOutOf(imported), [
      'These positions are not in the text – a.csv, 3, a.csv, 5',
      'The text of this row is not in your corpus – a.csv, 4',
      'Bronwijzer doesn’t know this kind of annotation and has passed it over. – a.csv, 6',
    ]);
    assert.match(leftOutOf(csv.read([fileOf('a.csv', 'a,b\n1,2\n')], own)).join(), /^refused: This is no CSV/);
  });
});

describe('what no format can take along', () => {
  const [first] = project.annotations;
  assert.ok(first);

  it('is named: a text that isn’t there, words that have gone, half a line end', () => {
    const { pieces } = first.target;
    const [piece] = pieces;
    const gone = {
      ...first,
      id: 'urn:x:gone',
      target: { ...first.target, pieces: [{ ...piece, span: { start: 0, end: 5 } }] as const },
    };
    const elsewhere = { ...first, id: 'urn:x:elsewhere', target: { ...first.target, source: 'weg.txt' } };
    const half = annotationOf(4, ['Kamer\r'], { motivation: 'tagging', code: 'x' });
    const to = {
      ...first,
      id: 'urn:x:to',
      body: { motivation: 'linking', to: { kind: 'passage', target: elsewhere.target } },
    } as const;
    const written = csv.write({ ...project, codes: [], annotations: [gone, elsewhere, half, to] });
    assert.deepEqual(leftOutOf(written), [
      'The words of this annotation no longer stand at their place – urn:x:gone',
      'The text that this annotation is about, or leads to, is not passed on – urn:x:elsewhere, urn:x:to',
    ]);
  });
});

describe('CSV that has been in another program', () => {
  const HEAD = 'source,start,end,pieces,quote,id,motivation,code,speaker,organisation,concept,agrees,date,note';
  const read = (content: string) => csv.read([fileOf('a.csv', content)], own);

  it('is the same when R has read and written it, with NA where nothing is', () => {
    const imported = read(
      `"",${HEAD}\n"1","brief.txt",5,10,"5 10","Kamer","urn:x:1","tagging","steun",NA,NA,"asiel",TRUE,NA,NA\n"2","brief.txt",5e+00,1e+01,NA,"Kamer","urn:x:2","tagging","steun",NA,NA,NA,NA,NA,"ja"\n`,
    );
    assert.deepEqual(annotationsOf(imported).map(briefly), [
      'Kamer {motivation:tagging,code:steun,statement:{concept:asiel,agrees:true}}',
      'Kamer {motivation:tagging,code:steun} / ja',
    ]);
    assert.deepEqual(leftOutOf(imported), []);
  });

  it('is the same when pandas or a Dutch Excel has, which write numbers and truth in other ways', () => {
    const row = (start: string, end: string, agrees: string) => `brief.txt;${start};${end};steun;asiel;${agrees}`;
    const rows = [row('5.0', '10.0', 'True'), row('5,0', '10,0', 'ONWAAR'), row('5', '10', 'false'), ';;;;;'];
    const imported = read(`Source;Start;End;Code;Concept;Agrees\r\n${rows.join('\r\n')}\r\n`);
    const said = annotationsOf(imported).map(({ body }) => body.motivation === 'tagging' && body.statement?.agrees);
    assert.deepEqual(said.sort(), [false, false, true]);
    assert.deepEqual(leftOutOf(imported), []);
  });

  it('names sides and dates that are none', () => {
    const imported = read(
      'source,start,end,code,concept,agrees,date\nbrief.txt,5,10,steun,asiel,deels,16-3-2021\nbrief.txt,5,10,steun,asiel,,2021-03\n',
    );
    assert.deepEqual(
      annotationsOf(imported)
        .map(({ body }) => body.motivation === 'tagging' && body.statement)
        .sort(),
      [{ concept: 'asiel' }, { concept: 'asiel', date: '2021-03' }],
    );
    assert.deepEqual(leftOutOf(imported), [
      '“agrees” is neither true nor false here, or “date” no date as 2021-03-16 – a.csv, 2',
    ]);
  });

  it('is UTF-16 with tabs where Excel saves “Unicode text”; what is neither that nor UTF-8 is told so', () => {
    const wide = (mark: readonly number[], isBig: boolean) => {
      const bytes = [...'source\tstart\tend\tcode\r\nbrief.txt\t5\t10\tvóór\r\n'].flatMap((one) => {
        const unit = one.charCodeAt(0);
        return isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
      });
      return csv.read([{ path: 'a.txt', bytes: Uint8Array.from([...mark, ...bytes]) }], own);
    };
    for (const imported of [wide([0xff, 0xfe], false), wide([0xfe, 0xff], true)])
      assert.deepEqual(annotationsOf(imported).map(briefly), ['Kamer {motivation:tagging,code:vóór}']);
    const latin = csv.read(
      [{ path: 'a.csv', bytes: Uint8Array.from([...HEAD, '\n', 'é'].map((one) => one.charCodeAt(0))) }],
      own,
    );
    assert.match(leftOutOf(latin).join(), /^refused: This file is not UTF-8/);
  });

  it('swallows no rows behind quotation marks that aren’t closed', () => {
    const imported = read('source,start,end,code\nbrief.txt,5,10,"steun\nbrief.txt,5,10,asiel\n');
    assert.match(leftOutOf(imported).join(), /^refused: Quotation marks in row 2/);
  });
});
