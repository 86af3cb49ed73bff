import assert from 'node:assert/strict';
import fc from 'fast-check';
import { childrenOf, parseXml, type XmlElement } from '../../../../server/actors/import/xml';
import { zipOf } from '../../../../server/annotations/exchange/archive';
import { fileOf, type Imported } from '../../../../server/annotations/exchange/model';
import { refiQda } from '../../../../server/annotations/exchange/refiQda';
import { projects } from './arbitrary';
import { annotationsOf, briefly, contents, leftOutOf, nothing, own, project } from './sample';

const GUID = '12345678-1234-1234-1234-123456789abc';

/** What is read of a project with this XML, and a text with `De Kamer stemde.` */
function read(qde: string, ...files: readonly ReturnType<typeof fileOf>[]): Imported {
  const sources = [fileOf('sources/a.txt', 'De 🗳 Kamer\nstemde.'), ...files];
  return refiQda.read([{ path: 'x.qdpx', bytes: zipOf([fileOf('project.qde', qde), ...sources]) }], nothing);
}

const projectOf = (inside: string) => `<Project xmlns="urn:QDA-XML:project:1.0" name="P">${inside}</Project>`;

describe('REFI-QDA', () => {
  const exported = refiQda.write(project);
  const { 'project.qde': qde = '', ...sources } = contents(exported);

  it('is a project with users, codes, texts, selections and notes', () => {
    assert.equal(
      qde,
      `<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Bronwijzer" origin="Bronwijzer">
  <Users>
    <User guid="82330fd3-2018-8461-aede-701a466fccfa" name="Anna"/>
  </Users>
  <CodeBook>
    <Codes>
      <Code guid="6805c847-9e55-87d8-a9b6-bb0d7df59f03" name="Steun" isCodable="true" color="#00aa00">
        <Description>Wie voor is.&#10;Ook: wie meegaat.</Description>
        <Code guid="11db915c-00a9-8316-aedb-bf20c1f21580" name="Stem" isCodable="true">
          <Description>[Bronwijzer]&#10;id: steun.stem</Description>
        </Code>
      </Code>
    </Codes>
  </CodeBook>
  <Sources>
    <TextSource guid="be8525f2-1022-80c6-a8bb-d5fd8eebccd9" name="brief.txt" plainTextPath="internal://be8525f2-1022-80c6-a8bb-d5fd8eebccd9.txt">
      <PlainTextSelection guid="d5b0d389-77ac-870d-ab99-82227cc8e0fa" name="Kamer stemde" startPosition="5" endPosition="17" creatingUser="82330fd3-2018-8461-aede-701a466fccfa" creationDateTime="2021-03-16T10:00:00Z">
        <Description>[Bronwijzer]&#10;concept: asiel&#10;agrees: true</Description>
        <Coding guid="00000000-0000-4000-8000-000000000001" creatingUser="82330fd3-2018-8461-aede-701a466fccfa" creationDateTime="2021-03-16T10:00:00Z">
          <CodeRef targetGUID="11db915c-00a9-8316-aedb-bf20c1f21580"/>
          <NoteRef targetGUID="a22b0c4e-36ab-847c-a7ef-dffcc294d107"/>
        </Coding>
      </PlainTextSelection>
      <PlainTextSelection guid="00000000-0000-4000-8000-000000000002" name="De minister" startPosition="25" endPosition="36">
        <Description>[Bronwijzer]&#10;id: urn:uuid:00000000-0000-4000-8000-000000000002&#10;piece: 1/2&#10;motivation: questioning&#10;state: open</Description>
        <NoteRef targetGUID="3510727c-4501-8aa7-a2a4-2221724ce4f8"/>
      </PlainTextSelection>
      <PlainTextSelection guid="2445d009-b3bb-887e-a2cc-67b1763f7d64" name="«nee»" startPosition="47" endPosition="52">
        <Description>[Bronwijzer]&#10;id: urn:uuid:00000000-0000-4000-8000-000000000002&#10;piece: 2/2</Description>
      </PlainTextSelection>
      <PlainTextSelection guid="00000000-0000-4000-8000-000000000003" name="𝔇66" startPosition="38" endPosition="41">
        <Description>[Bronwijzer]&#10;motivation: identifying&#10;actor: person.x</Description>
      </PlainTextSelection>
    </TextSource>
  </Sources>
  <Notes>
    <Note guid="a22b0c4e-36ab-847c-a7ef-dffcc294d107" name="note" creatingUser="82330fd3-2018-8461-aede-701a466fccfa" creationDateTime="2021-03-16T10:00:00Z">
      <PlainTextContent>Twee&#10;regels</PlainTextContent>
    </Note>
    <Note guid="3510727c-4501-8aa7-a2a4-2221724ce4f8" name="text">
      <PlainTextContent>Welke?</PlainTextContent>
    </Note>
  </Notes>
</Project>
`,
    );
    assert.deepEqual(sources, {
      'sources/be8525f2-1022-80c6-a8bb-d5fd8eebccd9.txt': '🗳 De Kamer\nstemde vóór.\n\fDe minister (𝔇66) zei «nee».\n',
    });
    assert.deepEqual(leftOutOf(exported), []);
  });

  it('gives annotations and the codebook back', () => {
    assert.deepEqual(annotationsOf(refiQda.read(exported.files, own)), project.annotations);
    const imported = refiQda.read(exported.files, nothing);
    assert.deepEqual(imported.status === 'read' && imported.project.codes, project.codes);
  });

  it('knows a code by its GUID, also one that came from elsewhere or has another name by now', () => {
    const [first] = project.annotations;
    const codes = [{ id: 'steun.stem', name: 'Stem', guid: GUID }];
    const { files } = refiQda.write({ ...project, codes, annotations: first ? [first] : [] });
    const imported = refiQda.read(files, nothing);
    assert.deepEqual(imported.status === 'read' && imported.project.codes, codes);
    const renamed = refiQda.read(files, { ...own, codes: [{ id: 'gestemd', name: 'Gestemd', guid: GUID }] });
    assert.deepEqual(
      annotationsOf(renamed).map(({ body }) => body.motivation === 'tagging' && body.code),
      ['gestemd'],
    );
    assert.deepEqual(renamed.status === 'read' && renamed.project.codes, []);
  });

  /** For each element of the published schema that is written: what must and may be in it, in its order, and its attributes. */
  const SCHEMA: Readonly<Record<string, readonly [children: string, required: string, optional: string]>> = {
    Project: ['Users? CodeBook? Sources? Notes?', 'name', 'origin xmlns'],
    Users: ['User+', '', ''],
    User: ['', 'guid', 'name id'],
    CodeBook: ['Codes', '', ''],
    Codes: ['Code+', '', ''],
    Code: ['Description? NoteRef* Code*', 'guid name isCodable', 'color'],
    Sources: ['TextSource+', '', ''],
    TextSource: ['Description? PlainTextContent? PlainTextSelection* Coding* NoteRef*', 'guid', 'name plainTextPath'],
    PlainTextSelection: [
      'Description? Coding* NoteRef*',
      'guid startPosition endPosition',
      'name creatingUser creationDateTime modifiedDateTime',
    ],
    Coding: ['CodeRef NoteRef*', 'guid', 'creatingUser creationDateTime'],
    Notes: ['Note+', '', ''],
    Note: ['Description? PlainTextContent?', 'guid', 'name creatingUser creationDateTime'],
    CodeRef: ['', 'targetGUID', ''],
    NoteRef: ['', 'targetGUID', ''],
    Description: ['', '', ''],
    PlainTextContent: ['', '', ''],
  };

  it('has the elements and attributes of the published schema in their order, and no identifier twice', () => {
    const check = (element: XmlElement, guids: Set<string>): void => {
      const [children, required, optional] = SCHEMA[element.name] ?? assert.fail(element.name);
      const names = childrenOf(element).map(({ name }) => `${name} `);
      const order = children === '' ? '' : children.replace(/(\w+)([?*+]?) ?/g, '(?:$1 )$2');
      assert.match(names.join(''), new RegExp(`^${order}$`));
      const attributes = Object.keys(element.attributes);
      const needed = required.split(' ').filter(Boolean);
      for (const name of needed) assert.ok(attributes.includes(name), `${element.name} ${name}`);
      for (const name of attributes)
        assert.ok([...needed, ...optional.split(' ')].includes(name), `${element.name} ${name}`);
      for (const [name, value] of Object.entries(element.attributes)) {
        if (/guid|creatingUser/i.test(name)) assert.match(value, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      }
      const { guid } = element.attributes;
      assert.ok(guid === undefined || !guids.has(guid), guid);
      if (guid !== undefined) guids.add(guid);
      for (const child of childrenOf(element)) check(child, guids);
    };
    fc.assert(
      fc.property(projects, (project) =>
        check(parseXml(contents(refiQda.write(project))['project.qde'] ?? ''), new Set()),
      ),
      { numRuns: 30 },
    );
  });
});

describe('REFI-QDA of other programs', () => {
  it('brings every code of a selection as an annotation, its comment and notes as a remark', () => {
    const imported = read(
      projectOf(`
  <Users><User guid="{${GUID.toUpperCase()}}" name="Jan"/></Users>
  <CodeBook><Codes>
    <Code guid="${GUID.replace(/^1/, '2')}" name="Steun" isCodable="true"><Description>Wie voor is.</Description>
      <Code guid="${GUID.replace(/^1/, '3')}" name="Stem" isCodable="true" color="#FF0000"/></Code>
    <Code guid="${GUID.replace(/^1/, '4')}" name="Stem" isCodable="true"/>
  </Codes></CodeBook>
  <Sources><TextSource guid="${GUID}" name="Brief" plainTextPath="internal://a.txt">
    <PlainTextSelection guid="${GUID.replace(/^1/, '5')}" startPosition="3" endPosition="10" creatingUser="${GUID}">
      <Description>Opvallend</Description>
      <Coding guid="${GUID.replace(/^1/, '6')}"><CodeRef targetGUID="${GUID.replace(/^1/, '3')}"/></Coding>
      <Coding guid="${GUID.replace(/^1/, '7')}"><CodeRef targetGUID="${GUID.replace(/^1/, '4')}"/>
        <NoteRef targetGUID="${GUID.replace(/^1/, '9')}"/></Coding>
    </PlainTextSelection>
    <PlainTextSelection guid="${GUID.replace(/^1/, '8')}" startPosition="11" endPosition="17">
      <NoteRef targetGUID="${GUID.replace(/^1/, '9')}"/></PlainTextSelection>
    <PlainTextSelection guid="${GUID.replace(/^1/, 'a')}" startPosition="11" endPosition="17"/>
  </TextSource></Sources>
  <Notes><Note guid="${GUID.replace(/^1/, '9')}" name="Memo 1"><PlainTextContent>Waarom?</PlainTextContent></Note></Notes>
  <Graphs/>`),
    );
    assert.deepEqual(annotationsOf(imported).map(briefly), [
      '🗳 Kamer {motivation:tagging,code:stem} / Opvallend / Jan',
      '🗳 Kamer {motivation:tagging,code:stem-c21b2731} / Opvallend\n\nWaarom? / Jan',
      'stemde {motivation:commenting,text:Waarom?}',
    ]);
    assert.deepEqual(imported.status === 'read' && imported.project.codes, [
      { id: 'steun', name: 'Steun', description: 'Wie voor is.', guid: GUID.replace(/^1/, '2') },
      { id: 'stem', name: 'Stem', colour: '#FF0000', parent: 'steun', guid: GUID.replace(/^1/, '3') },
      { id: 'stem-c21b2731', name: 'Stem', guid: GUID.replace(/^1/, '4') },
    ]);
    assert.deepEqual(imported.status === 'read' && imported.project.texts, [
      { path: 'Brief.txt', text: 'De 🗳 Kamer\nstemde.' },
    ]);
    assert.deepEqual(leftOutOf(imported), [
      'This part of a REFI-QDA project has no place in Bronwijzer and was passed over. – Graphs',
      `This selection has neither code nor note and was passed over. – Brief.txt, ${GUID.replace(/^1/, 'a')}`,
    ]);
  });

  it('leaves positions outside the text, sources without text, and unknown codes out by name', () => {
    const selection = (start: string, end: string) =>
      `<PlainTextSelection guid="${start}" startPosition="${start}" endPosition="${end}"><Description>x</Description></PlainTextSelection>`;
    const places = [
      ['0', '99999999999999999999'],
      ['-1', '2'],
      ['1e3', '2'],
      ['5', '2'],
      ['17', '19'],
    ] as const;
    const imported = read(
      projectOf(`<Sources><PictureSource guid="p" name="Foto"/><TextSource guid="e" name="Elders" plainTextPath="relative:///b.txt"/>
        <TextSource guid="o" name="Buiten" plainTextPath="internal://../a.txt"/>
        <TextSource guid="t" name="../../T" plainTextPath="internal://a.txt">
          ${places.map(([start, end]) => selection(start, end)).join('')}
          <PlainTextSelection guid="c" startPosition="0" endPosition="2"><Coding guid="d"><CodeRef targetGUID="?"/></Coding></PlainTextSelection>
        </TextSource></Sources>`),
    );
    assert.deepEqual(annotationsOf(imported), []);
    assert.deepEqual(leftOutOf(imported), [
      'There is no plain text of this source in the file – Foto, Elders, Buiten',
      'These positions are not in the text – T.txt, 0, T.txt, -1, T.txt, 1e3, T.txt, 5, T.txt, 17',
      'This selection has a code that isn’t in the file – T.txt, c',
      'This selection has neither code nor note and was passed over. – T.txt, c',
    ]);
  });

  it('expands no entity of a file', () => {
    const bomb = '<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    assert.match(
      leftOutOf(read(`${bomb}${projectOf('<Description>&b;</Description>')}`)).join(),
      /^refused: The XML is broken/,
    );
    const outside = '<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    assert.match(
      leftOutOf(read(`${outside}${projectOf('<Description>&a;</Description>')}`)).join(),
      /^refused: The XML is broken/,
    );
  });

  it('is refused where it is no project', () => {
    for (const qde of ['', '<a/>', '{}', '<Project>']) assert.match(leftOutOf(read(qde)).join(), /^refused: /, qde);
    const empty = refiQda.read([{ path: 'x.qdpx', bytes: zipOf([fileOf('a.txt', '')]) }], nothing);
    assert.match(leftOutOf(empty).join(), /no “project\.qde”/);
    assert.match(leftOutOf(refiQda.read([], nothing)).join(), /one \.qdpx file/);
  });
});

describe('REFI-QDA as ATLAS.ti, MAXQDA and NVivo write it', () => {
  const CODE = '<CodeBook><Codes><Code guid="C" name="Steun" isCodable="1"/></Codes></CodeBook>';
  const coded = (start: number, end: number, guid = `s${start}`) =>
    `<PlainTextSelection guid="${guid}" startPosition="${start}" endPosition="${end}"><Coding guid="c-${guid}"><CodeRef targetGUID="C"/></Coding></PlainTextSelection>`;
  const source = (inside: string, path = 'internal://b.txt') =>
    `<Sources><TextSource guid="t" name="B" plainTextPath="${path}">${inside}</TextSource></Sources>`;
  const project = (inside: string, origin = 'MAXQDA 2020') =>
    `<Project xmlns="urn:QDA-XML:project:1.0" name="P" origin="${origin}">${CODE}${inside}</Project>`;
  const words = (imported: Imported) => annotationsOf(imported).map(({ target }) => target.pieces[0].quote.exact);

  it('counts a line end of ATLAS.ti as one, though its texts have two characters there, and as both of others', () => {
    const windows = fileOf('sources/b.txt', '\ufeffDe\r\nKamer\r\nstemt');
    assert.deepEqual(words(read(project(source(coded(9, 14)), 'ATLAS.ti 23'), windows)), ['stemt']);
    assert.deepEqual(words(read(project(source(coded(11, 16)), 'NVivo 12'), windows)), ['stemt']);
  });

  it('finds the texts in whatever folder of the file they are', () => {
    for (const path of ['Sources/b.txt', 'b.txt', 'P/sources/b.txt'])
      assert.deepEqual(words(read(project(source(coded(0, 2))), fileOf(path, 'De Kamer'))), ['De'], path);
    const inside = source(coded(0, 2), 'internal://sources/b.txt');
    assert.deepEqual(words(read(project(inside), fileOf('sources/b.txt', 'De Kamer'))), ['De']);
  });

  it('reads the text beside a PDF, a picture and a recording, and names what stands on the page or in the sound', () => {
    const text = (name: string, inside = '') =>
      `<${name} guid="r-${name}" plainTextPath="internal://b.txt">${inside}</${name}>`;
    const imported = read(
      project(`<Sources>
        <PDFSource guid="p" name="Brief.pdf" path="internal://p.pdf"><PDFSelection guid="q" page="0"><Coding guid="x"><CodeRef targetGUID="C"/></Coding></PDFSelection>${text('Representation', coded(0, 2, 'a'))}</PDFSource>
        <PictureSource guid="f" name="Foto">${text('TextDescription', coded(3, 8, 'b'))}</PictureSource>
        <AudioSource guid="g" name="Debat" path="internal://g.m4a">${text(
          'Transcript',
          `<SyncPoint guid="s1" position="0"/><SyncPoint guid="s2" position="2"/><SyncPoint guid="s3"/>
          <TranscriptSelection guid="d" fromSyncPoint="s1" toSyncPoint="s2"><Coding guid="y"><CodeRef targetGUID="C"/></Coding></TranscriptSelection>
          <TranscriptSelection guid="e" fromSyncPoint="s1" toSyncPoint="s3"><Coding guid="z"><CodeRef targetGUID="C"/></Coding></TranscriptSelection>`,
        )}<AudioSelection guid="h" begin="0" end="9"><Coding guid="w"><CodeRef targetGUID="C"/></Coding></AudioSelection></AudioSource>
        <VideoSource guid="v" name="Film" path="internal://v.mp4"/></Sources>`),
      fileOf('sources/b.txt', 'De Kamer'),
    );
    assert.deepEqual(
      annotationsOf(imported)
        .map(({ target }) => `${target.source} ${target.pieces[0].quote.exact}`)
        .sort(),
      ['Brief.pdf.txt De', 'Debat.txt De', 'Foto.txt Kamer'],
    );
    assert.deepEqual(leftOutOf(imported), [
      'What was selected on a page, in a picture or in a recording was passed over – Brief.pdf, Debat',
      'There is no plain text of this source in the file – Film',
      'These positions are not in the text – Debat.txt, e',
    ]);
  });

  it('names memos that are about no selection, or can’t be read, and variables of texts', () => {
    const note = (guid: string, inside = `<PlainTextContent>${guid}</PlainTextContent>`) =>
      `<Note guid="${guid}" name="Memo ${guid}">${inside}</Note>`;
    const reference = (guid: string) => `<NoteRef targetGUID="${guid}"/>`;
    const imported = read(
      `<Project name="P"><CodeBook><Codes><Code guid="C" name="Steun" isCodable="0">${reference('n1')}</Code></Codes></CodeBook>
      ${source(`<PlainTextSelection guid="s" startPosition="0" endPosition="2">${reference('n3')}${reference('n4')}<Coding guid="x"><CodeRef targetGUID="C"/></Coding></PlainTextSelection><VariableValue/>`)}
      <Notes>${note('n1')}${note('n2')}${note('n3')}${note('n4', '')}</Notes><Description>Over alles</Description>${reference('n2')}</Project>`,
      fileOf('sources/b.txt', 'De Kamer'),
    );
    assert.deepEqual(annotationsOf(imported).map(briefly), ['De {motivation:tagging,code:steun} / n3']);
    assert.deepEqual(imported.status === 'read' && imported.project.codes.map(({ isGroup }) => isGroup), [true]);
    assert.deepEqual(leftOutOf(imported), [
      'This part of a REFI-QDA project has no place in Bronwijzer and was passed over. – Description',
      'This memo is about no passage, or has no plain text – Memo n1, Memo n2, Memo n4',
      'Variables of texts were passed over – B',
    ]);
  });

  it('takes over a remark of NVivo, linked to its passage, and one of QualCoder, whose memo has the passage', () => {
    const inside = `<PlainTextSelection guid="s" startPosition="0" endPosition="2" modifyingUser="u"/><NoteRef targetGUID="n2"/><NoteRef targetGUID="n3"/>`;
    const imported = read(
      project(`<Users><User guid="u" name="Jan"/></Users>${source(inside)}<Notes>
        <Note guid="n1"><PlainTextContent>Gelinkt</PlainTextContent></Note>
        <Note guid="n2" modifyingUser="u"><PlainTextContent>Erbij</PlainTextContent><PlainTextSelection guid="p" startPosition="3" endPosition="8"/></Note>
        <Note guid="n3" name="Memo"><PlainTextContent>Over de tekst</PlainTextContent></Note></Notes>
        <Links><Link guid="l" originGUID="n1" targetGUID="s"/></Links>`),
      fileOf('sources/b.txt', 'De Kamer'),
    );
    assert.deepEqual(annotationsOf(imported).map(briefly).sort(), [
      'De {motivation:commenting,text:Gelinkt} / Jan',
      'Kamer {motivation:commenting,text:Erbij} / Jan',
    ]);
    assert.deepEqual(leftOutOf(imported), [
      'This memo is about no passage, or has no plain text – Memo',
      'Codes and notes about a text as a whole were passed over – B',
    ]);
    const others = '<Links><Link guid="l" originGUID="s" targetGUID="t"/></Links>';
    assert.match(
      leftOutOf(read(project(source(coded(0, 2)) + others), fileOf('sources/b.txt', 'De'))).join(),
      / – Links$/,
    );
  });

  it('has the name of a user, or else the short one; no identifier that is none', () => {
    const by = (guid: string, start: number) =>
      `<PlainTextSelection guid="s${start}" startPosition="${start}" endPosition="8" creatingUser="${guid}"><Coding guid="x${start}"><CodeRef targetGUID="C"/></Coding></PlainTextSelection>`;
    const users =
      '<Users><User guid="a" name="Anna" id="AW"/><User guid="b" id="JB"/><User guid="o" name="O" id="https://orcid.org/1"/></Users>';
    const imported = read(
      project(`${users}${source(by('a', 0) + by('b', 1) + by('o', 2))}`),
      fileOf('sources/b.txt', 'De Kamer'),
    );
    const creators = annotationsOf(imported).map(({ creator }) => JSON.stringify(creator));
    assert.deepEqual(creators.sort(), ['{"name":"Anna"}', '{"name":"JB"}', '{"name":"O","id":"https://orcid.org/1"}']);
  });
});
