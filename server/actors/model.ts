import type { Period } from '../text/partialDate';
import type { Span } from '../text/span';

/** How texts address a person: `de heer Hermans`, `mevrouw Kaag`. */
export type FormOfAddress = 'de heer' | 'mevrouw';

export type ActorKind = 'person' | 'party' | 'institution' | 'committee' | 'office';

/** An office or membership that a person held, or a name that an institution had, from a day to a day. */
export interface OfficeHeld extends Period {
  /** As the source calls it: `minister voor Immigratie en Asiel`. */
  readonly title: string;
  /** The actor that is this office (`office.min-ia`), where the register has it. */
  readonly office?: string;
  /** `kabinet-Rutte I`, `Tweede Kamer`. */
  readonly body?: string;
  readonly source: string;
  readonly note?: string;
}

/** A party that a person belonged to; the days are left out where no source gives them. */
export interface PartyHeld extends Period {
  /** The actor that is this party (`party.cda`). */
  readonly party: string;
}

/** The parts of a person's name. What no source gives is left out. */
export interface PersonName {
  /** The name one is called by: `Gerd`, `Mei Li`. */
  readonly given?: string;
  /** `G.B.M.` */
  readonly initials?: string;
  /** In lower case, as behind a given name: `van`, `de`, `van der`. */
  readonly particle?: string;
  /** Without the particle: `Leers`, `Hattem`, `Faber-van de Klashorst`. */
  readonly surname: string;
  /** A married, maiden or hyphenated surname (`Faber`, `van de Klashorst`), or another whole name (`Marjolein Faber`). */
  readonly others?: readonly string[];
}

/**
 * When a name that says too little by itself means this actor.
 * - `for the chamber at hand`: `de Kamer` is the chamber to which the text belongs or is addressed
 * - `in brackets with a party`: `Rob Jetten (Economische Zaken – D66)`; also without one behind a minister's name
 * - `where named`: the actor, who holds it, or one of `with` is named in full somewhere in the document
 * - `once named`: the actor is named in full earlier in the document, and no other office that begins alike is
 * - `where a party stands`: an ordinary word that is a party's name too: `Volt-fractie`, `(Denk)`, `namens Volt`, `D66 en Volt`
 * - `in brackets behind the same name`: the group of one member in a report: `De heer Klein (Klein):`
 * - `before its holder`: the name of somebody who held the office follows (`commissaris Malmström`)
 */
export type ShortNameRule =
  | 'for the chamber at hand'
  | 'in brackets with a party'
  | 'where named'
  | 'once named'
  | 'where a party stands'
  | 'in brackets behind the same name'
  | 'before its holder';

/** A name that means the actor under a condition only. */
export interface ShortName {
  /** `de Kamer`; an article in round brackets must stand before the name and is no part of it: `(de) Commissie`. */
  readonly name: string;
  readonly counts: ShortNameRule;
  /** Other actors whose full name is as good as this one's own, for `where named`. */
  readonly with?: readonly string[];
}

/** A person, party, institution, committee or office of the register. */
export interface Actor {
  /** `person.leers`, `party.cda`, `inst.tk`, `comm.ek-ia-jbz`, `office.min-ia`. */
  readonly id: string;
  readonly kind: ActorKind;
  /** The full name, as a reader knows it: `Gerd Leers`. */
  readonly name: string;
  /** All forms in which texts name this actor, the full name included: `Gerd Leers`, `G. B. M. Leers`, `Leers`, `CDA`. */
  readonly names: readonly string[];
  /** Of a person. Without it the forms are those of `names`. */
  readonly personName?: PersonName;
  /** The surname means this person also where nothing in the document introduces it: `Rutte`, never `Vos`. */
  readonly surnameAlone?: boolean;
  /** Of a person, where a source or a text gives it: another form of address before the surname means somebody else. */
  readonly address?: FormOfAddress;
  readonly shortNames?: readonly ShortName[];
  /** Of the Eerste and the Tweede Kamer: which of the two it is. */
  readonly chamber?: 'I' | 'II';
  /** Of a party, group or institution: from its first day to its last, as far as a source gives them. */
  readonly existed?: Period;
  readonly parties: readonly PartyHeld[];
  readonly offices: readonly OfficeHeld[];
  /** Names that a person decided to mean this actor throughout this corpus, where the text alone is ambiguous. */
  readonly settledNames?: readonly string[];
  readonly wikidata?: string;
  /** In the open data of the Tweede Kamer. */
  readonly tweedeKamer?: string;
  /** On Parlement.com. */
  readonly parlement?: string;
  readonly sources: readonly string[];
  readonly note?: string;
}

/** All actors, by identifier. */
export type Register = ReadonlyMap<string, Actor>;

/** Somebody whom a text names in a form that only persons are named in, and whom the register doesn't have. */
export interface UnregisteredPerson {
  /**
   * The same for all mentions of this person in one document: the name that introduced them, in lower case without accents
   * and stops (`farid azarkan`, `g b m leers`, `van der staaij`).
   */
  readonly key: string;
  /**
   * Whether the key is that of a whole name, so that it means the same person in another document too. A surname alone
   * (`De heer Azarkan`) says only within its document who is meant.
   */
  readonly wholeName: boolean;
  /** The fullest name that the document prints, on one line: `Farid Azarkan`, `G. B. M. Leers`, `Azarkan`. */
  readonly name: string;
  /** What that name is made of. */
  readonly parts: PersonName;
}

/** Whom a mention means: one actor, one of several, or a person who isn't in the register. Never a guess. */
export type ActorReading =
  | { readonly status: 'certain'; readonly actorId: string }
  | { readonly status: 'ambiguous'; readonly actorIds: readonly string[] }
  | { readonly status: 'unregistered'; readonly person: UnregisteredPerson };

/** A stretch of text that names an actor. */
export interface ActorMention {
  readonly kind: 'actor';
  /** The name alone (`Gerd Leers`, `CDA`, `Minister voor Immigratie en Asiel`), without office, title or brackets. */
  readonly span: Span;
  readonly actorKind: ActorKind;
  readonly reading: ActorReading;
  /** The office or function printed with a person's name: `Minister voor Immigratie en Asiel`, `premier`, `PVV-Kamerlid`. */
  readonly role?: PrintedWith;
  /** The party printed with a person's name: `(CDA)`, `PVV-Kamerlid`. */
  readonly party?: PrintedWith;
}

/** What is printed beside a name, and the actor that it means where that is certain. */
export interface PrintedWith {
  readonly value: string;
  readonly span: Span;
  readonly actorId?: string;
}
