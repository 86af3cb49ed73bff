import assert from 'node:assert/strict';
import { fileOf } from '../../../../server/annotations/exchange/model';
import { tei } from '../../../../server/annotations/exchange/tei';
import { annotationsOf, briefly, contents, leftOutOf, nothing, own, project } from './sample';

describe('TEI', () => {
  const exported = tei.write(project);

  it('has the text, the codes as a taxonomy, and actors and annotations in standOff', () => {
    assert.equal(
      contents(exported)['brief.xml'],
      `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>brief.txt</title>
      </titleStmt>
      <publicationStmt>
        <p>Bronwijzer</p>
      </publicationStmt>
      <sourceDesc>
        <p>brief.txt</p>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <classDecl>
        <taxonomy>
          <category xml:id="code-1" n="steun">
            <catDesc>
              <term>Steun</term>
              <gloss>Wie voor is.&#10;Ook: wie meegaat.</gloss>
            </catDesc>
            <category xml:id="code-2" n="steun.stem">
              <catDesc>
                <term>Stem</term>
              </catDesc>
            </category>
          </category>
        </taxonomy>
      </classDecl>
    </encodingDesc>
  </teiHeader>
  <standOff>
    <listPerson>
      <person xml:id="actor-1">
        <persName>X. Ypsilon</persName>
        <idno type="bronwijzer">person.x</idno>
      </person>
    </listPerson>
    <listAnnotation>
      <annotation xml:id="annotation-1" n="urn:uuid:00000000-0000-4000-8000-000000000001" motivation="tagging" target="#string-range(text,5,13)">
        <respStmt>
          <resp>creator</resp>
          <persName>Anna</persName>
        </respStmt>
        <revisionDesc>
          <change status="created" when="2021-03-16T10:00:00Z"/>
        </revisionDesc>
        <ptr type="code" target="#code-2"/>
        <note type="concept">asiel</note>
        <note type="agrees">true</note>
        <note type="note">Twee&#10;regels</note>
      </annotation>
      <annotation xml:id="annotation-2" n="urn:uuid:00000000-0000-4000-8000-000000000002" motivation="questioning" target="#string-range(text,27,11,49,5)">
        <note type="text">Welke?</note>
        <note type="state">open</note>
      </annotation>
      <annotation xml:id="annotation-3" n="urn:uuid:00000000-0000-4000-8000-000000000003" motivation="identifying" target="#string-range(text,40,3)">
        <ptr type="actor" target="#actor-1"/>
      </annotation>
    </listAnnotation>
  </standOff>
  <text>
    <body>
      <ab xml:id="text" xml:space="preserve">🗳 De Kamer&#13;
stemde vóór.&#13;
 De minister (𝔇66) zei «nee».&#13;
</ab>
    </body>
  </text>
</TEI>
`,
    );
    assert.deepEqual(leftOutOf(exported), [
      'TEI has no place for the colour of a code – steun',
      'XML can’t hold control characters such as a form feed – brief.txt',
    ]);
  });

  it('gives everything back, the codebook without its colours', () => {
    assert.deepEqual(annotationsOf(tei.read(exported.files, own)), project.annotations);
    const imported = tei.read(exported.files, nothing);
    const withoutColour = project.codes.map(({ colour: _, ...code }) => code);
    assert.deepEqual(imported.status === 'read' && imported.project.codes, withoutColour);
  });

  it('is read by hand-written pointers too; those of other kinds are left out by name', () => {
    const annotation = (target: string) =>
      `<annotation xml:id="a${target.length}" target="${target}"><note>Ja</note></annotation>`;
    const targets = ['#string-range(text,0,2)', '#p1', '#string-range(text,0,9999)', '#string-range(text,-1,2)'];
    const file = `<TEI><teiHeader><title>a</title></teiHeader><standOff><listAnnotation>${targets.map(annotation).join('')}</listAnnotation></standOff>
      <text><body><ab>De <name>Kamer</name></ab></body></text></TEI>`;
    const imported = tei.read([fileOf('a.xml', file)], nothing);
    assert.deepEqual(annotationsOf(imported).map(briefly), ['De {motivation:commenting,text:Ja}']);
    assert.deepEqual(leftOutOf(imported), [
      'Of TEI only the annotations of a listAnnotation are read – a.txt: name',
      'Bronwijzer doesn’t know this kind of annotation and has passed it over. – a.txt, a3, a.txt, a24',
      'These positions are not in the text – a.txt, a26',
    ]);
  });

  it('is refused where it has no text, is broken, or has entities', () => {
    for (const xml of ['', '<TEI/>', '<TEI>', '<!DOCTYPE TEI [<!ENTITY a "b">]><TEI><text><ab>&a;</ab></text></TEI>'])
      assert.match(leftOutOf(tei.read([fileOf('a.xml', xml)], nothing)).join(), /^refused: /, xml);
  });
});

describe('TEI of other hands', () => {
  const read = (standOff: string, body = '<ab xml:id="t">De Kamer</ab>') =>
    tei.read(
      [
        fileOf(
          'a.xml',
          `<TEI><teiHeader><title>a</title></teiHeader><standOff>${standOff}</standOff><text><body>${body}</body></text></TEI>`,
        ),
      ],
      nothing,
    );
  const listed = (...inside: readonly string[]) => read(`<listAnnotation>${inside.join('')}</listAnnotation>`);

  it('has no words of another element than the text', () => {
    const imported = listed('<annotation xml:id="x" target="#string-range(kop,0,2)"><note>Ja</note></annotation>');
    assert.deepEqual(annotationsOf(imported), []);
    assert.match(leftOutOf(imported).join(), /doesn’t know this kind of annotation.* a\.txt, x/);
  });

  it('is refused where the text is in more than one ab', () => {
    assert.match(
      leftOutOf(read('', '<ab>De</ab><ab>Kamer</ab>')).join(),
      /^refused: This is no TEI with the whole text in one/,
    );
  });

  it('keeps every note, and names pointers that lead to nothing here or are too many', () => {
    const imported = listed(
      '<annotation xml:id="x" target="#string-range(t,0,2)"><note>Een</note><note>Twee</note><note resp="#a" type="vraag">Drie</note><ptr target="https://example.org/1"/></annotation>',
    );
    assert.deepEqual(annotationsOf(imported).map(briefly), ['De {motivation:commenting,text:Een\\nTwee} / Drie']);
    assert.deepEqual(leftOutOf(imported), [
      'This pointer leads to no code and no actor of the file, or is one too many – a.txt, x: https://example.org/1',
    ]);
    const two = read(
      '<listAnnotation><annotation xml:id="x" target="#string-range(t,0,2)"><ptr target="#c1"/><ptr target="#c2"/></annotation></listAnnotation><taxonomy><category xml:id="c1"><catDesc>Steun</catDesc></category><category xml:id="c2"><catDesc>Stem</catDesc></category></taxonomy>',
    );
    assert.deepEqual(annotationsOf(two).map(briefly), ['De {motivation:tagging,code:steun}']);
    assert.match(leftOutOf(two).join(), /one too many – a\.txt, x: #c2/);
  });

  it('names spans, links and mark-up that it can’t take over', () => {
    const imported = read(
      '<spanGrp type="x"><span from="#w1" to="#w2">Kamer</span></spanGrp><linkGrp><link target="#a #b"/></linkGrp><listEvent><event/></listEvent>',
      '<ab xml:id="t">De <orgName>Kamer</orgName> <w>zei</w> <orgName>dat</orgName></ab><note>Noot</note>',
    );
    assert.deepEqual(annotationsOf(imported), []);
    assert.deepEqual(leftOutOf(imported), [
      'Of TEI only the annotations of a listAnnotation are read – a.txt: spanGrp, a.txt: linkGrp, a.txt: listEvent, a.txt: note, a.txt: orgName, a.txt: w',
    ]);
  });
});
