import assert from 'node:assert/strict';
import { isParlamint, readParlamint } from '../../../../server/actors/import/parlamint';
import { parseXml } from '../../../../server/actors/import/xml';

const HEADER = `<fileDesc><titleStmt>
    <title type="main" xml:lang="en">Test corpus</title>
    <title type="main" xml:lang="nl">Proefcorpus van twee Kamers [PROEF]</title>
  </titleStmt><publicationStmt>
    <idno type="URL">https://example.org/proef</idno>
    <availability><licence>http://creativecommons.org/licenses/by/4.0/</licence></availability>
    <date when="2021-02-10"/>
  </publicationStmt></fileDesc>`;

const ORGANISATIONS = `<listOrg>
    <org xml:id="TK" role="parliament" ana="#parla.national #parla.lower"><orgName xml:lang="nl" full="yes">Tweede Kamer der Staten-Generaal</orgName></org>
    <org xml:id="GOV" role="government"><orgName full="yes">Regering</orgName></org>
    <org xml:id="party.VVX" role="politicalParty">
      <orgName full="yes">Vereniging voor Voorbeelden</orgName><orgName full="init">VVX</orgName>
      <event from="1990-01-02"><label>existence</label></event>
      <idno type="URI" subtype="wikidata">https://www.wikidata.org/wiki/Q900001</idno>
    </org>
    <org xml:id="party.VanZon" role="politicalParty"><orgName full="yes">Van Zon</orgName></org>
  </listOrg>`;

const person = (name: string, rest: string): string =>
  `<person xml:id="x"><persName>${name}</persName>${rest}</person>`;

const read = (...persons: readonly string[]) => {
  const list = `<listPerson>${persons.join('')}</listPerson>`;
  const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${HEADER}${ORGANISATIONS}${list}</teiHeader></teiCorpus>`;
  return readParlamint(['proef.xml'], [parseXml(corpus)]);
};

describe('TEI of ParlaMint', () => {
  it('is told by its lists', () => {
    assert.ok(isParlamint(parseXml('<listPerson><person/></listPerson>')));
    assert.ok(!isParlamint(parseXml('<TEI><text><body/></text></TEI>')));
  });

  it('gives persons with party and office, parties, and the source with its licence', () => {
    const imported = read(
      person(
        '<surname>van der Meer</surname><forename>Anouk</forename>',
        `<sex value="F">vrouw</sex><idno type="URI" subtype="wikidata">https://www.wikidata.org/entity/Q900002</idno>
         <affiliation role="member" ref="#party.VVX" from="2012-09-20" to="2014-03-21"/>
         <affiliation role="member" ref="#party.Van Zon" from="2014-03-21"/>
         <affiliation role="member" ref="#TK" from="2012-09-20" to="2017-03-22"/>
         <affiliation role="minister" ref="#GOV" from="2017-10-26"><roleName xml:lang="en">Minister of Finance</roleName><roleName xml:lang="nl">minister van Financiën</roleName></affiliation>`,
      ),
    );
    assert.deepEqual(imported, {
      format: 'parlamint',
      files: ['proef.xml'],
      source: {
        title: 'Proefcorpus van twee Kamers (2021-02-10)',
        licence: 'CC BY 4.0',
        address: 'https://example.org/proef',
      },
      persons: [
        {
          name: { given: 'Anouk', particle: 'van der', surname: 'Meer' },
          otherNames: [],
          identifiers: { wikidata: 'Q900002' },
          address: 'mevrouw',
          parties: [
            { party: 'party.VVX', from: '2012-09-20', to: '2014-03-21' },
            { party: 'party.VanZon', from: '2014-03-21' },
          ],
          offices: [
            { title: 'lid Tweede Kamer', body: 'Tweede Kamer', from: '2012-09-20', to: '2017-03-22' },
            { title: 'minister van Financiën', from: '2017-10-26' },
          ],
        },
      ],
      parties: [
        {
          key: 'party.VVX',
          name: 'Vereniging voor Voorbeelden',
          abbreviations: ['VVX'],
          identifiers: { wikidata: 'Q900001' },
          existed: { from: '1990-01-02' },
        },
        { key: 'party.VanZon', name: 'Van Zon', abbreviations: [], identifiers: {}, existed: {} },
      ],
      leftOut: [],
    });
  });

  it('says of offices without a portfolio what it has, and of a member without chamber and days nothing', () => {
    const imported = read(
      person(
        '<surname>Zon</surname><forename>Bo</forename>',
        `<affiliation role="secretary" from="2015-11-03" to="2017-10-26"/><affiliation role="primeMinister" from="2018"/>
         <affiliation role="chairperson" from="2019-07-02"/><affiliation role="MP"/>
         <affiliation role="MP" from="2009-06-01" to="2010-06-16"/><affiliation role="MP" ana="#TK.28" from="2010-06-17"/>`,
      ),
    );
    assert.deepEqual(imported.persons[0]?.offices, [
      { title: 'staatssecretaris', from: '2015-11-03', to: '2017-10-26' },
      { title: 'minister-president', from: '2018' },
      { title: 'voorzitter', from: '2019-07-02' },
      { title: 'lid Staten-Generaal', from: '2009-06-01', to: '2010-06-16' },
      { title: 'lid Tweede Kamer', body: 'Tweede Kamer', from: '2010-06-17' },
    ]);
    assert.deepEqual(imported.leftOut, [{ what: 'Bo Zon', why: 'a member of no chamber' }]);
  });

  it('leaves out, and tells, what can’t be true', () => {
    const imported = read(
      person(
        '<surname>Zon</surname><forename>Bo</forename>',
        `<affiliation role="minister" from="2015-01-01" to="2014-01-01"/><affiliation role="member" ref="#party.Weg"/>
         <affiliation role="verifier"/>`,
      ),
      person('<surname>commissie voor Zon</surname>', ''),
    );
    assert.deepEqual(imported.persons, [
      { name: { given: 'Bo', surname: 'Zon' }, otherNames: [], identifiers: {}, parties: [], offices: [] },
    ]);
    assert.deepEqual(imported.leftOut, [
      { what: 'Bo Zon', why: 'ends before it begins' },
      { what: 'Bo Zon', why: 'party is not in the files' },
      { what: 'Bo Zon', why: 'a role that is not known' },
      { what: 'commissie voor Zon', why: 'no name of a person' },
    ]);
  });

  it('is read from lists in files of their own; an earlier name is another name', () => {
    const persons = `<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person>
        <persName to="2015-05-01"><surname>Zon</surname><forename>Bo</forename></persName>
        <persName from="2015-05-01"><surname>Zon-Maan</surname><forename>Bo</forename></persName>
        <affiliation role="member" ref="#party.VVX"/></person></listPerson>`;
    const { persons: found, source } = readParlamint(
      ['listPerson.xml', 'listOrg.xml'],
      [parseXml(persons), parseXml(ORGANISATIONS)],
    );
    assert.deepEqual(found, [
      {
        name: { given: 'Bo', surname: 'Zon-Maan' },
        otherNames: ['Zon'],
        identifiers: {},
        parties: [{ party: 'party.VVX' }],
        offices: [],
      },
    ]);
    assert.deepEqual(source, { title: 'ParlaMint' });
  });
});
