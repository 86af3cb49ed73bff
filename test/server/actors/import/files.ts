const row = (model: string, pk: number, fields: object) => ({ model, pk, fields });
const person = (
  pk: number,
  forename: string,
  surname_prefix: string,
  surname: string,
  initials: string,
  wikidata_id = '',
) => row('person.person', pk, { forename, surname_prefix, surname, initials, wikidata_id });
const seat = (pk: number, person: number, joined: string | null, left: string | null) =>
  row('parliament.parliamentmember', pk, { person, parliament: 1, joined, left });
const member = (pk: number, person: number, party: number, joined: string | null, left: string | null) =>
  row('parliament.partymember', pk, { person, party, joined, left });
const party = (pk: number, name: string, name_short: string, founded: string | null = null) =>
  row('parliament.politicalparty', pk, { name, name_short, founded });

/**
 * Fixtures of openkamer: somebody whom the register has, somebody of two parties after each other, the second of them a group
 * of one, once more with nothing but her initials, and two of the same name in other times and parties.
 */
export const openkamer = JSON.stringify([
  person(1, 'Bo', '', 'Zon', 'B.', 'Q900001'),
  person(2, 'Anouk', 'van der', 'Meer-Zon', 'A.B.', 'Q900002'),
  person(3, 'Jan', 'de', 'Wit', 'J.'),
  person(4, 'Jan', 'de', 'Wit', 'J.'),
  person(5, '', 'van der', 'Meer-Zon', 'A.'),
  party(1, 'Vereniging voor Voorbeelden', 'VVX'),
  party(2, 'Bond van Landelijke Zaken', 'BLZ', '1990-01-02'),
  party(3, 'Van der Meer-Zon', 'Van der Meer-Zon'),
  party(4, 'conservatieven', 'conservatieven'),
  seat(1, 1, '2012-09-20', '2017-10-26'),
  seat(2, 2, '2012-09-20', '2017-03-22'),
  seat(3, 3, '1950', '1959-03-20'),
  seat(4, 4, '2012-09-20', null),
  member(1, 1, 1, '2012-09-20', '2017-10-26'),
  member(2, 2, 1, '2012-09-20', '2014-03-21'),
  member(3, 2, 3, '2014-03-21', null),
  member(4, 3, 1, null, null),
  member(5, 4, 2, null, null),
  row('government.government', 3, { name: 'Kabinet-Proef II' }),
  row('government.governmentposition', 7, { position: 'PMI', ministry: null, government: 3 }),
  row('government.governmentmember', 1, { person: 1, position: 7, start_date: '2017-10-26', end_date: null }),
]);

/** TEI of ParlaMint: somebody of the fixtures, and one more of the name that two have there. */
export const parlamint = `<listPerson>
  <listOrg><org xml:id="party.VVX" role="politicalParty"><orgName full="yes">Vereniging voor Voorbeelden</orgName></org></listOrg>
  <person xml:id="a"><persName><surname>van der Meer-Zon</surname><forename>Anouk</forename></persName>
    <sex value="F"/><affiliation role="member" ref="#party.VVX"/></person>
  <person xml:id="b"><persName><surname>de Wit</surname><forename>Jan</forename></persName>
    <sex value="M"/><affiliation role="secretary" from="2020-01-29"/></person>
</listPerson>`;
