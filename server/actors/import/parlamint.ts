import type { Period } from '../../text/partialDate';
import type { FormOfAddress } from '../model';
import { given, periodOf, wikidataOf } from './fields';
import type {
  Identifiers,
  Imported,
  ImportedMembership,
  ImportedOffice,
  ImportedParty,
  ImportedPerson,
  ImportedSource,
  LeftOut,
} from './model';
import { folded, personNameOf, wholeName } from './personName';
import { childrenOf, elements, type XmlElement, xmlText } from './xml';

/** Whether an XML file is TEI with a list of persons or organisations, as a root of its own or in the header of a corpus. */
export function isParlamint(root: XmlElement): boolean {
  return elements(root, 'listPerson').length > 0 || elements(root, 'listOrg').length > 0;
}

/**
 * The persons and parties of ParlaMint's TEI (`listPerson` and `listOrg`, which may be files of their own): all files
 * together. An affiliation without days has none; `MP` with days but without a chamber is `lid Staten-Generaal`.
 */
export function readParlamint(files: readonly string[], roots: readonly XmlElement[]): Imported {
  const organisations = organisationsIn(roots);
  const leftOut: LeftOut[] = [];
  const persons = roots
    .flatMap((root) => elements(root, 'listPerson'))
    .flatMap((list) => elements(list, 'person'))
    .flatMap((person) => personOf(person, organisations, leftOut) ?? []);
  return {
    format: 'parlamint',
    files,
    source: sourceOf(roots),
    persons,
    parties: [...new Set(organisations.values())].flatMap(({ party }) => party ?? []),
    leftOut,
  };
}

interface Organisation {
  readonly kind: 'chamber' | 'government' | 'party' | 'other';
  /** `Tweede Kamer`. */
  readonly name: string;
  readonly party?: ImportedParty;
}

/** By identifier, and by the identifier as lists misspell it: `party.vKa` for `party.vKA`. */
type Organisations = ReadonlyMap<string, Organisation>;

function organisationsIn(roots: readonly XmlElement[]): Organisations {
  const found = new Map<string, Organisation>();
  for (const org of roots.flatMap((root) => elements(root, 'listOrg')).flatMap((list) => elements(list, 'org'))) {
    const key = org.attributes['xml:id'] ?? '';
    const organisation = organisationOf(key, org);
    found.set(key, organisation);
    if (!found.has(folded(key))) found.set(folded(key), organisation);
  }
  return found;
}

function organisationOf(key: string, org: XmlElement): Organisation {
  const names = childrenOf(org, 'orgName');
  const full = inDutch(names.filter(({ attributes }) => !isAbbreviated(attributes.full)));
  const name = xmlText(full) ?? xmlText(names[0]) ?? key;
  const { role = '' } = org.attributes;
  if (/^parliament$/i.test(role)) return { kind: 'chamber', name: chamberOf(org, name) };
  if (/^government$/i.test(role)) return { kind: 'government', name };
  if (!/^(?:politicalParty|parliamentaryGroup)$/i.test(role)) return { kind: 'other', name };
  const abbreviations = names
    .filter(({ attributes }) => isAbbreviated(attributes.full))
    .flatMap((element) => xmlText(element) ?? [])
    .filter((abbreviation) => abbreviation !== name);
  const [event] = childrenOf(org, 'event');
  const existed = periodOf(event?.attributes.from, event?.attributes.to) ?? {};
  return { kind: 'party', name, party: { key, name, abbreviations, identifiers: identifiersOf(org), existed } };
}

function isAbbreviated(full: string | undefined): boolean {
  return full === 'init' || full === 'abb';
}

/** `Tweede Kamer der Staten-Generaal` → `Tweede Kamer`; by its sign where it has no Dutch name. */
function chamberOf({ attributes }: XmlElement, name: string): string {
  if (/parla\.lower/.test(attributes.ana ?? '')) return 'Tweede Kamer';
  if (/parla\.upper/.test(attributes.ana ?? '')) return 'Eerste Kamer';
  return name.replace(/ der Staten-Generaal$/, '');
}

function personOf(person: XmlElement, organisations: Organisations, leftOut: LeftOut[]): ImportedPerson | undefined {
  const [current, ...others] = [...childrenOf(person, 'persName')].sort(
    (one, other) => Number('to' in one.attributes) - Number('to' in other.attributes),
  );
  const name = current && nameOf(current);
  const what = name === undefined ? (xmlText(current) ?? person.attributes['xml:id'] ?? '') : wholeName(name);
  if (name === undefined) {
    leftOut.push({ what, why: 'no name of a person' });
    return undefined;
  }
  const offices: ImportedOffice[] = [];
  const parties: ImportedMembership[] = [];
  for (const affiliation of childrenOf(person, 'affiliation')) {
    const { from, to, when } = affiliation.attributes;
    const period = periodOf(from ?? when, to ?? when);
    if (period === undefined) {
      leftOut.push({ what, why: 'ends before it begins' });
      continue;
    }
    const { office, party, why } = affiliationOf(affiliation, period, organisations);
    if (office !== undefined) offices.push(office);
    if (party !== undefined) parties.push(party);
    if (why !== undefined) leftOut.push({ what, why });
  }
  return {
    name,
    otherNames: others
      .flatMap((element) => nameOf(element)?.surname ?? [])
      .filter((surname) => surname !== name.surname),
    identifiers: identifiersOf(person),
    ...given('address', addressOf(childrenOf(person, 'sex')[0])),
    parties,
    offices,
  };
}

function nameOf(element: XmlElement): ReturnType<typeof personNameOf> {
  const part = (name: string): string =>
    childrenOf(element, name)
      .flatMap((child) => xmlText(child) ?? [])
      .join(' ');
  return personNameOf({ given: part('forename'), particle: part('nameLink'), surname: part('surname') });
}

interface Affiliation {
  readonly office?: ImportedOffice;
  readonly party?: ImportedMembership;
  readonly why?: LeftOut['why'];
}

function affiliationOf(affiliation: XmlElement, period: Period, organisations: Organisations): Affiliation {
  const { role = '', ref, ana = '' } = affiliation.attributes;
  const organisation = ref === undefined ? undefined : referredTo(ref, organisations);
  const isOfParty = organisation?.kind === 'party' || /^#party\./.test(ref ?? '');
  const party = organisation?.party && { party: organisation.party.key, ...period };
  const chamber = organisation?.kind === 'chamber' ? organisation.name : chamberOfTerm(ana, organisations);
  const ofGovernment = xmlText(inDutch(childrenOf(affiliation, 'roleName')));
  const office = (title: string, body: string | undefined): Affiliation => ({
    office: { title, ...given('body', body), ...period },
    ...given('party', party),
  });
  switch (role.toLowerCase()) {
    case 'member':
      if (isOfParty) return party === undefined ? { why: 'party is not in the files' } : { party };
      if (chamber !== undefined) return office(`lid ${chamber}`, chamber);
      return ofGovernment === undefined ? {} : office(ofGovernment, undefined);
    case 'mp':
      // Lists call everybody who speaks one, ministers too: without a chamber or days it says nothing.
      if (chamber === undefined && period.from === undefined && period.to === undefined) {
        return { why: 'a member of no chamber', ...given('party', party) };
      }
      return office(`lid ${chamber ?? 'Staten-Generaal'}`, chamber);
    case 'primeminister':
      return office('minister-president', undefined);
    case 'minister':
      return office(ofGovernment ?? 'minister', undefined);
    case 'secretary':
    case 'deputyminister':
      return office(ofGovernment ?? 'staatssecretaris', undefined);
    case 'chairperson':
    case 'head':
      if (organisation?.kind === 'government') return office('minister-president', undefined);
      if (isOfParty) return { why: 'a role that is not known' };
      return office(chamber === undefined ? 'voorzitter' : `voorzitter ${chamber}`, chamber);
    default:
      return { why: 'a role that is not known' };
  }
}

/** `#party.VVD`; some refer to an identifier with spaces or other capitals than it has (`#party.Van Haga`). */
function referredTo(ref: string, organisations: Organisations): Organisation | undefined {
  const key = ref.replace(/^#/, '');
  return organisations.get(key) ?? organisations.get(folded(key));
}

/** The chamber of a term: `#TK.28`. */
function chamberOfTerm(ana: string, organisations: Organisations): string | undefined {
  const chambers = ana.split(/\s+/).flatMap((sign) => referredTo(sign.replace(/\.\d+$/, ''), organisations) ?? []);
  return chambers.find(({ kind }) => kind === 'chamber')?.name;
}

function identifiersOf(element: XmlElement): Identifiers {
  const wikidata = childrenOf(element, 'idno').flatMap((idno) => wikidataOf(xmlText(idno)) ?? []);
  return given('wikidata', wikidata[0]);
}

function addressOf(sex: XmlElement | undefined): FormOfAddress | undefined {
  const { value } = sex?.attributes ?? {};
  return value === 'M' ? 'de heer' : value === 'F' ? 'mevrouw' : undefined;
}

/** The one in Dutch, else one without a language, else the first. */
function inDutch(all: readonly XmlElement[]): XmlElement | undefined {
  const languageOf = ({ attributes }: XmlElement): string | undefined => attributes['xml:lang'];
  return all.find((one) => languageOf(one) === 'nl') ?? all.find((one) => languageOf(one) === undefined) ?? all[0];
}

/** The title, day, licence and address that the header of one of the files gives. */
function sourceOf(roots: readonly XmlElement[]): ImportedSource {
  const header = roots.flatMap((root) => elements(root, 'fileDesc'))[0];
  const [publication] = header === undefined ? [] : childrenOf(header, 'publicationStmt');
  const titles =
    header === undefined ? [] : childrenOf(header, 'titleStmt').flatMap((element) => childrenOf(element, 'title'));
  const main = inDutch(titles.filter(({ attributes }) => (attributes.type ?? 'main') === 'main'));
  const when = publication && childrenOf(publication, 'date')[0]?.attributes.when;
  const title = xmlText(main)?.replace(/ \[[^\]]*\]$/, '') ?? 'ParlaMint';
  const licence = publication && elements(publication, 'licence')[0];
  const address = publication && childrenOf(publication, 'idno').flatMap((idno) => xmlText(idno) ?? []);
  return {
    title: when === undefined ? title : `${title} (${when})`,
    ...given('licence', licenceOf(licence)),
    ...given(
      'address',
      address?.find((text) => /^https?:\/\/\S+$/.test(text)),
    ),
  };
}

/** `http://creativecommons.org/licenses/by/4.0/` → `CC BY 4.0`; any other licence as it stands. */
function licenceOf(licence: XmlElement | undefined): string | undefined {
  const text = xmlText(licence) ?? licence?.attributes.target;
  const [, kind, version] =
    /creativecommons\.org\/licenses\/([a-z-]{2,8})\/(\d\.\d)/.exec(`${licence?.attributes.target ?? ''} ${text}`) ?? [];
  return kind === undefined ? text : `CC ${kind.toUpperCase()} ${version}`;
}
