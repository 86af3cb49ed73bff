import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { extendRegister } from '../../../../server/actors/extendRegister';
import { readFiles } from '../../../../server/actors/import/format';
import { merge } from '../../../../server/actors/import/merge';
import { writeActors } from '../../../../server/actors/import/write';
import type { Register } from '../../../../server/actors/model';
import { readActorEntries } from '../../../../server/actors/readEntries';
import { parseRegister } from '../../../../server/actors/register';
import { importReport } from '../../../../server/main/importReport';
import { openkamer, parlamint } from './files';

/** What the register of these tests knows by itself. */
const builtIn = parseRegister({
  sources: { boek: 'Een boek over Voorbeelden' },
  actors: {
    'person.zon': {
      given: 'Bo',
      surname: 'Zon',
      parties: [{ party: 'party.vvx' }],
      offices: [{ title: 'lid Tweede Kamer', body: 'Tweede Kamer', from: '2012-09-20', source: 'boek' }],
      sources: ['boek'],
    },
    'party.vvx': { name: 'Vereniging voor Voorbeelden', names: ['VVX'], sources: ['boek'] },
    'office.mp': { name: 'minister-president', sources: ['boek'] },
  },
});

function imported(text: string, files: Readonly<Record<string, string>>, since?: string) {
  const own = readActorEntries(text);
  const { register, files: used } = extendRegister(builtIn, [own]);
  assert.deepEqual(
    used.flatMap(({ mistakes }) => mistakes),
    [],
  );
  const read = readFiles(Object.entries(files).map(([name, content]) => ({ name, text: content })));
  assert.ok(read.status === 'read');
  const merged = merge(register, read.imported, since);
  const written = writeActors(text, register, merged, read.imported, 'nl');
  return { ...written, report: importReport(read.imported, merged, written, 'nl', false) };
}

/** The register that a corpus has with such an actors.yaml; a mistake in it fails the test. */
function registerWith(text: string): Register {
  const { register, files } = extendRegister(builtIn, [readActorEntries(text)]);
  assert.deepEqual(
    files.flatMap(({ mistakes }) => mistakes),
    [],
  );
  return register;
}

const both = { 'person.json': openkamer, 'lijst.xml': parlamint };

describe('an import', () => {
  it('writes new persons and parties, and what is new of known ones, with their sources', () => {
    assert.equal(
      imported('', both).text,
      `sources:
  openkamer:
    title: openkamer
    licence: MIT
    address: https://github.com/openkamer/openkamer
  parlamint:
    title: ParlaMint
    licence: "onbekende licentie: vul in"
actors:
  person.zon:
    initials: B.
    offices:
      - title: lid Tweede Kamer
        body: Tweede Kamer
        from: 2012-09-20
        to: 2017-10-26
        source: Een boek over Voorbeelden; openkamer
      - title: minister-president
        office: office.mp
        body: kabinet-Proef II
        from: 2017-10-26
        source: openkamer
    wikidata: Q900001
    sources: [Een boek over Voorbeelden, openkamer]
  person.vandermeer-zon-anouk:
    given: Anouk
    initials: A.B.
    particle: van der
    surname: Meer-Zon
    surnameAlone: false
    address: mevrouw
    parties:
      - party: party.vvx
        to: 2014-03-21
      - party: party.lid-vandermeer-zon
        from: 2014-03-21
    offices:
      - title: lid Tweede Kamer
        body: Tweede Kamer
        from: 2012-09-20
        to: 2017-03-22
        source: openkamer
    wikidata: Q900002
    sources: [openkamer, parlamint]
  person.dewit-jan:
    given: Jan
    initials: J.
    particle: de
    surname: Wit
    parties:
      - party: party.vvx
    offices:
      - title: lid Tweede Kamer
        body: Tweede Kamer
        from: 1950
        to: 1959-03-20
        source: openkamer
    sources: openkamer
  person.dewit-jan-j:
    given: Jan
    initials: J.
    particle: de
    surname: Wit
    parties:
      - party: party.blz
    offices:
      - title: lid Tweede Kamer
        body: Tweede Kamer
        from: 2012-09-20
        source: openkamer
    sources: openkamer
  person.dewit-jan-2:
    given: Jan
    particle: de
    surname: Wit
    address: de heer
    offices:
      - title: staatssecretaris
        from: 2020-01-29
        source: parlamint
    sources: parlamint
  party.blz:
    name: Bond van Landelijke Zaken
    shortNames:
      - name: BLZ
        counts: where a party stands
    from: 1990-01-02
    sources: openkamer
  party.lid-vandermeer-zon:
    name: Lid-Van der Meer-Zon
    names: [Groep-Van der Meer-Zon, Groep Van der Meer-Zon]
    shortNames:
      - name: Van der Meer-Zon
        counts: in brackets behind the same name
    sources: openkamer
`,
    );
  });

  it('says what it joined, left apart and left out', () => {
    assert.deepEqual(imported('', both).report, [
      'openkamer (person.json): 5 personen, 4 partijen.',
      'ParlaMint (lijst.xml): 2 personen, 1 partij.',
      '',
      'Al bekend: 1 persoon (1 op naam met ambt of partij) en 2 partijen.',
      'Meer dan eens gelezen en samengevoegd: 1 keer (1 op naam met ambt of partij).',
      'Nieuw: 4 personen en 2 partijen. Aangevuld: 1 bekende.',
      '',
      'Niet samengevoegd (2). Zijn zij toch één, zet dan de gegevens bij één kenmerk en haal het andere weg:',
      '  Jan de Wit (openkamer) ≠ Jan de Wit: geen ambt of partij in dezelfde tijd gemeen',
      '  Jan de Wit (ParlaMint) ≠ Jan de Wit: geen ambt of partij in dezelfde tijd gemeen',
      '',
      'Weggelaten, want alleen een naam die een ander ook heeft (1):',
      '  A. van der Meer-Zon (openkamer)',
      '',
      'Een partij met een gewoon woord als naam (1), weggelaten:',
      '  conservatieven (openkamer)',
    ]);
  });

  it('is of the form that the schema says, and reads without a mistake', async () => {
    const { text } = imported('', both);
    const schema: object = JSON.parse(await readFile('schemas/actors.schema.json', 'utf8'));
    const validate = new Ajv({ allowUnionTypes: true, keywords: ['x-nl'] }).compile(schema);
    validate(parse(text));
    assert.deepEqual(validate.errors ?? [], []);
    const meer = registerWith(text).get('person.vandermeer-zon-anouk');
    assert.equal(meer?.name, 'Anouk van der Meer-Zon');
    assert.equal(meer?.surnameAlone, false);
  });

  it('adds nothing the second time', () => {
    const { text } = imported('', both);
    const again = imported(text, both);
    assert.equal(again.text, text);
    assert.deepEqual([again.added, again.completed], [[], []]);
  });

  it('leaves every character of a file to which only new entries come', () => {
    const before = `# Van mij\r\nactors:\r\n    person.kat:   # mijn kat\r\n        surname: Kat\r\n        names: [Poes]\r\n\r\n# einde`;
    const { text } = imported(before, { 'person.json': openkamer });
    const added = text.slice(before.indexOf('\r\n\r\n# einde') + 2, text.indexOf('\r\n# einde'));
    assert.equal(text.replace(added, '').slice(0, before.length), before);
    assert.match(added, /^ {4}person\.zon:\r\n {6}initials: B\.\r\n/);
    assert.match(text, /# einde\r\nsources:\r\n {2}openkamer:\r\n/);
    assert.ok(registerWith(text).has('person.kat') && registerWith(text).has('party.blz'));
  });

  it('adds to the entries of a person, who stays in the right, and keeps comments', () => {
    const before = `actors:
  person.zon: # de premier
    initials: B.C. # zo tekent hij
    offices:
      # uit het hoofd
      - title: minister-president
        body: kabinet-Proef II
        from: 2017-10-25
      - title: lid Tweede Kamer
        from: 2012-09-20
        to: 2015
  person.anouk:
    given: Anouk
    surname: Van der Meer-Zon
    wikidata: Q900002
    settled: [Anouk]
`;
    const { text, report } = imported(before, { 'person.json': openkamer });
    assert.equal(
      text.slice(text.indexOf('actors:'), text.indexOf('  person.dewit-jan:')),
      `actors:
  person.zon:
    # de premier
    initials: B.C. # zo tekent hij
    offices:
      # uit het hoofd
      - title: minister-president
        body: kabinet-Proef II
        from: 2017-10-25
      - title: lid Tweede Kamer
        from: 2012-09-20
        to: 2015
    wikidata: Q900001
  person.anouk:
    given: Anouk
    surname: Van der Meer-Zon
    wikidata: Q900002
    settled: [Anouk]
    initials: A.B.
    parties:
      - party: party.vvx
        to: 2014-03-21
      - party: party.lid-vandermeer-zon
        from: 2014-03-21
    offices:
      - title: lid Tweede Kamer
        body: Tweede Kamer
        from: 2012-09-20
        to: 2017-03-22
        source: openkamer
    sources: openkamer
`,
    );
    assert.deepEqual(report.slice(report.indexOf('Tegenspraak (1). Wat er stond, is gebleven:')).slice(0, 2), [
      'Tegenspraak (1). Wat er stond, is gebleven:',
      '  Bo Zon: er staat lid Tweede Kamer 2012-09-20–2015; openkamer zegt lid Tweede Kamer 2012-09-20–2017-10-26',
    ]);
  });

  it('takes on request only who held office from a year on', () => {
    const { text } = imported('', both, '1990');
    assert.doesNotMatch(text, /1950/);
    assert.match(text, /person\.dewit-jan:/);
  });
});
