import assert from 'node:assert/strict';
import { METADATA } from '../../../../server/annotations/exchange/cas';
import { casJson } from '../../../../server/annotations/exchange/casJson';
import { casXmi } from '../../../../server/annotations/exchange/casXmi';
import { fileOf } from '../../../../server/annotations/exchange/model';
import { annotationsOf, briefly, contents, leftOutOf, nothing, own, project, text } from './sample';

const CODEBOOK =
  'Names, descriptions, colours and the tree of codes don’t fit in this format – webanno.custom.Bronwijzer';

describe('UIMA CAS as JSON', () => {
  const exported = casJson.write(project);

  it('has the text as it is, and offsets in UTF-16', () => {
    const cas = JSON.parse(contents(exported)['brief.json'] ?? '');
    assert.deepEqual(cas['%FEATURE_STRUCTURES'].slice(0, 3), [
      { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text },
      {
        '%ID': 2,
        '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData',
        '@sofa': 1,
        begin: 0,
        end: text.length,
        language: 'nl',
        documentTitle: 'brief.txt',
        documentId: 'brief.txt',
        isLastSegment: false,
      },
      {
        '%ID': 3,
        '%TYPE': 'webanno.custom.Bronwijzer',
        '@sofa': 1,
        begin: 6,
        end: 19,
        label: 'steun.stem',
        identifier: 'urn:uuid:00000000-0000-4000-8000-000000000001',
        motivation: 'tagging',
        code: 'steun.stem',
        concept: 'asiel',
        agrees: 'true',
        note: 'Twee\nregels',
        creator: 'Anna',
        created: '2021-03-16T10:00:00Z',
      },
    ]);
    assert.deepEqual(cas['%VIEWS'], { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3, 4, 5, 6] } });
    const type = cas['%TYPES']['webanno.custom.Bronwijzer'];
    assert.equal(type['%SUPER_TYPE'], 'uima.tcas.Annotation');
    for (const structure of cas['%FEATURE_STRUCTURES'].slice(2)) {
      for (const feature of Object.keys(structure)) {
        const isBuiltIn = /^[%@]|^begin$|^end$/.test(feature);
        if (!isBuiltIn) assert.deepEqual(type[feature], { '%NAME': feature, '%RANGE': 'uima.cas.String' });
      }
    }
    assert.deepEqual(leftOutOf(exported), [CODEBOOK]);
  });

  it('gives everything back, pieces put together again', () => {
    assert.deepEqual(annotationsOf(casJson.read(exported.files, own)), project.annotations);
  });

  it('is read of INCEpTION: layers become codes, words and sentences don’t', () => {
    const layer = (id: number, type: string, begin: unknown, end: unknown, more = {}) => ({
      '%ID': id,
      '%TYPE': type,
      '@sofa': 1,
      begin,
      end,
      ...more,
    });
    const cas = {
      '%TYPES': {},
      '%FEATURE_STRUCTURES': [
        { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: '🗳 De Kamer' },
        layer(2, 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token', 3, 5),
        layer(3, 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity', 3, 11, { value: 'ORG', '^ref': 7 }),
        layer(4, 'webanno.custom.Standpunt', 6, 11, { label: 'voor', zeker: true, leeg: null }),
        layer(5, 'webanno.custom.Leeg', 6, 11),
        layer(6, 'webanno.custom.Leeg', 6, 1e99),
        layer(7, 'webanno.custom.Leeg', '6', 7),
      ],
      '%VIEWS': {},
    };
    const imported = casJson.read([fileOf('map/brief.json', JSON.stringify(cas))], nothing);
    assert.deepEqual(annotationsOf(imported).map(briefly).sort(), [
      'De Kamer {motivation:tagging,code:ORG}',
      'Kamer {motivation:tagging,code:Leeg}',
      'Kamer {motivation:tagging,code:voor} / zeker: true',
    ]);
    assert.deepEqual(leftOutOf(imported), [
      'These positions are not in the text – map/brief.txt, webanno.custom.Leeg 6',
    ]);
  });

  it('is refused where it is broken or has no text', () => {
    for (const json of ['', '{', '[]', '{"%FEATURE_STRUCTURES": [1]}', '['.repeat(100_000)])
      assert.match(leftOutOf(casJson.read([fileOf('a.json', json)], nothing)).join(), /^refused: /);
  });
});

describe('UIMA CAS as XMI', () => {
  const exported = casXmi.write(project);
  const files = contents(exported);

  it('has a space for the form feed and line ends by their numbers', () => {
    assert.equal(
      files['brief.xmi'],
      `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmlns:type="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore" xmi:version="2.0">
  <cas:NULL xmi:id="0"/>
  <type:DocumentMetaData xmi:id="2" sofa="1" begin="0" end="59" language="nl" documentTitle="brief.txt" documentId="brief.txt" isLastSegment="false"/>
  <custom:Bronwijzer xmi:id="3" sofa="1" begin="6" end="19" label="steun.stem" identifier="urn:uuid:00000000-0000-4000-8000-000000000001" motivation="tagging" code="steun.stem" concept="asiel" agrees="true" note="Twee&#10;regels" creator="Anna" created="2021-03-16T10:00:00Z"/>
  <custom:Bronwijzer xmi:id="4" sofa="1" begin="28" end="39" label="questioning" piece="1/2" identifier="urn:uuid:00000000-0000-4000-8000-000000000002" motivation="questioning" comment="Welke?" state="open"/>
  <custom:Bronwijzer xmi:id="5" sofa="1" begin="51" end="56" label="questioning" piece="2/2" identifier="urn:uuid:00000000-0000-4000-8000-000000000002" motivation="questioning" comment="Welke?" state="open"/>
  <custom:Bronwijzer xmi:id="6" sofa="1" begin="41" end="45" label="person.x" identifier="urn:uuid:00000000-0000-4000-8000-000000000003" motivation="identifying" actor="person.x"/>
  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="🗳 De Kamer&#13;&#10;stemde vóór.&#13;&#10; De minister (𝔇66) zei «nee».&#13;&#10;"/>
  <cas:View sofa="1" members="2 3 4 5 6"/>
</xmi:XMI>
`,
    );
    assert.deepEqual(leftOutOf(exported), [
      CODEBOOK,
      'XML can’t hold control characters such as a form feed – brief.txt',
    ]);
  });

  it('has a type system that knows every feature', () => {
    const features = [...(files['TypeSystem.xml'] ?? '').matchAll(/<name>(\w+)<\/name>/g)].map(([, name]) => name);
    const used = [...(files['brief.xmi'] ?? '').matchAll(/<custom:Bronwijzer ([^>]*)\/>/g)];
    assert.equal(used.length, 4);
    for (const [, attributes = ''] of used) {
      for (const [, name = ''] of attributes.matchAll(/(?<= )([\w:]+)=/g)) {
        assert.ok(['xmi:id', 'sofa', 'begin', 'end', ...features].includes(name), name);
      }
    }
  });

  it('gives everything back, in the text with its form feed', () => {
    assert.deepEqual(annotationsOf(casXmi.read(exported.files, own)), project.annotations);
  });

  it('names a control character in a remark', () => {
    const [first] = project.annotations;
    assert.ok(first);
    const odd = casXmi.write({ ...project, codes: [], annotations: [{ ...first, note: 'a\u0000b' }] });
    assert.match(contents(odd)['brief.xmi'] ?? '', /note="a b"/);
    assert.match(leftOutOf(odd).join('\n'), /A remark or another field of this annotation has a control character/);
  });

  it('expands no entity, and is refused where it is broken', () => {
    for (const xmi of ['', '<a', '<a/>', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'])
      assert.match(leftOutOf(casXmi.read([fileOf('a.xmi', xmi)], nothing)).join(), /^refused: /, xmi);
  });
});

describe('a CAS as INCEpTION writes it', () => {
  const SEGMENT = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type';
  const metadata = (more = {}) => ({
    documentTitle: 'brief.txt',
    documentId: 'anna',
    documentUri: 'kamer/brief.txt',
    collectionId: 'kamer',
    documentBaseUri: 'kamer',
    ...more,
  });
  const casOf = (...structures: readonly object[]) => {
    const all = structures.map((one, index) => ({ '%ID': index + 10, '@sofa': 1, ...one }));
    const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: '🗳 De Kamer' };
    return [fileOf('anna.json', JSON.stringify({ '%TYPES': {}, '%FEATURE_STRUCTURES': [...all, sofa], '%VIEWS': {} }))];
  };
  const document = (more = {}) => ({ '%TYPE': METADATA, begin: 0, end: 11, ...metadata(more) });
  const layer = (type: string, more = {}) => ({ '%TYPE': type, begin: 6, end: 11, ...more });

  it('is about the text of its title, by the annotator whose copy it is', () => {
    const imported = casJson.read(casOf(document(), layer('webanno.custom.Span', { label: 'x' })), nothing);
    assert.deepEqual(imported.status === 'read' && imported.project.texts.map(({ path }) => path), ['brief.txt']);
    assert.deepEqual(annotationsOf(imported).map(briefly), ['Kamer {motivation:tagging,code:x} / anna']);
    for (const documentId of ['INITIAL_CAS', 'CURATION_USER', 'brief.txt']) {
      const merged = casJson.read(casOf(document({ documentId }), layer('webanno.custom.Span')), nothing);
      assert.deepEqual(annotationsOf(merged).map(briefly), ['Kamer {motivation:tagging,code:Span}']);
    }
  });

  it('is about the text that Bronwijzer wrote, though INCEpTION calls it by the name of the file', () => {
    const about = { documentTitle: 'brief.xmi', documentUri: 'kamer/brief.xmi' };
    const imported = casJson.read(casOf(document(about), layer('webanno.custom.Span')), nothing);
    assert.deepEqual(annotationsOf(imported).map(briefly), ['Kamer {motivation:tagging,code:Span} / anna']);
    assert.deepEqual(imported.status === 'read' && imported.project.texts.map(({ path }) => path), ['brief.txt']);
  });

  it('is of each annotator, also where two copies have the same at the same place', () => {
    const copyOf = (documentId: string) => casOf(document({ documentId }), layer('webanno.custom.Span'));
    const imported = casJson.read([...copyOf('anna'), ...copyOf('ben')], nothing);
    assert.equal(new Set(annotationsOf(imported).map(({ id }) => id)).size, 2);
  });

  it('is about the whole path where only the identifier has its folder', () => {
    const [file] = casOf(document({ documentId: 'map/brief.txt', documentUri: 'file:/x/map/brief.txt' }));
    const imported = casJson.read(file ? [file] : [], nothing);
    assert.deepEqual(imported.status === 'read' && imported.project.texts.map(({ path }) => path), ['map/brief.txt']);
  });

  it('keeps a layer of one’s own that is called like one of the text, and every feature with many values', () => {
    const values = { '%ID': 90, '%TYPE': 'uima.cas.StringArray', '%ELEMENTS': ['een', 'twee'], '@sofa': undefined };
    const imported = casJson.read(
      casOf(
        layer('webanno.custom.Sentence', { label: 'voor', zeker: 'voor', '@values': 90 }),
        layer(`${SEGMENT}.Sentence`),
        values,
      ),
      nothing,
    );
    assert.deepEqual(annotationsOf(imported).map(briefly), [
      'Kamer {motivation:tagging,code:voor} / zeker: voor\nvalues: een; twee',
    ]);
    assert.deepEqual(leftOutOf(imported), []);
  });

  const LOST = [
    'This is about no stretch of the text and was passed over. – anna.txt, webanno.custom.Thema 12',
    'Bronwijzer has no relations, roles and chains between annotations – anna.txt, webanno.custom.Rel 10, anna.txt, webanno.custom.Span 11',
    'Parts of speech, lemmas and syntax were passed over – anna.txt, POS',
  ];

  it('names relations, slots, what is about the whole text, and grammar', () => {
    const imported = casJson.read(
      casOf(
        layer('webanno.custom.Rel', { '@Governor': 11, '@Dependent': 11, label: 'x' }),
        layer('webanno.custom.Span', { label: 'y', '@args': 12 }),
        { '%TYPE': 'webanno.custom.Thema', label: 'asiel' },
        layer('de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS', { PosValue: 'N' }),
      ),
      nothing,
    );
    assert.deepEqual(annotationsOf(imported).map(briefly), ['Kamer {motivation:tagging,code:y}']);
    assert.deepEqual(leftOutOf(imported), LOST);
  });

  it('is the same as XMI, whose elements have a namespace for a package', () => {
    const xmi = `<?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
      xmlns:custom="http:///webanno/custom.ecore" xmlns:type4="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
      xmlns:pos="http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/>
      <custom:Rel xmi:id="10" sofa="1" begin="6" end="11" Governor="11" Dependent="11" label="x"/>
      <custom:Span xmi:id="11" sofa="1" begin="6" end="11" label="y" args="12"/>
      <custom:Thema xmi:id="12" label="asiel"/>
      <type4:Sentence xmi:id="13" sofa="1" begin="0" end="11"/>
      <custom:Sentence xmi:id="14" sofa="1" begin="3" end="5" label="voor" jaar="2021"><values>een</values><values>twee</values></custom:Sentence>
      <pos:POS xmi:id="15" sofa="1" begin="6" end="11" PosValue="N"/>
      <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="🗳 De Kamer"/>
      <cas:View sofa="1" members="10 11 13 14 15"/></xmi:XMI>`;
    const imported = casXmi.read([fileOf('anna.xmi', xmi)], nothing);
    assert.deepEqual(annotationsOf(imported).map(briefly).sort(), [
      'De {motivation:tagging,code:voor} / jaar: 2021\nvalues: een; twee',
      'Kamer {motivation:tagging,code:y}',
    ]);
    assert.deepEqual(leftOutOf(imported), LOST);
  });

  it('is read in its first view, the others are named', () => {
    const other = {
      '%ID': 2,
      '%TYPE': 'uima.cas.Sofa',
      sofaID: 'vertaling',
      sofaString: 'The House',
      '@sofa': undefined,
    };
    const imported = casJson.read(casOf(other, layer('webanno.custom.Span', { '@sofa': 2 })), nothing);
    assert.deepEqual(imported.status === 'read' && imported.project.texts, [{ path: 'anna.txt', text: '🗳 De Kamer' }]);
    assert.deepEqual(leftOutOf(imported), [
      'Of a file with several texts only the first was read – anna.txt, vertaling',
    ]);
  });
});
