import type { Period } from '../../text/partialDate';
import type { FormOfAddress, PersonName } from '../model';

/** The files that can be imported: ParlaMint TEI, Popolo JSON, openkamer's fixtures, the open data of the Tweede Kamer. */
export type Format = 'parlamint' | 'popolo' | 'openkamer' | 'tweedeKamer';

/** How other collections call an actor. */
export interface Identifiers {
  /** `Q57792`. */
  readonly wikidata?: string;
  /** In the open data of the Tweede Kamer: `8b3664bd-77e4-468b-af96-f3f4ec27fcce`. */
  readonly tweedeKamer?: string;
  /** On Parlement.com: `vg9fgoprkxw3`. */
  readonly parlement?: string;
}

/** An office or membership as a file gives it. */
export interface ImportedOffice extends Period {
  /** In the words of the register: `lid Tweede Kamer`, `minister van Financiën`. */
  readonly title: string;
  readonly body?: string;
}

/** A party that a person belonged to, by its key in the file. */
export interface ImportedMembership extends Period {
  readonly party: string;
}

export interface ImportedPerson extends Identified {
  readonly name: PersonName;
  /** Other surnames and whole names that the file gives. */
  readonly otherNames: readonly string[];
  readonly address?: FormOfAddress;
  readonly parties: readonly ImportedMembership[];
  readonly offices: readonly ImportedOffice[];
}

export interface ImportedParty extends Identified {
  /** What memberships call it. */
  readonly key: string;
  readonly name: string;
  readonly abbreviations: readonly string[];
  readonly existed: Period;
}

interface Identified {
  readonly identifiers: Identifiers;
}

/** Where facts come from, as far as the files say. */
export interface ImportedSource {
  readonly title: string;
  readonly licence?: string;
  readonly address?: string;
}

/** Why something that stands in a file isn't taken over. */
export type LeftOutWhy =
  /** `vaste commissie voor Justitie`, listed among the persons. */
  | 'no name of a person'
  | 'ends before it begins'
  | 'party is not in the files'
  | 'person is not in the files'
  /** `conservatieven`. */
  | 'party is called by an ordinary word'
  /** One identifier for two persons: whose it is can't be said. */
  | 'identifier of several persons'
  /** A name without office and party, while somebody of that name has them. */
  | 'nothing but a name that somebody else has'
  | 'nobody belongs to it'
  | 'no office since'
  /** A page of several, with `@odata.nextLink`. */
  | 'a page of several'
  | 'a role that is not known'
  /** `MP` without a chamber and without days. */
  | 'a member of no chamber';

/** Something of a file that isn't taken over. */
export interface LeftOut {
  readonly what: string;
  readonly why: LeftOutWhy;
}

/** What the files of one format say together. */
export interface Imported {
  readonly format: Format;
  /** The names of the files. */
  readonly files: readonly string[];
  readonly source: ImportedSource;
  readonly persons: readonly ImportedPerson[];
  readonly parties: readonly ImportedParty[];
  readonly leftOut: readonly LeftOut[];
}
